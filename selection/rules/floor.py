"""A gate: a floor that every member must reach before any value counts (A0.15, A4.7)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members, unknown_name
from selection.normalisation import ratings
from selection.program import Affine
from selection.texts import Text, text

__all__ = ["Floor"]


@dataclass(frozen=True, slots=True)
class Floor:
    """Each member's score on a scored criterion is at least `value`, in the criterion's own unit.

    Where less is better it is at most `value`. A missing score never passes. A candidate with a recovery plan for
    the criterion passes under condition.
    """

    criterion: str
    value: float
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Floor")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("{criterion} of every member reaches {value}", criterion=self.criterion, value=self.value)

    def faults(self, case: Case) -> list[Fault]:
        """A criterion that is unknown or on which candidates have no score of their own."""
        scored = {criterion.name for criterion in case.criteria if criterion.aggregator.is_scored}
        if self.criterion in scored:
            return []
        return [unknown_name(self.criterion, text("a criterion with a score for each candidate"), scored, self.place)]

    def shortfalls(self, case: Case) -> list[float]:
        """How far each candidate is below the floor, in the criterion's unit; infinite for a missing score."""
        criterion = case.criterion(self.criterion)
        raw = ratings(case, criterion).raw
        sign = -1.0 if criterion.less_is_better else 1.0
        return [
            0.0
            if self.criterion in candidate.recovery
            else math.inf
            if math.isnan(score)
            else max(0.0, sign * (self.value - float(score)))
            for candidate, score in zip(case.candidates, raw, strict=True)
        ]

    def excess(self, case: Case, members: Members) -> float:
        """The largest shortfall among the members."""
        shortfalls = self.shortfalls(case)
        return max((shortfalls[i] for i in members), default=0.0)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """shortfall_i x_i <= 0 for each candidate below the floor."""
        finite = abs(self.value) + 1e6
        for column, shortfall in zip(x, self.shortfalls(case), strict=True):
            if shortfall > 0:
                yield Affine(0.0, {column: min(shortfall, finite)})

    def widened(self, case: Case, members: Members) -> Floor | None:
        """The floor lowered to the lowest member; None when a member has no score at all."""
        excess = self.excess(case, members)
        if math.isinf(excess):
            return None
        sign = -1.0 if case.criterion(self.criterion).less_is_better else 1.0
        return replace(self, value=self.value - sign * excess)
