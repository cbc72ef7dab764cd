"""Curves that answer, worth against cost, shares and stakeholders: they hold the numbers of the core."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import altair as alt
import pytest

from selection import charts
from selection.agreement import agreement
from selection.charts.answering import grid
from selection.charts.figures import Figure
from selection.model import Assessment, Candidate, Case, Criterion, Stakeholder
from selection.optimisation import Plan, optimise
from selection.rules import Budget
from selection.sharing import benefits, division
from selection.texts import LANGUAGES, Language
from selection.weighting import Points, Preference
from selection.what_if import Tradeoffs, budget_curve, size_curve, tradeoffs, weight_line
from tests.support.hand_case import THOUSAND, hand_case
from tests.support.random_cases import random_case
from tests.support.regional import regional_case


def values(figure: Figure, *wanted: str) -> list[dict[str, Any]]:
    """The rows of a drawing that have all these columns."""
    specs = [figure.spec, *figure.spec.get("layer", [])]
    rows = [row for spec in specs for row in spec.get("data", {}).get("values", [])]
    rows += [row for data in figure.spec.get("datasets", {}).values() for row in data]
    return [row for row in rows if all(name in row for name in wanted)]


def drawn(figure: Figure) -> None:
    assert figure.title
    assert figure.alternative
    assert alt.Chart.from_dict(figure.spec).to_dict()  # checked against the schema of Vega-Lite


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", range(12))
def test_every_picture_can_be_drawn(seed: int, language: Language) -> None:
    case = random_case(seed)
    plan = optimise(case)
    if not plan.coalitions:
        return
    drawn(charts.size_curve_chart(size_curve(plan), language))
    drawn(charts.weight_line_chart(weight_line(plan, case.criteria[0].name), language))
    parts = division(plan)
    if parts.splits:
        drawn(charts.division_chart(parts, language))
    for one in benefits(plan).criteria:
        drawn(charts.benefit_chart(one, language))
    found = tradeoffs(plan)
    if charts.has_frontier(found):
        drawn(charts.frontier_chart(found, plan.best, language))
    agreed = agreement(plan)
    if len(agreed.views) > 1:
        drawn(charts.views_chart(agreed, language))
        drawn(charts.regrets_chart(agreed, language))


def hand_plan() -> Plan:
    return optimise(hand_case())


def test_the_budget_curve_says_what_was_solved_by_hand() -> None:
    """With 400 Havendata, Noordsens and Eemland are worth 82; Dijkman instead of Eemland takes 420 and gives 83 1/3."""
    figure = charts.budget_chart(budget_curve(hand_plan()), "en")
    drawn(figure)
    said = {row["at"]: row for row in values(figure, "said", "who")}
    now, more = said[400 * THOUSAND], said[420 * THOUSAND]
    assert (now["worth"], more["worth"]) == (pytest.approx(82.0), pytest.approx(83 + 1 / 3))
    assert {*now["who"].split(" + ")} == {"Havendata", "Noordsens", "Eemland Engineering"}
    assert "cost 390,000" in now["said"]
    assert "420,000" in figure.title
    assert "1.3 points" in figure.title
    (bound,) = [param["bind"] for param in figure.spec["params"] if "bind" in param]
    assert bound["input"] == "range"


@pytest.mark.parametrize("amount", [150, 250, 330, 395, 450])
def test_every_place_of_the_slider_is_what_solving_with_that_budget_finds(amount: float) -> None:
    case = hand_case()
    figure = charts.budget_chart(budget_curve(optimise(case)), "nl")
    rows = [row for row in values(figure, "said", "who") if row["at"] <= amount * THOUSAND]
    row = max(rows, key=lambda one: one["at"])
    kept = tuple(rule for rule in case.rules if not isinstance(rule, Budget))
    again = optimise(case.replace(rules=(*kept, Budget(row["at"]))))
    if again.coalitions:
        assert row["worth"] == pytest.approx(again.best.worth, abs=1e-9)
    else:
        assert row["worth"] is None


def test_no_point_of_worth_against_cost_is_beaten_and_the_choice_is_marked() -> None:
    plan = optimise(regional_case())
    figure = charts.frontier_chart(tradeoffs(plan), plan.best, "en")
    rows = values(figure, "worth", "money")
    plainly = [row for row in rows if row["kind"] != "beaten on those, but its weakest link is stronger"]
    for one in plainly:
        assert not any(other["worth"] >= one["worth"] and other["money"] < one["money"] for other in rows)
    (best,) = [row for row in rows if row["kind"] == "the best coalition"]
    assert best["worth"] == pytest.approx(plan.best.worth)
    assert best["money"] == pytest.approx(plan.best.cost)


def test_without_money_there_is_no_such_picture() -> None:
    plan = optimise(regional_case())
    found = tradeoffs(plan)
    alone = Tradeoffs(dataclasses.replace(found.found, axes=found.axes[:1]))
    assert not charts.has_frontier(alone)
    with pytest.raises(ValueError, match="no money"):
        charts.frontier_chart(alone, plan.best, "en")


def test_the_divisions_add_up_to_the_gain() -> None:
    parts = division(hand_plan())
    rows = values(charts.division_chart(parts, "en"), "party", "basis")
    assert len(rows) == len(parts.splits) * 3
    for split in parts.splits:
        own = [row["points"] for row in rows if row["basis"] == str(split.basis.sentence())]
        assert sum(own) == pytest.approx(parts.gain.total)


@pytest.mark.parametrize(("low", "high"), [(130_000, 900_000), (0.12, 0.98), (0, 5), (1e-4, 3e-4), (7, 7)])
def test_the_places_of_a_slider_are_round_and_enclose_the_ends(low: float, high: float) -> None:
    step, places = grid(low, high, 100)
    assert places[0] <= low + 1e-12
    assert places[-1] >= high - 1e-12
    assert len(places) <= 103
    assert f"{step:e}"[0] in "125"


def test_the_axis_of_stakeholders_who_all_say_the_same_has_round_numbers() -> None:
    """One candidate of 670 / 9 points, whoever is asked: between equal ends an axis had only 74.444444."""
    case = Case((Candidate("Acme"),), (Criterion("Ideas", worst=0, best=9), Criterion("Trust", worst=0, best=9)),
                (Assessment("Acme", "Ideas", 6.7), Assessment("Acme", "Trust", 6.7)),
                stakeholders=tuple(Stakeholder(who, Preference.of({"Ideas": Points(a), "Trust": Points(5)}))
                                   for who, a in (("Ann", 3), ("Bob", 6))))  # fmt: skip
    figure = charts.views_chart(agreement(optimise(case)), "en")
    drawn(figure)
    svg = pytest.importorskip("vl_convert").vegalite_to_svg(figure.spec)
    labels = re.findall(r">(7[0-9](?:\.[0-9]+)?)<", svg)
    assert len(labels) > 2
    assert all(len(label) <= len("74.4") for label in labels)
