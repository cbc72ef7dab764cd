"""One score of one candidate, and how far it can be raised: from raw value to utility and back."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from selection.model import Aggregator, Assessment, Case, Criterion, Rule
from selection.normalisation import ratings, utility
from selection.rules import Floor

__all__ = ["Scale", "scales", "with_scores"]

Array = NDArray[np.float64]

_ROUNDING = 1e-12
"""By so much a utility may fall short of the one that is asked for."""

_NEAR = 1e-9

_HUNDREDTH = 0.01

_FINE = 2e-3
"""Scores are shown in steps of a power of ten, no more than this share of the scale."""


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """The score of one candidate on one criterion, and what it may become.

    `raw` is the score in the criterion's unit, nan where there is none; `height` its utility, for a `total` criterion
    its quantity as a share of the scale from worst to best. `lines` (shape (2, p)) are the corner points of the value
    function, raw values and heights; `low` and `high` the raw values that the scale and the floors allow, and `passes`
    says whether the present score passes the floors. `share` is the quantity that one unit of height brings to a
    `total`, 1 for the others. `is_whole` says that all scores on the criterion are whole numbers.
    """

    criterion: Criterion
    raw: float
    height: float
    lines: Array
    low: float
    high: float
    passes: bool
    share: float
    is_whole: bool

    @property
    def possible(self) -> bool:
        """Whether any score on the scale passes the floors."""
        return self.low <= self.high

    @property
    def origin(self) -> float:
        """Where a change starts from: the present score, the worst anchor where there is none."""
        return self.criterion.worst if math.isnan(self.raw) else self.raw

    def height_at(self, raw: Array) -> Array:
        """The height of raw values on the scale."""
        heights: Array = np.interp(raw, self.lines[0], self.lines[1])
        return heights

    def reach(self, low: Array, high: Array) -> tuple[Array, Array]:
        """The least and the greatest height of the raw values from `low` to `high`; inf and -inf where none are."""
        one, other = self.height_at(low), self.height_at(high)
        least, most = np.minimum(one, other), np.maximum(one, other)
        for raw, height in self.lines.T:
            between = (low < raw) & (raw < high)
            least = np.where(between, np.minimum(least, height), least)
            most = np.where(between, np.maximum(most, height), most)
        none = low > high
        return np.where(none, np.inf, least), np.where(none, -np.inf, most)

    def nearest(self, height: Array, low: Array, high: Array) -> Array:
        """The raw value from `low` to `high` nearest to the present one that has at least this height; nan: none."""
        found = np.full(np.broadcast_shapes(height.shape, low.shape), np.nan)
        height = height - _ROUNDING
        for (x0, h0), (x1, h1) in zip(self.lines.T[:-1], self.lines.T[1:], strict=True):
            # A height that no score has may be infinite, and a line may be level.
            with np.errstate(invalid="ignore"):
                cross = np.clip(x0 + (height - h0) / ((h1 - h0) or np.inf) * (x1 - x0), x0, x1)
            start = np.maximum(np.where(h1 > h0, cross, x0), low)
            end = np.minimum(np.where(h1 < h0, cross, x1), high)
            here = np.where((height <= max(h0, h1)) & (start <= end), np.clip(self.origin, start, end), np.nan)
            better = np.isnan(found) | (np.abs(here - self.origin) < np.abs(found - self.origin))
            found = np.where(better & ~np.isnan(here), here, found)
        return found

    def passing(self) -> float:
        """The raw value nearest to the present one that passes the floors and, where that can be, is worth no less."""
        low, high = np.array([self.low]), np.array([self.high])
        return float(self.nearest(np.minimum(self.height, self.reach(low, high)[1]), low, high)[0])

    def at(self, height: float, low: float, high: float) -> float:
        """The raw value from `low` to `high` nearest to the present one that has just this height."""
        found: list[float] = [x for x, h in self.lines.T.tolist() if abs(h - height) <= _ROUNDING and low <= x <= high]
        for (x0, h0), (x1, h1) in pairwise(self.lines.T.tolist()):
            if min(h0, h1) < height < max(h0, h1):
                found.append(min(max(x0 + (height - h0) / (h1 - h0) * (x1 - x0), low), high))
            elif h0 == h1 and abs(h0 - height) <= _ROUNDING:
                found.append(min(max(self.origin, x0, low), x1, high))
        near = [x for x in found if abs(float(self.height_at(np.array(x))) - height) <= _NEAR]
        clipped = float(min(max(self.origin, low), high))
        return min(near, key=lambda x: abs(x - self.origin), default=clipped)

    def rounded(self, raw: float) -> float:
        """The score as it could be given, rounded away from the present one where that is no worse.

        In whole numbers where all scores are, else in hundredths; on a wide scale in a round step of a thousandth of
        it. Where none of these is enough to about a thousandth of the scale, and else as it is.
        """
        fine = self._fine()
        steps = (max(1.0 if self.is_whole else _HUNDREDTH, fine), fine)
        return next((near for step in steps if (near := self._to(raw, step)) is not None), raw)

    def is_as_near(self, raw: float, shown: float) -> bool:
        """Whether a score as shown is as far as `raw`, but for a step that says nothing."""
        return abs(shown - raw) <= self._fine()

    def _fine(self) -> float:
        return 10.0 ** math.floor(math.log10(abs(self.criterion.best - self.criterion.worst) * _FINE))

    def _to(self, raw: float, step: float) -> float | None:
        """The score to so large a step away from the present one; None where that is worse or cannot be."""
        away = math.ceil if raw > self.origin else math.floor
        # A whole number of steps is one, whatever the last digit of the division says.
        whole = round(raw / step)
        near = whole * step if abs(raw / step - whole) <= _NEAR * max(1.0, abs(whole)) else away(raw / step) * step
        least = float(self.height_at(np.array(raw))) - _NEAR
        stays = self.low <= near <= self.high and float(self.height_at(np.array(near))) >= least
        digits = max(0, -round(math.log10(step)))
        return float(round(near, digits)) if stays else None


def scales(case: Case, rules: Iterable[Rule], candidate: int) -> tuple[Scale, ...]:
    """The scale of the candidate's score on each scored criterion, in the order of the case."""
    floors = [rule for rule in rules if isinstance(rule, Floor)]
    return tuple(
        _scale(case, criterion, [rule for rule in floors if rule.criterion == criterion.name], candidate)
        for criterion in case.criteria
        if criterion.aggregator.is_scored
    )


