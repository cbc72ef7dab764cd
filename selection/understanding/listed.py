"""The candidates of all tables, with the facts that stand beside their scores or in lists of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selection.tables import Cell
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.view import Look
from selection.understanding.found import BlockKind, FoundCandidate

__all__ = ["candidates_of"]


def candidates_of(
    pieces: Sequence[Piece], matrices: Sequence[Matrix], parties: Mapping[str, str]
) -> tuple[FoundCandidate, ...]:
    """Everybody whom a table of scores or a list of facts names, with what stands beside them or is listed."""
    found: dict[str, FoundCandidate] = {}
    masters = [p.matrix for p in pieces if p.kind is BlockKind.MASTER_DATA and p.matrix is not None]
    none: dict[str, dict[str, Cell]] = {}
    every = [*((matrix, none) for matrix in matrices), *((matrix, _listed(matrix)) for matrix in masters)]
    for matrix, listed in every:
        view = matrix.layout.table.view
        for seen in matrix.candidates:
            name = parties.get(seen.name, seen.name)
            beside = listed.get(seen.name, {}) | {heading: view.cell(*at) for heading, at in seen.beside.items()
                      if heading and view.look(*at) is not Look.NOTHING}  # fmt: skip
            known = found.get(name)
            if known is None:
                found[name] = FoundCandidate(name, view.cell(*seen.at).place, beside)
            else:
                found[name] = replace(known, attributes={**beside, **known.attributes})
    return tuple(found.values())


def _listed(matrix: Matrix) -> dict[str, dict[str, Cell]]:
    """The figures of each candidate in a list of facts, by their heading."""
    found: dict[str, dict[str, Cell]] = {}
    view = matrix.layout.table.view
    for entry in matrix.entries:
        if view.look(*entry.at) is not Look.NOTHING and view.is_filled(*entry.at):
            found.setdefault(entry.candidate, {})[entry.criterion] = view.cell(*entry.at)
    return found
