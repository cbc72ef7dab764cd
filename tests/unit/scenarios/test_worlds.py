"""Which worlds there are, what each is like, and how likely."""

from __future__ import annotations

import pytest

from selection.errors import CaseError, InfeasibleError
from selection.model import Case, Need, Scenario
from selection.optimisation import Appraiser, Plan, optimise, solve
from selection.rules import Budget, Covers, Exclude, Require, Size
from selection.scenarios import worlds
from tests.support import hand_case as by_hand
from tests.support.hand_case import hand_case

OUT = Scenario("Havendata out", absent=(by_hand.HAVENDATA,))


def planned(*scenarios: Scenario) -> Plan:
    return optimise(hand_case().replace(scenarios=scenarios))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((), [1.0]),
        ((None, None), [1 / 3] * 3),
        ((0.2, None), [0.4, 0.2, 0.4]),
        ((0.3, 0.7), [0.0, 0.3, 0.7]),
        ((0.1, 0.2), [0.7, 0.1, 0.2]),
        ((0.3, 0.3, 0.3, 0.1), [0.0, 0.3, 0.3, 0.3, 0.1]),
    ],
)
def test_whoever_has_no_probability_shares_what_is_left(given: tuple[float | None, ...], expected: list[float]) -> None:
    scenarios = [Scenario(f"S{i}", chance, absent=(by_hand.NAMES[i],)) for i, chance in enumerate(given)]
    assert [world.probability for world in worlds(planned(*scenarios))] == pytest.approx(expected)


def test_a_scenario_that_changes_nothing_is_today() -> None:
    same = Scenario("As now", 0.3, {by_hand.SAFETY: 1.0}, {"data": 2}, {"data": 1.0}, {"Cost": 1.0})
    found = worlds(planned(OUT, same))
    assert [(world.name, world.is_now) for world in found] == [("As now", True), ("Havendata out", False)]
    assert [world.probability for world in found] == pytest.approx([0.3, 0.7])
    all_stated = worlds(planned(Scenario("Out", 0.2, absent=OUT.absent), same))
    assert [world.probability for world in all_stated] == pytest.approx([0.6, 0.4])


@pytest.mark.parametrize(
    ("chances", "sense"), [((0.8, 0.3), "together come to 1 at most, found 1.1"), ((0.0,), "more than 0")]
)
def test_probabilities_that_cannot_be_are_refused(chances: tuple[float, ...], sense: str) -> None:
    others = [Scenario(f"S{i}", chance, absent=(by_hand.NAMES[i],)) for i, chance in enumerate(chances[1:])]
    with pytest.raises(CaseError, match=sense):
        worlds(planned(Scenario("As now", chances[0]), *others))


def test_without_a_coalition_today_there_is_nothing_to_compare() -> None:
    with pytest.raises(InfeasibleError):
        worlds(optimise(hand_case().replace(scenarios=(OUT,)), [Budget(1.0)]))


def test_the_rules_of_the_plan_hold_there_as_the_scenario_has_them() -> None:
    core = (Need("data", 2, 1.0, core=True), Need("sensing", 2, 1.0), Need("permits", 2, 2.0))
    case = hand_case().replace(needs=core, scenarios=(Scenario("More data", need_levels={"data": 3}),))
    plan = optimise(case, [Require((by_hand.KADE,))])
    (_, there) = worlds(plan)
    assert set(there.appraiser.rules) == {
        Covers("data", 3), Size(2, 3), Budget(400_000.0), Require((by_hand.KADE,)),
    }  # fmt: skip
    assert {Size(2, 3), Exclude(OUT.absent)} <= set(worlds(planned(OUT))[1].appraiser.rules)


def test_a_rule_that_the_plan_leaves_out_stays_out() -> None:
    case = hand_case().replace(scenarios=(Scenario("Cut", rules=(Budget(300_000.0),)),))
    plan = solve(Appraiser(case, (Size(2, 3),)))
    assert worlds(plan)[1].appraiser.rules == (Size(2, 3), Budget(300_000.0))


def test_the_weights_of_the_plan_are_multiplied() -> None:
    own = {by_hand.INNOVATION: 0.5, by_hand.SAFETY: 0.5, by_hand.CAPABILITIES: 0.0, by_hand.JOINT: 0.0}
    case = hand_case().replace(scenarios=(Scenario("Accident", weight_factors={by_hand.SAFETY: 3.0}),))
    (_, there) = worlds(optimise(case, weights=own))
    assert dict(there.appraiser.worth.weights) == pytest.approx({**own, by_hand.INNOVATION: 0.25, by_hand.SAFETY: 0.75})
    (_, plain) = worlds(optimise(case))
    points = {by_hand.INNOVATION: 40, by_hand.SAFETY: 60, by_hand.CAPABILITIES: 20, by_hand.JOINT: 20}
    assert dict(plain.appraiser.worth.weights) == pytest.approx({name: one / 140 for name, one in points.items()})


def test_factors_that_leave_no_weight_are_refused() -> None:
    own = {by_hand.INNOVATION: 1.0, by_hand.SAFETY: 0.0, by_hand.CAPABILITIES: 0.0, by_hand.JOINT: 0.0}
    case = hand_case().replace(scenarios=(Scenario("Nothing", weight_factors={by_hand.INNOVATION: 0.0}),))
    with pytest.raises(CaseError, match="Nothing: expected weights above 0"):
        worlds(optimise(case, weights=own))


def test_a_world_that_was_not_settled_in_time_says_so() -> None:
    plan = planned(OUT)
    today, out = worlds(plan, cancel=lambda: True)
    assert today.settled
    assert not out.settled


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    worlds(planned(OUT), progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_the_case_is_left_as_it_was() -> None:
    case: Case = hand_case().replace(scenarios=(OUT,))
    worlds(optimise(case))
    assert case.absent == ()
