"""Where each candidate stands, by hand and on the rich case."""

from __future__ import annotations

from datetime import date

import pytest

from selection.analysis import (
    Outcome,
    admissions,
    highest_scorer,
    highest_scorer_sentence,
    own_utilities,
    standings,
)
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Evidence
from selection.optimisation import optimise
from selection.rules import Budget, Require, Size
from tests.support.plans import plan_of
from tests.support.rich_case import rich_case

IDEAS = Criterion("Ideas", worst=0, best=10, weight=3)
HOURS = Criterion("Hours", Aggregator.TOTAL, worst=0, best=100, need=200, weight=1)
COVER = Criterion("Safety", Aggregator.WEAKEST, worst=1, best=5, weight=0, gate=3)
NAMES = ("Acme", "Bolt", "Cobalt")


def small() -> Case:
    """Ideas 10, 4 and 6; hours 50, 400 and unknown (0 to 100); safety 2, 4 and 5, where 3 is the floor."""
    scores = [("Ideas", (10.0, 4.0, 6.0)), ("Hours", (50.0, 400.0, None)), ("Safety", (2.0, 4.0, 5.0))]
    return Case(
        tuple(map(Candidate, NAMES)),
        (IDEAS, HOURS, COVER),
        tuple(
            Assessment(name, criterion, value, evidence=Evidence.DOCUMENT if criterion == "Ideas" else None)
            for criterion, values in scores
            for name, value in zip(NAMES, values, strict=True)
        ),
        rules=(Size(1, 2),),
    )


def test_own_utility_by_hand() -> None:
    # Acme: (3 x 1 + 1 x 50/200) / 4; Bolt: (3 x 0.4 + 1 x 1) / 4, as 400 hours are more than is needed;
    # Cobalt: (3 x 0.6 + 1 x 50/200) / 4, the middle of 0 to 100 hours.
    assert own_utilities(small()) == pytest.approx((0.8125, 0.55, 0.5125))
    # Documents leave ideas open by 0.10 either way; the unknown hours run from 0 to 100.
    assert own_utilities(small(), "low") == pytest.approx((0.7375, 0.475, 0.375))
    assert own_utilities(small(), "high") == pytest.approx((0.8125, 0.625, 0.65))


def test_weights_may_be_others_than_those_of_the_case() -> None:
    weights = {"Ideas": 0.0, "Hours": 0.5, "Safety": 0.5}
    assert own_utilities(small(), weights=weights) == pytest.approx((0.25, 0.875, 0.625))
    assert highest_scorer(small(), weights) == "Bolt"


def test_nothing_scored_is_no_utility() -> None:
    case = small()
    assert own_utilities(case, weights={"Ideas": 0.0, "Hours": 0.0, "Safety": 0.0}) is None
    assert highest_scorer(case, {"Ideas": 0.0, "Hours": 0.0, "Safety": 0.0}) is None


def test_why_the_highest_scorer_is_out() -> None:
    case = small()
    assert highest_scorer(case) == "Acme"
    sentence = highest_scorer_sentence(plan_of(case, [(1, 2)]))
    assert str(sentence) == (
        "Acme has the highest scores of its own, but is not chosen. Safety is 2, below the floor of 3."
    )


def test_the_highest_scorer_may_be_in() -> None:
    sentence = highest_scorer_sentence(plan_of(small(), [(0, 1)]))
    assert str(sentence) == "Acme has the highest scores of its own, and takes part."


def test_outcomes_and_gaps() -> None:
    found = {one.name: one for one in standings(plan_of(small(), [(1,)]))}
    assert found["Acme"].outcome is Outcome.STOPPED
    assert found["Bolt"].outcome is Outcome.CHOSEN
    # Ideas 4 of 10 at weight 3/4, hours met at weight 1/4.
    assert str(found["Bolt"].reason()) == "Brings 55.0 of the 55.0 points."
    assert found["Cobalt"].outcome is Outcome.NOT_CHOSEN
    assert found["Cobalt"].missing == ("Hours",)
    # 51.25 against 55; halves are rounded to even.
    assert str(found["Cobalt"].reason()) == "In place of Bolt: worth 51.25, 3.75 points less."


def test_a_member_on_condition_says_which() -> None:
    case = rich_case()
    best = case.members(["Aalberts Sensoriek B.V.", "Friese Wals N.V.", "Jonker & Zn."])
    standing = standings(plan_of(case, [best]))[0]
    assert standing.outcome is Outcome.CONDITIONAL
    assert str(standing.reasons[1]) == "On condition that Safety culture is proven before 1 June 2027."
    assert case.candidates[0].recovery == {"Safety culture": date(2027, 6, 1)}


def test_without_a_coalition_everybody_has_a_reason() -> None:
    plan = plan_of(small(), [])
    assert [one.outcome for one in standings(plan)] == [Outcome.STOPPED, Outcome.NOT_CHOSEN, Outcome.NOT_CHOSEN]
    assert str(standings(plan)[1].reason()) == "No coalition was found in the time allowed."


def test_who_is_in_no_coalition_within_the_budget_cannot_take_part() -> None:
    """Three of four for 100 at most, Acme (30) with them: Dale (45) needs Bolt or Cobalt, 30 each, and that is 105."""
    costs = {"Acme": 30, "Bolt": 30, "Cobalt": 30, "Dale": 45}
    case = Case(
        tuple(Candidate(name, attributes={"Cost": cost}) for name, cost in costs.items()),
        (IDEAS,),
        tuple(Assessment(name, "Ideas", 5) for name in costs),
        rules=(Size(3, 3), Budget(100, "Cost"), Require(("Acme",))),
    )
    plan = optimise(case)
    price = {one.name: one for one in admissions(plan)}["Dale"]
    before = next(one for one in standings(plan) if one.name == "Dale")
    known = before.priced(price)
    assert (price.coalition, price.proven) == (None, True)
    assert known.outcome is Outcome.STOPPED
    assert str(known.reason()).startswith("No coalition with Dale in it keeps every rule.")
    # Of who is in, nothing changes; nor where it is not known.
    member = next(one for one in standings(plan) if one.name == "Acme")
    assert member.priced(price) == member
    assert before.priced(None) == before


def test_of_equal_highest_scorers_it_is_told_of_the_one_that_takes_part() -> None:
    """Acme and Bolt have 8 each, and only Bolt may take part."""
    case = Case(
        (Candidate("Acme"), Candidate("Bolt"), Candidate("Cobalt")),
        (IDEAS,),
        tuple(Assessment(name, "Ideas", grade) for name, grade in (("Acme", 8), ("Bolt", 8), ("Cobalt", 5))),
        rules=(Size(1, 1), Require(("Bolt",))),
    )
    assert str(highest_scorer_sentence(optimise(case))) == "Bolt has the highest scores of its own, and takes part."
