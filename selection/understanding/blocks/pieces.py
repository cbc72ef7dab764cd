"""The blocks of a workbook, each with what it is: scores, weights, a survey, a comparison, a legend, a form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import overload

from selection.model import name_key
from selection.tables import Cell, Workbook
from selection.texts import Text, text
from selection.understanding.asking import Asker
from selection.understanding.blocks.asked_layouts import asked_over, asked_parts, asked_way
from selection.understanding.blocks.cutting import areas
from selection.understanding.blocks.drafts import Draft, drafted, known_names, why_weights
from selection.understanding.blocks.explained_numbers import take_explained_numbers
from selection.understanding.blocks.layout import Known, Layout, layouts
from selection.understanding.blocks.legend import legend_lines
from selection.understanding.blocks.matrix import Matrix, matrix_of
from selection.understanding.blocks.nested import nested_names
from selection.understanding.blocks.price_lines import price_lines
from selection.understanding.blocks.said import is_correction
from selection.understanding.blocks.table import Table
from selection.understanding.blocks.under_way import take_under_way
from selection.understanding.blocks.unrelated import is_called_after_sheet, is_of_other_things
from selection.understanding.blocks.view import Look, View
from selection.understanding.blocks.word_legends import word_legends
from selection.understanding.comparisons.best_worst import is_best_worst
from selection.understanding.comparisons.matrices import is_pairwise
from selection.understanding.comparisons.preferences import is_preference
from selection.understanding.found import Area, BlockKind, Role
from selection.understanding.survey.export import is_survey
from selection.understanding.survey.side_by_side import one_below_another
from selection.understanding.vocabulary.words import Concept, concepts
from selection.understanding.weights.stated import WeightSet, sets_of

__all__ = ["Piece", "cells_of", "pieces"]

_SURE = 3.0
_KEPT_ROWS = 1000
"""So many rows of a block are looked at again and again."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block: where it is, what it is and why, and what was made of it as far as it goes; of a legend its lines."""

    view: View
    area: Area
    kind: BlockKind
    why: Text
    table: Table | None = None
    layout: Layout | None = None
    matrix: Matrix | None = None
    weight_sets: tuple[WeightSet, ...] = ()
    lines: tuple[str, ...] = ()


def pieces(workbook: Workbook, asker: Asker) -> tuple[Piece, ...]:
    """Every block of every sheet that is not hidden."""
    corrections = {key: given for key, given in asker.given.items() if is_correction(key)}
    views = [View(grid, corrections) for grid in workbook.grids if not grid.hidden]
    for view in views:
        take_explained_numbers(view)
        take_under_way(view)
    sheets = [(view, areas(view)) for view in views]
    legends = word_legends([(view, found[0]) for view, found in sheets])
    drafts = drafted(sheets)
    known = known_names(drafts)
    why = text("there are too many separate tables on its sheet")
    unread = [Piece(view, area, BlockKind.UNKNOWN, why) for view, found in sheets for area in _together(found[1])]
    found = _apart([_piece(draft, known, legends, asker) for draft in drafts])
    used = {key for view in views for key in view.said.used}
    asker.used.update({key: given for key, given in corrections.items() if key in used})
    return (*found, *unread)


def _apart(found: Sequence[Piece]) -> list[Piece]:
    """The blocks without those that sum up other sheets, or that are about other things than the scores beside them."""
    kinds = (BlockKind.SCORES, BlockKind.LONG)
    sheets = {name_key(one.view.name) for one in found if one.kind in kinds}
    sums = text("its criteria are called after other sheets: it sums them up")
    beside = text("it names none of the candidates and criteria of its sheet")
    apart = text("it names none of the candidates and criteria of the other tables")
    scored = [one.matrix for one in found if one.kind in kinds and one.matrix is not None]
    kept = []
    for one in found:
        kind, why = one.kind, one.why
        if one.kind in kinds and one.matrix is not None:
            names = [name_key(seen.name) for seen in one.matrix.criteria]
            others = sheets - {name_key(one.view.name)}
            if len(names) > 1 and all(name in others for name in names):
                kind, why = BlockKind.RESULT, sums
            elif one.kind is BlockKind.SCORES and is_called_after_sheet(one.matrix, scored):
                kind, why = BlockKind.UNKNOWN, beside
            elif one.kind is BlockKind.SCORES and is_of_other_things(one.matrix, scored):
                kind, why = BlockKind.UNKNOWN, apart
        kept.append(replace(one, kind=kind, why=why))
    return kept


