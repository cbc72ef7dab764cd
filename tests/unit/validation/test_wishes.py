"""Weights, rules and scenarios as people state them."""

from __future__ import annotations

import pytest

from selection.errors import InfeasibleError
from selection.optimisation import optimise
from selection.rules import Budget
from selection.weighting import Points, Range, Rank
from tests.support.sheets import accepted, base, only, refused, sheet

RULE = ("Rule", "What", "With", "Number", "Second number")


@pytest.mark.parametrize(
    ("ideas", "safety", "sense"),
    [
        (-5, 10, "a weight of 0 or more"),
        (0, 0, "only zeros"),
        ("20-30", "10-20", "only add up to 50"),
        ("60-70", "50-60", "already add up to 110"),
        ("30-20", 80, "the low end first"),
        ("#1", 20, "Enter ranks for all criteria, or for none"),
        ("a lot", 20, "points, a range such as 20-30, or a rank such as #1"),
        ("1.234", 20, "a thousand or a fraction"),
        ("#0", "#1", "a rank of 1 or more"),
    ],
)
def test_weights_that_cannot_be_are_refused(ideas: object, safety: object, sense: str) -> None:
    weights = sheet(("Criterion", "Board"), ("Ideas", ideas), ("Safety", safety))
    faults = refused(base(Weights=weights))
    assert all(place.startswith("Weights!B") for place in faults)
    assert sense in " ".join(faults.values())


def test_points_that_do_not_add_up_to_100_are_divided_and_said() -> None:
    weights = sheet(("Criterion", "Board"), ("Ideas", 30), ("Safety", 60))
    case = accepted(base(Weights=weights), "Board: The weights add up to 90")
    assert (case.weights["Ideas"], case.weights["Coverage"]) == (pytest.approx(1 / 3), 0)


def test_weights_are_kept_as_they_were_entered() -> None:
    rows = (("Influence", 2, None, 1), ("Ideas", 30, "20-40", "#2"), ("Safety", "70", "60 tot 80", "1e"))
    case = accepted(base(Weights=sheet(("Criterion", "Board", "Shop", "Union"), *rows)))
    board, shop, union = case.stakeholders
    assert (board.influence, shop.influence) == (2, 1)
    assert board.preference.entries == (Points(30), Points(70))
    assert shop.preference.entries == (Range(20, 40), Range(60, 80))
    assert union.preference.entries == (Rank(2), Rank(1))


@pytest.mark.parametrize(
    ("rows", "place", "sense"),
    [
        ((("Ideas", 30), ("ideas", 20)), "Weights!B3", "one weight for Ideas"),
        ((("Influence", "veel"), ("Ideas", 20)), "Weights!B2", "a number"),
        ((("Influence", -1), ("Ideas", 20)), "Weights!B1", "0 or more"),
        ((("Influence", 0), ("Ideas", 20)), "Weights!B1", "only zeros"),
    ],
)
def test_a_weight_that_stands_twice_or_an_influence_that_is_none(
    rows: tuple[tuple[object, ...], ...], place: str, sense: str
) -> None:
    where, sentence = only(base(Weights=sheet(("Criterion", "Board"), *rows)))
    assert where == place
    assert sense in sentence


@pytest.mark.parametrize(
    ("row", "place", "sense"),
    [
        (("Size", None, None, 5, 2), "Rules!A2", "a range of members"),
        (("Size", None, None, 2, None), "Rules!A2", "Fill in what is missing"),
        (("Size", "Bolt", None, 2, 3), "Rules!A2", "Remove what has no meaning"),
        (("Size", None, None, 1.5, 3), "Rules!A2", "a whole number"),
        (("Budget", "Cost", None, "1.234", None), "Rules!D2", "a thousand or a fraction"),
        (("Not together", "Bolt", "BOLT", None, None), "Rules!A2", "two different candidates"),
        (("Floor", "Coverage", None, 5, None), "Rules!A2", "a criterion with a score for each candidate"),
        (("Floor for pairs", "Ideas", None, 5, None), "Rules!A2", "a criterion that judges pairs"),
        ((None, "Bolt", None, None, None), "Rules!A2", "Fill it in, or remove the row"),
    ],
)
def test_a_rule_that_cannot_be_is_refused(row: tuple[object, ...], place: str, sense: str) -> None:
    where, sentence = only(base(Rules=sheet(RULE, row)))
    assert where == place
    assert sense in sentence


def test_a_budget_needs_a_number_of_every_candidate() -> None:
    faults = refused(base(Rules=sheet(RULE, ("Budget", "Region", None, 5, None))))
    assert set(faults) == {"Candidates!C2", "Candidates!C3", "Candidates!C4"}
    assert "enter the number of Bolt" in faults["Candidates!C3"]


