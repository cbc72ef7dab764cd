"""Whatever people do to a valid workbook, what comes back is a case or a list of faults in sentences."""

from __future__ import annotations

from datetime import datetime

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.errors import SheetError
from selection.frames import workbook_from_frames
from selection.model import Case
from selection.schema import SHEETS
from selection.tables import Cell, Grid, Workbook
from selection.texts import LANGUAGES
from selection.validation import case_from_workbook
from tests.support.case_frames import case_frames
from tests.support.rich_case import rich_case
from tests.support.sheets import base, sheet

FULL = {
    **base(
        Case=sheet(("Title", "Cranes"), ("Client", "Harbour Works")),
        Assessments=sheet(("Candidate", "Criterion", "Assessor", "Score"), ("Bolt", "Safety", "X", 7)),
        Joint_results=sheet(("Joint result", "Value", "Software", "Steel"), ("Bridge", 2, 3, 2)),
        Weights=sheet(("Criterion", "Board", "Shop"), ("Influence", 2, 1), ("Ideas", 30, "20-30"), ("Safety", 70, 75)),
        Scenarios=sheet(("Scenario", "Probability", "Change", "What", "Number"),
                        ("Dear", 0.5, "column times", "Cost", 2),
                        ("Out", 0.5, "is absent", "Bolt", None)),
    )
}  # fmt: skip
WORDS = [
    "Bolt", "bolt bv", "Cobald", "Client", "Ideas", "Safety", "Trust", "Cost", "North", "veto", "?", "n.v.t.", "1.234",
    "8 à 9", "20-30", "#1", "#0", "1e", "ja", "nee", "x", ";", "=", "a = 1; b", "1 = 0; 10 = 1", "85 %", "€ 1.250,00",
    "E1", "mean", "zwakste lid", "Budget", "Size", "weight times", "2027-01-01", "31-02-2027", "=1+1", "{0}", "{x!r}",
    "%s", "\u200b", "🙂", "a" * 300, "Candidate", "Kandidaat", "Criterion", "Influence", "Invloed",
]  # fmt: skip
NUMBERS = [0.0, 1.0, -1.0, 2.5, 3.0, 1e20, -1e20, 1e-320, 4.0, 100.0, float("inf")]

values = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    st.sampled_from(NUMBERS),
    st.booleans(),
    st.just(datetime.fromisoformat("2026-08-07")),
    st.text(max_size=8),
    st.floats(-1e20, 1e20),
)
contents = st.one_of(
    values.map(lambda value: (value, None)),
    st.sampled_from(["#N/A", "#DIV/0!", "=A1"]).map(lambda shown: (None, shown)),
)
headings = [column.heading.to(language) for one in SHEETS for column in one.columns for language in LANGUAGES]
sheet_names = [one.name.to(language) for one in SHEETS for language in LANGUAGES]


def with_cell(grid: Grid, row: int, column: int, value: object, error: str | None) -> Grid:
    rows = [list(cells) for cells in grid.rows]
    place = rows[row][column].place
    text = value.strip() or None if isinstance(value, str) else value
    rows[row][column] = Cell(text, place, error)  # type: ignore[arg-type]  # whatever a cell may hold
    return Grid(grid.name, tuple(map(tuple, rows)), grid.hidden)


@st.composite
def damaged(draw: st.DrawFn, book: Workbook) -> Workbook:
    """The workbook after one to six things that people do to workbooks."""
    grids = list(book.grids)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(grids) - 1))
        grid = grids[at]
        rows = grid.rows
        row, column = draw(st.integers(0, len(rows) - 1)), draw(st.integers(0, len(rows[0]) - 1))
        match draw(st.sampled_from(["cell", "cell", "cell", "heading", "row", "again", "column", "name", "hide"])):
            case "cell":
                grids[at] = with_cell(grid, row, column, *draw(contents))
            case "heading":
                grids[at] = with_cell(grid, 0, column, draw(st.sampled_from(headings)), None)
            case "row":
                grids[at] = Grid(grid.name, rows[:row] + rows[row + 1 :] or rows)
            case "again":
                grids[at] = Grid(grid.name, (*rows, rows[row]))
            case "column":
                kept = tuple(cells[:column] + cells[column + 1 :] for cells in rows)
                grids[at] = Grid(grid.name, kept if kept[0] else rows)
            case "name":
                grids[at] = Grid(draw(st.sampled_from(sheet_names)), rows)
            case _:
                grids[at] = Grid(grid.name, rows, hidden=True)
    return Workbook(book.file, book.sha256, tuple(grids))


def outcome(book: Workbook) -> Case | SheetError:
    try:
        return case_from_workbook(book)
    except SheetError as error:
        return error


def a_case_or_faults(book: Workbook) -> None:
    found = outcome(book)
    if isinstance(found, Case):
        assert sum(found.weights.values()) > 0
        assert all(str(notice) for notice in found.notices)
        return
    assert found.faults
    assert all(str(fault.place) for fault in found.faults)
    for language in LANGUAGES:
        assert found.to(language).startswith(("frames ", "frames:"))


@settings(max_examples=200)
@given(damaged(workbook_from_frames(FULL)))
def test_a_damaged_small_workbook_gives_a_case_or_faults(book: Workbook) -> None:
    a_case_or_faults(book)


@settings(max_examples=30)
@given(damaged(workbook_from_frames(case_frames(rich_case()))))
def test_a_damaged_large_workbook_gives_a_case_or_faults(book: Workbook) -> None:
    a_case_or_faults(book)


@settings(max_examples=150)
@given(st.lists(st.lists(values, min_size=1, max_size=4), min_size=1, max_size=5))
def test_any_table_gives_a_case_or_faults(rows: list[list[object]]) -> None:
    width = max(map(len, rows))
    frame = pd.DataFrame([[*row, *[None] * (width - len(row))] for row in rows], dtype=object)
    frame.columns = [f"C{at}" for at in range(width)]
    a_case_or_faults(workbook_from_frames({"Blad1": frame}))
