"""The pictures to prepare by hold the numbers of the core, and say what stands out."""

from __future__ import annotations

from typing import Any

import altair as alt
import pytest

from selection import charts
from selection.model import Assessment, Candidate, Case, Criterion, Evidence
from selection.normalisation import alone, ratings, utility
from selection.texts import LANGUAGES
from tests.support.hand_case import CLIENT, HAVENDATA, INNOVATION, KADE, hand_case
from tests.support.random_cases import random_case
from tests.support.regional import regional_case


def rows(spec: Any) -> list[dict[str, Any]]:
    """The data of all layers of a chart."""
    return [row for values in spec["datasets"].values() for row in values]


@pytest.mark.parametrize("seed", range(5))
def test_every_picture_can_be_drawn_in_both_languages(seed: int) -> None:
    case = random_case(seed)
    for language in LANGUAGES:
        figures = [charts.value_function(case, criterion, language) for criterion in case.criteria]
        figures += [charts.heat_map(case, case.names, language)]
        if case.needs:
            figures.append(charts.needs_chart(case, charts.able(case), language))
        for figure in figures:
            if figure is not None:
                assert figure.title
                assert figure.alternative
                assert alt.LayerChart.from_dict(figure.spec).to_dict()


def test_ticks_are_the_scores_of_the_core() -> None:
    case = regional_case()
    for criterion in case.criteria:
        figure = charts.value_function(case, criterion, "en")
        if not (criterion.aggregator.is_scored or criterion.aggregator.is_pairwise):
            assert figure is None
            continue
        assert figure is not None
        ticks = [(row["who"], row["raw"], row["worth"]) for row in rows(figure.spec) if "who" in row]
        if criterion.aggregator.is_scored:
            raw, worth = ratings(case, criterion).raw, alone(case, criterion)
            expected = [(name, raw[i], 100 * worth[i]) for i, name in enumerate(case.names) if raw[i] == raw[i]]
        else:
            expected = [
                (f"{e.source} - {e.target}", e.value, 100 * utility(criterion, e.value)) for e in case.relations
            ]
        assert ticks == expected


def test_the_line_bends_where_it_was_stated() -> None:
    criterion = Criterion("Days", worst=60, best=5, lowest=0, knots=((5, 1.0), (20, 0.5), (60, 0.0)))
    case = Case((Candidate("Acme"),), (criterion,), (Assessment("Acme", "Days", 40.0),))
    figure = charts.value_function(case, criterion, "en")
    assert figure is not None
    line = {row["raw"]: row["worth"] for row in rows(figure.spec) if set(row) == {"raw", "worth"}}
    # Flat outside the points, straight between them: 40 lies halfway from 20 (50) to 60 (0).
    assert line == {0: 100, 5: 100, 20: 50, 40: pytest.approx(25), 60: 0}


def test_the_title_says_who_misses_the_floor() -> None:
    case = Case(
        tuple(map(Candidate, "ABC")), (Criterion("Safety", gate=6.0),),
        tuple(Assessment(name, "Safety", score) for name, score in zip("ABC", (5.0, 6.0, 9.0), strict=True)),
    )  # fmt: skip
    english = charts.value_function(case, case.criteria[0], "en")
    dutch = charts.value_function(case, case.criteria[0], "nl")
    assert english is not None
    assert dutch is not None
    assert english.title == "Safety: 1 score misses the floor of 6"
    assert dutch.title == "Safety: 1 score haalt de drempel van 6 niet"
    equal = case.replace(assessments=tuple(Assessment(name, "Safety", 10.0) for name in "ABC"))
    same = charts.value_function(equal, case.criteria[0], "en")
    assert same is not None
    assert same.title == "Safety: every score is worth 100 of 100, so it tells nobody apart"


def test_missing_and_uncertain_are_told_by_signs() -> None:
    case = Case(
        tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))),
        (Criterion("Ideas", worst=0, best=10),),
        (
            Assessment("Acme", "Ideas", 6.0, evidence=Evidence.CLAIM),
            Assessment("Bolt", "Ideas", 6.0, evidence=Evidence.DOCUMENT),
        ),
    )  # fmt: skip
    figure = charts.heat_map(case, case.names, "en")
    cells = {row["candidate"]: (row["sign"], row["between"], row["missing"]) for row in rows(figure.spec)}
    # A claim is worth 60 give or take 15, a document give or take 10; nothing at all is anything from 0 to 100.
    assert cells == {
        "Acme": ("± 60", "45 to 75", False),
        "Bolt": ("60", "50 to 70", False),
        "Cobalt": ("?", "0 to 100", True),
    }
    assert figure.title == "1 of 3 scores is missing; very uncertain: 1"


def test_the_heat_map_shows_the_page_that_was_asked_for() -> None:
    case = hand_case()
    figure = charts.heat_map(case, [KADE, HAVENDATA], "nl")
    shown = {(row["candidate"], row["criterion"]): row["worth"] for row in rows(figure.spec)}
    assert {name for name, _ in shown} == {KADE, HAVENDATA}
    assert shown[KADE, INNOVATION] == pytest.approx(60)
    assert figure.title == "Alle 12 scores zijn er, en geen is erg onzeker"


def test_who_has_what_is_needed() -> None:
    case = hand_case()
    found = {need.capability: charts.providers(case, need) for need in case.needs}
    # From the table in the hand case: level 2 is needed of each.
    assert found == {"sensing": ("Noordsens",), "data": ("Havendata",), "permits": (CLIENT, "Bolwerk Infra")}
    assert charts.able(case) == (CLIENT, "Bolwerk Infra", "Havendata", "Noordsens", "Kade Advies")
    figure = charts.needs_chart(case, charts.able(case), "en")
    assert figure.title == "Every need can be met; scarcest is sensing, which 1 party has at the needed level"
    cells = {(row["party"], row["need"]): (row["spoken"], row["state"]) for row in rows(figure.spec)}
    assert cells["Bolwerk Infra", "sensing (needs 2)"] == ("1", "below the needed level")
    assert cells["Kade Advies", "data (needs 2)"] == ("0", "not there")
