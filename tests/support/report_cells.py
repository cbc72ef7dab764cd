"""Finds cells of a report by what a reader sees beside and above them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import lru_cache
from pathlib import Path

import openpyxl
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet


def row_of(sheet: Worksheet, label: str, after: str | None = None) -> int:
    """The first row whose first cell is `label`, below the row whose first cell is `after`."""
    begins = 0 if after is None else row_of(sheet, after)
    return next(row for row in range(begins + 1, sheet.max_row + 1) if sheet.cell(row, 1).value == label)


def column_of(sheet: Worksheet, row: int, heading: str, nth: int = 1) -> int:
    """The column of the nth cell of a row that reads `heading`."""
    columns = [cell.column for cell in sheet[row] if cell.value == heading]
    return int(columns[nth - 1])


def score_cell(book: openpyxl.Workbook, candidate: str, criterion: str) -> Cell:
    """The cell with the raw score of a candidate."""
    sheet = book["Data"]
    head = row_of(sheet, "Candidate", after="Scores")
    return sheet.cell(row_of(sheet, candidate, after="Scores"), column_of(sheet, head, criterion))


def weight_cell(book: openpyxl.Workbook, criterion: str) -> Cell:
    """The cell with the weight of a criterion."""
    return book["Weights"].cell(row_of(book["Weights"], criterion), 3)


def member_cell(book: openpyxl.Workbook, candidate: str, coalition: str) -> Cell:
    """The cell that says whether a candidate is in a coalition."""
    sheet = book["Coalitions"]
    title = "Members: 1 is in, 0 is out"
    head = row_of(sheet, "Candidate", after=title)
    return sheet.cell(row_of(sheet, candidate, after=title), column_of(sheet, head, coalition))


@lru_cache(maxsize=16)
def shown_rows(path: Path, sheet: str) -> list[list[object]]:
    """What the cells of one sheet show, row by row; only this sheet is read."""
    with closing(openpyxl.load_workbook(path, data_only=True, read_only=True)) as book:
        return [list(row) for row in book[sheet].iter_rows(values_only=True)]


def row_values(path: Path, sheet: str, label: str, after: str | None = None) -> list[object]:
    """The values beside the first cell that reads `label`, below the one that reads `after`; without empty ones."""
    rows = iter(shown_rows(path, sheet))
    if after is not None:
        next(row for row in rows if row and row[0] == after)
    found = next(row for row in rows if row and row[0] == label)
    return [value for value in found[1:] if value is not None]


def words(book: openpyxl.Workbook) -> Iterator[str]:
    """Every text in every cell."""
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.data_type != "f":
                    yield cell.value
