"""PuLP, with the solver CBC or HiGHS on one thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.answer import Answer, Unable
from benchmarks.binary import Binary

__all__ = ["cbc", "highs", "solve"]

CBC = ("PULP_CBC_CMD", "COIN_CMD")
"""The first comes with PuLP 3, the second finds the program of the package cbcbox."""

GAP = 1e-9


def cbc(instance: Any, limit: float) -> Callable[[], Answer]:
    """The work of PuLP with CBC."""
    return _work(instance, CBC, limit)


def highs(instance: Any, limit: float) -> Callable[[], Answer]:
    """The work of PuLP with HiGHS."""
    return _work(instance, ("HiGHS",), limit)


def _work(instance: Any, solvers: tuple[str, ...], limit: float) -> Callable[[], Answer]:
    import pulp  # noqa: PLC0415 - in its own process

    there = [name for name in solvers if name in pulp.listSolvers(onlyAvailable=True)]
    if not there:
        raise Unable("not installed")

    def work() -> Answer:
        members, proven = solve(instance.program().linearised(), there[0], limit, instance.n)
        return Answer(instance.worth(members) if members else None, proven)

    return work


def solve(program: Binary, solver: str, limit: float, n: int) -> tuple[list[int], bool]:
    """Which of the first `n` variables are 1 in the best solution that was found, and whether it is proven."""
    import pulp  # noqa: PLC0415 - in its own process

    problem = pulp.LpProblem("textbook", pulp.LpMaximize)
    kind = {True: "Continuous", False: "Integer"}
    v = [
        problem.add_variable(f"v{i}", 0, highest, kind[real])
        for i, (highest, real) in enumerate(zip(program.highest, program.real, strict=True))
    ]
    problem.setObjective(pulp.lpSum(value * v[i] for i, value in program.objective.items()))
    for row in program.rows:
        total = pulp.lpSum(value * v[i] for i, value in row.coefficients.items())
        problem.addConstraint(total == row.limit if row.is_equal else total <= row.limit)
    options = {"msg": False, "threads": 1, "gapRel": GAP, "gapAbs": GAP, "timeLimit": limit}
    told = problem.solve(pulp.getSolver(solver, **options))
    members = [i for i in range(n) if (v[i].varValue or 0.0) > 0.5]
    # At a time limit the plain status reads "Optimal" in PuLP 3, which has one of the solution; PuLP 4 tells it.
    if hasattr(problem, "sol_status"):
        return members, problem.sol_status == pulp.LpSolutionOptimal
    return members, told.status.name == "Optimal"
