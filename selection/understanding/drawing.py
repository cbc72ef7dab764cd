"""A block with the role of every cell in it, such as an app can draw."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

import numpy as np

from selection.understanding.blocks.entries import Entries
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.special import DERIVED
from selection.understanding.capabilities.needs import need_lines
from selection.understanding.found import Area, Block, BlockKind, FoundCriterion, Part, Role
from selection.understanding.vocabulary.words import Concept

__all__ = ["drawn_blocks"]

_ROLES = {
    Concept.WEIGHT: Role.WEIGHT,
    Concept.REMARK: Role.REMARK,
    Concept.EVIDENCE: Role.REMARK,
    Concept.SCALE: Role.SCALE,
    Concept.UNIT: Role.SCALE,
    Concept.NUMBER: Role.NOT_READ,
    **dict.fromkeys(DERIVED, Role.DERIVED),
}


def drawn_blocks(
    pieces: Iterable[Piece], names: Mapping[str, str], criteria: Iterable[FoundCriterion]
) -> tuple[Block, ...]:
    """The blocks as they are shown; what turned out to be no criterion is drawn as facts about candidates.

    `names` are those that the names of the tables were replaced by.
    """
    judged = {one.name for one in criteria}
    return tuple(_block(piece, lambda name: bool(judged) and names.get(name, name) not in judged) for piece in pieces)


def _block(piece: Piece, facts: Callable[[str], bool]) -> Block:
    """The block with the role of its cells: what lies on top comes last among its parts."""
    parts: tuple[Part, ...] = ()
    if piece.matrix is not None and piece.kind in (BlockKind.SCORES, BlockKind.LONG, BlockKind.MASTER_DATA):
        parts = tuple(_parts(piece.matrix, facts))
    elif piece.kind is BlockKind.CAPABILITIES and piece.matrix is not None:
        parts = tuple(_able(piece.matrix))
    elif piece.kind is BlockKind.WEIGHTS and piece.layout is not None:
        parts = tuple(_weights(piece.layout))
    return Block(piece.view.name, piece.area, piece.kind, piece.why, parts)


def _parts(matrix: Matrix, facts: Callable[[str], bool] = lambda _name: False) -> Iterator[Part]:
    layout = matrix.layout
    table = layout.table
    first, last = table.rows[0], table.rows[-1]
    left, right = table.columns[0], table.columns[-1]
    for row in table.headings:
        yield Part(Role.TEXT, Area(row, left, row, right))
    for role, level in layout.columns.items():
        row = table.headings[level]
        yield Part(role, Area(row, left, row, right))
    for role, column in layout.rows.items():
        yield Part(Role.GROUP if role is Role.TEXT else role, Area(first, column, last, column))
    for column in layout.attributes:
        yield Part(Role.ATTRIBUTE, Area(first, column, last, column))
    for column in table.columns:
        if column not in table.values:
            yield Part(Role.ATTRIBUTE if layout.candidates_in_rows else Role.REMARK, Area(first, column, last, column))
    known = matrix.entries.criteria.where(facts)
    for area in _runs(matrix.entries):
        yield Part(Role.SCORE, area)
    if len(known):
        yield from _known(matrix, matrix.entries.chosen(known))
    yield from _sections(matrix)
    yield from _special(matrix)


def _sections(matrix: Matrix) -> Iterator[Part]:
    """Lines with a name among the criteria and nothing to judge: headings over those below them."""
    column = matrix.layout.rows.get(Role.CRITERION)
    if column is None or Role.CRITERION in matrix.layout.columns:
        return
    view = matrix.layout.table.view
    for row in sorted({*matrix.layout.table.rows} - set(np.unique(matrix.entries.rows).tolist())):
        if view.is_filled(row, column):
            yield Part(Role.GROUP, Area(row, column, row, column))


def _known(matrix: Matrix, entries: Entries) -> Iterator[Part]:
    """The lines of facts, with the heading of each that has a line of its own."""
    layout, table = matrix.layout, matrix.layout.table
    for area in _runs(entries):
        yield Part(Role.ATTRIBUTE, area)
    level, column = layout.columns.get(Role.CRITERION), layout.rows.get(Role.CRITERION)
    if level is not None:
        row = table.headings[level]
        yield from (Part(Role.ATTRIBUTE, Area(row, line, row, line)) for line in np.unique(entries.columns).tolist())
    if column is not None and level is None:
        yield from (Part(Role.ATTRIBUTE, Area(line, column, line, column)) for line in np.unique(entries.rows).tolist())


_OF_ABLE = {Role.CRITERION: Role.CAPABILITY, Role.SCORE: Role.LEVEL}


def _able(matrix: Matrix) -> Iterator[Part]:
    """The parts of a table of who can do what, with the lines that say what is needed on top."""
    table = matrix.layout.table
    for part in _parts(matrix):
        yield replace(part, role=_OF_ABLE.get(part.role, part.role))
    for line in need_lines(matrix):
        if matrix.layout.candidates_in_rows:
            yield Part(Role.NEED, Area(line, table.area.left, line, table.columns[-1]))
        else:
            yield Part(
                Role.NEED, Area(table.headings[-1] if table.headings else table.rows[0], line, table.rows[-1], line)
            )


def _runs(entries: Entries) -> Iterator[Area]:
    """The rectangles that cells make which lie below each other, column by column."""
    order = np.lexsort((entries.rows, entries.columns))
    rows, columns = entries.rows[order], entries.columns[order]
    breaks = np.flatnonzero((np.diff(columns) != 0) | (np.diff(rows) > 1)) + 1
    for run in np.split(np.arange(len(rows)), breaks) if len(rows) else ():
        first, last = run[0], run[-1]
        yield Area(int(rows[first]), int(columns[first]), int(rows[last]), int(columns[last]))


def _special(matrix: Matrix) -> Iterator[Part]:
    """The lines of weights, remarks, limits and what is computed, each with the heading or label that says so."""
    layout, table = matrix.layout, matrix.layout.table
    columns = {**layout.special_columns, **dict.fromkeys(matrix.columns, Concept.TOTAL)}
    rows = {**layout.special_rows, **dict.fromkeys(matrix.rows, Concept.TOTAL)}
    for line, concept in columns.items():
        own = [row for row in table.headings if table.view.is_filled(row, line) and table.view.is_own(row, line)]
        top = own[-1] if own and table.path(line) else table.rows[0]
        yield Part(_ROLES.get(concept, Role.DERIVED), Area(top, line, table.rows[-1], line))
    for line, concept in rows.items():
        yield Part(_ROLES.get(concept, Role.DERIVED), Area(line, table.area.left, line, table.columns[-1]))


def _weights(layout: Layout) -> Iterator[Part]:
    table = layout.table
    for column in layout.rows.values():
        yield Part(Role.CRITERION, Area(table.rows[0], column, table.rows[-1], column))
    for column in table.values:
        yield Part(Role.WEIGHT, Area(table.rows[0], column, table.rows[-1], column))
