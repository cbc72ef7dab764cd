"""All mixes of several weightings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.spatial import ConvexHull

from selection.errors import Place, refused
from selection.texts import text
from selection.weighting.checks import check_labels
from selection.weighting.corners import FLAT
from selection.weighting.polytope import Polytope, polytope_of
from selection.weighting.weights import Array

__all__ = ["hull"]

_DIGITS = 12

_ROUNDING = 1e-6
"""By so much weights may miss 0 or a sum of 1."""


def hull(labels: Sequence[str], points: npt.ArrayLike) -> Polytope:
    """The smallest polytope that holds all of `points`, of shape (p, n): every weighting between them.

    Raises
    ------
    CaseError
        If there are no points, or one is not n weights of 0 or more, together 1.

    Examples
    --------
    >>> from selection.weighting import vertices
    >>> between = hull(["Safety", "Price"], [[0.25, 0.75], [0.5, 0.5], [0.75, 0.25]])
    >>> vertices(between).round(9).tolist()
    [[0.75, 0.25], [0.25, 0.75]]
    """
    everything = np.asarray(points, float)
    _check(labels, everything)
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


def _check(labels: Sequence[str], points: Array) -> None:
    check_labels(labels)
    n = len(labels)
    is_right = points.ndim == 2 and points.shape[1] == n and len(points) > 0
    if not is_right or not (np.all(points >= -_ROUNDING) and np.all(np.abs(points.sum(axis=1) - 1) <= _ROUNDING)):
        demand = text("at least one row of {n} weights of 0 or more, together 1", n=n)
        found = text("a row that is not so") if points.size else text("none")
        raise refused(", ".join(labels), Place(), demand, found, text("Give one weight for each criterion"))


def _sides(points: Array) -> tuple[Array, Array]:
    """The rows `side @ y + offset <= 0` of the hull of points that fill their space."""
    dimension = points.shape[1]
    if dimension == 0:
        return np.zeros((0, 0)), np.zeros(0)
    if dimension == 1:
        return np.array([[1.0], [-1.0]]), np.array([-points.max(), points.min()])
    rows = np.unique(ConvexHull(points).equations.round(_DIGITS), axis=0)
    return rows[:, :-1], rows[:, -1]