def _together(found: Sequence[Area]) -> list[Area]:
    """One rectangle around all, when there are any."""
    if not found:
        return []
    return [Area(min(one.top for one in found), min(one.left for one in found), max(one.bottom for one in found),
                 max(one.right for one in found))]  # fmt: skip


class _Cells(Sequence[tuple[Cell, ...]]):
    """The cells of a rectangle, each row made when somebody asks for it: of most blocks few are looked at."""

    def __init__(self, view: View, area: Area) -> None:
        self._view, self._area = view, area
        self._kept: dict[int, tuple[Cell, ...]] = {}

    def __len__(self) -> int:
        return self._area.bottom - self._area.top + 1

    @overload
    def __getitem__(self, at: int) -> tuple[Cell, ...]: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[tuple[Cell, ...], ...]: ...

    def __getitem__(self, at: int | slice) -> tuple[Cell, ...] | tuple[tuple[Cell, ...], ...]:
        if isinstance(at, slice):
            return tuple(self[row] for row in range(*at.indices(len(self))))
        row = self._area.top + range(len(self))[at]
        found = self._kept.get(row)
        if found is None:
            found = tuple(self._view.cell(row, column) for column in range(self._area.left, self._area.right + 1))
            if len(self._kept) < _KEPT_ROWS:
                self._kept[row] = found
        return found


def cells_of(view: View, area: Area) -> tuple[tuple[Cell, ...], ...]:
    """The cells of a rectangle, merged areas filled."""
    return tuple(
        tuple(view.cell(row, column) for column in range(area.left, area.right + 1))
        for row in range(area.top, area.bottom + 1)
    )


def _piece(draft: Draft, known: Known, legends: Mapping[tuple[str, Area], tuple[str, ...]], asker: Asker) -> Piece:
    view, area, table = draft.view, draft.area, draft.table
    lines = legends.get((view.name, area)) or legend_lines(view, area)
    cells = _Cells(view, area)
    for kind, test in (
        (BlockKind.PAIRWISE, is_pairwise),
        (BlockKind.PAIRWISE, is_best_worst),
        (BlockKind.PAIRWISE, is_preference),
        (BlockKind.SURVEY, lambda rows: is_survey(one_below_another(rows))),
    ):
        why = test(cells)
        if why is not None:
            return Piece(view, area, kind, why, table)
    if lines:
        return Piece(view, area, BlockKind.LEGEND, text("it says what scores mean"), table, lines=lines)
    if table is None or _is_numbered_text(view, area):
        return _without_values(view, area)
    layout = layouts(table, known)
    piece = Piece(view, area, BlockKind.UNKNOWN, text("it is not clear what it is"), table, layout)
    weights = why_weights(layout, known)
    if weights is not None:
        return replace(piece, kind=BlockKind.WEIGHTS, why=weights, weight_sets=sets_of(layout))
    if not table.labels:
        return replace(piece, why=text("it has values without names beside them"))
    other = price_lines(layout) or nested_names(layout)
    if other is not None:
        return replace(piece, why=other)
    matrix = matrix_of(layout)
    if matrix.entries and not layout.is_clear:
        layout = asked_way(layout, known, asker)
        matrix = matrix_of(layout)
    if matrix.entries and layout.is_open:
        layout = asked_over(layout, known, asker)
        matrix = matrix_of(layout)
    if matrix.entries and (parted := asked_parts(layout, asker)) is not layout:
        layout = parted
        matrix = matrix_of(layout)
    return _of_matrix(replace(piece, layout=layout, matrix=matrix))


