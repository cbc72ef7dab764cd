"""Why and why not against brute force: every aggregator, every rule, panels, ties, gaps, value functions that turn."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.analysis import admissions, explain, prices, score_changes, weight_changes
from selection.model import Case, Rule
from selection.optimisation import Plan, optimise
from selection.rules import AverageAtLeast, Floor, Size
from selection.weighting.weights import Array
from tests.support.oracle_changes import Allowed, LeastSum, nearest_weights, rules_of, scale_of, with_agreed
from tests.support.oracle_rules import raw_score
from tests.support.random_cases import random_case

SEEDS = st.integers(0, 2**32 - 1)
EXACT = 1e-8


def loose(case: Case, draw: random.Random) -> Case:
    """The case with few rules, so that many coalitions remain, and all of them about scores."""
    rules: list[Rule] = [Size(draw.randint(1, 2), draw.randint(2, 4))]
    for criterion in case.criteria:
        limit = draw.randint(2, 7) * max(criterion.worst, criterion.best) / 10
        if criterion.aggregator.is_scored and draw.random() < 0.5:
            rules.append(draw.choice((AverageAtLeast, Floor))(criterion.name, limit))
    return case.replace(rules=tuple(rules))


def decided(seed: int, n: int) -> tuple[Plan, Allowed] | None:
    """The plan of a random case with all of its coalitions; None when there is none."""
    case, draw = random_case(seed, n), random.Random(seed)
    case = loose(case, draw) if draw.random() < 0.7 else case
    found = Allowed(case, rules_of(case))
    return (optimise(case, alternatives=1), found) if found.worths else None


@given(seed=SEEDS, n=st.integers(2, 6))
@settings(max_examples=30, derandomize=True)
def test_contributions_and_differences_add_up(seed: int, n: int) -> None:
    made = decided(seed, n)
    if made is None:
        return
    plan, found = made
    why = explain(plan)
    points = [share for shares in why.coalition.contributions.values() for share in shares.values()]
    assert math.fsum(points) == pytest.approx(found.best, abs=EXACT)
    assert math.fsum(why.differences.values()) == pytest.approx(why.ahead, abs=EXACT)
    ranked = sorted(found.worths.values(), reverse=True)
    assert (why.other is None) == (len(ranked) == 1)
    if why.other is not None:
        assert why.ahead == pytest.approx(ranked[0] - ranked[1], abs=EXACT)


@given(seed=SEEDS, n=st.integers(2, 6))
@settings(max_examples=30, derandomize=True)
def test_admission_is_the_best_with_the_candidate(seed: int, n: int) -> None:
    made = decided(seed, n)
    if made is None:
        return
    plan, found = made
    for one in admissions(plan, plan.case.names):
        with_it = found.best_with(plan.case.index[one.name])
        assert one.proven
        assert (one.price is None) == (with_it == -math.inf) == bool(one.blocked)
        if one.coalition is None or one.price is None:
            continue
        assert one.name in one.coalition.members
        assert one.price == pytest.approx(found.best - with_it, abs=EXACT)
        if one.name in plan.best.members:
            assert one.price == 0
        left = (set(plan.best.members) - set(one.leaves)) | set(one.joins) | {one.name}
        assert left == set(one.coalition.members)


@given(seed=SEEDS, n=st.integers(2, 6))
@settings(max_examples=30, derandomize=True)
def test_the_price_of_a_rule_is_what_it_costs(seed: int, n: int) -> None:
    made = decided(seed, n)
    if made is None:
        return
    plan, found = made
    rules = rules_of(plan.case)
    known = {one.rule: one for one in prices(plan)}
    wider = {rule: Size(min(rule.min, 2), max(rule.max, min(5, n))) for rule in rules if isinstance(rule, Size)}
    assert set(known) == {rule for rule in rules if wider.get(rule) != rule}
    for rule, one in known.items():
        without = Allowed(plan.case, [*(other for other in rules if other != rule), *filter(None, [wider.get(rule)])])
        assert one.proven
        assert one.points == pytest.approx(without.best - found.best, abs=EXACT)
        assert without.worths[plan.case.members(one.coalition.members)] == pytest.approx(without.best, abs=EXACT)


@given(seed=SEEDS, n=st.integers(2, 5))
@settings(max_examples=30, derandomize=True)
def test_one_score_just_below_is_not_enough(seed: int, n: int) -> None:
    made = decided(seed, n)
    if made is None:
        return
    plan, _ = made
    for change in score_changes(plan):
        for one in change.alone:
            assert one.proven
            check_one_score(plan.case, change.first, change.name, one.criterion, one.needed)


def lets_in(case: Case, name: str, scores: Mapping[str, float], within: float = 1e-9) -> bool:
    changed = with_agreed(case, name, scores)
    return Allowed(changed, rules_of(changed)).lets_in(case.index[name], within)


def check_one_score(case: Case, first: Mapping[str, float], name: str, wanted: str, needed: float | None) -> None:
    criterion = case.criterion(wanted)
    scale, now = scale_of(case, criterion, name)[::20], raw_score(case, criterion, name)
    origin = criterion.worst if now is None else now
    others = {key: value for key, value in first.items() if key != wanted}
    if needed == now:  # that is None for both, too: then no score may be enough
        assert lets_in(case, name, first) == (needed is not None)
    elif needed is not None:
        assert lets_in(case, name, {**others, wanted: needed}, EXACT)
    far = math.inf if needed is None else abs(needed - origin)
    width = abs(criterion.best - criterion.worst)
    nearer = [raw for raw in scale if abs(raw - origin) < far - 1e-5 * width]
    if needed is not None and far > 2e-5 * width:
        nearer += [needed + math.copysign(1e-5 * width, origin - needed)]
    for raw in nearer:
        assert not lets_in(case, name, {**others, wanted: raw})


@given(seed=SEEDS, n=st.integers(2, 4))
@settings(max_examples=24, derandomize=True)
def test_the_least_sum_is_least(seed: int, n: int) -> None:
    made = decided(seed, n)
    if made is None:
        return
    plan, found = made
    for change in score_changes(plan):
        oracle = LeastSum(plan.case, rules_of(plan.case), change.name, found.best)
        assert change.proven
        if change.least is None or change.effort is None:
            assert oracle.effort == math.inf
            continue
        assert change.effort == pytest.approx(oracle.effort, abs=1e-6)
        assert lets_in(plan.case, change.name, change.least, EXACT)
        assert change.name in change.members


@given(seed=SEEDS, n=st.integers(2, 6))
@settings(max_examples=20, derandomize=True)
def test_the_nearest_weights_are_nearest(seed: int, n: int) -> None:
    made = decided(seed, n)
    if made is None:
        return
    plan, found = made
    names = [criterion.name for criterion in plan.case.criteria]
    now = [plan.case.weights[name] for name in names]
    for change in weight_changes(plan):
        candidate = plan.case.index[change.name]
        assert change.proven
        least = nearest_weights(found, now, candidate)
        if change.least is None or change.share is None:
            assert least == math.inf
            continue
        assert change.share == pytest.approx(least, abs=1e-6)
        weights = [change.least[name] for name in names]
        assert sum(weights) == pytest.approx(1, abs=1e-12)
        assert min(weights) >= 0
        assert sum(abs(a - b) for a, b in zip(weights, now, strict=True)) / 2 == pytest.approx(change.share, abs=1e-9)
        assert Allowed(plan.case, found.rules, weights).lets_in(candidate, 1e-6)


@given(seed=SEEDS, n=st.integers(2, 5))
@settings(max_examples=20, derandomize=True)
def test_one_weight_just_below_is_not_enough(seed: int, n: int) -> None:
    made = decided(seed, n)
    if made is None:
        return
    plan, found = made
    names = [criterion.name for criterion in plan.case.criteria]
    now = np.array([plan.case.weights[name] for name in names])
    for change in weight_changes(plan):
        candidate = plan.case.index[change.name]
        for j, one in enumerate(change.alone):
            rest = np.where(np.arange(len(names)) == j, 0.0, now)
            rest = rest / rest.sum() if rest.sum() > 0 else np.zeros(len(names))

            def lets_in_at(weight: float, within: float, j: int = j, rest: Array = rest, x: int = candidate) -> bool:
                weights = weight * np.eye(len(names))[j] + (1 - weight) * rest
                return Allowed(plan.case, found.rules, weights.tolist()).lets_in(x, within)

            assert one.proven
            if len(names) == 1:
                assert one.needed in {None, 1.0}
                continue
            far = 2.0 if one.needed is None else abs(one.needed - one.now)
            if one.needed is not None:
                assert lets_in_at(one.needed, EXACT)
            for weight in (*np.linspace(0, 1, 6).tolist(), *((one.now + s * (far - 1e-6)) for s in (-1, 1))):
                if 0 <= weight <= 1 and abs(weight - one.now) < far - 1e-7:
                    assert not lets_in_at(weight, 1e-9)
