"""Products of 0-1 columns in a program: each way of holding a column to a product allows the product and no more."""

from __future__ import annotations

from itertools import combinations

import pytest

from selection.limits import Status
from selection.program import Affine, Program
from selection.solver import solve
from selection.terms import PairMean, PairWeakest
from tests.support.examples import TERMS
from tests.support.random_cases import subsets

N = 5
TOLERANCE = 1e-7


def solved(program: Program, x: list[int], members: tuple[int, ...], objective: Affine) -> float:
    program = program.copy()
    for i, column in enumerate(x):
        program.exactly(Affine(0.0, {column: 1.0}), float(i in members))
    program.objective = objective
    outcome = solve(program)
    assert outcome.status is Status.OPTIMAL
    return outcome.objective


@pytest.mark.parametrize("from_above", [True, False])
def test_one_side_holds_against_the_objective(from_above: bool) -> None:
    program = Program()
    x = program.binaries("ab")
    both = program.product(x[1], x[0], from_above=from_above)
    assert program.product(x[0], x[1], from_above=from_above) == both
    for members in ((), (0,), (1,), (0, 1)):
        value = solved(program, x, members, Affine(0.0, {both: 1.0 if from_above else -1.0}))
        assert abs(value) == pytest.approx(float(len(members) == 2))


def test_both_sides_share_a_column_and_add_their_rows_once() -> None:
    program = Program()
    x = program.binaries("ab")
    columns = {program.product(*x, from_above=side) for side in (True, False, True, False)}
    assert len(columns) == 1
    assert len(program.rows) == 3


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_all_products_are_the_products(size: int) -> None:
    program = Program()
    x = program.binaries(f"x{i}" for i in range(N))
    program.all_products(x, size)
    assert program.has_products(x)
    for members in combinations(range(N), size):
        for i, j in combinations(range(N), 2):
            column = program.products[x[i], x[j]]
            product = float(i in members and j in members)
            assert solved(program, x, members, Affine(0.0, {column: 1.0})) == pytest.approx(product, abs=TOLERANCE)
            assert solved(program, x, members, Affine(0.0, {column: -1.0})) == pytest.approx(-product, abs=TOLERANCE)


@pytest.mark.parametrize("size", [2, 3])
def test_the_limit_cuts_off_no_product(size: int) -> None:
    program = Program()
    x = program.binaries(f"x{i}" for i in range(N))
    columns = [program.product(x[0], other, from_above=True) for other in x[1:]]
    before = len(program.rows)
    program.limit_products(size)
    assert len(program.rows) == before + 1  # the others are in one product each
    for members in combinations(range(N), size):
        products = solved(program, x, members, Affine(0.0, dict.fromkeys(columns, 1.0)))
        assert products == pytest.approx(size - 1 if 0 in members else 0, abs=TOLERANCE)


@pytest.mark.parametrize(
    "term", [t for t in TERMS if isinstance(t, PairMean | PairWeakest)], ids=lambda t: type(t).__name__
)
def test_terms_of_pairs_with_a_column_for_every_pair(term: PairMean | PairWeakest) -> None:
    """What a term allows does not depend on which products its program has."""
    for members in subsets(6):
        program = Program()
        x = program.binaries(f"x{i}" for i in range(6))
        program.all_products(x, len(members))
        value = term.rows(program, x, len(members))
        assert solved(program, x, members, value) == pytest.approx(term.value(members), abs=TOLERANCE)
