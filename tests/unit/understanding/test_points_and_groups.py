"""Weights in groups, and points that count as much as they are: every layout means the same for whoever reads it."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

FIRMS = ("Northwind BV", "Bluepeak BV", "Ostara BV")
GRADES = {"Plan": (4, 3, 5), "Team": (3, 5, 4), "Finance": (5, 3, 2), "References": (4, 4, 3)}
SHARED = {"Plan": 0.3, "Team": 0.2, "Finance": 0.4, "References": 0.1}


def read(rows: Rows) -> Understanding:
    return sel.understand(workbook({"Sheet": rows}), "sheet.xlsx").accepted()


def shares(found: Understanding) -> dict[str, float]:
    total = sum(one.weight or 0.0 for one in found.criteria)
    return {one.name: (one.weight or 0.0) / (total or 1.0) for one in found.criteria}


@pytest.mark.parametrize("codes", [("", "", "", "", "", ""), ("1. ", "1.1 ", "1.2 ", "2. ", "2.1 ", "2.2 ")])
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("subtotals", [(), (3.6, 3.8, 4.6)])
def test_weights_of_groups_count_wherever_they_stand(
    codes: tuple[str, ...], columns: int, subtotals: tuple[float, ...]
) -> None:
    if subtotals and not codes[0]:
        return  # without a number or a formula a subtotal is a criterion like the others
    pad: list[object] = [None] * (columns - 1)
    headings = ["Weight"] if columns == 1 else ["Section weight", "Criterion weight"]
    names = ("Quality", "Plan", "Team", "Supplier", "Finance", "References")
    inner = {"Plan": 0.6, "Team": 0.4, "Finance": 0.8, "References": 0.2}
    rows: list[list[object]] = [["Criterion", *headings, *FIRMS]]
    for code, name in zip(codes, names, strict=True):
        is_group = name not in inner
        weights = [0.5, *pad] if is_group else [*pad, inner[name]]
        rows.append([f"{code}{name}", *weights, *(subtotals if is_group else GRADES[name])])
    found = read(rows)
    assert {name.split()[-1]: share for name, share in shares(found).items()} == pytest.approx(SHARED)


@pytest.mark.parametrize(
    "rows",
    [
        [["1. Quality", 60], ["1.1 Plan", 50, 4, 3, 5], ["1.2 Team", 50, 3, 5, 4], ["2. Experience", 40, 4, 5, 1]],
        [["Quality", 60], ["Plan", 50, 4, 3, 5], ["Team", 50, 3, 5, 4], ["Experience", 40, 4, 5, 1]],
        [["Experience", 40, 4, 5, 1], ["Quality", 60], ["Plan", 50, 4, 3, 5], ["Team", 50, 3, 5, 4]],
        [["Experience", 40, 4, 5, 1], ["Quality", 60], ["Plan", 30, 4, 3, 5], ["Team", 30, 3, 5, 4]],
        [["Quality", 60], ["Plan", 30, 4, 3, 5], ["Team", 30, 3, 5, 4], ["Experience", 40, 4, 5, 1]],
    ],
)
def test_a_criterion_beside_the_groups_keeps_its_own_weight(rows: list[list[object]]) -> None:
    found = read([["Criterion", "Weight", *FIRMS], *rows])
    by_name = {name.split()[-1]: share for name, share in shares(found).items()}
    assert by_name == pytest.approx({"Plan": 0.3, "Team": 0.3, "Experience": 0.4})


def ends(found: Understanding) -> dict[str, tuple[float, float]]:
    return {one.name.split(" ")[0]: (one.worst, one.best) for one in found.criteria}


POINTS = [["Northwind BV", 30, 8, 45], ["Bluepeak BV", 38, 6, 50], ["Ostara BV", 22, 9, 30]]


@pytest.mark.parametrize(
    "headings",
    [
        ("Calidad (40 puntos)", "Equipo (10 puntos)", "Oferta (50 puntos)"),
        ("Quality (0-40 pts)", "Team (0-10 pts)", "Price (0-50 pts)"),
        ("Quality (0-40)", "Team (0-10)", "Price (0-50)"),
        ("Note technique /40", "Equipe /10", "Prix /50"),
        ("Qualität (max. 40 Punkte)", "Team (max. 10 Punkte)", "Preis (max. 50 Punkte)"),
    ],
)
def test_points_out_of_what_the_headings_state_count_as_many_as_they_are(headings: tuple[str, ...]) -> None:
    found = read([["Supplier", *headings], *POINTS])
    assert list(shares(found).values()) == pytest.approx([0.4, 0.1, 0.5])
    assert list(ends(found).values()) == [(0, 40), (0, 10), (0, 50)]


@pytest.mark.parametrize(
    "headings", [("Quality (0-10)", "Team (0-10)", "Price (0-10)"), ("Quality /5", "Team /10", "Price /10")]
)
def test_scales_that_are_no_parts_of_a_whole_are_no_weights(headings: tuple[str, ...]) -> None:
    found = read([["Supplier", *headings], ["Northwind BV", 3, 8, 4], ["Bluepeak BV", 5, 6, 5], ["Ostara BV", 2, 9, 3]])
    assert {one.weight for one in found.criteria} == {None}


AMOUNT = ["Inschrijfsom", None, 412500, 398750, 455000]


def test_an_amount_beside_points_does_not_hide_what_the_points_count() -> None:
    rows = [["Onderdeel", "Max. punten", *FIRMS], ["Plan", 200, 160, 120, 200], ["Team", 100, 80, 60, 40]]
    found = read([*rows, AMOUNT, ["Punten prijs", 300, 290, 300, 263]])
    weights = {one.name: one.weight for one in found.criteria}
    assert (weights["Plan"], weights["Team"], weights["Punten prijs"]) == (200, 100, 300)
    assert not weights.get("Inschrijfsom")
    # A bid that no points were given for would count for nothing.
    assert {one.weight for one in read([*rows, AMOUNT]).criteria} == {None}
    # Of something else without a maximum nobody knows what it counts beside the points.
    found = read([*rows, ["Ervaring", None, 3, 4, 5]])
    assert {one.weight for one in found.criteria} == {None}


GRADED = [["Plan", 20, 8, 6, 10], ["Team", 25, 6, 6, 8], ["Duurzaamheid", 15, 8, 10, 4]]


def test_whether_low_numbers_beside_maxima_are_grades_or_points_is_asked() -> None:
    rows = [["Criterium", "Max. punten", *FIRMS], *GRADED]
    found = sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")
    assert [one.key for one in found.questions] == ["maxima"]
    assert shares(found) == pytest.approx({"Plan": 1 / 3, "Team": 5 / 12, "Duurzaamheid": 1 / 4})
    assert set(ends(found).values()) == {(1, 10)}
    assert ends(found.answered({"maxima": "points"}))["Plan"] == (0, 20)


def test_totals_that_add_the_numbers_up_say_that_they_are_points() -> None:
    rows = [["Criterium", "Max. punten", *FIRMS], *GRADED, ["Totaal", 60, 22, 22, 22]]
    found = sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")
    assert not found.questions
    assert ends(found)["Plan"] == (0, 20)


PARTS = [["A Ltd", 57.55, 36.67, 94.22], ["B Ltd", 60, 30, 90], ["C Ltd", 51.01, 40, 91.01]]


@pytest.mark.parametrize(
    "headings",
    [
        ("Price points (60%)", "Quality points (40%)"),
        ("Price (60%)", "Quality (40%)"),
        ("Punkty cena (60%)", "Punkty jakość (40%)"),
    ],
)
def test_points_that_totals_add_up_as_they_stand_go_up_to_their_weight(headings: tuple[str, ...]) -> None:
    found = sel.understand(workbook({"Sheet": [["Supplier", *headings, "Total"], *PARTS]}), "sheet.xlsx")
    assert not found.questions
    assert [(one.worst, one.best) for one in found.criteria] == [(0, 60), (0, 40)]
    assert list(shares(found).values()) == pytest.approx([0.6, 0.4])


def test_grades_that_totals_weigh_keep_their_scale() -> None:
    rows = [["Supplier", "Price score (60%)", "Quality score (40%)", "Total"], ["A Ltd", 8, 7, 7.6],
            ["B Ltd", 6, 9, 7.2], ["C Ltd", 9, 5, 7.4]]  # fmt: skip
    assert {(one.worst, one.best) for one in read(rows).criteria} == {(1, 10)}


def test_amounts_beside_the_points_that_totals_add_up_are_facts() -> None:
    rows = [
        ["Wykonawca", "Okres gwarancji (miesiące)", "Punkty cena (60%)", "Punkty gwarancja (40%)", "Razem"],
        ["A Sp. z o.o.", 60, 57.55, 33.33, 90.88], ["B S.A.", 36, 60, 20, 80], ["C S.A.", 72, 51.01, 40, 91.01],
    ]  # fmt: skip
    found = sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")
    assert not found.questions
    assert {one.name: one.best for one in found.criteria} == {"Punkty cena": 60, "Punkty gwarancja": 40}
    assert [check.holds for check in found.checks] == [True] * 3


def test_maxima_beside_a_bid_without_one_are_said_to_be_no_weights() -> None:
    rows = [["Onderdeel", "Max. punten", *FIRMS], ["Plan", 200, 160, 120, 200], ["Team", 100, 80, 60, 40], AMOUNT]
    assert any("no weights" in str(notice) and "Inschrijfsom" in str(notice) for notice in read(rows).notices)
