"""Which way round a table stands: what its rows, its columns and their headings are about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from statistics import median

from selection.model import name_key
from selection.understanding.blocks.agreed_lines import agreed_below, with_agreed
from selection.understanding.blocks.labels import label_roles, repeats
from selection.understanding.blocks.special import are_kinds, is_most_taken_off
from selection.understanding.blocks.special_lines import special_columns as columns_of
from selection.understanding.blocks.special_lines import special_rows as rows_of
from selection.understanding.blocks.table import Table
from selection.understanding.blocks.units import is_unit
from selection.understanding.found import Role
from selection.understanding.vocabulary.words import (
    Concept,
    concepts,
    has_scale,
    is_about,
    looks_like_company,
    looks_like_criterion,
    numbered,
)
from selection.understanding.weights.demand_words import is_demand

__all__ = ["Known", "Layout", "layouts"]

_FIRST_ROWS, _LAST_ROWS = 1000, 20
_CLEAR = 1.0
"""From this difference of evidence on the orientation is not asked."""


@dataclass(frozen=True, slots=True)
class Known:
    """Names met elsewhere in the workbook, as `name_key` writes them."""

    candidates: frozenset[str] = frozenset()
    criteria: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Layout:
    """What each line of a table is about.

    `rows` and `columns` say for each column of labels, and for each row of headings (by position), what its names are:
    candidates, criteria, groups or assessors. `special_rows` and `special_columns` hold no scores. `lean` is how much
    speaks for candidates in rows (negative: for criteria in rows).
    """

    table: Table
    rows: Mapping[Role, int]
    columns: Mapping[Role, int]
    special_rows: Mapping[int, Concept]
    special_columns: Mapping[int, Concept]
    lean: float
    attributes: tuple[int, ...] = field(default=())

    @property
    def candidates_in_rows(self) -> bool:
        """Whether each row, or group of rows, is a candidate."""
        return Role.CANDIDATE in self.rows

    @property
    def is_clear(self) -> bool:
        """Whether the orientation need not be asked."""
        return abs(self.lean) >= _CLEAR or {Role.CANDIDATE, Role.CRITERION} <= self.rows.keys()

    def score_rows(self) -> tuple[int, ...]:
        """The rows that hold scores."""
        return tuple(row for row in self.table.rows if row not in self.special_rows)

    def score_columns(self) -> tuple[int, ...]:
        """The columns that hold scores; with candidates in columns also those of whom nothing can be read."""
        table = self.table
        named = () if self.candidates_in_rows or Role.CRITERION not in self.rows else _named_columns(table)
        return tuple(column for column in table.columns
                     if column not in self.special_columns and (column in table.values or column in named))  # fmt: skip

    def name(self, role: Role, row: int, column: int) -> tuple[str, tuple[int, int]] | None:
        """What a cell of the body is about in one respect, and the cell that says so."""
        if role in self.rows:
            at = self.table.label_cell(row, self.rows[role])
        elif role in self.columns:
            at = self.table.heading_cell(self.table.headings[self.columns[role]], column)
        else:
            return None
        if role is Role.ASSESSOR and at is not None and self._is_main(at, row, column):
            return None
        return None if at is None else (self.table.view.text(*at), at)

    def _is_main(self, at: tuple[int, int], row: int, column: int) -> bool:
        """Whether a heading over the whole height names what the column is about, and nobody who judged it."""
        anchor = self.table.view.anchor
        mains = (self.name(role, row, column) for role in (Role.CRITERION, Role.CANDIDATE) if role in self.columns)
        return any(found is not None and anchor(*found[1]) == anchor(*at) for found in mains)


def layouts(table: Table, known: Known, asked: bool | None = None) -> Layout:
    """The way a table most probably stands; `asked` is whether candidates are in rows when somebody said so."""
    special_columns = table.kept("special columns", lambda: columns_of(table))
    special_rows = table.kept("special rows", lambda: rows_of(table))
    labels = table.kept("labels", lambda: label_roles(table, special_rows))
    if {Role.CANDIDATE, Role.CRITERION} <= labels.keys():
        levels = _levels(table, special_rows, special_columns, Role.ASSESSOR)
        special_columns = with_agreed(table, special_columns, levels)
        return Layout(table, labels, levels, special_rows, special_columns, 9.0)
    lean = _lean(table, special_rows, special_columns, known, labels)
    in_rows = lean >= 0 if asked is None else asked
    rows, columns = (Role.CANDIDATE, Role.CRITERION) if in_rows else (Role.CRITERION, Role.CANDIDATE)
    mains = {**labels}
    main = mains.pop(Role.TEXT, None)
    if main is not None and rows not in mains:
        mains[rows] = main
    if rows is Role.CANDIDATE and Role.GROUP in mains:
        del mains[Role.GROUP]
    if not in_rows:
        special_columns = {**_most_taken_off(table), **special_columns}
    levels = _levels(table, special_rows, special_columns, columns)
    special_columns = with_agreed(table, special_columns, levels)
    lean = lean if asked is None else (9.0 if asked else -9.0)
    if in_rows:
        special_rows = {**_demands(table.rows, partial(_first_label, table)), **special_rows}
    else:
        special_columns = {**_demands(table.columns, table.heading), **special_columns}
    used = set(mains.values())
    attributes = tuple(column for column in table.labels if column not in used)
    return Layout(table, mains, levels, special_rows, special_columns, lean, attributes)


def _demands(lines: Sequence[int], name_of: Callable[[int], str]) -> dict[int, Concept]:
    """The lines across criteria that are called after demands or wishes: they say which criteria these are."""
    return {line: Concept.NORM for line in lines if is_demand(name_of(line))}


def _most_taken_off(table: Table) -> dict[int, Concept]:
    """The columns beside criteria that say what quality takes off a bid at most: of a firm it is an offer."""
    return {column: Concept.SCALE for column in table.columns if is_most_taken_off(table.heading(column))}


def _first_label(table: Table, row: int) -> str:
    return next((text for column in table.labels if (text := table.view.text(row, column))), "")


def _named_columns(table: Table) -> frozenset[int]:
    """The columns with a heading of their own in the last row of headings in which the columns of values have one."""
    for row in reversed(table.headings):
        if any(table.view.is_filled(row, column) for column in table.values):
            first = 1 + (table.labels[-1] if table.labels else 0)
            own = {column for column in table.columns if table.view.is_filled(row, column)
                   and table.view.is_own(row, column) and column >= first}  # fmt: skip
            return frozenset(own.difference(table.behind.values()))
    return frozenset()


def _levels(
    table: Table, special_rows: Mapping[int, Concept], special_columns: Mapping[int, Concept], main: Role
) -> dict[Role, int]:
    """What the rows of headings name: the one with `main`, and those with groups or assessors over or under it."""
    columns = [column for column in table.values if column not in special_columns]
    paths = [table.path(column) for column in columns]
    if not columns or not table.headings or (main is Role.ASSESSOR and len(columns) < 2):
        return {}
    names = [[path[level] for path in paths] for level in range(len(table.headings))]
    levels = [
        level
        for level, one in enumerate(names)
        if len(set(one)) > 1
        and table.headings[level] not in special_rows
        and not _are_units(one)
        and not all(is_about(x, Concept.SCORE) for x in one if x)
        and not (level and _are_kinds(one, names[level - 1]))
        and not _are_numbers(table, level, one)
    ]
    if not levels:
        levels = [max((k for k in range(len(table.headings)) if paths[0][k]), default=len(table.headings) - 1)]
    if len(levels) == 1:
        return {main: levels[0]}
    last, above = levels[-1], levels[-2]
    lower = [path[last] for path in paths]
    if not repeats(lower):
        # Each name once: what stands above are groups.
        return {main: last, Role.GROUP: above}
    upper = list(dict.fromkeys(path[above] for path in paths))
    means = {table.path(column)[above] for column, concept in special_columns.items() if concept is Concept.AVERAGE}
    if means & set(upper) or agreed_below(table, special_columns, last, main):
        # The means stand under each of the names above: those below are the ones who are averaged over, or who agreed.
        return {main: above, Role.ASSESSOR: last}
    if _suits(upper, main) > _suits(list(dict.fromkeys(lower)), main):
        return {main: above, Role.ASSESSOR: last}
    return {main: last, Role.ASSESSOR: above}


def _are_units(names: Sequence[str]) -> bool:
    """Whether a row of headings only says what is counted."""
    filled = [name for name in names if name]
    return len(filled) > 1 and all(map(is_unit, filled)) and len(set(filled)) > 1


def _are_kinds(names: Sequence[str], above: Sequence[str]) -> bool:
    """Whether the same few names under each name above say what is written there, of which one is the score."""
    under: dict[str, list[str]] = {}
    if not any(names):
        return False
    for name, over in zip(names, above, strict=True):
        under.setdefault(over, []).append(name)
    (first, *others) = (found for found in under.values() if any(found))
    return bool(others) and len(first) > 1 and all(one == first for one in others) and are_kinds(first)


def _are_numbers(table: Table, level: int, names: Sequence[str]) -> bool:
    """Whether a row of headings only numbers the columns: it says so, and need not be in order or without gaps."""
    said = [concepts(table.view.text(table.headings[level], column)) for column in table.labels]
    called = any(Concept.NUMBER in one and Concept.ASSESSOR not in one for one in said)
    return called and all(name.isdigit() for name in names if name)


def _suits(names: Sequence[str], role: Role) -> float:
    """How well names fit a role, as a share."""
    names = [name for name in names if name]
    if not names:
        return 0.0
    if role is Role.CRITERION:
        return sum(looks_like_criterion(name) for name in names) / len(names)
    word = numbered(names)
    if word is not None and is_about(word, Concept.CANDIDATE):
        return 1.0
    return sum(looks_like_company(name) for name in names) / len(names)


def _lean(
    table: Table,
    special_rows: Mapping[int, Concept],
    special_columns: Mapping[int, Concept],
    known: Known,
    labels: Mapping[Role, int],
) -> float:
    """How much speaks for candidates in rows rather than criteria."""
    main = labels.get(Role.TEXT)
    below = [table.label(row, main) for row in _some(table, special_rows)] if main is not None else []
    columns = [column for column in table.values if column not in special_columns]
    beside = [part for column in columns for part in table.path(column) if part]
    lean = 3.0 * (_says(table, main, Concept.CANDIDATE) - any(_says(table, c, Concept.CRITERION) for c in table.labels))
    lean += 3.0 * (_suits(below, Role.CANDIDATE) - _suits(beside, Role.CANDIDATE))
    lean += 2.0 * (_suits(beside, Role.CRITERION) - _suits(below, Role.CRITERION))
    lean += 4.0 * (_among(below, known.candidates) - _among(beside, known.candidates))
    lean += 4.0 * (_among(beside, known.criteria) - _among(below, known.criteria))
    for concept, much in ((Concept.WEIGHT, -2.0), (Concept.TOTAL, 1.0), (Concept.RANK, 1.5), (Concept.SCALE, -1.5)):
        lean += much * ((concept in special_columns.values()) - (concept in special_rows.values()))
    heads = [table.view.text(row, column) for row in table.headings for column in table.columns[:1]]
    over = {text for text in heads if text}
    lean += 2.0 * any(is_about(text, Concept.CRITERION) for text in over if text not in beside[1:])
    lean -= 2.0 * any(is_about(text, Concept.CANDIDATE) and numbered([text]) is None and not looks_like_company(text)
                      for text in over)  # fmt: skip
    if len(columns) > 1:
        lean += 3.0 * (_with_scales(beside) - _with_scales(below))
    return lean + _alike(table, special_rows, columns)


def _with_scales(names: Sequence[str]) -> float:
    """The share of names with a scale in brackets behind them, as criteria have: Quality (1-5)."""
    return sum(has_scale(name) for name in names) / len(names) if names else 0.0


def _says(table: Table, column: int | None, concept: Concept) -> bool:
    return column is not None and concept in concepts(table.corner(column))


def _among(names: Sequence[str], known: Collection[str]) -> float:
    return sum(name_key(name) in known for name in names) / len(names) if names and known else 0.0


def _alike(table: Table, special_rows: Mapping[int, Concept], columns: Sequence[int]) -> float:
    """Values of one criterion share a range: which of rows and columns hold values that are more alike."""
    rows = _some(table, special_rows)
    by_column = [_numbers(table, [(row, column) for row in rows]) for column in columns]
    by_row = [_numbers(table, [(row, column) for column in columns]) for row in rows]
    spread = (_unlike(by_row), _unlike(by_column))
    if max(spread) < 2 or min(spread) * 3 > max(spread):
        return 0.0
    return 1.5 if spread[1] < spread[0] else -1.5


def _some(table: Table, special_rows: Mapping[int, Concept]) -> list[int]:
    """The rows that are not special; of very many the first and the last, which tell what the others are."""
    rows = [row for row in table.rows if row not in special_rows]
    return rows if len(rows) <= _FIRST_ROWS + _LAST_ROWS else [*rows[:_FIRST_ROWS], *rows[-_LAST_ROWS:]]


def _numbers(table: Table, cells: Sequence[tuple[int, int]]) -> list[float]:
    return [abs(value) for at in cells if isinstance(value := table.view.value(*at), float) and value]


def _unlike(lines: Sequence[Sequence[float]]) -> float:
    """How many times larger the largest value of a line is than its smallest, in the middle over lines."""
    ratios = [max(line) / min(line) for line in lines if len(line) > 1]
    return median(ratios) if ratios else 1.0
