"""What several statements about the weights have in common."""

from __future__ import annotations

import numpy as np

from selection.texts import text
from selection.weighting.checks import refuse, same_labels_faults
from selection.weighting.polytope import Polytope, polytope_of

__all__ = ["intersection"]


def intersection(first: Polytope, *others: Polytope) -> Polytope:
    """All weights that lie in every one of these polytopes; there may be none.

    All must be of the same labels, in any order; the result has the order of the first.

    Raises
    ------
    CaseError
        If the labels differ.

    Examples
    --------
    >>> from selection.weighting import Range, Preference, ratio, vertices
    >>> names = ["Safety", "Price"]
    >>> range_ = Preference.of({"Safety": Range(60, 90), "Price": Range(10, 40)}).polytope()
    >>> vertices(intersection(range_, ratio(names, "Safety", "Price", high=3))).round(9).tolist()
    [[0.6, 0.4], [0.75, 0.25]]
    """
    refuse(
        text("The weights cannot be used."),
        [fault for one in others for fault in same_labels_faults(first.labels, one.labels)],
    )
    columns = [[one.labels.index(label) for label in first.labels] for one in (first, *others)]
    everything = list(zip((first, *others), columns, strict=True))
    return polytope_of(
        first.labels,
        np.vstack([one.a_ub[:, order] for one, order in everything]),
        np.concatenate([one.b_ub for one, _ in everything]),
        np.vstack([one.a_eq[:, order] for one, order in everything]),
        np.concatenate([one.b_eq for one, _ in everything]),
    )
