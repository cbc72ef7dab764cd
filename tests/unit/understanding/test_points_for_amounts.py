"""Points that a sheet works out from a price are the criterion, and the price is a fact; other formulas are none."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.real_sheets.building import Tab, book

FIRMS = ("Hemubo B.V.", "Talen B.V.", "Dura B.V.")
PRICES = (1_000_000, 1_250_000, 2_000_000)


def read(*tabs: Tab) -> Understanding:
    return sel.understand(book(*tabs), "sheet.xlsx")


def in_columns(price_points: str = "P1 Punten prijs") -> Understanding:
    """Criteria in rows, as in a tender: 40 for the price, worked out from what was bid."""
    return read(Tab("Gunning", [
        ["Gunningscriterium", "Max. punten", *FIRMS],
        ["Inschrijfsom (excl. btw)", None, *PRICES],
        [price_points, 40, *(f"=ROUND(MIN($C$2:$E$2)/{letter}2*40,1)" for letter in "CDE")],
        ["Plan van aanpak", 25, 20, 15, 25],
        ["Social return", 35, 30, 35, 7],
        ["Totaal", 100, *(f"=SUM({letter}3:{letter}5)" for letter in "CDE")],
    ]))  # fmt: skip


def in_rows(points: str, formula: str = "=ROUND(MIN($D$2:$D$4)/D{row}*40,2)") -> Understanding:
    rows = [[firm, plan, team, price, formula.format(row=row)]
            for row, (firm, plan, team, price) in enumerate(zip(FIRMS, (80, 60, 100), (60, 90, 70), PRICES,
                                                                strict=True), start=2)]  # fmt: skip
    return read(Tab("Evaluation", [["Bidder", "Plan (40%)", "Team (20%)", "Tendered price (£)", points], *rows]))


def scores(found: Understanding, criterion: str) -> list[float | None]:
    return [one.value for one in found.scores if one.criterion == criterion]


def test_points_for_a_price_in_a_row_count_with_their_weight() -> None:
    found = in_columns()
    assert {one.name: one.weight for one in found.criteria} == {
        "P1 Punten prijs": 40, "Plan van aanpak": 25, "Social return": 35}  # fmt: skip
    # 1 000 000 / price * 40
    assert scores(found, "P1 Punten prijs") == [40, 32, 20]
    assert found.candidates[1].attributes["Inschrijfsom (excl. btw)"].value == 1_250_000
    assert not found.questions
    assert all(check.holds for check in found.checks)


def test_points_for_a_price_in_a_column_count_out_of_their_weight_in_per_cent() -> None:
    found = in_rows("Price score (40%)").accepted()
    (points,) = [one for one in found.criteria if one.name == "Price score"]
    assert (points.worst, points.best, points.weight) == (0, 40, 0.4)
    assert scores(found, "Price score") == [40, 32, 20]
    assert "Tendered price (£)" not in {one.name for one in found.criteria}
    assert found.candidates[0].attributes["Tendered price (£)"].value == 1_000_000


@pytest.mark.parametrize(
    ("points", "formula"),
    [
        ("Price less 10% discount", "=D{row}*0.9"),
        ("Weighted plan", "=B{row}*0.4"),
        ("Price per point of plan", "=D{row}/B{row}"),
        ("Total score", "=B{row}+C{row}"),
        ("Quality points", "=B{row}*0.4+C{row}*0.2"),
    ],
)
def test_other_formulas_are_worked_out_as_before(points: str, formula: str) -> None:
    found = in_rows(points, formula)
    assert points not in {one.name for one in found.criteria}
    assert points not in found.candidates[0].attributes


def test_a_price_with_a_weight_of_its_own_is_the_criterion() -> None:
    rows = [
        [firm, plan, price, f"=ROUND(MIN($C$2:$C$4)/C{row}*40,2)"]
        for row, (firm, plan, price) in enumerate(zip(FIRMS, (80, 60, 100), PRICES, strict=True), start=2)
    ]
    heads = ["Bidder", "Plan (60%)", "Tendered price (£) (40%)", "Price points"]
    found = read(Tab("Evaluation", [heads, *rows])).accepted()
    assert [(one.name, one.weight) for one in found.criteria] == [("Plan", 0.6), ("Tendered price (£)", 0.4)]


def test_without_formulas_the_points_count_and_the_price_is_asked_about() -> None:
    rows = [[firm, plan, price, points] for firm, plan, price, points
            in zip(FIRMS, (8, 6, 10), PRICES, (40, 32, 20), strict=True)]  # fmt: skip
    found = read(Tab("Evaluation", [["Bidder", "Plan (max 60)", "Price (£)", "Price points (max 40)"], *rows]))
    assert [one.choices[0].key for one in found.questions] == ["known only"]
    assert {one.name: one.weight for one in found.accepted().criteria} == {
        "Plan (max 60)": 60, "Price points (max 40)": 40}  # fmt: skip
