"""Old and foreign workbooks (xls, xlsb, ods), as far as calamine reads them: it shows error cells as blanks."""

from __future__ import annotations

import io

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from selection.reading.child.book import Book, Form, Note, Sheet
from selection.reading.child.refusal import Refusal
from selection.reading.child.values import Encoder
from selection.reading.limits import Limits

__all__ = ["read_other"]


def read_other(content: bytes, form: Form, limits: Limits) -> Book:
    """The sheets of an xls, xlsb or ods.

    Raises
    ------
    Refusal
        When it has a password, is larger than the limits, or cannot be read.
    """
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    except PasswordError as error:
        raise Refusal("password") from error
    encoder, room = Encoder(limits), limits.cells
    sheets = []
    for about in book.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        room -= sheet.total_height * sheet.total_width
        if room < 0:
            raise Refusal("grid_size", sheet=about.name, limit=limits.cells)
        rows = sheet.to_python(skip_empty_area=False)
        hidden = about.visible != SheetVisibleEnum.Visible
        sheets.append(Sheet(about.name, hidden, [encoder.line(row) for row in rows]))
    notes = [Note("errors_lost", {"form": form})]
    names = [sheet.name for sheet in sheets if sheet.hidden]
    if names:
        notes.append(Note("hidden_sheets", {"count": len(names), "sheets": names}))
    return Book(form, sheets, notes)
