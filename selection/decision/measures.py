"""One party on one criterion, in the unit that people know: value, floor, and where the chosen coalition is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from selection.model import CLIENT, Aggregator, Case, Criterion, Members
from selection.normalisation import ratings
from selection.optimisation import Plan
from selection.rules import Floor, PairFloor
from selection.texts import Text, joined, text

__all__ = ["Level", "Measure", "levels_of", "measures_of"]

_SHARED = {Aggregator.COVERAGE, Aggregator.JOINT}
_PER_CENT = "%"
_SHOWN = 0.0005
"""Distances below this read as 0."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One party on one criterion.

    `value` is in `unit`, None when nobody knows it: the score, or, where the criterion `is_shared` by all, the per cent
    that the party reaches with the client alone; on a criterion of pairs the rating with the client.
    `floor` is what each member must reach, `level` where the members of the chosen coalition are: on average, or the
    weakest or strongest of them where that is what counts. `weight` is a share of 1.

    Examples
    --------
    >>> print(Measure("Investment", "euro", 0.2, value=1250.5, floor=1000.0, level=None).sentence())
    Investment: 1,250.5 euro. The floor is 1,000 euro: 250.5 euro to spare.
    """

    criterion: str
    unit: str
    weight: float
    value: float | None
    floor: float | None
    level: float | None
    less_is_better: bool = False
    is_shared: bool = False

    @property
    def to_floor(self) -> float | None:
        """How much better than the floor the value is, negative when it falls short; None when one is unknown."""
        return self._ahead(self.floor)

    @property
    def to_level(self) -> float | None:
        """How much better than the chosen coalition's level the value is, negative when it is less good."""
        return self._ahead(self.level)

    def _ahead(self, other: float | None) -> float | None:
        if self.value is None or other is None:
            return None
        return other - self.value if self.less_is_better else self.value - other

    def amount(self, value: float) -> Text:
        """A value on this criterion with its unit."""
        if self.is_shared:
            return text("{value:0.0} {unit}", value=float(value), unit=self.unit)
        if not self.unit:
            return text("{value}", value=float(value))
        return text("{value} {unit}", value=float(value), unit=self.unit)

    def sentence(self) -> Text:
        """Value, floor and level with their distances."""
        if self.value is None:
            return text("{criterion}: no value.", criterion=self.criterion)
        said = text("{criterion}: {value}.", criterion=self.criterion, value=self.amount(self.value))
        beside = self.beside_floor()
        if self.floor is not None and beside is not None:
            values: dict[str, object] = {"floor": self.amount(self.floor), "beside": beside}
            if self.less_is_better:
                second = text("The ceiling is {floor}: {beside}.", **values)
            else:
                second = text("The floor is {floor}: {beside}.", **values)
            said = joined(said, second)
        if self.level is not None and self.to_level is not None:
            second = _to_level(self.amount(self.level), self.to_level, self.amount(abs(self.to_level)))
            said = joined(said, second)
        return said

    def beside_floor(self) -> Text | None:
        """How far the value is from the floor, in words; None when there is no value or no floor."""
        if self.to_floor is None:
            return None
        distance = self.amount(abs(self.to_floor))
        if abs(self.to_floor) < _SHOWN:
            return text("just reached")
        if self.to_floor > 0:
            return text("{distance} to spare", distance=distance)
        if self.less_is_better:
            return text("{distance} too much", distance=distance)
        return text("{distance} short", distance=distance)


def _to_level(level: Text, ahead: float, distance: Text) -> Text:
    values: dict[str, object] = {"level": level, "distance": distance}
    if abs(ahead) < _SHOWN:
        return text("The chosen coalition has the same.", **values)
    if ahead < 0:
        return text("The chosen coalition has {level}: {distance} better.", **values)
    return text("The chosen coalition has {level}: {distance} less good.", **values)


@dataclass(frozen=True, slots=True)
class Level:
    """How far a party has a needed capability, from 0 to 4; None when unknown."""

    capability: str
    needed: int
    level: float | None
    core: bool = False


def levels_of(case: Case, party: int) -> tuple[Level, ...]:
    """The levels of a party (by index) on everything that is needed."""
    return tuple(
        Level(need.capability, need.level, case.levels.get((party, need.capability), 0.0), need.core)
        for need in case.needs
    )


def measures_of(plan: Plan, chosen: Members) -> tuple[tuple[Measure, ...], ...]:
    """For each candidate of the plan's case its measure on every criterion, beside the coalition `chosen`."""
    case, parties = plan.case, range(len(plan.case.candidates))
    columns = []
    for criterion in case.criteria:
        values, level = _values(plan, criterion, chosen)
        shared = criterion.aggregator in _SHARED
        empty = Measure(
            criterion.name,
            _PER_CENT if shared else criterion.unit,
            plan.appraiser.worth.weights[criterion.name],
            value=None,
            floor=_floor(plan, criterion),
            level=level,
            less_is_better=criterion.less_is_better and not shared,
            is_shared=shared,
        )
        columns.append([replace(empty, value=values[i]) for i in parties])
    return tuple(tuple(column[i] for column in columns) for i in parties)


def _values(plan: Plan, criterion: Criterion, chosen: Members) -> tuple[Sequence[float | None], float | None]:
    """The value of each candidate and that of the coalition."""
    case, parties = plan.case, range(len(plan.case.candidates))
    if criterion.aggregator in _SHARED:
        term = plan.appraiser.worth.terms[criterion.name]
        return [100 * term.value((i,)) for i in parties], 100 * term.value(chosen)
    if criterion.aggregator.is_pairwise:
        values = _with_client(case, criterion)
    else:
        values = [None if math.isnan(raw) else float(raw) for raw in ratings(case, criterion).raw]
    return values, _joined(criterion, (values[i] for i in chosen))


def _with_client(case: Case, criterion: Criterion) -> list[float | None]:
    """What each candidate and the client say of each other, in the criterion's unit."""
    found: list[list[float]] = [[] for _ in case.candidates]
    for entry in case.relations:
        source, target = case.index[entry.source], case.index[entry.target]
        if entry.criterion == criterion.name and CLIENT in {source, target}:
            found[max(source, target)].append(entry.value)
    return [_joined(criterion, values) for values in found]


def _joined(criterion: Criterion, values: Iterable[float | None]) -> float | None:
    """The known values as one, in the way of the criterion; None when there are none."""
    known = [value for value in values if value is not None]
    if not known:
        return None
    worst, best = (max, min) if criterion.less_is_better else (min, max)
    if criterion.aggregator in {Aggregator.WEAKEST, Aggregator.PAIR_WEAKEST}:
        return worst(known)
    return best(known) if criterion.aggregator is Aggregator.STRONGEST else fmean(known)


def _floor(plan: Plan, criterion: Criterion) -> float | None:
    """The strictest floor among the rules; None without one."""
    floors = [r.value for r in plan.rules if isinstance(r, (Floor, PairFloor)) and r.criterion == criterion.name]
    return (min if criterion.less_is_better else max)(floors, default=None)
