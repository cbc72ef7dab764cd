"""Knapsacks with two or three profits: any number of items, as many capacities as profits.

Numbers as in Mavrotas & Florios (2013): profits and weights from 10 to 100, capacities half the sum of the weights.
Applied Mathematics and Computation 219(18), 9652-9669. https://doi.org/10.1016/j.amc.2013.03.002
"""

from __future__ import annotations

import random
from dataclasses import dataclass

__all__ = ["Knapsack", "profitable"]


@dataclass(frozen=True, slots=True)
class Knapsack:
    """`profits` and `weights` have a row an objective or a capacity, an entry an item."""

    profits: list[list[int]]
    weights: list[list[int]]
    capacities: list[float]


def profitable(n: int, axes: int, seed: int = 1) -> Knapsack:
    """A knapsack of this seed."""
    draw = random.Random(f"front {n} {axes} {seed}")
    profits, weights = ([[draw.randint(10, 100) for _ in range(n)] for _ in range(axes)] for _ in range(2))
    return Knapsack(profits, weights, [sum(row) / 2 for row in weights])
