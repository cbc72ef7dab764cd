"""A floor under every pair of parties: trust before value (A0.15, A3.15)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import CLIENT, Case, Members, unknown_name
from selection.program import Affine
from selection.rules.amounts import direction, said_amount
from selection.rules.lookup import graded, limit_faults
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
    less_is_better: bool = field(default=False, compare=False, repr=False)
    unit: str = field(default="", compare=False, repr=False)
    label: ClassVar[Text] = text("Floor for pairs")

    def sentence(self) -> Text:
        """The rule in words."""
        values: dict[str, object] = {"criterion": self.criterion, "value": said_amount(self.value, self.unit)}
        if self.less_is_better:
            return text("{criterion} of every pair is at most {value}", **values)
        return text("Every pair reaches {value} on {criterion}", **values)

    def fitted(self, case: Case) -> PairFloor:
        """The rule with the direction of the criterion, and its unit when that is money."""
        less_is_better, unit = direction(case, self.criterion)
        return replace(self, less_is_better=less_is_better, unit=unit)

    def faults(self, case: Case) -> list[Fault]:
        """A criterion that is unknown or does not judge pairs, or no finite value."""
        known = {criterion.name for criterion in case.criteria if criterion.aggregator.is_pairwise}
        faults = limit_faults(self.value, self.label, self.place)
        if self.criterion not in known:
            faults.append(unknown_name(self.criterion, text("a criterion that judges pairs"), known, self.place))
        return faults

    def _failing(self, case: Case) -> dict[tuple[int, int], float]:
        """How far each failing pair is below the floor in its lower direction; infinite for an unrated pair."""
        sign = -1.0 if case.criterion(self.criterion).less_is_better else 1.0
        short = dict.fromkeys(combinations(range(len(case.candidates)), 2), math.inf)
        for pair, values in self._values(case).items():
            short[pair] = max(sign * (self.value - value) for value in values)
        return {pair: gap for pair, gap in short.items() if gap > 0}

    def _values(self, case: Case) -> dict[tuple[int, int], list[float]]:
        """What was given for each rated pair (i < j, the client first), in either direction."""
        found: dict[tuple[int, int], list[float]] = {}
        for entry in case.relations:
            if entry.criterion == self.criterion:
                i, j = sorted((case.index[entry.source], case.index[entry.target]))
                found.setdefault((i, j), []).append(entry.value)
        return found

    def excess(self, case: Case, members: Members) -> float:
        """How many pairs fail."""
        failing = self._failing(case)
        return float(sum(pair in failing for pair in combinations((CLIENT, *members), 2)))

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """x_i + x_j - 1 <= 0 for each failing pair, x_j <= 0 where it fails with the client.

        Each times a number that grows with the shortfall.
        """
        failing = self._failing(case)
        largest = max((short for short in failing.values() if math.isfinite(short)), default=1.0)
        for (i, j), short in sorted(failing.items()):
            row = Affine(0.0, {x[j]: 1.0}) if i == CLIENT else Affine(-1.0, {x[i]: 1.0, x[j]: 1.0})
            yield row * graded(short, largest)

    def widened(self, case: Case, members: Members) -> PairFloor | None:
        """The floor lowered to the lowest pair of these members; None when a pair is unrated."""
        inside, values = set(combinations((CLIENT, *members), 2)), self._values(case)
        if any(pair not in values for pair in inside if pair[0] != CLIENT):
            return None
        found = [value for pair in inside & values.keys() for value in values[pair]]
        furthest = max if case.criterion(self.criterion).less_is_better else min
        return replace(self, value=furthest([self.value, *found]))
