"""The instances as cases of this project."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from benchmarks.instances.coalition import CAPABILITIES, MEANS, NEUTRAL, Coalitions
from benchmarks.instances.dense import Pairs
from benchmarks.instances.knapsack import Knapsack
from selection.model import Aggregator, Assessment, Candidate, CapabilityLevel, Case, Criterion, Need, Relation
from selection.rules import Budget, GroupAtMost, Size

__all__ = ["case_of"]


@singledispatch
def case_of(instance: Any) -> Case:
    """The instance as a case, with the same coalitions in the same order of worth."""
    raise TypeError(type(instance).__name__)


@case_of.register
def _(given: Coalitions) -> Case:
    names = [f"Firm {i:04d}" for i in range(given.n)]
    skills = [f"Capability {c:02d}" for c in range(CAPABILITIES)]
    scored = {**given.grades, "Safety culture": given.safety}
    return Case(
        candidates=tuple(
            Candidate(name, {"Cost": cost, "Region": f"Region {region}"})
            for name, cost, region in zip(names, given.cost, given.region, strict=True)
        ),
        criteria=(
            *(Criterion(name, weight=given.weights[name]) for name in MEANS),
            Criterion("Safety culture", Aggregator.WEAKEST, weight=given.weights["Safety culture"]),
            Criterion("Capabilities", Aggregator.COVERAGE, weight=given.weights["Capabilities"]),
            Criterion("Trust", Aggregator.PAIR_MEAN, neutral=NEUTRAL, weight=given.weights["Trust"]),
        ),
        assessments=tuple(
            Assessment(name, criterion, value)
            for criterion, values in scored.items()
            for name, value in zip(names, values, strict=True)
        ),
        capabilities=tuple(
            CapabilityLevel(name, skill, level)
            for name, row in zip(names, given.levels, strict=True)
            for skill, level in zip(skills, row, strict=True)
            if level
        ),
        needs=tuple(Need(skill, level) for skill, level in zip(skills, given.needed, strict=True)),
        relations=tuple(Relation(names[i], names[j], "Trust", value) for (i, j), value in given.pairs.items()),
        rules=(
            Size(given.k, given.k),
            Budget(given.budget),
            *(GroupAtMost("Region", f"Region {region}", given.region_cap) for region in sorted(set(given.region))),
        ),
    )


@case_of.register
def _(given: Pairs) -> Case:
    """A mean over the members and one over their pairs, weighted by how many there are."""
    names = [f"Item {i:03d}" for i in range(given.n)]
    number = given.k * (given.k - 1) / 2
    joint = Criterion("Joint profit", Aggregator.PAIR_MEAN, worst=0, best=100, neutral=0.0, lowest=0, weight=number)
    own = [Criterion("Own profit", worst=0, best=100, lowest=0, weight=float(given.k))] if given.own else []
    return Case(
        candidates=tuple(
            Candidate(name, {"Cost": float(weight)})
            for name, weight in zip(names, given.weight or [0] * given.n, strict=True)
        ),
        criteria=(joint, *own),
        assessments=tuple(Assessment(names[i], "Own profit", profit) for i, profit in enumerate(given.own)),
        relations=tuple(Relation(names[i], names[j], joint.name, value) for (i, j), value in given.pairs.items()),
        rules=(Size(given.k, given.k), *([Budget(given.capacity)] if given.weight else [])),
    )


@case_of.register
def _(given: Knapsack) -> Case:
    """Any number of items; nothing counts but their columns."""
    names = [f"Item {i:03d}" for i in range(len(given.profits[0]))]
    columns = {f"Profit {r}": row for r, row in enumerate(given.profits)}
    columns |= {f"Weight {r}": row for r, row in enumerate(given.weights)}
    return Case(
        candidates=tuple(
            Candidate(name, {column: float(row[i]) for column, row in columns.items()}) for i, name in enumerate(names)
        ),
        criteria=(Criterion("Any", worst=0, best=10),),
        assessments=tuple(Assessment(name, "Any", 5) for name in names),
        rules=(
            Size(1, len(names)),
            *(Budget(capacity, f"Weight {r}") for r, capacity in enumerate(given.capacities)),
        ),
    )
