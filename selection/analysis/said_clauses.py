"""The clauses of a sentence that limit who comes from a group, is new, has a certificate, or what there is in all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from selection.analysis.clause import LIMITS, PARTY_WORDS, Clause
from selection.analysis.clause_groups import of_each_named
from selection.analysis.clause_rules import rules_of
from selection.analysis.said_sizes import sized
from selection.analysis.said_words import Kind, Word, words_of
from selection.analysis.whole_sentences import whole_sentence
from selection.model import Case, Rule, once_per_case
from selection.understanding.vocabulary.clauses import AND
from selection.understanding.vocabulary.patterns import any_of

__all__ = [
    "Stated",
    "counts_more",
    "counts_others",
    "denies",
    "is_conditional",
    "of_some_kind",
    "speaks_of_some",
    "stated",
]

_JOINED = re.compile(rf"^(?:{any_of(AND)})\b|\b(?:{any_of(AND)})$", re.IGNORECASE)
_LEAST_ONES = {"including": "at least", "among them": "at least", "of which": "at least", "of whom": "at least",
               "waarvan": "minstens", "waaronder": "minstens"}  # fmt: skip
_OF_THEM = re.compile(
    rf"(?P<all>[^,;]*),?\s+(?P<word>{'|'.join(_LEAST_ONES)})\s+(?:(?:at least|minstens|ten minste|minimaal)\s+)?"
    r"(?P<some>(?!at most|no more|hooguit|hoogstens|maximaal|max|none|geen)[^;]*)",
    re.IGNORECASE,
)
"""Pick three, including one from Kent: how many there are, and how many of them at least."""
_JOINT = re.compile(r",?\s+(?:maar|but|en|and)\s+|\s*;\s*|\.\s+(?=\w)", re.IGNORECASE)
_BEFORE_OTHERS = re.compile(
    r"[ ,;:]*\b(?:waarvan|waaronder|of which|of whom|among them|including|met|with)$", re.IGNORECASE
)
_OF_ITS_OWN = (Kind.VALUE, Kind.COLUMN, Kind.MARK, Kind.AMOUNT, Kind.NEW, Kind.NOW, Kind.WITH)
_OF_WHICH = frozenset({"of which", "of whom"})
_OF_SOME = (Kind.NOW, Kind.NEW, Kind.VALUE, Kind.MARK)
_REASONS = frozenset({"because", "since", "so that", "so", "want", "omdat", "zodat", "dus", "daarom", "weil", "denn"})
"""What stands behind them says why."""
_THEN = frozenset({"dan", "then", "dann"})
_OF_ANY = frozenset(
    {"dezelfde", "hetzelfde", "eenzelfde", "zelfde", "per", "pro", "the same", "same", "any one", "any single"}
)
_NEEDS = frozenset({"need", "needs", "scoren", "halen"})
_TOO = frozenset({"and", "en", "und"})


@dataclass(frozen=True, slots=True)
class Stated:
    """The rules that clauses of a sentence state, by kind of question, and what is left of it."""

    rules: tuple[tuple[str, Rule], ...]
    rest: str
    unread: bool = False
    """Whether a clause that limits something was not read."""


@once_per_case
def stated(case: Case, said: str) -> Stated:
    """What the clauses of a sentence state beyond doubt about groups, newcomers, certificates and totals.

    Nothing where it holds only under a condition.
    """
    whole = _whole(case, said)
    if whole is not None:
        return whole
    words = words_of(said, case)
    if any(one.kind is Kind.IF for one in words):
        return Stated((), said)
    by_size = sized(said, case)
    if by_size:
        return Stated(tuple(by_size), "")
    named = of_each_named(words)
    if named:
        rest = next((said[one.end :] for one in words if one.kind is Kind.END and one.said != ","), "").strip(" .")
        is_unread = any(one.kind in (*LIMITS, Kind.NOBODY, Kind.ONLY) for one in words_of(rest, case))
        return Stated(tuple(named), rest, is_unread)
    found: list[tuple[str, Rule]] = []
    spans: list[tuple[int, int]] = []
    before: Clause | None = None
    unread = False
    for clause in _clauses(words):
        own, full = [], clause
        for one in _readings(clause, before):
            own, full = rules_of(one, case), one
            if own:
                break
        if own:
            found += own
            spans.append((clause.words[0].start, clause.words[-1].end))
            before = full
        else:
            asks_more = clause.has(*_OF_SOME) and clause.joined not in _REASONS
            unread = unread or asks_more or clause.has(*LIMITS, Kind.NOBODY, Kind.ONLY)
            if before is not None and clause.words[0].kind is Kind.OR:
                # With it, or with something else instead.
                return Stated((), said)
            if before is not None and clause.joined in _TOO and clause.has(Kind.VALUE):
                # At least one from the North and the South: of each, or of both together.
                return Stated((), said)
            before = None
    rest = _without(said, spans)
    if found and not unread:
        more = whole_sentence(_BEFORE_OTHERS.sub("", rest), case)
        found, rest = [*found, *more], "" if more else rest
    return Stated(tuple(dict.fromkeys(found)), rest, unread)


def counts_others(said: str, case: Case) -> bool:
    """Whether a sentence counts what is no partner, denies what it says, or names a candidate."""
    return any(one.kind in (Kind.NO_PARTY, Kind.AMOUNT, Kind.NOT, Kind.NAME) for one in words_of(said, case))


def is_whole(case: Case, said: str) -> bool:
    """Whether a sentence is known from its first word to its last."""
    return _whole(case, said) is not None


def _whole(case: Case, said: str) -> Stated | None:
    """What a sentence states that is known from its first word to its last, or up to what it says of some of them."""
    found = whole_sentence(said, case)
    if found:
        return Stated(tuple(found), "")
    halves = _in_halves(case, said)
    if halves:
        return Stated(tuple(halves), "")
    of_them = _OF_THEM.fullmatch(said)
    found = whole_sentence(of_them["all"], case) if of_them is not None else []
    if of_them is None or not found:
        return None
    some = stated(case, f"{_LEAST_ONES[of_them['word'].casefold()]} {of_them['some']}")
    return Stated((*found, *some.rules), "", unread=some.unread or not some.rules)


def _in_halves(case: Case, said: str) -> list[tuple[str, Rule]]:
    """What a sentence states of which both halves are known: keep this one, but drop that one."""
    for joint in _JOINT.finditer(said):
        first, second = whole_sentence(said[: joint.start()], case), whole_sentence(said[joint.end() :], case)
        if first and second:
            return [*first, *second]
    return []


def counts_more(rest: str, case: Case) -> bool:
    """Whether what is left of a sentence has a number that may count partners."""
    return any(one.kind is Kind.NUMBER and one.n <= len(case.names) for one in words_of(rest, case))


def denies(said: str, case: Case) -> bool:
    """Whether a sentence has a word that denies."""
    return any(
        one.kind in (Kind.NOT, Kind.NOT_YET, Kind.NOBODY, Kind.OUT, Kind.LACKING) for one in words_of(said, case)
    )


def of_some_kind(said: str, case: Case) -> bool:
    """Whether a sentence asks something of some kind of partners only: of builders, of new ones, of small ones."""
    words = words_of(said, case)
    if any(one.kind in (Kind.VALUE, Kind.NEW, Kind.NOW, Kind.MARK) for one in words):
        return True
    must = next((at for at, one in enumerate(words) if one.kind is Kind.MUST or one.said in _NEEDS), 0)
    subject = words[:must]
    is_of_all = any(one.kind in (Kind.EACH, Kind.NOBODY) or one.said in PARTY_WORDS for one in subject)
    others = [one for one in subject if one.kind is Kind.OTHER and one.said not in PARTY_WORDS]
    return bool(others) and (not is_of_all or (len(subject) > len(others) == 1 and subject[0] is others[0]))


def is_conditional(said: str, case: Case) -> bool:
    """Whether a sentence holds only under a condition: "nemen we dit, dan ook dat" is one as well."""
    return any(one.kind is Kind.IF or one.said in _THEN for one in words_of(said, case))


def speaks_of_some(said: str, case: Case) -> bool:
    """Whether a sentence that sets a limit speaks of a group, of newcomers, of the partners now or of a certificate."""
    words = words_of(said, case)
    kinds = {one.kind for one in words}
    scored = {one.name for one in case.criteria if one.aggregator.is_scored}
    behind = [after for one, after in combinations(words, 2) if one.kind is Kind.WITH and after.kind is Kind.AMOUNT]
    if any(one.what[0] in scored for one in behind) or any(one.said in _OF_ANY for one in words):
        # At most two with less than a 6 for innovation; no more than two from the same town.
        return True
    is_of_each = Kind.COLUMN in kinds and bool(kinds & {Kind.EACH, Kind.SAME})
    return is_of_each or bool(kinds & {Kind.VALUE, Kind.NEW, Kind.NOW, Kind.MARK})


def _without(said: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        said = said[:start] + said[end:]
    return _JOINED.sub("", said.strip(" ,;.")).strip(" ,;.")


def _clauses(words: Sequence[Word]) -> Iterator[Clause]:
    """The words between two ends; a limit behind a comma with no more than itself belongs to what is before."""
    own: list[Word] = []
    joined = ""
    for at, one in enumerate(words):
        after = words[at + 1 : at + 3]
        is_afterthought = (one.kind is Kind.END and len(after) > 0 and after[0].kind in LIMITS
                           and (len(after) == 1 or after[1].kind is Kind.END))  # fmt: skip
        is_of_them = one.said in _OF_WHICH and bool(own) and own[-1].kind in (Kind.NUMBER, Kind.ONE)
        if one.kind in (Kind.END, Kind.AND) and not is_afterthought and not is_of_them:
            if own:
                yield Clause(tuple(own), joined)
                own, joined = [], ""
            joined = one.said if one.kind is Kind.AND else joined
        elif one.kind not in (Kind.END, Kind.AND):
            own.append(one)
    if own:
        yield Clause(tuple(own), joined)


def _readings(clause: Clause, before: Clause | None) -> Iterator[Clause]:
    """The clause as it is, and with the place or the limit that it has from the one before it."""
    yield clause
    if clause.has(Kind.WITH) and clause.words[0].kind is Kind.WITH:
        yield replace(clause, words=clause.words[1:])
    if before is None:
        return
    if clause.has(*LIMITS, Kind.MORE_THAN) and not clause.has(
        Kind.VALUE, Kind.COLUMN, Kind.MARK, Kind.AMOUNT, Kind.NEW, Kind.NOW, Kind.WITH
    ):
        place = before.of(Kind.VALUE, Kind.EACH, Kind.COLUMN)
        yield replace(clause, words=(*clause.words, *place))
    elif clause.joined and clause.has(Kind.VALUE) and not clause.has(*LIMITS):
        yield replace(clause, words=(*before.of(*LIMITS), *clause.words))
