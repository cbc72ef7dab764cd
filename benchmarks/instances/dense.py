"""Problems of pairs: knapsacks with joint profits, and the most diverse group.

References
----------
Gallo, Hammer & Simeone (1980). Quadratic knapsack problems. Mathematical Programming Study 12, 132-149.
https://doi.org/10.1007/BFb0120892 (profits 1 to 100 with the probability `density`, weights 1 to 50)
Marti, Gallego & Duarte (2010). A branch and bound algorithm for the maximum diversity problem. European Journal of
Operational Research 200(1), 36-44. https://doi.org/10.1016/j.ejor.2008.12.023 (distances between points with
coordinates 0 to 10, or random numbers)
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.binary import Binary

__all__ = ["Pairs", "knapsack", "scattered"]

ROOM = 20
"""The capacity a member: a little less than the mean weight, 25.5, so that it counts."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Choose exactly `k` of `n`: the most of the profits of the members and of their pairs, 0 to 100 each.

    `weight` and `capacity` limit the choice; without `weight` everything is allowed.
    """

    n: int
    k: int
    own: list[int]
    pairs: dict[tuple[int, int], float]
    weight: list[int]
    capacity: int

    def worth(self, members: Sequence[int]) -> float:
        """The sum of the profits."""
        joint = sum(self.pairs.get(pair, 0.0) for pair in combinations(sorted(members), 2))
        return sum(self.own[i] for i in members) + joint if self.own else joint

    def program(self) -> Binary:
        """The textbook's program; the variables say who is a member."""
        program = Binary(products=dict(self.pairs))
        for i in range(self.n):
            program.variable(float(self.own[i]) if self.own else 0.0)
        program.equal(dict.fromkeys(range(self.n), 1), self.k)
        if self.weight:
            program.at_most(dict(enumerate(self.weight)), self.capacity)
        return program


def knapsack(n: int, k: int, density: float, seed: int = 1) -> Pairs:
    """A quadratic knapsack of exactly `k` items."""
    draw = random.Random(f"knapsack {n} {k} {density} {seed}")
    return Pairs(
        n=n,
        k=k,
        own=[draw.randint(1, 100) if draw.random() < density else 0 for _ in range(n)],
        pairs={pair: float(draw.randint(1, 100)) for pair in combinations(range(n), 2) if draw.random() < density},
        weight=[draw.randint(1, 50) for _ in range(n)],
        capacity=ROOM * k,
    )


def scattered(n: int, k: int, kind: str, seed: int = 1) -> Pairs:
    """The most diverse `k` of `n`: by distances in the plane ("Euclidean") or by any numbers ("random")."""
    draw = random.Random(f"diversity {n} {k} {kind} {seed}")
    points = [(draw.uniform(0, 10), draw.uniform(0, 10)) for _ in range(n)]

    def far(i: int, j: int) -> float:
        return round(math.dist(points[i], points[j]), 3) if kind == "Euclidean" else float(draw.randint(1, 100))

    return Pairs(n, k, [], {(i, j): far(i, j) for i, j in combinations(range(n), 2)}, [], 0)
