"""What each party has in it, in every case: the game, its divisions, benefits, present partners; by brute force."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selection.model import Aggregator, Case
from selection.optimisation import Plan, optimise
from selection.rules import Size
from selection.sharing import (
    benefits,
    dependence,
    division,
    incumbents,
    joint_gain,
    stability,
    value_of_selection,
)
from selection.worth import synergy_ratio
from tests.support.oracle import Oracle
from tests.support.oracle_search import enumerated
from tests.support.plans import plan_of
from tests.support.random_cases import random_case, subsets

SEEDS = st.integers(0, 2**32 - 1)
EXACT = 1e-9


def groups(players: tuple[str, ...]) -> list[frozenset[str]]:
    sizes = range(1, len(players) + 1)
    return [frozenset(group) for group in chain.from_iterable(combinations(players, size) for size in sizes)]


def planned(seed: int, n: int = 6) -> Plan:
    case = random_case(seed, n)
    plans = (optimise(case.replace(rules=rules), every_size=False) for rules in (case.rules, (Size(1, 4),)))
    plan = next((plan for plan in plans if plan.coalitions), None)
    assume(plan is not None)
    assert plan is not None
    return plan


@given(seed=SEEDS, with_client=st.booleans())
@settings(max_examples=30)
def test_the_game_is_what_the_terms_say(seed: int, with_client: bool) -> None:
    plan = planned(seed)
    case, gain = plan.case, joint_gain(plan, with_client=with_client)
    of_the_set = case.with_aggregator(Aggregator.COVERAGE, Aggregator.JOINT, Aggregator.TOTAL)
    assert set(gain.criteria) == {one.name for one in of_the_set if case.weights[one.name]}
    bare = case.replace(capabilities=tuple(one for one in case.capabilities if one.party != case.client))
    for game, end in ((gain.game, "mid"), (gain.cautious, "low")):
        full, empty = Oracle(case, end), Oracle(bare, end)
        for group in groups(gain.game.players):
            oracle = empty if with_client and case.client not in group else full
            members, base = case.members(group - {case.client}), 0.0
            if not with_client:
                base = sum(100 * case.weights[one.name] * full.term(one, ()) for one in of_the_set)
            value = sum(100 * case.weights[one.name] * oracle.term(one, members) for one in of_the_set)
            assert game.value(group) == pytest.approx(value - base, abs=EXACT)


@given(seed=SEEDS)
@settings(max_examples=15)
def test_without_totals_it_is_the_gain_of_the_synergy_ratio(seed: int) -> None:
    plan = planned(seed)
    totals = {one.name for one in plan.case.with_aggregator(Aggregator.TOTAL)}
    left = {name: 0.0 if name in totals else weight for name, weight in plan.case.weights.items()}
    assume(sum(left.values()) > 0)
    weights = {name: weight / sum(left.values()) for name, weight in left.items()}
    gain = joint_gain(plan_of(plan.case, [plan.case.members(plan.best.members)], weights))
    members = plan.case.members(plan.best.members)
    ratio = synergy_ratio(plan.case, members, "mid", weights)
    assert ratio is None or sum(gain.alone.values()) * ratio == pytest.approx(gain.total, abs=1e-7)
    surely = synergy_ratio(plan.case, members, weights=weights)
    if surely is not None and abs(surely - 1) > 1e-6:
        assert gain.is_sure == (surely > 1)


@given(seed=SEEDS, with_client=st.booleans())
@settings(max_examples=15)
def test_every_split_divides_the_whole_gain(seed: int, with_client: bool) -> None:
    found = division(planned(seed), with_client=with_client)
    for split in found.splits:
        assert sum(split.points.values()) == pytest.approx(found.gain.total, abs=EXACT)
        assert sum(split.shares.values()) == pytest.approx(1.0, abs=EXACT)
        assert tuple(split.points) == found.gain.game.players
    assert bool(found.splits) == (found.gain.total > EXACT)
    stable = stability(found)
    assert set(stable.excesses) == {split.basis for split in found.splits}
    if stable.least and stable.least.is_empty and len(found.gain.game.players) > 1:
        assert all(one.points > 0 for one in stable.excesses.values())


def turned(case: Case) -> Case:
    return case.replace(candidates=case.candidates[::-1], criteria=case.criteria[::-1])


@given(seed=SEEDS)
@settings(max_examples=15)
def test_nothing_depends_on_the_order_of_the_candidates(seed: int) -> None:
    plan = planned(seed)
    again = optimise(turned(plan.case), every_size=False)
    first, second = division(plan), division(again)
    for one, other in zip(first.splits, second.splits, strict=True):
        assert dict(one.points) == pytest.approx(dict(other.points), abs=EXACT)
    kept, same = incumbents(plan), incumbents(again)
    assert {one.names: rounded(one.price) for one in kept.each} == {one.names: rounded(one.price) for one in same.each}
    assert {(one.criterion, one.spread) for one in benefits(plan).criteria} == {
        (one.criterion, one.spread) for one in benefits(again).criteria
    }
    losses = {one.party: rounded(one.lost_without) for one in dependence(plan).parties}
    assert losses == {one.party: rounded(one.lost_without) for one in dependence(again).parties}


def rounded(value: float) -> float:
    return round(value, 6) + 0.0


@given(seed=SEEDS)
@settings(max_examples=15)
def test_incumbents_and_the_average_as_brute_force_says(seed: int) -> None:
    plan = planned(seed)
    case, every = plan.case, enumerated(plan.case, subsets(6))
    present = {one.name for one in case.candidates if one.incumbent}
    found = incumbents(plan)

    def best(fits: Callable[[set[str]], bool]) -> float | None:
        return next((one.worth for one in every if fits(set(one.names))), None)

    wanted: dict[str, float | None] = {
        "any": best(lambda names: bool(names & present)),
        "all": best(lambda names: names >= present),
        "none": best(lambda names: not names & present),
    }
    for name, worth in wanted.items():
        kept = getattr(found, name)
        if not present:
            assert kept is None
        elif worth is None:
            assert kept.coalition is None
            assert kept.proven
        else:
            assert kept.proven
            assert kept.coalition.worth == pytest.approx(worth, abs=EXACT)
            assert kept.price == pytest.approx(plan.best.worth - worth, abs=EXACT)
    mean = value_of_selection(plan).average
    assert mean is not None
    assert mean.exact
    assert mean.coalitions == len(every)
    assert mean.worth == pytest.approx(sum(one.worth for one in every) / len(every), abs=EXACT)


@given(seed=SEEDS)
@settings(max_examples=15)
def test_the_fairer_coalition_is_the_best_of_those_that_are(seed: int) -> None:
    plan = planned(seed)
    case, oracle = plan.case, Oracle(plan.case)
    names = [one.name for one in case.with_aggregator(Aggregator.WEAKEST)]
    for benefit in benefits(plan, names, within=8.0).criteria:
        criterion = case.criterion(benefit.criterion)
        now = oracle.term(criterion, case.members(plan.best.members))
        assert min(one.utility for one in benefit.parties) == pytest.approx(now, abs=EXACT)
        near = [one for one in enumerated(case, subsets(6)) if one.worth >= plan.best.worth - 8.0]
        fairer = [one for one in near if oracle.term(criterion, one.members) > now + EXACT]
        if benefit.client_least:
            assert not fairer
        assert benefit.proven
        assert (benefit.fairer is None) == (not fairer)
        if benefit.fairer is not None:
            assert benefit.fairer.less == pytest.approx(plan.best.worth - fairer[0].worth, abs=EXACT)
