"""What coalitions are compared on: worth, one term, the total of a column, their size."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from selection.errors import Fault, Place, refused
from selection.model import Case, Members, once_per_case, unknown_name
from selection.rules import Exclude
from selection.rules.amounts import unknown
from selection.rules.lookup import column_faults, numbers
from selection.terms import Term
from selection.texts import Text, text
from selection.worth import MOST_WORTH, TIE, Worth

__all__ = ["Axis", "Direction", "Goal", "SizeAxis", "TermAxis", "TotalAxis", "WorthAxis", "grain_of"]

Direction = Literal["max", "min"]

_DECIMALS = 6
"""Numbers with more decimals than these are not taken to stand on a grid."""

_WHOLE = 1e-9
"""How far a number may lie beside a whole one, of its own size, when it must have been one."""

_MOST_DIGITS = 2.0**52
"""From here on a floating-point number holds no fractions."""


@dataclass(frozen=True, slots=True)
class Goal:
    """An axis as the searches see it, the more the better: sum of points x term, plus `each` of the members.

    `points` go by criterion and are never negative; `each` (shape n) is one number a candidate. Values that differ
    by no more than `tie` are equal. Values that differ, differ by at least `grain` (0 when nothing is known of that).
    """

    points: Mapping[str, float]
    each: NDArray[np.float64]
    tie: float
    grain: float = 0.0


class Axis(Protocol):
    """Something that coalitions are compared on. `direction` says whether the most or the least is best."""

    @property
    def direction(self) -> Direction:
        """Whether more or less is better."""

    def label(self) -> Text:
        """What the axis is called on a chart."""

    def faults(self, case: Case) -> list[Fault]:
        """What the axis asks of the case and does not find."""

    def value(self, case: Case, members: Members) -> float:
        """Where these members stand on the axis, in its own unit."""

    def goal(self, case: Case) -> Goal:
        """The axis as the searches see it."""


@dataclass(frozen=True, slots=True)
class WorthAxis:
    """The worth, 0 to 100: under the weights of the case, or under `weights` by criterion, of sum 1.

    `name` tells several sets of weights apart on a chart.
    """

    weights: Mapping[str, float] | None = field(default=None, hash=False)
    name: str = ""
    direction: Direction = field(default="max", init=False)

    def label(self) -> Text:
        """What the axis is called on a chart."""
        return text("Worth by the weights of {name}", name=self.name) if self.name else text("Worth")

    def faults(self, case: Case) -> list[Fault]:
        """Weights that are not one for each criterion, 0 or more, together 1."""
        names = {criterion.name for criterion in case.criteria}
        given = self.weights
        if given is None or (
            set(given) == names and min(given.values()) >= 0 and math.isclose(sum(given.values()), 1.0, abs_tol=TIE)
        ):
            return []
        found = text("{n} weights, together {total:0.######}", n=len(given), total=sum(given.values()))
        demand = text("a weight of 0 or more for each criterion, together 1")
        return [Fault(Place(cell=str(self.label())), demand, found, text("Give every criterion of the case a weight"))]

    def value(self, case: Case, members: Members) -> float:
        """The worth in points."""
        return Worth(_terms(case), self.weights or case.weights)(members)

    def goal(self, case: Case) -> Goal:
        """Each term times its weight."""
        weights = self.weights or case.weights
        points = {name: MOST_WORTH * weight for name, weight in weights.items() if weight}
        return Goal(points, np.zeros(len(case.candidates)), TIE)


@dataclass(frozen=True, slots=True)
class TermAxis:
    """The value of one criterion for the coalition, 0 to 1, in the way that it adds up."""

    criterion: str
    direction: Direction = field(default="max", init=False)

    def label(self) -> Text:
        """What the axis is called on a chart."""
        return text("{name}", name=self.criterion)

    def faults(self, case: Case) -> list[Fault]:
        """A criterion that is unknown."""
        names = {criterion.name for criterion in case.criteria}
        return [] if self.criterion in names else [unknown_name(self.criterion, text("a criterion"), names, Place())]

    def value(self, case: Case, members: Members) -> float:
        """The value of the term."""
        return _terms(case)[self.criterion].value(members)

    def goal(self, case: Case) -> Goal:
        """The term alone."""
        return Goal({self.criterion: 1.0}, np.zeros(len(case.candidates)), TIE)


@dataclass(frozen=True, slots=True)
class TotalAxis:
    """The members' sum in a column of the candidates, such as cost (the less the better) or hours."""

    column: str
    direction: Direction = "min"

    def __post_init__(self) -> None:
        _check(self.direction, self.column)

    def label(self) -> Text:
        """What the axis is called on a chart."""
        return text("{column} in all", column=self.column)

    def faults(self, case: Case) -> list[Fault]:
        """A missing column, or a candidate without a number in it that a rule of the case does not exclude."""
        out = {name for rule in case.rules if isinstance(rule, Exclude) for name in rule.names}
        if all(case.names[i] in out for i in unknown(case, self.column)):
            return column_faults(case, self.column, Place(), scores_too=False)
        return column_faults(case, self.column, Place())

    def value(self, case: Case, members: Members) -> float:
        """The sum of the column."""
        return math.fsum(numbers(case, self.column)[i] for i in members)

    def goal(self, case: Case) -> Goal:
        """The numbers of the column, turned round where less is better."""
        each = np.array(numbers(case, self.column), dtype=float)
        tie = TIE * (float(np.abs(each).max(initial=0.0)) or 1.0)
        return Goal({}, each if self.direction == "max" else -each, tie, grain_of(each))


@dataclass(frozen=True, slots=True)
class SizeAxis:
    """The number of members: the fewer the better, unless said otherwise."""

    direction: Direction = "min"

    def __post_init__(self) -> None:
        _check(self.direction, str(self.label()))

    def label(self) -> Text:
        """What the axis is called on a chart."""
        return text("Number of members")

    def faults(self, case: Case) -> list[Fault]:  # noqa: ARG002 - the shape of an axis
        """None: the size asks nothing of the case."""
        return []

    def value(self, case: Case, members: Members) -> float:  # noqa: ARG002 - the shape of an axis
        """The number of members."""
        return float(len(members))

    def goal(self, case: Case) -> Goal:
        """One for each member."""
        return Goal({}, np.full(len(case.candidates), 1.0 if self.direction == "max" else -1.0), TIE, 1.0)


@once_per_case
def _terms(case: Case) -> Mapping[str, Term]:
    return Worth.of(case).terms


def _check(direction: str, name: str) -> None:
    if direction not in {"max", "min"}:
        remedy = text("Write max where more is better and min where less is")
        raise refused(name, Place(), text("max or min"), text('"{name}"', name=direction), remedy)


def grain_of(numbers: Iterable[float]) -> float:
    """The smallest difference that two sums of these numbers can have, when they stand on a decimal grid; else 0.

    Examples
    --------
    >>> grain_of([1.5, 0.25, 4]), grain_of([12, 18]), grain_of([1 / 3])
    (0.25, 6.0, 0.0)
    """
    values = np.asarray([*numbers], dtype=np.float64)
    for decimals in range(_DECIMALS + 1):
        if np.any(np.abs(values) >= _MOST_DIGITS / 10.0**decimals):
            return 0.0
        grid = values * 10.0**decimals
        whole = np.rint(grid)
        if np.all(np.abs(grid - whole) <= _WHOLE * np.maximum(1.0, np.abs(grid))):
            return math.gcd(*(int(number) for number in whole)) / 10.0**decimals
    return 0.0
