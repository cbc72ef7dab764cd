"""The coalitions known of a plan under other weights, and where along a line those of one candidate are best."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from selection.limits import Limits
from selection.model import Members
from selection.optimisation import Appraiser, Plan, near_optimal_of
from selection.optimisation.listing import Listing, listing
from selection.optimisation.near import some_worth
from selection.robustness.door import cleaned
from selection.robustness.envelope import Answer, decompose
from selection.robustness.intervals import line_of
from selection.rules import Require
from selection.weighting.corners import Corners
from selection.worth import TIE

__all__ = ["Along", "Array", "Field"]

Array = NDArray[np.float64]

_LISTED = 20
"""So many coalitions are asked for at other weights."""


@dataclass(frozen=True, slots=True)
class Along:
    """The nearest weight of one criterion at which a coalition with the candidate is best; None where there is none."""

    weight: float | None
    members: Members
    proven: bool


@dataclass(eq=False)
class Field:
    """The coalitions known of a plan with their points on each criterion, growing as other weights are asked.

    `members`, `inside` (shape (r, candidates)) and `vectors` (shape (r, n)) go together. `complete` says that the rules
    allow no others; where they do, those beyond the first list are worth at most `floor` under the present weights
    `now`. `lines` and `touching` keep what was found along each line. At the weights in `crowded` more coalitions may
    be best than are known, there being so many; `never` are candidates that no coalition can hold.
    """

    plan: Plan
    now: Array
    members: list[Members]
    inside: NDArray[np.bool_]
    vectors: Array
    floor: float
    limits: Limits
    stopped: bool = False
    lines: dict[int, tuple[Array, Array, bool]] = field(default_factory=dict)
    touching: dict[int, Array] = field(default_factory=dict)
    crowded: list[Array] = field(default_factory=list)
    never: set[int] = field(default_factory=set)

    @staticmethod
    def of(plan: Plan, limits: Limits) -> Field:
        """The coalitions near the best one."""
        known: Listing = listing(plan.appraiser, limits)
        now = np.array([plan.appraiser.worth.weights[criterion.name] for criterion in plan.case.criteria])
        made = Field(plan, now, list(known.members), known.inside, known.vectors, known.floor, limits)
        made._learn([plan.case.members(one.members) for one in plan.coalitions])
        return made

    @property
    def complete(self) -> bool:
        """Whether the rules allow no other coalitions than those known."""
        return self.floor == -math.inf

    def holding(self, candidate: int) -> NDArray[np.intp]:
        """The places of the coalitions that hold the candidate."""
        return np.flatnonzero(self.inside[:, candidate])

    @cached_property
    def places(self) -> dict[Members, int]:
        """The place of each coalition known."""
        return {members: place for place, members in enumerate(self.members)}

    def _learn(self, coalitions: Iterable[Members]) -> None:
        new = [members for members in coalitions if members not in self.places]
        if new:
            self.places.update(zip(new, range(len(self.members), len(self.members) + len(new)), strict=True))
            points = [self.plan.appraiser.worth.points(members) for members in new]
            inside = np.zeros((len(new), self.inside.shape[1]), dtype=np.bool_)
            for row, members in enumerate(new):
                inside[row, list(members)] = True
            self.members += new
            self.inside = np.vstack([self.inside, inside])
            self.vectors = np.vstack([self.vectors, np.array(points)])

    def ask(self, weights: Array) -> Answer | None:
        """The best coalitions at these weights; None when a limit came in between."""
        if self.complete:
            worths = self.vectors @ weights
            best = np.argsort(-worths, kind="stable")[:_LISTED]
            return Answer(self.vectors[best], float(worths[best[-1]]) if len(worths) > _LISTED else 0.0)
        found = self._solved(weights)
        if found is None:
            return None
        coalitions, floor = found
        rows = [self.places[one] for one in coalitions]
        return Answer(self.vectors[rows], max(0.0, floor))

    def _solved(self, weights: Array) -> tuple[list[Members], float] | None:
        near = near_optimal_of(
            self._at(weights), number=_LISTED, ties=False, time_limit=self.limits.left, cancel=self.limits.cancel
        )
        if near.floor == math.inf or not near.worths:
            self.stopped = True
            return None
        if near.floor > min(near.worths.values()) and near.floor >= near.best:
            self.crowded.append(weights)
        self._learn(near.worths)
        return list(near.worths), near.floor

    def _at(self, weights: Array) -> Appraiser:
        """The plan's rules under other weights."""
        names = [criterion.name for criterion in self.plan.case.criteria]
        return replace(self.plan.appraiser, weights=dict(zip(names, cleaned(weights).tolist(), strict=True)))

    def line(self, criterion: int) -> tuple[Array, Array, bool]:
        """The corners of the best worth along the line of one criterion's weight: weights, heights, whether proven."""
        if criterion not in self.lines:
            names = [one.name for one in self.plan.case.criteria]
            ends = line_of(dict(zip(names, self.now.tolist(), strict=True)), names[criterion])
            base = Corners(ends, np.eye(len(ends), dtype=bool), len(ends) - 1)
            envelope = decompose(base, self.ask, lambda _: self.limits.stopped is not None, [ends.mean(axis=0)])
            rows = ~envelope.at_roof
            # Who is best at the present weights too must be known: no corner tells of those.
            proven = envelope.gap <= TIE and not self.stopped and self.floor < math.inf
            self.lines[criterion] = envelope.weights[rows], envelope.heights[rows], proven
        return self.lines[criterion]

    def along(self, criterion: int, candidate: int) -> Along:
        """The weight of one criterion nearest to the present one at which the candidate is in a best coalition."""
        found = self.known_along(criterion, candidate)
        far = math.inf if found.weight is None else abs(found.weight - self.now[criterion])
        for weights in self._crowded_on(criterion, far):
            joined, certain = self._tied(candidate, weights)
            if joined:
                return self.known_along(criterion, candidate)
            found = replace(found, proven=found.proven and certain)
        return found

    def known_along(self, criterion: int, candidate: int) -> Along:
        """The same as far as the coalitions that are known tell."""
        nearest, proven = self._touching(criterion)
        rows = self.holding(candidate)
        far = np.abs(nearest[rows] - self.now[criterion])
        if np.all(np.isnan(far)):
            return Along(None, (), proven)
        best = int(rows[np.nanargmin(far)])
        return Along(float(nearest[best]), self.members[best], proven)

    def _crowded_on(self, criterion: int, far: float) -> list[Array]:
        """The crowded weights on the line of one criterion that are nearer than so far, the nearest first."""
        on_line = self.line(criterion)[0]
        crowded = [one for one in self.crowded if np.abs(on_line - one).max(axis=1).min(initial=math.inf) <= TIE]
        away = {index: abs(float(one[criterion] - self.now[criterion])) for index, one in enumerate(crowded)}
        return [crowded[index] for index in sorted(away, key=away.__getitem__) if away[index] < far - TIE]

    def _tied(self, candidate: int, weights: Array) -> tuple[bool, bool]:
        """Whether the candidate is in a coalition that is best at these weights, and whether that is certain."""
        here = self._at(weights)
        forced = replace(here, rules=(*here.rules, Require((self.plan.case.names[candidate],))))
        if candidate not in self.never and not len(self.holding(candidate)):
            joined, certain = some_worth(forced, -math.inf, self.limits)
            self._learn(joined)
            self.never |= {candidate} if certain and not joined else set()
        if candidate in self.never:
            return False, True
        tied, certain = some_worth(forced, float((self.vectors @ cleaned(weights)).max()) - TIE, self.limits)
        self._learn(tied)
        return bool(tied), certain

    def _touching(self, criterion: int) -> tuple[Array, bool]:
        """The nearest weight of one criterion at which each coalition is best, nan where none is; whether proven."""
        weights, heights, proven = self.line(criterion)
        if len(self.touching.get(criterion, ())) != len(self.members):
            column, on = weights[:, criterion], self.vectors @ weights.T >= heights - TIE
            # A coalition is best from the first to the last corner at which it is: the best worth is convex.
            low = np.where(on, column, np.inf).min(axis=1)
            high = np.where(on, column, -np.inf).max(axis=1)
            nearest = np.minimum(np.maximum(self.now[criterion], low), high)
            self.touching[criterion] = np.where(on.any(axis=1), nearest, np.nan)
        return self.touching[criterion], proven
