"""Sentences beside the tables that may state a rule: a budget, how many partners, who goes with whom. Only said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from selection.errors import Notice
from selection.texts import text
from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import BlockKind, FoundCandidate
from selection.understanding.vocabulary.wishes import AT_MOST, HOW_MANY, MONEY, PARTNERS, QUARRELS, TIES
from selection.understanding.vocabulary.words import bare

__all__ = ["possible_rules"]

_LONGEST = 200


def _any_of(words: Mapping[str, tuple[str, ...]]) -> str:
    return "|".join(re.escape(word) for word in sorted({word for found in words.values() for word in found}))


_MONEY = re.compile(rf"\b(?:{_any_of(MONEY)})\b[^.]*\d", re.IGNORECASE)
_COUNT = re.compile(rf"\b(?:[1-9]\d?|{_any_of(HOW_MANY)})\s+(?:{_any_of(PARTNERS)})\b", re.IGNORECASE)
_SIGN = r"(?:€|£|\$|\b(?:eur|euro|euros|usd|gbp|chf)\b)"
_LIMIT = re.compile(
    rf"\b(?:{_any_of(AT_MOST)})\s+(?:[^\W\d]+\s+)?(?:{_SIGN}\s?\d|\d[\d.,']*\s?(?:[^\W\d]{{1,9}}\.?\s?)?{_SIGN})",
    re.IGNORECASE,
)
_TIES = re.compile(rf"\b(?:{_any_of(TIES)})\b", re.IGNORECASE)
_QUARRELS = re.compile(rf"\b(?:{_any_of(QUARRELS)})\b", re.IGNORECASE)
_FEWEST_LETTERS = 4
"""Shorter words of a name are articles, legal forms and the like."""

_KINDS = {"money": (_MONEY, _LIMIT), "count": (_COUNT,), "ties": (_TIES,)}


def possible_rules(pieces: Sequence[Piece], candidates: Sequence[FoundCandidate]) -> list[Notice]:
    """A notice of each sentence beside the tables that may state a rule, with its cell: none of them is read as one.

    A quarrel counts where two of these candidates are named.
    """
    names = [one.name for one in candidates]
    notices = []
    for piece in pieces:
        for row, column in _sentences(piece):
            said = piece.view.text(row, column)
            asks = tuple(kind for kind, patterns in _KINDS.items() if any(one.search(said) for one in patterns))
            if "ties" not in asks and _QUARRELS.search(said) and len(_named(said, names)) > 1:
                asks = (*asks, "ties")
            if asks:
                shown = said if len(said) <= _LONGEST else f"{said[:_LONGEST]} …"
                message = text('This may state a rule, and was not read as one: "{said}". '
                               "If it is one, enter it as a rule.", said=shown)  # fmt: skip
                notices.append(Notice(message, piece.view.cell(row, column).place, asks))
    return notices


def _named(said: str, names: Sequence[str]) -> list[str]:
    """The names of which the sentence has the first word that tells them apart: Aquatec is Aquatec Onderhoud."""
    words = [[word for word in bare(name).split() if len(word) >= _FEWEST_LETTERS] for name in names]
    every = [word for own in words for word in own]
    spoken = set(bare(said).split())
    return [name for name, own in zip(names, words, strict=True)
            if any(word in spoken for word in own if every.count(word) == 1)]  # fmt: skip


def _sentences(piece: Piece) -> Iterator[tuple[int, int]]:
    """The cells of text that belong to no table."""
    view, table = piece.view, piece.table
    if piece.kind is BlockKind.TITLE:
        yield from (at for at in view.filled(piece.area) if view.is_own(*at))
    elif table is not None:
        columns = range(table.area.left, table.area.right + 1)
        for row in (*table.titles, *table.notes):
            yield from ((row, column) for column in columns if view.is_filled(row, column) and view.is_own(row, column))
