"""What a scan of ours found on one sheet of a file that calamine reads."""

from __future__ import annotations

from selection.reading.child.refusal import Refusal
from selection.reading.child.sheet import Area, Known
from selection.reading.limits import Limits

__all__ = ["Facts", "error_shown"]

_MANY_FORMULAS = 50_000
# [MS-XLS] 2.5.10, [MS-XLSB] 2.5.97.2: the same numbers in both.
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
           0x2A: "#N/A", 0x2B: "#GETTING_DATA"}  # fmt: skip


def error_shown(code: int) -> str:
    """What a cell with an error of this number shows."""
    return _ERRORS.get(code, "#N/A")


class Facts:
    """What was found on one sheet; rows and columns from 1.

    Attributes
    ----------
    broken, merges, formulas, further, hidden_columns, hidden_filled, filtered
        As in `Known`.
    hidden_rows
        First and last number of each run of hidden rows.
    """

    def __init__(self, limits: Limits) -> None:
        self.broken: dict[tuple[int, int], str] = {}
        self.merges: list[Area] = []
        self.formulas: dict[tuple[int, int], str] = {}
        self.further: list[int] = []
        self.hidden_rows: list[tuple[int, int]] = []
        self.hidden_filled = 0
        self.hidden_columns: list[tuple[int, int]] = []
        self.filtered = False
        self._limits = limits

    def add_broken(self, row: int, column: int, rows: int, columns: int, shown: str) -> None:
        """Some cells show an error; refuses more than a file may have cells."""
        if len(self.broken) + rows * columns > self._limits.cells:
            raise Refusal("grid_size", sheet="", limit=self._limits.cells)
        for at in range(row, row + rows):
            for across in range(column, column + columns):
                self.broken[at, across] = shown

    def add_formula(self, row: int, column: int, formula: str) -> None:
        """A cell has a formula."""
        if len(self.formulas) < _MANY_FORMULAS:
            self.formulas[row, column] = formula
        else:
            self.further += [row, column]

    def add_merge(self, area: Area) -> None:
        """Some cells are merged; refuses too many."""
        if len(self.merges) == self._limits.merges:
            raise Refusal("merges", limit=self._limits.merges)
        self.merges.append(area)

    def tell(self, known: Known) -> None:
        """Let it be known; a sheet reaches at least as far as its last broken cell."""
        known.height = max([known.height, *(row for row, _ in self.broken)])
        known.width = max([known.width, *(column for _, column in self.broken)])
        known.broken, known.formulas, known.further = self.broken, self.formulas, self.further
        known.merges = self.merges or known.merges
        known.hidden_rows = [
            row for first, last in self.hidden_rows for row in range(first, min(last, known.height) + 1)
        ]
        known.hidden_columns, known.filtered = self.hidden_columns, self.filtered
        known.hidden_filled = self.hidden_filled
