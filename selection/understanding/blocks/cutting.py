"""The rectangles of a sheet in which something stands, cut apart where empty rows or columns part them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from selection.understanding.blocks.legend import is_called_key, legend_lines
from selection.understanding.blocks.view import CODE, Look, View
from selection.understanding.found import Area
from selection.understanding.vocabulary.words import Concept

__all__ = ["areas"]

_WIDEST_ROWS, _WIDEST_COLUMNS = 3, 2
"""So many empty lines may stand inside a table: more of them always part two."""

_LEAST_HEADINGS = 3
_MOST = 500
"""So many blocks of one sheet are read: a sheet of more is no table, and would take forever."""

_Test = Callable[[View, Area, Area], bool]


def areas(view: View) -> tuple[tuple[Area, ...], tuple[Area, ...]]:
    """The rectangles of the sheet, from top to bottom, and those of them that are too many to be read.

    A few empty lines stay inside a rectangle when what follows has neither headings nor names of its own.
    """
    whole = _around(view, Area(1, 1, view.height, view.width)) if view.height and view.width else None
    if whole is None:
        return (), ()
    found: list[Area] = []
    left = [whole]
    while left and len(found) < _MOST:
        parts = _cut(view, left.pop())
        if len(parts) > 1:
            left += reversed(parts)
        else:
            found += parts
    return tuple(sorted(found)), tuple(sorted(left))


def _cut(view: View, area: Area) -> list[Area]:
    for is_row, widest, test in ((True, _WIDEST_ROWS, _never), (False, _WIDEST_COLUMNS, _never),
                                 (False, 0, _goes_on_beside), (True, 0, _goes_on_below)):  # fmt: skip
        parts = _parts(view, area, is_row=is_row, widest=widest, test=test)
        if len(parts) > 1:
            return parts
    return [area]


def _never(_: View, __: Area, ___: Area) -> bool:
    return False


def _around(view: View, area: Area) -> Area | None:
    """The least rectangle around what stands in an area."""
    filled = view.codes[area.top - 1 : area.bottom, area.left - 1 : area.right] != 0
    rows, columns = np.flatnonzero(filled.any(axis=1)), np.flatnonzero(filled.any(axis=0))
    if not len(rows):
        return None
    return Area(area.top + int(rows[0]), area.left + int(columns[0]), area.top + int(rows[-1]),
                area.left + int(columns[-1]))  # fmt: skip


def _parts(view: View, area: Area, *, is_row: bool, widest: int, test: _Test) -> list[Area]:
    """The areas on either side of gaps of more than `widest` empty lines, unless what follows goes on."""
    filled = view.codes[area.top - 1 : area.bottom, area.left - 1 : area.right] != 0
    first_line, hidden = (area.top, view.grid.hidden_rows) if is_row else (area.left, view.grid.hidden_columns)
    seen = np.ones(filled.shape[0 if is_row else 1], dtype=int)
    seen[[line - first_line for line in hidden if 0 <= line - first_line < len(seen)]] = 0
    runs: list[Area] = []
    for first, last in _runs(np.flatnonzero(filled.any(axis=1 if is_row else 0)), widest, np.cumsum(seen)):
        run = _around(view, replace(area, top=area.top + first, bottom=area.top + last) if is_row else
                      replace(area, left=area.left + first, right=area.left + last))  # fmt: skip
        if run is None:
            continue
        if runs and test(view, runs[-1], run):
            runs[-1] = _both(runs[-1], run)
        else:
            runs.append(run)
    return runs


def _both(one: Area, other: Area) -> Area:
    return Area(min(one.top, other.top), min(one.left, other.left), max(one.bottom, other.bottom),
                max(one.right, other.right))  # fmt: skip


def _runs(lines: npt.NDArray[np.intp], widest: int, seen: npt.NDArray[np.int_]) -> list[tuple[int, int]]:
    """The first and last line of each run; `seen` counts the lines up to each: what is hidden parts nothing."""
    breaks = np.flatnonzero(np.diff(seen[lines]) - 1 > widest)
    starts, ends = lines[[0, *(breaks + 1)]], lines[[*breaks, -1]]
    return list(zip(starts.tolist(), ends.tolist(), strict=True))


def _goes_on_below(view: View, one: Area, other: Area) -> bool:
    """Whether the lower area goes on with the rows of the upper one: figures under figures, a label, no headings."""
    known = _columns_of_figures(view, one)
    # Below headings alone the names of groups may stand further left.
    left = one.left if known else one.left - 2
    if other.left < left or other.right > one.right or legend_lines(view, other) or is_called_key(view, other):
        return False
    rows = _filled_rows(view, other)
    if _heads_again(view, one, rows[:_WIDEST_ROWS]):
        return False
    first = next((row for row in rows if _values(view, other, row)), None)
    lead = rows[: rows.index(first)] if first is not None else ()
    told = [row for row in lead if not _repeats(view, other, row)]
    if first is None or len(told) > 1 or any(len(_filled(view, other, row)) > 1 for row in told):
        return False
    if not any(view.look(first, column) in (Look.TEXT, Look.LEVEL) for column in range(other.left, one.right + 1)):
        return False
    if (first != rows[0] and view.concepts(rows[0], other.left) == {Concept.WEIGHT}) or _names_headings(
        view, one, other
    ):
        return False
    if known:
        rated = _below_section(view, other, rows, first)
        found = _figures(view, other, rated), _values(view, other, rated)
        blank = view.columns_with(Look.BLANK, one.top, one.bottom)
        named = {c for c in range(one.left, one.right + 1) if blank[c - 1] <= one.bottom - one.top}
        # One more column may hold figures under a heading: that of row numbers. Of one row of weights it may be any.
        alone = len(_filled_rows(view, one)) > 1 and not any(
            _figures(view, one, row) for row in _filled_rows(view, one)[:-1]
        )
        # Where a value is missing or broken below the headings one is expected.
        missing = view.columns_with(Look.NOTHING, one.top + 1, one.bottom)
        broken = view.columns_with(Look.BROKEN, one.top + 1, one.bottom)
        known |= {c for c in range(one.left, one.right + 1) if missing[c - 1] or broken[c - 1]}
        levels = view.columns_with(Look.LEVEL, one.top + 1, one.bottom)
        # Letters in the first column are names rather than grades.
        judged = known | {c for c in range(one.left + 1, one.right + 1) if levels[c - 1]}
        return any(
            set(columns) <= named and set(columns) & held and (alone or len(set(columns) - held) < 2)
            for columns, held in zip(found, (known, judged), strict=True)
        )
    # Headings alone, with an empty row between them and the table.
    headings = {column for row in _filled_rows(view, one) for column in _filled(view, one, row)}
    last = _filled(view, one, one.bottom)
    nameless = set(_values(view, other, first)) - {*headings, one.left}
    # Weights beside the names of criteria often have no heading.
    beside = {*range(min(one.left, other.left), last[0])}
    return len(last) > 1 and (not nameless or (len(nameless) == 1 and nameless < beside))


def _repeats(view: View, area: Area, row: int) -> bool:
    """Whether a row holds texts of which some are the same: facts, such as regions, and no headings."""
    said = [view.text(row, column) for column in _filled(view, area, row)[1:]]
    return len(said) >= _LEAST_HEADINGS and 2 * len(set(said)) <= len(said) + 1


def _below_section(view: View, area: Area, rows: Sequence[int], first: int) -> int:
    """The first row that holds more than the name of a section and its weight."""
    below = rows[rows.index(first) : rows.index(first) + _WIDEST_ROWS]
    return next((row for row in below if len(_filled(view, area, row)) > _WIDEST_COLUMNS), first)


def _heads_again(view: View, one: Area, rows: Sequence[int]) -> bool:
    """Whether the second or third row below a gap repeats headings of the upper area, below a title."""
    columns = range(one.left, one.right + 1)
    heads = {tuple(view.text(row, column) for column in columns) for row in _filled_rows(view, one)[:_WIDEST_ROWS]}
    return any(len(set(said) - {""}) >= _LEAST_HEADINGS and said in heads
               for said in (tuple(view.text(row, column) for column in columns) for row in rows[1:]
                            if not _figures(view, one, row)))  # fmt: skip


def _names_headings(view: View, one: Area, other: Area) -> bool:
    """Whether the lower area has for its names what heads columns of the upper one: a list of weights below scores."""
    # Row numbers are no names, though a row of scores may hold the same figures.
    rows = [row for row in _filled_rows(view, other) if view.look(row, other.left) is not Look.FIGURE]
    named = {view.text(row, other.left) for row in rows} - {""}
    first = next((row for row in _filled_rows(view, one) if len(_filled(view, one, row)) > 2), one.top)
    behind = replace(one, left=min(other.left + 1, one.right))
    upper = range(one.top, min(first + 1, one.bottom) + 1)
    heads = {view.text(row, column) for row in upper for column in _filled(view, behind, row)}
    return len(named & heads) > 1 and 2 * len(named & heads) >= len(named)


def _goes_on_beside(view: View, one: Area, other: Area) -> bool:
    """Whether the right area goes on with the columns of the left one: values in its rows, no names of their own."""
    if legend_lines(view, other):
        return False
    rows = _filled_rows(view, other)
    beside = view.looks(rows, range(one.left, one.right + 1))
    across = view.looks(rows, range(other.left, other.right + 1))
    is_held, is_judged = (
        ((looks == CODE[Look.FIGURE]) | (looks == CODE[Look.LEVEL])).any(axis=1) for looks in (across, beside)
    )
    held = int(is_held.sum())
    if not held or len(rows) - int((beside != 0).any(axis=1).sum()) > 1 or 3 * held < len(rows):
        return False
    # Years over another table stand beside the headings of this one: names are sought among its values too.
    # Texts behind all values are remarks.
    valued = np.flatnonzero((across[is_held] == CODE[Look.FIGURE]).any(axis=0))
    inner = across[:, : int(valued[-1])] if len(valued) else across
    named = [inner[rows] == CODE[Look.TEXT] for rows in (is_held, is_held & is_judged)]
    first = any((2 * texts.sum(axis=0) > len(texts)).any() for texts in named)
    labelled = int((beside[is_held] == CODE[Look.TEXT]).any(axis=1).sum())
    return not first and 2 * labelled > held


def _columns_of_figures(view: View, area: Area) -> set[int]:
    """The columns in which figures stand, or level words below the first row where there are no figures.

    A first row that numbers the columns holds none.
    """
    numbered = next(
        (Concept.NUMBER in view.concepts(area.top, column) for column in _filled(view, area, area.top)), False
    )
    for look, first in ((Look.FIGURE, area.top + numbered), (Look.LEVEL, area.top + 1)):
        counts = view.columns_with(look, first, area.bottom)
        found = {column for column in range(area.left, area.right + 1) if counts[column - 1]}
        if found:
            return found
    return set()


def _filled_rows(view: View, area: Area) -> list[int]:
    filled = view.codes[area.top - 1 : area.bottom, area.left - 1 : area.right] != 0
    return [int(row) + area.top for row in np.flatnonzero(filled.any(axis=1))]


def _filled(view: View, area: Area, row: int) -> list[int]:
    return [column for column in range(area.left, area.right + 1) if view.is_filled(row, column)]


def _figures(view: View, area: Area, row: int) -> list[int]:
    return [column for column in range(area.left, area.right + 1) if view.look(row, column) is Look.FIGURE]


def _values(view: View, area: Area, row: int) -> list[int]:
    return sorted({*_figures(view, area, row), *_levels(view, area, row)})


def _levels(view: View, area: Area, row: int) -> list[int]:
    return [column for column in range(area.left, area.right + 1) if view.look(row, column) is Look.LEVEL]
