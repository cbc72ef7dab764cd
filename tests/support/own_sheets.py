"""A sheet of somebody's own from its rows, as the file that it would be."""

from __future__ import annotations

import io
from collections.abc import Sequence

import openpyxl

import selection as sel

__all__ = ["read_sheet", "workbook_of"]

Rows = Sequence[Sequence[object]]


def workbook_of(**tabs: Rows) -> bytes:
    """A workbook with these rows on these tabs."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for tab, rows in tabs.items():
        sheet = book.create_sheet(tab)
        for row in rows:
            sheet.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read_sheet(rows: Rows) -> sel.Understanding:
    """What is understood of one tab with these rows."""
    return sel.understand(workbook_of(Sheet=rows), "sheet.xlsx")
