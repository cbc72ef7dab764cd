"""A sheet as somebody sees it: merged areas filled, what is hidden left out, each cell of a kind at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from typing import NoReturn

import numpy as np
import numpy.typing as npt

from selection.errors import Place, SheetError
from selection.tables import Cell, CellValue, Grid, Rows
from selection.texts import text
from selection.understanding.blocks.looks import CODE, LOOKS, Look, look_of
from selection.understanding.blocks.one_line import one_line
from selection.understanding.blocks.said import Said
from selection.understanding.found import Area
from selection.understanding.vocabulary.words import Concept, concepts
from selection.validation.values import as_number

__all__ = ["CODE", "LOOKS", "Codes", "Look", "Numbers", "View"]


_MOST_TEXTS, _MOST_MERGED = 300_000, 300_000
"""So many different texts, and cells in merged areas, are looked at: beyond these it would take minutes."""
_WRITTEN = 255
"""Of a text it is still to be seen what it looks like."""

Codes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int32]
Places = npt.NDArray[np.int32]


class _Kinds(dict[type, int]):
    """The code of each type of value."""

    def __missing__(self, kind: type) -> int:
        code = next((code for base, code in _BY_KIND if issubclass(kind, base)), CODE[Look.DATE])
        self[kind] = code
        return code


_BY_KIND = ((type(None), CODE[Look.BLANK]), (bool, CODE[Look.YES]), (float, CODE[Look.FIGURE]), (str, _WRITTEN))
_KINDS = _Kinds()


class View:
    """One sheet with merged areas filled in.

    Rows and columns count from 1, as in the sheet. `formulas` and `formats` are those of the grid. `said` is what
    somebody said of lines that were read wrongly.
    """

    def __init__(self, grid: Grid, answers: Mapping[str, str] | None = None) -> None:
        self.grid = grid
        self.said = Said(grid.name, answers or {})
        self.name = grid.name
        self.height = len(grid.rows)
        self.width = len(grid.rows[0]) if grid.rows else 0
        self._anchor: dict[tuple[int, int], tuple[int, int]] = {}
        for top, left, bottom, right in grid.merges:
            if len(self._anchor) > _MOST_MERGED:
                self._refuse()
            for row in range(top, min(bottom, self.height) + 1):
                for column in range(left, min(right, self.width) + 1):
                    self._anchor[row, column] = (top, left)
        self.merged_rows = frozenset(row for row, _ in self._anchor)
        self._values = grid.values
        self.figures: Numbers
        """The numbers that stand in the cells, rows and columns from 0; not a number where something else stands."""
        self.codes = self._seen()
        """What each cell looks like, as its position in `LOOKS`: rows and columns from 0."""
        self._looks = [bytes(line) for line in self.codes]
        self._formats: Places | None = None
        self._formulas: dict[int, frozenset[int]] | None = None
        self._counts: dict[Look, Counts] = {}

    def _seen(self) -> Codes:
        """The looks of all cells at once: kinds of values decide all but those of texts."""
        rows = self.grid.rows
        flat: Sequence[CellValue]
        if isinstance(rows, Rows):
            flat, broken = rows.flat, list(rows.errors)
        else:
            cells = [cell for row in rows for cell in row]
            flat = [cell.value for cell in cells]
            broken = [at for at, cell in enumerate(cells) if cell.error is not None]
        codes = np.frombuffer(bytearray(map(_KINDS.__getitem__, map(type, flat))), dtype=np.uint8)
        codes = codes[: self.height * self.width]
        numbers = np.full(len(codes), np.nan)
        is_number = codes == CODE[Look.FIGURE]
        numbers[is_number] = np.fromiter(compress(flat, is_number.tobytes()), float)
        self.figures = numbers.reshape(self.height, self.width)
        written = np.flatnonzero(codes == _WRITTEN).tolist()
        if len(written) > _MOST_TEXTS and len({flat[at] for at in written}) > _MOST_TEXTS:
            self._refuse()
        for at in written:
            codes[at] = CODE[look_of(str(flat[at]))]
        codes[broken] = CODE[Look.BROKEN]
        looks: Codes = codes.reshape(self.height, self.width)
        for (row, column), (top, left) in self._anchor.items():
            looks[row - 1, column - 1] = looks[top - 1, left - 1]
            self.figures[row - 1, column - 1] = self.figures[top - 1, left - 1]
        return looks

    def take_for_levels(self, words: frozenset[str]) -> None:
        """Let these words, in lower case, look like levels wherever a cell holds nothing else."""
        rows, columns = np.nonzero(self.codes == CODE[Look.TEXT])
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            if self.text(row + 1, column + 1).casefold() in words:
                self.codes[row, column] = CODE[Look.LEVEL]
        self._looks = [bytes(line) for line in self.codes]
        self._counts.clear()

    def take_cells_for(self, look: Look, cells: Iterable[tuple[int, int]]) -> None:
        """Let these cells look like levels, or whatever else, whatever words they hold."""
        for row, column in cells:
            self.codes[row - 1, column - 1] = CODE[look]
        self._looks = [bytes(line) for line in self.codes]
        self._counts.clear()

    def _refuse(self) -> NoReturn:
        message = text(
            "The sheet {sheet} is too large to be understood by itself. Enter its scores in the template.",
            sheet=self.name,
        )
        raise SheetError(message)

    def cell(self, row: int, column: int) -> Cell:
        """The cell whose content is seen here: of a merged area its first."""
        if self._anchor:
            row, column = self._anchor.get((row, column), (row, column))
        rows = self.grid.rows
        return rows.cell(row - 1, column - 1) if isinstance(rows, Rows) else rows[row - 1][column - 1]

    def place(self, row: int, column: int) -> Place:
        """Where the cell stands whose content is seen here."""
        if self._anchor:
            row, column = self._anchor.get((row, column), (row, column))
        rows = self.grid.rows
        return rows.place(row - 1, column - 1) if isinstance(rows, Rows) else rows[row - 1][column - 1].place

    def value(self, row: int, column: int) -> CellValue:
        """The plain value of the cell; None for what is empty or broken."""
        if self._anchor:
            row, column = self._anchor.get((row, column), (row, column))
        return self._values[row - 1][column - 1]

    def anchor(self, row: int, column: int) -> tuple[int, int]:
        """The first cell of the merged area that a cell is in, else the cell itself."""
        return self._anchor.get((row, column), (row, column))

    def anchors(self, rows: Places, columns: Places) -> tuple[Places, Places]:
        """The same for many cells, each by its row and column."""
        if not self._anchor or not len(rows):
            return rows, columns
        found = np.array([self.anchor(*at) for at in zip(rows.tolist(), columns.tolist(), strict=True)], dtype=np.int32)
        return found[:, 0], found[:, 1]

    def is_own(self, row: int, column: int) -> bool:
        """Whether the cell is not one that a merged area covers."""
        return self._anchor.get((row, column), (row, column)) == (row, column)

    def look(self, row: int, column: int) -> Look:
        """What the cell looks like."""
        return LOOKS[self._looks[row - 1][column - 1]]

    def looks(self, rows: Sequence[int], columns: Sequence[int]) -> Codes:
        """What the cells look like in which these rows and columns cross, as positions in `LOOKS`."""
        lines, across = np.asarray(rows, dtype=int) - 1, np.asarray(columns, dtype=int) - 1
        if len(lines) and lines[-1] - lines[0] == len(lines) - 1:
            found: Codes = self.codes[lines[0] : lines[-1] + 1][:, across]
        else:
            found = self.codes[np.ix_(lines, across)]
        return found

    def columns_with(self, look: Look, top: int, bottom: int) -> Counts:
        """For each column of the sheet, from 0, how many cells of these rows look like this."""
        if look not in self._counts:
            same = np.vstack([np.zeros((1, self.width), dtype=bool), self.codes == CODE[look]])
            self._counts[look] = np.cumsum(same, axis=0, dtype=np.int32)
        counts = self._counts[look]
        found: Counts = counts[max(bottom, top - 1)] - counts[top - 1]
        return found

    def text(self, row: int, column: int) -> str:
        """What is written, on one line."""
        value = self.value(row, column)
        return one_line(value if isinstance(value, str) else str(self.cell(row, column)))

    def concepts(self, row: int, column: int) -> frozenset[Concept]:
        """What a text in the cell is about; nothing when it holds no text."""
        value = self.value(row, column)
        return concepts(one_line(value)) if isinstance(value, str) else frozenset()

    def values(self, rows: Sequence[int], column: int) -> list[CellValue]:
        """The plain values of a column in these rows."""
        if self._anchor:
            return [self.value(row, column) for row in rows]
        return [self._values[row - 1][column - 1] for row in rows]

    def are_numbers(self, rows: Sequence[int], column: int) -> npt.NDArray[np.bool_]:
        """Whether numbers stand in these rows of a column, those typed as text left out."""
        found: npt.NDArray[np.bool_] = ~np.isnan(self.figures[np.asarray(rows, dtype=int) - 1, column - 1])
        return found

    def numbers(self, rows: Sequence[int], column: int) -> Numbers:
        """The numbers of a column in these rows, also those that were typed as text; not a number where none stands."""
        across = np.full(len(rows), column, dtype=np.int32)
        return self.numbers_at(np.asarray(rows, dtype=np.int32), across)

    def numbers_at(self, rows: Places, columns: Places) -> Numbers:
        """The same for cells anywhere, each by its row and column."""
        found: Numbers = self.figures[rows - 1, columns - 1]
        for at in np.flatnonzero(np.isnan(found) & (self.codes[rows - 1, columns - 1] != CODE[Look.BLANK])).tolist():
            value = self.value(int(rows[at]), int(columns[at]))
            number = as_number(value) if isinstance(value, str) else None
            found[at] = np.nan if number is None else number
        return found

    def has_any(self, rows: Places, columns: Places, looks: Sequence[Look]) -> bool:
        """Whether any of these cells looks like one of these."""
        return bool(np.isin(self.codes[rows - 1, columns - 1], [CODE[look] for look in looks]).any())

    def formula_cells(self) -> Mapping[int, frozenset[int]]:
        """For each row the columns with a formula."""
        if self._formulas is None:
            found: dict[int, set[int]] = {}
            for row, column in self.grid.formulas:
                found.setdefault(row, set()).add(column)
            self._formulas = {row: frozenset(columns) for row, columns in found.items()}
        return self._formulas

    def is_filled(self, row: int, column: int) -> bool:
        """Whether anything is seen in the cell."""
        return self._looks[row - 1][column - 1] != 0

    def formula(self, row: int, column: int) -> str:
        """The formula in the cell, empty when there is none."""
        return self.grid.formulas.get((row, column), "")

    def format(self, row: int, column: int) -> str:
        """The number format of the cell, empty when it is general."""
        return self.grid.formats.get((row, column), "")

    def format_codes(self, rows: Places, columns: Places) -> Places:
        """Which number format each of these cells has: the same number for the same format, 0 for the general one."""
        if not self.grid.formats:
            return np.zeros(len(rows), dtype=np.int32)
        if self._formats is None:
            self._formats = np.zeros(self.codes.shape, dtype=np.int32)
            known = {"": 0}
            for (row, column), code in self.grid.formats.items():
                if row <= self.height and column <= self.width:
                    self._formats[row - 1, column - 1] = known.setdefault(code, len(known))
        found: Places = self._formats[rows - 1, columns - 1]
        return found

    def filled(self, area: Area) -> Iterator[tuple[int, int]]:
        """The cells of an area in which something stands, row by row, covered ones left out."""
        rows, columns = np.nonzero(self.codes[area.top - 1 : area.bottom, area.left - 1 : area.right])
        for row, column in zip((rows + area.top).tolist(), (columns + area.left).tolist(), strict=True):
            if self.is_own(row, column):
                yield row, column
