"""A second opinion: the same programs by another solver, CBC, through plain PuLP."""

from __future__ import annotations

import math

import pulp
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selection.limits import Status
from selection.model import Case
from selection.optimisation import formulate
from selection.program import Program
from selection.rules import Size, all_rules
from selection.solver import solve
from selection.worth import Worth
from tests.support.random_cases import random_case

CLOSE = 1e-5
"""Of a worth of 100; CBC holds rows to 1e-6."""


def cbc() -> pulp.LpSolver | None:
    """CBC, which comes with PuLP 3 and not with PuLP 4."""
    bundled = getattr(pulp, "PULP_CBC_CMD", None)
    if bundled is None:
        return None
    solver = pulp.COIN_CMD(path=bundled.pulp_cbc_path, msg=False, gapRel=0.0, gapAbs=1e-7, timeLimit=60)
    return solver if solver.available() else None


def by_cbc(program: Program) -> float | None:
    """The optimum; None when there is no solution."""
    problem = pulp.LpProblem("second_opinion", pulp.LpMaximize)
    columns = [
        problem.add_variable(
            f"v{i}", column.lower, column.upper, pulp.LpInteger if column.integer else pulp.LpContinuous
        )
        for i, column in enumerate(program.columns)
    ]

    def total(coefficients: dict[int, float]) -> pulp.LpAffineExpression:
        return pulp.lpSum(value * columns[i] for i, value in coefficients.items() if value)

    problem.setObjective(total(dict(program.objective.coefficients)))
    for row in program.rows:
        if not any(row.coefficients.values()):
            if not row.lower - 1e-9 <= 0 <= row.upper + 1e-9:
                return None
            continue
        if math.isfinite(row.lower):
            problem.addConstraint(total(dict(row.coefficients)) >= row.lower)
        if math.isfinite(row.upper):
            problem.addConstraint(total(dict(row.coefficients)) <= row.upper)
    problem.solve(cbc())
    # Where its preprocessing sees at once that there is none, CBC says only that it found none.
    if problem.sol_status in {pulp.LpSolutionInfeasible, pulp.LpSolutionNoSolutionFound}:
        return None
    assert problem.sol_status == pulp.LpSolutionOptimal
    return program.objective.constant + (pulp.value(problem.objective) or 0.0)


def sized(case: Case) -> list[Program]:
    worth, rules = Worth.of(case), all_rules(case)
    (size, *_) = (rule for rule in rules if isinstance(rule, Size))
    sizes = range(size.min, min(size.max, len(case.candidates)) + 1)
    return [formulate(case, worth, rules, k).program for k in sizes]


@pytest.mark.skipif(cbc() is None, reason="PuLP 4 ships no CBC")
@given(seed=st.integers(0, 2**32 - 1), n=st.integers(3, 10))
@settings(max_examples=60, derandomize=True)
def test_both_solvers_agree(seed: int, n: int) -> None:
    programs = sized(random_case(seed, n))
    assume(programs)
    for program in programs:
        ours, theirs = solve(program), by_cbc(program)
        if theirs is None:
            assert ours.status is Status.INFEASIBLE
        else:
            assert ours.status is Status.OPTIMAL
            assert ours.objective == pytest.approx(theirs, abs=CLOSE)
