"""The model that a textbook gives, written in PuLP: products by three rows, a big M for the weakest, no cuts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pulp

from benchmarks.instances import HIGHEST, LOWEST, NEUTRAL, WEIGHTS, Instance

__all__ = ["Answer", "solve_textbook"]

GAP = 1e-9
PROVEN = 1e-6


@dataclass(frozen=True, slots=True)
class Answer:
    """What a solver says is best: its worth in points, and whether it says that this is proven."""

    worth: float
    proven: bool


def solve_textbook(given: Instance, solver: str, seconds: float) -> Answer:
    """The answer of `solver`, "PULP_CBC_CMD" or "HiGHS", on one thread, within so many seconds."""
    problem = _model(given)
    options = {"msg": False, "threads": 1, "gapRel": 0.0, "gapAbs": GAP, "timeLimit": seconds}
    told = problem.solve(pulp.getSolver(solver, **options))
    worth = pulp.value(problem.objective) or 0.0
    # The plain status can read "Optimal" at a time limit: PuLP 3 has one of the solution, PuLP 4 gives the bound.
    if hasattr(problem, "sol_status"):
        return Answer(worth, problem.sol_status == pulp.LpSolutionOptimal)
    return Answer(worth, told.best_bound is not None and abs(told.best_bound - worth) <= PROVEN)


def _model(given: Instance) -> Any:
    problem = pulp.LpProblem("coalition", pulp.LpMaximize)
    x = [problem.add_variable(f"x{i}", cat="Binary") for i in range(given.n)]
    weights = {name: 100.0 * weight / sum(WEIGHTS.values()) for name, weight in WEIGHTS.items()}
    terms = [
        (weights[name] * _utility(grade) / given.k) * x[i]
        for name, grades in given.grades.items()
        for i, grade in enumerate(grades)
    ]
    terms.append(weights["Safety culture"] * _weakest(problem, given, x))
    terms += [weights["Capabilities"] * part for part in _coverage(problem, given, x)]
    terms += [weights["Trust"] * part for part in _trust(problem, given, x)]
    problem.setObjective(pulp.lpSum(terms))
    problem.addConstraint(pulp.lpSum(x) == given.k)
    problem.addConstraint(pulp.lpSum(cost * chosen for cost, chosen in zip(given.cost, x, strict=True)) <= given.budget)
    for region in sorted(set(given.region)):
        inside = [chosen for chosen, where in zip(x, given.region, strict=True) if where == region]
        problem.addConstraint(pulp.lpSum(inside) <= given.region_cap)
    return problem


def _utility(grade: float) -> float:
    return (grade - LOWEST) / (HIGHEST - LOWEST)


def _weakest(problem: Any, given: Instance, x: list[Any]) -> Any:
    """T <= u_i + M (1 - x_i), M = 1."""
    weakest = problem.add_variable("weakest", 0.0, 1.0)
    for i, grade in enumerate(given.safety):
        problem.addConstraint(weakest <= _utility(grade) + 1.0 - 1.0 * x[i])
    return weakest


def _coverage(problem: Any, given: Instance, x: list[Any]) -> list[Any]:
    """A 0-1 variable for each capability and level: reached when a member reaches it."""
    parts = []
    for c, needed in enumerate(given.needed):
        for level in range(1, needed + 1):
            reached = problem.add_variable(f"reached{c}_{level}", cat="Binary")
            problem.addConstraint(reached <= pulp.lpSum(x[i] for i in range(given.n) if given.levels[i][c] >= level))
            parts.append(reached * (1.0 / needed / len(given.needed)))
    return parts


def _trust(problem: Any, given: Instance, x: list[Any]) -> list[Any]:
    """The neutral value, and for each rated pair its difference from that times the product, by three rows."""
    number = given.k * (given.k - 1) / 2
    parts: list[Any] = [_utility(NEUTRAL)]
    for (i, j), grade in given.pairs.items():
        both = problem.add_variable(f"both{i}_{j}", 0.0, 1.0)
        problem.addConstraint(both <= x[i])
        problem.addConstraint(both <= x[j])
        problem.addConstraint(both >= x[i] + x[j] - 1.0)
        parts.append(both * ((_utility(grade) - _utility(NEUTRAL)) / number))
    return parts
