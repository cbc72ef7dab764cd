"""A polytope cut into simplices: for its exact volume, and to draw from it evenly."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import numpy.typing as npt

from selection.weighting.corners import FLAT, Flags
from selection.weighting.weights import Array

__all__ = ["MOST_DIMENSIONS", "dimensions", "simplices", "volumes"]

MOST_DIMENSIONS = 5
"""Up to so many free dimensions any polytope of weights is cut into simplices; above it only one that is a simplex."""

_Face = frozenset[int]


def dimensions(points: Array) -> int:
    """How many free dimensions the hull of `points` (shape (v, n)) has: 0 for a single point."""
    if len(points) == 0:
        return -1
    sizes: Array = np.linalg.svd(points - points.mean(axis=0), compute_uv=False)
    return int(np.count_nonzero(sizes > FLAT))


def simplices(points: Array, active: Flags) -> npt.NDArray[np.intp] | None:
    """The corners of each simplex, shape (s, d + 1), or None when there are too many dimensions for it.

    A corner is joined to the simplices of every side that it does not lie on; sides are the largest sets of corners
    that share a constraint.

    Parameters
    ----------
    points
        Shape (v, n), the corners of the polytope.
    active
        Shape (v, h), the constraints that each lies on.

    References
    ----------
    De Loera, Rambau & Santos (2010). Triangulations. Algorithms and Computation in Mathematics 25, section 4.3.2
    (pulling). https://doi.org/10.1007/978-3-642-12971-1
    """
    free = dimensions(points)
    if len(points) == free + 1:
        return np.arange(free + 1)[None, :]
    if free > MOST_DIMENSIONS:
        return None
    on = [frozenset(np.flatnonzero(column).tolist()) for column in active.T]

    @cache
    def parts(face: _Face) -> tuple[tuple[int, ...], ...]:
        if len(face) == 1:
            return (tuple(face),)
        first = min(face)
        sides = [side for side in _sides(face, on) if first not in side]
        return tuple((first, *rest) for side in sides for rest in parts(side))

    return np.array(parts(frozenset(range(len(points)))), dtype=np.intp)


def _sides(face: _Face, on: list[_Face]) -> list[_Face]:
    """The largest faces of a face."""
    faces = {face & corners for corners in on} - {face, frozenset()}
    return [one for one in faces if not any(one < other for other in faces)]


def volumes(points: Array, corners: npt.NDArray[np.intp]) -> Array:
    """The volume of each simplex, shape (s,), in as many dimensions as it has corners less one."""
    edges = points[corners[:, 1:]] - points[corners[:, :1]]
    squares = np.linalg.det(edges @ edges.transpose(0, 2, 1))
    found: Array = np.sqrt(np.maximum(squares, 0.0)) / math.factorial(corners.shape[1] - 1)
    return found
