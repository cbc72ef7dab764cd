"""A sheet of somebody's own from its rows, as the file that it would be."""

from __future__ import annotations

from collections.abc import Sequence

import selection as sel
from tests.support.workbooks import xlsx

__all__ = ["read_sheet", "workbook_of"]

Rows = Sequence[Sequence[object]]


def workbook_of(**tabs: Rows) -> bytes:
    """A workbook with these rows on these tabs."""
    return xlsx(tabs)


def read_sheet(rows: Rows) -> sel.Understanding:
    """What is understood of one tab with these rows."""
    return sel.understand(workbook_of(Sheet=rows), "sheet.xlsx")
