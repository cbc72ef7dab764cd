"""OR-Tools CP-SAT with two workers, as its makers advise against fewer; the seconds of both count."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.answer import Answer

__all__ = ["cp_sat"]

WORKERS = 2
UNITS = 10**7
"""Everything must be whole numbers: values are rounded to so many parts of a point."""


def cp_sat(instance: Any, limit: float) -> Callable[[], Answer]:
    """The work of CP-SAT."""
    from ortools.sat.python import cp_model  # noqa: PLC0415 - in its own process

    def work() -> Answer:
        program, model = instance.program().linearised(), cp_model.CpModel()
        v = [model.new_int_var(0, highest, "") for highest in program.highest]
        for row in program.rows:
            total = cp_model.LinearExpr.weighted_sum([v[i] for i in row.coefficients], [*row.coefficients.values()])
            model.add(total == row.limit if row.is_equal else total <= row.limit)
        worths = [round(UNITS * value) for value in program.objective.values()]
        model.maximize(cp_model.LinearExpr.weighted_sum([v[i] for i in program.objective], worths))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = WORKERS
        solver.parameters.max_time_in_seconds = limit
        solver.parameters.relative_gap_limit = 0.0
        status = solver.solve(model)
        if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
            return Answer(None, proven=False)
        members = [i for i in range(instance.n) if solver.boolean_value(v[i])]
        return Answer(instance.worth(members), status == cp_model.OPTIMAL)

    return work
