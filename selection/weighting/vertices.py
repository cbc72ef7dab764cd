"""The corners of all weights that agree with what was said."""

from __future__ import annotations

import numpy as np

from selection.errors import CaseError
from selection.texts import text
from selection.weighting.corners import ON, Corners
from selection.weighting.polytope import Polytope
from selection.weighting.weights import Array

__all__ = ["corners_of", "vertices"]

_NOTHING = 1e-12


def vertices(polytope: Polytope) -> Array:
    """The corners of `polytope`, shape (v, n), in the order of its labels: every weighting in it is a mix of them.

    Raises
    ------
    CaseError
        If no weights satisfy every constraint.

    Examples
    --------
    >>> from selection.weighting import ordered
    >>> vertices(ordered(["Safety", "Price"], [1, 2])).tolist()
    [[1.0, 0.0], [0.5, 0.5]]
    """
    return corners_of(polytope).points


def corners_of(polytope: Polytope) -> Corners:
    """The corners of `polytope` with the constraints that they lie on.

    Starts from all weights and cuts by one constraint after the other, so that it does not matter whether the
    polytope is flat: an equality is cut from both sides.

    Raises
    ------
    CaseError
        If no weights satisfy every constraint.
    """
    corners = Corners.simplex(len(polytope.labels))
    equalities = zip(polytope.a_eq, polytope.b_eq, strict=True)
    rows = [
        *zip(polytope.a_ub, polytope.b_ub, strict=True),
        *((sign * row, sign * limit) for row, limit in equalities for sign in (1.0, -1.0)),
    ]
    for row, limit in rows:
        # What is the same for all weights, because they add up to 1, is left out: it would drown the rest.
        tilt, whole = row - row.mean(), float(np.abs(row).max())
        size = float(np.abs(tilt).max())
        if size <= ON * whole:
            tilt, size = np.zeros_like(row), max(whole, _NOTHING)
        slack = (limit - row.mean() - corners.points @ tilt) / size
        if np.all(slack > _NOTHING):
            continue
        corners = corners.cut(slack)
        if not len(corners.points):
            raise CaseError(text("No weights satisfy all of these limits on the weights together."))
    return corners.trimmed
