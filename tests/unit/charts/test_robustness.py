"""The charts of robustness hold the numbers of the analyses, in both languages, and can be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import altair as alt
import pytest

from selection import charts
from selection.model import Assessment, Candidate, Case, Criterion, Evidence, Scenario
from selection.optimisation import Plan, optimise
from selection.robustness import Verdict, firmness, gap, weight_triangle
from selection.rules import Size
from selection.scenarios import drop_outs, regret_table
from selection.texts import LANGUAGES
from selection.uncertainty import influences
from tests.support.hand_case import EEMLAND, HAVENDATA, INNOVATION, NOORDSENS, SAFETY, hand_case
from tests.support.judged import judged
from tests.support.random_cases import random_case
from tests.support.regional import regional_case


def rows(spec: Any) -> Iterator[dict[str, Any]]:
    """Every row of data anywhere in a chart."""
    yield from (row for rows in spec.get("datasets", {}).values() for row in rows)
    for part in (spec, *spec.get("layer", ())):
        yield from part.get("data", {}).get("values", ())


def checked(figure: charts.Figure | None) -> list[dict[str, Any]]:
    assert figure is not None
    assert figure.title
    assert figure.alternative
    assert alt.Chart.from_dict(figure.spec).to_dict()  # checked against the schema of Vega-Lite
    return [row for row in rows(figure.spec) if isinstance(row, dict)]


def with_scenarios() -> tuple[Case, Plan]:
    case = hand_case().replace(
        scenarios=(Scenario("Gone", absent=(EEMLAND,)), Scenario("Safer", weight_factors={SAFETY: 4.0}),
                   Scenario("Bolder", weight_factors={INNOVATION: 6.0}))
    )  # fmt: skip
    return case, optimise(case)


@pytest.mark.parametrize("seed", range(6))
def test_every_chart_can_be_drawn(seed: int) -> None:
    case = random_case(seed)
    plan = optimise(case)
    if not plan.coalitions:
        return
    found, triangle, lead = firmness(plan, 200), weight_triangle(plan), gap(plan)
    unknown = influences(plan.case, plan.extra, weights=plan.appraiser.weights)
    for language in LANGUAGES:
        checked(charts.acceptability_chart(found, language))
        checked(charts.core_chart(found, language))
        checked(charts.interval_chart(found.intervals, language))
        checked(charts.drop_out_chart(drop_outs(plan), language))
        if triangle is not None:
            checked(charts.weight_space_chart(triangle, language))
        assert (charts.lead_chart(lead, language) is None) == (not lead.leads)
        for figure in (charts.lead_chart(lead, language), charts.influence_chart(unknown, case, language)):
            if figure is not None:
                checked(figure)


@pytest.mark.parametrize("language", LANGUAGES)
def test_shares_and_intervals_are_those_of_the_analysis(language: Any) -> None:
    found = firmness(optimise(regional_case()), 300)
    shown = {row["coalition"]: row for row in checked(charts.acceptability_chart(found, language))}
    for one, share in found.coalitions:
        assert shown[str(one)]["share"] == pytest.approx(share.value)
        assert shown[str(one)]["high"] <= 1.0
    core = {row["candidate"]: row["share"] for row in checked(charts.core_chart(found, language))}
    assert core == pytest.approx({name: share.value for name, share in found.candidates.items() if share.value > 0})
    bars = {row["criterion"]: (row["low"], row["weight"], row["high"])
            for row in checked(charts.interval_chart(found.intervals, language))}  # fmt: skip
    assert bars == {one.criterion: (one.low, one.weight, one.high) for one in found.intervals}
    by_name = {one.criterion: one for one in found.intervals}
    rooms = [min(one.weight - one.low if one.below else 2, one.high - one.weight if one.above else 2)
             for one in map(by_name.__getitem__, bars)]  # fmt: skip
    assert rooms == sorted(rooms), "the tightest comes first"


def test_what_is_lost_without_a_member_is_as_by_hand() -> None:
    """Best are Havendata, Noordsens and Eemland, 82 points.

    Without Eemland the other two are worth 80. Without Havendata, Noordsens and Eemland are worth 4 x 7 + 2 x 7 for
    grades and 15 for coverage, 57; without Noordsens it is 4 x 7.5 + 2 x 7 + 15 = 59.
    """
    shown = checked(charts.drop_out_chart(drop_outs(optimise(hand_case())), "en"))
    lost = {row["member"]: row["points"] for row in shown if row["kind"] == "drops out later"}
    assert lost == pytest.approx({EEMLAND: 2.0, HAVENDATA: 25.0, NOORDSENS: 23.0})
    replaced = {row["member"]: row["points"] for row in shown if row["kind"] == "replaced from the start"}
    assert replaced[EEMLAND] == pytest.approx(2.0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_regret_stands_where_a_coalition_is_allowed(language: Any) -> None:
    _, plan = with_scenarios()
    table = regret_table(plan, waive=True)
    shown = checked(charts.regret_chart(table, language))
    for row in table.rows[:8]:
        for there in row.outcomes:
            (cell,) = [one for one in shown if (one["coalition"], one["scenario"]) ==
                       (str(row), there.world.title().to(language))]  # fmt: skip
            assert cell["regret"] == (pytest.approx(there.regret) if there.allowed else None)
    worths = checked(charts.expected_chart(table, language))
    assert {one["worth"] for one in worths if "worth" in one} == {
        value for row in table.rows[:8] for value in (row.least, row.expected)
    }


def test_a_lead_within_the_noise_is_too_close_to_call() -> None:
    """Acme leads by 5 points; the two assessors differ by 20 and -10, so that the error is 15 points."""
    found = gap(optimise(judged({"Acme": {"Ann": 8, "Bob": 6}, "Bolt": {"Ann": 6, "Bob": 7}})))
    assert found.leads[0].verdict is Verdict.CLOSE
    figure = charts.lead_chart(found, "en")
    (row, *_) = [row for row in checked(figure) if "lead" in row]
    assert row["verdict"] == "too close to call"
    assert row["low"] < 0 < row["lead"] < row["high"]
    assert figure is not None
    assert figure.title.startswith("Too close to call")


def test_the_areas_go_round_the_triangle() -> None:
    found = weight_triangle(optimise(regional_case()))
    assert found is not None
    shown = [row for row in checked(charts.weight_space_chart(found, "nl")) if "piece" in row]
    assert len({row["piece"] for row in shown}) == len(found.areas)
    assert len(shown) == sum(len(area.corners) for area in found.areas)
    assert all(-1e-9 <= row["y"] <= 0.8660254038 + 1e-9 and -1e-9 <= row["x"] <= 1 + 1e-9 for row in shown)


def test_many_scenarios_leave_room_for_names_and_signs() -> None:
    """With six scenarios: five coalitions at most, a name on each line, a sign for what a rule bars."""
    _, plan = with_scenarios()
    case = plan.case
    more = (replace(case.scenarios[0], name=f"Lean year {i}", probability=None) for i in range(6))
    plan = optimise(case.replace(scenarios=(*case.scenarios, *more)))
    table = regret_table(plan, waive=True)
    figure = charts.regret_chart(table, "en")
    shown = [one for one in checked(figure) if "regret" in one]
    assert len({one["coalition"] for one in shown}) == min(5, len(table.rows))
    assert {one["sign"] for one in shown if not one["allowed"]} <= {"×"}
    assert {one["spoken"] for one in shown if not one["allowed"]} <= {"barred"}
    assert "× is barred by a rule" in str(figure.spec)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_axis_of_what_is_at_stake_has_no_signs_and_the_marks_of_the_language(language: Any) -> None:
    case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=100),),
                (Assessment("Acme", "Ideas", 50, evidence=Evidence.CLAIM), Assessment("Bolt", "Ideas", 49.5)),
                rules=(Size(1, 1),))  # fmt: skip
    figure = charts.influence_chart(influences(case), case, language)
    assert figure is not None
    figure.spec["encoding"]["x"]["scale"]["domain"] = [-0.9, 0.9]
    labels = re.findall(r">([^<>]*[0-9][.,][0-9])<", pytest.importorskip("vl_convert").vegalite_to_svg(figure.spec))
    assert {"0.2", "0.4"} <= {label.replace(",", ".") for label in labels}
    assert all(("," if language == "nl" else ".") in label for label in labels)
    assert not any(label.startswith(("-", "−")) for label in labels)


def test_at_a_tie_no_weight_is_said_to_have_room() -> None:
    """Acme is as much better on ideas as Bolt is on safety: at equal weights both are worth 70."""
    criteria = (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10))
    grades = {("Acme", "Ideas"): 8, ("Acme", "Safety"): 6, ("Bolt", "Ideas"): 6, ("Bolt", "Safety"): 8}
    case = Case((Candidate("Acme"), Candidate("Bolt")), criteria,
                tuple(Assessment(*pair, grade) for pair, grade in grades.items()), rules=(Size(1, 1),))  # fmt: skip
    figure = charts.interval_chart(firmness(optimise(case), 50).intervals, "en")
    assert figure.title == "Another coalition is as good: the least shift of a weight decides between them"


def test_coalitions_beside_the_choice_are_told_by_who_is_exchanged() -> None:
    """Best are Acme, Bolt and Cobalt; when ideas count for more, Delta comes in Cobalt's place."""
    criteria = (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10))
    grades = {"Acme": (9, 9), "Bolt": (9, 9), "Cobalt": (5, 8), "Delta": (8, 4.5)}
    case = Case(tuple(map(Candidate, grades)), criteria,
                tuple(Assessment(name, one.name, grade) for name, pair in grades.items()
                      for one, grade in zip(criteria, pair, strict=True)), rules=(Size(3, 3),))  # fmt: skip
    found = firmness(optimise(case), 300)
    shown = {row["coalition"] for row in checked(charts.acceptability_chart(found, "en"))}
    assert shown == {"Acme + Bolt + Cobalt", "Delta instead of Cobalt"}
