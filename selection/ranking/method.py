"""Eight ways to put single candidates in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from selection.ranking.promethee import promethee_ii
from selection.ranking.scores import Scores
from selection.ranking.topsis import topsis
from selection.ranking.vikor import vikor
from selection.ranking.weighted_sum import weighted_sum
from selection.robustness.scalings import Scaling, anchors, scaled
from selection.texts import Text, text
from selection.weighting.weights import Array
from selection.worth import TIE

__all__ = ["Method", "Ranking", "is_fit", "ranking"]


class Method(StrEnum):
    """A way to put single candidates in order."""

    FIXED = "weighted sum, fixed scales"
    MIN_MAX = "weighted sum, min-max"
    SUM = "weighted sum, sum"
    VECTOR = "weighted sum, vector"
    Z_SCORE = "weighted sum, z-score"
    TOPSIS = "TOPSIS"
    VIKOR = "VIKOR"
    PROMETHEE = "PROMETHEE II"

    @property
    def label(self) -> Text:
        """What the method is called."""
        return _LABELS[self]

    @property
    def lowest_first(self) -> bool:
        """Whether the lowest figure is the best."""
        return self is Method.VIKOR


_LABELS = {
    Method.FIXED: text("Weighted sum on fixed scales"),
    Method.MIN_MAX: text("Weighted sum on min-max scales"),
    Method.SUM: text("Weighted sum on shares of the total"),
    Method.VECTOR: text("Weighted sum on vector scales"),
    Method.Z_SCORE: text("Weighted sum of z-scores"),
    Method.TOPSIS: text("TOPSIS"),
    Method.VIKOR: text("VIKOR"),
    Method.PROMETHEE: text("PROMETHEE II"),
}


@dataclass(frozen=True, slots=True)
class Ranking:
    """The candidates in the order of one method.

    `order` has the best first; equals stand together. `figures` is what the method gives each candidate: worth 0 to 1
    or a scaled sum, closeness, Q, net flow.
    """

    method: Method
    order: tuple[tuple[str, ...], ...]
    figures: Mapping[str, float] = field(hash=False)

    @property
    def first(self) -> tuple[str, ...]:
        """The best candidate, or all that are equally good."""
        return self.order[0]

    def sentence(self) -> Text:
        """Who comes first, in words."""
        return text("{method}: {names} first.", method=self.method.label, names=list(self.first))


def is_fit(scores: Scores, method: Method) -> bool:
    """Whether the method can deal with these scores: shares of a total make no sense of scores below 0."""
    return method is not Method.SUM or bool((scores.values >= 0).all())


def ranking(scores: Scores, method: Method) -> Ranking:
    """The candidates in the order of `method`.

    Examples
    --------
    >>> scores = Scores(("Acme", "Bolt"), ("Ideas", "Weeks"), np.array([[0.8, 0.5], [0.4, 1.0]]),
    ...                 np.array([[8.0, 20.0], [4.0, 4.0]]), np.array([False, True]), np.array([0.5, 0.5]))
    >>> print(ranking(scores, Method.FIXED).sentence())
    Weighted sum on fixed scales: Bolt first.
    """
    figures = _FIGURES[method](scores)
    gains = -figures if method.lowest_first else figures
    order: list[list[str]] = []
    last = np.inf
    for i in np.argsort(-gains, kind="stable"):
        if not order or last - gains[i] > TIE:
            order.append([])
            last = gains[i]
        order[-1].append(scores.candidates[i])
    named = dict(zip(scores.candidates, figures.tolist(), strict=True))
    return Ranking(method, tuple(map(tuple, order)), named)


def _summed(scaling: Scaling) -> Callable[[Scores], Array]:
    def figures(scores: Scores) -> Array:
        return weighted_sum(scaled(scores.values, *anchors(scores.values, scores.costs, scaling)), scores.weights)

    return figures


_FIGURES: Mapping[Method, Callable[[Scores], Array]] = {
    Method.FIXED: lambda scores: weighted_sum(scores.utilities, scores.weights),
    Method.MIN_MAX: _summed(Scaling.MIN_MAX),
    Method.SUM: _summed(Scaling.SUM),
    Method.VECTOR: _summed(Scaling.VECTOR),
    Method.Z_SCORE: _summed(Scaling.Z_SCORE),
    Method.TOPSIS: lambda scores: topsis(scores.values, scores.weights, scores.costs).closeness,
    Method.VIKOR: lambda scores: vikor(scores.values, scores.weights, scores.costs).q,
    Method.PROMETHEE: lambda scores: promethee_ii(scores.values, scores.weights, scores.costs).net,
}
