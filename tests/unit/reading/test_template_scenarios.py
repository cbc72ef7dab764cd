"""The four scenarios of an empty form: harmless as they stand, read as soon as something is filled in beside them."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook as Book
from openpyxl import load_workbook

from selection.model import Case
from selection.reading import read_workbook, write_template
from selection.reading.form.starters import SCENARIOS
from selection.rules import Budget
from selection.schema import SHEETS
from selection.texts import LANGUAGES, Language
from selection.validation import case_from_workbook

SCORES = (("Acme", 8, 7, 6, 5), ("Bolt", 7, 6, 9, 8))
FIRST_ROW = 5


def form(language: Language) -> Book:
    """The empty form with the scores of two candidates."""
    stream = io.BytesIO()
    write_template(stream, language)
    book = load_workbook(io.BytesIO(stream.getvalue()))
    fill(book, name_of("scores", language), SCORES)
    return book


def fill(book: Book, sheet: str, rows: tuple[tuple[object, ...], ...]) -> None:
    for row, values in enumerate(rows, start=FIRST_ROW):
        for column, value in enumerate(values, start=1):
            book[sheet].cell(row, column).value = value


def name_of(key: str, language: Language) -> str:
    return next(sheet.name.to(language) for sheet in SHEETS if sheet.key == key)


def case_of(book: Book) -> Case:
    stream = io.BytesIO()
    book.save(stream)
    return case_from_workbook(read_workbook(stream.getvalue(), "form.xlsx"))


def column(book: Book, sheet: str, heading: str) -> int:
    return next(cell.column for cell in book[sheet][FIRST_ROW - 1] if cell.value == heading)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_four_usual_scenarios_stand_there(language: Language) -> None:
    book = form(language)
    sheet = book[name_of("scenarios", language)]
    rows = [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows(min_row=FIRST_ROW)]
    assert [row for row in rows if row] == [[part.to(language) for part in row] for row in SCENARIOS]
    assert len({row[0] for row in rows if row}) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_leaves_them_has_no_scenarios_and_is_told(language: Language) -> None:
    case = case_of(form(language))
    assert case.scenarios == ()
    (said,) = [str(notice) for notice in case.notices if "Scenarios" in str(notice)]
    assert said == "6 rows of the sheet Scenarios name a change without saying what: they do not count."


def test_what_is_filled_in_counts_and_the_rest_does_not() -> None:
    book = form("en")
    fill(book, "Candidates", (("Acme",), ("Bolt",)))
    cost, what, number = (column(book, *at) for at in (("Candidates", "Cost"), ("Scenarios", "What"),
                                                       ("Scenarios", "Number")))  # fmt: skip
    for row, amount in enumerate((100, 200), start=FIRST_ROW):
        book["Candidates"].cell(row, cost).value = amount
    cut = next(cell.row for cell in book["Scenarios"]["A"] if cell.value == "Budget cut")
    book["Scenarios"].cell(cut, what).value, book["Scenarios"].cell(cut, number).value = "Cost", 250
    case = case_of(book)
    assert [(one.name, one.rules) for one in case.scenarios] == [("Budget cut", (Budget(250.0),))]
    assert any("5 rows of the sheet Scenarios" in str(notice) for notice in case.notices)
