"""What coalitions that nobody has looked at can be worth at most, at any weights."""

from __future__ import annotations

from itertools import product

import numpy as np
from scipy.linalg import qr

from selection.weighting.corners import Corners
from selection.weighting.weights import Array
from selection.worth import MOST_WORTH

__all__ = ["Ceiling"]

_MOST = 20_000
"""With more corners than this no half-space is taken in any more: time and memory go with their square."""

_AT_ONCE = 4_000_000
"""Products are made in batches of so many numbers, to bound the memory."""


class Ceiling:
    """A proven upper bound, at any weights of a polytope, on the worth of all coalitions that are not listed.

    A solve that lists the best coalitions at weights w proves that all others are worth at most t there: their points A
    satisfy w . A <= t. Such half-spaces, with worth from 0 to 100, leave a polytope in which the points of every
    coalition that is not listed must lie; the most that w . A can be in it is the bound, and is reached at a corner.

    Points are held by their worth at d + 1 corners of the polytope of weights (d its dimension), which say everything
    about the worth in it.

    References
    ----------
    Benson (1998). An outer approximation algorithm for generating all efficient extreme points in the outcome set of
    a multiple objective linear programming problem. Journal of Global Optimization 13, 1-24.
    https://doi.org/10.1023/A:1008215702611
    """

    def __init__(self, base: Corners) -> None:
        chosen = base.points[_spread(base)]
        self._to_shares = np.linalg.pinv(np.vstack([chosen.T, np.ones(len(chosen))]))
        ends = np.array(list(product((0.0, MOST_WORTH), repeat=len(chosen))))
        self._corners = Corners(ends, np.column_stack([ends == 0.0, ends > 0.0]), len(chosen))

    def __call__(self, weights: Array) -> Array:
        """The bound in points at each of these weights, shape (v, n) to (v,)."""
        points = self._corners.points
        shares = self._shares(weights)
        step = max(1, _AT_ONCE // max(1, len(points)))
        batches = [shares[start : start + step] @ points.T for start in range(0, len(shares), step)]
        return np.concatenate([batch.max(axis=1, initial=0.0) for batch in batches]) if batches else np.zeros(0)

    def lower(self, weights: Array, most: float) -> None:
        """Take in that no coalition but the listed is worth more than `most` points at these weights, shape (n,).

        The bound stays right without it, so that it is left out when there are too many corners to go on.
        """
        if len(self._corners.points) > _MOST:
            return
        slack = most - self._corners.points @ self._shares(weights[None, :])[0]
        if slack.min() < 0:
            self._corners = self._corners.cut(slack)

    def _shares(self, weights: Array) -> Array:
        """The weights as mixes of the chosen corners, shape (v, d + 1); shares may be negative."""
        shares: Array = np.column_stack([weights, np.ones(len(weights))]) @ self._to_shares.T
        return shares


def _spread(base: Corners) -> list[int]:
    """So many corners as the polytope has dimensions, and one more, far apart."""
    _, order = qr(np.vstack([base.points.T, np.ones(len(base.points))]), mode="r", pivoting=True)
    return [int(i) for i in order[: base.dimension + 1]]
