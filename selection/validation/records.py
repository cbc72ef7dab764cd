"""Rows of a sheet that was recognised, with their values by column; cells are made when somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import overload

from selection.errors import Place
from selection.schema import Sheet
from selection.tables import Cell, Grid
from selection.validation.values import Value

__all__ = ["Record", "Table"]


class Cells(Mapping[str, Cell]):
    """The cells of one row by the names of their columns, made when somebody asks for them."""

    __slots__ = ("_columns", "_grid", "_row")

    def __init__(self, grid: Grid, row: int, columns: Mapping[str, int]) -> None:
        self._grid, self._row, self._columns = grid, row, columns

    def __getitem__(self, name: str) -> Cell:
        return self._grid.cell(self._row, self._columns[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)


class Record:
    """One row: its values by the keys of the known columns; its cells are made when somebody asks for them.

    `columns` and `further` are the positions in the row of the known columns by key and of the others by heading,
    `left` is that of the first known one.
    """

    __slots__ = ("_columns", "_further", "_grid", "_left", "_row", "values")

    def __init__(
        self,
        grid: Grid,
        row: int,
        values: Mapping[str, Value],
        columns: Mapping[str, int],
        further: Mapping[str, int],
        left: int,
    ) -> None:
        self._grid, self._row, self.values = grid, row, values
        self._columns, self._further, self._left = columns, further, left

    @property
    def first(self) -> Cell:
        """The cell in the first of the known columns."""
        return self._grid.cell(self._row, self._left)

    @property
    def place(self) -> Place:
        """Where the row begins."""
        return self._grid.place(self._row, self._left)

    @property
    def cells(self) -> Mapping[str, Cell]:
        """The cells of the known columns by key."""
        return Cells(self._grid, self._row, self._columns)

    @property
    def further(self) -> Mapping[str, Cell]:
        """The cells of the further columns by heading."""
        return Cells(self._grid, self._row, self._further)

    def word(self, key: str) -> str:
        """The text in a column, empty when there is none."""
        value = self.values.get(key)
        return "" if value is None else str(value)

    def number(self, key: str) -> float | None:
        """The number in a column."""
        value = self.values.get(key)
        return float(value) if isinstance(value, (int, float)) else None

    def is_faulty(self, *keys: str) -> bool:
        """Whether something stands in one of the columns that was refused."""
        return any(key in self.cells and not self.cells[key].is_empty and self.values[key] is None for key in keys)

    def yes(self, key: str) -> bool:
        """Whether the column says yes."""
        return self.values.get(key) is True


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet that was recognised: its rows, and the heading cells of its further columns by their text.

    `rows` are the numbers of the records' rows in the grid, `columns` those of the further columns by their text.
    """

    sheet: Sheet
    records: tuple[Record, ...]
    further: Mapping[str, Cell]
    grid: Grid
    rows: tuple[int, ...] = ()
    columns: Mapping[str, int] = field(default_factory=dict)

    def below(self, name: str) -> Sequence[Cell]:
        """The cells below the heading of a further column, made when somebody asks for them."""
        return _Below(self.grid, self.rows, self.columns[name])


class _Below(Sequence[Cell]):
    __slots__ = ("_column", "_grid", "_rows")

    def __init__(self, grid: Grid, rows: Sequence[int], column: int) -> None:
        self._grid, self._rows, self._column = grid, rows, column

    @overload
    def __getitem__(self, at: int) -> Cell: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Cell, ...]: ...

    def __getitem__(self, at: int | slice) -> Cell | tuple[Cell, ...]:
        if isinstance(at, slice):
            return tuple(self._grid.cell(row, self._column) for row in self._rows[at])
        return self._grid.cell(self._rows[at], self._column)

    def __len__(self) -> int:
        return len(self._rows)
