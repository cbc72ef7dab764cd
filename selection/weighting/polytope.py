"""All weights that agree with what somebody said, as linear constraints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from selection.errors import Place, refused
from selection.texts import text
from selection.weighting.checks import check_labels
from selection.weighting.weights import Array, Weights

__all__ = ["Polytope", "box", "ordered", "polytope_of"]


@dataclass(frozen=True, slots=True, eq=False)
class Polytope:
    """All weights `w` with `a_ub @ w <= b_ub` and `a_eq @ w == b_eq`, in the order of `labels`.

    That the weights add up to 1 and are not negative is among the constraints. The arrays cannot be written.

    Attributes
    ----------
    a_ub, b_ub
        Shapes (rows, n) and (rows,).
    a_eq, b_eq
        Shapes (equalities, n) and (equalities,); the first says that the weights add up to 1.
    """

    labels: tuple[str, ...]
    a_ub: Array
    b_ub: Array
    a_eq: Array
    b_eq: Array

    def contains(self, weights: Weights | Mapping[str, float], tolerance: float = 1e-9) -> bool:
        """Whether these weights satisfy every constraint."""
        w = np.array([weights[label] for label in self.labels])
        within = np.all(self.a_ub @ w <= self.b_ub + tolerance)
        return bool(within and np.all(np.abs(self.a_eq @ w - self.b_eq) <= tolerance))


def box(labels: Sequence[str], low: npt.ArrayLike, high: npt.ArrayLike) -> Polytope:
    """All weights between `low` and `high`, both of shape (n,) and within 0 to 1.

    Raises
    ------
    CaseError
        If there are no labels or one occurs twice, or an end is missing.
    """
    low, high = (_one_each(labels, ends) for ends in (low, high))
    identity = np.eye(len(labels))
    a_ub = np.vstack([-identity, identity])
    return polytope_of(labels, a_ub, np.concatenate([-low, high]))


def ordered(labels: Sequence[str], ranks: npt.ArrayLike) -> Polytope:
    """All weights that do not rise from one rank to the next; equal ranks are not ordered between them.

    Raises
    ------
    CaseError
        If there are no labels or one occurs twice, or a rank is missing.
    """
    rank = _one_each(labels, ranks)
    identity = np.eye(len(labels))
    levels = np.unique(rank)
    falls = [
        identity[after] - identity[before]
        for level, following in pairwise(levels)
        for before in np.flatnonzero(rank == level)
        for after in np.flatnonzero(rank == following)
    ]
    # the last rank is enough: everything before it is at least as large
    a_ub = np.vstack([*falls, *-identity[rank == levels[-1]]])
    return polytope_of(labels, a_ub, np.zeros(len(a_ub)))


def _one_each(labels: Sequence[str], numbers: npt.ArrayLike) -> Array:
    """The numbers, shape (n,), one for each label."""
    check_labels(labels)
    found = np.asarray(numbers, float)
    if found.shape != (len(labels),) or np.isnan(found).any():
        demand = text("one number for each criterion")
        raise refused(", ".join(labels), Place(), demand, text("others"), text("Fill in what is missing"))
    return found


def polytope_of(
    labels: Sequence[str], a_ub: Array, b_ub: Array, a_eq: Array | None = None, b_eq: Array | None = None
) -> Polytope:
    """All weights with `a_ub @ w <= b_ub`, sum 1, and `a_eq @ w == b_eq` if given; the signs are left to the caller."""
    n = len(labels)
    equal = np.ones((1, n)) if a_eq is None else np.vstack([np.ones((1, n)), a_eq])
    right = np.ones(1) if b_eq is None else np.concatenate([np.ones(1), b_eq])
    arrays = (np.array(a_ub, float), np.array(b_ub, float), equal, right)
    for array in arrays:
        array.flags.writeable = False
    return Polytope(tuple(labels), *arrays)
