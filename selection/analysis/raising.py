"""What raising the scores of one candidate does to the coalitions that hold it, exactly and all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, combinations

import numpy as np
from numpy.typing import NDArray

from selection.analysis.scale import Array, Scale
from selection.normalisation import ratings
from selection.optimisation import Appraiser
from selection.optimisation.listing import Listing
from selection.rules import AverageAtLeast
from selection.terms import Mean, Strongest, Term, Total, Weakest
from selection.worth import MOST_WORTH, TIE

__all__ = ["Least", "Raising", "Stretch", "steepest_first"]

_HALF = 0.5
"""The part used here of what a rule forgives as rounding, so that the rule itself surely does."""

_SAME = TIE / MOST_WORTH


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """One criterion, and all coalitions that hold the candidate (shape r each).

    `points` are 100 times the weight. At the candidate's height h a coalition's value on the criterion is `start` +
    `slope` x h, with h held between `bend` and `top`; it is `now` at the present `height`, once the floors are passed.
    `low` and `high` are the raw scores that floors and averages allow, `stands` whether the present one is among them.
    """

    scale: Scale
    points: float
    height: float
    start: Array
    slope: Array
    bend: Array
    top: Array
    low: Array
    high: Array
    stands: NDArray[np.bool_]

    def value(self, height: Array | float) -> Array:
        """The coalitions' values on the criterion, 0 to 1, at this height."""
        values: Array = self.start + self.slope * np.minimum(np.maximum(height, self.bend), self.top)
        return values

    @property
    def now(self) -> Array:
        """The present values."""
        return self.value(self.height)

    def needed(self, gap: Array) -> Array:
        """The raw score nearest to the present one that adds `gap` points of worth to each; nan where none does."""
        if not self.points:
            height = np.where(gap > TIE, np.inf, -np.inf)
        else:
            wanted = self.now + np.where(np.abs(gap) <= TIE, 0.0, gap) / self.points
            height = np.divide(wanted - self.start, self.slope, out=np.full_like(wanted, np.inf), where=self.slope > 0)
            height = np.where(height <= self.top + _SAME, height, np.inf)
            height = np.where(wanted <= self.value(-np.inf) + _SAME, -np.inf, height)
        found: Array = self.scale.nearest(height, self.low, self.high)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Least:
    """The least sum of raises that closes the gap of each coalition (shape r; inf where none does), and the raises.

    `heights` (shape (criteria, r)) are the heights that the scores then have.
    """

    effort: Array
    heights: Array


@dataclass(frozen=True, slots=True, eq=False)
class Raising:
    """The coalitions of a listing that hold the candidate, and the points that each is short of the target."""

    rows: NDArray[np.intp]
    gap: Array
    stretches: tuple[Stretch, ...]

    @staticmethod
    def of(
        found: Listing, candidate: int, parts: Sequence[Scale], target: float, averages: Sequence[AverageAtLeast]
    ) -> Raising:
        """`parts` are the candidate's scales; in the case of the listing it passes all its floors.

        The listing is without regard to `averages`, which are looked at here.
        """
        rows = np.flatnonzero(found.inside[:, candidate])
        others = found.inside[rows].copy()
        others[:, candidate] = False
        stretches = []
        for scale in parts:
            here = [rule for rule in averages if rule.criterion == scale.criterion.name]
            stretches.append(_stretch(found.appraiser, others, scale, here))
        return Raising(rows, target - found.worths[rows], tuple(stretches))

    def alone(self, index: int) -> Array:
        """The raw score on one criterion that each coalition needs, the others as they are; nan: none is enough."""
        needed = self.stretches[index].needed(self.gap)
        for stretch in (*self.stretches[:index], *self.stretches[index + 1 :]):
            needed = np.where(stretch.stands, needed, np.nan)
        return needed

    def least(self) -> Least:
        """The least sum of raises of height over all criteria that closes the gap.

        Where the candidate is not the strongest a raise brings nothing until it is: every choice of criteria on which
        it becomes the strongest is tried. Beyond that each value is concave in the height, so that the steepest raises
        are taken first.
        """
        steps = [i for i, one in enumerate(self.stretches) if one.points and np.any(one.bend > one.height)]
        best = self._greedy(())
        for chosen in chain.from_iterable(combinations(steps, size) for size in range(1, len(steps) + 1)):
            other = self._greedy(chosen)
            better = other.effort < best.effort
            heights = np.where(better, other.heights, best.heights)
            best = Least(np.where(better, other.effort, best.effort), heights)
        return best

    def _greedy(self, strongest: Sequence[int]) -> Least:
        """The least sum when the candidate becomes the strongest on these criteria, and on no other."""
        count = len(self.stretches)
        base, rate, room = (np.zeros((count, len(self.gap))) for _ in range(3))
        gap, effort = self.gap.copy(), np.zeros(len(self.gap))
        for i, one in enumerate(self.stretches):
            low, ceiling = one.scale.reach(one.low, one.high)
            present, kept = one.scale.height, one.stands & one.scale.passes
            ceiling = np.maximum(ceiling, np.where(kept, present, -np.inf))
            # What floors and averages ask comes first; nobody is asked to lower a score.
            base[i] = np.where(kept | (low > ceiling), present, np.clip(present, low, ceiling))
            if i in strongest:
                base[i] = np.maximum(base[i], one.bend)
            effort += np.where(base[i] <= ceiling + _SAME, np.maximum(0.0, base[i] - present), np.inf)
            gap -= one.points * (one.value(base[i]) - one.now)
            steep = base[i] >= one.bend
            rate[i] = np.where(steep, one.points * one.slope, 0.0)
            # Where nothing is allowed the ceiling is -inf: the effort says so.
            end = np.minimum(np.maximum(ceiling, base[i]), one.top)
            room[i] = np.where(steep, np.maximum(0.0, end - base[i]), 0.0)
        raises, closed = steepest_first(np.where(gap > TIE, gap, 0.0), rate, room)
        return Least(np.where(closed, effort + raises.sum(axis=0), np.inf), base + raises)


