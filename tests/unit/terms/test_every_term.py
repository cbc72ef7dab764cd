"""Every term says the same thing twice: the most that its rows allow is its plain value, on every coalition."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import selection.terms
from selection.limits import Status
from selection.model import CLIENT, Aggregator, Members
from selection.program import Affine, Program
from selection.solver import solve
from selection.terms import Term, joining
from tests.support.examples import TERMS
from tests.support.random_cases import subsets

N = 6
EXACT = 1e-9
TOLERANCE = 1e-7
"""Of the solver; it holds rows to 1e-9, and one term adds up a handful of them."""


def name(term: Term) -> str:
    return type(term).__name__


def most(term: Term, members: Members, size: int | None) -> float:
    """The largest value of the term's expression when exactly these candidates are in."""
    program = Program()
    x = program.binaries(f"x{i}" for i in range(N))
    value = term.rows(program, x, size)
    for i, column in enumerate(x):
        program.exactly(Affine(0.0, {column: 1.0}), float(i in members))
    program.objective = value
    outcome = solve(program)
    assert outcome.status is Status.OPTIMAL
    return outcome.objective


def sizes(term: Term, members: Members) -> Iterator[int | None]:
    yield len(members)
    if not term.needs_size:
        yield None


def test_every_kind_of_term_has_an_example() -> None:
    kinds = {getattr(selection.terms, kind) for kind in selection.terms.__all__}
    assert {type(term) for term in TERMS} == {kind for kind in kinds if hasattr(kind, "needs_size")} - {Term}
    assert len({type(term) for term in TERMS}) == len(Aggregator)


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_the_rows_allow_the_value_and_no_more(term: Term) -> None:
    for members in subsets(N):
        for size in sizes(term, members):
            assert most(term, members, size) == pytest.approx(term.value(members), abs=TOLERANCE), (members, size)


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_value_is_from_0_to_1_and_shares_add_up_to_it(term: Term) -> None:
    for members in subsets(N):
        value, parts = term.value(members), term.shares(members)
        assert 0 <= value <= 1
        assert sum(parts.values()) == pytest.approx(value, abs=EXACT), members
        assert min(parts.values()) >= 0
        assert set(parts) <= {*members, CLIENT}


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_joining_each_candidate_is_the_value_with_that_candidate(term: Term) -> None:
    """The quick way by which searches value all candidates at once, against the definition."""
    joined = joining(term, N)
    for members in ((), *subsets(N)):
        values = joined(members)
        for i in set(range(N)) - set(members):
            assert values[i] == pytest.approx(term.value(tuple(sorted((*members, i)))), abs=EXACT), (members, i)


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_without_members_there_is_only_what_the_client_has(term: Term) -> None:
    parts = term.shares(())
    assert sum(parts.values()) == pytest.approx(term.value(()), abs=EXACT)
    assert set(parts) <= {CLIENT}
