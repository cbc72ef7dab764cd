"""How many times as important one criterion is as another."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from selection.errors import Fault
from selection.texts import text
from selection.weighting.checks import at, check_labels, refuse
from selection.weighting.polytope import Polytope, polytope_of

__all__ = ["ratio"]


def ratio(labels: Sequence[str], one: str, other: str, low: float = 0.0, high: float = math.inf) -> Polytope:
    """All weights where `one` weighs from `low` to `high` times as much as `other`.

    Parameters
    ----------
    labels
        All criteria.
    one, other
        Two of them.
    low, high
        0 or more; equal ends fix the proportion.

    Raises
    ------
    CaseError
        If a criterion is not among the labels, both are the same, or the ends are below 0, no numbers, or the
        wrong way round.

    Examples
    --------
    >>> from selection.weighting import vertices
    >>> vertices(ratio(["Safety", "Price"], "Safety", "Price", 1, 3)).tolist()
    [[0.5, 0.5], [0.75, 0.25]]
    """
    check_labels(labels, one, other)
    if one == other:
        demand, found = text("two different criteria"), text("{name} twice", name=one)
        refuse(text("The weights cannot be used."), [Fault(at(one), demand, found, text("Name another one"))])
    if not 0 <= low <= high or math.isinf(low):
        fault = Fault(
            at(f"{one} / {other}"),
            text("a ratio of 0 or more, the low end first"),
            text("{low} to {high}", low=low, high=high),
            text("Correct the low or the high end"),
        )
        refuse(text("The weights cannot be used."), [fault])
    identity = np.eye(len(labels))
    a, b = identity[labels.index(one)], identity[labels.index(other)]
    rows = [*-identity, low * b - a, *([] if math.isinf(high) else [a - high * b])]
    return polytope_of(labels, np.array(rows), np.zeros(len(rows)))