def steepest_first(gap: Array, rate: Array, room: Array) -> tuple[Array, NDArray[np.bool_]]:
    """How much of each `room` to use so that the sum is least, and whether the gap of shape (r,) can be closed at all.

    `rate` and `room`, shape (criteria, r), are what a unit brings and how many there are.
    """
    raises, left, columns = np.zeros_like(rate), gap.copy(), np.arange(rate.shape[1])
    for row in np.argsort(-rate, axis=0, kind="stable"):
        slope = rate[row, columns]
        wish = np.divide(left, slope, out=np.zeros_like(left), where=slope > 0)
        taken = np.minimum(wish, room[row, columns])
        raises[row, columns] = taken
        left = np.where((taken == wish) & (slope > 0), 0.0, left - slope * taken)
    return raises, left <= TIE


def _stretch(
    appraiser: Appraiser, others: NDArray[np.bool_], scale: Scale, averages: Sequence[AverageAtLeast]
) -> Stretch:
    """The criterion of `scale` for the coalitions of which `others` are the other members, shape (r, n)."""
    name = scale.criterion.name
    height = scale.height if scale.passes else float(scale.height_at(np.array(scale.passing())))
    points = MOST_WORTH * appraiser.worth.weights[name]
    line = _line(appraiser.worth.terms[name], others, scale.share)
    return Stretch(scale, points, height, *line, *_allowed(appraiser, others, scale, averages))


def _line(term: Term, others: NDArray[np.bool_], share: float) -> tuple[Array, Array, Array, Array]:
    """Start, slope, bend and top: the coalitions' value as a function of the candidate's height."""
    none, one = np.zeros(len(others)), np.ones(len(others))
    match term:
        case Mean(utilities):
            size = one + others.sum(axis=1)
            start: Array = others @ np.array(utilities) / size
            return start, one / size, none, one
        case Weakest(utilities, client):
            ceiling = 1.0 if client is None else client
            return none, one, none, np.where(others, np.array(utilities), ceiling).min(axis=1, initial=ceiling)
        case Strongest(utilities):
            return none, one, np.where(others, np.array(utilities), 0.0).max(axis=1, initial=0.0), one
        case Total(quantities, need):
            brought = others @ np.array(quantities)
            left = np.maximum(0.0, need - brought)
            top = left / share if share else none
            return np.minimum(1.0, brought / need), np.full(len(others), share / need), none, top
    raise TypeError(term)


def _allowed(
    appraiser: Appraiser, others: NDArray[np.bool_], scale: Scale, averages: Sequence[AverageAtLeast]
) -> tuple[Array, Array, NDArray[np.bool_]]:
    """From which to which raw score each coalition is allowed, and whether the present one is within."""
    low, high = np.full(len(others), scale.low), np.full(len(others), scale.high)
    stands, criterion = np.ones(len(others), dtype=np.bool_), scale.criterion
    present = scale.origin if scale.passes else scale.passing()
    raw = np.nan_to_num(ratings(appraiser.case, criterion).raw, nan=criterion.worst)
    for rule in averages:
        size = 1 + others.sum(axis=1)
        slack = _HALF * rule.forgiven(appraiser.case)
        limit = size * rule.value - others @ raw
        sign = -1.0 if criterion.less_is_better else 1.0
        holds = sign * (present - limit) >= -slack
        stands &= holds
        # A present score may pass by rounding alone.
        limit = np.where(holds, sign * np.minimum(sign * limit, sign * present), limit)
        if criterion.less_is_better:
            high = np.minimum(high, limit)
        else:
            low = np.maximum(low, limit)
    return low, high, stands
