"""Seeded instances of the coalition problem, as plain numbers and as a case."""

from __future__ import annotations

import random
from dataclasses import dataclass
from statistics import mean

from selection.model import Aggregator, Assessment, Candidate, CapabilityLevel, Case, Criterion, Need, Relation
from selection.rules import Budget, GroupAtMost, Size

__all__ = ["CAPABILITIES", "MEANS", "REGIONS", "WEIGHTS", "Instance", "instance"]

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
class Instance:
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

    def case(self) -> Case:
        """The same as a case."""
        names = [f"Firm {i:04d}" for i in range(self.n)]
        skills = [f"Capability {c:02d}" for c in range(CAPABILITIES)]
        scored = {**self.grades, "Safety culture": self.safety}
        return Case(
            candidates=tuple(
                Candidate(name, {"Cost": cost, "Region": f"Region {region}"})
                for name, cost, region in zip(names, self.cost, self.region, strict=True)
            ),
            criteria=(
                *(Criterion(name, weight=WEIGHTS[name]) for name in MEANS),
                Criterion("Safety culture", Aggregator.WEAKEST, weight=WEIGHTS["Safety culture"]),
                Criterion("Capabilities", Aggregator.COVERAGE, weight=WEIGHTS["Capabilities"]),
                Criterion("Trust", Aggregator.PAIR_MEAN, neutral=NEUTRAL, weight=WEIGHTS["Trust"]),
            ),
            assessments=tuple(
                Assessment(name, criterion, value)
                for criterion, values in scored.items()
                for name, value in zip(names, values, strict=True)
            ),
            capabilities=tuple(
                CapabilityLevel(name, skill, level)
                for name, row in zip(names, self.levels, strict=True)
                for skill, level in zip(skills, row, strict=True)
                if level
            ),
            needs=tuple(Need(skill, level) for skill, level in zip(skills, self.needed, strict=True)),
            relations=tuple(Relation(names[i], names[j], "Trust", value) for (i, j), value in self.pairs.items()),
            rules=(
                Size(self.k, self.k),
                Budget(self.budget),
                *(GroupAtMost("Region", f"Region {region}", self.region_cap) for region in sorted(set(self.region))),
            ),
        )


def instance(n: int, k: int, seed: int = 1) -> Instance:
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
    return Instance(
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
