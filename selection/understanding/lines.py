"""The rows and columns of the tables of scores with what each was taken for, so that somebody can say it otherwise."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from selection.errors import Notice
from selection.model import name_key
from selection.texts import Text, text
from selection.understanding.asking import Asker
from selection.understanding.blocks.corrected import called
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.said import LineRole, Spot, is_correction, names_key, role_key
from selection.understanding.blocks.special import DERIVED
from selection.understanding.blocks.view import Look
from selection.understanding.found import BlockKind, FoundCriterion, Role
from selection.understanding.vocabulary.words import Concept
from selection.understanding.weights.in_headings import without_weight

__all__ = ["Line", "NamesAt", "Taken", "not_used", "taken_for", "told_of"]

_MOST = 500
"""In longer tables candidates are not looked at one by one."""
_FIRST = 3
"""So many rows below the headings may be the names after all."""
_FEWEST = 2

_ON_CRITERIA = (LineRole.CRITERION, LineRole.FACT, LineRole.TOTAL, LineRole.OUT)
_IN_LONG = (LineRole.CRITERION, LineRole.OUT)
_ON_CANDIDATES = (LineRole.CANDIDATE, LineRole.WEIGHTS, LineRole.OUT)


@dataclass(frozen=True, slots=True)
class Line:
    """Rows or columns with one name: where they are, what they were taken for and what they may be instead.

    `keys` are those of the answers that say it of all of them.
    """

    name: str
    sheet: str
    spots: tuple[Spot, ...]
    keys: tuple[str, ...]
    role: LineRole
    choices: tuple[LineRole, ...]


@dataclass(frozen=True, slots=True)
class NamesAt:
    """Where the candidates of a sheet are named, and each place where they may be instead, with what stands there."""

    sheet: str
    key: str
    now: Spot
    choices: Mapping[Spot, tuple[str, ...]]


class Taken(NamedTuple):
    """What the lines were taken for, and what somebody said of them in vain."""

    lines: tuple[Line, ...] = ()
    names_at: tuple[NamesAt, ...] = ()
    unused: tuple[Notice, ...] = ()


def taken_for(
    pieces: Sequence[Piece], names: Mapping[str, str], criteria: Iterable[FoundCriterion], asker: Asker
) -> Taken:
    """What the lines of the tables of scores were taken for; `names` are what criteria go by."""
    lines = _lines_of(pieces, names, {one.name for one in criteria})
    return Taken(lines, _names_of(pieces), tuple(_without_effect(lines, asker)))


def _names_of(pieces: Iterable[Piece]) -> tuple[NamesAt, ...]:
    """Where the candidates are named, of the first table of scores on each sheet."""
    found: dict[str, NamesAt] = {}
    for matrix in _of_scores(pieces):
        layout = matrix.layout
        table, sheet = layout.table, matrix.sheet
        if Role.CANDIDATE in layout.rows:
            now = Spot.column(layout.rows[Role.CANDIDATE])
        elif Role.CANDIDATE in layout.columns and table.headings:
            now = Spot.row(table.headings[layout.columns[Role.CANDIDATE]])
        else:
            continue
        choices = {spot: said for spot in _where(layout) if (said := _said(layout, spot)) or spot == now}
        found.setdefault(sheet, NamesAt(sheet, names_key(sheet), now, choices))
    return tuple(found.values())


def _of_scores(pieces: Iterable[Piece]) -> Iterator[Matrix]:
    kinds = (BlockKind.SCORES, BlockKind.LONG)
    return (piece.matrix for piece in pieces if piece.kind in kinds and piece.matrix is not None)


def _where(layout: Layout) -> list[Spot]:
    table = layout.table
    rows = (*table.titles, *table.headings, *table.rows[:_FIRST])
    columns = sorted({*table.labels, *table.columns} - {*table.values})
    return [*map(Spot.row, rows), *map(Spot.column, columns)]


def _said(layout: Layout, spot: Spot) -> tuple[str, ...]:
    """What may be names in a row or a column; nothing where mostly scores stand."""
    table, view = layout.table, layout.table.view
    if spot.is_row:
        cells = [(spot.number, column) for column in table.columns if column not in layout.special_columns]
    else:
        cells = [(row, spot.number) for row in table.rows[:_MOST] if row not in layout.special_rows]
    filled = [at for at in cells if view.is_filled(*at) and view.is_own(*at)]
    texts = [view.text(*at) for at in filled if view.look(*at) is Look.TEXT]
    different = tuple(dict.fromkeys(texts))
    return different if len(different) >= _FEWEST and 2 * len(texts) > len(filled) else ()


def _lines_of(pieces: Iterable[Piece], names: Mapping[str, str], judged: Collection[str]) -> tuple[Line, ...]:
    """Every line that holds scores, facts, weights or totals, each name once; `names` are what criteria go by.

    `judged` are the criteria.
    """
    found: dict[tuple[str, ...], Line] = {}
    for matrix in _of_scores(pieces):
        for line in _keyed(matrix, list(_lines(matrix, names, judged))):
            found.setdefault(line.keys, line)
    return tuple(found.values())


def _lines(matrix: Matrix, names: Mapping[str, str], judged: Collection[str]) -> Iterator[Line]:
    layout, entries, sheet = matrix.layout, matrix.entries, matrix.sheet
    in_rows = layout.candidates_in_rows
    is_long = {Role.CANDIDATE, Role.CRITERION} <= layout.rows.keys()
    for name, numbers in _numbers(entries.criteria.kinds, entries.criteria.codes,
                                  entries.columns if in_rows and not is_long else entries.rows):  # fmt: skip
        role = LineRole.CRITERION if without_weight(names.get(name, name)) in judged else LineRole.FACT
        choices = _IN_LONG if is_long else _ON_CRITERIA
        yield Line(name, sheet, _spots(numbers, is_row=not in_rows or is_long), (), role, choices)
    many = len(layout.table.rows) > _MOST
    if not is_long and not (many and not in_rows):
        yield from _aside(matrix, on_criteria=True)
    if many and in_rows:
        return
    for name, numbers in _numbers(entries.candidates.kinds, entries.candidates.codes,
                                  entries.rows if in_rows else entries.columns):  # fmt: skip
        yield Line(name, sheet, _spots(numbers, is_row=in_rows), (), LineRole.CANDIDATE, _ON_CANDIDATES)
    if not is_long:
        yield from _aside(matrix, on_criteria=False)


def _numbers(kinds: Sequence[str], codes: np.ndarray, lines: np.ndarray) -> Iterator[tuple[str, list[int]]]:
    """Each name with the lines that go by it, in their order."""
    found: dict[str, list[int]] = {}
    for code, line in dict.fromkeys(zip(codes.tolist(), lines.tolist(), strict=True)):
        found.setdefault(kinds[code], []).append(line)
    return iter(found.items())


def _spots(numbers: Iterable[int], *, is_row: bool) -> tuple[Spot, ...]:
    return tuple(Spot(is_row, number) for number in sorted(numbers))


def _aside(matrix: Matrix, *, on_criteria: bool) -> Iterator[Line]:
    """The lines without scores: weights, what is computed, facts in words, and what is not read."""
    layout, table = matrix.layout, matrix.layout.table
    is_row = layout.candidates_in_rows != on_criteria
    special = layout.special_rows if is_row else layout.special_columns
    others = (
        [] if is_row or not on_criteria else [*layout.attributes, *(c for c in table.columns if c not in table.values)]
    )
    for number in sorted({*special, *others}):
        spot = Spot(is_row, number)
        name = _name(layout, spot)
        if name:
            role = _role(special.get(number))
            yield Line(name, matrix.sheet, (spot,), (), role, _ON_CRITERIA if on_criteria else _ON_CANDIDATES)


def _name(layout: Layout, spot: Spot) -> str:
    """What a line without scores is called; where it has no name but holds something, where it stands."""
    table = layout.table
    if spot.is_row:
        main = layout.rows.get(Role.CANDIDATE, layout.rows.get(Role.CRITERION, 0))
        texts = [table.view.text(spot.number, column) for column in sorted(table.labels, key=lambda one: one != main)]
        cells = [(spot.number, column) for column in table.columns]
    else:
        texts = [*table.path(spot.number)[::-1], table.corner(spot.number) if spot.number in table.labels else ""]
        cells = [(row, spot.number) for row in table.rows]
    place = str(spot) if any(table.view.is_filled(*at) for at in cells) else ""
    return next(filter(None, texts), place)


def _role(concept: Concept | None) -> LineRole:
    if concept is None:
        return LineRole.FACT
    if concept is Concept.WEIGHT:
        return LineRole.WEIGHTS
    return LineRole.TOTAL if concept in DERIVED else LineRole.OUT


def _keyed(matrix: Matrix, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with their keys: by name where nothing else on the sheet goes by it, else by where they stand."""
    table = matrix.layout.table
    going_by: dict[str, set[Spot]] = {}
    for line in lines:
        for spot in line.spots:
            for name in called(table, spot):
                going_by.setdefault(name_key(name), set()).add(spot)
    for line in lines:
        own = set(line.spots)
        if going_by.get(name_key(line.name)) == own:
            keys = [role_key(line.name)]
        else:
            keys = [role_key(f"{matrix.sheet}!{spot}") for spot in line.spots]
        yield replace(line, keys=tuple(keys))


