"""The shape of a table, and what its lines are, as somebody said it where they were read wrongly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from selection.understanding.blocks.said import LineRole, Lines, Spot
from selection.understanding.blocks.table import Table
from selection.understanding.found import Role
from selection.understanding.vocabulary.words import Concept
from selection.understanding.weights.in_headings import without_weight

__all__ = ["Corrections", "called", "corrections_of", "reshaped"]

_TOLD = {LineRole.WEIGHTS: Concept.WEIGHT, LineRole.TOTAL: Concept.TOTAL, LineRole.OUT: Concept.NUMBER}
_VALUES = (LineRole.CANDIDATE, LineRole.CRITERION, LineRole.WEIGHTS)


def called(table: Table, spot: Spot) -> set[str]:
    """What a row or a column may be called: each of its headings, all of them together, and where it stands."""
    if spot.is_row:
        parts = [table.label(spot.number, column) if spot.number in table.rows else table.view.text(spot.number, column)
                 for column in table.labels]  # fmt: skip
        whole = " - ".join(dict.fromkeys(filter(None, parts)))
    else:
        parts = [*table.path(spot.number)]
        whole = table.heading(spot.number)
    names = {*parts, whole, table.corner(spot.number) if spot.number in table.labels and not spot.is_row else ""}
    places = {str(spot), f"{table.view.name}!{spot}"}
    return {*names, *(without_weight(name) for name in names if name), *places} - {""}


def reshaped(table: Table | None) -> Table | None:
    """The table with headings, labels and values where somebody says that they stand."""
    if table is None or not table.view.said:
        return table
    return _with_lines(_with_names(table))


def _with_names(table: Table) -> Table:
    """The same with the names of the candidates among the headings or the labels."""
    spot = table.view.said.names()
    area = table.area
    if spot is None:
        return table
    if spot.is_row and area.top <= spot.number < table.rows[-1]:
        table.view.said.take_names()
        headings = {*table.headings, spot.number, *(row for row in table.rows if row < spot.number)}
        return replace(
            table,
            titles=tuple(row for row in table.titles if row < spot.number),
            headings=tuple(sorted(headings)),
            rows=tuple(row for row in table.rows if row > spot.number),
        )
    if not spot.is_row and area.left <= spot.number <= area.right and set(table.values) != {spot.number}:
        table.view.said.take_names()
        return replace(
            table,
            labels=tuple(sorted({*table.labels, spot.number})),
            columns=tuple(column for column in table.columns if column != spot.number),
            values=tuple(column for column in table.values if column != spot.number),
        )
    return table


def _with_lines(table: Table) -> Table:
    """The same with the lines that hold scores or weights, or are a candidate, in the body."""
    names = table.view.said.names()
    columns = [column for column in (*table.labels, *table.columns) if names != Spot.column(column)
               and _role(table, Spot.column(column)) in _VALUES]  # fmt: skip
    notes = [row for row in table.notes if _role(table, Spot.row(row)) in _VALUES]
    labels = tuple(column for column in table.labels if column not in columns)
    if not labels:
        columns, labels = [], table.labels
    return replace(
        table,
        labels=labels,
        columns=tuple(sorted({*table.columns, *columns})),
        values=tuple(sorted({*table.values, *columns})),
        rows=(*table.rows, *notes),
        notes=tuple(row for row in table.notes if row not in notes),
    )


def _role(table: Table, spot: Spot) -> LineRole | None:
    return table.view.said.role(called(table, spot))


class Corrections(NamedTuple):
    """What somebody said of the rows and columns of a table, and where its candidates are named."""

    rows: Lines
    columns: Lines
    names: Spot | None

    @property
    def in_rows(self) -> bool | None:
        """Whether candidates are in rows, as far as that was said."""
        return None if self.names is None else not self.names.is_row

    def special_rows(self, read: Mapping[int, Concept]) -> dict[int, Concept]:
        """The rows that hold no scores."""
        return self._special(read, self.rows)

    def special_columns(self, read: Mapping[int, Concept]) -> dict[int, Concept]:
        """The columns that hold no scores."""
        return self._special(read, self.columns)

    def _special(self, read: Mapping[int, Concept], said: Lines) -> dict[int, Concept]:
        """The lines with what was said; when it was said where the weights stand, they stand nowhere else."""
        is_said = LineRole.WEIGHTS in {*self.rows.values(), *self.columns.values()}
        kept = {line: Concept.NUMBER if is_said and concept is Concept.WEIGHT else concept
                for line, concept in read.items() if line not in said}  # fmt: skip
        return kept | {line: _TOLD[role] for line, role in said.items() if not role.holds}

    def attributes(self, read: Sequence[int]) -> tuple[int, ...]:
        """The columns of labels that hold facts."""
        return tuple(column for column in read if column not in self.columns or self.columns[column].holds)

    def labels(self, read: Mapping[Role, int]) -> dict[Role, int]:
        """What the columns of labels name."""
        said = self.names.number if self.names is not None and not self.names.is_row else None
        kept = {role: column for role, column in read.items()
                if column != said and (column not in self.columns or role in (Role.CANDIDATE, Role.TEXT))}  # fmt: skip
        if said is None:
            return kept
        kept.pop(Role.TEXT, None)
        return {**kept, Role.CANDIDATE: said}

    def levels(self, table: Table, read: Mapping[Role, int]) -> dict[Role, int]:
        """What the rows of headings name; names that come back in it are those of several columns each."""
        if self.names is None or not self.names.is_row or self.names.number not in table.headings:
            return dict(read)
        level = table.headings.index(self.names.number)
        before = read.get(Role.CANDIDATE)
        if before == level:
            return dict(read)
        names = [path[level] for column in table.values if (path := table.path(column))[level]]
        if len(set(names)) < len(names) and before is not None:
            return {Role.CANDIDATE: level, Role.ASSESSOR: before}
        return {Role.CANDIDATE: level}


def corrections_of(table: Table) -> Corrections | None:
    """What somebody said of this table; None when nobody said anything."""
    said = table.view.said
    if not said:
        return None
    names = said.names()
    if names is not None and names.number not in (table.headings if names.is_row else table.labels):
        names = None
    rows = {row: role for row in (*table.headings, *table.rows) if (role := _role(table, Spot.row(row)))}
    columns = {column: role for column in (*table.labels, *table.columns) if names != Spot.column(column)
               and (role := _role(table, Spot.column(column)))}  # fmt: skip
    return Corrections(rows, columns, names)
