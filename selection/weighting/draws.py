"""Weightings drawn evenly from all that agree with what was said."""

from __future__ import annotations

import numpy as np

from selection.weighting.checks import check_whole
from selection.weighting.corners import Corners
from selection.weighting.polytope import Polytope
from selection.weighting.simplices import dimensions, simplices, volumes
from selection.weighting.vertices import corners_of
from selection.weighting.weights import Array

__all__ = ["draws"]

STEPS = 250
"""Each draw of a walk makes so many steps from its start, which is itself spread over the polytope."""

_TINY = 1e-15


def draws(polytope: Polytope, number: int, seed: int = 0) -> Array:
    """So many weightings, shape (number, n), drawn independently and evenly from `polytope`; the same for a seed.

    Up to 5 free dimensions, and where the polytope is a simplex (no preference at all, or a strict order), exactly
    even: a simplex of a triangulation by its volume, then a point in it. Else each draw is the end of a walk of its
    own, which is even but for the steps that it did not make.

    Parameters
    ----------
    number
        How many, 0 or more.
    seed
        A whole number of 0 or more.

    Raises
    ------
    CaseError
        If no weights satisfy every constraint, or the number or the seed is no such number.

    References
    ----------
    Devroye (1986). Non-Uniform Random Variate Generation, chapter 11. https://doi.org/10.1007/978-1-4613-8643-8
    Smith (1984). Efficient Monte Carlo procedures for generating points uniformly distributed over bounded regions.
    Operations Research 32(6), 1296-1308. https://doi.org/10.1287/opre.32.6.1296

    Examples
    --------
    >>> from selection.weighting import box
    >>> drawn = draws(box(["Safety", "Price"], [0.2, 0], [0.6, 1]), 1000, seed=1)
    >>> drawn.shape, bool(drawn[:, 0].min() >= 0.2), round(float(drawn[:, 0].mean()), 1)
    ((1000, 2), True, 0.4)
    """
    check_whole("number", number, 0)
    check_whole("seed", seed, 0)
    corners = corners_of(polytope)
    random = np.random.default_rng(seed)
    parts = simplices(corners.points, corners.active)
    if parts is None:
        return _walked(polytope, corners, number, random)
    sizes = volumes(corners.points, parts)
    chosen = parts[random.choice(len(parts), size=number, p=sizes / sizes.sum())]
    mixes = random.dirichlet(np.ones(parts.shape[1]), size=number)
    drawn: Array = np.einsum("ns,nsc->nc", mixes, corners.points[chosen])
    return drawn


def _walked(polytope: Polytope, corners: Corners, number: int, random: np.random.Generator) -> Array:
    """The ends of `number` walks: each step goes in a random direction, evenly anywhere within the polytope."""
    points = corners.points
    centre = points.mean(axis=0)
    _, sizes, ways = np.linalg.svd(points - centre, full_matrices=False)
    # As long as the polytope is wide that way: long, narrow ones are crossed as fast as round ones.
    ways = (ways * sizes[:, None])[: dimensions(points)]
    here: Array = random.dirichlet(np.ones(len(points)), size=number) @ points
    for _ in range(STEPS):
        way = random.standard_normal((number, len(ways))) @ ways
        room, speed = polytope.b_ub - here @ polytope.a_ub.T, way @ polytope.a_ub.T
        with np.errstate(divide="ignore", invalid="ignore"):
            reach = np.maximum(room, 0.0) / speed
        ahead = np.where(speed > _TINY, reach, np.inf).min(axis=1)
        behind = np.where(speed < -_TINY, reach, -np.inf).max(axis=1)
        here = here + random.uniform(behind, ahead)[:, None] * way
    return here
