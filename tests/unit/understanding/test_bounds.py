"""However large or odd a sheet is, understanding it ends soon, and is as quick for twice the rows as it should be."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Iterable

import pytest

from selection.errors import SheetError
from selection.tables import CellValue, Grid, Rows, Workbook
from selection.understanding import Understanding, understand_workbook
from selection.understanding.blocks.cutting import areas
from selection.understanding.blocks.view import View
from selection.understanding.found import BlockKind

WIDTH = 12


def book(values: Iterable[CellValue], merges: tuple[tuple[int, int, int, int], ...] = ()) -> Workbook:
    return Workbook("x.csv", "", (Grid("Scores", Rows(list(values), WIDTH, "Scores", "x.csv"), merges=merges),))


def suppliers(rows: int) -> list[CellValue]:
    """Candidates in rows with their grades and totals."""
    values: list[CellValue] = ["Supplier", *(f"Criterion {c}" for c in range(1, WIDTH - 1)), "Total"]
    for row in range(rows):
        grades = [float((row * 7 + c * 5) % 10 + 1) for c in range(1, WIDTH - 1)]
        values += [f"Firm {row}", *grades, sum(grades)]
    return values


def seconds(workbook: Workbook) -> tuple[float, Understanding]:
    started = time.process_time()
    found = understand_workbook(workbook)
    return time.process_time() - started, found


def test_four_times_the_rows_take_about_four_times_as_long() -> None:
    seconds(book(suppliers(50)))
    few, _ = seconds(book(suppliers(600)))
    many, found = seconds(book(suppliers(2400)))
    assert len(found.scores) == 2400 * (WIDTH - 2)
    assert sum(check.holds for check in found.checks) == 2400
    assert many < 9 * few


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(lambda row, column: float((row * 7 + column) % 10 + 1) if column else None, id="blank labels"),
        pytest.param(lambda row, column: f"Text {row} {column}", id="all texts"),
        pytest.param(lambda row, column: 5.0 if (row + column) % 2 else None, id="checkerboard"),
        pytest.param(lambda row, column: None if row % 2 else float(column) or f"Firm {row}", id="every other row"),
    ],
)
def test_a_sheet_of_one_kind_of_cells_ends_within_seconds(value: object) -> None:
    assert callable(value)
    took, found = seconds(book(value(row, column) for row in range(3000) for column in range(WIDTH)))
    assert found.refusals
    assert took < 20


def test_of_very_many_islands_the_first_are_read_and_the_rest_is_named() -> None:
    values: list[CellValue] = [5.0 if row % 5 == 0 and column % 4 == 0 else None
                               for row in range(3000) for column in range(WIDTH)]  # fmt: skip
    read, left = areas(View(book(values).grids[0]))
    assert len(read) == 500
    assert left
    took, found = seconds(book(values))
    last = found.blocks[-1]
    assert last.kind is BlockKind.UNKNOWN
    assert (last.area.bottom, last.area.right) == (2996, 9)
    assert any("too many separate tables" in str(notice.sentence()) for notice in found.notices)
    assert took < 20


def test_a_sheet_of_too_many_different_texts_is_refused_in_a_sentence() -> None:
    values = (f"Text {number}" for number in range(WIDTH * 26_000))
    with pytest.raises(SheetError, match="too large to be understood by itself"):
        understand_workbook(book(values))


def test_a_sheet_of_too_many_merged_cells_is_refused_in_a_sentence() -> None:
    values: list[CellValue] = [None] * (WIDTH * 26_000)
    with pytest.raises(SheetError, match="too large to be understood by itself"):
        understand_workbook(book(values, merges=((1, 1, 26_000, WIDTH), (1, 1, 2, 2))))


def test_a_plain_score_costs_no_object_of_its_own() -> None:
    """What twice the rows take beyond the sheet itself is a few numbers for each score, not a record of each."""
    few, many = book(suppliers(1000)), book(suppliers(2000))
    understand_workbook(few)
    more = peak(many) - peak(few)
    # With one record, one place and one text for each score it was over a thousand bytes.
    assert more / (1000 * (WIDTH - 2)) < 500


def peak(workbook: Workbook) -> int:
    """The most memory that was taken while a workbook was understood, in bytes."""
    gc.collect()
    tracemalloc.start()
    try:
        understand_workbook(workbook)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_scores_come_one_by_one_as_together() -> None:
    found = understand_workbook(book(suppliers(30)))
    together = list(found.scores)
    assert [found.scores[at] for at in range(len(found.scores))] == together == list(found.scores[:])
    assert found.scores == together
    assert found.scores[-1] == together[-1]
    with pytest.raises(IndexError):
        found.scores[len(together)]
    first = together[0]
    assert (first.candidate, first.criterion, first.value, str(first.place)) == (
        "Firm 0",
        "Criterion 1",
        6.0,
        "Scores!B2",
    )
