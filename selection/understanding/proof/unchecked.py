"""The numbers that a sheet computes itself and that nothing here computes again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from selection.errors import Place
from selection.understanding.blocks.derived import FROM_NUMBERS
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.found import Check
from selection.understanding.vocabulary.words import Concept

__all__ = ["unchecked"]

_COMPUTED = frozenset({Concept.TOTAL, Concept.WEIGHTED, Concept.RANK, Concept.AVERAGE})
_NO_CANDIDATE = frozenset({Concept.WEIGHT, Concept.NUMBER})
"""Lines whose crossing with a computed one says nothing of a candidate: the weights added up are 100."""


def unchecked(matrices: Sequence[Matrix], checks: Iterable[Check]) -> int:
    """How many cells with a number are set apart as a total, an average, weighted or a rank, and have no check.

    Of a line that was set apart because its numbers are those of others, that alone proves them.
    """
    known = {(check.place.sheet, check.place.cell) for check in checks}
    cells = {(place.sheet, place.cell) for matrix in matrices for place in _numbers(matrix)}
    return len(cells - known)


def _numbers(matrix: Matrix) -> Iterator[Place]:
    """The cells with a number in the computed lines of a block."""
    layout = matrix.layout
    table = layout.table
    rows = [row for row in table.rows if layout.special_rows.get(row) not in _NO_CANDIDATE]
    columns = [column for column in table.columns if layout.special_columns.get(column) not in _NO_CANDIDATE]
    at = [(row, column) for column, why in matrix.columns.items()
          if why not in FROM_NUMBERS and layout.special_columns.get(column) in _COMPUTED for row in rows]  # fmt: skip
    at += [(row, column) for row, why in matrix.rows.items()
           if why not in FROM_NUMBERS and layout.special_rows.get(row) in _COMPUTED for column in columns]  # fmt: skip
    if at:
        every = np.array(at, dtype=np.int32)
        is_number = ~np.isnan(table.view.numbers_at(every[:, 0], every[:, 1]))
        yield from (table.view.place(*table.view.anchor(*one)) for one, is_so in zip(at, is_number, strict=True)
                    if is_so)  # fmt: skip
