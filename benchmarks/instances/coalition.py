"""The coalition problem: averages, the weakest, coverage, a few relations, a budget and caps on regions."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from statistics import mean

from benchmarks.binary import Binary

__all__ = ["WEIGHTS", "Coalitions", "coalitions"]

CAPABILITIES = 15
REGIONS = 5
MEANS = ("Innovation", "Investment", "Follow-through")
WEIGHTS = {
    "Innovation": 20.0,
    "Investment": 15.0,
    "Follow-through": 10.0,
    "Safety culture": 20.0,
    "Capabilities": 25.0,
    "Trust": 10.0,
}
PAIRS_EACH = 6
"""How many relations a candidate has on average: most never worked together."""

LOWEST, HIGHEST, NEUTRAL = 1.0, 10.0, 5.5


@dataclass(frozen=True, slots=True)
class Coalitions:
    """Choose exactly `k` of `n` candidates.

    `grades` and `safety` run from 1 to 10, one entry a candidate; `levels` (0 to 4) has a row a candidate and an
    entry a capability, like `needed` (1 to 4); `pairs` holds the grades of the pairs that are rated.
    """

    n: int
    k: int
    grades: dict[str, list[float]]
    safety: list[float]
    levels: list[list[int]]
    needed: list[int]
    pairs: dict[tuple[int, int], float]
    cost: list[float]
    budget: float
    region: list[int]
    region_cap: int
    weights: dict[str, float] = field(default_factory=WEIGHTS.copy)

    def parts(self, members: Sequence[int]) -> dict[str, float]:
        """What these members reach on each criterion, 0 to 1, by the plain formulas."""
        pairs = [self.pairs.get(pair, NEUTRAL) for pair in combinations(sorted(members), 2)]
        reached = [max(self.levels[i][c] for i in members) for c in range(CAPABILITIES)]
        return {
            **{name: mean(_utility(grades[i]) for i in members) for name, grades in self.grades.items()},
            "Safety culture": min(_utility(self.safety[i]) for i in members),
            "Capabilities": mean(min(got, needed) / needed for got, needed in zip(reached, self.needed, strict=True)),
            "Trust": mean(map(_utility, pairs)) if pairs else _utility(NEUTRAL),
        }

    def worth(self, members: Sequence[int]) -> float:
        """What these members are worth, 0 to 100."""
        parts = self.parts(members)
        return sum(weight * parts[name] for name, weight in self.points.items())

    @property
    def points(self) -> dict[str, float]:
        """The points of each criterion, together 100."""
        return {name: 100.0 * weight / sum(self.weights.values()) for name, weight in self.weights.items()}

    def program(self) -> Binary:
        """The textbook's program, without cuts; the first `n` variables say who is a member."""
        points, program, n = self.points, Binary(), range(self.n)
        for i in n:
            program.variable(sum(points[name] * _utility(self.grades[name][i]) for name in MEANS) / self.k)
        # Safety in tenths of a grade, 0 to 90: t <= u_i + M (1 - x_i), M = 90.
        tenths = round(10 * (HIGHEST - LOWEST))
        weakest = program.variable(points["Safety culture"] / tenths, tenths, real=True)
        for i in n:
            program.at_most({weakest: 1, i: tenths}, round(10 * (self.safety[i] - LOWEST)) + tenths)
        for c, needed in enumerate(self.needed):
            for level in range(1, needed + 1):
                reached = program.variable(points["Capabilities"] / needed / CAPABILITIES)
                program.at_most({reached: 1, **{i: -1 for i in n if self.levels[i][c] >= level}}, 0)
        each = points["Trust"] / (self.k * (self.k - 1) / 2)
        program.constant = points["Trust"] * _utility(NEUTRAL)
        program.products = {pair: each * (_utility(grade) - _utility(NEUTRAL)) for pair, grade in self.pairs.items()}
        program.equal(dict.fromkeys(n, 1), self.k)
        program.at_most({i: round(self.cost[i]) for i in n}, round(self.budget))
        for region in sorted(set(self.region)):
            program.at_most({i: 1 for i in n if self.region[i] == region}, self.region_cap)
        return program


def _utility(grade: float) -> float:
    return (grade - LOWEST) / (HIGHEST - LOWEST)


def coalitions(n: int, k: int, seed: int = 1) -> Coalitions:
    """The instance of `n` candidates, exactly `k` to be chosen, of this seed."""
    draw = random.Random(f"{n} {k} {seed}")
    quality = [draw.gauss(0.0, 1.0) for _ in range(n)]

    def graded() -> list[float]:
        # Good firms are good at more than one thing, and ask more for it.
        return [round(min(HIGHEST, max(LOWEST, draw.gauss(5.5 + 0.8 * q, 1.8))), 1) for q in quality]

    cost = [float(round(max(20.0, draw.gauss(100.0 + 15.0 * q, 25.0)))) for q in quality]
    rated: set[tuple[int, int]] = set()
    while len(rated) < min(n * (n - 1), n * PAIRS_EACH) // 2:
        i, j = sorted(draw.sample(range(n), 2))
        rated.add((i, j))
    return Coalitions(
        n=n,
        k=k,
        grades={name: graded() for name in MEANS},
        safety=graded(),
        levels=[[draw.choice((0, 0, 0, 0, 1, 2, 3, 4)) for _ in range(CAPABILITIES)] for _ in range(n)],
        needed=[draw.choice((2, 3, 4)) for _ in range(CAPABILITIES)],
        pairs={pair: float(draw.randint(1, 10)) for pair in sorted(rated)},
        cost=cost,
        budget=round(k * mean(cost)),
        region=[draw.randrange(REGIONS) for _ in range(n)],
        region_cap=(k + 2) // 3,
    )
