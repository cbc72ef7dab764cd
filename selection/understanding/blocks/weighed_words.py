"""Words that nobody knows under or beside a weight: what is weighed is judged, whatever it is filled with."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.view import CODE, Look
from selection.understanding.found import Role
from selection.understanding.names import criterion_key
from selection.understanding.vocabulary.words import Concept
from selection.understanding.weights.demand_words import matters
from selection.understanding.weights.in_headings import in_heading
from selection.understanding.weights.times import weight_in

__all__ = ["weighed_words"]

_SAID = (Look.TEXT, Look.LEVEL, Look.YES)
"""What a cell looks like that says something in words."""


def weighed_words(layout: Layout, listed: Collection[str]) -> list[tuple[int, int]]:
    """The cells with words that nobody knows, in lines that have a weight: they are levels.

    `listed` are the criteria that a list elsewhere weighs, as `criterion_key` writes them.
    """
    if layout.candidates_in_rows:
        lines = {column: [(row, column) for row in layout.score_rows()] for column in _columns(layout, listed)}
    else:
        judged = _judged(layout)
        lines = {row: [(row, column) for column in judged] for row in _rows(layout, listed)}
    found = []
    for cells in lines.values():
        looks = [layout.table.view.look(*at) for at in cells]
        worded = sum(look in _SAID for look in looks)
        if 2 * worded > sum(look not in (Look.BLANK, Look.NOTHING) for look in looks):
            found += [at for at, look in zip(cells, looks, strict=True) if look is Look.TEXT]
    return found


def _columns(layout: Layout, listed: Collection[str]) -> list[int]:
    """The columns of texts that have a weight: above or below them, in their heading, or in a list elsewhere."""
    table = layout.table
    taken = {*table.values, *layout.special_columns, *table.behind.values(), *layout.rows.values()}
    left = [column for column in (*table.labels, *table.columns) if column not in taken]
    rows = [row for row, concept in layout.special_rows.items() if concept is Concept.WEIGHT]
    paths = {column: [part for part in table.path(column) if part] for column in (*table.values, *left)}
    left = [column for column in left if paths[column]]
    stated = [column for column in table.values if paths[column] and in_heading(paths[column][-1]) is not None]
    found = {
        column
        for column in left
        if any(_is_weighed(layout, row, column) for row in rows)
        or (2 * len(stated) > len(table.values) and in_heading(paths[column][-1]) is not None)
        or criterion_key(paths[column][-1]) in listed
    }
    return [column for column in left if column in found or _is_beside(layout, column, paths, rows, found, listed)]


def _is_beside(layout: Layout, column: int, paths: Mapping[int, Sequence[str]], rows: Sequence[int],
               found: Collection[int], listed: Collection[str]) -> bool:  # fmt: skip
    """Whether a column is that of a further assessor below the heading of a criterion, which has one weight for all."""
    values, cell = layout.table.values, layout.table.view.cell
    assessors = {paths[other][-1] for other in values if paths[other]}
    if len(paths[column]) < 2 or paths[column][-1] not in assessors:
        return False
    over = paths[column][-2]
    weighed = {*found, *(other for other in values if any(weight_in(cell(row, other)) for row in rows))}
    return criterion_key(over) in listed or any(over in paths[other][:-1] for other in weighed)


def _is_weighed(layout: Layout, row: int, column: int) -> bool:
    """Whether a row of weights has one for a column of texts, which is neither their sum nor that of other columns."""
    view = layout.table.view
    if not view.is_filled(row, column) or not view.is_own(row, column):
        return False
    weight = weight_in(view.cell(row, column))
    if weight is None:
        return row in layout.table.headings and matters(view.text(row, column))
    others = {other: found for other in layout.table.values
              if (found := weight_in(view.cell(row, other))) is not None}  # fmt: skip
    is_shared = any(view.anchor(row, other) == (row, column) for other in others)
    return weight > 0 and not is_shared and not _is_sum(weight, others)


def _is_sum(weight: float, others: Mapping[int, float]) -> bool:
    return len(others) > 1 and math.isclose(weight, math.fsum(others.values()), rel_tol=1e-6)


def _judged(layout: Layout) -> list[int]:
    """The columns of candidates in which something stands that is judged: others only tell more of the criteria."""
    rows, columns = layout.score_rows(), layout.score_columns()
    looks = layout.table.view.looks(rows, columns)
    sure = np.isin(looks, [CODE[look] for look in (Look.FIGURE, Look.LEVEL, Look.YES)])
    return [column for at, column in enumerate(columns) if sure[:, at].any()]


def _rows(layout: Layout, listed: Collection[str]) -> Sequence[int]:
    """The rows of criteria that have a weight beside them, or in a list elsewhere."""
    view, weights = layout.table.view, [c for c, what in layout.special_columns.items() if what is Concept.WEIGHT]
    columns = layout.score_columns()
    found = []
    for row in layout.score_rows():
        named = layout.name(Role.CRITERION, row, columns[0]) if columns else None
        has_weight = any(weight_in(view.cell(row, column)) for column in weights)
        if named is not None and named[0] and (has_weight or criterion_key(named[0]) in listed):
            found.append(row)
    return found
