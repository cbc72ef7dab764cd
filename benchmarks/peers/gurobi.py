"""Gurobi with the licence that comes with it: 2000 variables and rows, 200 variables where there are products."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.answer import Answer, Unable
from benchmarks.binary import Binary

__all__ = ["gurobi"]

MOST, MOST_WITH_PRODUCTS = 2000, 200


def gurobi(instance: Any, limit: float) -> Callable[[], Answer]:
    """The work of Gurobi, on one thread: with products as they are where they fit, else with three rows each."""
    import gurobipy  # noqa: PLC0415 - in its own process

    program = instance.program()
    products = bool(program.products) and len(program.highest) <= MOST_WITH_PRODUCTS
    if not products:
        linear = program.linearised()
        if max(len(linear.highest), len(linear.rows)) > MOST:
            raise Unable("too large for its free licence")
    environment = gurobipy.Env(params={"OutputFlag": 0, "Threads": 1, "TimeLimit": limit, "MIPGap": 0.0})

    def work() -> Answer:
        program = instance.program() if products else instance.program().linearised()
        with gurobipy.Model(env=environment) as model:
            v = _fill(gurobipy, model, program)
            model.optimize()
            if not model.SolCount:
                return Answer(None, proven=False)
            members = [i for i in range(instance.n) if v[i].X > 0.5]
            return Answer(instance.worth(members), model.Status == gurobipy.GRB.OPTIMAL)

    return work


def _fill(gurobipy: Any, model: Any, program: Binary) -> list[Any]:
    v = [
        model.addVar(ub=highest, vtype="C" if real else "I" if highest > 1 else "B")
        for highest, real in zip(program.highest, program.real, strict=True)
    ]
    worth = gurobipy.LinExpr([*program.objective.values()], [v[i] for i in program.objective])
    if program.products:
        joint = gurobipy.QuadExpr(worth)
        pairs = program.products
        joint.addTerms([*pairs.values()], [v[i] for i, _ in pairs], [v[j] for _, j in pairs])
        model.setObjective(joint, gurobipy.GRB.MAXIMIZE)
    else:
        model.setObjective(worth, gurobipy.GRB.MAXIMIZE)
    for row in program.rows:
        total = gurobipy.LinExpr([*row.coefficients.values()], [v[i] for i in row.coefficients])
        sense = gurobipy.GRB.EQUAL if row.is_equal else gurobipy.GRB.LESS_EQUAL
        model.addLConstr(total, sense, float(row.limit))
    return v
