"""All mixes of several weightings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.spatial import ConvexHull

from selection.weighting.corners import FLAT
from selection.weighting.polytope import Polytope, polytope_of
from selection.weighting.weights import Array

__all__ = ["hull"]

_DIGITS = 12


def hull(labels: Sequence[str], points: npt.ArrayLike) -> Polytope:
    """The smallest polytope that holds all of `points`, of shape (p, n): every weighting between them.

    Examples
    --------
    >>> from selection.weighting import vertices
    >>> between = hull(["Safety", "Price"], [[0.25, 0.75], [0.5, 0.5], [0.75, 0.25]])
    >>> vertices(between).round(9).tolist()
    [[0.75, 0.25], [0.25, 0.75]]
    """
    everything = np.asarray(points, float)
    given = everything[np.unique(everything.round(_DIGITS), axis=0, return_index=True)[1]]
    centre = given.mean(axis=0)
    n = len(labels)
    offset = given - centre
    offset -= offset.mean(axis=1, keepdims=True)  # within the plane of weights that add up to 1
    _, sizes, along = np.linalg.svd(offset)
    rank = int(np.count_nonzero(sizes > FLAT))
    along = along[:rank]
    across = np.linalg.svd(np.vstack([along, np.ones(n)]))[2][rank + 1 :]
    sides, offsets = _sides(offset @ along.T)
    rows = sides @ along
    return polytope_of(
        labels,
        np.vstack([-np.eye(n), rows]),
        np.concatenate([np.zeros(n), rows @ centre - offsets]),
        across,
        across @ centre,
    )


def _sides(points: Array) -> tuple[Array, Array]:
    """The rows `side @ y + offset <= 0` of the hull of points that fill their space."""
    dimension = points.shape[1]
    if dimension == 0:
        return np.zeros((0, 0)), np.zeros(0)
    if dimension == 1:
        return np.array([[1.0], [-1.0]]), np.array([-points.max(), points.min()])
    rows = np.unique(ConvexHull(points).equations.round(_DIGITS), axis=0)
    return rows[:, :-1], rows[:, -1]
