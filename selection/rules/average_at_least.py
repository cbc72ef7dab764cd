"""What the members must score on average."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

import numpy as np

from selection.errors import Fault, Place
from selection.model import Case, Members, once_per_case, unknown_name
from selection.normalisation import ratings
from selection.program import Affine
from selection.rules.amounts import direction, said_amount
from selection.rules.lookup import limit_faults, relative
from selection.texts import Text, text

__all__ = ["AverageAtLeast"]

_ROUNDING = 1e-9
"""What the members may miss together, in the unit of the rows: there the solver's tolerance is the same."""

_NOTHING = 1e-12
"""A score that is no further from the demand meets it, in widths of the scale."""


@dataclass(frozen=True, slots=True)
class AverageAtLeast:
    """The members' mean score on a criterion is at least `value` (at most, where less is better).

    A missing score counts as the worst anchor: what nobody measured cannot lift an average.
    """

    criterion: str
    value: float
    place: Place = field(default=Place(), compare=False, repr=False)
    less_is_better: bool = field(default=False, compare=False, repr=False)
    unit: str = field(default="", compare=False, repr=False)
    label: ClassVar[Text] = text("Average at least")

    def sentence(self) -> Text:
        """The rule in words."""
        values: dict[str, object] = {"criterion": self.criterion, "value": said_amount(self.value, self.unit)}
        if self.less_is_better:
            return text("{criterion} is on average at most {value}", **values)
        return text("The members reach {value} on {criterion} on average", **values)

    def fitted(self, case: Case) -> AverageAtLeast:
        """The rule with the direction of the criterion, and its unit when that is money."""
        less_is_better, unit = direction(case, self.criterion)
        return replace(self, less_is_better=less_is_better, unit=unit)

    def faults(self, case: Case) -> list[Fault]:
        """A criterion that is unknown or on which candidates have no score of their own, or no finite value."""
        scored = {criterion.name for criterion in case.criteria if criterion.aggregator.is_scored}
        faults = limit_faults(self.value, self.label, self.place)
        if self.criterion not in scored:
            kind = text("a criterion with a score for each candidate")
            faults.append(unknown_name(self.criterion, kind, scored, self.place))
        return faults

    def excess(self, case: Case, members: Members) -> float:
        """By how much the average falls short."""
        short = _short(case, self.criterion, self.value)
        missed = sum(short[i] for i in members)
        return 0.0 if abs(missed) <= self.forgiven(case) else missed / len(members)

    def forgiven(self, case: Case) -> float:
        """What the members may miss together, over all their scores, as nothing but rounding.

        It goes by how far scores lie apart, not by how far from zero: that of years from 2020 to 2030 is the same as
        that of grades from 0 to 10.
        """
        return _ROUNDING * self._unit(case)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """Sum (value - score_i) x_i <= 0, in widths of the scale or less: linear although an average is not."""
        row = Affine(0.0, dict(zip(x, _short(case, self.criterion, self.value), strict=True)))
        yield relative(row, self._unit(case))

    def widened(self, case: Case, members: Members) -> AverageAtLeast:
        """The demand lowered to these members' average."""
        if self.excess(case, members) <= 0:
            return self
        scores = _scores(case, self.criterion)
        return replace(self, value=sum(scores[i] for i in members) / len(members))

    def _unit(self, case: Case) -> float:
        """The width of the scale, or the largest distance between a score and the demand where that is less."""
        criterion = case.criterion(self.criterion)
        return min(abs(criterion.best - criterion.worst), max(map(abs, _short(case, self.criterion, self.value))))


def _scores(case: Case, name: str) -> list[float]:
    criterion = case.criterion(name)
    return [float(score) for score in np.nan_to_num(ratings(case, criterion).raw, nan=criterion.worst)]


@once_per_case
def _short(case: Case, name: str, value: float) -> list[float]:
    """By how much the score of each candidate misses the demand, below 0 for who passes it."""
    criterion = case.criterion(name)
    sign, width = -1.0 if criterion.less_is_better else 1.0, abs(criterion.best - criterion.worst)
    short = [sign * (value - score) for score in _scores(case, name)]
    return [0.0 if abs(one) <= _NOTHING * width else one for one in short]
