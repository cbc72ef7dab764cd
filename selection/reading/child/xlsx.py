"""An xlsx or xlsm: values by a library, everything that values do not tell by our own scan.

openpyxl reads the values of workbooks of normal size. calamine reads large ones, ten times faster, and those that
openpyxl cannot open; what it would lose (errors, formulas without values) comes from the scan either way.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from typing import cast

from python_calamine import CalamineWorkbook

from selection.reading.child.book import Book, Form, Note, Sheet
from selection.reading.child.elsewhere import elsewhere
from selection.reading.child.notes import hidden_notes
from selection.reading.child.package import ScannedSheet, scan_package
from selection.reading.child.refusal import Refusal
from selection.reading.child.sheet import Known, flat, put_together
from selection.reading.child.values import Encoder, Raw
from selection.reading.limits import Limits

__all__ = ["read_xlsx"]

_MANY_CELLS = 200_000

_Rows = Iterable[Iterable[Raw]]
_Reader = Callable[[bytes, list[ScannedSheet]], Iterable[_Rows]]


def read_xlsx(content: bytes, archive: zipfile.ZipFile, form: Form, limits: Limits, *, with_hidden: bool) -> Book:
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
            sheets = _sheets(reader(content, scanned), scanned, limits, with_hidden=with_hidden)
        except (Refusal, MemoryError):
            raise
        except BaseException as error:  # noqa: BLE001  # a panic of calamine is not an Exception
            failure = error
            continue
        notes = [Note("macros")] if form == "xlsm" else []
        notes += [*elsewhere(archive), *hidden_notes([_known(sheet) for sheet in scanned], with_hidden=with_hidden)]
        if reader is _by_calamine and not large:
            notes.append(Note("simpler"))
        return Book(form, sheets, notes)
    raise Refusal("damaged") from failure


def _by_openpyxl(content: bytes, scanned: list[ScannedSheet]) -> Iterable[_Rows]:
    from openpyxl import load_workbook  # noqa: PLC0415  # takes long to load, and large workbooks go without

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    for sheet in scanned:
        scan = sheet.scan
        rows = book[sheet.name].iter_rows(1, scan.last_row, 1, scan.last_column, values_only=True)
        # With cached values only, none of openpyxl's formula objects can be among them.
        yield cast("_Rows", rows) if sheet.area else ()


def _by_calamine(content: bytes, scanned: list[ScannedSheet]) -> Iterable[_Rows]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for sheet in scanned:
        yield book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False, nrows=sheet.scan.last_row)


def _sheets(read: Iterable[_Rows], scanned: list[ScannedSheet], limits: Limits, *, with_hidden: bool) -> list[Sheet]:
    encoder = Encoder(limits)
    sheets = []
    for rows, sheet in zip(read, scanned, strict=True):
        known = _known(sheet)
        values = flat(rows, known.width, known.height)
        if known.height and not known.broken and all(value is None for value in values):
            # openpyxl passes over a sheet in the strict variant of the format as if it were empty.
            message = "no value where the scan saw some"
            raise ValueError(message)
        sheets.append(put_together(known, values, encoder, with_hidden=with_hidden))
    return sheets


def _known(sheet: ScannedSheet) -> Known:
    scan = sheet.scan
    known = Known(sheet.name, scan.last_column, scan.last_row, hidden=sheet.hidden)
    known.broken, known.merges, known.formats = scan.broken, scan.merges, scan.formats
    known.formulas, known.further = scan.formulas.texts, scan.formulas.further
    known.hidden_rows, known.hidden_columns = scan.hidden_rows, scan.hidden_columns
    known.hidden_filled, known.filtered = scan.hidden_filled, scan.filtered
    return known
