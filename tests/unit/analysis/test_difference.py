"""What sets coalitions of the hand case apart, worked out on paper (see tests/support/hand_case.py)."""

from __future__ import annotations

import pytest

from selection.analysis import Difference, difference
from selection.analysis.difference import Side
from selection.optimisation import Appraiser
from selection.rules import all_rules
from tests.support.hand_case import (
    CAPABILITIES,
    DIJKMAN,
    EEMLAND,
    HAVENDATA,
    INNOVATION,
    JOINT,
    KADE,
    NOORDSENS,
    SAFETY,
    hand_case,
)
from tests.support.random_cases import random_case

CASE = hand_case()
APPRAISER = Appraiser(CASE, all_rules(CASE))


def between(first: tuple[str, ...], second: tuple[str, ...]) -> Difference:
    coalitions = [APPRAISER.coalition(CASE.members(names)) for names in (first, second)]
    return difference(APPRAISER, *coalitions)


def told(found: Difference) -> list[str]:
    return [str(one) for one in found.sentences("A", "B")]


def test_the_best_beside_the_runner_up() -> None:
    # 4 x 21/3 = 28 for innovation against 4 x 13/2 = 26; safety, coverage and joint result are equal.
    found = between((HAVENDATA, NOORDSENS, EEMLAND), (HAVENDATA, NOORDSENS))
    assert found.first.ahead == pytest.approx({INNOVATION: 2.0})
    assert told(found) == [
        "A is 2.0 points ahead of B, all on Innovation.",
        "Cost: B is 160,000 lower.",
        "Eemland Engineering is only in A.",
    ]


def test_two_middling_ones_beside_the_highest_scorer() -> None:
    # D + H: innovation 32, safety 14, coverage 10 + 5, no joint result: 61, costs 300. The best: 28, 14, 20, 20; 390.
    found = between((DIJKMAN, HAVENDATA), (HAVENDATA, NOORDSENS, EEMLAND))
    assert found.lead == pytest.approx(-21.0)
    assert found.first.ahead == pytest.approx({INNOVATION: 4.0})
    assert found.second.ahead == pytest.approx({JOINT: 20.0, CAPABILITIES: 5.0})
    assert told(found) == [
        "B is 21.0 points ahead of A, mostly on Joint results (20.0).",
        "A is better on Innovation (4.0).",
        "Cost: A is 90,000 lower.",
        "B has Eemland Engineering and Noordsens; A has Dijkman Techniek instead.",
        "Only B has what is needed of sensing.",
        "Only B makes this possible: Self-steering pumps.",
    ]


def test_a_coalition_that_is_not_allowed_says_which_rule_it_breaks() -> None:
    # H + N + D: 4 x 22/3 = 29 1/3 on innovation, 1 1/3 ahead, at 420 000 of at most 400 000.
    found = between((HAVENDATA, NOORDSENS, EEMLAND), (HAVENDATA, NOORDSENS, DIJKMAN))
    assert told(found)[:2] == ["B is 1.3 points ahead of A, all on Innovation.", "Cost: A is 30,000 lower."]
    assert told(found)[-1] == "B breaks a rule: Cost in all at most 400,000."


def test_equals_are_said_to_be_equal_with_what_each_is_better_on() -> None:
    # E + K: 40 x 0.7 + 60 x 0.9 = 28 + 54 = 82. D + E: 40 x 0.85 + 60 x 0.8 = 34 + 48 = 82.
    weights = {INNOVATION: 0.4, SAFETY: 0.6, CAPABILITIES: 0.0, JOINT: 0.0}
    appraiser = Appraiser(CASE, all_rules(CASE), weights)
    first, second = (appraiser.coalition(CASE.members(names)) for names in ((EEMLAND, KADE), (DIJKMAN, EEMLAND)))
    assert first.worth == pytest.approx(82.0)
    sentences = [str(one) for one in difference(appraiser, first, second).sentences("A", "B")]
    assert sentences == [
        "A and B are worth equally much.",
        "A is better on Safety culture (6.0).",
        "B is better on Innovation (6.0).",
        "Cost: A is 130,000 lower.",
        "A has Kade Advies; B has Dijkman Techniek instead.",
    ]


def test_a_lead_is_the_difference_of_the_worths_that_are_said() -> None:
    """62 1/12 and 61 2/3 are said as 62.08 and 61.67, three decimals make it no better: 0.41 is between them."""
    nothing = Side({}, {}, (), (), (), ())
    found = Difference((62 + 1 / 12, 61 + 2 / 3), nothing, nothing)
    assert next(iter(map(str, found.sentences("A", "B")))).startswith("A is 0.41 points ahead of B")


def test_in_dutch() -> None:
    found = between((HAVENDATA, NOORDSENS, EEMLAND), (HAVENDATA, NOORDSENS))
    assert [one.to("nl") for one in found.sentences("A", "B")] == [
        "A ligt 2,0 punten voor op B, helemaal door Innovation.",
        "Cost: B is 160.000 lager.",
        "Eemland Engineering zit alleen in A.",
    ]


@pytest.mark.parametrize("seed", range(15))
def test_what_is_said_of_both_sides_adds_up_and_turns_round(seed: int) -> None:
    case = random_case(seed)
    appraiser = Appraiser(case, all_rules(case))
    first, second = appraiser.coalition((0, 1)), appraiser.coalition((1, 2))
    found, turned = difference(appraiser, first, second), difference(appraiser, second, first)
    if abs(found.lead) > 1e-9:
        assert found.sentences("A", "B")[0] == turned.sentences("B", "A")[0]
    assert (found.first, found.second) == (turned.second, turned.first)
    small = 0.05 * len(case.criteria)
    assert sum(found.first.ahead.values()) - sum(found.second.ahead.values()) == pytest.approx(found.lead, abs=small)
