"""A line that explains all scores but those of one criterion, whose own words say that less of it is better."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.real_sheets.building import Tab, book

RISK = "Risk of supply disruption (1 = low, 5 = high)"


def read(line: str, *, region: bool = True) -> Understanding:
    """Criteria in rows. By hand, with risk from the other end: Acme 0.6 x 3 + 0.4 x 4 = 3.4, then 3.8, 3 and 2.6."""
    rows: list[list[object]] = [
        [line], [],
        ["Criterion", "Weight", "Acme Ltd", "Bolt Ltd", "Core Ltd", "Dune Ltd"],
        *([["Country / region", None, "UK", "Iberia", "UK", "Nordics"]] if region else []),
        ["Innovation", 60, 3, 5, 3, 3],
        [RISK, 40, 2, 4, 3, 4],
        ["Weighted total", 100, 3.4, 3.8, 3.0, 2.6],
        ["Rank", None, 2, 1, 3, 4],
    ]  # fmt: skip
    return sel.understand(book(Tab("Summary", rows)), "sheet.xlsx").accepted()


@pytest.mark.parametrize(
    "line",
    [
        "Scale 1 = poor, 5 = excellent, except risk. * = incumbent",
        "Scale 1 = poor, 5 = excellent (not for risk)",
        "Scale 1 = poor, 5 = excellent",
    ],
)
def test_what_is_left_out_keeps_its_own_direction_and_the_totals_come_out(line: str) -> None:
    found = read(line)
    ends = {one.name: (one.worst, one.best) for one in found.criteria}
    assert ends["Innovation"] == (1, 5)
    assert ends[RISK] == (5, 1)
    assert [one.holds for one in found.checks] == [True] * 8


@pytest.mark.parametrize("region", [True, False])
def test_a_line_of_countries_is_a_fact_of_candidates_and_nobody_s_judgement(region: bool) -> None:
    found = read("Scale 1 = poor, 5 = excellent, except risk", region=region)
    assert [one.name for one in found.candidates] == ["Acme Ltd", "Bolt Ltd", "Core Ltd", "Dune Ltd"]
    assert {one.assessor for one in found.case().assessments} == {""}
    assert not found.questions
    told = [str(one.attributes["Country / region"]) for one in found.candidates if one.attributes]
    assert told == (["UK", "Iberia", "UK", "Nordics"] if region else [])


def test_a_cross_for_the_present_supplier_is_no_capability_beside_a_certificate() -> None:
    rows: list[list[object]] = [
        ["Inschrijver", "Huidige leverancier", "ISO 27001", "Plan (1-10)", "Team (1-10)"],
        ["Weging", None, None, 60, 40],
        ["Acme BV", None, "ja", 7, 8],
        ["Bolt BV", "x", "ja", 6, 7],
        ["Core BV", None, "nee", 8, 6],
    ]
    found = sel.understand(book(Tab("Blad", rows)), "sheet.xlsx").accepted()
    assert not found.questions
    assert not found.refusals
    case = found.case()
    assert [one.name for one in case.candidates if one.incumbent] == ["Bolt BV"]
    assert [one.name.split(" (")[0] for one in case.criteria] == ["ISO 27001", "Plan", "Team"]
    assert not case.capabilities
