"""Blocks with numbers that were not understood: named, and asked about when they name candidates or criteria."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from selection.errors import Fault, Notice, Place
from selection.model import name_key
from selection.texts import plural, text
from selection.understanding.asking import Asker
from selection.understanding.blocks.derived import number_in
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.special import DERIVED
from selection.understanding.blocks.view import Look
from selection.understanding.found import BlockKind, Role
from selection.understanding.gathering import Gathered
from selection.understanding.names import criterion_key
from selection.understanding.vocabulary.words import Concept, bare, concepts

__all__ = ["left_out", "periods", "set_aside"]

_FEWEST = 2
_MOST = 20
"""So many rows without a name are told of one by one."""
_SAID = 6
"""So many norms of one line are named."""


def set_aside(pieces: Sequence[Piece], found: Gathered, asker: Asker) -> list[Notice]:
    """What is said of blocks that were not understood; whether to go on without them is asked, once for all."""
    notices: list[Notice] = []
    doubtful: list[Piece] = []
    left = [piece for piece in pieces if piece.kind in (BlockKind.UNKNOWN, BlockKind.FORM) and _figures(piece)]
    if not left:
        return []
    known = {name_key(one.name) for one in found.candidates} | {criterion_key(one.name) for one in found.criteria}
    for piece in left:
        message = text("{area} was not read: {why}.", area=str(piece.area), why=piece.why)
        notices.append(Notice(message, _place(piece)))
        if len(_names(piece) & known) >= _FEWEST or _may_go_on(piece, pieces):
            doubtful.append(piece)
    if doubtful:
        asker.ask(
            "not read",
            text("{blocks} name candidates or criteria, and were not understood. Go on without them?",
                 blocks=[f"{piece.view.name}!{piece.area}" for piece in doubtful]),
            [("without", text("Yes, leave them out"))],
            text("Mend the sheet and read it again when they should count."),
            [_place(piece) for piece in doubtful],
        )  # fmt: skip
    return notices


def _may_go_on(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a block may hold further rows of a table of scores above it: as wide, and with more figures."""
    above = [one for one in pieces if one.view is piece.view and one.kind is BlockKind.SCORES
             and one.area.bottom < piece.area.top]  # fmt: skip
    return any(one.area.left == piece.area.left and one.area.right == piece.area.right
               and _figures(one) <= _figures(piece) for one in above)  # fmt: skip


def _place(piece: Piece) -> Place:
    return piece.view.cell(piece.area.top, piece.area.left).place


def _figures(piece: Piece) -> int:
    return sum(piece.view.look(*at) in (Look.FIGURE, Look.LEVEL) for at in piece.view.filled(piece.area))


def _names(piece: Piece) -> set[str]:
    texts = [piece.view.text(*at) for at in piece.view.filled(piece.area) if piece.view.look(*at) is Look.TEXT]
    return {key for written in texts for key in (name_key(written), criterion_key(written))}


def left_out(found: Gathered) -> list[Notice]:
    """What is said of all in and beside the tables of scores that is no score."""
    return [*_facts_only(found), *_nameless(found), *_norms(found)]


def _facts_only(found: Gathered) -> list[Notice]:
    """Which columns were taken for facts about candidates rather than for scores: nothing is left out silently."""
    names = [name for one in found.candidates for name in one.attributes]
    texts = list(dict.fromkeys(names))
    message = text("Read as facts about the candidates, not as scores: {names}.", names=texts)
    return [Notice(message)] if texts else []


def _nameless(found: Gathered) -> list[Notice]:
    """Which rows and columns among scores hold numbers and were left out, since nothing says of whom or what."""
    notices = []
    for matrix in found.matrices:
        layout, view = matrix.layout, matrix.layout.table.view
        rows, columns = layout.score_rows(), layout.score_columns()
        left: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
        left += [(rows, (column,)) for column in sorted({*columns} - {*np.unique(matrix.entries.columns).tolist()})]
        left += [((row,), columns) for row in sorted({*rows} - {*np.unique(matrix.entries.rows).tolist()})[:_MOST]]
        for down, across in left:
            cells = [(row, column) for row in down for column in across if view.look(row, column) is Look.FIGURE]
            if cells:
                message = text("Numbers without a name over or beside them were not read.")
                notices.append(Notice(message, view.cell(*cells[0]).place))
    return [*notices, *_beside_scores(found)]


