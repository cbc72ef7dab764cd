"""Shares of drawn weightings: by areas, between the wishes of stakeholders, shared by ties."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import pytest

from selection.errors import CaseError, InfeasibleError
from selection.model import Stakeholder
from selection.optimisation import optimise
from selection.robustness import firmness, spanned_weights
from selection.robustness.weightings import weightings
from selection.rules import Floor
from selection.weighting import Points, Preference, Range
from tests.support.judged import GRADES, judged, two_criteria


def test_coalitions_that_are_always_equally_good_share_the_draws_and_that_is_said() -> None:
    found = firmness(optimise(two_criteria({"Acme": (8, 4), "Bolt": (8, 4)}, 50.0)), draws=50)
    assert (found.acceptability.value, found.unbeaten) == (pytest.approx(0.5), 1.0)
    assert "In 100% of them no other is better" in str(found.sentence())


def test_firmness_without_stakeholders() -> None:
    """Acme is best when Ideas has more than half the weight: points 50 and 50, each up to 25% lower or higher."""
    case = two_criteria({"Acme": (8, 4), "Bolt": (4, 8), "Dent": (5, 5)}, 52.0)
    found = firmness(optimise(case), draws=4000, seed=3)
    # P(52 a > 48 b) for a and b even over 0.75 to 1.25, by the area: b < 52/48 a.
    assert found.acceptability.value == pytest.approx(0.5 + area(52 / 48), abs=4 * found.acceptability.error)
    assert found.acceptability.error == pytest.approx(
        sqrt(found.acceptability.value * (1 - found.acceptability.value) / 4000), rel=0.01
    )
    assert found.candidates["Dent"].value == 0
    assert found.candidates["Acme"].value + found.candidates["Bolt"].value == pytest.approx(1)
    assert found.proven
    assert " draws with the points of each criterion up to 25% lower or higher, give or take " in str(found.sentence())
    assert str(found.members_sentence()).startswith("No member is in the best coalition in all draws; Acme least often")
    rival = found.rival_sentence()
    assert rival is not None
    assert str(rival).endswith("of the draws Bolt is the best.")
    assert (
        str(found.worth_sentence())
        == "The worth of the choice is 60.8; no score of its members is missing or uncertain."
    )


def area(slope: float) -> float:
    """How much more than half of the square from 0.75 to 1.25 lies below a line through 0 of more than 45 degrees."""
    low, high = 0.75, 1.25
    # Below b = slope a and above b = a: a triangle to where the line leaves at the top, and what is right of that.
    end = high / slope
    return ((slope - 1) * (end**2 - low**2) / 2 + (high - end) ** 2 / 2) / (high - low) ** 2


def test_firmness_with_stakeholders_stays_between_their_wishes() -> None:
    people = (
        Stakeholder("Buyer", Preference.of({"Ideas": Range(20, 40), "Safety": Range(60, 80)})),
        Stakeholder("Foreman", Preference.of({"Ideas": Points(70), "Safety": Points(30)})),
    )
    case = two_criteria({"Acme": (8, 4), "Bolt": (4, 8)}, 50.0, stakeholders=people)
    plan = optimise(case)
    drawn = weightings(plan.appraiser, 2000, 1)
    space = spanned_weights(case)
    assert all(space.contains({"Ideas": a, "Safety": b}) for a, b in drawn.weights)
    assert drawn.weights[:, 0].min() < 0.25
    assert drawn.weights[:, 0].max() > 0.65
    assert "with random mixes of what the stakeholders entered" in str(firmness(plan, draws=100).sentence())
    by_hand = optimise(case, weights={"Ideas": 0.9, "Safety": 0.1})
    assert "25% lower or higher" in str(firmness(by_hand, draws=100).sentence())


def test_equally_good_coalitions_share() -> None:
    case = two_criteria({"Acme": (5, 5), "Bolt": (5, 5)}, 50.0)
    found = firmness(optimise(case), draws=50)
    assert found.acceptability.value == pytest.approx(0.5)
    assert found.acceptability.error == pytest.approx(0.0)


def test_a_limit_is_said() -> None:
    found = firmness(optimise(two_criteria({"Acme": (8, 4), "Bolt": (4, 8)}, 50.0)), draws=50)
    assert str(replace(found, unproven=0.25).sentence()).endswith(
        "In 25.0% of them another may be better still: there was no time to prove it."
    )
    stopped = firmness(optimise(two_criteria({"Acme": (8, 4), "Bolt": (4, 8)}, 50.0)), draws=50, time_limit=0)
    assert not all(one.proven for one in stopped.intervals)


def test_refusals() -> None:
    with pytest.raises(CaseError, match="1 or more"):
        firmness(optimise(judged(GRADES)), draws=0)
    nothing = optimise(judged(GRADES), [Floor("Ideas", 9.5)])
    with pytest.raises(InfeasibleError, match=r"reaches 9\.5"):
        firmness(nothing)
