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
from selection.rules.lookup import beyond, limit_faults, relative
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
        return text("The members reach {value} on {criterion} on average", criterion=self.criterion, value=self.value)

    def faults(self, case: Case) -> list[Fault]:
        """A criterion that is unknown or on which candidates have no score of their own, or no finite value."""
        scored = {criterion.name for criterion in case.criteria if criterion.aggregator.is_scored}
        faults = limit_faults(self.value, self.label, self.place)
        if self.criterion not in scored:
            kind = text("a criterion with a score for each candidate")
            faults.append(unknown_name(self.criterion, kind, scored, self.place))
        return faults

    def _scores(self, case: Case, members: Iterable[int]) -> list[float]:
        criterion = case.criterion(self.criterion)
        raw = np.nan_to_num(ratings(case, criterion).raw, nan=criterion.worst)
        return [float(raw[i]) for i in members]

    def excess(self, case: Case, members: Members) -> float:
        """By how much the average falls short."""
        if not members:
            return 0.0
        scores = self._scores(case, members)
        average = sum(scores) / len(scores)
        if case.criterion(self.criterion).less_is_better:
            return beyond(average, self.value, scores)
        return beyond(self.value, average, scores)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """Sum (value - score_i) x_i <= 0 in units of the scale: linear although an average is not."""
        criterion = case.criterion(self.criterion)
        sign = -1.0 if criterion.less_is_better else 1.0
        scores = self._scores(case, range(len(x)))
        row = Affine(0.0, {column: sign * (self.value - score) for column, score in zip(x, scores, strict=True)})
        yield relative(row, criterion.best - criterion.worst)

    def widened(self, case: Case, members: Members) -> AverageAtLeast:
        """The demand lowered to these members' average."""
        if self.excess(case, members) <= 0:
            return self
        scores = self._scores(case, members)
        return replace(self, value=sum(scores) / len(scores))
