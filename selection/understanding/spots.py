"""The scores of all blocks as they were written, each with its cell, before anybody knows what they are worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
import pandas as pd

from selection.alike import Alike, Codes, Positions
from selection.errors import Place
from selection.tables import Cell, CellValue
from selection.understanding.blocks.entries import Entries
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.values.written import Shown, shown_key

__all__ = ["Spot", "Spots"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell with room for a score: of whom, on what, by whom; and the cell that says the same in words."""

    candidate: str
    criterion: str
    assessor: str
    cell: Cell
    format: str
    words: Cell | None = None


class Spots(Sequence[Spot]):
    """Such cells, kept by column: a spot is made when somebody asks for it.

    Attributes
    ----------
    entries
        Whose score on what by whom each is, under the names that count for all blocks, and its row and column.
    matrices, blocks
        The blocks, and for each spot the position of its block among them.
    """

    __slots__ = ("blocks", "entries", "matrices")

    def __init__(self, entries: Entries, matrices: Sequence[Matrix], blocks: Codes) -> None:
        self.entries, self.matrices, self.blocks = entries, matrices, blocks

    def chosen(self, at: Positions) -> Spots:
        """Those at these places, in this order."""
        return Spots(self.entries.chosen(at), self.matrices, self.blocks[at])

    def in_blocks(self) -> Iterator[tuple[Matrix, Positions]]:
        """Each block with the places of its spots."""
        for number, matrix in enumerate(self.matrices):
            at = np.flatnonzero(self.blocks == number)
            if len(at):
                yield matrix, at

    def cell(self, at: int) -> Cell:
        """The cell of a spot."""
        view = self.matrices[int(self.blocks[at])].layout.table.view
        return view.cell(int(self.entries.rows[at]), int(self.entries.columns[at]))

    def place(self, at: int) -> Place:
        """Where a spot is."""
        view = self.matrices[self.blocks.item(at)].layout.table.view
        return view.place(self.entries.rows.item(at), self.entries.columns.item(at))

    def words(self, at: int) -> Cell | None:
        """The cell that says the same in words, if there is one."""
        matrix = self.matrices[int(self.blocks[at])]
        column = matrix.words.get(int(self.entries.columns[at]))
        return None if column is None else matrix.layout.table.view.cell(int(self.entries.rows[at]), column)

    def values(self) -> list[CellValue]:
        """The plain values of the cells."""
        views = [matrix.layout.table.view for matrix in self.matrices]
        cells = zip(self.blocks.tolist(), self.entries.rows.tolist(), self.entries.columns.tolist(), strict=True)
        return [views[block].value(row, column) for block, row, column in cells]

    def shown(self) -> Alike[Shown]:
        """What each cell shows, those that show the same being one; the cell is the first of these."""
        codes = np.full(len(self), -1, dtype=np.int64)
        known: dict[object, int] = {}
        for matrix, at in self.in_blocks():
            view = matrix.layout.table.view
            rows, columns = self.entries.rows[at], self.entries.columns[at]
            formats, figures = view.format_codes(rows, columns), view.figures[rows - 1, columns - 1]
            plain = ~np.isnan(figures)
            # Numbers are told apart at once, and looked at once each.
            numbers, _ = pd.factorize(figures[plain])
            pairs, both = pd.factorize(numbers * (1 + formats.max(initial=0)) + formats[plain])
            first = np.zeros(len(both), dtype=np.intp)
            first[pairs[::-1]] = np.flatnonzero(plain)[::-1]
            told = [known.setdefault(self._key(position), len(known)) for position in at[first].tolist()]
            codes[at[plain]] = np.array(told, dtype=np.int64)[pairs]
            for position in at[~plain].tolist():
                codes[position] = known.setdefault(self._key(position), len(known))
        first = np.zeros(len(known), dtype=np.intp)
        first[codes[::-1]] = np.arange(len(self) - 1, -1, -1)
        return Alike.met([Shown(self.cell(at), self[at].format) for at in first.tolist()], codes)

    def _key(self, at: int) -> object:
        return shown_key(self.cell(at), self[at].format)

    def __len__(self) -> int:
        return len(self.blocks)

    @overload
    def __getitem__(self, at: int) -> Spot: ...

    @overload
    def __getitem__(self, at: slice) -> Spots: ...

    def __getitem__(self, at: int | slice) -> Spot | Spots:
        if isinstance(at, slice):
            return self.chosen(np.arange(len(self))[at])
        entry = self.entries[at]
        view = self.matrices[int(self.blocks[at])].layout.table.view
        return Spot(entry.candidate, entry.criterion, entry.assessor, view.cell(*entry.at), view.format(*entry.at),
                    self.words(at))  # fmt: skip
