"""PROMETHEE II: by how much each beats the others, pair by pair."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from selection.errors import Place, refused
from selection.texts import text
from selection.weighting.weights import Array

__all__ = ["Flows", "PreferenceFunction", "Shape", "promethee_ii"]


class Shape(StrEnum):
    """How a lead on a criterion becomes a preference, 0 to 1."""

    USUAL = "usual"
    """Any lead counts in full."""
    U_SHAPE = "U-shape"
    """A lead of more than `q` counts in full."""
    V_SHAPE = "V-shape"
    """In proportion, in full from `p` on."""
    LEVEL = "level"
    """A lead of more than `q` counts half, of more than `p` in full."""
    LINEAR = "linear"
    """Nothing up to `q`, then in proportion, in full from `p` on."""
    GAUSSIAN = "Gaussian"
    """Ever more, without a jump; `s` is the lead at which the curve bends."""


@dataclass(frozen=True, slots=True)
class PreferenceFunction:
    """How leads on one criterion count; the thresholds that its shape needs are in the criterion's unit.

    Raises
    ------
    CaseError
        If a threshold is missing, or they do not increase from `q`, 0 or more, to `p`; `p` and `s` are above 0.
    """

    shape: Shape = Shape.USUAL
    q: float = 0.0
    p: float = 0.0
    s: float = 0.0

    def __post_init__(self) -> None:
        needs_p = self.shape in {Shape.V_SHAPE, Shape.LEVEL, Shape.LINEAR}
        is_right = self.q >= 0 and (not needs_p or self.p > (0.0 if self.shape is Shape.V_SHAPE else self.q))
        if not is_right or (self.shape is Shape.GAUSSIAN and not self.s > 0):
            demand = text("thresholds that fit the shape {shape}", shape=self.shape.value)
            found = text("q {q}, p {p}, s {s}", q=self.q, p=self.p, s=self.s)
            remedy = text("Give q of 0 or more, p above q, s above 0, as far as the shape needs them")
            raise refused("preference", Place(), demand, found, remedy)

    def __call__(self, leads: Array) -> Array:
        """The preference, 0 to 1, for each lead of an array of any shape; 0 for no lead."""
        return np.where(leads > 0, _SHAPES[self.shape](np.maximum(leads, 0.0), self), 0.0)


_SHAPES: Mapping[Shape, Callable[[Array, PreferenceFunction], Array]] = {
    Shape.USUAL: lambda d, _: np.ones_like(d),
    Shape.U_SHAPE: lambda d, f: np.where(d > f.q, 1.0, 0.0),
    Shape.V_SHAPE: lambda d, f: np.minimum(d / f.p, 1.0),
    Shape.LEVEL: lambda d, f: np.where(d > f.p, 1.0, np.where(d > f.q, 0.5, 0.0)),
    Shape.LINEAR: lambda d, f: np.clip((d - f.q) / (f.p - f.q), 0.0, 1.0),
    Shape.GAUSSIAN: lambda d, f: 1.0 - np.exp(-(d**2) / (2 * f.s**2)),
}


@dataclass(frozen=True, slots=True, eq=False)
class Flows:
    """How n rows stand to one another.

    `preferences[i, k]`, shape (n, n), is how far row i is preferred to row k, 0 to 1. `leaving` and `entering`, shape
    (n,), are the means of what each row has over the others and they over it; `net` is the difference, -1 to 1.
    """

    preferences: Array
    leaving: Array
    entering: Array

    @property
    def net(self) -> Array:
        """By how much each row beats the others, -1 to 1, shape (n,); together 0."""
        flow: Array = self.leaving - self.entering
        return flow


def promethee_ii(
    values: npt.ArrayLike,
    weights: npt.ArrayLike,
    costs: npt.ArrayLike,
    functions: Sequence[PreferenceFunction] | None = None,
) -> Flows:
    """The flows of the rows.

    Parameters
    ----------
    values
        Shape (n, m), in any unit.
    weights
        Shape (m,), of sum 1.
    costs
        In which columns less is better, shape (m,).
    functions
        One for each column; the usual one, which needs no threshold, unless they are given.

    References
    ----------
    Brans & Vincke (1985). A preference ranking organisation method: the PROMETHEE method for multiple criteria
    decision-making. Management Science 31(6), 647-656. https://doi.org/10.1287/mnsc.31.6.647
    Brans, Vincke & Mareschal (1986). How to select and how to rank projects: the PROMETHEE method. European Journal of
    Operational Research 24(2), 228-238. https://doi.org/10.1016/0377-2217(86)90044-5

    Examples
    --------
    >>> promethee_ii([[8, 30], [6, 10], [4, 20]], [0.6, 0.4], [False, True]).net.round(6).tolist()
    [0.2, 0.4, -0.6]
    """
    table = np.asarray(values, float) * np.where(costs, -1.0, 1.0)
    chosen = functions or [PreferenceFunction()] * table.shape[1]
    preferences = np.zeros((len(table), len(table)))
    for column, weight, function in zip(table.T, np.asarray(weights, float), chosen, strict=True):
        preferences += weight * function(column[:, None] - column[None, :])
    others = max(1, len(table) - 1)
    return Flows(preferences, preferences.sum(axis=1) / others, preferences.sum(axis=0) / others)
