"""MEREC weights: a criterion weighs more as the candidates' results change more without it."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd

from selection.texts import text
from selection.weighting.scores import ScoreMethod, reciprocal, weights_from_scores
from selection.weighting.weights import Array, Weights

__all__ = ["merec_weights"]


def merec_weights(scores: pd.DataFrame, costs: Collection[str] = ()) -> Weights:
    """Weights by the effect of removing each criterion on the candidates' overall performance.

    Parameters
    ----------
    scores
        One row a candidate, one column a criterion: numbers above 0 on a scale with a true zero.
    costs
        The columns where less is better.

    Raises
    ------
    CaseError
        As for `weights_from_scores`; scores of 0 and below are unfit, because a logarithm is taken.

    References
    ----------
    M. Keshavarz-Ghorabaee, M. Amiri, E. K. Zavadskas, Z. Turskis and J. Antucheviciene, "Determination of
    objective weights using a new method based on the removal effects of criteria (MEREC)", Symmetry 13(4), 2021,
    525. https://doi.org/10.3390/sym13040525

    Examples
    --------
    >>> scores = pd.DataFrame({"Staff": [10, 20], "Price": [8, 4]}, index=["Acme", "Bolt"])
    >>> dict(merec_weights(scores, costs=["Price"]).items())
    {'Staff': 0.5, 'Price': 0.5}
    """
    method = ScoreMethod(text("MEREC"), _removal_effect, reciprocal, lowest=0, open_end=True)
    return weights_from_scores(scores, costs, method)


def _removal_effect(x: Array) -> Array:
    # the paper scales a benefit as min / x and a cost as x / max; with costs as reciprocals the first covers both
    loss = np.abs(np.log(x.min(axis=0) / x))
    criteria = x.shape[1]
    overall = np.log1p(loss.sum(axis=1, keepdims=True) / criteria)
    without = np.log1p((loss.sum(axis=1, keepdims=True) - loss) / criteria)
    effect: Array = np.abs(without - overall).sum(axis=0)
    return effect
