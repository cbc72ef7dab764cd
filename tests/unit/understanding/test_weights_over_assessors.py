"""A row of weights merged over the columns of assessors, above the names of criteria; the means count in the proof."""

from __future__ import annotations

import io

import openpyxl
import pytest

import selection as sel
from selection.understanding import Understanding

WEIGHTS = {"Innovatie": 0.5, "Veiligheid": 0.3}
SCORES = {
    "Acme BV": (8, 7, 7, 8, 9.0),
    "Bolt BV": (6, 6, 9, 8, 8.0),
    "Core BV": (9, 8, 6, 6, 6.0),
    "Dune BV": (5, 6, 8, 9, 7.0),
}
# By hand: Acme 0.5 x 7.5 + 0.3 x 7.5 + 0.2 x 9 = 3.75 + 2.25 + 1.8 = 7.8; Bolt 3 + 2.55 + 1.6 = 7.15; Core 4.25 + 1.8
# + 1.2 = 7.25; Dune 2.75 + 2.55 + 1.4 = 6.7.
TOTALS = (7.8, 7.15, 7.25, 6.7)


def sheet(*, gap: bool = False, missing: bool = False) -> bytes:
    """Weights in row 4, criteria in row 5, assessors in row 6; a column in between may be empty."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page["A1"] = "Beoordeling partners, cijfers 1 t/m 10"
    page["B4"] = "Weging"
    first = 5 if gap else 4
    for number, (name, weight) in enumerate(WEIGHTS.items()):
        at = first + 2 * number
        page.cell(4, at, weight)
        page.cell(5, at, name)
        for row in (4, 5):
            page.merge_cells(start_row=row, start_column=at, end_row=row, end_column=at + 1)
        page.cell(6, at, "JV")
        page.cell(6, at + 1, "MB")
    page.cell(4, first + 4, 0.2)
    for column, name in ((1, "Nr"), (2, "Inschrijver"), (3, "Regio"), (first + 4, "Prijspunten"),
                         (first + 5, "Totaal"), (first + 6, "Rang"), (first + 7, "Opmerkingen")):  # fmt: skip
        page.cell(5, column, name)
        page.merge_cells(start_row=5, start_column=column, end_row=6, end_column=column)
    ranks = (1, 3, 2, 4)
    for number, (name, own) in enumerate(SCORES.items()):
        row = 7 + number
        for column, value in ((1, number + 1), (2, name), (3, ("Noord", "Oost")[number % 2])):
            page.cell(row, column, value)
        for number_of, value in enumerate((*own, TOTALS[number], ranks[number], "lopende pilot in Assen")):
            page.cell(row, first + number_of, value)
    if missing:
        page.cell(10, first + 3).value = None
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def read(content: bytes) -> Understanding:
    return sel.understand(content, "sheet.xlsx").accepted()


@pytest.mark.parametrize("gap", [False, True], ids=["", "with an empty column"])
def test_the_weights_are_those_of_the_criteria_below_and_the_totals_those_of_the_means(gap: bool) -> None:
    found = read(sheet(gap=gap))
    assert [one.name for one in found.candidates] == list(SCORES)
    assert {one.name: one.weight for one in found.criteria} == {**WEIGHTS, "Prijspunten": 0.2}
    assert len(found.scores) == 4 * 5
    assert [one.holds for one in found.checks] == [True] * 8
    assert {one.label for one in found.checks} == {"Totaal", "Rang"}


def test_a_score_that_one_assessor_did_not_give_is_left_out_of_the_mean() -> None:
    # Dune then 2.75 + 0.3 x 8 + 1.4 = 6.55, and 6.7 is told to differ.
    found = read(sheet(missing=True))
    made = {one.place.cell: one for one in found.checks}
    assert made["I10"].computed == pytest.approx(6.55)
    assert [made[f"I{row}"].holds for row in (7, 8, 9, 10)] == [True, True, True, False]
