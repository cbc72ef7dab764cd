"""What if, against looking at every coalition: budgets, sizes, second bests, the most different, frontiers."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.model import Case, Members
from selection.optimisation import Plan, optimise
from selection.robustness.stated import stated
from selection.rules import Budget, all_rules
from selection.what_if import (
    budget_curve,
    budget_curves,
    different,
    most_different,
    near_best,
    second_best,
    size_curve,
    tradeoffs,
)
from selection.worth import Worth
from tests.support.oracle import TIE, Oracle
from tests.support.oracle_frontier import unbeaten_by_force
from tests.support.oracle_search import Found, enumerated
from tests.support.random_cases import random_case, subsets

SEEDS = st.integers(0, 2**32 - 1)
CLOSE = 1e-7


def every(case: Case) -> list[Found]:
    return enumerated(case, subsets(len(case.candidates)))


def solved(seed: int, n: int) -> tuple[Case, Plan, list[Found]] | None:
    """A random case that has a coalition, its plan, and all its coalitions in order."""
    case = random_case(seed, n)
    found = every(case)
    return (case, optimise(case), found) if found else None


def cost(case: Case, members: Members) -> float:
    return sum(float(case.candidates[i].attributes["Cost"]) for i in members)  # type: ignore[arg-type]


def names(case: Case, one: Found) -> set[str]:
    return {case.names[i] for i in one.members}


@given(seed=SEEDS, n=st.integers(2, 7), limit=st.integers(5, 25))
@settings(max_examples=30, derandomize=True)
def test_the_budget_curve_is_the_best_for_every_amount(seed: int, n: int, limit: int) -> None:
    case = random_case(seed, n)
    free = case.replace(rules=tuple(rule for rule in case.rules if not isinstance(rule, Budget)))
    plan = optimise(free, [Budget(float(limit))])
    if not plan.coalitions:
        return
    curve = budget_curve(plan)
    everything = [(cost(case, one.members), one.worth) for one in every(free)]
    assert curve.proven
    assert curve.limit == limit
    steps, most = [], -1.0
    for amount, worth in sorted(everything, key=lambda one: (one[0], -one[1])):
        if worth > most + TIE:
            if steps and abs(steps[-1][0] - amount) <= 1e-9:
                steps.pop()
            steps.append((amount, worth))
            most = worth
    assert [(step.amount, step.coalition.worth) for step in curve.steps] == [pytest.approx(one) for one in steps]
    assert [step.until for step in curve.steps] == [*(step.amount for step in curve.steps[1:]), None]
    for amount in {amount for amount, _ in everything} | {limit - 0.5, limit / 2}:
        affordable = [worth for spent, worth in everything if spent <= amount + 1e-9]
        change = curve.at(amount)
        assert (change.best is None) == (not affordable)
        if change.best is not None:
            assert change.best.worth == pytest.approx(max(affordable), abs=CLOSE)
            assert cost(case, case.members(change.best.members)) <= amount + 1e-9
            assert change.less == pytest.approx(plan.best.worth - max(affordable), abs=CLOSE)
            assert set(change.joins) == set(change.best.members) - set(plan.best.members)
            assert set(change.drops) == set(plan.best.members) - set(change.best.members)
        assert str(change.sentence())
    for before, step in pairwise(curve.steps):
        assert step.more == pytest.approx(step.coalition.worth - before.coalition.worth, abs=CLOSE)
        assert {*before.coalition.members, *step.joins} - {*step.drops} == set(step.coalition.members)
    now = curve.at(limit)
    assert now.best == plan.best
    assert {one.column for one in budget_curves(plan)} == {"Cost"}


@given(seed=SEEDS, n=st.integers(2, 6))
@settings(max_examples=15, derandomize=True)
def test_weights_of_a_plan_are_those_of_its_curve(seed: int, n: int) -> None:
    case = random_case(seed, n).replace(weight_factors={})
    points = [(seed >> i) % 5 + (i == 0) for i in range(len(case.criteria))]
    weights = {one.name: p / sum(points) for one, p in zip(case.criteria, points, strict=True)}
    moved = case.replace(criteria=tuple(one.replace(weight=weights[one.name]) for one in case.criteria))
    found = every(moved)
    if not found:
        return
    plan = optimise(case, weights=weights)
    curve = budget_curve(plan, "Cost")
    assert curve.at(1e6).best is not None
    free = moved.replace(rules=tuple(rule for rule in case.rules if not isinstance(rule, Budget)))
    assert curve.steps[-1].coalition.worth == pytest.approx(every(free)[0].worth, abs=CLOSE)
    assert tradeoffs(plan).points[0].values[0] == pytest.approx(found[0].worth, abs=CLOSE)


@given(seed=SEEDS, n=st.integers(2, 7))
@settings(max_examples=30, derandomize=True)
def test_exactly_the_rules_that_are_given(seed: int, n: int) -> None:
    case = random_case(seed, n)
    rules = all_rules(case)
    kept = tuple(rule for i, rule in enumerate(rules) if (seed >> i) % 3 or type(rule).__name__ == "Size")
    bare = stated(case, kept)
    assert set(all_rules(bare)) == set(kept)
    assert (bare is case) == (set(kept) == set(rules))
    for members in subsets(n)[::3]:
        assert Worth.of(bare)(members) == pytest.approx(Oracle(case).worth(members), abs=CLOSE)
        for rule in kept:
            assert rule.excess(bare, members) == rule.excess(case, members)


@given(seed=SEEDS, n=st.integers(2, 7), within=st.sampled_from((0.0, 2.0, 20.0)))
@settings(max_examples=30, derandomize=True)
def test_the_best_of_every_size(seed: int, n: int, within: float) -> None:
    made = solved(seed, n)
    if made is None:
        return
    case, plan, found = made
    for given_plan in (plan, optimise(case, alternatives=1, every_size=False)):
        curve = size_curve(given_plan, within)
        assert curve.proven
        best: dict[int, float] = {}
        for one in found:
            best.setdefault(len(one.members), one.worth)
        reached = {step.size: step.coalition.worth for step in curve.steps if step.coalition}
        assert reached == pytest.approx(best, abs=CLOSE)
        gains = [step.more for step in curve.steps if step.coalition]
        assert gains[0] is None
        worths = list(reached.values())
        assert gains[1:] == [pytest.approx(b - a, abs=CLOSE) for a, b in pairwise(worths)]
        smallest = min(size for size, worth in best.items() if found[0].worth - worth <= within + 1e-9)
        assert curve.fewest.size == min(smallest, plan.best.size)
        assert str(curve.sentence())
        assert all(str(step.sentence()) for step in curve.steps)


@given(seed=SEEDS, n=st.integers(2, 7), within=st.sampled_from((0.0, 1.0, 5.0, 30.0)))
@settings(max_examples=30, derandomize=True)
def test_other_coalitions(seed: int, n: int, within: float) -> None:
    made = solved(seed, n)
    if made is None:
        return
    case, plan, found = made
    best = set(plan.best.members)
    others = [one for one in found if names(case, one) != best]
    second = second_best(plan)
    assert second.proven
    assert second.less == (pytest.approx(found[0].worth - others[0].worth, abs=CLOSE) if others else None)
    if others:
        assert second.coalition is not None
        assert set(second.coalition.members) == names(case, others[0])
    furthest = 0
    for by in range(1, n + 1):
        apart = [one.worth for one in found if len(names(case, one) - best) >= by]
        one = different(plan, by)
        assert one.proven
        assert one.less == (pytest.approx(found[0].worth - max(apart), abs=CLOSE) if apart else None)
        assert one.coalition is None or one.distance >= by
        if apart and found[0].worth - max(apart) <= within + TIE:
            furthest = by
    most = most_different(plan, within)
    assert most.proven
    assert most.distance == furthest
    near = near_best(plan, within)
    kept = [one for one in found if found[0].worth - one.worth <= within + TIE]
    assert near.proven
    assert near.number == len(kept)
    assert near.coalitions[0].members == plan.best.members
    for name in case.names:
        share = sum(name in names(case, one) for one in kept) / len(kept)
        assert near.shares[name] == pytest.approx(share)
        assert (name in near.roles.necessary) == (share == 1)
    assert all(map(str, (second.sentence(), most.sentence(), near.sentence())))


@given(seed=SEEDS, n=st.integers(2, 7))
@settings(max_examples=20, derandomize=True)
def test_tradeoffs_are_all_that_nothing_beats(seed: int, n: int) -> None:
    made = solved(seed, n)
    if made is None:
        return
    case, plan, _ = made
    answer = tradeoffs(plan)
    expected = unbeaten_by_force(case, answer.axes)
    assert answer.found.complete
    assert all(case.members(point.members) in expected for point in answer.points)
    outcomes = {tuple(round(value, 6) + 0.0 for value in point) for point in expected.values()}
    assert len(answer.points) == len(outcomes)
    assert str(answer.sentence())
