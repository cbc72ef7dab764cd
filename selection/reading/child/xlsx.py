"""An xlsx or xlsm: values by a library, everything that values do not tell by our own scan.

openpyxl reads the values of workbooks of normal size. calamine reads large ones, ten times faster, and those that
openpyxl cannot open; what it would lose (errors, formulas without values) comes from the scan either way.
"""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import cast

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from selection.reading.child.book import Book, Form, Note, Sheet
from selection.reading.child.package import ScannedSheet, scan_package
from selection.reading.child.refusal import Refusal
from selection.reading.child.sheet_scan import SheetScan
from selection.reading.child.values import Encoder, Raw
from selection.reading.limits import Limits

__all__ = ["read_xlsx"]

_MANY_CELLS = 200_000

_Rows = Iterable[Iterable[Raw]]
_Reader = Callable[[bytes, list[ScannedSheet]], Iterable[_Rows]]


def read_xlsx(content: bytes, archive: zipfile.ZipFile, form: Form, limits: Limits) -> Book:
    """The sheets of an xlsx or xlsm; macros are never run.

    Raises
    ------
    Refusal
        When the file is harmful, damaged or too large.
    """
    scanned = scan_package(archive, limits)
    large = sum(sheet.area for sheet in scanned) > _MANY_CELLS
    readers: list[_Reader] = [_by_calamine, _by_openpyxl] if large else [_by_openpyxl, _by_calamine]
    for reader in readers:
        try:
            sheets = _encode(reader(content, scanned), scanned, limits)
        except (Refusal, MemoryError):
            raise
        except BaseException as error:  # noqa: BLE001  # a panic of calamine is not an Exception
            failure = error
            continue
        notes = _notes(scanned, form)
        if reader is _by_calamine and not large:
            notes.append(Note("simpler"))
        return Book(form, sheets, notes)
    raise Refusal("damaged") from failure


def _by_openpyxl(content: bytes, scanned: list[ScannedSheet]) -> Iterable[_Rows]:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    for sheet in scanned:
        scan = sheet.scan
        rows = book[sheet.name].iter_rows(1, scan.last_row, 1, scan.last_column, values_only=True)
        # With cached values only, none of openpyxl's formula objects can be among them.
        yield cast("_Rows", rows) if sheet.area else ()


def _by_calamine(content: bytes, scanned: list[ScannedSheet]) -> Iterable[_Rows]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for sheet in scanned:
        scan = sheet.scan
        rows = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False, nrows=scan.last_row)
        yield (row[: scan.last_column] for row in rows)


def _encode(sheets: Iterable[_Rows], scanned: list[ScannedSheet], limits: Limits) -> list[Sheet]:
    encoder = Encoder(limits)
    return [
        Sheet(sheet.name, sheet.hidden, _lines(rows, sheet.scan, encoder))
        for rows, sheet in zip(sheets, scanned, strict=True)
    ]


def _lines(rows: _Rows, scan: SheetScan, encoder: Encoder) -> list[bytes]:
    broken: dict[int, dict[int, str]] = defaultdict(dict)
    for (row, column), shown in scan.broken.items():
        broken[row][column] = shown
    covered = _covered(scan)
    width = scan.last_column
    lines = []
    found = bool(scan.broken)
    for number, values in enumerate(rows, start=1):
        cells = list(values)
        found = found or any(value is not None for value in cells)
        cells += [None] * (width - len(cells))
        lines.append(encoder.line(cells, broken.get(number), covered.get(number, ())))
    if scan.last_row and not found:
        # openpyxl passes over a sheet in the strict variant of the format as if it were empty.
        message = "no value where the scan saw some"
        raise ValueError(message)
    blank = [None] * width
    return lines + [encoder.line(blank, broken.get(number)) for number in range(len(lines) + 1, scan.last_row + 1)]


def _covered(scan: SheetScan) -> dict[int, set[int]]:
    """Columns in each row that lie under a merged area without being its first cell: Excel does not show them."""
    covered: dict[int, set[int]] = defaultdict(set)
    room = scan.last_row * scan.last_column
    for top, left, bottom, right in scan.merges:
        bottom, right = min(bottom, scan.last_row), min(right, scan.last_column)
        room -= max(0, bottom - top + 1) * max(0, right - left + 1)
        if room < 0:
            raise Refusal("overlap")
        for row in range(top, bottom + 1):
            covered[row].update(range(left, right + 1))
        if top in covered:
            covered[top].discard(left)
    return covered


def _notes(scanned: list[ScannedSheet], form: Form) -> list[Note]:
    notes = [Note("macros")] if form == "xlsm" else []
    hidden: list[str] = [sheet.name for sheet in scanned if sheet.hidden]
    if hidden:
        notes.append(Note("hidden_sheets", {"count": len(hidden), "sheets": hidden}))
    for sheet in scanned:
        columns = sum(
            max(0, min(last, sheet.scan.last_column) - first + 1) for first, last in sheet.scan.hidden_columns
        )
        if sheet.scan.hidden_rows:
            notes.append(Note("hidden_rows", {"count": sheet.scan.hidden_rows}, sheet.name))
        if columns:
            notes.append(Note("hidden_columns", {"count": columns}, sheet.name))
    return notes