def _beside_scores(found: Gathered) -> list[Notice]:
    """Which rows without a score hold numbers under what the sheet computes alone: a bid below the weighted points."""
    names: dict[str, Place] = {}
    for matrix in found.matrices:
        layout, table = matrix.layout, matrix.layout.table
        if layout.candidates_in_rows or Role.CRITERION not in layout.rows or Role.CANDIDATE in layout.rows:
            continue
        read = {*np.unique(matrix.entries.rows).tolist(), *matrix.rows}
        held = [line for line, concept in layout.special_columns.items() if concept in DERIVED]
        for row in layout.score_rows():
            own = [column for column in held if table.view.look(row, column) is Look.FIGURE]
            label = table.view.text(row, layout.rows[Role.CRITERION])
            if row > max(read, default=0) and len(own) > 1 and len(own) == len(held) and label:
                names.setdefault(label, table.view.place(row, own[0]))
    message = plural("{names} stands beside no score and was not read. To use it in a rule, add it to the candidates.",
                     "{names} stand beside no score and were not read. To use them in a rule, add them to the "
                     "candidates.", len(names), names=list(names))  # fmt: skip
    return [Notice(message, next(iter(names.values())))] if names else []


def _norms(found: Gathered) -> list[Notice]:
    """Which rows or columns among candidates say what is aimed at, where that is not what a knock-out demands."""
    notices = []
    for matrix in found.matrices:
        layout, view = matrix.layout, matrix.layout.table.view
        lines = layout.special_rows if layout.candidates_in_rows else layout.special_columns
        for line in (line for line, concept in lines.items() if concept is Concept.NORM):
            name, at = _called(layout, line)
            said = []
            for one in matrix.criteria if name else ():
                cell = view.cell(*((line, one.at[1]) if layout.candidates_in_rows else (one.at[0], line)))
                number = number_in(cell)
                if number and number != one.least:
                    said.append(text("{norm} on {criterion}", norm=str(cell), criterion=one.name))
            if said:
                message = text(
                    '"{name}" is no candidate: it says what is aimed at ({said}). Nobody stays out because of it. If '
                    "it must be reached, enter it as a rule.", name=name, said=said[:_SAID])  # fmt: skip
                notices.append(Notice(message, view.cell(*at).place))
    return notices


def _called(layout: Layout, line: int) -> tuple[str, tuple[int, int]]:
    """What a row (candidates in rows) or column of norms is called, and where; nothing where no word for a norm is."""
    table = layout.table
    cells = [(line, column) for column in table.labels] if layout.candidates_in_rows else [
        (row, line) for row in reversed(table.headings)]  # fmt: skip
    return next(((name, at) for at in cells if Concept.NORM in concepts(name := table.view.text(*at))
                 and not _SO_FAR.search(bare(name))), ("", (line, line)))  # fmt: skip


_SO_FAR = re.compile(r"\bytd\b")
_PERIOD = re.compile(
    r"(?:q[1-4]|[1-4]e? ?(?:kwartaal|quarter|quartal)|h[12]|(?:19|20)\d\d|\w{3,9} (?:19|20)\d\d|"
    r"jan|feb|mrt|mar|apr|mei|may|mai|jun|jul|aug|sep|okt|oct|nov|dec|dez)\.?",
    re.IGNORECASE,
)


def periods(found: Gathered) -> list[Fault]:
    """That the candidates are periods: one supplier over time is no choice between several."""
    named = [one for one in found.candidates if _PERIOD.fullmatch(one.name.strip())]
    if 2 * len(named) <= len(found.candidates) or len(named) < _FEWEST:
        return []
    shown = text("periods: {names}", names=[one.name for one in named[:4]])
    return [Fault(named[0].place, text("the names of candidates"), shown,
                  text("Put the suppliers side by side, each with one score on a criterion"))]  # fmt: skip
