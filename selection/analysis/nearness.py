"""The weights nearest to the present ones, in any direction, at which a candidate is in a best coalition."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from scipy.optimize import linprog

from selection.analysis.raising import steepest_first
from selection.analysis.weighing import Array, Field
from selection.model import Members
from selection.robustness.door import cleaned
from selection.worth import MOST_WORTH, TIE

__all__ = ["Nearest", "Nearness"]

_CLOSE = 1e-7
"""Points by which a coalition may be behind another for the precision of a linear program."""

_MOST_ROUNDS = 200


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
class Nearness:
    """How near the coalitions in a field are to being best.

    `mixes` are coalitions and mixes of them that a best one must match, `least` the share of weight that the first
    `mixed` of those ask of each coalition to move.
    """

    ground: Field
    mixes: list[Array] = field(default_factory=list)
    least: Array = field(default_factory=lambda: np.zeros(0))
    mixed: int = 0

    def nearest(self, candidate: int) -> Nearest:
        """The weights nearest to the present ones at which the candidate is in a best coalition.

        Distance is the share of weight that moves. For one coalition the nearest weights are the optimum of a linear
        program in which it is worth no less than any other; those that turn out to be worth more join the program.
        Coalitions are tried in the order of what even a few others ask of them, until that is more than the best found,
        for a start the nearest along a line.
        """
        best = self._on_a_line(candidate)
        tried: list[int] = []
        while True:
            rows = np.setdiff1d(self.ground.holding(candidate), tried)
            least = self._at_least()[rows]
            self.ground.stopped |= self.ground.limits.stopped is not None
            if self.ground.stopped or not len(rows) or least.min() >= best.share - TIE:
                break
            row = int(rows[least.argmin()])
            tried.append(row)
            found = self._program(row, best.share)
            if found is not None:
                best = Nearest(found, self.moved(found), self.ground.members[row], proven=False)
        return replace(best, proven=not self.ground.stopped and (self.ground.complete or self._beyond() >= best.share))

    def _on_a_line(self, candidate: int) -> Nearest:
        """The nearest of the weights along the lines of single criteria."""
        best = Nearest(None, math.inf, (), proven=False)
        for criterion in self.ground.lines:
            one = self.ground.known_along(criterion, candidate)
            if one.weight is not None and self.ground.now[criterion] < 1:
                weights = self.ground.now * (1 - one.weight) / (1 - self.ground.now[criterion])
                weights[criterion] = one.weight
                if self.moved(weights) < best.share:
                    best = Nearest(weights, self.moved(weights), one.members, proven=False)
        return best

    def moved(self, weights: Array) -> float:
        """The share of weight that moves from the present weights to these."""
        return float(np.abs(weights - self.ground.now).sum() / 2)

    @cached_property
    def rivals(self) -> list[int]:
        """The places of coalitions that are best under the present weights or somewhere along a line."""
        worths = [self.ground.now[None, :], *(weights for weights, _, _ in self.ground.lines.values())]
        return [int(row) for row in np.unique((np.vstack(worths) @ self.ground.vectors.T).argmax(axis=1))]

    def _at_least(self) -> Array:
        """For each coalition a share of weight that has to move before it is best, by what its rivals ask.

        A coalition that is worth no less than each rival is worth no less than any mix of them either. The mixes are
        the rivals themselves, and those that the linear programs solved so far weigh most.
        """
        if not self.mixes:
            self.mixes = [self.ground.vectors[rival] for rival in self.rivals]
        if len(self.least) != len(self.ground.members):
            self.least, self.mixed = np.zeros(len(self.ground.members)), 0
        for mix in self.mixes[self.mixed :]:
            ahead = self.ground.vectors - mix
            gain = (ahead.max(axis=1, keepdims=True) - ahead).T
            room = np.broadcast_to(self.ground.now[:, None], gain.shape)
            # A mix may be the coalition itself but for rounding, which is nothing to be behind.
            share, closed = steepest_first(np.maximum(0.0, -(ahead @ self.ground.now) - TIE), gain, room)
            # When all weight is moved to where it is most ahead and it is still behind, it never is best.
            self.least = np.maximum(self.least, np.where(closed, share.sum(axis=0), np.inf))
        self.mixed = len(self.mixes)
        return self.least

    def _beyond(self) -> float:
        """A share of weight that has to move before a coalition that is not known can be best."""
        if self.ground.complete:
            return math.inf
        best = self.ground.vectors[int((self.ground.vectors @ self.ground.now).argmax())]
        gap = max(0.0, float(best @ self.ground.now) - self.ground.floor)
        rate = (MOST_WORTH - best.min() + best)[:, None]
        share, closed = steepest_first(np.array([gap]), rate, self.ground.now[:, None].copy())
        return float(share.sum()) if closed[0] else math.inf

    def _program(self, row: int, most: float) -> Array | None:
        """The nearest weights at which this coalition is best, None when they are no nearer than `most` or none are."""
        n, rivals = len(self.ground.now), list(self.rivals)
        for _ in range(_MOST_ROUNDS):
            behind = self.ground.vectors[rivals] - self.ground.vectors[row]
            made = linprog(
                np.full(2 * n, 0.5),
                np.hstack([behind, -behind]),
                -behind @ self.ground.now,
                np.hstack([np.ones((1, n)), -np.ones((1, n))]),
                [0.0],
                bounds=[(0.0, None)] * n + [(0.0, float(weight)) for weight in self.ground.now],
            )
            if made.status != 0 or made.x is None or made.fun is None:
                return None
            prices = -np.asarray(made.ineqlin.marginals)
            if prices.sum() > TIE:
                self.mixes.append(prices @ self.ground.vectors[rivals] / prices.sum())
            if made.fun >= most - TIE:
                return None
            weights = cleaned(self.ground.now + made.x[:n] - made.x[n:])
            if self.ground.ask(weights) is None:
                return None
            worths = self.ground.vectors @ weights
            if worths.max() <= worths[row] + _CLOSE:
                return weights
            rivals.append(int(worths.argmax()))
        self.ground.stopped = True
        return None
