"""Where among the weights the coalitions of one candidate are best: along a line, and nearest in any direction."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from selection.analysis.raising import steepest_first
from selection.limits import Limits
from selection.model import Members
from selection.optimisation import Plan, near_optimal_of
from selection.optimisation.listing import Listing, listing
from selection.robustness.door import cleaned
from selection.robustness.envelope import Answer, decompose
from selection.robustness.intervals import line_of
from selection.weighting.corners import Corners
from selection.worth import MOST_WORTH, TIE

__all__ = ["Along", "Field", "Nearest"]

Array = NDArray[np.float64]

_LISTED = 20
"""So many coalitions are asked for at other weights."""

_CLOSE = 1e-7
"""Points by which a coalition may be behind another for the precision of a linear program."""

_MOST_ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Along:
    """The nearest weight of one criterion at which a coalition with the candidate is best; None where there is none."""

    weight: float | None
    members: Members
    proven: bool


@dataclass(frozen=True, slots=True, eq=False)
class Nearest:
    """The nearest weights at which a coalition with the candidate is best, and the share of weight that moves.

    `weights` are None and `share` inf where there are none.
    """

    weights: Array | None
    share: float
    members: Members
    proven: bool


@dataclass(eq=False)
class Field:
    """The coalitions known of a plan with their points on each criterion, growing as other weights are asked.

    `members`, `inside` (shape (r, candidates)) and `vectors` (shape (r, n)) go together. `complete` says that the rules
    allow no others; where they do, those beyond the first list are worth at most `floor` under the present weights
    `now`. `lines` and `touching` keep what was found along each line, `mixes` coalitions and mixes of them that a best
    one must match, `least` the share of weight that the first `mixed` of those ask of each coalition to move.
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
    mixes: list[Array] = field(default_factory=list)
    least: Array = field(default_factory=lambda: np.zeros(0))
    mixed: int = 0

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

    def _learn(self, coalitions: list[Members]) -> None:
        known = set(self.members)
        new = [members for members in coalitions if members not in known]
        if new:
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
        rows = [self.members.index(one) for one in coalitions]
        return Answer(self.vectors[rows], max(0.0, floor))

    def _solved(self, weights: Array) -> tuple[list[Members], float] | None:
        names = [criterion.name for criterion in self.plan.case.criteria]
        by_name = dict(zip(names, cleaned(weights).tolist(), strict=True))
        appraiser = replace(self.plan.appraiser, weights=by_name)
        near = near_optimal_of(appraiser, number=_LISTED, time_limit=self.limits.left, cancel=self.limits.cancel)
        if near.floor == math.inf or not near.worths:
            self.stopped = True
            return None
        self._learn(list(near.worths))
        return list(near.worths), near.floor

    def line(self, criterion: int) -> tuple[Array, Array, bool]:
        """The corners of the best worth along the line of one criterion's weight: weights, heights, whether proven."""
        if criterion not in self.lines:
            names = [one.name for one in self.plan.case.criteria]
            ends = line_of(dict(zip(names, self.now.tolist(), strict=True)), names[criterion])
            base = Corners(ends, np.eye(len(ends), dtype=bool), len(ends) - 1)
            envelope = decompose(base, self.ask, lambda _: self.limits.stopped is not None, [ends.mean(axis=0)])
            rows = ~envelope.at_roof
            proven = envelope.gap <= TIE and not self.stopped
            self.lines[criterion] = envelope.weights[rows], envelope.heights[rows], proven
        return self.lines[criterion]

    def along(self, criterion: int, candidate: int) -> Along:
        """The weight of one criterion nearest to the present one at which the candidate is in a best coalition."""
        nearest, proven = self._touching(criterion)
        rows = self.holding(candidate)
        far = np.abs(nearest[rows] - self.now[criterion])
        if np.all(np.isnan(far)):
            return Along(None, (), proven)
        best = int(rows[np.nanargmin(far)])
        return Along(float(nearest[best]), self.members[best], proven)

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

    def nearest(self, candidate: int) -> Nearest:
        """The weights nearest to the present ones at which the candidate is in a best coalition.

        Distance is the share of weight that moves. For one coalition the nearest weights are the optimum of a linear
        program in which it is worth no less than any other; those that turn out to be worth more join the program.
        Coalitions are tried in the order of what even a few others ask of them, until that is more than the best found.
        """
        best = Nearest(None, math.inf, (), proven=False)
        tried: list[int] = []
        while True:
            rows = np.setdiff1d(self.holding(candidate), tried)
            least = self._at_least()[rows]
            self.stopped |= self.limits.stopped is not None
            if self.stopped or not len(rows) or least.min() >= best.share - TIE:
                break
            row = int(rows[least.argmin()])
            tried.append(row)
            found = self._program(row, best.share)
            if found is not None:
                best = Nearest(found, self.moved(found), self.members[row], proven=False)
        return replace(best, proven=not self.stopped and (self.complete or self._beyond() >= best.share))

    def moved(self, weights: Array) -> float:
        """The share of weight that moves from the present weights to these."""
        return float(np.abs(weights - self.now).sum() / 2)

    @cached_property
    def rivals(self) -> list[int]:
        """The places of coalitions that are best under the present weights or somewhere along a line."""
        worths = [self.now[None, :], *(weights for weights, _, _ in self.lines.values())]
        return [int(row) for row in np.unique((np.vstack(worths) @ self.vectors.T).argmax(axis=1))]

    def _at_least(self) -> Array:
        """For each coalition a share of weight that has to move before it is best, by what its rivals ask.

        A coalition that is worth no less than each rival is worth no less than any mix of them either. The mixes are
        the rivals themselves, and those that the linear programs solved so far weigh most.
        """
        if not self.mixes:
            self.mixes = [self.vectors[rival] for rival in self.rivals]
        if len(self.least) != len(self.members):
            self.least, self.mixed = np.zeros(len(self.members)), 0
        for mix in self.mixes[self.mixed :]:
            ahead = self.vectors - mix
            gain = (ahead.max(axis=1, keepdims=True) - ahead).T
            room = np.broadcast_to(self.now[:, None], gain.shape)
            # A mix may be the coalition itself but for rounding, which is nothing to be behind.
            share, closed = steepest_first(np.maximum(0.0, -(ahead @ self.now) - TIE), gain, room)
            # When all weight is moved to where it is most ahead and it is still behind, it never is best.
            self.least = np.maximum(self.least, np.where(closed, share.sum(axis=0), np.inf))
        self.mixed = len(self.mixes)
        return self.least

    def _beyond(self) -> float:
        """A share of weight that has to move before a coalition that is not known can be best."""
        if self.complete:
            return math.inf
        best = self.vectors[int((self.vectors @ self.now).argmax())]
        gap = max(0.0, float(best @ self.now) - self.floor)
        rate = (MOST_WORTH - best.min() + best)[:, None]
        share, closed = steepest_first(np.array([gap]), rate, self.now[:, None].copy())
        return float(share.sum()) if closed[0] else math.inf

    def _program(self, row: int, most: float) -> Array | None:
        """The nearest weights at which this coalition is best, None when they are no nearer than `most` or none are."""
        n, rivals = len(self.now), list(self.rivals)
        for _ in range(_MOST_ROUNDS):
            behind = self.vectors[rivals] - self.vectors[row]
            made = linprog(
                np.full(2 * n, 0.5),
                np.hstack([behind, -behind]),
                -behind @ self.now,
                np.hstack([np.ones((1, n)), -np.ones((1, n))]),
                [0.0],
                bounds=[(0.0, None)] * n + [(0.0, float(weight)) for weight in self.now],
            )
            if made.status != 0 or made.x is None or made.fun is None:
                return None
            prices = -np.asarray(made.ineqlin.marginals)
            if prices.sum() > TIE:
                self.mixes.append(prices @ self.vectors[rivals] / prices.sum())
            if made.fun >= most - TIE:
                return None
            weights = cleaned(self.now + made.x[:n] - made.x[n:])
            if self.ask(weights) is None:
                return None
            worths = self.vectors @ weights
            if worths.max() <= worths[row] + _CLOSE:
                return weights
            rivals.append(int(worths.argmax()))
        self.stopped = True
        return None
