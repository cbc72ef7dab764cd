"""The exact search beside brute force, which shares no line with it, and beside the solver.

Every term and rule, ties, weights of zero, sizes that nothing fits, relations that harm; all that is worth having by
number, by distance and by a least; and what is still claimed when the search is stopped.
"""

from __future__ import annotations

import itertools
import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.engine import Answer, search
from selection.limits import NO_LIMITS, Limits, Status
from selection.model import Members
from selection.optimisation import Plan, optimise
from tests.support.bounds import Told
from tests.support.plain_answers import answers
from tests.support.random_cases import random_case
from tests.support.sized import Sized, in_plain_python, random_sized

SEEDS = st.integers(0, 2**32 - 1)
EXACT = 1e-9
NEAR = 2e-8
"""In points: coalitions so near to what is asked for may be in the answer or not."""

LEAST = st.one_of(st.just(-math.inf), st.floats(10, 95))
UNLESS = st.one_of(st.just(math.inf), st.just(-math.inf), st.floats(10, 95))
WITHIN = st.sampled_from((0.0, 0.0, 0.5, 5.0, 1e6))


def wanted(sized: Sized, number: int, within: float, least: float, unless: float) -> dict[Members, float]:
    """What is worth having, by the words of `search`."""
    ranked = list(sized.worths.values())
    if not ranked:
        return {}
    last = ranked[number - 1] if number <= len(ranked) else -math.inf
    asked = max(least, min(last, ranked[0] - within))
    if ranked[0] > unless:
        asked = min(asked, ranked[0])
    return {members: worth for members, worth in sized.worths.items() if worth >= asked - EXACT}


def holds_true(sized: Sized, answer: Answer) -> dict[Members, float]:
    """The coalitions of an answer that the rules allow; their points are right, and so is the bound of all others."""
    found = {members: points for members, points in answer.points.items() if sized.allows(members)}
    assert found == pytest.approx({members: sized.worths[members] for members in found}, abs=EXACT)
    assert answer.bound >= max((v for m, v in sized.worths.items() if m not in found), default=-math.inf) - NEAR
    return found


@given(seed=SEEDS, number=st.integers(1, 6), within=WITHIN, least=LEAST, unless=UNLESS)
@settings(max_examples=400, derandomize=True)
def test_all_that_is_worth_having(seed: int, number: int, within: float, least: float, unless: float) -> None:
    sized = random_sized(seed)
    answer = search(sized.problem, NO_LIMITS, number=number, within=within, least=least, unless=unless)
    assert answer.ended
    found, asked = holds_true(sized, answer), wanted(sized, number, within, least, unless)
    assert asked.keys() <= found.keys()
    lowest = min(asked.values(), default=math.inf)
    assert all(points >= lowest - NEAR for points in found.values())
    assert answer.bound <= lowest + NEAR


@pytest.mark.parametrize("seed", range(12))
def test_larger_cases(seed: int) -> None:
    n, size = 12 + seed % 3, 3 + seed % 4
    sized = Sized.of(random_case(100 + seed, n), size)
    answer = search(sized.problem, NO_LIMITS, number=5, within=2.0)
    assert answer.ended
    assert holds_true(sized, answer).keys() == wanted(sized, 5, 2.0, -math.inf, math.inf).keys()


@given(seed=SEEDS, nodes=st.integers(0, 8), room=st.sampled_from((1, 2, 5, 4096)), within=WITHIN, least=LEAST)
@settings(max_examples=250, derandomize=True)
def test_no_more_is_claimed_than_was_proven(seed: int, nodes: int, room: int, within: float, least: float) -> None:
    sized = random_sized(seed)
    stopped = search(sized.problem, NO_LIMITS, within=within, least=least, nodes=nodes, room=room)
    found = holds_true(sized, stopped)
    assert not (stopped.ended and stopped.is_full)
    assert stopped.stopped is None
    if stopped.ended:
        assert wanted(sized, 1, within, least, math.inf).keys() <= found.keys()


@given(seed=SEEDS, asks=st.integers(0, 3))
@settings(max_examples=60, derandomize=True)
def test_cancelled(seed: int, asks: int) -> None:
    """At whichever time the answer becomes yes."""
    sized, asked = random_sized(seed, 14), itertools.count()
    answer = search(sized.problem, Limits(cancel=lambda: next(asked) >= asks), within=20.0)
    found = holds_true(sized, answer)
    assert answer.ended == (answer.stopped is None)
    assert answer.ended or answer.stopped is Status.CANCELLED
    if answer.ended:
        assert wanted(sized, 1, 20.0, -math.inf, math.inf).keys() <= found.keys()


