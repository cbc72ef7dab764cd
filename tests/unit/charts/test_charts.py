"""Charts and tables hold the numbers of the core, and are charts that a browser can draw."""

from __future__ import annotations

from typing import Any

import altair as alt
import pytest

from dashboards.settings import AS_STATED, EQUAL, base_weights, shared_out
from selection import charts
from selection import rules as r
from selection.charts import frames, points
from selection.model import CLIENT, Case
from selection.optimisation import Plan, optimise
from selection.texts import LANGUAGES
from tests.support.random_cases import random_case
from tests.support.regional import regional_case

SEEDS = range(25)


def solved(seed: int) -> tuple[Case, Plan]:
    case = random_case(seed)
    return case, optimise(case)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_points_add_up_to_the_worth(seed: int) -> None:
    case, plan = solved(seed)
    shown = frames.shown_criteria(case, plan.appraiser.worth.weights)
    for most in (shown, shown[:1]):
        for coalition in plan.coalitions:
            assert frames.by_criterion({"": coalition}, most)["points"].sum() == pytest.approx(coalition.worth)
            assert frames.brought({"": coalition}, most)["points"].sum() == pytest.approx(coalition.worth)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_chart_can_be_drawn_in_both_languages(seed: int) -> None:
    case, plan = solved(seed)
    if not plan.coalitions:
        return
    shown = frames.shown_criteria(case, plan.appraiser.worth.weights)
    several = {str(i): coalition for i, coalition in enumerate(plan.coalitions)}
    for language in LANGUAGES:
        figures = [
            charts.criterion_chart(several, shown, language),
            charts.brought_chart(plan.best, shown, language),
            charts.size_chart(plan, language),
            charts.held_chart(case, plan.best, language),
            charts.covered_chart(case, several, language),
        ]
        for figure in figures:
            assert figure.title
            assert figure.alternative
            assert alt.Chart.from_dict(figure.spec).to_dict()  # checked against the schema of Vega-Lite


def test_many_criteria_share_one_colour() -> None:
    case = regional_case()
    many = case.replace(
        criteria=tuple(case.criteria[0].replace(name=f"C{i}") for i in range(14)),
        assessments=tuple(
            type(entry)(entry.party, f"C{i}", entry.value)
            for entry in case.assessments if entry.criterion == "Innovation" for i in range(14)
        ),
        stakeholders=(), relations=(), needs=(), joint_results=(),
    )  # fmt: skip
    plan = optimise(many, alternatives=1, every_size=False)
    shown = frames.shown_criteria(many, plan.appraiser.worth.weights)
    frame = frames.by_criterion({"": plan.best}, shown)
    assert len(shown) < len(points.PALETTE)
    assert set(frame["criterion"]) == {*shown, frames.OTHERS}
    assert alt.Chart.from_dict(charts.criterion_chart({"1": plan.best}, shown, "en").spec).to_dict()


def test_what_is_covered_is_the_best_level_of_members_and_client() -> None:
    case, (members, *_) = regional_case(), [(0, 3, 7)]
    coalition = optimise(case).appraiser.coalition(members)
    rows: list[dict[Any, Any]] = frames.covered(case, {"1": coalition}).to_dict("records")
    for row in rows:
        levels = [case.levels.get((party, row["capability"]), 0.0) or 0.0 for party in (CLIENT, *members)]
        assert row["level"] == max(levels)


def test_a_size_without_a_coalition_is_said() -> None:
    case = regional_case(r.Size(1, 4), r.Budget(300_000.0))
    plan = optimise(case)
    frame = frames.by_size(plan)
    for value in plan.sizes:
        state = frame.loc[frame["size"] == value.size, "state"].item()
        assert state == ("proven" if value.best else "none")


def test_sliders_that_were_not_moved_change_nothing() -> None:
    case = regional_case()
    for source in (AS_STATED, EQUAL, "Alderman", "Grid operator"):
        base = base_weights(case, source)
        assert sum(base.values()) == pytest.approx(1.0)
        assert shared_out(base, {name: round(share * 100) for name, share in base.items()}) is base


def test_points_are_shared_out_in_proportion() -> None:
    base = {"a": 1 / 3, "b": 1 / 3, "c": 1 / 3}
    moved = shared_out(base, {"a": 66, "b": 0, "c": 33})
    assert moved is not None
    # c was not moved and keeps its exact third of 100 points; a was moved to 66, b to nothing.
    assert moved == pytest.approx({"a": 66 / (66 + 100 / 3), "b": 0.0, "c": 100 / 3 / (66 + 100 / 3)})
    assert shared_out(base, dict.fromkeys(base, 0)) is None


def test_titles_say_what_the_core_found() -> None:
    case = regional_case()
    plan = optimise(case)
    first, second = plan.coalitions[:2]
    shown = frames.shown_criteria(case, plan.appraiser.worth.weights)
    leads = charts.criterion_chart({"A": second, "B": first}, shown, "en")
    assert leads.title == f"B is worth most: {first.worth:.2f} of 100 points"  # less than a point ahead
    equals = charts.criterion_chart({"A": first, "B": first}, shown, "nl")
    assert equals.title == f"A en B zijn evenveel waard: {first.worth:.1f} van de 100 punten".replace(".", ",")
    bring = {
        party: sum(shares.get(party, 0.0) for shares in first.contributions.values())
        for party in (case.client, *first.members)
    }
    most = max(bring, key=lambda party: bring[party])
    title = charts.brought_chart(first, shown, "en").title
    assert title == f"{most} brings most: {bring[most]:.1f} of the {first.worth:.1f} points"