@pytest.mark.parametrize(
    "rows",
    [
        (("Must take part", "Bolt", None, None, None), ("Cannot take part", "Bolt", None, None, None)),
        (("Size", None, None, 2, 2), ("Budget", "Cost", None, 250, None)),
        (("Only together", "Acme B.V.", "Bolt", None, None), ("Not together", "bolt", "acme bv", None, None),
         ("Must take part", "Bolt", None, None, None)),
    ],
)  # fmt: skip
def test_rules_that_contradict_each_other_make_a_case_without_coalition(rows: tuple[tuple[object, ...], ...]) -> None:
    plan = optimise(accepted(base(Rules=sheet(RULE, *rows))))
    with pytest.raises(InfeasibleError):
        _ = plan.best


def test_a_floor_that_excludes_everybody_makes_a_case_without_coalition() -> None:
    frames = base()
    frames["Criteria"].loc[1, "Floor"] = 9.5
    plan = optimise(accepted(frames))
    assert not plan.coalitions
    assert "Safety" in str(plan.proof())


@pytest.mark.parametrize(
    ("rows", "place", "sense"),
    [
        ((("Peak", 1.5, None, None, None),), "Scenarios!A2", "a probability from 0 to 1"),
        ((("Peak", "a bit", None, None, None),), "Scenarios!B2", "a share"),
        ((("Dear", None, "column times", "Cost", None),), "Scenarios!E2", "what changes, and a number"),
        ((("Dear", None, "column times", "Cost", -1),), "Scenarios!A2", "0 or more"),
        ((("More", None, "need level becomes", "Steel", 2.5),), "Scenarios!E2", "a level from 1 to 4"),
        ((("More", None, "need level becomes", "Steel", 5),), "Scenarios!E2", "a level from 1 to 4"),
        ((("Cut", None, "budjet", "Cost", 5),), "Scenarios!C2", "Write Budget if that is what was meant"),
    ],
)
def test_a_scenario_that_cannot_be_is_refused(rows: tuple[tuple[object, ...], ...], place: str, sense: str) -> None:
    where, sentence = only(base(Scenarios=sheet(("Scenario", "Probability", "Change", "What", "Number"), *rows)))
    assert where == place
    assert sense in sentence


def test_a_row_that_only_names_a_change_does_not_count_and_a_probability_makes_it_incomplete() -> None:
    head = ("Scenario", "Probability", "Change", "What", "Number")
    rows = (
        ("Cut", None, "Budget", None, None),
        ("Cut", None, "Budget", "Cost", 500),
        ("Out", None, "is absent", None, None),
    )
    case = accepted(base(Scenarios=sheet(head, *rows)), "2 rows of the sheet Scenarios name a change")
    assert [(one.name, one.rules) for one in case.scenarios] == [("Cut", (Budget(500.0),))]
    where, sentence = only(base(Scenarios=sheet(head, ("Dear", 0.2, "column times", None, None))))
    assert (where, "Fill in What and Number" in sentence) == ("Scenarios!D2", True)


def test_the_rows_of_a_scenario_belong_together() -> None:
    rows = (("Peak", 0.3, "weight times", "ideas", 2), ("Cut", "20 %", "Budget", "Cost", 250),
            ("Peak", None, "is absent", "bolt; Cobalt", None),
            ("Peak", None, "need level becomes", "Steel", 4))  # fmt: skip
    case = accepted(base(Scenarios=sheet(("Scenario", "Probability", "Change", "What", "Number"), *rows)))
    peak, cut = case.scenarios
    assert (peak.name, peak.probability, dict(peak.weight_factors)) == ("Peak", 0.3, {"Ideas": 2})
    assert (peak.absent, dict(peak.need_levels)) == (("Bolt", "Cobalt"), {"Steel": 4})
    assert (cut.probability, str(cut.rules[0].sentence())) == (0.2, "Cost in all at most 250")


@pytest.mark.parametrize(
    ("row", "sense"),
    [(("A", 0, 3), "a value above 0"), (("A", 2, 9), "levels from 1 to 4"), (("A", 2, None), "at least one capability"),
     (("A", 2, 1.5), "a level from 1 to 4"), (("A", None, 1), "a number")],
)  # fmt: skip
def test_a_joint_result_that_cannot_be_is_refused(row: tuple[object, ...], sense: str) -> None:
    place, sentence = only(base(Joint_results=sheet(("Joint result", "Value", "Software"), row)))
    assert place.startswith("Joint results!")
    assert sense in sentence
