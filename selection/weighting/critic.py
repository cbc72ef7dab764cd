"""CRITIC weights: a criterion weighs more as it spreads the candidates and says what no other criterion says."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from selection.texts import text
from selection.weighting.scores import ScoreMethod, mirrored, weights_from_scores
from selection.weighting.weights import Array, Weights

__all__ = ["critic_weights"]


def critic_weights(scores: pd.DataFrame, costs: Collection[str] = ()) -> Weights:
    """Weights by standard deviation times conflict, after every criterion is scaled to its observed range.

    Conflict is the sum of one minus the correlation with each other criterion. A criterion where less is better
    is turned round first: otherwise agreement with the others would count as conflict.

    Parameters
    ----------
    scores
        One row a candidate, one column a criterion: any numbers, utilities included.
    costs
        The columns where less is better.

    Raises
    ------
    CaseError
        As for `weights_from_scores`.

    References
    ----------
    D. Diakoulaki, G. Mavrotas and L. Papayannakis, "Determining objective weights in multiple criteria problems:
    the CRITIC method", Computers & Operations Research 22(7), 1995, 763-770.
    https://doi.org/10.1016/0305-0548(94)00059-H

    Examples
    --------
    >>> scores = pd.DataFrame({"Quality": [1, 2, 3], "Price": [30, 10, 20]}, index=["Acme", "Bolt", "Core"])
    >>> dict(critic_weights(scores, costs=["Price"]).items())
    {'Quality': 0.5, 'Price': 0.5}
    """
    return weights_from_scores(scores, costs, ScoreMethod(text("CRITIC"), _contrast_times_conflict, mirrored))


def _contrast_times_conflict(x: Array) -> Array:
    scaled = (x - x.min(axis=0)) / np.ptp(x, axis=0)
    conflict = (1 - np.corrcoef(scaled, rowvar=False)).sum(axis=0)
    information: Array = scaled.std(axis=0) * conflict
    return information