def _of_matrix(piece: Piece) -> Piece:
    matrix, view = piece.matrix, piece.view
    if matrix is None or not matrix.entries:
        if piece.layout is not None and Concept.CONTACT in piece.layout.special_columns.values():
            return replace(piece, kind=BlockKind.MASTER_DATA, why=text("it says how to reach them, and judges nothing"))
        if matrix is not None and (matrix.columns or matrix.rows):
            return replace(piece, kind=BlockKind.RESULT, why=text("all its values are computed from others"))
        return piece
    if not view.has_any(matrix.entries.rows, matrix.entries.columns, (Look.FIGURE, Look.LEVEL, Look.YES)):
        return replace(piece, kind=BlockKind.FORM, why=text("it has headings and no value"))
    if _refers_elsewhere(matrix):
        return replace(piece, kind=BlockKind.RESULT, why=text("its values are formulas over other sheets"))
    layout = matrix.layout
    if _is_outcome(matrix):
        return replace(piece, kind=BlockKind.RESULT, why=text("it is called a result"))
    if {Role.CANDIDATE, Role.CRITERION} <= layout.rows.keys():
        return replace(piece, kind=BlockKind.LONG, why=text("each row is one score of one candidate on one criterion"))
    if layout.candidates_in_rows:
        why = text("candidates in rows, criteria in columns")
    else:
        why = text("criteria in rows, candidates in columns")
    return replace(piece, kind=BlockKind.SCORES, why=why)


_LISTED = re.compile(r"\s*\(?(\d{1,2})[.)]?\s*")
_FEWEST_WORDS = 3
"""A sentence has so many."""


def _is_numbered_text(view: View, area: Area) -> bool:
    """Whether numbers 1, 2, 3 stand before texts, also as 1. or (1), with nothing else beside them."""
    first = [_number_before(view.value(row, area.left)) for row in range(area.top, area.bottom + 1)]
    others = [view.text(row, column) for row, column in view.filled(area) if column > area.left]
    start = first[0] if first else None
    is_counted = start is not None and first == [start + n for n in range(len(first))]
    return is_counted and bool(others) and all(len(one.split()) >= _FEWEST_WORDS for one in others)


def _number_before(value: object) -> float | None:
    """The number of a line in a list."""
    if isinstance(value, str) and (match := _LISTED.fullmatch(value)):
        return float(match[1])
    return float(value) if isinstance(value, (int, float)) else None


def _is_outcome(matrix: Matrix) -> bool:
    """Whether a table of one column says that it holds an outcome."""
    table = matrix.layout.table
    columns = matrix.layout.score_columns()
    names = [*(table.corner(column) for column in table.labels), *(table.heading(column) for column in columns)]
    names += [table.view.text(row, table.area.left) for row in table.titles]
    outcome = {Concept.VERDICT, Concept.TOTAL, Concept.RANK}
    return len(columns) == 1 and any(outcome & concepts(name) for name in names)


def _refers_elsewhere(matrix: Matrix) -> bool:
    elsewhere = {at for at, formula in matrix.layout.table.view.grid.formulas.items() if "!" in formula}
    return bool(elsewhere) and 2 * sum(entry.at in elsewhere for entry in matrix.entries) > len(matrix.entries)


def _without_values(view: View, area: Area) -> Piece:
    own = [at for at in view.filled(area) if view.is_own(*at)]
    texts = [view.text(*at) for at in own]
    wide = len({row for row, _ in own}) < len(own)
    named = {concept for written in texts for concept in concepts(written)}
    if (
        wide
        and len(texts) > 2
        and not _is_numbered_text(view, area)
        and named & {Concept.CANDIDATE, Concept.CRITERION, Concept.SCORE}
    ):
        return Piece(view, area, BlockKind.FORM, text("it has headings and no value"))
    return Piece(view, area, BlockKind.TITLE, text("it is text"))
