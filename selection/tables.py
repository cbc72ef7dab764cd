"""A workbook as it was read: grids of cells that remember where they stand.

Files, uploads and pandas frames all become a `Workbook`; from here on nobody needs to know which it was.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple, overload

from openpyxl.utils import get_column_letter

from selection.errors import Notice, Place

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

_MANY_CELLS = 200_000

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
    error value such as "#DIV/0!" or a formula that was never calculated; broken is not empty.
    """

    value: CellValue
    place: Place
    error: str | None = None

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

    Examples
    --------
    >>> rows = Rows(["Acme", 8.0, "Bolt", None], 2, "Scores", errors={3: "#N/A"})
    >>> str(rows[1][1].place), rows[1][1].error, rows.plain[0]
    ('Scores!B2', '#N/A', ['Acme', 8.0])
    """

    __slots__ = ("_errors", "_file", "_kept", "_letters", "_sheet", "_values", "_width")

    def __init__(
        self, values: list[CellValue], width: int, sheet: str, file: str = "", errors: Mapping[int, str] | None = None
    ) -> None:
        self._values, self._width, self._sheet, self._file = values, width, sheet, file
        self._errors = dict(errors or {})
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

    def place(self, row: int, column: int) -> Place:
        """Where a cell stands, rows and columns counted from 0."""
        return Place(self._sheet, f"{self._letters[column]}{row + 1}", self._file)

    def cell(self, row: int, column: int) -> Cell:
        """One cell, without those beside it."""
        kept = self._kept.get(row)
        if kept is not None:
            return kept[column]
        at = row * self._width + column
        return Cell(self._values[at], self.place(row, column), self._errors.get(at))

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
        return Rows, (self._values, self._width, self._sheet, self._file, self._errors)

    def _row(self, row: int) -> tuple[Cell, ...]:
        start, width = row * self._width, self._width
        return tuple(
            Cell(self._values[start + at], self.place(row, at), self._errors.get(start + at)) for at in range(width)
        )


def _same(one: object, other: object) -> bool:
    return one == other


class Formulas(Mapping[tuple[int, int], str]):
    """Formulas by row and column; of those beyond the first 50 000 only the equals sign is known.

    Parameters
    ----------
    texts
        The formulas that are known.
    further
        Row and column of each other cell with a formula, in ascending order.
    """

    __slots__ = ("_further", "_texts")

    def __init__(self, texts: Mapping[tuple[int, int], str], further: Sequence[tuple[int, int]] = ()) -> None:
        self._texts, self._further = texts, further

    def __getitem__(self, place: tuple[int, int]) -> str:
        known = self._texts.get(place)
        if known is not None:
            return known
        at = bisect_left(self._further, place)
        if at < len(self._further) and self._further[at] == place:
            return "="
        raise KeyError(place)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        yield from self._texts
        yield from self._further

    def __len__(self) -> int:
        return len(self._texts) + len(self._further)


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
        if not self.rows.errors and rows and rows[-1] - rows[0] == len(rows) - 1:
            return list(flat[rows[0] * width + column : rows[-1] * width + column + 1 : width])
        errors = self.rows.errors
        return [Broken(errors[at]) if at in errors else flat[at] for at in (row * width + column for row in rows)]


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets of one file, with the name and the SHA-256 of what was read."""

    file: str
    sha256: str
    grids: tuple[Grid, ...]
    notices: tuple[Notice, ...] = field(default=())
