"""Entropy weights: the more the candidates differ on a criterion, in proportion, the more it weighs."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd
from scipy.special import entr

from selection.texts import text
from selection.weighting.scores import ScoreMethod, reciprocal, weights_from_scores
from selection.weighting.weights import Array, Weights

__all__ = ["entropy_weights"]


def entropy_weights(scores: pd.DataFrame, costs: Collection[str] = ()) -> Weights:
    """Weights by how far each criterion is from giving every candidate an equal share of the total.

    Scores of less-is-better criteria enter as one over the score. Much of the literature feeds costs in as they
    are, which rewards the wrong end; leave `costs` empty to get those numbers.

    Parameters
    ----------
    scores
        One row a candidate, one column a criterion: numbers of 0 or more on a scale with a true zero.
    costs
        The columns where less is better; their scores are above 0.

    Raises
    ------
    CaseError
        As for `weights_from_scores`; scores below 0 are unfit.

    References
    ----------
    C. L. Hwang and K. Yoon, Multiple Attribute Decision Making, Springer, 1981.
    https://doi.org/10.1007/978-3-642-48318-9

    Examples
    --------
    >>> scores = pd.DataFrame({"Innovation": [1, 3], "Safety": [5, 5]}, index=["Acme", "Bolt"])
    >>> dict(entropy_weights(scores).items())
    {'Innovation': 1.0, 'Safety': 0.0}
    """
    method = ScoreMethod(text("entropy"), _divergence, reciprocal, lowest=0)
    return weights_from_scores(scores, costs, method)


def _divergence(x: Array) -> Array:
    share = x / x.sum(axis=0)
    entropy: Array = entr(share).sum(axis=0) / np.log(len(x))
    return 1 - entropy
