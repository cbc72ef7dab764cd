"""A program made smaller before it is solved: no solution worth having is lost, and no bound is too low."""

from __future__ import annotations

import math
import random
from itertools import product

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selection.limits import NO_LIMITS, Status
from selection.optimisation import formulate
from selection.optimisation.reduction import bound_by, reduced, solve_above
from selection.program import Affine, Program, Row
from selection.rules import Size, all_rules
from selection.solver import solve
from selection.worth import Worth
from tests.support.random_cases import random_case

SEEDS = st.integers(0, 2**32 - 1)
CLOSE = 1e-6


def random_program(seed: int, n: int) -> Program:
    """Whole columns with all kinds of bounds, rows with one side or two, coefficients of either sign."""
    draw, program = random.Random(seed), Program()
    columns = []
    for i in range(n):
        lower = float(draw.randint(-2, 1))
        columns.append(program.column(f"c{i}", lower, lower + draw.randint(0, 3), integer=True))
    program.objective = Affine(float(draw.randint(-5, 5)), {c: float(draw.randint(-9, 9)) for c in columns})
    for _ in range(draw.randint(0, 4)):
        inside = {c: draw.choice((-3.0, -1.0, 0.0, 0.5, 1.0, 2.5)) for c in columns if draw.random() < 0.7}
        middle = float(draw.randint(-4, 4))
        low, high = draw.choice(((-math.inf, middle), (middle, math.inf), (middle, middle + 3), (middle, middle)))
        program.rows.append(Row(inside, low, high))
    return program


def solutions(program: Program) -> list[tuple[float, tuple[float, ...]]]:
    """Every solution with its objective, the best first."""
    ranges = [np.arange(column.lower, column.upper + 1) for column in program.columns]
    found = []
    for values in product(*ranges):
        sides = ((row, sum(value * values[i] for i, value in row.coefficients.items())) for row in program.rows)
        if all(row.lower - 1e-9 <= side <= row.upper + 1e-9 for row, side in sides):
            gain = sum(value * values[i] for i, value in program.objective.coefficients.items())
            found.append((program.objective.constant + gain, tuple(map(float, values))))
    return sorted(found, reverse=True)


@given(seed=SEEDS, n=st.integers(1, 5), share=st.floats(0, 1))
@settings(max_examples=150, derandomize=True)
def test_no_solution_worth_having_is_lost(seed: int, n: int, share: float) -> None:
    program = random_program(seed, n)
    found = solutions(program)
    worths = [worth for worth, _ in found] or [0.0]
    above = worths[-1] + share * (worths[0] - worths[-1]) - 0.25
    smaller = reduced(program, above, NO_LIMITS)
    worth_having = [solution for solution in found if solution[0] >= above]
    if smaller is None:
        assert not worth_having
        return
    kept = {tuple(np.round(smaller.whole(values), 9)): worth for worth, values in solutions(smaller.program)}
    best = max(kept.values(), default=-math.inf)
    if worth_having:
        assert best == pytest.approx(worth_having[0][0])
    for values, worth in kept.items():
        assert (pytest.approx(worth), values) in [(w, v) for w, v in found]


@given(seed=SEEDS, n=st.integers(1, 5), above=st.floats(-40, 40))
@settings(max_examples=100, derandomize=True)
def test_solving_the_smaller_program_is_solving_the_program(seed: int, n: int, above: float) -> None:
    program = random_program(seed, n)
    best = max((worth for worth, _ in solutions(program)), default=-math.inf)
    assume(abs(best - above) > CLOSE)
    outcome = solve_above(program, NO_LIMITS, above)
    if best < above:
        assert outcome.status is Status.INFEASIBLE
        assert outcome.values is None
        assert outcome.bound <= above
    else:
        assert outcome.status is Status.OPTIMAL
        assert outcome.objective == pytest.approx(best)
        assert outcome.bound == pytest.approx(best)
        assert outcome.values is not None
        gain = sum(value * outcome.values[i] for i, value in program.objective.coefficients.items())
        assert program.objective.constant + gain == pytest.approx(best)


@given(seed=SEEDS, n=st.integers(1, 5))
@settings(max_examples=100, derandomize=True)
def test_any_multipliers_bound_the_objective(seed: int, n: int) -> None:
    """Nonsense multipliers give a poor bound, never a wrong one."""
    program = random_program(seed, n)
    best = max((worth for worth, _ in solutions(program)), default=-math.inf)
    matrix, draw = program.matrix(), np.random.default_rng(seed)
    for scale in (0.0, 0.1, 1.0, 10.0):
        multipliers = draw.normal(scale=scale, size=len(program.rows))
        bound, _ = bound_by(multipliers, matrix, matrix.lower, matrix.upper)
        assert program.objective.constant + bound >= best - 1e-9


@given(seed=SEEDS, n=st.integers(3, 9), short=st.sampled_from((1e-4, 0.5, 5.0, 30.0)))
@settings(max_examples=60, derandomize=True)
def test_programs_of_cases(seed: int, n: int, short: float) -> None:
    """With a mark a little below the optimum the optimum is still found."""
    case = random_case(seed, n)
    rules = all_rules(case)
    size = next(rule for rule in rules if isinstance(rule, Size))
    assume(size.min <= n)
    program = formulate(case, Worth.of(case), rules, size.min).program
    plain = solve(program)
    if plain.status is Status.INFEASIBLE:
        assert solve_above(program, NO_LIMITS, 0.0).status is Status.INFEASIBLE
        return
    outcome = solve_above(program, NO_LIMITS, plain.objective - short)
    assert outcome.objective == pytest.approx(plain.objective, abs=CLOSE)
    assert solve_above(program, NO_LIMITS, plain.objective + short).status is Status.INFEASIBLE
