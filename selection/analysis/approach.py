"""How near one candidate is to a best coalition: the search for the smallest change of its scores, with proof."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from selection.analysis.raising import Raising, steepest_first
from selection.analysis.scale import Scale, scales, with_scores
from selection.limits import Limits
from selection.model import Aggregator, Members
from selection.optimisation import Appraiser, Plan, near_optimal_of
from selection.optimisation.listing import Listing, listing
from selection.rules import AverageAtLeast, Require, Size
from selection.worth import MOST_WORTH, TIE

__all__ = ["Approach", "LeastSum", "Single"]

_AT_ONCE = 20
"""So many coalitions are looked at in a changed case: more costs little, and shows more who else would come nearer."""

_MOST_STEPS = 50

_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Single:
    """The raw score on one criterion that brings the candidate in, None where none does, and the coalition then."""

    raw: float | None
    members: Members
    proven: bool


@dataclass(frozen=True, slots=True)
class LeastSum:
    """The scores of the least change in all, None where none is enough, its sum of raises and the coalition then."""

    scores: Mapping[str, float] | None
    effort: float
    members: Members
    proven: bool


@dataclass(frozen=True, eq=False)
class Approach:
    """One candidate's way into a best coalition of `plan`.

    `parts` are the scales of its scores, `first` the scores that it needs to pass the floors, by criterion.
    """

    plan: Plan
    candidate: int
    parts: tuple[Scale, ...]
    first: Mapping[str, float]
    limits: Limits

    @staticmethod
    def of(plan: Plan, name: str, limits: Limits) -> Approach:
        """The way of the candidate called `name`."""
        candidate = plan.case.index[name]
        parts = scales(plan.case, plan.rules, candidate)
        first = {one.criterion.name: one.passing() for one in parts if not one.passes and one.low <= one.high}
        return Approach(plan, candidate, parts, first, limits)

    @property
    def barred(self) -> bool:
        """Whether no score on the scale passes one of the floors."""
        return any(not one.passes and one.low > one.high for one in self.parts)

    @property
    def target(self) -> float:
        """The worth that a coalition with the candidate has to reach."""
        return self.plan.best.worth

    @cached_property
    def averages(self) -> tuple[AverageAtLeast, ...]:
        """The rules that look at scores otherwise than as a floor."""
        return tuple(rule for rule in self.plan.rules if isinstance(rule, AverageAtLeast))

    @cached_property
    def base(self) -> Appraiser:
        """The case in which the candidate passes the floors, without the rules on averages."""
        case, rules = self.plan.case, self.plan.rules
        kept = tuple(rule for rule in rules if not isinstance(rule, AverageAtLeast))
        if self.first:
            case = with_scores(case, case.names[self.candidate], self.first)
        return Appraiser(case, kept, self.plan.appraiser.worth.weights)

    @cached_property
    def found(self) -> Listing:
        """The coalitions known: those of all candidates where they show the least change, else those with this one."""
        if not self.first:
            shared = listing(self.base, self.limits)
            if self.limits.stopped or self._closes(shared.floor, self._least_of(shared).effort):
                return shared
        if self.limits.stopped:
            return Listing(self.base, (), np.zeros(0), math.inf)
        return listing(self._forced(self.base), self.limits)

    def _forced(self, appraiser: Appraiser) -> Appraiser:
        name = self.plan.case.names[self.candidate]
        return replace(appraiser, rules=(*appraiser.rules, Require((name,))))

    def _raising(self, found: Listing) -> Raising:
        return Raising.of(found, self.candidate, self.parts, self.target, self.averages)

    def least(self) -> LeastSum:
        """The least change over all criteria together."""
        if self.barred:
            return LeastSum(None, math.inf, (), self.plan.proven)
        least = self._least_of(self.found)
        return replace(least, proven=self.plan.proven and self._closes(self.found.floor, least.effort))

    def _least_of(self, found: Listing) -> LeastSum:
        raising = self._raising(found)
        least = raising.least()
        if not len(raising.rows) or np.isinf(least.effort.min()):
            return LeastSum(None, math.inf, (), proven=False)
        # Of equals the one that is worth most now.
        row = int(np.flatnonzero(least.effort <= least.effort.min() + _SAME)[0])
        scores = {}
        for scale, stretch, height in zip(self.parts, raising.stretches, least.heights[:, row], strict=True):
            kept = scale.passes and stretch.stands[row]
            if not kept or abs(height - scale.height) > _SAME:
                low, high = float(stretch.low[row]), float(stretch.high[row])
                scores[scale.criterion.name] = float(scale.at(float(height), low, high))
        return LeastSum(scores, float(least.effort[row]), found.members[raising.rows[row]], proven=False)

    def _closes(self, floor: float, effort: float) -> bool:
        """Whether no coalition that is worth at most `floor` now can do with less than this effort."""
        if floor == -math.inf:
            return True
        low, high = np.array([[one.low, one.high] for one in self.parts]).reshape(-1, 2).T
        present = np.array([one.height for one in self.parts])
        ends = [one.reach(low[i : i + 1], high[i : i + 1]) for i, one in enumerate(self.parts)]
        least, most = (np.array([pair[side][0] for pair in ends]) for side in (0, 1))
        base = np.array([h if one.passes else 0.0 for h, one in zip(present, self.parts, strict=True)])
        base = np.where(base > 0, base, np.clip(present, least, most))
        first = float(np.maximum(0.0, base - present).sum())
        rates = np.array([self._steepest(one) for one in self.parts])
        gap = np.array([max(0.0, self.target - floor)])
        raises, closed = steepest_first(gap, rates[:, None], np.maximum(0.0, most - base)[:, None])
        return bool(not closed[0] or (gap[0] > 0 and first + float(raises.sum()) >= effort - _SAME))

    def _steepest(self, scale: Scale) -> float:
        """The most points of worth that a unit of height can bring to any coalition."""
        points = MOST_WORTH * self.base.worth.weights[scale.criterion.name]
        smallest = max([1, *(rule.min for rule in self.plan.rules if isinstance(rule, Size))])
        match scale.criterion.aggregator:
            case Aggregator.MEAN:
                return points / smallest
            case Aggregator.TOTAL:
                return points * scale.share / (scale.criterion.need or 1.0)
            case _:
                return points

    def alone(self) -> Iterator[tuple[Scale, Single]]:
        """For each criterion the nearest score that is enough, the others as they are."""
        if self.barred:
            yield from ((one, Single(None, (), self.plan.proven)) for one in self.parts)
            return
        raising = self._raising(self.found)
        for index, scale in enumerate(self.parts):
            needed = raising.alone(index)
            if np.all(np.isnan(needed)):
                single = Single(None, (), proven=False)
            else:
                row = int(np.nanargmin(np.abs(needed - scale.origin)))
                single = Single(float(needed[row]), self.found.members[raising.rows[row]], proven=False)
            if self._closes_alone(scale, single.raw):
                single = replace(single, proven=True)
            else:
                single = self._solved(index, single)
            if single.raw is not None and scale.passes and abs(single.raw - scale.raw) <= _SAME * abs(scale.raw):
                single = replace(single, raw=scale.raw)
            yield scale, replace(single, proven=single.proven and self.plan.proven)

    def _closes_alone(self, scale: Scale, raw: float | None) -> bool:
        """Whether no coalition that is not listed can do with a nearer score."""
        if self.found.complete:
            return True
        height = scale.height if scale.passes else float(scale.height_at(np.array(scale.passing())))
        gain = self._steepest(scale) * max(0.0, self._highest_within(scale, raw) - height)
        return bool(gain < self.target - self.found.floor)

    def _highest_within(self, scale: Scale, raw: float | None) -> float:
        """The greatest height of the scores that are no further away than this one."""
        far = math.inf if raw is None else abs(raw - scale.origin)
        low, high = max(scale.low, scale.origin - far), min(scale.high, scale.origin + far)
        return float(scale.reach(np.array([low]), np.array([high]))[1][0])

    def _solved(self, index: int, start: Single) -> Single:
        """The nearest score by solving the changed case, until nobody comes nearer: Newton's method from outside.

        References
        ----------
        Dinkelbach (1967). On nonlinear fractional programming. Management Science 13(7), 492-498.
        https://doi.org/10.1287/mnsc.13.7.492
        """
        scale, current = self.parts[index], start
        for _ in range(_MOST_STEPS):
            if self.limits.stopped:
                break
            raw = current.raw
            if raw is None:
                top = self._highest_within(scale, None)
                raw = scale.at(top, scale.low, scale.high)
            rules = (*self.base.rules, *self.averages)
            case = with_scores(self.base.case, self.plan.case.names[self.candidate], {scale.criterion.name: raw})
            changed = self._forced(replace(self.base, case=case, rules=rules))
            near = near_optimal_of(changed, number=_AT_ONCE, time_limit=self.limits.left, cancel=self.limits.cancel)
            if near.floor == math.inf:
                return current
            enough = tuple(members for members, worth in near.worths.items() if worth >= self.target - TIE)
            certain = near.floor < self.target - TIE and self._rises(scale, raw)
            nearer = self._nearest_of(enough, index)
            if nearer is None or (current.raw is not None and not self._is_nearer(scale, nearer, current)):
                return replace(current, proven=certain)
            current = nearer
        return current

    def _nearest_of(self, coalitions: tuple[Members, ...], index: int) -> Single | None:
        worths = np.array([self.base.worth(members) for members in coalitions])
        raising = self._raising(Listing(self.base, coalitions, worths, math.inf))
        needed = raising.alone(index)
        if np.all(np.isnan(needed)):
            return None
        row = int(np.nanargmin(np.abs(needed - self.parts[index].origin)))
        return Single(float(needed[row]), coalitions[row], proven=False)

    def _is_nearer(self, scale: Scale, one: Single, other: Single) -> bool:
        near, far = (abs((single.raw or 0.0) - scale.origin) for single in (one, other))
        return near < far - _SAME * max(far, abs(scale.criterion.best - scale.criterion.worst))

    def _rises(self, scale: Scale, raw: float) -> bool:
        """Whether nothing nearer is worth more, and no rule on averages allows more there."""
        is_highest = self._highest_within(scale, raw) <= float(scale.height_at(np.array(raw))) + _SAME
        better = scale.criterion.reaches(raw, scale.origin)
        return is_highest and (better or all(rule.criterion != scale.criterion.name for rule in self.averages))
