"""One cell: what stands in it, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from openpyxl.utils import get_column_letter

from selection.errors import Place

__all__ = ["Broken", "Cell", "CellValue", "cell_name", "column_name"]

CellValue = str | float | bool | date | datetime | None


def cell_name(row: int, column: int) -> str:
    """What a sheet calls a cell, rows and columns counted from 1.

    Examples
    --------
    >>> cell_name(7, 28)
    'AB7'
    """
    return f"{column_name(column)}{row}"


def column_name(column: int) -> str:
    """What a sheet calls a column, counted from 1: 28 is AB."""
    return get_column_letter(column)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its value as stored, its place, and what it shows instead of a value when it is broken.

    Numbers are floats (or bools), text is stripped of outer blanks, an empty text is None. `error` holds an
    error value such as "#DIV/0!" or a formula that was never calculated; broken is not empty. `written` is the text
    of the sheet that the value was read from, such as "n.v.t." or "£84,200", where the value alone does not show it.
    """

    value: CellValue
    place: Place
    error: str | None = None
    written: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all stands in the cell."""
        return self.value is None and self.error is None

    def __str__(self) -> str:
        if self.error is not None:
            return self.error
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        return "" if self.value is None else str(self.value)


class Broken(NamedTuple):
    """An error value that stands in a cell instead of anything else."""

    error: str