def _scale(case: Case, criterion: Criterion, floors: list[Floor], candidate: int) -> Scale:
    found, width = ratings(case, criterion), criterion.best - criterion.worst
    raw, height, share = float(found.raw[candidate]), float(found.mid[candidate]), 1.0
    low, high = _range(criterion, raw)
    points = sorted({low, high, *_reach(criterion)})
    heights = [utility(criterion, x) for x in points]
    if criterion.aggregator is Aggregator.TOTAL:
        kept = (case.candidates[candidate].number(criterion.follow_through) or 0.0) if criterion.follow_through else 1.0
        amount = _amount(criterion, raw, height, kept)
        share, height, heights = width * kept, amount / width, [x / width for x in points]
    excused = criterion.name in case.candidates[candidate].recovery
    short = [0.0 if excused else rule.shortfalls(case)[candidate] for rule in floors]
    for rule, gap in zip(floors, short, strict=True):
        # A present score may pass by rounding alone.
        limit = rule.value if gap > 0 or math.isnan(raw) else raw
        if excused:
            continue
        if criterion.less_is_better:
            high = min(high, max(rule.value, limit))
        else:
            low = max(low, min(rule.value, limit))
    lines = np.array([points, heights])
    given = [one.value for one in case.assessments if one.criterion == criterion.name]
    is_whole = all(float(value).is_integer() for value in given if value is not None)
    return Scale(criterion, raw, height, lines, low, high, passes=not any(short), share=share, is_whole=is_whole)


def _amount(criterion: Criterion, raw: float, quantity: float, kept: float) -> float:
    """What was promised, of which a share is kept; where none is, the quantity does not tell it."""
    if kept:
        return quantity / kept
    return (criterion.worst + criterion.best) / 2 if math.isnan(raw) else raw


def _reach(criterion: Criterion) -> list[float]:
    return [criterion.worst, criterion.best, *(x for x, _ in criterion.knots)]


def _range(criterion: Criterion, raw: float) -> tuple[float, float]:
    """The raw values that may be entered, from one end of the scale to the other; the present one always may."""
    low = max(min(_reach(criterion)), -math.inf if criterion.lowest is None else criterion.lowest)
    high = min(max(_reach(criterion)), math.inf if criterion.highest is None else criterion.highest)
    return (low, high) if math.isnan(raw) else (min(low, raw), max(high, raw))


def with_scores(case: Case, name: str, scores: Mapping[str, float]) -> Case:
    """The case in which the panel agrees on these scores of one candidate, by criterion, in the criterion's unit.

    One score without a grade of evidence takes the place of all that the assessors gave, so that the candidate's plain
    utility is that of the score. Nothing else changes in the plain result.

    Examples
    --------
    >>> from selection.model import Candidate
    >>> case = Case((Candidate("Acme"),), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 3, assessor="Ann"), Assessment("Acme", "Ideas", 5, assessor="Bo")))
    >>> [one.value for one in with_scores(case, "Acme", {"Ideas": 7.0}).assessments]
    [7.0]
    """
    kept = (one for one in case.assessments if one.party != name or one.criterion not in scores)
    agreed = (Assessment(name, criterion, score, raw=score) for criterion, score in scores.items())
    return case.replace(assessments=(*kept, *agreed))
