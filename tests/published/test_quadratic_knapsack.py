"""Four projects whose pairs gain as well: the selection of the most profit within the budget.

Glover, Kochenberger & Du (2019). Quantum bridge analytics I: a tutorial on formulating and using QUBO models. 4OR 17,
335-371. https://doi.org/10.1007/s10288-019-00424-y (the quadratic knapsack problem; its matrix, weights, budget and
solution as in the examples of qubogen, https://github.com/tamuhey/qubogen).
"""

from __future__ import annotations

from typing import Literal

import pytest

from selection.model import Aggregator, Candidate, CapabilityLevel, Case, Criterion, JointResult
from selection.optimisation import Plan, optimise
from selection.rules import Budget, Size

# what is gained is x'Vx: the diagonal once, each pair twice
GAIN = [
    [2, 4, 3, 5],
    [4, 5, 1, 3],
    [3, 1, 2, 2],
    [5, 3, 2, 4],
]
WEIGHTS = [8, 6, 5, 3]
CAPACITY = 16
CHOSEN = ("P1", "P3", "P4")
PROFIT = 2 + 2 + 4 + 2 * (3 + 5 + 2)

NAMES = ("P1", "P2", "P3", "P4")


def _case() -> Case:
    """A gain is a joint result that needs what only its one or two projects have."""
    gains = {(i, j): GAIN[i][j] * (1 if i == j else 2) for i in range(4) for j in range(i, 4)}
    return Case(
        tuple(Candidate(name, {"Cost": float(weight)}) for name, weight in zip(NAMES, WEIGHTS, strict=True)),
        (Criterion("Profit", Aggregator.JOINT),),
        capabilities=tuple(CapabilityLevel(name, name, 4) for name in NAMES),
        joint_results=tuple(
            JointResult(f"{NAMES[i]} and {NAMES[j]}", float(gain), {NAMES[i]: 1, NAMES[j]: 1})
            for (i, j), gain in gains.items()
        ),
        rules=(Size(1, 4), Budget(CAPACITY)),
    )


def _profit(plan: Plan) -> float:
    return plan.best.worth / 100 * sum(map(sum, GAIN))


@pytest.mark.parametrize("by", ["search", "solver"])
def test_the_selection_of_the_most_profit(by: Literal["search", "solver"]) -> None:
    plan = optimise(_case(), by=by)
    assert plan.proven
    assert plan.best.members == CHOSEN
    assert _profit(plan) == pytest.approx(PROFIT)
