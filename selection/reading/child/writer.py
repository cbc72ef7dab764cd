"""The one way in which text from outside gets into a cell of a workbook that we hand out."""

from __future__ import annotations

from datetime import date

from openpyxl.cell import Cell
from openpyxl.cell.cell import MergedCell

from selection.reading.child.values import writable

__all__ = ["put"]

_LONGEST_TEXT = 32_767
# A spreadsheet program, or a csv made with it, takes text that begins like this for a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def put(cell: Cell | MergedCell, value: str | float | bool | date | None) -> None:
    """Write a value into a cell; text stays text, whatever it begins with.

    Text that looks like a formula is stored as text and marked so (the invisible apostrophe of Excel), so that it
    stays text when somebody edits the cell.
    """
    if isinstance(cell, MergedCell):
        return
    if not isinstance(value, str):
        cell.value = value
        return
    text = writable(value)[:_LONGEST_TEXT]
    cell.value = text
    # openpyxl has just guessed a formula or an error value from the text.
    cell.data_type = "s"
    if text.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True
