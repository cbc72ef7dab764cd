"""What has to be asked about scales: one question for all criteria with the same doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from selection.errors import Place
from selection.model import OtherEnds
from selection.texts import Text, joined, plural, text
from selection.understanding.asking import Asker
from selection.understanding.blocks.worked_out import is_called_worked_out
from selection.understanding.found import Choice, Question
from selection.understanding.own_ends import typed_ends
from selection.understanding.values.columns import Column, doubt_of, take
from selection.understanding.values.headings import about
from selection.understanding.values.scales import Doubt, DoubtKind, Option
from selection.understanding.vocabulary.firm_sizes import is_about_size
from selection.understanding.vocabulary.words import bare
from selection.validation.numbers import CURRENCIES

__all__ = ["NOT_JUDGED", "ask_scales"]

_NAMED = 4

NOT_JUDGED = "known only"
"""The answer that a quantity is a fact about candidates and no criterion."""


def ask_scales(columns: Sequence[Column], weighted: frozenset[str], asker: Asker) -> list[OtherEnds]:
    """Settle every doubt, the ones that touch several criteria alike with one question.

    Comes back with the other answers that were offered, where ends are used that no sheet states and nobody typed.
    """
    others: list[OtherEnds] = []
    _ask_twins(columns, asker)
    _ask_worked_out(columns, asker)
    for kind in (DoubtKind.ANCHORS, DoubtKind.SCALE, DoubtKind.ZERO, DoubtKind.DIRECTION, DoubtKind.LEVELS):
        buckets: dict[object, list[tuple[Column, Doubt]]] = {}
        for column in columns:
            doubt = doubt_of(column, kind)
            if doubt is not None and not column.is_fact:
                is_size = kind is DoubtKind.ANCHORS and _is_size(column, columns)
                buckets.setdefault(_SIZE if is_size else _alike(doubt), []).append((column, doubt))
        kept = [own for same, own in buckets.items() if same is not _SIZE] + [
            own for same, own in buckets.items() if same is _SIZE]  # fmt: skip
        for number, bucket in enumerate(map(_with_common_options, kept)):
            key = kind.value if number == 0 else f"{kind.value}:{bucket[0][0].criterion.name}"
            before = bucket[0][0].proposal
            others += _settle(key, kind, bucket, weighted, asker, is_size=bucket is buckets.get(_SIZE))
            if kind is DoubtKind.ZERO:
                _widen((before.worst, before.best), bucket[0][0], columns)
    return others


_SIZE = object()
"""What amounts have in common that only say how large a firm is."""


def _is_size(column: Column, columns: Sequence[Column]) -> bool:
    """Whether an amount says how large or old a firm is, beside criteria that say something else."""
    others = (one for one in columns if not one.is_fact and not is_about_size(one.criterion.name))
    return is_about_size(column.criterion.name) and any(others)


def _alike(doubt: Doubt) -> object:
    """What criteria have in common that are asked about together; of scales the best guess is enough."""
    if doubt.kind is DoubtKind.ANCHORS:
        return None
    ends = tuple((worst, best) for worst, best, _ in doubt.options)
    return ends[0] if doubt.kind is DoubtKind.SCALE and not doubt.words else ends


def _with_common_options(bucket: Sequence[tuple[Column, Doubt]]) -> Sequence[tuple[Column, Doubt]]:
    """Of several criteria on a scale in doubt the scales that all of them may be on; any other can be typed."""
    if bucket[0][1].kind is not DoubtKind.SCALE or len(bucket) < 2:
        return bucket
    ends = [{(one.worst, one.best) for one in doubt.options} for _, doubt in bucket]
    shared = ends[0].intersection(*ends[1:])
    found = []
    for column, doubt in bucket:
        common = replace(doubt, options=tuple(one for one in doubt.options if (one.worst, one.best) in shared))
        doubts = tuple(common if one is doubt else one for one in column.proposal.doubts)
        column.proposal = replace(column.proposal, doubts=doubts)
        found.append((column, common))
    return found


def _ask_twins(columns: Sequence[Column], asker: Asker) -> None:
    """An amount beside the points that were given for it counts once."""
    columns = [column for column in columns if not column.is_fact]
    graded = {_stem(column.criterion.name): column for column in columns if not column.is_quantity}
    twins = [(column, graded[stem]) for column in columns
             if column.is_quantity and (stem := _stem(column.criterion.name)) in graded]  # fmt: skip
    twins = twins or _priced(columns)
    if not twins:
        return
    names = [column.criterion.name for column, _ in twins]
    answer = asker.ask(
        "twin",
        plural(
            "{names} stands beside points for the same. Which counts?",
            "{names} stand beside points for the same. Which count?",
            len(names),
            names=names,
        ),
        [("points", text("The points; the amounts are facts that rules can use")), ("both", text("Both"))],
        text("Points are usually computed from the amounts: to count both would count the same twice."),
        [column.spots.place(at) for column, _ in twins for at in _first(column)],
    )
    for column, _ in twins:
        column.is_fact = answer == "points"


def _priced(columns: Sequence[Column]) -> list[tuple[Column, Column]]:
    """The one amount of money beside the one criterion that gives points for the price."""
    money = [column for column in columns if column.is_quantity and about(column.criterion.name).unit == "EUR"]
    points = [one for one in columns if not one.is_quantity and about(one.criterion.name).is_score
              and about(one.criterion.name).less in _PRICES]  # fmt: skip
    return [(money[0], points[0])] if len(money) == len(points) == 1 else []


_PRICES = frozenset({"prijs", "preis", "price", "precio", "prix", "prezzo", "preco", "cena"})


def _ask_worked_out(columns: Sequence[Column], asker: Asker) -> None:
    """An amount that is called worked out, beside grades, may count them a second time."""
    found = [one for one in columns if one.is_quantity and not one.is_fact and is_called_worked_out(one.criterion.name)]
    if not found or not any(not one.is_quantity for one in columns):
        return
    answer = asker.ask(
        "worked out",
        plural("Does {names} count beside the scores?", "Do {names} count beside the scores?", len(found),
               names=[one.criterion.name for one in found]),
        [("facts", text("No: it is worked out from the others, and a fact that rules can use")),
         ("criteria", text("Yes, it is judged apart from the scores"))],
        text("Its name says that quality is in it already: then quality would count twice."),
        [one.spots.place(at) for one in found for at in _first(one)],
    )  # fmt: skip
    for one in found:
        one.is_fact = answer == "facts"


_KINDS = re.compile(
    r"\b(?:scores?|points?|punten|punkte|puntos|grades?|cijfers?|marks?|noten?|eur|usd|gbp|euro|excl|incl|vat|btw)\b|\d+"
)


def _stem(name: str) -> str:
    return " ".join(_KINDS.sub(" ", bare(name)).split())


def _widen(before: tuple[float, float], asked: Column, columns: Sequence[Column]) -> None:
    """When a zero counts on one criterion, the scale begins at zero for all that were on the same one."""
    after = (asked.proposal.worst, asked.proposal.best)
    for column in columns:
        if after != before and not column.is_quantity and (column.proposal.worst, column.proposal.best) == before:
            column.proposal = replace(column.proposal, worst=after[0], best=after[1])


def _settle(
    key: str,
    kind: DoubtKind,
    bucket: Sequence[tuple[Column, Doubt]],
    weighted: frozenset[str],
    asker: Asker,
    *,
    is_size: bool,
) -> list[OtherEnds]:
    names = [column.criterion.name for column, _ in bucket]
    shown: list[str | Text] = [name.rstrip(" ?") for name in names[:_NAMED]]
    if len(names) > _NAMED:
        shown.append(plural("{n} other", "{n} others", len(names) - _NAMED))
    first = bucket[0][1]
    if kind is DoubtKind.ANCHORS:
        choices = _anchors(bucket, weighted, is_size=is_size)
    else:
        choices = [(_ends_key(option), option.sentence) for option in first.options]
    free = None
    if kind in (DoubtKind.ANCHORS, DoubtKind.SCALE):
        free = _form_of(kind, bucket)
    places = [place for column, doubt in bucket for place in _places(column, doubt)]
    question = Question(key, _sentence(kind, shown), tuple(Choice(*one) for one in choices), first.sentence,
                        tuple(places), free)  # fmt: skip
    answer = asker.put(question)
    keys = [choice for choice, _ in choices]
    # Ends without a name would be those of all: of different quantities nobody means that.
    is_bare = kind is DoubtKind.ANCHORS and len(names) > 1 and ":" not in answer
    if answer not in keys and (is_bare or not any(typed_ends(answer, name) for name in names)):
        answer = asker.again(question)
    scales = [key for key in keys if key != NOT_JUDGED]
    for column, doubt in bucket:
        _apply(column, doubt, kind, answer, scales)
    is_of_ends = kind in (DoubtKind.ANCHORS, DoubtKind.SCALE) and answer != NOT_JUDGED
    guessed = [one for one in bucket if typed_ends(answer, one[0].criterion.name) is None]
    return _others(guessed, scales.index(answer) if answer in scales else 0) if is_of_ends else []


def _form_of(kind: DoubtKind, bucket: Sequence[tuple[Column, Doubt]]) -> Text:
    """How to type other ends: of several quantities each with its name."""
    if kind is DoubtKind.ANCHORS and len(bucket) > 1:
        each = "; ".join(f"{column.criterion.name}: {_ends_key(doubt.options[0])}" for column, doubt in bucket[:2])
        return text("name: worst..best, such as {example}", example=each)
    return text("worst..best, such as {example}", example=_ends_key(bucket[0][1].options[0]))


def _others(guessed: Sequence[tuple[Column, Doubt]], chosen: int) -> list[OtherEnds]:
    """The answers that were not chosen, each for all criteria of the question; words keep the scale they are on."""
    found = []
    for number in range(max((len(_judging(doubt)) for _, doubt in guessed), default=0)):
        ends = {
            column.criterion.name: (other.worst, other.best)
            for column, doubt in guessed
            if not column.proposal.levels and (other := _nth(doubt, number)) != _nth(doubt, chosen)
        }
        if ends:
            found.append(OtherEnds(ends))
    return found


def _sentence(kind: DoubtKind, names: Sequence[str | Text]) -> Text:
    sentences = {
        DoubtKind.ANCHORS: text("Which values of {names} are worth nothing, and which most?", names=names),
        DoubtKind.SCALE: text("On which scale are the scores of {names}?", names=names),
        DoubtKind.ZERO: text("What does a zero mean for {names}: not rated, or worst of all?", names=names),
        DoubtKind.DIRECTION: text("Which end is better for {names}?", names=names),
        DoubtKind.LEVELS: text("What are the words worth that stand among the scores of {names}?", names=names),
    }
    return sentences[kind]


def _places(column: Column, doubt: Doubt) -> list[Place]:
    """The cells that a question is about: the zeros, the words, else the first of the column that is filled."""
    at = _first(column)
    if doubt.kind is DoubtKind.ZERO:
        at = column.written.where(lambda one: one.value == 0).tolist()
    elif doubt.words:
        at = column.written.where(lambda one: one.word in doubt.words).tolist()
    return [column.spots.place(position) for position in at]


def _first(column: Column) -> list[int]:
    """The position of the first number of a column, else of its first cell."""
    return column.written.where(lambda one: one.is_number).tolist()[:1] or list(range(min(1, len(column.spots))))


def _anchors(
    bucket: Sequence[tuple[Column, Doubt]], weighted: frozenset[str], *, is_size: bool
) -> list[tuple[str, Text]]:
    """The choices of ends for several quantities at once, and that they are no criteria.

    Money that has no weight beside criteria that have one is best guessed to be a fact that rules can use.
    """
    choices: list[tuple[str, Text]] = []
    most = max(len(_judging(doubt)) for _, doubt in bucket)
    for number in range(most):
        lines = [text("{name}: {what}", name=column.criterion.name, what=_nth(doubt, number).sentence)
                 for column, doubt in bucket]  # fmt: skip
        choices.append((str(number + 1), joined(*lines)))
    if any(column.criterion.name in weighted for column, _ in bucket):
        return choices
    known = (NOT_JUDGED, text("Do not judge them: they are facts that rules can use"))
    is_fact = (weighted and all(_is_money(column) for column, _ in bucket)) or is_size
    return [known, *choices] if is_fact else [*choices, known]


def _is_money(column: Column) -> bool:
    return column.proposal.unit in CURRENCIES or about(column.criterion.name).less in _PRICES


def _judging(doubt: Doubt) -> list[Option]:
    """The options that are scales."""
    return [option for option in doubt.options if option.worst != option.best]


def _nth(doubt: Doubt, number: int) -> Option:
    options = _judging(doubt)
    return options[min(number, len(options) - 1)]


def _ends_key(option: Option) -> str:
    # In full: nobody types a price as 1e+06.
    return f"{option.worst:.12g}..{option.best:.12g}"


def _apply(column: Column, doubt: Doubt, kind: DoubtKind, answer: str, choices: Sequence[str]) -> None:
    if answer == NOT_JUDGED:
        column.is_fact = True
        return
    if answer in choices:
        option = _nth(doubt, choices.index(answer))
        take(column, doubt, doubt.options.index(option))
    elif (typed := typed_ends(answer, column.criterion.name)) is not None:
        worst, best = typed
        others = tuple(one for one in column.proposal.doubts if one is not doubt)
        column.proposal = replace(column.proposal, worst=worst, best=best, doubts=others)
    if kind is DoubtKind.ZERO:
        proposal = column.proposal
        column.zero_is_missing = not min(proposal.worst, proposal.best) <= 0 <= max(proposal.worst, proposal.best)
