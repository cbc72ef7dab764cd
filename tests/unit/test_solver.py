"""What the solver says is what was proven, and never more."""

from __future__ import annotations

import math
import random
import time
from itertools import pairwise, product

import pytest

from selection.limits import Limits, Status
from selection.program import Affine, Program, Row
from selection.solver import solve, solver_name

TOLERANCE = 1e-6


def knapsack(weights: list[float], values: list[float], room: float, constant: float = 0.0) -> Program:
    program = Program()
    x = program.binaries(f"x{i}" for i in range(len(weights)))
    program.at_most(Affine(0.0, dict(zip(x, weights, strict=True))), room)
    program.objective = Affine(constant, dict(zip(x, values, strict=True)))
    return program


def market_split(seed: int, rows: int = 5, n: int = 40) -> Program:
    """Split markets evenly: easy to state, hopeless to prove at this size.

    References
    ----------
    Cornuéjols & Dawande (1999). A class of hard small 0-1 programs. INFORMS Journal on Computing 11(2), 205-210.
    https://doi.org/10.1287/ijoc.11.2.205
    """
    draw, program = random.Random(seed), Program()
    x = program.binaries(f"x{i}" for i in range(n))
    misses = {}
    for _ in range(rows):
        demand = [draw.randrange(100) for _ in x]
        over, under = (program.column("miss", upper=10_000.0) for _ in range(2))
        misses |= {over: -1.0, under: -1.0}
        row = Affine(0.0, dict(zip(x, map(float, demand), strict=True)))
        program.exactly(row + Affine(0.0, {over: -1.0, under: 1.0}), float(sum(demand) // 2))
    program.objective = Affine(-500.0, misses)
    return program


class TestOptimal:
    def test_a_knapsack_by_brute_force(self) -> None:
        draw = random.Random(4)
        for _ in range(20):
            weights = [float(draw.randint(1, 20)) for _ in range(8)]
            values = [float(draw.randint(-5, 20)) for _ in range(8)]
            room = sum(weights) / 2
            best = max(
                sum(v for v, taken in zip(values, choice, strict=True) if taken)
                for choice in product((0, 1), repeat=8)
                if sum(w for w, taken in zip(weights, choice, strict=True) if taken) <= room
            )
            outcome = solve(knapsack(weights, values, room, constant=7.5))
            assert outcome.status is Status.OPTIMAL
            assert outcome.objective == pytest.approx(best + 7.5)
            assert outcome.objective <= outcome.bound + 1e-9 <= outcome.objective + TOLERANCE
            assert outcome.values is not None
            taken = [v for v, value in zip(values, outcome.values, strict=True) if value > 0.5]
            assert sum(taken) + 7.5 == pytest.approx(outcome.objective)

    def test_a_small_difference_is_not_lost_in_a_gap(self) -> None:
        """Solvers stop at a relative gap of 1e-4 unless told otherwise."""
        program = Program()
        a, b = program.binaries("ab")
        program.at_most(Affine(0.0, {a: 1.0, b: 1.0}), 1.0)
        program.objective = Affine(0.0, {a: 99.9999, b: 99.99991})
        assert solve(program).values == (0.0, 1.0)

    def test_a_gap_is_closed_to_the_last_unit(self) -> None:
        """Thousands of near-optimal packings: dynamic programming, unit by unit of room, knows the best."""
        draw = random.Random(8)
        weights = [draw.randint(1_000, 2_000) for _ in range(40)]
        values = [weight + draw.randint(0, 3) for weight in weights]
        room = sum(weights) // 2
        best = [0] * (room + 1)
        for weight, value in zip(weights, values, strict=True):
            for left in range(room, weight - 1, -1):
                best[left] = max(best[left], best[left - weight] + value)
        outcome = solve(knapsack([float(w) for w in weights], [float(v) for v in values], float(room)))
        assert outcome.objective == pytest.approx(best[room], abs=1e-3)
        assert outcome.bound == pytest.approx(best[room], abs=1e-3)

    def test_without_whole_numbers_it_is_a_linear_program(self) -> None:
        program = Program()
        a, b = program.column("a", upper=3.0), program.column("b", lower=-1.0)
        program.rows.append(Row({a: 1.0, b: 2.0}, -math.inf, 3.0))
        program.objective = Affine(1.0, {a: 1.0, b: 1.0})
        outcome = solve(program)
        assert outcome.objective == pytest.approx(4.0)
        assert outcome.bound == pytest.approx(4.0)
        assert outcome.values == pytest.approx((3.0, 0.0))

    def test_a_row_is_held_to_a_billionth(self) -> None:
        """Two that pass a limit by half a millionth pass it."""
        program = Program()
        both = program.binaries("ab")
        program.at_most(Affine(0.0, dict.fromkeys(both, 0.50000025)), 1.0)
        program.objective = Affine(0.0, dict.fromkeys(both, 1.0))
        assert solve(program).objective == pytest.approx(1.0)

    def test_rows_with_two_sides(self) -> None:
        program = Program()
        columns = [program.column("x", upper=10.0, integer=True) for _ in range(2)]
        program.rows.append(Row(dict.fromkeys(columns, 3.0), 7.0, 10.0))
        program.objective = Affine(0.0, dict.fromkeys(columns, -1.0))
        assert solve(program).objective == pytest.approx(-3.0)
        program.objective = Affine(0.0, dict.fromkeys(columns, 1.0))
        assert solve(program).objective == pytest.approx(3.0)


class TestEmptiness:
    def test_no_columns_at_all(self) -> None:
        outcome = solve(Program())
        assert (outcome.status, outcome.values, outcome.objective, outcome.bound) == (Status.OPTIMAL, (), 0.0, 0.0)

    def test_columns_that_occur_nowhere_stay_at_their_lower_bound(self) -> None:
        program = Program()
        program.column("idle", lower=0.25)
        a = program.column("a", integer=True)
        program.column("idle too", integer=True)
        program.objective = Affine(3.0, {a: 2.0})
        outcome = solve(program)
        assert outcome.values == (0.25, 1.0, 0.0)
        assert (outcome.objective, outcome.bound) == (5.0, 5.0)

    def test_only_columns_that_occur_nowhere(self) -> None:
        program = Program(objective=Affine(3.0))
        program.column("idle", lower=0.5, integer=False)
        outcome = solve(program)
        assert (outcome.status, outcome.values, outcome.bound) == (Status.OPTIMAL, (0.5,), 3.0)

    @pytest.mark.parametrize(
        ("lower", "upper", "status"),
        [
            (-1.0, 1.0, Status.OPTIMAL),
            (0.0, 0.0, Status.OPTIMAL),
            (1.0, math.inf, Status.INFEASIBLE),
            (-2, -1, Status.INFEASIBLE),
        ],
    )
    def test_rows_without_columns(self, lower: float, upper: float, status: Status) -> None:
        program = Program()
        a = program.column("a", integer=True)
        program.objective = Affine(0.0, {a: 1.0})
        program.rows.append(Row({}, lower, upper))
        program.rows.append(Row({a: 0.0}, lower, upper))
        assert solve(program).status is status


class TestInfeasible:
    def test_no_solution_has_no_value_and_a_bound_below_everything(self) -> None:
        program = knapsack([2.0, 3.0], [1.0, 1.0], 10.0)
        program.rows.append(Row({0: 2.0, 1: 3.0}, 4.0, 4.0))
        outcome = solve(program)
        assert (outcome.status, outcome.values) == (Status.INFEASIBLE, None)
        assert outcome.objective == outcome.bound == -math.inf


class TestAbove:
    PROGRAM = knapsack([3.0, 4.0, 5.0], [30.0, 50.0, 60.0], 8.0, constant=5.0)  # 95: the first and the last

    def test_what_is_good_enough_is_found(self) -> None:
        for above in (-math.inf, 0.0, 94.0, 95.0 - 1e-6):
            outcome = solve(self.PROGRAM, above=above)
            assert outcome.status is Status.OPTIMAL
            assert outcome.objective == pytest.approx(95.0)
            assert outcome.bound == pytest.approx(95.0)

    def test_when_nothing_is_good_enough_the_bound_is_what_was_asked(self) -> None:
        for above in (95.0 + 1e-6, 96.0, 1000.0):
            outcome = solve(self.PROGRAM, above=above)
            assert (outcome.status, outcome.values) == (Status.INFEASIBLE, None)
            assert outcome.bound == above


class TestLimits:
    def test_a_time_limit_is_never_called_proven(self) -> None:
        """The best found comes with a bound that is really above it."""
        outcome = solve(market_split(1), Limits.within(0.5))
        assert outcome.status is Status.TIME_LIMIT
        assert outcome.values is not None
        assert outcome.objective < -500.0 - 1e-3
        assert outcome.bound >= outcome.objective + 1e-3

    def test_no_time_is_no_answer(self) -> None:
        outcome = solve(market_split(1), Limits.within(0.0))
        assert (outcome.status, outcome.values, outcome.bound) == (Status.TIME_LIMIT, None, math.inf)

    def test_what_is_solved_in_time_is_proven(self) -> None:
        assert solve(TestAbove.PROGRAM, Limits.within(60.0)).status is Status.OPTIMAL

    def test_cancelled_before_it_began(self) -> None:
        outcome = solve(market_split(1), Limits.within(None, lambda: True))
        assert (outcome.status, outcome.values, outcome.bound) == (Status.CANCELLED, None, math.inf)

    def test_cancelled_on_the_way(self) -> None:
        began = time.monotonic()
        outcome = solve(market_split(2), Limits.within(60.0, lambda: time.monotonic() - began > 0.3))
        assert outcome.status is Status.CANCELLED
        assert outcome.bound > outcome.objective

    def test_progress_tells_values_and_bounds_of_the_objective_itself(self) -> None:
        """The objective is -500 less what is missed, so it is never above that; each bound is above each value."""
        told: list[tuple[float, float]] = []
        outcome = solve(market_split(3), Limits.within(1.0, progress=lambda value, bound: told.append((value, bound))))
        assert told
        values, bounds = zip(*told, strict=True)
        assert max(values) <= -500.0
        assert max(values) <= min(bounds) + TOLERANCE
        assert max(values) == pytest.approx(outcome.objective)
        assert told[-1] == pytest.approx((outcome.objective, outcome.bound))
        assert all(later >= earlier - TOLERANCE for earlier, later in pairwise(values))


def test_the_name_has_both_versions() -> None:
    solver, layer = solver_name().split(", ")
    assert solver.startswith("HiGHS 1.")
    assert layer.startswith("PuLP ")
