"""The order in which coalitions are listed: by worth, and what decides between those that are worth the same."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import TypeVar

from selection.worth import TIE

__all__ = ["Rank", "by_worth", "rank_of"]

_CENTS = 6
"""Decimals of a cost that count when equally good coalitions are put in order; the rest is rounding."""

Rank = tuple[int, float, list[str]]
"""Size, cost, names: the lowest comes first."""

_Ordered = TypeVar("_Ordered")


def rank_of(cost: float | None, names: Iterable[str]) -> Rank:
    """What decides between equally good coalitions; one of which nobody knows the cost comes after the others."""
    ordered = sorted(names)
    return len(ordered), math.inf if cost is None else round(cost, _CENTS), ordered


def by_worth(
    these: Iterable[_Ordered], worth: Callable[[_Ordered], float], rank: Callable[[_Ordered], Rank]
) -> list[_Ordered]:
    """All of them by worth, those that are equal to the highest of them by rank."""
    ordered: list[_Ordered] = []
    tied: list[_Ordered] = []
    for one in sorted(these, key=lambda each: -worth(each)):
        if tied and worth(tied[0]) - worth(one) > TIE:
            ordered += sorted(tied, key=rank)
            tied = []
        tied.append(one)
    return ordered + sorted(tied, key=rank)
