"""The weights in a list of criteria without scores: one column or several, or groups and what is in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selection.errors import Place
from selection.understanding.blocks.pieces import Piece
from selection.understanding.weights.stated import WeightSet, two_levels

__all__ = ["in_list"]


def in_list(piece: Piece) -> list[tuple[WeightSet, Mapping[str, Place]]]:
    """The sets of weights in such a list, each with the place of each weight."""
    sets = list(piece.weight_sets)
    joined = _two_columns(piece, sets)
    return [(one, {name: piece.view.cell(*at).place for name, at in one.cells.items()}) for one in joined or sets]


def _two_columns(piece: Piece, sets: Sequence[WeightSet]) -> list[WeightSet] | None:
    """One column with weights of groups and one with weights within them, put together."""
    if len(sets) != 2 or piece.layout is None or len(sets[0].points) >= len(sets[1].points):
        return None
    outer, inner = sets
    rows = {at[0]: name for name, at in inner.cells.items()}
    starts = {at[0]: (name, outer.points[name]) for name, at in outer.cells.items()}
    groups: dict[str, float] = {}
    within: dict[str, dict[str, float]] = {}
    current = ""
    for row in sorted({*rows, *starts}):
        if row in starts:
            current = f"{starts[row][0]}@{row}"
            groups[current] = starts[row][1]
        if row in rows and current:
            within.setdefault(current, {})[rows[row]] = inner.points[rows[row]]
    if sum(map(len, within.values())) != len(inner.points):
        return None
    points, _ = two_levels(groups, within)
    return [WeightSet(inner.name, points, inner.cells)]
