"""A case as data-driven scalings would have it: every score measured by those of the candidates who happen to be there.

Only for comparison: what is worth nothing and what is worth most then depends on who takes part.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

import numpy as np

from selection.model import Aggregator, Case, Criterion
from selection.normalisation import ratings

__all__ = ["SCALINGS", "Scaling", "rescaled"]

Scaling = Literal["min-max", "vector"]
SCALINGS: tuple[Scaling, ...] = ("min-max", "vector")


def rescaled(case: Case, scaling: Scaling, present: Collection[str]) -> Case:
    """The case with the anchors of its scored criteria set by the scores of the candidates that are `present`.

    "min-max" makes the worst of them 0 and the best 1; "vector" divides by the root of the sum of squares (and takes
    that from 1 where less is better). Value functions give way to straight lines. Totals, which are measured against a
    need, and what is not scored for each candidate stay as they are; so does a criterion with nothing to scale by.

    References
    ----------
    Hwang & Yoon (1981). Multiple Attribute Decision Making: Methods and Applications. Springer.
    https://doi.org/10.1007/978-3-642-48318-9

    Examples
    --------
    >>> from selection.model import Assessment, Candidate
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 4), Assessment("Bolt", "Ideas", 3)))
    >>> [ratings(rescaled(case, scaling, case.names), rescaled(case, scaling, case.names).criteria[0]).mid.tolist()
    ...  for scaling in SCALINGS]
    [[1.0, 0.0], [0.8, 0.6]]
    """
    rows = [case.index[name] for name in present]
    return case.replace(criteria=tuple(_rescaled(case, criterion, scaling, rows) for criterion in case.criteria))


def _rescaled(case: Case, criterion: Criterion, scaling: Scaling, rows: list[int]) -> Criterion:
    if not criterion.aggregator.is_scored or criterion.aggregator is Aggregator.TOTAL:
        return criterion
    raw = ratings(case, criterion).raw[rows]
    raw = raw[np.isfinite(raw)]
    if not len(raw):
        return criterion
    low, high = (0.0, float(np.sqrt((raw**2).sum()))) if scaling == "vector" else (float(raw.min()), float(raw.max()))
    if not low < high:
        return criterion
    worst, best = (high, low) if criterion.less_is_better else (low, high)
    return criterion.replace(worst=worst, best=best, knots=())
