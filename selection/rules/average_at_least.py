"""What the members must score on average."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

import numpy as np

from selection.errors import Fault, Place
from selection.model import Case, Members, unknown_name
from selection.normalisation import ratings
from selection.program import Affine
from selection.texts import Text, text

__all__ = ["AverageAtLeast"]


@dataclass(frozen=True, slots=True)
class AverageAtLeast:
    """The members' mean score on a criterion is at least `value` (at most, where less is better).

    A missing score counts as the worst anchor: what nobody measured cannot lift an average.
    """

    criterion: str
    value: float
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Average at least")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("{criterion} reaches {value} on average", criterion=self.criterion, value=self.value)

    def faults(self, case: Case) -> list[Fault]:
        """A criterion that is unknown or on which candidates have no score of their own."""
        scored = {criterion.name for criterion in case.criteria if criterion.aggregator.is_scored}
        if self.criterion in scored:
            return []
        return [unknown_name(self.criterion, text("a criterion with a score for each candidate"), scored, self.place)]

    def _gaps(self, case: Case) -> list[float]:
        criterion = case.criterion(self.criterion)
        sign = -1.0 if criterion.less_is_better else 1.0
        raw = np.nan_to_num(ratings(case, criterion).raw, nan=criterion.worst)
        return [sign * (self.value - float(score)) for score in raw]

    def excess(self, case: Case, members: Members) -> float:
        """By how much the average falls short."""
        gaps = self._gaps(case)
        return sum(gaps[i] for i in members) / len(members) if members else 0.0

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """Sum (value - score_i) x_i <= 0: linear although an average is not."""
        yield Affine(0.0, dict(zip(x, self._gaps(case), strict=True)))

    def widened(self, case: Case, members: Members) -> AverageAtLeast:
        """The demand lowered to these members' average."""
        sign = -1.0 if case.criterion(self.criterion).less_is_better else 1.0
        return replace(self, value=self.value - sign * max(0.0, self.excess(case, members)))
