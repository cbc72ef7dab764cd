"""Sentences beside the tables that may state a rule: a budget, how many partners, who belongs together. Only said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from selection.errors import Notice
from selection.texts import text
from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import BlockKind
from selection.understanding.vocabulary.wishes import MONEY, PARTNERS, TIES

__all__ = ["possible_rules"]

_LONGEST = 200


def _any_of(words: Mapping[str, tuple[str, ...]]) -> str:
    return "|".join(re.escape(word) for word in sorted({word for found in words.values() for word in found}))


_MONEY = re.compile(rf"\b(?:{_any_of(MONEY)})\b[^.]*\d", re.IGNORECASE)
_COUNT = re.compile(rf"\b[1-9]\d?\s+(?:{_any_of(PARTNERS)})\b", re.IGNORECASE)
_TIES = re.compile(rf"\b(?:{_any_of(TIES)})\b", re.IGNORECASE)

_KINDS = {"money": _MONEY, "count": _COUNT, "ties": _TIES}


def possible_rules(pieces: Sequence[Piece]) -> list[Notice]:
    """A notice of each sentence beside the tables that may state a rule, with its cell: none of them is read as one."""
    notices = []
    for piece in pieces:
        for row, column in _sentences(piece):
            said = piece.view.text(row, column)
            asks = tuple(kind for kind, pattern in _KINDS.items() if pattern.search(said))
            if asks:
                shown = said if len(said) <= _LONGEST else f"{said[:_LONGEST]} …"
                message = text('This may state a rule, and was not read as one: "{said}". '
                               "If it is one, enter it as a rule.", said=shown)  # fmt: skip
                notices.append(Notice(message, piece.view.cell(row, column).place, asks))
    return notices


def _sentences(piece: Piece) -> Iterator[tuple[int, int]]:
    """The cells of text that belong to no table."""
    view, table = piece.view, piece.table
    if piece.kind is BlockKind.TITLE:
        yield from (at for at in view.filled(piece.area) if view.is_own(*at))
    elif table is not None:
        columns = range(table.area.left, table.area.right + 1)
        for row in (*table.titles, *table.notes):
            yield from ((row, column) for column in columns if view.is_filled(row, column) and view.is_own(row, column))
