"""The corners of a polytope, kept up to date while it is cut: the double description method."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from selection.weighting.weights import Array

__all__ = ["FLAT", "ON", "Corners", "Flags"]

Flags = npt.NDArray[np.bool_]

ON = 1e-9
"""A corner lies on a constraint when it is no further from it than this, in the unit of its slack."""

FLAT = 1e-8
"""What is thinner than this in some direction is taken to be flat there."""

_AT_ONCE = 5_000_000
"""Pairs are tried in batches of so many numbers, to bound the memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Corners:
    """The corners of a bounded polytope, and which constraints each of them lies on.

    Attributes
    ----------
    points
        Shape (v, c): the coordinates of each corner. Columns that are linear in the others may stand along.
    active
        Shape (v, h): whether a corner lies on a constraint.
    dimension
        Of the space in which the polytope lies; the polytope itself may have fewer.

    References
    ----------
    Fukuda & Prodon (1996). Double description method revisited. Combinatorics and Computer Science, LNCS 1120,
    91-111. https://doi.org/10.1007/3-540-61576-8_77

    Examples
    --------
    >>> half = Corners.simplex(2).cut(np.array([-0.5, 0.5]))  # of (1, 0) to (0, 1) what is not nearer to the first
    >>> half.points.tolist()
    [[0.0, 1.0], [0.5, 0.5]]
    """

    points: Array
    active: Flags
    dimension: int

    @staticmethod
    def simplex(n: int) -> Corners:
        """The corners of all weights of `n` criteria: everything on one of them."""
        return Corners(np.eye(n), ~np.eye(n, dtype=bool), n - 1)

    @property
    def trimmed(self) -> Corners:
        """The same without constraints that say nothing: those that hold everywhere or nowhere with equality."""
        tells = self.active.any(axis=0) & ~self.active.all(axis=0)
        sizes = np.linalg.svd(self.points - self.points.mean(axis=0), compute_uv=False)
        return Corners(self.points, self.active[:, tells], int(np.count_nonzero(sizes > FLAT)))

    def cut(self, slack: Array) -> Corners:
        """The corners of the part where a linear constraint holds: those that stay first, then the new ones.

        Parameters
        ----------
        slack
            Shape (v,): the room that each corner leaves, below 0 where it breaks the constraint.
        """
        stays = slack >= -ON
        inside, outside = np.flatnonzero(slack > ON), np.flatnonzero(~stays)
        one, other = _neighbours(self.active, inside, outside, self.dimension)
        part = (slack[one] / (slack[one] - slack[other]))[:, None]
        points = np.vstack([self.points[stays], self.points[one] + part * (self.points[other] - self.points[one])])
        active = np.vstack([self.active[stays], self.active[one] & self.active[other]])
        on = np.concatenate([slack[stays] <= ON, np.ones(len(one), dtype=bool)])
        return Corners(points, np.column_stack([active, on]), self.dimension)


def _neighbours(
    active: Flags, inside: npt.NDArray[np.intp], outside: npt.NDArray[np.intp], dimension: int
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The pairs of one corner inside and one outside that an edge joins.

    An edge needs `dimension - 1` constraints that both lie on. They are enough where one of the two lies on no more
    constraints than any corner must; else no third corner may lie on all that they share.
    """
    where = active[:, np.flatnonzero(active[outside].any(axis=0))].astype(np.float32)
    step = max(1, _AT_ONCE // max(1, len(inside)))
    pairs = [np.zeros((0, 2), dtype=np.intp)]
    for start in range(0, len(outside), step):
        # Zeros and ones: a warning can only be about lanes of the processor that hold none of them.
        with np.errstate(invalid="ignore"):
            shared = where[inside] @ where[outside[start : start + step]].T
        pairs.append(np.argwhere(shared >= dimension - 1.5) + np.array([0, start]))
    rows, columns = np.vstack(pairs).T
    one, other = inside[rows], outside[columns]
    plain = active.sum(axis=1) <= dimension
    joined = plain[one] | plain[other]
    doubtful = np.flatnonzero(~joined)
    for start in range(0, len(doubtful), max(1, _AT_ONCE // len(active))):
        batch = doubtful[start : start + max(1, _AT_ONCE // len(active))]
        common = where[one[batch]] * where[other[batch]]
        sharing = np.count_nonzero(common @ where.T >= common.sum(axis=1, keepdims=True) - 0.5, axis=1)
        joined[batch] = sharing == 2  # the two themselves
    return one[joined], other[joined]