@given(seed=SEEDS)
@settings(max_examples=60, derandomize=True)
def test_progress_lies_around_the_best(seed: int) -> None:
    sized, told = random_sized(seed, 12), []
    best = max(sized.worths.values(), default=-math.inf)
    search(sized.problem, Limits(progress=lambda value, bound: told.append((value, bound))), least=30.0)
    for value, bound in told:
        assert value <= best + NEAR
        assert bound >= best - NEAR


@given(seed=SEEDS, asks=st.integers(0, 6))
@settings(max_examples=60, derandomize=True)
def test_a_plan_that_was_cancelled_claims_no_more_than_is_true(seed: int, asks: int) -> None:
    case, asked = random_case(seed, 8), itertools.count()
    whole = optimise(case, by="search", alternatives=3)
    plan = optimise(case, by="search", alternatives=3, cancel=lambda: next(asked) >= asks)
    if whole.coalitions:
        assert plan.bound >= whole.best.worth - EXACT
        if plan.proven:
            assert plan.best.worth == pytest.approx(whole.best.worth, abs=EXACT)
        if plan.complete:
            assert plan.coalitions == whole.coalitions
    assert plan.conflict is None or whole.conflict is not None


@given(
    seed=SEEDS,
    n=st.integers(2, 10),
    number=st.integers(1, 6),
    within=st.sampled_from((None, None, 0.0, 1.0)),
    every_size=st.booleans(),
)
@settings(max_examples=80, derandomize=True)
def test_search_and_solver_say_the_same(seed: int, n: int, number: int, within: float | None, every_size: bool) -> None:
    """Thousands more were compared by hand: docs/engine.md has the numbers."""
    case, draw = random_case(seed, n), random.Random(seed)
    points = {criterion.name: draw.choice((0.0, 0.0, 1.0, 2.0)) for criterion in case.criteria}
    total = sum(points.values())
    weights = {name: value / total for name, value in points.items()} if total else None
    plans = [
        optimise(case, alternatives=number, within=within, every_size=every_size, weights=weights, by=by)
        for by in ("search", "solver")
    ]
    assert says(plans[0]) == says(plans[1])
    for ours, theirs in zip(plans[0].coalitions, plans[1].coalitions, strict=True):
        assert ours.worth == pytest.approx(theirs.worth, abs=EXACT)
    if every_size:
        for one, other in zip(plans[0].sizes, plans[1].sizes, strict=True):
            assert (one.size, one.best, one.proven) == (other.size, other.best, other.proven)


def says(plan: Plan) -> tuple[object, ...]:
    """What must be the same whoever gave the proof."""
    members = [one.members for one in plan.coalitions]
    return members, plan.status, plan.complete, plan.proven, plan.conflict is None


@pytest.fixture(scope="module")
def told() -> list[Told]:
    found = [Told(*one) for one in in_plain_python("tests.support.bounds", 0, 1000)]
    assert sum(math.isfinite(one.best) for one in found) > 150
    return found


def test_no_completion_is_above_the_bound(told: list[Told]) -> None:
    assert [one for one in told if one.bound < one.best - EXACT] == []


def test_nobody_is_left_out_who_is_needed(told: list[Told]) -> None:
    assert [one for one in told if one.missed] == []


def test_no_completion_is_above_the_bound_of_a_member(told: list[Told]) -> None:
    assert [one for one in told if any(bound < best - EXACT for bound, best in one.listed)] == []


def test_compiled_or_not_the_answers_are_the_same() -> None:
    """Down to the last node: and so on every run, and in every process."""
    name, plainly = in_plain_python("tests.support.plain_answers", 0, 60)
    assert name == "partner-selection (Python)"
    ours = answers(0, 60)
    assert [nodes for *_, nodes in ours] == [nodes for *_, nodes in plainly]
    for (points, bound, _), (plain_points, plain_bound, _) in zip(ours, plainly, strict=True):
        assert [members for members, _ in points] == [members for members, _ in plain_points]
        assert [value for _, value in points] == pytest.approx([value for _, value in plain_points], abs=EXACT)
        assert bound == pytest.approx(plain_bound, abs=EXACT)
    assert answers(0, 60) == ours
