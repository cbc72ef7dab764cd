"""What the answers say, on a case small enough to do in one's head; and what they refuse."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selection.errors import CaseError, InfeasibleError
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion
from selection.optimisation import optimise
from selection.rules import Apart, Budget, Require, Size
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

# name: idea, cost, hours
FOUR = {"Acme": (9.0, 500.0, 8.0), "Bolt": (6.0, 300.0, 1.0), "Cobalt": (8.0, 450.0, 4.0), "Dent": (3.0, 100.0, 2.0)}


def four() -> Case:
    """Worth is ten times the mean idea: Acme + Cobalt 85 (950), Acme + Bolt 75 (800), Bolt + Cobalt 70 (750), ..."""
    return Case(
        tuple(Candidate(name, {"Cost": cost, "Hours": hours}) for name, (_, cost, hours) in FOUR.items()),
        (Criterion("Ideas", worst=0, best=10),),
        tuple(Assessment(name, "Ideas", grade) for name, (grade, _, _) in FOUR.items()),
        rules=(Size(2, 2),),
    )


def test_budget_in_words() -> None:
    curve = budget_curve(optimise(four(), [Budget(1000.0)]))
    assert str(curve.sentence()) == "Cost: from 950 on nothing changes, however much more there is."
    assert str(curve.at(960).sentence()) == (
        "Cost: with 960 instead of 1,000 nothing changes: Acme + Cobalt stays best, worth 85.0."
    )
    assert str(curve.at(949.99).sentence()) == (
        "Cost: with 949.99 instead of 1,000 the best coalition is worth 75.0, 10.0 points less: "
        "Cobalt drops, Bolt joins."
    )
    half = curve.half()
    assert half is not None
    # Acme + Dent costs 600, Bolt + Dent 400 and is worth 45, Cobalt + Dent 550.
    assert str(half.sentence()) == (
        "Cost: with 500 instead of 1,000 the best coalition is worth 45.0, 40.0 points less: "
        "Acme and Cobalt drop, Bolt and Dent join."
    )
    assert str(curve.at(399).sentence()) == (
        "Cost: with 399 instead of 1,000 no coalition is possible: the cheapest costs 400."
    )
    assert [str(step.sentence()) for step in curve.steps[:2]] == [
        "From 400 on a coalition is possible: Bolt + Dent, worth 45.0.",
        "From 550 on the best coalition is worth 55.0, 10.0 points more: Bolt drops, Cobalt joins.",
    ]
    low = budget_curve(optimise(four(), [Budget(760.0)]))
    assert str(low.sentence()) == "Cost: nothing changes from 750 to just below 800."
    assert str(low.at(1200).sentence()) == (
        "Cost: with 1,200 instead of 760 the best coalition is worth 85.0, 15.0 points more: Bolt drops, Acme joins."
    )
    assert low.at(1200).sentence().to("nl").startswith("Cost: met 1.200 in plaats van 760 ")


def test_a_column_without_a_budget_and_several_budgets() -> None:
    hours = budget_curve(optimise(four()), "Hours")
    assert hours.limit is None
    assert hours.half() is None
    assert str(hours.sentence()) == "Hours: from 12 on nothing changes, however much more there is."
    assert str(hours.at(6).sentence()) == (
        "Hours: with 6 the best coalition is worth 70.0, 15.0 points less: Acme drops, Bolt joins."
    )
    curves = budget_curves(optimise(four(), [Budget(760.0), Budget(9.0, "Hours"), Budget(900.0)]))
    assert [(one.column, one.limit) for one in curves] == [("Cost", 760.0), ("Hours", 9.0)]
    # With 9 hours or less: Acme + Bolt is worth most, at 800; with 760 or less it is Bolt + Cobalt, of 5 hours.
    assert [one.steps[-1].coalition.members for one in curves] == [("Acme", "Bolt"), ("Bolt", "Cobalt")]


def test_an_equally_good_coalition_is_no_change() -> None:
    """Of two that are worth the same, the plan takes the cheaper; with another budget it is the same one."""
    case = four().replace(assessments=tuple(Assessment(name, "Ideas", 5.0) for name in FOUR))
    curve = budget_curve(optimise(case, [Budget(1000.0), Require(("Acme",))]))
    assert len(curve.steps) == 1
    assert curve.at(800).best == curve.now


def test_sizes_in_words() -> None:
    case = four().replace(rules=(Size(1, 3),))
    curve = size_curve(optimise(case, [Require(("Bolt",))]), within=5)
    # Bolt 60, Bolt + Acme 75, Bolt + Acme + Cobalt 76.7
    assert [str(step.sentence()) for step in curve.steps] == [
        "With 1 member the best coalition is worth 60.0.",
        "With 2 members the best coalition is worth 75.0, 15.0 points more than with 1.",
        "With 3 members the best coalition is worth 76.7, 1.7 points more than with 2.",
    ]
    assert str(curve.sentence()) == "Fewer would do: Acme + Bolt, 2 members, reach 75.0, 1.7 points less than 76.7."
    assert size_curve(optimise(case, [Require(("Bolt",))]), within=1.67).fewest.size == 2
    strict = size_curve(optimise(case, [Require(("Bolt",))]), within=1)
    assert str(strict.sentence()) == (
        "Fewer would not do: 2 members reach no more than 75.0, 1.7 points less than 76.7."
    )
    assert str(size_curve(optimise(four())).sentence()) == (
        "Fewer is not possible: the choice has 2 members, and the rules allow no smaller one."
    )


def test_a_size_without_a_coalition() -> None:
    case = four().replace(rules=(Size(1, 3), Apart("Acme", "Bolt"), Require(("Acme", "Cobalt"))))
    sentences = [str(step.sentence()) for step in size_curve(optimise(case)).steps]
    assert sentences[0] == "No coalition of 1 member satisfies all rules."
    assert sentences[1] == "With 2 members the best coalition is worth 85.0."
    assert sentences[2] == "With 3 members the best coalition is worth 66.7, 18.3 points less than with 2."


def test_others_in_words() -> None:
    plan = optimise(four())
    assert str(second_best(plan).sentence()) == "Second best, at 75.0, 10.0 points less: Cobalt drops, Bolt joins."
    assert str(different(plan, 2).sentence()) == (
        "With 2 new members or more the best is worth 45.0, 40.0 points less: Acme and Cobalt drop, Bolt and Dent join."
    )
    assert str(different(plan, 3).sentence()) == "The rules allow no coalition with 3 new members or more."
    assert str(most_different(plan, 12).sentence()) == (
        "The most different coalition within 12.0 points has 1 new member and is worth 75.0: Cobalt drops, Bolt joins."
    )
    assert most_different(plan, 10).distance == 1
    assert most_different(plan, 9.99).distance == 0
    assert str(most_different(plan, 2).sentence()) == (
        "No coalition with a new member comes within 2.0 points of the best."
    )
    assert str(near_best(plan, 12).sentence()) == (
        "1 other coalition comes within 12.0 points of the best. Acme is in all of these and in the best."
    )
    assert str(near_best(plan, 40).sentence()).endswith("within 40.0 points of the best.")
    only = optimise(four(), [Require(("Acme", "Cobalt"))])
    assert str(second_best(only).sentence()) == "There is no second best: the rules allow no other coalition."
    tied = optimise(four().replace(assessments=tuple(Assessment(name, "Ideas", 5.0) for name in FOUR)))
    assert str(second_best(tied).sentence()).startswith("Another coalition is worth just as much, 50.0: ")


def test_tradeoffs_choose_their_axes() -> None:
    answer = tradeoffs(optimise(four()))
    assert [str(axis.label()) for axis in answer.axes] == ["Worth", "Cost in all"]
    assert str(answer.sentence()) == (
        "On Worth and Cost in all together 6 outcomes are beaten by no other coalition. "
        "Cost in all can be as low as 400, at a worth of 45.0 (Bolt + Dent)."
    )
    named = tradeoffs(optimise(four(), [Budget(11.0, "Hours")]))
    assert [str(axis.label()) for axis in named.axes] == ["Worth", "Hours in all"]
    safe = four().replace(
        criteria=(Criterion("Ideas", worst=0, best=10), Criterion("Safety", Aggregator.WEAKEST, 0, 10)),
        assessments=(
            *four().assessments,
            *(Assessment(name, "Safety", grade) for name, grade in zip(FOUR, (2.0, 9.0, 4.0, 8.0), strict=True)),
        ),
    )
    weakest = tradeoffs(optimise(safe))
    assert [str(axis.label()) for axis in weakest.axes] == ["Worth", "Cost in all", "Safety"]
    assert str(weakest.sentence()).endswith(
        "Safety can be as high as 80% of the most possible, at a worth of 62.5 (Bolt + Dent)."
    )
    strict = tradeoffs(optimise(four(), [Require(("Acme",)), Budget(900.0)]))
    assert [point.members for point in strict.points] == [("Acme", "Bolt"), ("Acme", "Dent")]
    plain = four().replace(candidates=tuple(map(Candidate, FOUR)))
    assert str(tradeoffs(optimise(plain)).sentence()).startswith("There is nothing to set the worth against")


def test_refusals() -> None:
    plan = optimise(four())
    free = four().replace(candidates=tuple(map(Candidate, FOUR)))
    with pytest.raises(CaseError, match="There is no budget"):
        budget_curve(optimise(free))
    with pytest.raises(CaseError, match="a column of the candidates"):
        budget_curve(plan, "Price")
    with pytest.raises(CaseError, match="0 or more"):
        size_curve(plan, -1.0)
    with pytest.raises(CaseError, match="0 or more"):
        near_best(plan, float("nan"))
    with pytest.raises(CaseError, match="a whole number of 1 or more"):
        different(plan, 0)
    nothing = optimise(four(), [Budget(1.0)])
    for question in (budget_curve, size_curve, second_best, most_different, near_best, tradeoffs):
        with pytest.raises(InfeasibleError, match="Cost in all at most 1"):
            question(nothing)  # type: ignore[operator]


def test_no_time_is_said() -> None:
    plan = optimise(four(), [Budget(1000.0)])
    answers = (budget_curve(plan), budget_curve(plan).at(900), near_best(plan), most_different(plan), second_best(plan))
    for answer in answers:
        assert answer.proven
        assert "not proven" not in str(answer.sentence())
        unproven = replace(answer, proven=False)
        assert str(unproven.sentence()).endswith("This is not proven: the time was up.")
