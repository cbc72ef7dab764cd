"""A workbook as it was read: grids of cells that remember where they stand.

Files, uploads and pandas frames all become a `Workbook`; from here on nobody needs to know which it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from selection.errors import Notice, Place
from selection.tables.cells import Broken, Cell, CellValue, cell_name, column_name
from selection.tables.formulas import Formulas
from selection.tables.rows import Rows, is_run

__all__ = [
    "Broken",
    "Cell",
    "CellValue",
    "Formulas",
    "Grid",
    "Rows",
    "Workbook",
    "cell_name",
    "column_name",
]


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: rows of cells, all of the same width, the first row being row 1 of the sheet.

    What else is known of the cells goes by row and column, both from 1: `merges` as first row, first column,
    last row and last column; `formulas` with their equals sign (only that for those that a file does not write out,
    and from the 50 001st on); number `formats` other than the general one, of the first 50 000 cells that have one.
    A file says what its form can: an xlsx all of it, a csv nothing. Cells in `hidden_rows` and `hidden_columns` are
    blank unless they were asked for.
    """

    name: str
    rows: Sequence[tuple[Cell, ...]]
    hidden: bool = False
    merges: tuple[tuple[int, int, int, int], ...] = ()
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)
    formats: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    @property
    def values(self) -> list[list[CellValue]]:
        """The plain values of each row, without their places; None for what is empty or broken."""
        if isinstance(self.rows, Rows):
            return self.rows.plain
        return [[cell.value for cell in row] for row in self.rows]

    def cell(self, row: int, column: int) -> Cell:
        """One cell, rows and columns counted from 0."""
        return self.rows.cell(row, column) if isinstance(self.rows, Rows) else self.rows[row][column]

    def place(self, row: int, column: int) -> Place:
        """Where a cell stands, rows and columns counted from 0."""
        return self.rows.place(row, column) if isinstance(self.rows, Rows) else self.rows[row][column].place

    def filled(self) -> list[int]:
        """The numbers of the rows in which something stands, broken cells included; counted from 0."""
        if not isinstance(self.rows, Rows):
            return [at for at, row in enumerate(self.rows) if not all(cell.is_empty for cell in row)]
        nothing, broken = [None] * self.rows.width, {at // self.rows.width for at in self.rows.errors}
        return [at for at, row in enumerate(self.rows.plain) if row != nothing or at in broken]

    def column(self, column: int, rows: Sequence[int]) -> list[CellValue | Broken]:
        """What stands in these rows of a column, both counted from 0, the rows in ascending order."""
        if not isinstance(self.rows, Rows):
            cells = (self.rows[row][column] for row in rows)
            return [cell.value if cell.error is None else Broken(cell.error) for cell in cells]
        flat, width = self.rows.flat, self.rows.width
        if not self.rows.errors and is_run(rows):
            return list(flat[rows[0] * width + column : rows[-1] * width + column + 1 : width])
        errors = self.rows.errors
        return [Broken(errors[at]) if at in errors else flat[at] for at in (row * width + column for row in rows)]

    def written(self, column: int, rows: Sequence[int]) -> Sequence[str | None] | None:
        """The texts that the values in these rows of a column were read from; None where nothing else stood there."""
        if isinstance(self.rows, Rows):
            return self.rows.written(column, rows)
        return [self.rows[row][column].written for row in rows]

    def numbers(self, column: int, rows: Sequence[int]) -> npt.NDArray[np.float64] | None:
        """The numbers in these rows of a column, both counted from 0; None where something else stands as well."""
        if isinstance(self.rows, Rows) and self.rows.knows_numbers:
            return self.rows.numbers(column, rows)
        values = self.column(column, rows)
        return np.array(values, dtype=np.float64) if set(map(type, values)) == {float} else None


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets of one file, with the name and the SHA-256 of what was read."""

    file: str
    sha256: str
    grids: tuple[Grid, ...]
    notices: tuple[Notice, ...] = field(default=())
