"""Old and foreign workbooks (xls, xlsb, ods): values by calamine, which shows error cells as blanks.

What it does not tell comes from scans of our own; where one of them does not understand a file, a note says so.
"""

from __future__ import annotations

import io
import struct
import zipfile

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from selection.reading.child.book import Book, Form, Note
from selection.reading.child.elsewhere import elsewhere
from selection.reading.child.facts import Facts
from selection.reading.child.notes import hidden_notes
from selection.reading.child.ods_scan import scan_ods
from selection.reading.child.refusal import Refusal
from selection.reading.child.sheet import Known, flat, put_together
from selection.reading.child.values import Encoder
from selection.reading.child.xls_scan import scan_xls
from selection.reading.child.xlsb_scan import scan_xlsb
from selection.reading.limits import Limits

__all__ = ["read_other"]


def read_other(
    content: bytes, archive: zipfile.ZipFile | None, form: Form, limits: Limits, *, with_hidden: bool
) -> Book:
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
    facts = _facts(content, archive, form, [about.name for about in book.sheets_metadata], limits)
    encoder, room = Encoder(limits), limits.cells
    sheets, all_known = [], []
    for about in book.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        room -= sheet.total_height * sheet.total_width
        if room < 0:
            raise Refusal("grid_size", sheet=about.name, limit=limits.cells)
        rows = sheet.to_python(skip_empty_area=False)
        hidden = about.visible != SheetVisibleEnum.Visible
        known = Known(about.name, len(rows[0]) if rows else 0, len(rows), hidden=hidden)
        known.merges = [
            (top + 1, left + 1, bottom + 1, right + 1)
            for (top, left), (bottom, right) in (sheet.merged_cell_ranges or ())[: limits.merges]
        ]
        if facts is not None and about.name in facts:
            facts[about.name].tell(known)
        elif facts is not None:
            facts = None
        if known.width * known.height > limits.cells:
            raise Refusal("grid_size", sheet=about.name, limit=limits.cells)
        all_known.append(known)
        sheets.append(put_together(known, flat(rows, known.width, known.height), encoder, with_hidden=with_hidden))
    notes = [Note("errors_lost", {"form": form})] if facts is None else []
    notes += elsewhere(archive) if archive else []
    return Book(form, sheets, notes + hidden_notes(all_known, with_hidden=with_hidden))


def _facts(
    content: bytes, archive: zipfile.ZipFile | None, form: Form, names: list[str], limits: Limits
) -> dict[str, Facts] | None:
    """What our own scan found on each sheet; None when it does not understand the file, which is then said."""
    try:
        if archive is None:
            found = scan_xls(content, limits)
        elif form == "ods":
            found = scan_ods(archive, limits)
        else:
            return scan_xlsb(archive, limits)
    except (ValueError, LookupError, struct.error):
        return None
    return dict(zip(names, found, strict=True)) if len(names) == len(found) else None
