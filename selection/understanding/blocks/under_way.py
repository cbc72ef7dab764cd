"""Cells among yes and no that say what is under way: nothing to go by, and no text that makes facts of the others."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from selection.understanding.blocks.view import CODE, Look, View
from selection.understanding.values.not_yet import is_under_way, is_yes_or_no

__all__ = ["take_under_way"]

_MOST_TRIED = 50_000
"""In so many texts nobody looks for such words."""


def take_under_way(view: View) -> None:
    """Let such words look like nothing in a run of cells below each other, or else side by side, with a yes or a no."""
    levels = np.isin(view.codes, [CODE[Look.LEVEL], CODE[Look.YES]])
    rows, columns = np.nonzero(
        (view.codes == CODE[Look.TEXT]) & (levels.any(axis=0, keepdims=True) | levels.any(axis=1, keepdims=True))
    )
    if len(rows) > _MOST_TRIED:
        return
    cells = zip((rows + 1).tolist(), (columns + 1).tolist(), strict=True)
    found = [at for at in cells if is_under_way(view.text(*at).casefold()) and _is_among(view, *at)]
    if found:
        view.take_cells_for(Look.NOTHING, found)


def _is_among(view: View, row: int, column: int) -> bool:
    down = [view.text(one, column) for one in _run(view, row, column, (1, 0))]
    if down:
        return any(map(is_yes_or_no, down))
    # Side by side only where scores stand above or below: else it is a column of texts beside one of yes and no.
    near = [view.look(one, column) for one in (row - 1, row + 1) if 1 <= one <= view.height]
    beside = (view.text(row, one) for one in _run(view, row, column, (0, 1)))
    return Look.FIGURE in near and any(map(is_yes_or_no, beside))


def _run(view: View, row: int, column: int, step: tuple[int, int]) -> Iterable[int]:
    """The rows, or columns, of the cells next to this one in a line that say yes, no or what is under way."""
    down, across = step
    for sign in (1, -1):
        at = (row + sign * down, column + sign * across)
        while 1 <= at[0] <= view.height and 1 <= at[1] <= view.width and _says(view.text(*at)):
            yield at[0] if down else at[1]
            at = (at[0] + sign * down, at[1] + sign * across)


def _says(written: str) -> bool:
    return is_yes_or_no(written) or is_under_way(written.casefold())
