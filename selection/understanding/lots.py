"""Tables of several lots: each is a choice of its own, so that only the scores of one lot are read at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from selection.errors import Notice, Place
from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.blocks.entries import Entries
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import BlockKind
from selection.understanding.vocabulary.words import bare

__all__ = ["lot_of", "of_one_lot"]

_LOT = re.compile(
    r"\b(?:perceel|kavel|lot|los|teillos|fachlos|lote|lotto|lots?)\s*(?:nr|no|number|nummer|n)?\s*(\d{1,3}|[a-h]|[ivx]{1,4})\b"
)


def lot_of(written: str) -> str:
    """The number or letter of the lot that a text names, empty when it names none.

    Examples
    --------
    >>> lot_of("Perceel 1 - Noord"), lot_of("Los Nr. 2"), lot_of("Loslopend werk"), lot_of("Percelen 1 en 2")
    ('1', '2', '', '')
    """
    found = {match[1] for match in _LOT.finditer(bare(written))}
    return found.pop() if len(found) == 1 else ""


def of_one_lot(pieces: Sequence[Piece], asker: Asker) -> tuple[list[Matrix], list[Notice]]:
    """The tables of scores of the lot that somebody chose, and of no lot in particular; what is said of the others."""
    scored = [
        piece for piece in pieces if piece.kind in (BlockKind.SCORES, BlockKind.LONG) and piece.matrix is not None
    ]
    named: dict[str, tuple[str, Place]] = {}
    over = [_title(piece, pieces) for piece in scored]
    for piece, title in zip(scored, over, strict=True):
        place = piece.view.cell(piece.area.top, piece.area.left).place
        for name in [title] if lot_of(title) else _inside(piece.matrix):
            named.setdefault(lot_of(name), (name, place))
    matrices = [piece.matrix for piece in scored if piece.matrix is not None]
    if len(named) < 2:
        return matrices, []
    answer = asker.ask(
        "lot",
        text("Which lot is this choice about?"),
        [(lot, text("{lot}", lot=name)) for lot, (name, _) in named.items()],
        text("Each lot is a choice of its own, with its own scores and perhaps its own bidders."),
        [place for _, place in named.values()],
    )
    kept = [
        _only(matrix, answer) for matrix, title in zip(matrices, over, strict=True) if lot_of(title) in ("", answer)
    ]
    others = [name for lot, (name, _) in named.items() if lot != answer]
    return kept, [Notice(text("Only {lot} is read, not {others}.", lot=named[answer][0], others=others))]


def _title(piece: Piece, pieces: Sequence[Piece]) -> str:
    """The line over a table that names its lot: its own titles, the text above it, or the name of its sheet."""
    table, view = piece.table, piece.view
    own = [view.text(row, table.area.left) for row in reversed(table.titles)] if table is not None else []
    above = [one for one in pieces if one.view is view and one.area.bottom < piece.area.top]
    nearest = max(above, key=lambda one: one.area.bottom, default=None)
    if nearest is not None and nearest.kind is BlockKind.TITLE:
        own.append(view.text(nearest.area.bottom, nearest.area.left))
    return next((line for line in (*own, view.name) if lot_of(line)), "")


def _inside(matrix: Matrix | None) -> list[str]:
    """The lots that one table sets side by side, where its layout would have taken them for assessors."""
    names = matrix.entries.assessors.kinds if matrix is not None else ()
    return list(names) if len(names) > 1 and all(map(lot_of, names)) else []


def _only(matrix: Matrix, lot: str) -> Matrix:
    """A table without the scores of other lots."""
    if not _inside(matrix):
        return matrix
    own = matrix.entries.chosen(matrix.entries.assessors.where(lambda name: lot_of(name) == lot))
    entries = Entries(own.candidates, own.criteria, own.assessors.map(lambda _: ""), own.rows, own.columns)
    candidates, criteria = set(entries.candidates.kinds), set(entries.criteria.kinds)
    path = matrix.layout.table.path
    columns = {column: why for column, why in matrix.columns.items()
               if all(lot_of(part) in ("", lot) for part in path(column))}  # fmt: skip
    return replace(matrix, entries=entries, columns=columns,
                   candidates=tuple(one for one in matrix.candidates if one.name in candidates),
                   criteria=tuple(one for one in matrix.criteria if one.name in criteria))  # fmt: skip
