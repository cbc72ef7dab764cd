"""Sentences that may state a rule: a budget, how many partners, the least grade, who goes with whom. Only said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from selection.errors import Notice, Place
from selection.model import named_in
from selection.texts import Text, text
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.view import View
from selection.understanding.certificates import called
from selection.understanding.found import BlockKind, FoundCandidate, FoundCriterion
from selection.understanding.lists_of_wishes import among_wishes
from selection.understanding.remarks import Remark
from selection.understanding.running_text import running_text
from selection.understanding.said_apart import apart_said
from selection.understanding.said_counts import exact_said, one_at_most, wanted_said
from selection.understanding.said_grades import grade_said
from selection.understanding.said_levels import level_said
from selection.understanding.said_limits import limit_said
from selection.understanding.said_lines import unmarked
from selection.understanding.said_members import members_said
from selection.understanding.said_musts import asked_of_all, level_puts_out, must_said, puts_out
from selection.understanding.said_of_each import dearest_said
from selection.understanding.said_of_known import compares_amounts, held_amounts, held_values, limits_known
from selection.understanding.said_out import kept_out
from selection.understanding.said_tied import tied_said
from selection.understanding.vocabulary import wishes as words
from selection.understanding.vocabulary.asks import ASKS, UNKNOWN
from selection.understanding.vocabulary.incumbents import PRESENT
from selection.understanding.vocabulary.patterns import any_of

__all__ = ["possible_rules"]

_Asked = tuple[tuple[str, ...], str]
_LONGEST, _YES_OR_NO = 200, 2


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_NUMBER = rf"(?:[1-9]\d?|{any_of(words.HOW_MANY)})"
_COUNT = _compiled(rf"\b(?<!\d{{4}}[-/.]){_NUMBER}\s+(?:[^\W\d]+\s+)?(?:{any_of(words.PARTNERS)})\b")
_TIES = _compiled(rf"\b(?:{any_of(words.TIES)}|{any_of(words.PAIRED)})\b")
_OUT = _compiled(rf"\b(?:{any_of(words.OUT)})\b")
_DENIED = _compiled(rf"\b(?:{any_of(words.NO)})\s+(?:[^\W\d]+\s+)?$")
_SOME = _compiled(
    rf"\b(?:{any_of(words.AT_LEAST)})\.?\s+(?:{_NUMBER}|one|an?|een|één|ein|eine|einer)\s+"
    rf"(?:[^\W\d]+\s+){{0,4}}(?:{any_of(words.WITH)})\b"
)
_COVER = _compiled(rf"\b(?:{any_of(words.COVER)})\b")
_NEED = _compiled(rf"\b(?:{any_of(words.NEED)})\b")
_STEP = re.compile(r"\s*(?:[-+]?\d+(?:\s*[-–]\s*\d+)?|[A-E])\s*(?:=|:|points?\b|punt)", re.IGNORECASE)
"""A line that begins like this says what a score means."""
_ASKS = _compiled(rf"\b(?:{any_of(ASKS)})\b|\b(?:{any_of(words.NO)})\s+(?:[^\W\d]+\s+)?(?:{any_of(words.PARTNERS)})\b")
_SECRET = _compiled(
    r"\b(?:do not|don't|not for|niet|geen|nicht)\s+(?:\w+\s+)?"
    r"(?:forward|circulat\w+|distribut\w+|copy|share|doorsturen|verspreiden|delen|weiterleiten)\b"
)
"""Who may see the sheet is no rule about partners."""
_MONEY = re.compile(r"[€£$]\s?\d|\d{1,3}(?:[.,' ]\d{3})+|\b[1-9]\d{3,}|\d\s?(?:k|euros?|eur|ton)\b", re.IGNORECASE)
_ENDS = re.compile(r";\s+|(?<=[^\W\d]{3})\.\s+(?=[A-Z])|(?<=\d)\.\s+(?=[A-Z])")
"""Between two sentences in one cell."""
_ONE_RULE = ("count", "money")
"""Two sentences that ask this are about one rule: its two ends."""
_PARTS = re.compile(r"[;.]\s+")
_FEW_WORDS = 4
"""A line of fewer words is a heading or a remark."""


def possible_rules(
    pieces: Sequence[Piece],
    candidates: Sequence[FoundCandidate],
    criteria: Sequence[FoundCriterion],
    beside: Sequence[Remark] = (),
) -> list[Notice]:
    """A notice of each sentence that may state a rule, with its cell: none of them is read as one.

    Beside a candidate it is about this one: who may not go with it, or that it is disputed. A quarrel anywhere else
    counts where two of these candidates are named, a least grade where one of the criteria is, and what is mandatory
    where that is a criterion of yes or no.
    """
    names = [one.name for one in candidates]
    levels = {one.name: one.levels if one.worst < one.best else {} for one in criteria}
    musts = [one.name for one in criteria if len(one.levels) == _YES_OR_NO]
    others = (*held_values(candidates), *(word for one in musts for word in called(one)))
    others += tuple(sorted(PRESENT)) if any(one.incumbent for one in candidates) else ()
    amounts = held_amounts(candidates)
    found: dict[object, Notice] = {
        one.place: notice for one in beside if (notice := _of_remark(one, names)) is not None
    }
    for view, first, told in _lines(pieces):
        asked = {at: _asked(unmarked(said), names, levels, musts) for at, said in told.items()}
        listed = among_wishes(told, {at for at, (asks, _) in asked.items() if asks}, first)
        for at, said in told.items():
            (asks, about), place = asked[at], view.place(*at)
            told_of = _is_listed(said) and (at in listed or limits_known(unmarked(said), names, others)
                                            or compares_amounts(said, amounts))  # fmt: skip
            if not asks and not _SECRET.search(said) and (told_of or _may_ask(unmarked(said))):
                asks = UNKNOWN
            if asks and place not in found:
                parts = _parts(said, lambda part: _asked(unmarked(part), names, levels, musts))
                found |= {(place, part): _notice(part, place, *meant) for part, meant in parts}
                if not parts:
                    found[place] = _notice(said, place, asks, about)
    return list(found.values())


def _parts(said: str, read: Callable[[str], _Asked]) -> list[tuple[str, _Asked]]:
    """The sentences in one cell, where each asks something by itself; none where it is one, or they go together."""
    parts = [part.strip() for part in _ENDS.split(said)]
    found = [(part, read(part)) for part in parts]
    kinds = [kind for _, (asks, _) in found for kind in asks if kind in _ONE_RULE]
    is_many = len(found) > 1 and all(asks for _, (asks, _) in found) and len(kinds) == len(set(kinds))
    return found if is_many else []


def _lines(pieces: Sequence[Piece]) -> Iterator[tuple[View, int, dict[tuple[int, int], str]]]:
    """Of each sheet the first row of values in a table, 0 without any, and the lines of text beside its tables."""
    for name in dict.fromkeys(piece.view.name for piece in pieces):
        own = [piece for piece in pieces if piece.view.name == name]
        first = next((piece.table.rows[0] for piece in own if piece.table is not None), 0)
        told = {at: said for piece in own for at in running_text(piece, BlockKind.LEGEND)
                if (said := _beyond_scale(piece, piece.view.text(*at)))}  # fmt: skip
        yield own[0].view, first, told


def _beyond_scale(piece: Piece, said: str) -> str:
    """What a line says besides what scores mean: of a legend only who stays out."""
    is_step = _STEP.match(said) is not None
    if level_puts_out(said) and (is_step or piece.kind is BlockKind.LEGEND):
        return said
    is_legend = piece.kind is BlockKind.LEGEND and "=" in said and not puts_out(said)
    if not is_legend and not is_step:
        return said
    parts = [part for part in _PARTS.split(said) if "=" not in part and not _STEP.match(part)]
    rest = "; ".join(part for part in parts if puts_out(part) or grade_said(part))
    return rest or ("" if is_legend else said)


def _asked(
    said: str, names: Sequence[str], levels: Mapping[str, Mapping[str, float]], musts: Sequence[str]
) -> tuple[tuple[str, ...], str]:
    """What kinds of rule a sentence beside no candidate may state, and whom it disputes."""
    is_money = limit_said(said) or (dearest_said(said) and _MONEY.search(said) is not None)
    asks: tuple[str, ...] = ("money",) if is_money else ()
    if _COUNT.search(said) or wanted_said(said) or exact_said(said) is not None or one_at_most(said):
        asks = (*asks, "count")
    if _TIES.search(said):
        asks = (*asks, "ties")
    if not _STEP.match(said):
        if _asks_a_grade(said, levels):
            asks = (*asks, "floor")
        elif asked_of_all(said) or ((must_said(said) or puts_out(said)) and named_in(said, musts)):
            asks = (*asks, "must")
    named = named_in(said, names)
    if "ties" not in asks and len(named) > 1 and (apart_said(said) or tied_said(said, named) is not None):
        asks = (*asks, "ties")
    if "ties" not in asks and any(members_said(said, names, names[:n]) is not None for n in (1, 2)):
        return (*asks, "in"), ""
    if not _STEP.match(said) and (_SOME.search(said) or (_COVER.search(said) and _NEED.search(said))):
        asks = (*asks, "cover")
    if "ties" not in asks and len(named) == 1 and _disputes(said):
        return (*asks, "out"), named[0]
    out = "" if "ties" in asks or not named else kept_out(said, names)
    if out:
        return (*asks, "out"), out
    return asks, ""


def _asks_a_grade(said: str, levels: Mapping[str, Mapping[str, float]]) -> bool:
    """Whether a sentence asks for a least grade on one of these criteria, or for a word of its scale."""
    is_graded = bool(grade_said(said))
    return (is_graded or any(level_said(said, own) is not None for own in levels.values())) and any(
        is_graded or level_said(said, levels[name]) is not None for name in named_in(said, list(levels)))  # fmt: skip


def _may_ask(said: str) -> bool:
    """Whether a line may ask something although no kind of rule is known in it.

    What explains a scale does not, unless it says who stays out.
    """
    return puts_out(said) or _puts_level_out(said) or (_is_sentence(said) and bool(_ASKS.search(said)))


def _puts_level_out(said: str) -> bool:
    """Whether a line that begins with a level, or holds little else, says that whoever has it stays out."""
    return level_puts_out(said) and (_STEP.match(said) is not None or len(said.split()) < _FEW_WORDS)


def _is_sentence(said: str) -> bool:
    """Whether a line is more than a heading and explains no score."""
    return len(said.split()) >= _FEW_WORDS and "=" not in said and not _STEP.match(said)


def _is_listed(said: str) -> bool:
    """Whether a line of a list is more than a name, and explains no score."""
    return len(unmarked(said).split()) >= _FEW_WORDS - 1 and "=" not in said and not _STEP.match(said)


def _of_remark(one: Remark, names: Sequence[str]) -> Notice | None:
    """What may follow from a text beside a candidate."""
    # To look for names takes long among thousands of them: only where a word asks for it.
    is_parted = apart_said(one.said) or _TIES.search(one.said)
    if is_parted and any(name != one.candidate for name in named_in(one.said, names)):
        return _notice(one.said, one.place, ("ties",), one.candidate)
    return _notice(one.said, one.place, ("out",), one.candidate) if _disputes(one.said) else None


def _disputes(said: str) -> bool:
    """Whether a text says, and does not deny, that somebody may have to stay out."""
    return any(not _DENIED.search(said[: match.start()]) for match in _OUT.finditer(said))


def _notice(said: str, place: Place, asks: tuple[str, ...], about: str) -> Notice:
    shown = said if len(said) <= _LONGEST else f"{said[:_LONGEST]} …"
    return Notice(_message(shown, asks, about), place, asks, said, about)


def _message(shown: str, asks: tuple[str, ...], about: str) -> Text:
    if "out" in asks:
        return text('{name} may be disputed: "{said}". It can still be chosen. If it has to stay out, enter that as a '
                    "rule.", name=about, said=shown)  # fmt: skip
    if asks == UNKNOWN:
        return text('This may ask something, and was not read: "{said}". If it is a rule, enter it.', said=shown)
    if about:
        return text('Beside {name} stands what may be a rule, and was not read as one: "{said}". If it is one, enter '
                    "it as a rule.", name=about, said=shown)  # fmt: skip
    return text('This may state a rule, and was not read as one: "{said}". If it is one, enter it as a rule.',
                said=shown)  # fmt: skip
