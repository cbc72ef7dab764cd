"""SCIP through pyscipopt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.answer import Answer

__all__ = ["scip"]


def scip(instance: Any, limit: float) -> Callable[[], Answer]:
    """The work of SCIP."""
    import pyscipopt  # noqa: PLC0415 - in its own process

    def work() -> Answer:
        program, model = instance.program().linearised(), pyscipopt.Model()
        model.hideOutput()
        v = [
            model.addVar(vtype="C" if real else "I", lb=0, ub=highest, obj=program.objective.get(i, 0.0))
            for i, (highest, real) in enumerate(zip(program.highest, program.real, strict=True))
        ]
        model.setMaximize()
        for row in program.rows:
            total = pyscipopt.quicksum(value * v[i] for i, value in row.coefficients.items())
            model.addCons(total == row.limit if row.is_equal else total <= row.limit)
        model.setParam("limits/time", limit)
        model.setParam("limits/gap", 0.0)
        model.optimize()
        if not model.getNSols():
            return Answer(None, proven=False)
        members = [i for i in range(instance.n) if model.getVal(v[i]) > 0.5]
        return Answer(instance.worth(members), model.getStatus() == "optimal")

    return work
