"""The cells of running text on a sheet: titles, notes and what else belongs to no table."""

from __future__ import annotations

from collections.abc import Iterator

from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import BlockKind

__all__ = ["running_text"]


def running_text(piece: Piece, *kinds: BlockKind) -> Iterator[tuple[int, int]]:
    """The cells of text of a block that belong to no table; those of blocks of these `kinds` as well."""
    view, table = piece.view, piece.table
    is_list = piece.kind is BlockKind.UNKNOWN and piece.area.left == piece.area.right
    if is_list or piece.kind in (BlockKind.TITLE, BlockKind.FORM, *kinds):
        yield from (at for at in view.filled(piece.area) if view.is_own(*at))
    elif table is not None:
        columns = range(table.area.left, table.area.right + 1)
        for row in (*table.titles, *table.notes):
            yield from ((row, column) for column in columns if view.is_filled(row, column) and view.is_own(row, column))
