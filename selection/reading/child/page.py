"""The first sheet of an annotated copy: what was found, each with a link to its cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from selection.reading.child.writer import put

__all__ = ["FaultLine", "Page", "add_page"]

_WIDTHS = {"A": 24, "B": 44, "C": 44, "D": 60}
_LAST_COLUMN = len(_WIDTHS)
_LONGEST_TITLE = 31
_FURTHEST_HEADER = 1_000
_HEADER_FILL = PatternFill("solid", start_color="FFD9E1F2")


class FaultLine(TypedDict):
    """One fault, worded: where it is, the cells of its line, and the comment for its cell."""

    sheet: str
    cell: str
    line: list[str]
    comment: str


class Page(TypedDict):
    """All words of the page, in the reader's language."""

    title: str
    intro: list[str]
    headers: list[str]
    faults: list[FaultLine]
    notices_header: str
    notices: list[str]
    losses_header: str
    losses: dict[str, str]
    author: str


def add_page(book: Workbook, page: Page, losses: Iterable[str], targets: Mapping[int, tuple[str, str]]) -> None:
    """Put the page in front of all sheets; `targets` has the sheet and cell that each fault's line links to.

    A page that an earlier check put there makes room.
    """
    for earlier in [sheet for sheet in book.worksheets if _is_page(sheet, page)]:
        book.remove(earlier)
    sheet = book.create_sheet(_free_title(book, page["title"]), 0)
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    put(sheet["A1"], page["title"])
    sheet["A1"].font = Font(bold=True, size=14)
    row = _write_lines(sheet, 2, page["intro"])
    row = _write_section(sheet, row, page["losses_header"], [page["losses"][code] for code in losses])
    row = _write_section(sheet, row, page["notices_header"], page["notices"])
    _write_faults(sheet, row + 1, page, targets)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    _open_at(book, sheet)


def _is_page(sheet: Worksheet, page: Page) -> bool:
    if sheet["A1"].value != page["title"] or not sheet.title.startswith(page["title"][:_LONGEST_TITLE]):
        return False
    rows = sheet.iter_rows(max_row=_FURTHEST_HEADER, max_col=_LAST_COLUMN, values_only=True)
    return any(list(row) == page["headers"] for row in rows)


def _write_section(sheet: Worksheet, row: int, header: str, lines: list[str]) -> int:
    if not lines:
        return row
    put(sheet.cell(row + 1, 1), header)
    sheet.cell(row + 1, 1).font = Font(bold=True)
    return _write_lines(sheet, row + 2, lines)


def _write_lines(sheet: Worksheet, row: int, lines: list[str]) -> int:
    for line in lines:
        put(sheet.cell(row, 1), line)
        row += 1
    return row


def _write_faults(sheet: Worksheet, row: int, page: Page, targets: Mapping[int, tuple[str, str]]) -> None:
    for column, header in enumerate(page["headers"], start=1):
        cell = sheet.cell(row, column)
        put(cell, header)
        cell.font, cell.fill = Font(bold=True), _HEADER_FILL
    for number, fault in enumerate(page["faults"]):
        row += 1
        for column, text in enumerate(fault["line"], start=1):
            cell = sheet.cell(row, column)
            put(cell, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        if number in targets:
            _link(sheet, row, *targets[number])


def _link(sheet: Worksheet, row: int, target_sheet: str, target_cell: str) -> None:
    cell = sheet.cell(row, 1)
    quoted = target_sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{target_cell}")
    cell.font = Font(color="FF0563C1", underline="single")


def _free_title(book: Workbook, wanted: str) -> str:
    taken = {name.casefold() for name in book.sheetnames}
    title, number = wanted[:_LONGEST_TITLE], 1
    while title.casefold() in taken:
        number += 1
        title = f"{wanted[: _LONGEST_TITLE - 5]} ({number})"
    return title


def _open_at(book: Workbook, page: Worksheet) -> None:
    """Let the copy open at the page, with that sheet alone selected: typing then changes one sheet, not several."""
    for sheet in book.worksheets:
        sheet.sheet_view.tabSelected = sheet is page
    book.active = 0
