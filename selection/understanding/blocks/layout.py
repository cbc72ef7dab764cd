"""Which way round a table stands: what its rows, its columns and their headings are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from selection.understanding.blocks.agreed_lines import with_agreed
from selection.understanding.blocks.corrected import corrections_of
from selection.understanding.blocks.heading_rows import heading_levels
from selection.understanding.blocks.labels import label_roles
from selection.understanding.blocks.leaning import CLEAR, Known, lean_of
from selection.understanding.blocks.mistaken import real_lines
from selection.understanding.blocks.said import LineRole, Lines
from selection.understanding.blocks.special import is_most_taken_off, is_score
from selection.understanding.blocks.special_lines import special_columns as columns_of
from selection.understanding.blocks.special_lines import special_rows as rows_of
from selection.understanding.blocks.table import Table
from selection.understanding.found import Role
from selection.understanding.vocabulary.words import Concept
from selection.understanding.weights.demand_words import is_demand

__all__ = ["Known", "Layout", "layouts"]

_FEWEST_ROWS = 4


@dataclass(frozen=True, slots=True)
class Layout:
    """What each line of a table is about.

    `rows` and `columns` say for each column of labels, and for each row of headings (by position), what its names are:
    candidates, criteria, groups or assessors. `special_rows` and `special_columns` hold no scores. `lean` is how much
    speaks for candidates in rows (negative: for criteria in rows). `is_open` says that nothing tells which of two rows
    of headings names the assessors. `parted` says of headings such as "Safety - Anne" what is the criterion and who
    judged. `said_rows` and `said_columns` are what somebody said of lines that were read wrongly.
    """

    table: Table
    rows: Mapping[Role, int]
    columns: Mapping[Role, int]
    special_rows: Mapping[int, Concept]
    special_columns: Mapping[int, Concept]
    lean: float
    attributes: tuple[int, ...] = field(default=())
    is_open: bool = False
    parted: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    said_rows: Lines = field(default_factory=dict)
    said_columns: Lines = field(default_factory=dict)

    @property
    def candidates_in_rows(self) -> bool:
        """Whether each row, or group of rows, is a candidate."""
        return Role.CANDIDATE in self.rows

    @property
    def is_clear(self) -> bool:
        """Whether the orientation need not be asked."""
        return abs(self.lean) >= CLEAR or {Role.CANDIDATE, Role.CRITERION} <= self.rows.keys()

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
        if self.parted and role in (Role.CRITERION, Role.ASSESSOR):
            found = self._whole(Role.CRITERION, row, column)
            if found is not None and found[0] in self.parted:
                return self.parted[found[0]][role is Role.ASSESSOR], found[1]
        return self._whole(role, row, column)

    def _whole(self, role: Role, row: int, column: int) -> tuple[str, tuple[int, int]] | None:
        """The same as it is written."""
        if role in self.rows:
            at = self.table.label_cell(row, self.rows[role])
        elif role in self.columns:
            at = self._parted_below(role, column)
            at = at or self.table.heading_cell(self.table.headings[self.columns[role]], column)
            if at is None and role in (Role.CRITERION, Role.CANDIDATE):
                at = self._own_above(self.columns[role], column) or self._own_below(self.columns[role], column)
        else:
            return None
        if role is Role.ASSESSOR and at is not None and self._is_main(at, row, column):
            return None
        return None if at is None else (self.table.view.text(*at), at)

    def _own_above(self, level: int, column: int) -> tuple[int, int] | None:
        """The heading of a column alone, which stands above the names of the others: nobody merged the two cells."""
        view = self.table.view
        above = (row for row in reversed(self.table.headings[:level]) if view.is_filled(row, column))
        return next(((row, column) for row in above if view.is_own(row, column)), None)

    def _parted_below(self, role: Role, column: int) -> tuple[int, int] | None:
        """The heading of its own of a column that somebody called a fact, below a name that goes on for the others."""
        if role is not Role.CRITERION or self.said_columns.get(column) is not LineRole.FACT:
            return None
        row = self.table.headings[self.columns[role]]
        name = self.table.heading_cell(row, column)
        under = [one for one in self.table.values if one not in self.special_columns and name is not None
                 and self.table.view.text(*name) == self.table.path(one)[self.columns[role]]]  # fmt: skip
        is_parted = any(self.said_columns.get(one) is not LineRole.FACT for one in under)
        return self._own_below(self.columns[role], column) if is_parted else None

    def _own_below(self, level: int, column: int) -> tuple[int, int] | None:
        """The heading of a column alone that stands in the row of the assessors, with nothing above it."""
        below = self.columns.get(Role.ASSESSOR, level)
        row = self.table.headings[below]
        return (row, column) if below > level and self.table.view.is_filled(row, column) else None

    def _is_main(self, at: tuple[int, int], row: int, column: int) -> bool:
        """Whether a heading over the whole height names what the column is about, and nobody who judged it."""
        anchor = self.table.view.anchor
        mains = (self.name(role, row, column) for role in (Role.CRITERION, Role.CANDIDATE) if role in self.columns)
        return any(found is not None and anchor(*found[1]) == anchor(*at) for found in mains)


def layouts(table: Table, known: Known, asked: bool | None = None, over: bool | None = None) -> Layout:
    """The way a table most probably stands; `asked` is whether candidates are in rows when somebody said so.

    `over` is whether what is judged stands over the assessors in the headings, when somebody said so. What somebody
    said of single lines counts before all that is read.
    """
    special_columns = table.kept("special columns", lambda: columns_of(table))
    special_rows = table.kept("special rows", lambda: rows_of(table))
    said = corrections_of(table)
    if said is None:
        labels = table.kept("labels", lambda: label_roles(table, special_rows))
        return _read(table, known, _Lines(special_rows, special_columns, labels), asked, over)
    lines = _Lines(said.special_rows(special_rows), said.special_columns(special_columns), {})
    lines = lines._replace(labels=said.labels(label_roles(table, lines.rows)))
    found = _read(table, known, lines, asked if said.in_rows is None else said.in_rows, over)
    return replace(
        found,
        columns=said.levels(table, found.columns),
        special_rows=said.special_rows(found.special_rows),
        special_columns=said.special_columns(found.special_columns),
        attributes=said.attributes(found.attributes),
        is_open=found.is_open and said.names is None,
        said_rows=said.rows,
        said_columns=said.columns,
    )


class _Lines(NamedTuple):
    """The lines of a table that hold no scores, and what its columns of labels name."""

    rows: dict[int, Concept]
    columns: dict[int, Concept]
    labels: Mapping[Role, int]


def _read(table: Table, known: Known, lines: _Lines, asked: bool | None, over: bool | None) -> Layout:
    """The same by what is read."""
    special_rows, special_columns, labels = lines
    if {Role.CANDIDATE, Role.CRITERION} <= labels.keys():
        special_columns = {**_same_everywhere(table, special_columns), **special_columns}
        levels = heading_levels(table, special_rows, special_columns, Role.ASSESSOR, (), None).roles
        special_columns = with_agreed(table, special_columns, levels)
        return Layout(table, labels, levels, special_rows, special_columns, 9.0)
    lean = lean_of(table, special_rows, special_columns, known, labels)
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
    special_rows, special_columns = real_lines(table, special_rows, special_columns, candidates_in_rows=in_rows)
    there = known.criteria if in_rows else known.candidates
    levels, is_open = heading_levels(table, special_rows, special_columns, columns, there, over)
    special_columns = with_agreed(table, special_columns, levels)
    lean = lean if asked is None else (9.0 if asked else -9.0)
    if in_rows:
        special_rows = {**_demands(table.rows, partial(_first_label, table)), **special_rows}
    else:
        special_columns = {**_demands(table.columns, table.heading), **special_columns}
    used = set(mains.values())
    attributes = tuple(column for column in table.labels if column not in used)
    return Layout(table, mains, levels, special_rows, special_columns, lean, attributes, is_open)


def _same_everywhere(table: Table, special_columns: Mapping[int, Concept]) -> dict[int, Concept]:
    """The columns beside one that is called the score that hold one and the same value, such as the number of a lot."""
    open_ones = [column for column in table.values if column not in special_columns]
    others = [column for column in open_ones if not is_score(table.heading(column))]
    if len(table.rows) < _FEWEST_ROWS or len(others) == len(open_ones):
        return {}
    same = [column for column in others if len(set(table.view.values(table.rows, column))) == 1]
    return dict.fromkeys(same, Concept.REMARK)


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
