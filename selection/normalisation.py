"""From ratings to utilities in [0, 1]: fixed anchors, value functions, several assessors, missing as an interval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from selection.model import CLIENT, Aggregator, Assessment, Case, Criterion, Panel, Relation, once_per_case
from selection.texts import Text, plural, text

__all__ = [
    "At",
    "Interval",
    "Ratings",
    "Severity",
    "alone",
    "pair_values",
    "ratings",
    "severity",
    "severity_sentences",
    "utility",
]

At = Literal["low", "mid", "high"]
"""Which end of every interval: pessimistic, plain or optimistic."""

_CONSENSUS = "consensus"

_SHOWN = 0.005
"""Deviations below this read as 0 %."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The lowest, middle and highest value that the evidence leaves open."""

    low: float
    mid: float
    high: float


@dataclass(frozen=True, slots=True)
class Ratings:
    """All candidates on one scored criterion.

    `raw` (shape n) is the panel's value in the criterion's unit, nan where nobody gave one; `low`, `mid` and
    `high` (shape n) are utilities in [0, 1], for a `total` criterion quantities in its unit times follow-through.
    `client` is the client's own interval when it was rated. The arrays are read-only.
    """

    raw: NDArray[np.float64]
    low: NDArray[np.float64]
    mid: NDArray[np.float64]
    high: NDArray[np.float64]
    client: Interval | None = None

    def at(self, end: At) -> NDArray[np.float64]:
        """The values (shape n) at one end of the intervals."""
        return {"low": self.low, "mid": self.mid, "high": self.high}[end]


@dataclass(frozen=True, slots=True)
class Severity:
    """How far an assessor scores above (below when negative) the panel, in utility from -1 to 1.

    It is the mean over the `scores` of candidates whom others judged on the same criterion too.
    """

    assessor: str
    deviation: float
    scores: int

    def sentence(self) -> Text:
        """Whether the assessor is strict or mild."""
        values: dict[str, object] = {
            "name": self.assessor or text("An assessor without a name"),
            "deviation": abs(self.deviation),
        }
        if abs(self.deviation) < _SHOWN:
            return plural("{name} scores as high as the panel on average (over {n} score).",
                          "{name} scores as high as the panel on average (over {n} scores).",
                          self.scores, **values)  # fmt: skip
        if self.deviation < 0:
            return plural(
                "{name} scores {deviation:0%} of the scale lower than the panel on average (over {n} score).",
                "{name} scores {deviation:0%} of the scale lower than the panel on average (over {n} scores).",
                self.scores, **values,
            )  # fmt: skip
        return plural(
            "{name} scores {deviation:0%} of the scale higher than the panel on average (over {n} score).",
            "{name} scores {deviation:0%} of the scale higher than the panel on average (over {n} scores).",
            self.scores, **values,
        )  # fmt: skip


def severity_sentences(found: Iterable[Severity]) -> tuple[Text, ...]:
    """Who is strict or mild; all who score as the panel does are named together.

    Nothing is said of an assessor whose candidates nobody else judged.
    """
    compared = [one for one in found if one.scores]
    even = [one.assessor for one in compared if abs(one.deviation) < _SHOWN and one.assessor]
    if len(even) < 2:
        return tuple(one.sentence() for one in compared)
    others = (one.sentence() for one in compared if one.assessor not in even)
    return (*others, text("{names} score as high as the panel on average.", names=even))


def severity(assessor: str, judged: Iterable[Mapping[str, float]]) -> Severity:
    """How far an assessor scores above the panel, where there is one.

    Parameters
    ----------
    judged
        For each candidate on each criterion the utility by assessor.

    Examples
    --------
    >>> found = severity("Ann", [{"Ann": 0.8, "Bob": 0.6}, {"Ann": 0.9}])
    >>> round(found.deviation, 2), found.scores
    (0.1, 1)
    """
    off = [given[assessor] - fmean(given.values()) for given in judged if len(given) > 1 and assessor in given]
    return Severity(assessor, fmean(off) if off else 0.0, len(off))


def utility(criterion: Criterion, raw: float) -> float:
    """The utility in [0, 1] of a raw value: by the anchors, or by the value function when there is one.

    Examples
    --------
    >>> utility(Criterion("Lead time", worst=30, best=10), 15)
    0.75
    """
    if criterion.knots:
        return float(np.interp(raw, [x for x, _ in criterion.knots], [u for _, u in criterion.knots]))
    return min(1.0, max(0.0, (raw - criterion.worst) / (criterion.best - criterion.worst)))


