"""Columns of scores with the reason behind each in its own cell: "8 (clear plan)", "6 - no junior staff"."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np

from selection.tables import Cell
from selection.understanding.blocks.view import CODE, Look, View
from selection.understanding.values.cells import content
from selection.understanding.vocabulary.words import Concept

__all__ = ["take_explained_numbers"]

_SET_OFF = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?\s*(?:\(|[-–:;,]\s)")
_ASIDE = {Concept.REMARK, Concept.EVIDENCE, Concept.DESCRIPTION, Concept.CONTACT, Concept.NUMBER}
_VALUES = [CODE[look] for look in (Look.FIGURE, Look.NOTHING)]
_LEAST, _MOST, _MOST_TRIED = 2, 100, 5000


def take_explained_numbers(view: View) -> None:
    """Let the cells of such columns look like figures, as the others of their columns do.

    A number that is set off from words may as well begin a name: "2 - Planning". It is a score where most of a column
    is, below a heading and beside names, and the numbers do not go up from row to row.
    """
    rows, columns = np.nonzero(view.codes == CODE[Look.TEXT])
    if len(rows) > _MOST_TRIED:
        return
    found: dict[int, list[int]] = {}
    for row, column in zip((rows + 1).tolist(), (columns + 1).tolist(), strict=True):
        if view.is_own(row, column) and _score(view, row, column) is not None:
            found.setdefault(column, []).append(row)
    cells = [(row, column) for column, own in found.items() if _are_scores(view, own, column) for row in own]
    if cells:
        view.take_cells_for(Look.FIGURE, cells)


def _score(view: View, row: int, column: int) -> float | None:
    if not _SET_OFF.match(view.text(row, column)):
        return None
    read = content(Cell(view.value(row, column), view.place(row, column)))
    is_score = read.is_number and read.remark and read.value is not None and 0 <= read.value <= _MOST
    return read.value if is_score else None


def _are_scores(view: View, rows: list[int], column: int) -> bool:
    """Whether the numbers before words in these rows of a column are scores, and no beginnings of names."""
    top, bottom = _run(view, rows[0], column, -1), _run(view, rows[-1], column, 1)
    own = view.codes[top - 1 : bottom, column - 1]
    held = len(rows) + int(np.isin(own, _VALUES).sum())
    is_named = all((view.codes[row - 1, : column - 1] == CODE[Look.TEXT]).any() for row in rows)
    above = frozenset[Concept]().union(*(view.concepts(row, column) for row in range(1, rows[0])))
    is_headed = top > 1 and view.look(top - 1, column) is Look.TEXT
    if not is_headed or held < _LEAST or 2 * held <= int((own != 0).sum()) or not is_named or above & _ASIDE:
        return False
    scores = [one for row in range(top, bottom + 1) if (one := _score(view, row, column)) is not None]
    return (own == CODE[Look.FIGURE]).any() or not all(later > earlier for earlier, later in pairwise(scores))


def _run(view: View, row: int, column: int, step: int) -> int:
    """The last row from this one on, up or down, with a value or a number before words in the column."""
    while 1 <= row + step <= view.height and (
        view.codes[row + step - 1, column - 1] in _VALUES or _score(view, row + step, column) is not None
    ):
        row += step
    return row
