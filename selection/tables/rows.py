"""The rows of a sheet, of which the cells are made when somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, overload

import numpy as np
import numpy.typing as npt
from openpyxl.utils import get_column_letter

from selection.errors import Place
from selection.tables.cells import Cell, CellValue

__all__ = ["Rows", "is_run"]

_MANY_CELLS = 200_000


class Rows(Sequence[tuple[Cell, ...]]):
    """The rows of a sheet; their cells are made when somebody asks for them, as a large sheet has millions.

    Parameters
    ----------
    values
        The plain values of all cells, row by row; None for what is empty or broken.
    width
        The number of cells in a row.
    sheet, file
        For the places of the cells.
    errors
        What each broken cell shows, by its position in `values`.
    numbers
        The numbers among the values, NaN where there is something else; float64 of shape (rows * width,). None when
        nobody has them apart.
    written
        The text that each value was read from, as `Cell` has it; None when that is what stands there throughout.

    Examples
    --------
    >>> rows = Rows(["Acme", 8.0, "Bolt", None], 2, "Scores", errors={3: "#N/A"})
    >>> str(rows[1][1].place), rows[1][1].error, rows.plain[0]
    ('Scores!B2', '#N/A', ['Acme', 8.0])
    """

    __slots__ = ("_errors", "_file", "_kept", "_letters", "_numbers", "_sheet", "_values", "_width", "_written")

    def __init__(
        self,
        values: list[CellValue],
        width: int,
        sheet: str,
        file: str = "",
        errors: Mapping[int, str] | None = None,
        numbers: npt.NDArray[np.float64] | None = None,
        written: Sequence[str | None] | None = None,
    ) -> None:
        self._values, self._width, self._sheet, self._file = values, width, sheet, file
        self._errors, self._numbers = dict(errors or {}), numbers
        self._written = written
        self._letters = [get_column_letter(column) for column in range(1, width + 1)]
        self._kept: dict[int, tuple[Cell, ...]] = {}

    @property
    def plain(self) -> list[list[CellValue]]:
        """The plain values of each row; None for what is empty or broken."""
        width, values = self._width, self._values
        return [values[at : at + width] for at in range(0, len(values), width)] if width else []

    @property
    def width(self) -> int:
        """The number of cells in a row."""
        return self._width

    @property
    def flat(self) -> list[CellValue]:
        """The plain values of all cells, row by row; None for what is empty or broken."""
        return self._values

    @property
    def errors(self) -> Mapping[int, str]:
        """What each broken cell shows, by its position among the values."""
        return self._errors

    @property
    def knows_numbers(self) -> bool:
        """Whether the numbers are known apart from the other values."""
        return self._numbers is not None

    def numbers(self, column: int, rows: Sequence[int]) -> npt.NDArray[np.float64] | None:
        """The numbers in these rows of a column, where they are known; None where something else stands as well."""
        if self._numbers is None:
            return None
        of_column = self._numbers[column :: self._width]
        found = of_column[rows[0] : rows[-1] + 1] if is_run(rows) else of_column[list(rows)]
        return None if np.isnan(found).any() else found

    def written(self, column: int, rows: Sequence[int]) -> list[str | None] | None:
        """The texts that the values in these rows of a column were read from; None when they are all what they were."""
        if self._written is None:
            return None
        return [self._written[row * self._width + column] for row in rows]

    def place(self, row: int, column: int) -> Place:
        """Where a cell stands, rows and columns counted from 0."""
        return Place(self._sheet, f"{self._letters[column]}{row + 1}", self._file)

    def cell(self, row: int, column: int) -> Cell:
        """One cell, without those beside it."""
        kept = self._kept.get(row)
        if kept is not None:
            return kept[column]
        at = row * self._width + column
        return self._cell(at, self.place(row, column))

    def __len__(self) -> int:
        return len(self._values) // self._width if self._width else 0

    @overload
    def __getitem__(self, at: int) -> tuple[Cell, ...]: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[tuple[Cell, ...], ...]: ...

    def __getitem__(self, at: int | slice) -> tuple[Cell, ...] | tuple[tuple[Cell, ...], ...]:
        if isinstance(at, slice):
            return tuple(self[row] for row in range(*at.indices(len(self))))
        row = range(len(self))[at]
        kept = self._kept.get(row)
        if kept is None:
            # A small sheet keeps its cells, of a large one there is only the row that was asked for last.
            if len(self._values) > _MANY_CELLS:
                self._kept.clear()
            kept = self._kept[row] = self._row(row)
        return kept

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        return (self[row] for row in range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_same, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return Rows, (self._values, self._width, self._sheet, self._file, self._errors, self._numbers, self._written)

    def _row(self, row: int) -> tuple[Cell, ...]:
        start, width = row * self._width, self._width
        return tuple(self._cell(start + at, self.place(row, at)) for at in range(width))

    def _cell(self, at: int, place: Place) -> Cell:
        if self._written is None:
            return Cell(self._values[at], place, self._errors.get(at))
        return Cell(self._values[at], place, self._errors.get(at), self._written[at])


def is_run(rows: Sequence[int]) -> bool:
    """Whether these rows, in ascending order, leave none out between them."""
    return bool(rows) and rows[-1] - rows[0] == len(rows) - 1


def _same(one: object, other: object) -> bool:
    return one == other