@once_per_case
def ratings(case: Case, criterion: Criterion) -> Ratings:
    """The utilities of all candidates on a scored criterion.

    A missing score is the whole interval from worst to best. An assessor of the criterion's panel who skipped a
    candidate leaves the interval open by as much as that score could have moved it. A score that was given as an
    interval runs from its one end to the other. Evidence widens the interval and never moves its middle; without a
    grade a score is taken as it stands.
    """
    by_party = _by_criterion(case).get(criterion.name, {})
    panel = _assessors(entry for party, entries in by_party.items() if party != CLIENT for entry in entries)
    columns = np.full((4, len(case.candidates)), np.nan)
    for party in range(len(case.candidates)):
        raw, interval = _judged(criterion, by_party.get(party, []), panel)
        share = case.candidates[party].number(criterion.follow_through) if criterion.follow_through else 1.0
        columns[:, party] = raw, *(value * (share or 0.0) for value in (interval.low, interval.mid, interval.high))
    columns.setflags(write=False)
    # Others may speak for the client than judge the candidates: it has a panel of its own.
    client = _judged(criterion, by_party[CLIENT], _assessors(by_party[CLIENT]))[1] if CLIENT in by_party else None
    return Ratings(columns[0], columns[1], columns[2], columns[3], client)


def alone(case: Case, criterion: Criterion, at: At = "mid") -> NDArray[np.float64]:
    """What each candidate reaches alone on a scored criterion, shape (n,) in [0, 1].

    That is its utility; on a `total` criterion the part of the need that it brings.
    """
    values = ratings(case, criterion).at(at)
    if criterion.aggregator is Aggregator.TOTAL:
        return np.minimum(1.0, values / (criterion.need or 1.0))
    return values


@once_per_case
def _by_criterion(case: Case) -> Mapping[str, Mapping[int, list[Assessment]]]:
    """The assessments by criterion and party."""
    sorted_out: dict[str, dict[int, list[Assessment]]] = {}
    for entry in case.assessments:
        sorted_out.setdefault(entry.criterion, {}).setdefault(case.index[entry.party], []).append(entry)
    return sorted_out


def _assessors(entries: Iterable[Assessment]) -> set[str]:
    return {entry.assessor for entry in entries if entry.value is not None}


def _judged(criterion: Criterion, entries: Sequence[Assessment], panel: set[str]) -> tuple[float, Interval]:
    """The panel's raw value (nan when there is none) and the interval of utility or quantity around it."""
    given = {entry.assessor: entry for entry in entries if entry.value is not None}
    if criterion.panel is Panel.CONSENSUS:
        # Of several scores only what was agreed on counts; a single one stands, as uncertain as others left it.
        agreed = {name: entry for name, entry in given.items() if name.casefold() == _CONSENSUS}
        given, panel = (given, panel) if len(given) == 1 and not agreed else (agreed, set(agreed))
    values = [entry.value for entry in given.values() if entry.value is not None]
    # A value function may have its points outside the anchors.
    reach = sorted((criterion.worst, criterion.best, *(raw for raw, _ in criterion.knots)))
    if not values:
        low, high = _between(criterion, reach[0], reach[-1])
        return float("nan"), Interval(low, (low + high) / 2, high)
    combine = median if criterion.panel is Panel.MEDIAN else fmean
    absent = len(panel - given.keys())
    is_total = criterion.aggregator is Aggregator.TOTAL
    slack = combine([entry.evidence.half_width if entry.evidence else 0.0 for entry in given.values()])
    slack *= criterion.best - criterion.worst if is_total else 1.0
    raw = combine(values)
    mid = _scaled(criterion, raw)
    least = [entry.least for entry in given.values() if entry.least is not None]
    most = [entry.most for entry in given.values() if entry.most is not None]
    low, high = _between(criterion, combine([*least, *[reach[0]] * absent]), combine([*most, *[reach[-1]] * absent]))
    low = max(criterion.worst if is_total else 0.0, min(low, mid) - slack)
    high = max(high, mid) + slack
    return raw, Interval(min(low, mid), mid, high if is_total else min(1.0, high))


def _scaled(criterion: Criterion, raw: float) -> float:
    """The quantity itself for a total, else the utility."""
    return raw if criterion.aggregator is Aggregator.TOTAL else utility(criterion, raw)


def _between(criterion: Criterion, one: float, other: float) -> tuple[float, float]:
    """The least and the most that any raw value from `one` to `other` is worth: a value function may turn midway."""
    low, high = sorted((one, other))
    turns = [raw for raw, _ in criterion.knots if low < raw < high]
    values = [_scaled(criterion, raw) for raw in (low, *turns, high)]
    return min(values), max(values)


@once_per_case
def pair_values(case: Case, criterion: Criterion, end: At = "mid") -> Mapping[tuple[int, int], float]:
    """The utility of each rated pair of parties (i, j) with i < j, the client being `CLIENT`.

    Of the two directions a `pair_weakest` criterion takes the lower, a `pair_mean` criterion the mean; where only
    one was given it stands for both.
    """
    both: dict[tuple[int, int], list[float]] = {}
    for entry in case.relations:
        if entry.criterion == criterion.name:
            i, j = sorted((case.index[entry.source], case.index[entry.target]))
            both.setdefault((i, j), []).append(_end(criterion, entry, end))
    join = min if criterion.aggregator is Aggregator.PAIR_WEAKEST else fmean
    return {pair: join(values) for pair, values in both.items()}


def _end(criterion: Criterion, entry: Relation, end: At) -> float:
    width = entry.evidence.half_width if entry.evidence else 0.0
    shift = {"low": -width, "mid": 0.0, "high": width}[end]
    return min(1.0, max(0.0, utility(criterion, entry.value) + shift))
