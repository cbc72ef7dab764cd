"""Frontiers and non-dominated coalitions as brute force over all coalitions says, by every way they can be found."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.frontier import Axis, Frontier, SizeAxis, TermAxis, TotalAxis, WorthAxis, frontier, non_dominated
from selection.frontier.boxes import boxes
from selection.frontier.question import Question, question
from selection.frontier.search import search
from selection.limits import NO_LIMITS, Status
from selection.model import Case, Members
from selection.rules import Size
from tests.support.oracle import Oracle
from tests.support.oracle_frontier import SAME, beats, stands, unbeaten_by_force, weightings
from tests.support.random_cases import random_case

SEEDS = st.integers(0, 2**32 - 1)
CLOSE = 1e-7


def random_axes(case: Case, number: int, seed: int) -> list[Axis]:
    draw = random.Random(seed)
    axes: list[Axis] = [
        WorthAxis(),
        TotalAxis("Cost"),
        TotalAxis("Kept", draw.choice(("max", "min"))),
        SizeAxis(draw.choice(("max", "min"))),
        *(WorthAxis(weights) for weights in weightings(case, 2, seed % 97)),
        *(TermAxis(criterion.name) for criterion in case.criteria),
    ]
    return draw.sample(axes, min(number, len(axes)))


def any_size(case: Case) -> Case:
    """The case with the terms that do not ask for a size, and every size allowed."""
    kept = tuple(one for one in case.criteria if one.aggregator not in {"mean", "pair_mean", "pair_weakest"})
    names = {one.name for one in kept}
    if not any(one.weight for one in kept):
        return case
    return case.replace(
        criteria=kept,
        assessments=tuple(entry for entry in case.assessments if entry.criterion in names),
        relations=(),
        weight_factors={},
        candidates=tuple(replace(one, recovery={}) for one in case.candidates),
        rules=(
            Size(1, len(case.candidates)),
            *(
                one
                for one in case.rules
                if not isinstance(one, Size) and getattr(one, "criterion", None) in {None, *names}
            ),
        ),
    )


def same_points(expected: dict[Members, tuple[float, ...]], found: Sequence[Sequence[float]]) -> None:
    """Each expected point was found once, and nothing else."""
    points: list[tuple[float, ...]] = []
    for point in expected.values():
        if not any(max(abs(a - b) for a, b in zip(point, other, strict=True)) <= SAME for other in points):
            points.append(point)
    assert len(found) == len(points)
    for point in points:
        assert any(tuple(one) == pytest.approx(point, abs=CLOSE) for one in found)


def covers(asked: Question, expected: dict[Members, tuple[float, ...]], members: Sequence[Members]) -> None:
    """Of what a search returned the unbeaten points are the expected ones, and all of it is allowed."""
    assert all(asked.allows(one) for one in members)
    oracle = Oracle(asked.case)
    found = [tuple(stands(asked.case, axis, oracle, one) for axis in asked.axes) for one in members]
    best = [one for one in found if not any(beats(other, one) for other in found)]
    once = [one for i, one in enumerate(best) if not any(max(map(abs, _less(one, o))) <= SAME for o in best[:i])]
    same_points(expected, once)


def _less(one: Sequence[float], other: Sequence[float]) -> list[float]:
    return [a - b for a, b in zip(one, other, strict=True)]


def as_seen(case: Case, answer: Frontier) -> list[tuple[float, ...]]:
    oracle = Oracle(case)
    return [
        tuple(stands(case, axis, oracle, case.members(point.members)) for axis in answer.axes)
        for point in answer.points
    ]


@given(seed=SEEDS, n=st.integers(1, 8), number=st.integers(1, 4), free=st.booleans())
@settings(max_examples=60, derandomize=True)
def test_the_door(seed: int, n: int, number: int, free: bool) -> None:
    case = any_size(random_case(seed, n)) if free else random_case(seed, n)
    axes = random_axes(case, number, seed)
    expected = unbeaten_by_force(case, axes)
    answer = frontier(case, axes)
    assert answer.complete
    same_points(expected, as_seen(case, answer))
    for point in answer.points:
        assert case.members(point.members) in expected
        for axis, value in zip(axes, point.values, strict=True):
            assert value == pytest.approx(axis.value(case, case.members(point.members)), abs=SAME)
    assert str(answer.proof())


@given(seed=SEEDS, n=st.integers(1, 8), number=st.integers(1, 5), free=st.booleans())
@settings(max_examples=60, derandomize=True)
def test_every_coalition_at_each_point(seed: int, n: int, number: int, free: bool) -> None:
    case = any_size(random_case(seed, n)) if free else random_case(seed, n)
    axes = random_axes(case, number, seed)
    answer = frontier(case, axes, every=True)
    listed = [case.members(members) for point in answer.points for members in point.coalitions]
    assert sorted(listed) == sorted(unbeaten_by_force(case, axes))


@given(seed=SEEDS, n=st.integers(1, 7), number=st.integers(1, 3), every=st.booleans())
@settings(max_examples=25, derandomize=True)
def test_integer_programs(seed: int, n: int, number: int, every: bool) -> None:
    case = random_case(seed, n)
    axes = random_axes(case, number, seed)
    asked, expected = question(case, axes, ()), unbeaten_by_force(case, axes)
    members, status = boxes(asked, NO_LIMITS, every=every)
    assert status is Status.OPTIMAL
    covers(asked, expected, members)
    if every:
        assert set(expected) <= set(members)


@given(seed=SEEDS, n=st.integers(6, 8), number=st.integers(2, 3))
@settings(max_examples=15, derandomize=True)
def test_integer_programs_take_over_from_a_search_that_gave_up(seed: int, n: int, number: int) -> None:
    case = random_case(seed, n)
    axes = random_axes(case, number, seed)
    asked, expected = question(case, axes, ()), unbeaten_by_force(case, axes)
    begun = search(asked, NO_LIMITS, most_nodes=1)
    members, status = boxes(asked, NO_LIMITS, begun.members)
    assert status is Status.OPTIMAL
    covers(asked, expected, members)


@given(seed=SEEDS, n=st.integers(1, 9), number=st.integers(1, 6))
@settings(max_examples=60, derandomize=True)
def test_non_dominated_coalitions(seed: int, n: int, number: int) -> None:
    case = random_case(seed, n)
    given_weights = weightings(case, number, seed % 101)
    answer = non_dominated(case, given_weights)
    assert answer.complete
    listed = [case.members(members) for point in answer.points for members in point.coalitions]
    assert sorted(listed) == sorted(unbeaten_by_force(case, [WorthAxis(weights) for weights in given_weights]))


@pytest.mark.parametrize("seed", range(6))
def test_twelve_candidates(seed: int) -> None:
    case = random_case(seed, 12)
    for number in (2, 3, 4):
        axes = random_axes(case, number, seed)
        expected = unbeaten_by_force(case, axes)
        same_points(expected, as_seen(case, frontier(case, axes)))
