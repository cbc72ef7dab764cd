"""Knock-outs that stand apart from the scores: in a list of weights, of criteria, or of nothing but knock-outs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from selection.errors import Place
from selection.understanding.blocks.derived import number_in
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.view import Look
from selection.understanding.found import BlockKind
from selection.understanding.gathering import Gathered
from selection.understanding.names import criterion_key
from selection.understanding.vocabulary.demands import WISHES
from selection.understanding.vocabulary.words import bare
from selection.understanding.weights.demand_words import is_demand, is_knock_out, is_marked, is_out
from selection.understanding.weights.demands import is_called_least

__all__ = ["with_listed_demands"]

_LISTS = (BlockKind.WEIGHTS, BlockKind.FORM, BlockKind.TITLE, BlockKind.UNKNOWN)
_MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class _Demand:
    """The cell that says that whoever fails is out, and the least that is asked."""

    place: Place
    least: float | None


def with_listed_demands(found: Gathered, pieces: Sequence[Piece]) -> Gathered:
    """The criteria with the knock-outs that lists of criteria elsewhere in the workbook state."""
    names = {criterion_key(one.name): one.name for one in found.criteria}
    listed: dict[str, _Demand] = {}
    for piece in pieces:
        if piece.kind in _LISTS and piece.area.bottom - piece.area.top < _MOST_ROWS:
            for name, demand in _in_list(piece, names):
                listed.setdefault(name, demand)
    if not listed:
        return found
    criteria = tuple(
        replace(one, knock_out=listed[one.name].place, least=one.least or listed[one.name].least)
        if one.name in listed and one.knock_out is None else one
        for one in found.criteria
    )  # fmt: skip
    return replace(found, criteria=criteria)


def _in_list(piece: Piece, names: Mapping[str, str]) -> Iterator[tuple[str, _Demand]]:
    """The knock-outs of one list; where it is called after them, all that it names."""
    view, area = piece.view, piece.area
    columns = range(area.left, area.right + 1)
    rows: dict[int, int] = {}
    for row in range(area.top, area.bottom + 1):
        at = next((c for c in columns if view.is_filled(row, c) and criterion_key(view.text(row, c)) in names), None)
        if at is not None:
            rows[row] = at
    if not rows:
        return
    above = range(area.top, min(rows))
    heads = {column: [view.text(row, column) for row in above if view.is_filled(row, column)] for column in columns}
    titles = [view.name, *(view.text(row, area.left) for row in above)]
    every = any(is_knock_out(title) for title in titles) and not any(
        is_demand(head) for column in columns if column not in rows.values() for head in heads[column]
    )
    every = every and {criterion_key(view.text(row, at)) for row, at in rows.items()} != set(names)
    for row, at in rows.items():
        place = _said(piece, row, at, heads)
        if place is None and every and _is_bare(piece, row, at, heads):
            place = view.cell(row, at).place
        if place is not None:
            yield names[criterion_key(view.text(row, at))], _Demand(place, _least(piece, row, heads))


def _said(piece: Piece, row: int, at: int, heads: Mapping[int, Sequence[str]]) -> Place | None:
    """The cell of a row that says knock-out, or marks the row in a column that is called so."""
    view = piece.view
    for column, over in heads.items():
        if column == at or not view.is_filled(row, column):
            continue
        written = view.text(row, column)
        if is_knock_out(written) or (any(map(is_out, over)) and is_marked(view.value(row, column))):
            return view.cell(row, column).place
    return None


def _is_bare(piece: Piece, row: int, at: int, heads: Mapping[int, Sequence[str]]) -> bool:
    """Whether nothing in a row of a list of knock-outs says that this one is a wish, or weighed."""
    view = piece.view
    others = [column for column in heads if column != at and not any(map(is_called_least, heads[column]))]
    return not any(bare(view.text(row, column)) in WISHES or view.look(row, column) is Look.FIGURE for column in others)


def _least(piece: Piece, row: int, heads: Mapping[int, Sequence[str]]) -> float | None:
    """The number in a column that is called a minimum."""
    for column, over in heads.items():
        number = number_in(piece.view.cell(row, column)) if any(map(is_called_least, over)) else None
        if number is not None:
            return number
    return None
