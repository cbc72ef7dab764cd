"""What stands in a sheet that its values alone do not tell: how far it reaches, and which cells are broken.

The usual readers show a formula or its value, never both, and one of them shows errors as blanks. One walk over
the sheet finds the error values, the formulas that were never calculated, the numbers that are not finite, the
merged areas and the hidden rows, and it finds the true last cell before anybody makes room for it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from openpyxl.formula.translate import Translator
from openpyxl.utils import column_index_from_string, get_column_letter

from selection.reading.child.refusal import Refusal
from selection.reading.limits import Limits

__all__ = ["Area", "SheetScan", "StringScan"]

Area = tuple[int, int, int, int]

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_DIGITS = "0123456789"
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
_TEXTS = frozenset({"v", "f", "t"})
_YES = frozenset({"1", "true"})


class StringScan:
    """The length of each shared string, in order."""

    def __init__(self) -> None:
        self.lengths: list[int] = []
        self._length = 0

    def opened(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002  # a Visitor takes both
        """A new string begins."""
        if name == "si":
            self._length = 0

    def closed(self, name: str) -> None:
        """A string is complete."""
        if name == "si":
            self.lengths.append(self._length)

    def said(self, text: str) -> None:
        """Part of a string."""
        self._length += len(text)


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
        How many rows are hidden and not empty.
    hidden_columns
        First and last number of each run of hidden columns.
    formulas
        Whether any cell has a formula.
    extended
        Whether the sheet has parts of a newer kind, such as sparklines.
    """

    def __init__(self, strings: Sequence[int], limits: Limits) -> None:
        self.last_row = self.last_column = 0
        self.broken: dict[tuple[int, int], str] = {}
        self.merges: list[Area] = []
        self.characters = 0
        self.hidden_rows = 0
        self.hidden_columns: list[tuple[int, int]] = []
        self.formulas = False
        self.extended = False
        self._strings = strings
        self._limits = limits
        self._columns: dict[str, int] = {}
        self._masters: dict[str, Translator] = {}
        self._row = self._column = 0
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

    def _open_row(self, attributes: dict[str, str]) -> None:
        # A float because some programs write "7.0", and because "1e20" is a number too.
        row = float(attributes.get("r", self._row + 1))
        if not (self._row < row <= _LAST_ROW and row.is_integer()):
            raise Refusal("position")
        self._row, self._column = int(row), 0
        self._row_hidden = attributes.get("hidden") in _YES

    def _open_cell(self, attributes: dict[str, str]) -> None:
        self._attributes, self._value, self._formula = attributes, "", None
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            letters = reference.rstrip(_DIGITS)
            if reference[len(letters) :] != str(self._row):
                raise Refusal("position")
            self._column = self._columns.get(letters) or self._new_column(letters)
        if self._column > _LAST_COLUMN:
            raise Refusal("position")

    def _new_column(self, letters: str) -> int:
        try:
            number = column_index_from_string(letters)
        except ValueError as error:
            raise Refusal("position") from error
        self._columns[letters] = number
        return number

    def _close_cell(self) -> None:
        kind = self._attributes.get("t", "n")
        if self._formula is not None:
            self.formulas = True
            self._remember_master()
        if self._value:
            self._check_value(kind)
        elif self._formula is not None and kind != "str":
            # A calculated empty text has kind "str"; without it, nobody ever calculated.
            self._break(self._formula_text())
        else:
            return
        self.last_row = self._row
        self.last_column = max(self.last_column, self._column)
        if self._row_hidden:
            self.hidden_rows += 1
            self._row_hidden = False

    def _check_value(self, kind: str) -> None:
        if kind == "n":
            if not math.isfinite(float(self._value)):
                self._break(self._value)
        elif kind == "e":
            self._break(self._value)
        elif kind == "s":
            self.characters += self._strings[int(self._value)]
        else:
            self.characters += len(self._value)
        if self.characters > self._limits.characters:
            raise Refusal("text_size", limit=self._limits.characters)

    def _break(self, shown: str) -> None:
        self.broken[self._row, self._column] = shown

    def _remember_master(self) -> None:
        shared = self._formula_attributes.get("si")
        if shared is not None and self._formula:
            self._masters[shared] = Translator(f"={self._formula}", origin=self._here())

    def _formula_text(self) -> str:
        """The formula of the cell; a shared one is written out in its first cell only and moves along."""
        master = self._masters.get(self._formula_attributes.get("si", ""))
        if self._formula or master is None:
            return f"={self._formula}"
        return str(master.translate_formula(self._here()))

    def _here(self) -> str:
        return f"{get_column_letter(self._column)}{self._row}"

    def _add_merge(self, reference: str) -> None:
        if len(self.merges) == self._limits.merges:
            raise Refusal("merges", limit=self._limits.merges)
        match = _AREA.fullmatch(reference)
        if match is None:
            raise Refusal("damaged")
        first_column, first_row, last_column, last_row = match.groups()
        left = column_index_from_string(first_column)
        right = column_index_from_string(last_column or first_column)
        self.merges.append((int(first_row), left, int(last_row or first_row), right))
