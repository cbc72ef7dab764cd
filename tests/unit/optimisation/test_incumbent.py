"""Coalitions found by swaps: allowed always, good nearly always; what they are worth is never part of a proof."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.limits import Status
from selection.optimisation import Appraiser, optimise
from selection.optimisation.incumbent import Climber
from selection.rules import Exclude, Require, Size, all_rules
from tests.support.hand_case import BOLWERK, hand_case
from tests.support.random_cases import random_case, subsets

CASES = 60


def climbed(appraiser: Appraiser, size: int, number: int) -> list[tuple[int, ...]]:
    return Climber.of(appraiser.case, appraiser.worth, appraiser.rules).best(size, number)


@given(seed=st.integers(0, 2**32 - 1), size=st.integers(1, 6), number=st.sampled_from((1, 3, 100)))
@settings(max_examples=80, derandomize=True)
def test_what_it_finds_is_allowed_different_and_best_first(seed: int, size: int, number: int) -> None:
    case = random_case(seed, 6)
    appraiser = Appraiser(case, tuple(rule for rule in all_rules(case) if not isinstance(rule, Size)))
    found = climbed(appraiser, size, number)
    worths = [appraiser.worth(members) for members in found]
    assert len(set(found)) == len(found) <= number
    assert all(len(members) == size == len(set(members)) and appraiser.allows(members) for members in found)
    assert worths == pytest.approx(sorted(worths, reverse=True))


def test_it_nearly_always_finds_the_best_of_small_cases() -> None:
    """On cases small enough to look at all coalitions; a search that never moved would miss most."""
    tried = missed = 0
    for seed in range(CASES):
        case = random_case(seed, 8)
        appraiser = Appraiser(case, tuple(rule for rule in all_rules(case) if not isinstance(rule, Size)))
        allowed = [members for members in subsets(8) if len(members) == 4 and appraiser.allows(members)]
        if allowed:
            found = climbed(appraiser, 4, 1)
            tried += 1
            missed += not found or appraiser.worth(found[0]) < max(map(appraiser.worth, allowed)) - 1e-9
    assert tried > CASES / 3
    assert missed <= tried / 10


def test_nothing_is_found_where_nothing_is_allowed() -> None:
    case = hand_case()
    rules = all_rules(case, (Require((BOLWERK,)), Exclude((BOLWERK,))))
    assert climbed(Appraiser(case, rules), 2, 5) == []


def test_everybody_can_be_in() -> None:
    case = hand_case()
    assert climbed(Appraiser(case, ()), len(case.candidates), 5) == [tuple(range(len(case.candidates)))]


def test_what_was_found_before_the_time_was_up_is_the_answer_without_proof() -> None:
    """The limit strikes after the swaps and before the solver has said anything."""
    asked = []

    def cancel() -> bool:
        asked.append(True)
        return len(asked) > 1

    plan = optimise(hand_case(), [Size(3, 3)], by="solver", cancel=cancel)
    assert plan.status is Status.CANCELLED
    assert plan.coalitions
    assert not plan.proven
    assert plan.bound >= plan.best.worth
    assert all(check.holds for check in plan.appraiser.checks(plan.case.members(plan.best.members)))
