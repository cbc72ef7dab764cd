"""Where cells stand, as formulas name them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell

__all__ = ["Area"]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells on a sheet; rows and columns count from 0, the last ones included.

    As text it is the absolute reference of the cells.

    Examples
    --------
    >>> table = Area("Data", 4, 1, 6, 3)
    >>> str(table), str(table.column(1)), str(table.cell(2, 0))
    ('Data!$B$5:$D$7', 'Data!$C$5:$C$7', 'Data!$B$7')
    """

    sheet: str
    top: int
    left: int
    bottom: int
    right: int

    @staticmethod
    def at(sheet: str, row: int, column: int) -> Area:
        """The area of a single cell."""
        return Area(sheet, row, column, row, column)

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return self.bottom - self.top + 1

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return self.right - self.left + 1

    def row(self, index: int) -> Area:
        """Its row number `index`, from 0."""
        return Area(self.sheet, self.top + index, self.left, self.top + index, self.right)

    def column(self, index: int) -> Area:
        """Its column number `index`, from 0."""
        return Area(self.sheet, self.top, self.left + index, self.bottom, self.left + index)

    def cell(self, row: int = 0, column: int = 0) -> Area:
        """One of its cells."""
        return Area.at(self.sheet, self.top + row, self.left + column)

    def beside(self, columns: int) -> Area:
        """The area of the same size so many columns to the right."""
        return Area(self.sheet, self.top, self.left + columns, self.bottom, self.right + columns)

    def below(self, first: int) -> Area:
        """The same area from its row number `first` on."""
        return Area(self.sheet, self.top + first, self.left, self.bottom, self.right)

    def upto(self, count: int) -> Area:
        """The first `count` rows of the area."""
        return Area(self.sheet, self.top, self.left, self.top + count - 1, self.right)

    def range(self) -> str:
        """The reference without its sheet."""
        first: str = xl_rowcol_to_cell(self.top, self.left, row_abs=True, col_abs=True)
        if (self.top, self.left) == (self.bottom, self.right):
            return first
        return f"{first}:{xl_rowcol_to_cell(self.bottom, self.right, row_abs=True, col_abs=True)}"

    def __str__(self) -> str:
        return f"{_quoted(self.sheet)}!{self.range()}"


@lru_cache
def _quoted(sheet: str) -> str:
    return str(quote_sheetname(sheet))
