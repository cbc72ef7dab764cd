"""Rank order centroid: the middle of all weights that respect an order of importance."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from selection.errors import Fault, Place
from selection.texts import text
from selection.weighting.checks import at, refuse
from selection.weighting.weights import Array, Weights, share_out

__all__ = ["centroid_weights", "rank_faults"]


def centroid_weights(ranks: Mapping[str, float]) -> Weights:
    """Weights from an order of importance: the centroid of all weights that respect it.

    Criteria that share a rank share the mean of the places they take, which is again the centroid: nothing was
    said about the order between them.

    Parameters
    ----------
    ranks
        For each criterion its rank, 1 for the most important; only the order counts.

    Raises
    ------
    CaseError
        If there are no ranks, or a rank is below 1 or no number.

    References
    ----------
    F. H. Barron and B. E. Barrett, "Decision quality using ranked attribute weights", Management Science 42(11),
    1996, 1515-1523. https://doi.org/10.1287/mnsc.42.11.1515

    Examples
    --------
    >>> centroid_weights({"Safety": 1, "Price": 2})["Safety"]
    0.75
    """
    refuse(text("The ranks cannot be used."), rank_faults(ranks))
    shares = _centroid(np.array(list(ranks.values()), dtype=float))
    return share_out(dict(zip(ranks, shares.tolist(), strict=True)), text("Rank order centroid"))


def _centroid(ranks: Array) -> Array:
    n = len(ranks)
    by_place = np.cumsum(1 / np.arange(n, 0, -1))[::-1] / n
    first, last = (ranks[:, None] > ranks).sum(axis=1), (ranks[:, None] >= ranks).sum(axis=1)
    return np.array([by_place[start:end].mean() for start, end in zip(first, last, strict=True)])


def rank_faults(ranks: Mapping[str, float]) -> list[Fault]:
    """Every reason why these ranks give no order."""
    remedy = text("Number the criteria from 1, the most important; equals may share a number")
    if not ranks:
        return [Fault(Place(), text("at least one rank"), text("none"), remedy)]
    return [
        Fault(
            at(label),
            text("a rank of 1 or more"),
            text("rank {value}", value=float(value)) if math.isfinite(value) else text("no number"),
            remedy,
        )
        for label, value in ranks.items()
        if not (math.isfinite(value) and value >= 1)
    ]
