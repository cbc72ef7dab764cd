"""What is written beside a candidate: the texts in its row, or in its columns, that are neither names nor scores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from selection.errors import Place
from selection.model import name_key
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.view import Look, View
from selection.understanding.found import Area, BlockKind, FoundCandidate, Role
from selection.understanding.parties import without_present
from selection.understanding.vocabulary.words import bare

__all__ = ["Remark", "remarks", "words_for_parties"]

_TABLES = (BlockKind.SCORES, BlockKind.LONG, BlockKind.MASTER_DATA)
_LOOSE = (BlockKind.TITLE, BlockKind.FORM)


@dataclass(frozen=True, slots=True)
class Remark:
    """A text that stands beside a candidate, and its cell."""

    candidate: str
    said: str
    place: Place


def remarks(pieces: Sequence[Piece], candidates: Sequence[FoundCandidate]) -> list[Remark]:
    """Every text beside one of the candidates, each cell once, from above to below within a table."""
    names = {name_key(key): one.name for one in candidates for key in (one.name, without_present(one.name))}
    found: dict[Place, Remark] = {}
    for piece in pieces:
        layout = piece.layout if piece.matrix is None else piece.matrix.layout
        if piece.kind not in _TABLES or layout is None:
            continue
        for view, row, column, name in _cells(piece, layout, pieces):
            known = names.get(name_key(without_present(name)))
            if known is not None:
                place = view.place(row, column)
                found.setdefault(place, Remark(known, view.text(row, column), place))
    return list(found.values())


def words_for_parties(pieces: Sequence[Piece]) -> frozenset[str]:
    """What tables call those whom they judge, by the heading of their names; lower case, without accents."""
    found = set()
    for piece in pieces:
        layout = piece.layout if piece.matrix is None else piece.matrix.layout
        if piece.kind in _TABLES and layout is not None and layout.candidates_in_rows:
            table, column = layout.table, layout.rows[Role.CANDIDATE]
            found |= {bare(table.view.text(row, column)) for row in table.headings}
    return frozenset(found)


def _cells(piece: Piece, layout: Layout, pieces: Sequence[Piece]) -> Iterator[tuple[View, int, int, str]]:
    """The cells of text beside the names of a table, with the name: in the table itself and in texts around it."""
    view, table = piece.view, layout.table
    around = [one.area for one in pieces if one.view is view and one.kind in _LOOSE]
    if layout.candidates_in_rows:
        own = layout.rows[Role.CANDIDATE]
        wide = Area(table.rows[0], table.area.left, table.rows[-1], table.area.right)
        aside = [_both(area, Area(table.rows[0], 1, table.rows[-1], view.width)) for area in around]
        for row, column in _texts(view, [wide, *aside]):
            at = table.label_cell(row, own) if column != own else None
            if at is not None:
                yield view, row, column, view.text(*at)
        return
    if Role.CANDIDATE not in layout.columns:
        return
    names = _over_columns(layout)
    own = table.headings[layout.columns[Role.CANDIDATE]]
    below = [_both(area, Area(own + 1, min(names), view.height, max(names))) for area in around] if names else []
    inside = [Area(table.headings[0], min(names), table.area.bottom, max(names))] if names else []
    for row, column in _texts(view, [*inside, *below]):
        if row != own and column in names and not _reaches(view, row, column, names):
            yield view, row, column, names[column]


def _over_columns(layout: Layout) -> Mapping[int, str]:
    """The name of the candidate that each column belongs to."""
    table = layout.table
    row = table.rows[0]
    found = {column: layout.name(Role.CANDIDATE, row, column) for column in table.columns}
    return {column: name[0] for column, name in found.items() if name is not None and name[0]}


def _reaches(view: View, row: int, column: int, names: Mapping[int, str]) -> bool:
    """Whether a merged cell stands over the columns of several candidates: then it is about none of them."""
    last = column
    while last < view.width and view.anchor(row, last + 1) == view.anchor(row, column) and view.is_filled(row, last):
        last += 1
    return any(names.get(other, names[column]) != names[column] for other in range(column, last + 1))


def _both(one: Area, other: Area) -> Area:
    return Area(max(one.top, other.top), max(one.left, other.left), min(one.bottom, other.bottom),
                min(one.right, other.right))  # fmt: skip


def _texts(view: View, areas: Sequence[Area]) -> Iterator[tuple[int, int]]:
    """The cells of running text in these rectangles: two words or more, or one long one."""
    for area in areas:
        if area.top > area.bottom or area.left > area.right:
            continue
        for row, column in view.filled(area):
            if view.look(row, column) is Look.TEXT:
                yield row, column
