"""What a stakeholder entered, kept as it was entered: points, ranges or ranks."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from selection.errors import Fault, Notice
from selection.texts import text
from selection.weighting.centroid import centroid_weights, rank_faults
from selection.weighting.checks import at, point_faults, refuse
from selection.weighting.direct import direct_weights
from selection.weighting.polytope import Polytope, box, ordered
from selection.weighting.weights import Weights, share_out

__all__ = ["Entry", "Points", "Preference", "Range", "Rank"]

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Points:
    """Exactly so many points."""

    value: float


@dataclass(frozen=True, slots=True)
class Range:
    """A weight somewhere from `low` to `high`, as shares of 1 or as percentages."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in the order of importance, 1 for the most important; equals may share a place."""

    place: float


Entry = Points | Range | Rank


@dataclass(frozen=True, slots=True)
class Preference:
    """One stakeholder's entries, one for each criterion: ranks only, or points and ranges.

    Points alone are shared out whatever they add up to. As soon as there is a range, all numbers are shares of 1,
    or percentages if any of them is above 1.

    Raises
    ------
    CaseError
        If ranks stand among points or ranges, or if no weights of sum 1 agree with the entries.

    Examples
    --------
    >>> who = Preference.of({"Safety": Range(40, 60), "Price": Range(10, 30), "Innovation": Points(30)})
    >>> {label: round(share, 4) for label, share in who.centre().items()}
    {'Safety': 0.5, 'Price': 0.2, 'Innovation': 0.3}
    >>> who.polytope().contains(who.centre())
    True
    """

    labels: tuple[str, ...]
    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, entries: Mapping[str, Entry]) -> Preference:
        """A preference from a mapping of criterion to entry."""
        return cls(tuple(entries), tuple(entries.values()))

    def __post_init__(self) -> None:
        message = text("The weights cannot be used.")
        refuse(message, _mixed(self._numbers(), self._ranks()))
        if self._ranks():
            refuse(message, rank_faults(self._ranks()))
        elif not self._has_range:
            refuse(message, point_faults(self._points()))
        else:
            unit = self._unit
            refuse(message, _range_faults(self._numbers(), unit))
            refuse(message, _sum_fault(self._numbers(), unit))

    def centre(self) -> Weights:
        """The weights that stand for these entries in the plain result; they satisfy every entry.

        Points: in proportion. Ranks: rank order centroid. Ranges: from every low end the same part of the way to
        the high end, the part that makes the sum 1.
        """
        if self._ranks():
            return centroid_weights(self._ranks())
        if not self._has_range:
            return direct_weights(self._points())
        return _between(self._shares())

    def polytope(self) -> Polytope:
        """All weights that agree with these entries."""
        if self._ranks():
            return ordered(self.labels, list(self._ranks().values()))
        shares = self._shares()
        return box(self.labels, [low for low, _ in shares.values()], [high for _, high in shares.values()])

    @property
    def _has_range(self) -> bool:
        return any(isinstance(entry, Range) for entry in self.entries)

    @property
    def _unit(self) -> float:
        return 100 if any(high > 1 for _, high in self._numbers().values()) else 1

    def _ranks(self) -> dict[str, float]:
        pairs = zip(self.labels, self.entries, strict=True)
        return {label: entry.place for label, entry in pairs if isinstance(entry, Rank)}

    def _points(self) -> dict[str, float]:
        return {label: low for label, (low, _) in self._numbers().items()}

    def _numbers(self) -> dict[str, tuple[float, float]]:
        numbers = {}
        for label, entry in zip(self.labels, self.entries, strict=True):
            if isinstance(entry, Points):
                numbers[label] = (entry.value, entry.value)
            elif isinstance(entry, Range):
                numbers[label] = (entry.low, entry.high)
        return numbers

    def _shares(self) -> dict[str, tuple[float, float]]:
        if not self._has_range:
            return {label: (share, share) for label, share in direct_weights(self._points()).items()}
        return {label: (low / self._unit, high / self._unit) for label, (low, high) in self._numbers().items()}


def _between(shares: Mapping[str, tuple[float, float]]) -> Weights:
    least = math.fsum(low for low, _ in shares.values())
    room = math.fsum(high for _, high in shares.values()) - least
    part = (1 - least) / room if room > _ROUNDING else 0.0
    points = {label: low + part * (high - low) for label, (low, high) in shares.items()}
    notice = text("Ranges stand in the plain result as one value: {part:0%} of the way from low to high.", part=part)
    return share_out(points, text("Ranges"), [Notice(notice)])


def _mixed(numbers: Mapping[str, tuple[float, float]], ranks: Mapping[str, float]) -> list[Fault]:
    if not (numbers and ranks):
        return []
    return [
        Fault(
            at(label),
            text("points or a range, as for {other}", other=next(iter(numbers))),
            text("a rank"),
            text("Enter ranks for all criteria, or for none"),
        )
        for label in ranks
    ]


def _range_faults(numbers: Mapping[str, tuple[float, float]], unit: float) -> list[Fault]:
    return [
        Fault(
            at(label),
            text("a range within 0 and {unit}, the low end first", unit=unit),
            text("{low} to {high}", low=float(low), high=float(high)),
            text("Correct the low or the high end"),
        )
        for label, (low, high) in numbers.items()
        if not 0 <= low <= high <= unit
    ]


def _sum_fault(numbers: Mapping[str, tuple[float, float]], unit: float) -> list[Fault]:
    least = math.fsum(low for low, _ in numbers.values())
    most = math.fsum(high for _, high in numbers.values())
    if least <= unit * (1 + _ROUNDING) and most >= unit * (1 - _ROUNDING):
        return []
    place, demand = at(", ".join(numbers)), text("ranges within which the weights can add up to {unit}", unit=unit)
    if least > unit:
        found = text("low ends that already add up to {least}", least=least)
        return [Fault(place, demand, found, text("Lower one of the low ends"))]
    found = text("high ends that only add up to {most}", most=most)
    return [Fault(place, demand, found, text("Raise one of the high ends"))]
