"""The blocks as they are seen at first: the shape of each, before anybody knows what the others hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from selection.model import name_key
from selection.texts import Text, text
from selection.understanding.blocks.corrected import reshaped
from selection.understanding.blocks.layout import Known, Layout, layouts
from selection.understanding.blocks.table import Table, table_of
from selection.understanding.blocks.view import Look, View
from selection.understanding.blocks.weighed_words import weighed_words
from selection.understanding.found import Area, Role
from selection.understanding.names import criterion_key
from selection.understanding.vocabulary.words import Concept
from selection.understanding.weights.stated import adds_up, is_called_weights, looks_rated, sets_of

__all__ = ["Draft", "drafted", "known_names", "why_weights"]

_SURE = 3.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A block with its shape, where it has one."""

    view: View
    area: Area
    table: Table | None
    layout: Layout | None


def drafted(sheets: Sequence[tuple[View, tuple[Sequence[Area], Sequence[Area]]]]) -> list[Draft]:
    """A draft of every block that is read; words nobody knows are levels where they are weighed."""
    drafts = [_draft(view, area) for view, found in sheets for area in found[0]]
    known = known_names(drafts)
    lists = [draft.layout for draft in drafts if draft.layout is not None and why_weights(draft.layout, known)]
    listed = {criterion_key(name) for layout in lists for one in sets_of(layout) for name in one.points}
    return [_with_words(draft, listed) for draft in drafts]


def _with_words(draft: Draft, listed: Collection[str]) -> Draft:
    cells = weighed_words(draft.layout, listed) if draft.layout is not None else []
    if not cells:
        return draft
    draft.view.take_cells_for(Look.LEVEL, cells)
    return _draft(draft.view, draft.area)


def _draft(view: View, area: Area) -> Draft:
    table = reshaped(table_of(view, area))
    return Draft(view, area, table, layouts(table, Known()) if table else None)


def known_names(drafts: Iterable[Draft]) -> Known:
    """The names of candidates and criteria in blocks that leave no doubt."""
    candidates: set[str] = set()
    criteria: set[str] = set()
    for draft in drafts:
        layout = draft.layout
        if layout is None or abs(layout.lean) < _SURE or layout.table.labels == () or layout.is_open:
            continue
        rows, columns = layout.score_rows(), layout.score_columns()
        role = Role.CANDIDATE if layout.candidates_in_rows else Role.CRITERION
        below = {name_key(layout.table.label(row, layout.rows[role])) for row in rows} if role in layout.rows else set()
        other = Role.CRITERION if role is Role.CANDIDATE else Role.CANDIDATE
        beside = {name_key(found[0]) for column in columns
                  if rows and (found := layout.name(other, rows[0], column)) is not None}  # fmt: skip
        candidates |= below if role is Role.CANDIDATE else beside
        criteria |= beside if role is Role.CANDIDATE else below
    return Known(frozenset(candidates - criteria), frozenset(criteria - candidates))


def why_weights(layout: Layout, known: Known) -> Text | None:
    """Why a table holds weights and nothing else, or None."""
    table = layout.table
    rows = layout.score_rows()
    columns = [column for column in layout.score_columns() if column in table.values]
    special = {*layout.special_columns.values(), *layout.special_rows.values()}
    if Concept.WEIGHT in special and not (columns and rows):
        return text("its values are called weights")
    if not table.labels or looks_rated(layout):
        return None
    label = layout.rows.get(Role.CRITERION, layout.rows.get(Role.CANDIDATE))
    if label is None or not columns:
        return None
    sums = all(adds_up([value for value in table.view.values(rows, column) if isinstance(value, float)])
               for column in columns)  # fmt: skip
    titles = [table.view.text(row, table.area.left) for row in table.titles]
    if is_called_weights(table.view.name, *titles) and (sums or len(columns) < 3):
        return text("its sheet or title says that they are weights")
    if Concept.WEIGHT in special:
        return None
    named = (name_key(table.label(row, label)) in known.criteria for row in rows)
    if sums and known.criteria and 2 * sum(named) > len(rows):
        return text("it gives each criterion a number, and they add up to a whole")
    return None
