"""What a user can ask wrongly about the weight space."""

from __future__ import annotations

import math

import pytest

from selection.errors import CaseError
from selection.model import Assessment, Candidate, Case, Criterion, Stakeholder
from selection.optimisation import optimise
from selection.robustness import acceptability, agreed_weights, spanned_weights, weight_intervals, weight_space
from selection.rules import Budget, Require, Size
from selection.weighting import Points, Preference, box, hull

GRADES = {("Acme", "Ideas"): 9, ("Acme", "Safety"): 5, ("Bolt", "Ideas"): 6, ("Bolt", "Safety"): 8}
CASE = Case(
    (Candidate("Acme"), Candidate("Bolt")),
    (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10)),
    tuple(Assessment(*who, grade) for who, grade in GRADES.items()),
)
SOME = box(["Ideas", "Safety"], [0.25, 0.25], [1, 1])
ONE = [Size(1, 1)]


@pytest.mark.parametrize("rule", [Require(("Dent",)), Budget(5.0, "Cost")])
def test_rules_that_do_not_fit(rule: Require) -> None:
    with pytest.raises(CaseError, match="The rules do not fit the case"):
        weight_space(CASE, SOME, [rule])
    with pytest.raises(CaseError, match="The rules do not fit the case"):
        weight_intervals(CASE, [rule])


def test_no_weights_are_not_the_weights_of_the_case() -> None:
    with pytest.raises(CaseError, match="together 1"):
        weight_intervals(CASE, ONE, weights={})


def test_intervals_come_in_the_order_of_the_case() -> None:
    found = weight_intervals(CASE, ONE, weights={"Safety": 0.5, "Ideas": 0.5})
    assert [one.criterion for one in found] == ["Ideas", "Safety"]


@pytest.mark.parametrize(
    "weights", [{}, {"Ideas": 1.0}, {"Ideas": math.nan, "Safety": 1.0}, {"Ideas": 0.1, "Safety": 0.9}]
)
def test_weights_that_were_not_looked_into(weights: dict[str, float]) -> None:
    space = weight_space(CASE, SOME, ONE)
    with pytest.raises(CaseError, match=r"together 1|within those that were looked into"):
        space.best_at(weights)


def test_the_ends_of_the_space_belong_to_it() -> None:
    space = weight_space(CASE, SOME, ONE)
    (best,) = space.best_at({"Ideas": 0.25, "Safety": 0.75})
    assert best.members == ("Bolt",)


@pytest.mark.parametrize(("draws", "seed"), [(0, 0), (-1, 0), (2.5, 0), (10, -1), (10, None)])
def test_draws_and_seeds(draws: int, seed: int) -> None:
    with pytest.raises(CaseError, match="a whole number"):
        acceptability(weight_space(CASE, SOME, ONE), draws, seed)


def test_factors_that_leave_a_stakeholder_nothing() -> None:
    people = (
        Stakeholder("Foreman", Preference.of({"Ideas": Points(100), "Safety": Points(0)})),
        Stakeholder("Buyer", Preference.of({"Ideas": Points(0), "Safety": Points(100)})),
    )
    case = CASE.replace(stakeholders=people, weight_factors={"Ideas": 0.0})
    with pytest.raises(CaseError, match="Ideas: expected weights above 0 once the factors of the scenario are applied"):
        spanned_weights(case)
    with pytest.raises(CaseError):
        agreed_weights(case)


def test_labels_twice() -> None:
    with pytest.raises(CaseError, match="more than one"):
        weight_space(CASE, hull(["Ideas", "Ideas"], [[1, 0]]), ONE)


def test_what_there_was_no_time_for_is_not_proven() -> None:
    """The choice was found in time; how far each weight can move was not."""
    asked, again = iter(range(1000)), iter(range(1000))
    best = optimise(CASE, ONE, alternatives=1, every_size=False, cancel=lambda: next(asked) < 0).best
    stops = next(asked)
    found = weight_intervals(CASE, ONE, cancel=lambda: next(again) >= stops)
    assert [(one.criterion, one.members, one.low, one.high) for one in found] == [
        ("Ideas", best.members, 0.5, 0.5),
        ("Safety", best.members, 0.5, 0.5),
    ]
    assert not any(one.proven for one in found)
