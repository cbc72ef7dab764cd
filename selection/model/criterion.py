"""One thing that is judged: its scale, how it adds up over a coalition, its weight, its floor."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Any

from selection.errors import CaseError, Fault, Place
from selection.texts import Text, text

__all__ = ["DEFAULT_GROUP_WEIGHTS", "Aggregator", "Criterion", "Group", "Panel"]


class Aggregator(StrEnum):
    """How the members' values on one criterion become the coalition's value."""

    MEAN = "mean"
    WEAKEST = "weakest"
    STRONGEST = "strongest"
    TOTAL = "total"
    COVERAGE = "coverage"
    JOINT = "joint"
    PAIR_MEAN = "pair_mean"
    PAIR_WEAKEST = "pair_weakest"

    @property
    def is_scored(self) -> bool:
        """Whether each candidate has a score of its own on the criterion."""
        return self in {Aggregator.MEAN, Aggregator.WEAKEST, Aggregator.STRONGEST, Aggregator.TOTAL}

    @property
    def is_pairwise(self) -> bool:
        """Whether the criterion is judged of pairs of parties."""
        return self in {Aggregator.PAIR_MEAN, Aggregator.PAIR_WEAKEST}


class Group(StrEnum):
    """What a criterion is about; criteria of a group share its default weight."""

    INNOVATION = "innovation"
    INVESTMENT = "investment"
    SAFETY = "safety"
    COMPLEMENTARITY = "complementarity"
    OTHER = "other"


DEFAULT_GROUP_WEIGHTS: Mapping[Group, float] = {
    Group.INNOVATION: 0.30,
    Group.INVESTMENT: 0.20,
    Group.SAFETY: 0.20,
    Group.COMPLEMENTARITY: 0.30,
}
"""Innovation as spearhead (A4.17), the set before the single member (A1.22), safety as predictor (A3.11)."""


class Panel(StrEnum):
    """How the scores of several assessors become one."""

    MEAN = "mean"
    MEDIAN = "median"
    CONSENSUS = "consensus"


_MAX_KNOTS = 5

_Problem = tuple[Text, Text, Text]  # demand, found, remedy


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion with the two fixed anchors of its scale.

    `worst` has utility 0 and `best` utility 1; `worst > best` where less is better. `lowest` and `highest`
    bound what may be entered. `knots` is an optional piecewise-linear value function of (raw value, utility)
    points. `gate` is a floor in the criterion's own unit (a ceiling where less is better); `recovery` says that a
    candidate with a recovery plan may pass it under condition. `need` is the quantity that a `total` criterion
    asks for, `follow_through` the candidate column (a share, 0 to 1) that it is multiplied by. `neutral` is what
    an unrated pair counts for, in the criterion's unit. `levels` maps words to values. `weight` is in points,
    and stands at `weight_place`.

    Raises
    ------
    CaseError
        If the anchors coincide, a number is not finite, or a field does not fit the aggregator.
    """

    name: str
    aggregator: Aggregator = Aggregator.MEAN
    worst: float = 1.0
    best: float = 10.0
    group: Group = Group.OTHER
    unit: str = ""
    weight: float | None = None
    gate: float | None = None
    recovery: bool = False
    lowest: float | None = None
    highest: float | None = None
    need: float | None = None
    follow_through: str = ""
    neutral: float | None = None
    levels: Mapping[str, float] = field(default_factory=dict, hash=False)
    knots: tuple[tuple[float, float], ...] = ()
    panel: Panel = Panel.MEAN
    description: str = ""
    place: Place = field(default=Place(), compare=False)
    weight_place: Place = field(default=Place(), compare=False)

    def __post_init__(self) -> None:
        where = self.place if str(self.place) else Place(cell=self.name)
        faults = [Fault(where, *problem) for problem in self._problems()]
        if faults:
            raise CaseError(text("Criterion {name} cannot be used as it is:", name=self.name), faults)

    def replace(self, **changes: Any) -> Criterion:
        """The same criterion with some fields changed."""
        return dataclasses.replace(self, **changes)

    def word(self, value: float) -> str:
        """The first word of its scale that stands for a value; empty where none does."""
        return next((word for word, worth in self.levels.items() if worth == value), "")

    @property
    def less_is_better(self) -> bool:
        """Whether a lower raw value is worth more."""
        return self.worst > self.best

    def reaches(self, value: float, floor: float) -> bool:
        """Whether `value` is at least as good as `floor`, in the direction of the scale."""
        return value <= floor if self.less_is_better else value >= floor

    def _problems(self) -> list[_Problem]:
        return [*self._scale_problems(), *self._knot_problems(), *self._aggregator_problems()]

    def _scale_problems(self) -> list[_Problem]:
        numbers = (self.worst, self.best, self.gate, self.lowest, self.highest, self.need, self.neutral, self.weight,
                   *(value for knot in self.knots for value in knot))  # fmt: skip
        problems: list[_Problem] = []
        if any(number is not None and not math.isfinite(number) for number in numbers):
            problems.append((text("finite numbers"), text("one that is not"), text("Enter ordinary numbers")))
        elif self.worst == self.best:
            found = text("{value} for both", value=self.worst)
            remedy = text("Give the value that is worth nothing and the value that is worth most")
            problems.append((text("two different anchors, worst and best"), found, remedy))
        if self.lowest is not None and self.highest is not None and self.lowest > self.highest:
            found = text("{low} above {high}", low=self.lowest, high=self.highest)
            problems.append((text("the lowest allowed value below the highest"), found, text("Swap the two limits")))
        if self.weight is not None and self.weight < 0:
            remedy = text("Enter 0 or more; turn the anchors round where less is better")
            problems.append((text("a weight of 0 or more"), text("{weight}", weight=self.weight), remedy))
        return problems

    def _knot_problems(self) -> list[_Problem]:
        problems: list[_Problem] = []
        if len(self.knots) == 1 or len(self.knots) > _MAX_KNOTS:
            demand = text("a value function of 2 to {most} points", most=_MAX_KNOTS)
            problems.append((demand, text("{n}", n=len(self.knots)), text("Keep the points where the line bends")))
        if any(not later > earlier for (earlier, _), (later, _) in pairwise(self.knots)):
            demand, found = text("points of the value function that increase"), text("points that do not")
            problems.append((demand, found, text("Order them by raw value, each value once")))
        if any(not 0 <= utility <= 1 for _, utility in self.knots):
            demand, found = text("utilities from 0 to 1"), text("one outside")
            problems.append((demand, found, text("Give each point of the value function a utility from 0 to 1")))
        return problems

    def _aggregator_problems(self) -> list[_Problem]:
        problems: list[_Problem] = []
        if self.aggregator is Aggregator.TOTAL and (self.need is None or self.need <= 0):
            demand = text("a quantity above 0 that the total is compared with")
            problems.append((demand, text("none"), text("State how much the coalition needs in all")))
        if self.aggregator is Aggregator.TOTAL and not 0 <= self.worst < self.best:
            found = text("{worst} and {best}", worst=self.worst, best=self.best)
            remedy = text("Turn them round; limit what should stay low by a budget rule instead")
            problems.append((text("anchors of a total that run from 0 or more upwards"), found, remedy))
        if self.gate is not None and not (self.aggregator.is_scored or self.aggregator.is_pairwise):
            remedy = text("Mark the need as core, or add a rule that the coalition covers the capability")
            problems.append((text("no floor for what only the set has"), text("a floor"), remedy))
        if self.aggregator.is_pairwise and self.neutral is None:
            demand = text("a neutral value for pairs that nobody rated")
            problems.append((demand, text("none"), text("State it in the unit of the criterion")))
        return problems
