"""The answers for 14 candidates, beside all coalitions of 2 to 4 of them, one by one."""

from __future__ import annotations

import math
from itertools import combinations, permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selection import rules as r
from selection.agreement import agreement
from selection.analysis import admissions, prices
from selection.model import Aggregator, Case, Members, Rule, Stakeholder
from selection.optimisation import Plan, optimise
from selection.scenarios import drop_outs, regret_table
from selection.sharing import division, joint_gain
from selection.weighting import Points, Preference
from selection.what_if import near_best, second_best
from tests.support.oracle import Oracle
from tests.support.oracle_rules import breaks, implied
from tests.support.random_cases import random_case
from tests.support.scenario_oracle import PlainWorld, random_scenarios

N = 14
SETS = [members for size in (2, 3, 4) for members in combinations(range(N), size)]
SEEDS = st.integers(0, 2**32 - 1)


def drawn(seed: int) -> tuple[Case, Plan]:
    case = random_case(seed, N)
    kept = tuple(rule for rule in case.rules if not isinstance(rule, r.Size))
    case = case.replace(rules=(*kept, r.Size(2, 4)), scenarios=random_scenarios(seed, case), stakeholders=())
    plan = optimise(case, alternatives=3)
    assume(plan.coalitions)
    return case, plan


def allowed(case: Case, without: Rule | None = None) -> list[Members]:
    """The coalitions of 2 to 4; without the rule on that, those of the usual 2 to 5."""
    rules = [rule for rule in dict.fromkeys((*implied(case), *case.rules)) if rule != without]
    left = [*SETS, *combinations(range(N), 5)] if isinstance(without, r.Size) else SETS
    for rule in rules:
        left = [members for members in left if not breaks(case, rule, members)]
    return left


@settings(max_examples=6)
@given(SEEDS)
def test_prices_of_candidates_and_rules_and_who_is_near(seed: int) -> None:
    case, plan = drawn(seed)
    oracle = Oracle(case)
    worths = {members: oracle.worth(members) for members in allowed(case)}
    best = max(worths.values())
    for one in admissions(plan):
        mine = [worth for members, worth in worths.items() if case.index[one.name] in members]
        assert (one.price is None) == (not mine)
        if one.price is not None:
            assert one.price == pytest.approx(best - max(mine), abs=1e-7)
    for price in prices(plan):
        more = max(oracle.worth(members) for members in allowed(case, price.rule))
        assert price.points == pytest.approx(more - best, abs=1e-7)
    for gone in drop_outs(plan).members:
        others = [worth for members, worth in worths.items() if case.index[gone.name] not in members]
        assert (gone.to_replace is None) == (not others)
        if gone.to_replace is not None:
            assert gone.to_replace == pytest.approx(best - max(others), abs=1e-7)
    near = [worth for worth in worths.values() if worth >= best - 2 - 1e-9]
    assert near_best(plan, 2.0).number == len(near)
    second = second_best(plan).less
    ranked = sorted(worths.values(), reverse=True)
    assert (second is None) == (len(ranked) == 1)
    if second is not None:
        assert second == pytest.approx(best - ranked[1], abs=1e-7)


@settings(max_examples=4)
@given(SEEDS)
def test_the_least_regret_over_scenarios(seed: int) -> None:
    case, plan = drawn(seed)
    today = allowed(case)
    there = [PlainWorld(one.applied(case), (), frozenset(one.absent)) for one in case.scenarios]
    counting = []
    for world in [PlainWorld(case, (), frozenset()), *there]:
        able = [one for one in SETS if not {case.names[i] for i in one} & world.absent and not world.broken(one)]
        if able:
            counting.append((world, max(map(world.worth, able))))
    free = [one for one in today if not any(world.broken(one) for world, _ in counting)] or today
    least = min(max(best - world.worth(one) for world, best in counting) for one in free)
    assert regret_table(plan).minimax.largest == pytest.approx(least, abs=1e-7)


@settings(max_examples=4)
@given(SEEDS)
def test_the_coalition_that_suits_all_stakeholders_best(seed: int) -> None:
    case, _ = drawn(seed)
    names = [criterion.name for criterion in case.criteria]
    people = [{name: Points(float(1 + (seed >> (3 * i + k)) % 7)) for i, name in enumerate(names)} for k in range(3)]
    case = case.replace(
        stakeholders=tuple(Stakeholder(f"S{k}", Preference.of(points)) for k, points in enumerate(people))
    )
    plan = optimise(case)
    eyes = []
    for who in case.stakeholders:
        own = case.replace(stakeholders=(), criteria=tuple(
            criterion.replace(weight=dict(who.preference.centre().items())[criterion.name])
            for criterion in case.criteria
        ))  # fmt: skip
        oracle = Oracle(own)
        eyes.append({members: oracle.worth(members) for members in allowed(case)})
    least = min(max(max(eye.values()) - eye[members] for eye in eyes) for members in eyes[0])
    consensus = agreement(plan).consensus
    assert consensus is not None
    assert consensus.largest == pytest.approx(least, abs=1e-7)


@settings(max_examples=6)
@given(SEEDS)
def test_shapley_over_all_orders(seed: int) -> None:
    case, plan = drawn(seed)
    assume(any(one.aggregator in {Aggregator.COVERAGE, Aggregator.JOINT, Aggregator.TOTAL} for one in case.criteria))
    parts = {split.basis.value: split.points for split in division(plan).splits}
    assume(parts)
    game, members = joint_gain(plan).game, plan.best.members
    orders = list(permutations(members))
    for name in members:
        before = [frozenset(order[: order.index(name)]) for order in orders]
        added = [game.value(group | {name}) - game.value(group) for group in before]
        assert parts["shapley"][name] == pytest.approx(math.fsum(added) / len(orders), abs=1e-9)
