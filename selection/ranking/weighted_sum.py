"""The weighted sum: what most spreadsheets do."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from selection.weighting.weights import Array

__all__ = ["weighted_sum"]


def weighted_sum(values: npt.ArrayLike, weights: npt.ArrayLike) -> Array:
    """The weighted sum of each row, shape (n,), of comparable values of shape (n, m) and weights of shape (m,).

    Examples
    --------
    >>> weighted_sum([[0.8, 0.2], [0.4, 1.0]], [0.75, 0.25]).round(6).tolist()
    [0.65, 0.55]
    """
    summed: Array = np.asarray(values, float) @ np.asarray(weights, float)
    return summed