def _ways(line: Line) -> list[str]:
    """The keys that are about this line."""
    return [*line.keys, *(role_key(f"{sheet}{spot}") for spot in line.spots for sheet in ("", f"{line.sheet}!"))]


def told_of(key: str, lines: Iterable[Line]) -> set[tuple[str, Spot]]:
    """The rows and columns that what somebody said is about, each with its sheet."""
    found = set()
    for line in lines:
        placed = {(line.sheet, spot) for spot in line.spots
                  if key in (role_key(str(spot)), role_key(f"{line.sheet}!{spot}"))}  # fmt: skip
        found |= placed or ({(line.sheet, spot) for spot in line.spots} if key in line.keys else set())
    return found


def _without_effect(lines: Iterable[Line], asker: Asker) -> list[Notice]:
    """What was said of lines and changed nothing; it is no answer that is kept."""
    said = asker.given
    missed = {key for line in lines for key in _ways(line) if said.get(key, line.role) != line.role}
    missed |= {key for key in said if is_correction(key) and key not in asker.used}
    for key in missed:
        asker.used.pop(key, None)
    return [Notice(not_used(key)) for key in said if key in missed]


def not_used(key: str) -> Text:
    """That what somebody said of a line changed nothing."""
    return text("What was said of {name} was not used: no row or column here is called so, or it cannot be that.",
                name=key.partition(": ")[2])  # fmt: skip
