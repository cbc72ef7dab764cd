"""The numbers that a sheet computes itself and that nothing here computes again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from selection.errors import Place
from selection.understanding.blocks.derived import FROM_NUMBERS
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.found import Check
from selection.understanding.proof.rounding import is_same
from selection.understanding.vocabulary.words import Concept

__all__ = ["unchecked"]

_COMPUTED = frozenset({Concept.TOTAL, Concept.WEIGHTED, Concept.RANK, Concept.AVERAGE})
_NO_CANDIDATE = frozenset({Concept.WEIGHT, Concept.NUMBER})
"""Lines whose crossing with a computed one says nothing of a candidate: the weights added up are 100."""


def unchecked(matrices: Sequence[Matrix], checks: Iterable[Check]) -> int:
    """How many cells with a number are set apart as a total, an average, weighted or a rank, and have no check.

    Of a line that was set apart because its numbers are those of others, that alone proves them; of an average across
    the candidates it is that it is the mean of their numbers.
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
        means = _means(matrix)
        yield from (table.view.place(*table.view.anchor(*one)) for one, is_so in zip(at, is_number, strict=True)
                    if is_so and one not in means)  # fmt: skip


def _means(matrix: Matrix) -> set[tuple[int, int]]:
    """The computed cells across the candidates that are the mean of the numbers beside them: that proves them."""
    layout, view = matrix.layout, matrix.layout.table.view
    by_row = layout.candidates_in_rows
    averages = list(matrix.rows if by_row else matrix.columns)
    body = np.array(layout.score_rows() if by_row else layout.score_columns(), dtype=np.int32)
    found = set()
    for line in layout.table.columns if by_row else layout.table.rows:
        beside = np.full(len(body), line, dtype=np.int32)
        numbers = view.numbers_at(body, beside) if by_row else view.numbers_at(beside, body)
        known = numbers[~np.isnan(numbers)]
        for average in averages if len(known) > 1 else ():
            at = (average, line) if by_row else (line, average)
            stated = float(view.numbers_at(np.array([at[0]]), np.array([at[1]]))[0])
            if not np.isnan(stated) and is_same(stated, float(known.mean())):
                found.add(at)
    return found
