"""The rules that a case brings with it: floors of criteria, core needs, absence, collectives; then those stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selection.model import Case, Rule, fitted
from selection.rules.apart import Apart
from selection.rules.covers import Covers
from selection.rules.exclude import Exclude
from selection.rules.floor import Floor
from selection.rules.pair_floor import PairFloor
from selection.rules.size import Size

__all__ = ["USUAL_SIZE", "all_rules"]

USUAL_SIZE = (2, 5)
"""How many members are considered when nobody says: a coalition takes two, more than five are hard to steer (A3.1)."""


def all_rules(case: Case, extra: Iterable[Rule] = ()) -> tuple[Rule, ...]:
    """Every rule that a coalition of `case` must satisfy, each once: implied, stated, and `extra`.

    When nobody states a size it is the `USUAL_SIZE`, as far as there are candidates.
    """
    stated = (*case.rules, *extra)
    rules = [*_gates(case), *_needs(case), *_parties(case), *stated]
    if not any(isinstance(rule, Size) for rule in stated):
        low, high = (min(limit, len(case.candidates)) for limit in USUAL_SIZE)
        rules.append(Size(low, high))
    return tuple(dict.fromkeys(fitted(rule, case) for rule in rules))


def _gates(case: Case) -> Iterator[Rule]:
    for criterion in case.criteria:
        if criterion.gate is not None:
            kind = PairFloor if criterion.aggregator.is_pairwise else Floor
            yield kind(criterion.name, criterion.gate, criterion.place)


def _needs(case: Case) -> Iterator[Rule]:
    for need in case.needs:
        if need.core:
            yield Covers(need.capability, need.level, need.providers, need.place)


def _parties(case: Case) -> Iterator[Rule]:
    if case.absent:
        yield Exclude(tuple(dict.fromkeys(case.absent)))
    for candidate in case.candidates:
        if candidate.member_of:
            yield Apart(candidate.name, candidate.member_of, candidate.place)
