"""What stands in a sheet that its values alone do not tell: how far it reaches, and which cells are broken.

The usual readers show a formula or its value, never both, and one of them shows errors as blanks. One walk over
the sheet finds the error values, the formulas that were never calculated, the numbers that are not finite, the
merged areas and the hidden rows, and it finds the true last cell before anybody makes room for it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from operator import lt

from selection.reading.child.formulas import Formulas
from selection.reading.child.references import LAST_COLUMN, LAST_ROW, column_number
from selection.reading.child.refusal import Refusal
from selection.reading.limits import Limits

__all__ = ["Area", "SheetScan"]

Area = tuple[int, int, int, int]

_MANY_FORMATS = 50_000
_DIGITS = "0123456789"
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
_TEXTS = frozenset({"v", "f", "t"})
_YES = frozenset({"1", "true"})


class SheetScan:
    """One walk over one sheet.

    Attributes
    ----------
    last_row, last_column
        The furthest filled cell, 1-based; 0 when there is none. A coloured but empty cell is not filled.
    broken
        Row and column of each cell without a value of its own, with what it shows: "#N/A", "=SUM(B2:B5)", "1e999".
    merges
        First row, first column, last row and last column of each merged area.
    characters
        Length of all text in cells together.
    hidden_rows
        Numbers of the hidden rows.
    hidden_filled
        How many of them are not empty.
    hidden_columns
        First and last number of each run of hidden columns.
    filtered
        Whether a filter is on, which hides rows.
    formulas
        What every formula says.
    formats
        Row and column of the first 50 000 filled cells with a number format, with that format.
    extended
        Whether the sheet has parts of a newer kind, such as sparklines.
    has_descent
        Whether rows have a measure that Excel writes in a namespace of its own, so that this one is known.
    row
        The row that the walk is in.
    """

    def __init__(self, strings: Sequence[int], limits: Limits, styles: Mapping[str, str] | None = None) -> None:
        self.last_row = self.last_column = 0
        self.broken: dict[tuple[int, int], str] = {}
        self.merges: list[Area] = []
        self.characters = 0
        self.hidden_rows: list[int] = []
        self.hidden_filled = 0
        self.hidden_columns: list[tuple[int, int]] = []
        self.filtered = False
        self.formulas = Formulas()
        self.formats: dict[tuple[int, int], str] = {}
        self.extended = self.has_descent = False
        self.strings = strings
        self.styles = styles or {}
        self.row = 0
        self._limits = limits
        self._columns: dict[str, int] = {}
        self._column = 0
        self._row_hidden = False
        self._attributes: dict[str, str] = {}
        self._formula_attributes: dict[str, str] = {}
        self._value = ""
        self._formula: str | None = None
        self._pieces: list[str] | None = None

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """An element of the sheet begins."""
        if name == "c":
            self._open_cell(attributes)
        elif name in _TEXTS:
            self._pieces = []
            if name == "f":
                self._formula_attributes = attributes
        elif name == "row":
            self._open_row(attributes)
        elif name == "mergeCell":
            self._add_merge(attributes.get("ref", ""))
        elif name == "col" and attributes.get("hidden") in _YES:
            self.hidden_columns.append((int(attributes["min"]), int(attributes["max"])))
        elif name == "filterColumn":
            self.filtered = True
        elif name == "extLst":
            self.extended = True

    def closed(self, name: str) -> None:
        """An element of the sheet ends."""
        if name == "c":
            self._close_cell()
        elif name in _TEXTS and self._pieces is not None:
            said = "".join(self._pieces)
            self._pieces = None
            if name == "f":
                self._formula = said
            else:
                self._value += said

    def said(self, text: str) -> None:
        """Part of a value, a formula or a text."""
        if self._pieces is not None:
            self._pieces.append(text)

    def begin_row(self, row: float) -> None:
        """A row begins; refuses one that cannot be, or not after the one before."""
        if not (self.row < row <= LAST_ROW and float(row).is_integer()):
            raise Refusal("position")
        self.row, self._column = int(row), 0

    def begin_rows(self, rows: Sequence[int]) -> None:
        """Several rows begin, one after the other; refuses what `begin_row` refuses."""
        if not all(map(lt, (self.row, *rows), rows)) or rows[-1] > LAST_ROW:
            raise Refusal("position")
        self.row, self._column = rows[-1], 0

    def column_of(self, letters: str) -> int:
        """The number of a column; refuses one that cannot be."""
        column = self._columns.get(letters)
        if column is None:
            column = column_number(letters)
            if not 0 < column <= LAST_COLUMN:
                raise Refusal("position")
            self._columns[letters] = column
        return column

    def reaches(self, row: int, column: int) -> None:
        """A cell of this row, and one of this column, is filled."""
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, column)

    def add_characters(self, number: int) -> None:
        """There is more text in cells; refuses when it is too much by now."""
        self.characters += number
        if self.characters > self._limits.characters:
            raise Refusal("text_size", limit=self._limits.characters)

    @property
    def has_enough_formats(self) -> bool:
        """Whether no more formats are kept."""
        return len(self.formats) >= _MANY_FORMATS

    def add_format(self, row: int, column: int, style: str) -> None:
        """A filled cell has this style."""
        if style in self.styles and not self.has_enough_formats:
            self.formats[row, column] = self.styles[style]

    def _open_row(self, attributes: dict[str, str]) -> None:
        # A float because some programs write "7.0", and because "1e20" is a number too.
        self.begin_row(float(attributes.get("r", self.row + 1)))
        self._row_hidden = attributes.get("hidden") in _YES
        if self._row_hidden:
            self.hidden_rows.append(self.row)
        self.has_descent = self.has_descent or any(name.endswith(" dyDescent") for name in attributes)

    def _open_cell(self, attributes: dict[str, str]) -> None:
        self._attributes, self._formula_attributes, self._value, self._formula = attributes, {}, "", None
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
            if self._column > LAST_COLUMN:
                raise Refusal("position")
            return
        letters = reference.rstrip(_DIGITS)
        if reference[len(letters) :] != str(self.row):
            raise Refusal("position")
        self._column = self.column_of(letters)

    def _close_cell(self) -> None:
        kind = self._attributes.get("t", "n")
        if self._formula is not None:
            self.formulas.add(self.row, self._column, self._formula, self._formula_attributes.get("si"))
        if self._value:
            self._check_value(kind)
        elif self._formula is not None and kind != "str":
            # A calculated empty text has kind "str"; without it, nobody ever calculated.
            self._break(self.formulas.texts.get((self.row, self._column), "="))
        else:
            return
        self.reaches(self.row, self._column)
        self.add_format(self.row, self._column, self._attributes.get("s", ""))
        if self._row_hidden:
            self.hidden_filled += 1
            self._row_hidden = False

    def _check_value(self, kind: str) -> None:
        if kind == "n":
            if not math.isfinite(float(self._value)):
                self._break(self._value)
        elif kind == "e":
            self._break(self._value)
        elif kind != "b":
            self.add_characters(self.strings[int(self._value)] if kind == "s" else len(self._value))

    def _break(self, shown: str) -> None:
        self.broken[self.row, self._column] = shown

    def _add_merge(self, reference: str) -> None:
        if len(self.merges) == self._limits.merges:
            raise Refusal("merges", limit=self._limits.merges)
        match = _AREA.fullmatch(reference)
        if match is None:
            raise Refusal("damaged")
        first_column, first_row, last_column, last_row = match.groups()
        left = self.column_of(first_column)
        right = self.column_of(last_column or first_column)
        self.merges.append((int(first_row), left, int(last_row or first_row), right))
