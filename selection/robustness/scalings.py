"""Scales made from the scores themselves, for comparison: they depend on who happens to be there."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from selection.model import Aggregator, Case, Criterion
from selection.normalisation import ratings
from selection.weighting.weights import Array

__all__ = ["SCALINGS", "Scaling", "anchors", "rescaled", "scaled"]


class Scaling(StrEnum):
    """How the scores of the candidates at hand make a scale."""

    MIN_MAX = "min-max"
    SUM = "sum"
    VECTOR = "vector"
    Z_SCORE = "z-score"


def anchors(values: npt.ArrayLike, costs: npt.ArrayLike, scaling: Scaling) -> tuple[Array, Array]:
    """The values that become 0 and 1 in each column, of shape (m,) both.

    Every one of these scalings is a straight line: min-max from the worst score to the best, sum and vector from
    nothing to the sum or the length of the column, z-score from the mean to one standard deviation better. Where less
    is better the line runs the other way: from the sum to nothing, from the mean to one standard deviation below.

    Parameters
    ----------
    values
        Shape (n, m), in any unit.
    costs
        In which columns less is better, shape (m,).

    References
    ----------
    Jahan & Edwards (2015). A state-of-the-art survey on the influence of normalization techniques in ranking.
    Materials & Design 65, 335-342. https://doi.org/10.1016/j.matdes.2014.09.022

    Examples
    --------
    >>> worst, best = anchors([[2, 30], [6, 10], [4, 20]], [False, True], Scaling.MIN_MAX)
    >>> worst.tolist(), best.tolist()
    ([2.0, 30.0], [6.0, 10.0])
    """
    table, less = np.asarray(values, float), np.asarray(costs, bool)
    if scaling is Scaling.Z_SCORE:
        middle, spread = table.mean(axis=0), table.std(axis=0)
        return middle, middle + np.where(less, -spread, spread)
    if scaling is Scaling.MIN_MAX:
        low, high = table.min(axis=0), table.max(axis=0)
    elif scaling is Scaling.SUM:
        low, high = np.zeros(table.shape[1]), table.sum(axis=0)
    else:
        low, high = np.zeros(table.shape[1]), np.sqrt((table**2).sum(axis=0))
    return np.where(less, high, low), np.where(less, low, high)


def scaled(values: npt.ArrayLike, worst: Array, best: Array) -> Array:
    """The values, shape (n, m), with `worst` at 0 and `best` at 1; 0 in a column where the two are the same."""
    table, length = np.asarray(values, float), best - worst
    # What is constant up to rounding tells the candidates not apart.
    flat = np.abs(length) <= np.finfo(float).eps * len(table) * np.maximum(np.abs(worst), np.abs(best))
    return np.where(flat, 0.0, (table - worst) / np.where(flat, 1.0, length))


SCALINGS = (Scaling.MIN_MAX, Scaling.VECTOR)
"""Those that keep utilities from 0 to 1, so that coalitions can be valued on them."""


def rescaled(case: Case, scaling: Scaling, present: Collection[str]) -> Case:
    """The case with a straight line between two values that the scores of the candidates `present` set.

    The client's own score counts with theirs. Totals, which are measured against a need, value functions, and what is
    not scored for each candidate stay as they are; so does a criterion with nothing to scale by. The anchors stay too:
    rules take a missing score for the worst of them.

    References
    ----------
    Hwang & Yoon (1981). Multiple Attribute Decision Making: Methods and Applications. Springer.
    https://doi.org/10.1007/978-3-642-48318-9

    Examples
    --------
    >>> from selection.model import Assessment, Candidate
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 4), Assessment("Bolt", "Ideas", 3)))
    >>> [ratings(changed, changed.criteria[0]).mid.round(6).tolist()
    ...  for changed in (rescaled(case, scaling, case.names) for scaling in SCALINGS)]
    [[1.0, 0.0], [0.8, 0.6]]
    """
    rows = [case.index[name] for name in present]
    return case.replace(criteria=tuple(_rescaled(case, criterion, scaling, rows) for criterion in case.criteria))


def _rescaled(case: Case, criterion: Criterion, scaling: Scaling, rows: list[int]) -> Criterion:
    if not criterion.aggregator.is_scored or criterion.aggregator is Aggregator.TOTAL or criterion.knots:
        return criterion
    given = ratings(case, criterion).raw[rows]
    own = [e.value for e in case.assessments if (e.party, e.criterion) == (case.client, criterion.name)]
    known = np.array([*given[~np.isnan(given)], *(value for value in own if value is not None)], dtype=float)
    if not len(known):
        return criterion
    worst, best = (float(end[0]) for end in anchors(known[:, None], [criterion.less_is_better], scaling))
    if worst == best:
        return criterion
    return criterion.replace(knots=tuple(sorted(((worst, 0.0), (best, 1.0)))))
