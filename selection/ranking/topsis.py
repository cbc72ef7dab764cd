"""TOPSIS: near the best of everything, far from the worst of everything."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from selection.robustness.scalings import Scaling, anchors, scaled
from selection.weighting.weights import Array

__all__ = ["Closeness", "topsis"]


@dataclass(frozen=True, slots=True, eq=False)
class Closeness:
    """Distances to the ideal and to its opposite, and the closeness 0 to 1 to the ideal; each of shape (n,)."""

    to_ideal: Array
    to_worst: Array
    closeness: Array


def topsis(values: npt.ArrayLike, weights: npt.ArrayLike, costs: npt.ArrayLike) -> Closeness:
    """The closeness of each row to the ideal.

    Columns are divided by their length, weighted, and compared with the best and the worst of each column that are
    there. Candidates that are all the same have a closeness of one half.

    Parameters
    ----------
    values
        Shape (n, m), in any unit.
    weights
        Shape (m,), of sum 1.
    costs
        In which columns less is better, shape (m,).

    References
    ----------
    Hwang & Yoon (1981). Multiple Attribute Decision Making. Springer. https://doi.org/10.1007/978-3-642-48318-9

    Examples
    --------
    >>> topsis([[3, 4], [4, 3]], [0.5, 0.5], [False, False]).closeness.round(6).tolist()
    [0.5, 0.5]
    """
    worst, best = anchors(values, costs, Scaling.VECTOR)
    weighted = np.asarray(weights, float) * scaled(values, worst, best)
    to_ideal = np.sqrt(((weighted.max(axis=0) - weighted) ** 2).sum(axis=1))
    to_worst = np.sqrt(((weighted - weighted.min(axis=0)) ** 2).sum(axis=1))
    both = to_ideal + to_worst
    closeness = np.where(both > 0, to_worst / np.where(both > 0, both, 1.0), 0.5)
    return Closeness(to_ideal, to_worst, closeness)
