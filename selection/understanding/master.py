"""Which tables only list what is known of suppliers: figures and facts, nothing that was judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selection.texts import text
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import BlockKind
from selection.understanding.values.scales import DoubtKind, propose_scale
from selection.understanding.values.written import understand_column
from selection.understanding.vocabulary.words import looks_like_criterion

__all__ = ["told_apart"]


def told_apart(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The blocks, those of scores that judge nothing turned into lists of facts."""
    why = text("it lists figures and facts about candidates, and judges nothing")
    return tuple(
        replace(piece, kind=BlockKind.MASTER_DATA, why=why)
        if piece.kind is BlockKind.SCORES and piece.matrix is not None and _is_master(piece.matrix)
        else piece
        for piece in pieces
    )


def _is_master(matrix: Matrix) -> bool:
    if not matrix.layout.candidates_in_rows or matrix.weight_sets or matrix.columns or matrix.rows:
        return False
    view = matrix.layout.table.view
    for seen in matrix.criteria:
        if seen.weight is not None or looks_like_criterion(seen.name):
            return False
        own = matrix.entries.chosen(matrix.entries.criteria.where(seen.name.__eq__))
        places = [entry.at for entry in own]
        cells, formats = [view.cell(*at) for at in places], [view.format(*at) for at in places]
        proposal = propose_scale(seen.name, understand_column(cells, formats))
        if not any(doubt.kind is DoubtKind.ANCHORS for doubt in proposal.doubts):
            return False
    return True
