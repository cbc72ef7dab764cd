"""Who can do what among the scores of one table: crosses, or yes and no without a weight, beside grades."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.matrix import Matrix, Seen, matrix_of
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.view import Look
from selection.understanding.found import Area, BlockKind
from selection.understanding.parties import marks_present
from selection.understanding.values.headings import about
from selection.understanding.vocabulary.skills import is_mark, is_yes_or_no
from selection.understanding.vocabulary.words import Concept, bare

__all__ = ["set_apart"]

_FEWEST = 2
_STATE = re.compile(
    r"certif|zertif|keur\b|keurmerk|\bvca\b|haccp|\b[fp]sc\b|gutesiegel|\biso\b|accredit|akkredit|licen[cs]|vergunning|verklaring|\bvog\b|verzeker|insur|"
    r"versicher|bezocht|visited|besucht"
)
"""Yes or no under such a name says what a candidate has or what was done, and nothing that others could do for it."""
_MOST_CELLS = 50_000


def set_apart(pieces: Sequence[Piece], asker: Asker) -> tuple[Piece, ...]:
    """The blocks; of those of scores the lines of who can do what are blocks of their own when somebody says so."""
    lines = {number: found for number, piece in enumerate(pieces) if (found := _lines(piece))}
    if not lines:
        return tuple(pieces)
    names = [name for found in lines.values() for name in found]
    places = [pieces[number].view.place(*at) for number, found in lines.items() for at in list(found.values())[:1]]
    answer = asker.ask(
        "capabilities inside",
        text("Do {names} say who can do what, or are they criteria?", names=names),
        [("capabilities", text("They say who can do what: a coalition can do what one of its members can")),
         ("criteria", text("They are criteria: each is a score that counts by its weight"))],
        text("They hold nothing but crosses, or yes and no without a weight, beside criteria that are scored."),
        places,
    )  # fmt: skip
    if answer != "capabilities":
        return tuple(pieces)
    return tuple(part for number, piece in enumerate(pieces) for part in _parted(piece, lines.get(number, {})))


def _lines(piece: Piece) -> Mapping[str, tuple[int, int]]:
    """The names of the lines that may say who can do what, each with its first cell; none when nothing says so."""
    matrix = piece.matrix
    if piece.kind is not BlockKind.SCORES or matrix is None or len(matrix.entries) > _MOST_CELLS or matrix.from_sheet:
        return {}
    written = [(seen, _written(matrix, seen)) for seen in matrix.criteria]
    scored = [seen for seen, texts in written if texts is None]
    # A cross for who is the supplier now says nothing of what anybody can do.
    able = [(seen, texts) for seen, texts in written
            if texts and not about(seen.name).less and not marks_present(seen.name)]  # fmt: skip
    others = [seen for seen, _ in able if not _STATE.search(bare(seen.name)) and not seen.name.endswith("?")]
    crossed = [seen for seen, texts in able if all(map(is_mark, texts))]
    weighs = any(seen.weight is not None for seen in scored)
    told = crossed if len(crossed) >= _FEWEST else others if weighs else []
    if not scored or len(told) < _FEWEST or any(_is_judged(seen) for seen in told):
        return {}
    return {seen.name: seen.at for seen in told}


def _is_judged(seen: Seen) -> bool:
    return seen.weight is not None or seen.knock_out_at is not None or seen.least is not None


def _written(matrix: Matrix, seen: Seen) -> list[str] | None:
    """What is written on a criterion when it is nothing but crosses or yes and no; None when most of it is figures."""
    view = matrix.layout.table.view
    own = matrix.entries.chosen(matrix.entries.criteria.where(seen.name.__eq__))
    cells = [(entry.at, view.look(*entry.at)) for entry in own]
    filled = [at for at, look in cells if look not in (Look.BLANK, Look.NOTHING)]
    if 2 * sum(look is Look.FIGURE for _, look in cells) > len(filled):
        return None
    texts = [view.text(*at) for at in filled]
    return texts if all(is_mark(one) or is_yes_or_no(one) for one in texts) else []


def _parted(piece: Piece, names: Mapping[str, object]) -> tuple[Piece, ...]:
    """A block of scores without these lines, and one of the lines."""
    matrix = piece.matrix
    if not names or matrix is None:
        return (piece,)
    entries = matrix.entries.chosen(matrix.entries.criteria.where(names.__contains__))
    layout = piece.layout or matrix.layout
    lines = np.unique(entries.columns if layout.candidates_in_rows else entries.rows).tolist()
    rest, able = _without(layout, lines), _only(layout, lines)
    area = Area(
        int(entries.rows.min()), int(entries.columns.min()), int(entries.rows.max()), int(entries.columns.max())
    )
    why = text("it says who can do what")
    return (
        replace(piece, layout=rest, matrix=matrix_of(rest)),
        replace(piece, kind=BlockKind.CAPABILITIES, why=why, area=area, layout=able, matrix=matrix_of(able)),
    )


def _without(layout: Layout, lines: Sequence[int]) -> Layout:
    aside = dict.fromkeys(lines, Concept.EVIDENCE)
    if layout.candidates_in_rows:
        return replace(layout, special_columns={**layout.special_columns, **aside})
    return replace(layout, special_rows={**layout.special_rows, **aside})


def _only(layout: Layout, lines: Sequence[int]) -> Layout:
    table = layout.table
    if layout.candidates_in_rows:
        return replace(layout, table=replace(table, columns=tuple(lines), values=tuple(lines)), special_columns={})
    return replace(layout, table=replace(table, rows=tuple(lines)), special_rows={})
