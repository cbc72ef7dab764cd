"""The rules of whole sentences about whoever has so much: a grade, so many people, so large a turnover."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selection.analysis.plain_sentence import PlainSentence
from selection.analysis.said_amounts import amount_said, scales_of
from selection.model import Case, Rule
from selection.rules import AtLeastOf, AtMostOf, Exclude
from selection.rules.amounts import amounts

__all__ = [
    "at_most",
    "most_so_large",
    "most_so_low",
    "none_so_large",
    "so_many_so_good",
    "so_many_so_large",
    "somebody_so_good",
]

_Found = Sequence[tuple[str, Rule]]


def most_so_low(said: PlainSentence, words: Mapping[str, str], case: Case) -> _Found:
    """Of those who have less than the grade, or that grade or less, only so many; every score has to be known."""
    held = {one.party: one.value for one in case.assessments if one.criterion == said.criteria[0]}
    several = len(held) < sum(one.criterion == said.criteria[0] for one in case.assessments)
    limit = said.numbers[-1]
    if several or None in held.values() or set(held) != set(case.names):
        return []
    names = tuple(name for name in case.names if (own := held[name]) is not None
                  and (own < limit or (own == limit and bool(words.get("too")))))  # fmt: skip
    return [("floor", rule) for rule in at_most(names, said, words)]


def somebody_so_good(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    """One of those who have that grade by the scores of now; every score has to be known."""
    return _so_good(said.criteria[0], said.numbers[-1], 1, case)


def so_many_so_good(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    """So many of those who have that grade by the scores of now."""
    n, grade = said.numbers
    return _so_good(said.criteria[0], grade, int(n), case) if len(said.criteria) == 1 else []


def _so_good(name: str, grade: float, n: int, case: Case) -> _Found:
    criterion = case.criterion(name)
    held = {one.party: one.value for one in case.assessments if one.criterion == name}
    if criterion.less_is_better or len(held) < sum(one.criterion == name for one in case.assessments):
        return []
    names = tuple(one for one in case.names if (own := held.get(one)) is not None and own >= grade)
    is_known = None not in held.values()
    return [("floor", AtLeastOf(names, n))] if is_known and n <= len(names) < len(case.names) else []


def most_so_large(said: PlainSentence, words: Mapping[str, str], case: Case) -> _Found:
    """At most so many of those who are so large or so small."""
    return [("in", rule) for rule in at_most(_sized(said, words, case), said, words)]


def at_most(names: tuple[str, ...], said: PlainSentence, words: Mapping[str, str]) -> list[Rule]:
    """At most so many of these, by the number of the sentence; nothing where there are no more of them."""
    n = int(said.numbers[0]) if words.get("n") else 1
    return [AtMostOf(names, n)] if n < len(names) else []


def none_so_large(said: PlainSentence, words: Mapping[str, str], case: Case) -> _Found:
    """Nobody who is so large or so small."""
    names = _sized(said, words, case)
    return [("out", Exclude(names))] if 0 < len(names) < len(case.names) else []


def so_many_so_large(said: PlainSentence, words: Mapping[str, str], case: Case) -> _Found:
    """So many of those who are so large or so small."""
    names, n = _sized(said, words, case), int(said.numbers[0]) if words.get("n") else 1
    return [("in", AtLeastOf(names, n))] if n <= len(names) < len(case.names) else []


def _sized(said: PlainSentence, words: Mapping[str, str], case: Case) -> tuple[str, ...]:
    """Who is so large or so small; nobody where the number of somebody is not known."""
    column = (*said.columns, *said.criteria)[0]
    held = amounts(case, column)
    amount = amount_said(said.said) if words.get("money") else None
    limit = said.numbers[-1] if amount is None else amount.value / scales_of(case, column)
    known = [(name, own) for name, own in zip(case.names, held, strict=True) if own is not None]
    if len(known) < len(held):
        return ()
    return tuple(name for name, own in known if (own < limit if words.get("less") else own > limit))
