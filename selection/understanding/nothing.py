"""Why a workbook holds no scores, in one sentence with what to do."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from selection.errors import Fault, Place
from selection.texts import Text, text
from selection.understanding.blocks.nested import nested_names
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.price_lines import price_lines
from selection.understanding.found import BlockKind
from selection.understanding.vocabulary.words import Concept, is_about

__all__ = ["nothing_found"]


def nothing_found(blocks: Sequence[Piece], file: str) -> Fault:
    """The one sentence for a workbook without scores."""
    kinds = {piece.kind for piece in blocks}
    unread = [piece.layout for piece in blocks if piece.kind is BlockKind.UNKNOWN and piece.layout is not None]
    goods = next((why for layout in unread if (why := price_lines(layout)) is not None), None)
    nested = next((why for layout in unread if (why := nested_names(layout)) is not None), None)
    found: Text
    if BlockKind.CAPABILITIES in kinds:
        found = text("who can do what, and no scores")
        remedy = text("Add a table with the scores of the candidates on at least one criterion")
    elif BlockKind.FORM in kinds or any(map(_has_room, blocks)):
        found = text("none: this looks like an empty form")
        remedy = text("Fill in one row for each candidate")
    elif BlockKind.MASTER_DATA in kinds:
        found = text("none: this looks like a list of what is known of suppliers, without one score")
        remedy = text("Add the scores, one column for each criterion")
    elif BlockKind.WEIGHTS in kinds or BlockKind.PAIRWISE in kinds:
        found = text("weights, and nobody to weigh")
        remedy = text("Add a sheet with the scores of the candidates")
    elif goods is not None:
        found = text("none: {why}", why=goods)
        remedy = text("Enter what each supplier asks in all, one row for each supplier, beside its scores")
    elif nested is not None:
        found = text("none: {why}", why=nested)
        remedy = text("Put the criteria of the pivot table in columns, or show it in tabular form")
    elif (unclear := next(filter(_has_figures, blocks), None)) is not None:
        area = f"{unclear.view.name}!{unclear.area}"
        found = text("none: {area} was not read, since {why}", area=area, why=unclear.why)
        remedy = text("Put candidates in rows and criteria in columns, or use the template")
    else:
        found = text("none that could be recognised")
        remedy = text("Put candidates in rows and criteria in columns, or use the template")
    return Fault(Place(file=file), text("a table with candidates and their scores"), found, remedy)


def _has_figures(piece: Piece) -> bool:
    """Whether a block was not understood although most of its rows hold figures: it is no empty form."""
    table = piece.table
    if table is None or piece.kind is not BlockKind.UNKNOWN:
        return False
    # The totals of a form that nobody filled in read zero.
    figures = piece.view.figures[np.ix_(np.array(table.rows) - 1, np.array(table.columns) - 1)]
    held = (np.nan_to_num(figures) != 0).any(axis=1)
    return 2 * int(held.sum()) > len(table.rows)


def _has_room(piece: Piece) -> bool:
    """Whether a block without scores has a heading for candidates: a form that nobody filled in."""
    table = piece.table
    if table is None or piece.kind in (BlockKind.MASTER_DATA, BlockKind.PAIRWISE) or _has_figures(piece):
        return False
    names = [table.view.text(row, column) for row in table.headings
             for column in range(table.area.left, table.area.right + 1)]  # fmt: skip
    return any(is_about(name, Concept.CANDIDATE) for name in names)
