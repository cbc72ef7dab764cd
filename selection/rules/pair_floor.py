"""A floor under every pair of parties: trust before value (A0.15, A3.15)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import CLIENT, Case, Members, unknown_name
from selection.program import Affine
from selection.texts import Text, text

__all__ = ["PairFloor"]


@dataclass(frozen=True, slots=True)
class PairFloor:
    """Every pair of members, and each member with the client where rated, reaches `value` in both directions.

    `value` is in the criterion's unit. An unrated pair of members never passes.
    """

    criterion: str
    value: float
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Floor for pairs")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("{criterion} reaches {value} in every pair", criterion=self.criterion, value=self.value)

    def faults(self, case: Case) -> list[Fault]:
        """A criterion that is unknown or does not judge pairs."""
        known = {criterion.name for criterion in case.criteria if criterion.aggregator.is_pairwise}
        if self.criterion in known:
            return []
        return [unknown_name(self.criterion, text("a criterion that judges pairs"), known, self.place)]

    def _failing(self, case: Case) -> set[tuple[int, int]]:
        criterion = case.criterion(self.criterion)
        passed: set[tuple[int, int]] = set()
        failed: set[tuple[int, int]] = set()
        for entry in case.relations:
            if entry.criterion == self.criterion:
                i, j = sorted((case.index[entry.source], case.index[entry.target]))
                (passed if criterion.reaches(entry.value, self.value) else failed).add((i, j))
        unrated = set(combinations(range(len(case.candidates)), 2)) - passed - failed
        return failed | unrated

    def excess(self, case: Case, members: Members) -> float:
        """How many pairs fail."""
        failing = self._failing(case)
        return float(sum(pair in failing for pair in combinations((CLIENT, *members), 2)))

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """x_i + x_j - 1 <= 0 for each failing pair; x_j <= 0 where it fails with the client."""
        for i, j in sorted(self._failing(case)):
            yield Affine(0.0, {x[j]: 1.0}) if i == CLIENT else Affine(-1.0, {x[i]: 1.0, x[j]: 1.0})

    def widened(self, case: Case, members: Members) -> PairFloor | None:
        """The floor lowered to the lowest pair of these members; None when a pair is unrated."""
        criterion = case.criterion(self.criterion)
        inside = set(combinations((CLIENT, *members), 2))
        values: dict[tuple[int, int], list[float]] = {}
        for entry in case.relations:
            if entry.criterion == self.criterion:
                i, j = sorted((case.index[entry.source], case.index[entry.target]))
                values.setdefault((i, j), []).append(entry.value)
        if any(pair not in values for pair in inside if pair[0] != CLIENT):
            return None
        found = [value for pair in inside & values.keys() for value in values[pair]]
        lowest = (max if criterion.less_is_better else min)([self.value, *found])
        return replace(self, value=lowest)
