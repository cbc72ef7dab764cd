"""VIKOR: a compromise between what is lost in all and what is lost on one criterion."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from selection.errors import Place, refused
from selection.robustness.scalings import Scaling, anchors, scaled
from selection.texts import text
from selection.weighting.weights import Array
from selection.worth import TIE

__all__ = ["Compromise", "vikor"]


@dataclass(frozen=True, slots=True, eq=False)
class Compromise:
    """What VIKOR makes of n rows; in `s`, `r` and `q`, each of shape (n,), less is better.

    `s` is what a row loses against the best of each column in all, `r` what it loses on one column at most, `q` the
    mix of the two, 0 to 1. `has_advantage` says that the first row by `q` is ahead of the second by at least 1/(n-1)
    (condition C1), `is_stable` that it is also the first by `s` or by `r` (C2). `proposed` are the rows of the
    compromise solution: the first alone when both hold, the first two when only C1 holds, else all that are not clearly
    behind the first; in the order of `q`.
    """

    s: Array
    r: Array
    q: Array
    has_advantage: bool
    is_stable: bool
    proposed: tuple[int, ...]


def vikor(values: npt.ArrayLike, weights: npt.ArrayLike, costs: npt.ArrayLike, v: float = 0.5) -> Compromise:
    """The compromise ranking of the rows.

    Parameters
    ----------
    values
        Shape (n, m), in any unit.
    weights
        Shape (m,), of sum 1.
    costs
        In which columns less is better, shape (m,).
    v
        The part of what is lost in all against what is lost on one criterion, 0 to 1.

    Raises
    ------
    CaseError
        If `v` is no such part.

    References
    ----------
    Opricovic & Tzeng (2004). Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS. European
    Journal of Operational Research 156(2), 445-455. https://doi.org/10.1016/S0377-2217(03)00020-1

    Examples
    --------
    >>> found = vikor([[9, 1], [7, 8], [1, 9]], [0.5, 0.5], [False, False])
    >>> found.q.round(3).tolist(), found.proposed
    ([1.0, 0.0, 1.0], (1,))
    """
    if not 0 <= v <= 1:
        remedy = text("Enter 0.5 to count both alike")
        raise refused("v", Place(), text("a part from 0 to 1"), text("{value}", value=v), remedy)
    table, shares = np.asarray(values, float), np.asarray(weights, float)
    worst, best = anchors(table, costs, Scaling.MIN_MAX)
    reached = scaled(table, worst, best)
    lost = shares * (reached.max(axis=0) - reached)
    s, r = lost.sum(axis=1), lost.max(axis=1)
    q = v * _stretched(s) + (1 - v) * _stretched(r)
    order = np.argsort(q, kind="stable")
    step = 1 / max(1, len(q) - 1)
    ahead = len(q) == 1 or bool(q[order[1]] - q[order[0]] >= step - TIE)
    stable = bool(min(s[order[0]] - s.min(), r[order[0]] - r.min()) <= TIE)
    near = 1 if ahead and stable else 2 if ahead else int((q - q.min() < step - TIE).sum())
    return Compromise(s, r, q, ahead, stable, tuple(int(i) for i in order[:near]))


def _stretched(losses: Array) -> Array:
    """The losses from 0 for the least to 1 for the most; 0 for all where they are the same."""
    reach = losses.max() - losses.min()
    return (losses - losses.min()) / reach if reach > TIE else np.zeros(len(losses))
