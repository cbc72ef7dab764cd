"""The most that any coalition is worth, as a function of the weights: found piece by piece, with proof.

For weights w the best coalition is worth f(w) = max over coalitions S of w . A(S), where A(S) holds the points of S on
each criterion. So f is convex and consists of flat pieces, one for each coalition that is best somewhere. The
coalitions that are known bound it from below: their own maximum is the *envelope*. Where the two meet at every corner
of a flat piece of the envelope they meet everywhere on it, because a convex function lies below the flat one that it
meets at the corners. So only corners have to be looked at: each is confirmed, or shows a new piece that cuts it off.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from selection.robustness.ceiling import Ceiling
from selection.weighting.corners import Corners, Flags
from selection.weighting.weights import Array
from selection.worth import MOST_WORTH, TIE

__all__ = ["Answer", "Ask", "Envelope", "decompose"]

_ROOF = 1.01 * MOST_WORTH
"""Above any worth: closes the space over the envelope, so that it has corners only."""

_SAME = 1e-12


@dataclass(frozen=True, slots=True)
class Answer:
    """What a solve at one weighting found.

    `vectors` (shape (r, n)) are the points on each criterion of the coalitions found; it is proven that no other is
    worth more than `bound` at these weights.
    """

    vectors: Array
    bound: float


Ask = Callable[[Array], Answer | None]
"""Solves at weights of shape (n,); None when nothing could be proven in time."""


@dataclass(slots=True)
class Envelope:
    """The envelope of the coalitions known over a polytope of weights, as the corners of the space above it.

    Each corner has the n weights, its height (the worth there), and how much higher f can be.

    References
    ----------
    Benson (1998). An outer approximation algorithm for generating all efficient extreme points in the outcome set of
    a multiple objective linear programming problem. Journal of Global Optimization 13, 1-24.
    https://doi.org/10.1023/A:1008215702611
    Przybylski, Gandibleux & Ehrgott (2010). A recursive algorithm for finding all nondominated extreme points in the
    outcome set of a multiobjective integer programme. INFORMS Journal on Computing 22(3), 371-386.
    https://doi.org/10.1287/ijoc.1090.0342
    """

    corners: Corners
    sides: int
    ceiling: Ceiling
    pieces: list[Array] = field(default_factory=list)
    asked: list[Array] = field(default_factory=list)

    @staticmethod
    def over(base: Corners) -> Envelope:
        """The envelope of no coalition: nothing is known but that worth is from 0 to 100."""
        number, sides = base.active.shape
        low = np.arange(2 * number) < number
        heights = np.where(low, 0.0, _ROOF)
        points = np.column_stack([np.vstack([base.points, base.points]), heights, MOST_WORTH - heights])
        # The roof is the first constraint after the sides, the floor the second; then one for each piece.
        active = np.column_stack([np.vstack([base.active, base.active]), ~low, low])
        return Envelope(Corners(points, active, base.dimension + 1), sides, Ceiling(base))

    @property
    def weights(self) -> Array:
        """The weights of every corner, shape (v, n)."""
        return self.corners.points[:, :-2]

    @property
    def heights(self) -> Array:
        """The worth of the best known coalition at every corner, in points, shape (v,); the roof at its own."""
        return self.corners.points[:, -2]

    @property
    def at_roof(self) -> Flags:
        """Whether a corner belongs to the roof, shape (v,)."""
        flags: Flags = self.corners.active[:, self.sides]
        return flags

    @property
    def gap(self) -> float:
        """The most that a coalition that was missed can add at any weights, in points."""
        return max(0.0, float(self.corners.points[:, -1].max()))

    def next(self) -> Array | None:
        """The weights to ask next, shape (n,): where most could have been missed, or else where ties could be.

        None when nothing can be missing: every corner was asked, or all that is not listed is worth less there.
        """
        gaps = np.where(self.at_roof, -np.inf, self.corners.points[:, -1])
        for row in np.argsort(-gaps):
            weights: Array = self.weights[row].copy()
            if gaps[row] > TIE:
                return weights
            if gaps[row] < -TIE:
                return None
            if all(np.abs(weights - known).max() > _SAME for known in self.asked):
                return weights
        return None

    def cells(self) -> list[npt.NDArray[np.intp]]:
        """For each piece the corners at which it is best."""
        return [np.flatnonzero(column & ~self.at_roof) for column in self.corners.active[:, self.sides + 2 :].T]

    def learn(self, weights: Array, answer: Answer) -> None:
        """Take in the answer at some weights: its coalitions that rise above the envelope, and its bound."""
        self.asked.append(weights)
        self.ceiling.lower(weights, answer.bound)
        left = np.unique(answer.vectors, axis=0)
        while len(left):
            above = (self.weights @ left.T - self.heights[:, None]).max(axis=0)
            if above.max() <= TIE:
                break
            piece = left[int(above.argmax())]
            self.corners = self.corners.cut(self.heights - self.weights @ piece)
            self.pieces.append(piece)
            left = left[above > TIE]
        self._close(weights, answer.bound)

    def _close(self, weights: Array, bound: float) -> None:
        """Lower the gaps that are open to what the ceiling leaves.

        A new corner was born with a gap between those of its parents, which is right: f is convex, heights are linear.
        """
        points = self.corners.points
        wide = np.flatnonzero(points[:, -1] > TIE)
        points[wide, -1] = np.minimum(points[wide, -1], self.ceiling(points[wide, :-2]) - points[wide, -2])
        here = np.abs(self.weights - weights).max(axis=1) <= _SAME
        points[here, -1] = np.minimum(points[here, -1], bound - points[here, -2])


def decompose(base: Corners, ask: Ask, stop: Callable[[Envelope], bool], start: Sequence[Array] = ()) -> Envelope:
    """The envelope over the polytope with these corners, with a gap of at most `TIE` unless it was stopped.

    The corner where most could have been missed is asked first. Whoever ties with the best somewhere does so at a
    corner; none escapes, as every corner was asked or leaves no room for what was not listed.

    Parameters
    ----------
    ask
        Solves at given weights; None ends the search.
    stop
        Asked before every solve.
    start
        Weights to ask before the corners.
    """
    envelope = Envelope.over(base)
    waiting = list(start)
    while not stop(envelope):
        weights = waiting.pop(0) if waiting else envelope.next()
        answer = None if weights is None else ask(weights)
        if weights is None or answer is None:
            break
        envelope.learn(weights, answer)
    return envelope
