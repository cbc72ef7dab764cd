"""A block of scores cell by cell: whose score on what, by whom; and what the block tells of candidates and criteria."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np

from selection.texts import Text
from selection.understanding.blocks.derived import computed_columns, computed_rows
from selection.understanding.blocks.entries import At, Entries, firsts
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.names import Names, Seen, row_name
from selection.understanding.blocks.points_for_amounts import points_for_amounts, up_to_their_weight
from selection.understanding.blocks.said import LineRole, Lines
from selection.understanding.blocks.twins import word_twins
from selection.understanding.blocks.weights_of_table import why_unnamed
from selection.understanding.blocks.worked_out import lines_worked_out
from selection.understanding.found import Area, Role
from selection.understanding.vocabulary.words import Concept
from selection.understanding.weights.demands import with_demand
from selection.understanding.weights.in_words import Words, words_beside
from selection.understanding.weights.nested import of_levels
from selection.understanding.weights.of_blocks import (
    of_groups,
    of_headings,
    of_maxima,
    of_whole_groups,
    outer_and_inner,
    weighed,
)
from selection.understanding.weights.of_long import of_long
from selection.understanding.weights.stated import line_weights, weight_lines

__all__ = ["Matrix", "Seen", "matrix_of"]

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Matrix:
    """A block of scores.

    `weight_sets` are the weights of each line of weights by its heading when there are several; `columns` and `rows`
    are those that are computed, with the reason. `how_weights` tells how weights of groups and of criteria went
    together. `from_sheet` is what the block does not name, so that the sheet's name stands for it. `words` is for a
    column of numbers the one that says the same in words. `word_weights` are weights that stand there in words.
    `points` are for a line of amounts the points that the sheet works out from it. `said` is what somebody said of
    criteria.
    """

    layout: Layout
    candidates: tuple[Seen, ...]
    criteria: tuple[Seen, ...]
    entries: Entries
    columns: Mapping[int, Text]
    rows: Mapping[int, Text]
    weight_sets: Mapping[str, Mapping[str, tuple[float, At]]] = field(default_factory=dict)
    how_weights: Text | None = None
    from_sheet: Role | None = None
    words: Mapping[int, int] = field(default_factory=dict)
    word_weights: Words = field(default_factory=dict)
    points: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[str, LineRole] = field(default_factory=dict)

    @property
    def sheet(self) -> str:
        """The name of the sheet."""
        return self.layout.table.view.name

    def derived(self) -> Iterator[tuple[Area, str, Text]]:
        """The computed lines: where, what they are called, and why they were taken for computed."""
        table = self.layout.table
        for column, why in self.columns.items():
            yield Area(table.rows[0], column, table.rows[-1], column), table.heading(column), why
        for row, why in self.rows.items():
            label = next((text for column in reversed(table.labels) if (text := table.label(row, column))), "")
            yield Area(row, table.columns[0], row, table.columns[-1]), label, why


def _are_called(layout: Layout, lines: Sequence[int]) -> bool:
    """Whether anything in the first row of weights calls them so; without such a row a heading did."""
    columns = range(layout.table.area.left, layout.table.area.right + 1)
    return not lines or (
        layout.candidates_in_rows
        and any(Concept.WEIGHT in layout.table.view.concepts(lines[0], column) for column in columns)
    )


def _are_parts(layout: Layout, entries: Entries) -> bool:
    """Whether the scores are coefficients from 0 to 1, not all of them whole."""
    figures = layout.table.view.figures[entries.rows - 1, entries.columns - 1]
    figures = figures[~np.isnan(figures)]
    return bool(len(figures) and (figures >= 0).all() and (figures <= 1).all() and (figures % 1 > 0).any())


def _unsaid(lines: Mapping[int, _T], said: Lines) -> dict[int, _T]:
    """The lines but for those of which somebody said that they hold scores or facts."""
    return {line: one for line, one in lines.items() if line not in said or not said[line].holds}


def _said(layout: Layout, names: Names) -> dict[str, LineRole]:
    """What somebody said of criteria, by their names."""
    lines = layout.said_columns if layout.candidates_in_rows else layout.said_rows
    return {name: role for line, role in lines.items() if role.holds and (name := names.at_line(line))}


def _computed(
    layout: Layout, weights: Mapping[int, float]
) -> tuple[Layout, dict[int, Text], dict[int, Text], dict[int, int]]:
    """The layout with its computed lines set apart, their reasons, and which points are for which amounts."""
    rows = _unsaid(computed_rows(layout, weights), layout.said_rows)
    points = {} if layout.candidates_in_rows else points_for_amounts(layout, rows, weights)
    rows = {row: why for row, why in rows.items() if row not in points}
    worked_out = lines_worked_out(layout)
    worked_out = _unsaid(worked_out, layout.said_columns if layout.candidates_in_rows else layout.said_rows)
    if not layout.candidates_in_rows:
        rows = {**rows, **worked_out}
    kept = replace(layout, special_rows={**layout.special_rows, **dict.fromkeys(rows, Concept.TOTAL)})
    columns = _unsaid(computed_columns(kept, weights), layout.said_columns)
    if layout.candidates_in_rows:
        points = points_for_amounts(kept, columns, weights)
        columns = {column: why for column, why in columns.items() if column not in points}
        columns = {**columns, **worked_out}
    special_columns = {**layout.special_columns, **dict.fromkeys(columns, Concept.TOTAL)}
    return replace(kept, special_columns=special_columns), rows, columns, points


def matrix_of(layout: Layout) -> Matrix:
    """The block of scores that a layout describes."""
    table = layout.table
    lines = weight_lines(layout)
    weights = {line: line_weights(layout, line) for line in lines}
    first = {at: value for at, (value, _) in next(iter(weights.values()), {}).items()}
    layout, rows, columns, points = _computed(layout, first)
    twins = _unsaid(word_twins(layout), layout.said_columns)
    layout = replace(layout, special_columns={**layout.special_columns, **dict.fromkeys(twins, Concept.REMARK)})
    names = Names(layout)
    entries = names.entries()
    candidates, criteria = names.seen(entries)
    crossed = entries.columns if layout.candidates_in_rows else entries.rows
    line = {name: int(crossed[first]) for name, first in firsts(entries.criteria)}
    criteria = tuple(with_demand(seen, layout, line[seen.name]) for seen in criteria)
    sets: Mapping[str, Mapping[str, tuple[float, At]]] = {
        row_name(layout, line) if layout.candidates_in_rows else table.heading(line): {
            names.at_line(other): found for other, found in weights[line].items() if names.at_line(other)
        }
        for line in lines
    } or of_long(layout, entries)
    how = None
    if len(sets) > 2 and not layout.candidates_in_rows:
        sets, how = of_levels(sets, len(criteria))
    if len(sets) == 2 and not layout.candidates_in_rows:
        sets, how = outer_and_inner(layout, names, sets)
    if sets and len(sets) < 3 and how is None and not layout.candidates_in_rows:
        sets, how = of_groups(layout, names, sets)
    if len(sets) == 1 and how is None and not layout.candidates_in_rows:
        sets, how = of_whole_groups(criteria, sets)
    if len(sets) == 1 and how is None and not next(iter(sets)).strip(" %") and not _are_called(layout, lines):
        how = why_unnamed([points for points, _ in next(iter(sets.values())).values()])
    criteria = tuple(weighed(seen, next(iter(sets.values()), {})) for seen in criteria)
    criteria = up_to_their_weight(criteria, points, names)
    if not sets:
        criteria, how = of_maxima(criteria, are_parts=_are_parts(layout, entries))
    by_heading = of_headings(criteria)
    if by_heading is not None:
        criteria, how = by_heading
        sets = {
            title: {seen.name: (seen.weight or 0.0, seen.weight_at or seen.at) for seen in criteria} for title in sets
        }
    return Matrix(layout, candidates, criteria, entries, columns, rows, sets, how, names.from_sheet,
                  {number: word for word, number in twins.items()}, words_beside(layout, names),
                  {names.at_line(amount): names.at_line(line) for line, amount in points.items()},
                  _said(layout, names))  # fmt: skip
