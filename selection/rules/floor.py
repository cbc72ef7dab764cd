"""A gate: a floor that every member must reach before any value counts (A0.15, A4.7)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members, once_per_case, unknown_name
from selection.normalisation import ratings
from selection.program import Affine
from selection.rules.amounts import direction, said_amount
from selection.rules.lookup import beyond, graded, limit_faults
from selection.texts import Text, text

__all__ = ["Floor"]

_ALL_OR_NOTHING = 2


@dataclass(frozen=True, slots=True)
class Floor:
    """Each member's score on a scored criterion is at least `value`, in the criterion's own unit.

    Where less is better it is at most `value`. A missing score never passes. A candidate with a recovery plan for
    the criterion passes under condition.
    """

    criterion: str
    value: float
    place: Place = field(default=Place(), compare=False, repr=False)
    less_is_better: bool = field(default=False, compare=False, repr=False)
    unit: str = field(default="", compare=False, repr=False)
    word: str = field(default="", compare=False, repr=False)
    is_all_or_nothing: bool = field(default=False, compare=False, repr=False)
    label: ClassVar[Text] = text("Floor")

    def sentence(self) -> Text:
        """The rule in words."""
        values: dict[str, object] = {"criterion": self.criterion, "value": said_amount(self.value, self.unit)}
        if self.word:
            values["value"] = text('"{word}" ({value})', word=self.word, value=self.value)
        if self.less_is_better:
            return text("{criterion} of every member is at most {value}", **values)
        if self.is_all_or_nothing:
            return text('Every member has "{word}" on {criterion}', word=self.word, criterion=self.criterion)
        return text("Every member reaches {value} on {criterion}", **values)

    def fitted(self, case: Case) -> Floor:
        """The rule with the direction of the criterion, its unit when that is money, and the word for its value.

        All or nothing is the better of two levels: to reach the one that is worth 5 is to have a yes.
        """
        less_is_better, unit = direction(case, self.criterion)
        criterion = next((one for one in case.criteria if one.name == self.criterion), None)
        levels = criterion.levels if criterion is not None else {}
        word = criterion.word(self.value) if criterion is not None else ""
        is_whole = bool(word) and len(levels) == _ALL_OR_NOTHING and self.value == max(levels.values())
        return replace(self, less_is_better=less_is_better, unit=unit, word=word, is_all_or_nothing=is_whole)

    def faults(self, case: Case) -> list[Fault]:
        """A criterion that is unknown or on which candidates have no score of their own, or no finite value."""
        scored = {criterion.name for criterion in case.criteria if criterion.aggregator.is_scored}
        faults = limit_faults(self.value, self.label, self.place)
        if self.criterion not in scored:
            kind = text("a criterion with a score for each candidate")
            faults.append(unknown_name(self.criterion, kind, scored, self.place))
        return faults

    def shortfalls(self, case: Case) -> list[float]:
        """How far each candidate is below the floor, in the criterion's unit; infinite for a missing score."""
        criterion = case.criterion(self.criterion)
        return [self._shortfall(float(score), criterion.less_is_better) for score in ratings(case, criterion).raw]

    def _shortfall(self, score: float, less_is_better: bool) -> float:
        if math.isnan(score):
            return math.inf
        return max(0.0, beyond(score, self.value) if less_is_better else beyond(self.value, score))

    def excused(self, case: Case) -> frozenset[int]:
        """The candidates below the floor that pass it under condition, by their recovery plan."""
        return _excused(case, self)

    def excess(self, case: Case, members: Members) -> float:
        """The largest shortfall among the members."""
        failing = _failing(case, self)
        return max((failing.get(i, 0.0) for i in members), default=0.0)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """x_i <= 0 for each candidate below the floor, times a number that grows with its shortfall."""
        failing = _failing(case, self)
        largest = max((short for short in failing.values() if math.isfinite(short)), default=1.0)
        for i, short in failing.items():
            yield Affine(0.0, {x[i]: graded(short, largest)})

    def widened(self, case: Case, members: Members) -> Floor | None:
        """The floor lowered to the lowest member; None when a member has no score at all."""
        failing = _failing(case, self)
        worst = max(members, key=lambda i: failing.get(i, 0.0), default=None)
        if worst is None or worst not in failing:
            return self
        if math.isinf(failing[worst]):
            return None
        return replace(self, value=float(ratings(case, case.criterion(self.criterion)).raw[worst])).fitted(case)


@once_per_case
def _excused(case: Case, floor: Floor) -> frozenset[int]:
    below = enumerate(floor.shortfalls(case))
    return frozenset(i for i, short in below if short > 0 and floor.criterion in case.candidates[i].recovery)


@once_per_case
def _failing(case: Case, floor: Floor) -> Mapping[int, float]:
    """The shortfall of each candidate that the floor keeps out; asked for every coalition that is looked at."""
    excused = floor.excused(case)
    return {i: short for i, short in enumerate(floor.shortfalls(case)) if short > 0 and i not in excused}
