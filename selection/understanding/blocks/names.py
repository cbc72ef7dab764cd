"""Whose score on what each cell of a block is, and what the block tells of candidates and criteria."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from selection.alike import Alike
from selection.understanding.blocks.beside_scores import taken_off_beside
from selection.understanding.blocks.derived import number_in
from selection.understanding.blocks.entries import At, Entries, firsts
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.units import most_in
from selection.understanding.blocks.view import Look
from selection.understanding.found import Role
from selection.understanding.vocabulary.words import Concept, bare, concepts, is_about
from selection.understanding.weights.in_headings import in_heading

__all__ = ["Names", "Seen", "row_name"]

_POINTS = re.compile(r"\b(?:points?|punten|punkte|puntos|punti)\s*\(\s*(?:max\.?\s*)?(\d{1,3})\s*\)", re.IGNORECASE)
_WHERE = re.compile(
    r"\b(?:land|country|regio|region|regiao|pais|pays|paese|provincie|provincia|provinz|state|bundesland)\b"
)
"""Where a candidate is from puts it in a group: a fact, unlike its address."""
_EXPLAINS = re.compile(r"\s*[^\W\d]+\s*=\s*[^\W\d]")
"""What a colour means, below the names: red = to be looked into."""
_NAMED = re.compile(r"^[^:]{2,30}:\s*(\S.*)$")


@dataclass(frozen=True, slots=True)
class Seen:
    """A candidate or a criterion as a block names it: where, and what stands beside it by heading."""

    name: str
    at: At
    beside: Mapping[str, At] = field(default_factory=dict)
    heading: str = ""
    weight: float | None = None
    weight_at: At | None = None
    most: float | None = None
    most_at: At | None = None
    texts: tuple[str, ...] = ()
    knock_out_at: At | None = None
    least: float | None = None


def row_name(layout: Layout, row: int) -> str:
    """The first label of a row."""
    table = layout.table
    return next((text for column in table.labels if (text := table.view.text(row, column))), "")


def _is_bare(name: str) -> bool:
    """Whether a name is a number alone, as of an amount from which a price counts: its heading says what of."""
    return not any(map(str.isalpha, name)) and any(map(str.isdigit, name))


class Names:
    """Whose and what each cell of the body is."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.table = layout.table
        self.from_sheet: Role | None = None
        self._doubled: frozenset[str] | None = None
        self._beside: Sequence[tuple[int, str]] | None = None
        self.groups: dict[int, str] = {}
        self._rows = self._filled_rows()
        self._columns = layout.score_columns()
        self._row_set, self._column_set = frozenset(self._rows), frozenset(self._columns)
        roles = {**layout.rows, **layout.columns}
        if len(self._columns) == 1 and not {Role.CANDIDATE, Role.CRITERION} <= layout.rows.keys():
            heading = self.table.heading(self._columns[0])
            missing = Role.CRITERION if layout.candidates_in_rows else Role.CANDIDATE
            if not heading or is_about(heading, Concept.SCORE, Concept.AVERAGE) or missing not in roles:
                self.from_sheet = missing

    def _filled_rows(self) -> tuple[int, ...]:
        """The rows of scores; a row with a label alone is a heading for those below when criteria are in rows."""
        layout, table = self.layout, self.table
        rows = []
        group = ""
        main = layout.rows.get(Role.CRITERION)
        every = layout.score_rows()
        held = np.count_nonzero(table.view.looks(every, layout.score_columns()), axis=1)
        for row, filled in zip(every, held, strict=True):
            if not filled and main is not None and not layout.candidates_in_rows:
                group = next((table.view.text(row, c) for c in table.labels if table.view.is_filled(row, c)), group)
                continue
            if not filled and not any(table.view.is_filled(row, column) for column in table.labels):
                continue
            if not filled and _EXPLAINS.match(row_name(layout, row)):
                continue
            rows.append(row)
            self.groups[row] = group
        return tuple(rows)

    def title(self) -> str:
        """The name that the lines above the table give ("Supplier: Acme"), or the sheet's."""
        view = self.table.view
        for row in self.table.titles:
            texts = [view.text(row, column) for column in range(self.table.area.left, self.table.area.right + 1)
                     if view.is_filled(row, column) and view.is_own(row, column)]  # fmt: skip
            if texts and is_about(texts[0], Concept.CANDIDATE):
                if len(texts) > 1:
                    return texts[1]
                if match := _NAMED.match(texts[0]):
                    return match[1]
        return view.name

    def name(self, role: Role, row: int, column: int) -> tuple[str, At] | None:
        """What a cell of the body is about in one respect, and the cell that says so."""
        if role is self.from_sheet:
            return self.title(), (self.table.area.top, self.table.area.left)
        found = self.layout.name(role, row, column)
        group = self.layout.name(Role.GROUP, row, column) if role is Role.CRITERION and found else None
        if found is not None and role is Role.CRITERION and role in self.layout.columns and _is_bare(found[0]):
            return self.table.heading(column) or found[0], found[1]
        if found is not None and group is not None and found[0] in self._twice():
            return f"{group[0]} - {found[0]}", found[1]
        return found

    def _twice(self) -> frozenset[str]:
        """The names of criteria that stand in more than one group."""
        if self._doubled is None:
            groups: dict[str, set[str]] = {}
            cells = [(row, self._columns[0]) for row in self._rows] if Role.CRITERION in self.layout.rows else [
                (self._rows[0], column) for column in self._columns]  # fmt: skip
            for at in cells if self._rows and self._columns else ():
                names = [self.layout.name(role, *at) for role in (Role.CRITERION, Role.GROUP)]
                if names[0] is not None and names[1] is not None:
                    groups.setdefault(names[0][0], set()).add(names[1][0])
            self._doubled = frozenset(name for name, found in groups.items() if len(found) > 1)
        return self._doubled

    def entries(self) -> Entries:
        """Every cell with room for a score, row by row."""
        if not self._rows or not self._columns:
            return Entries.none()
        shape = (len(self._rows), len(self._columns))
        named = [self._named(role) for role in (Role.CANDIDATE, Role.CRITERION, Role.ASSESSOR)]
        names, codes = [one for one, _ in named], [np.broadcast_to(one, shape) for _, one in named]
        rows, columns = np.nonzero((codes[0] >= 0) & (codes[1] >= 0) & self._room())
        candidates, criteria, assessors = (
            Alike.met([*known, ""], one[rows, columns]) for known, one in zip(names, codes, strict=True)
        )
        at = (np.array(self._rows, dtype=np.int32)[rows], np.array(self._columns, dtype=np.int32)[columns])
        return Entries(candidates, criteria, assessors, *at)

    def _named(self, role: Role) -> tuple[list[str], npt.NDArray[np.int32]]:
        """The names in one respect, and which of them each row or column goes by; -1 where there is none.

        A name goes by the row or by the column, never by both.
        """
        is_parted = role is Role.ASSESSOR and bool(self.layout.parted)
        by_row = (Role.CRITERION if is_parted else role) in self.layout.rows and role is not self.from_sheet
        if by_row:
            found = [self.name(role, row, self._columns[0]) for row in self._rows]
        else:
            found = [self.name(role, self._rows[0], column) for column in self._columns]
        known: dict[str, int] = {}
        codes = np.array([-1 if one is None else known.setdefault(one[0], len(known)) for one in found], dtype=np.int32)
        return list(known), codes[:, None] if by_row else codes[None, :]

    def _room(self) -> npt.NDArray[np.bool_]:
        """Whether each cell has room for a score of its own; a merged one counts for each that it covers here."""
        room = np.ones((len(self._rows), len(self._columns)), dtype=bool)
        view = self.table.view
        for column, scores in taken_off_beside(self.table, self._columns).items():
            given = (view.looks(self._rows, scores) != 0).any(axis=1)
            room[given, self._columns.index(column)] = False
        for at, row in enumerate(self._rows):
            if row in view.merged_rows:
                anchors = [view.anchor(row, column) for column in self._columns]
                room[at] = [top in self._row_set and left in self._column_set for top, left in anchors]
        return room

    def at_line(self, line: int) -> str:
        """The criterion that a column (candidates in rows) or a row is about."""
        row, column = (self._rows[0], line) if self.layout.candidates_in_rows else (line, self._columns[0])
        found = self.name(Role.CRITERION, row, column) if self._rows and self._columns else None
        return found[0] if found else ""

    def seen(self, entries: Entries) -> tuple[tuple[Seen, ...], tuple[Seen, ...]]:
        """The candidates and the criteria in the order in which they are met."""
        return self._first_seen(Role.CANDIDATE, entries.candidates, entries), self._first_seen(
            Role.CRITERION, entries.criteria, entries)  # fmt: skip

    def _first_seen(self, role: Role, names: Alike[str], entries: Entries) -> tuple[Seen, ...]:
        found = []
        for name, first in firsts(names):
            row, column = entries[first].at
            at = (self.name(role, row, column) or ("", (row, column)))[1]
            found.append(self._seen(role, name, at, row, column))
        return tuple(found)

    def _seen(self, role: Role, name: str, at: At, row: int, column: int) -> Seen:
        layout, table = self.layout, self.table
        group = layout.name(Role.GROUP, row, column) if role is Role.CRITERION else None
        heading = group[0] if group else (self.groups.get(row, "") if role is Role.CRITERION else "")
        if role not in layout.rows:
            most, most_at = self._most(column=column)
            if most is None and role is Role.CRITERION:
                most, most_at = self._most_over(column)
            if most is None and (stated := _POINTS.search(name)) is not None:
                most, most_at = float(stated[1]), at
            if most is None and is_about(name, Concept.WEIGHTED):
                # Weighted points go up to the weight itself.
                most = in_heading(name)
            return Seen(name, at, heading=heading, most=most, most_at=most_at)
        beside = {heading: (row, c) for c, heading in self._others() if table.view.is_filled(row, c)}
        texts = tuple(table.view.text(*cell) for head, cell in beside.items()
                      if table.view.look(*cell) is Look.TEXT or Concept.SCALE in concepts(head))  # fmt: skip
        most, most_at = self._most(row=row) if role is Role.CRITERION else (None, None)
        return Seen(
            name, at, beside, heading, most=most, most_at=most_at, texts=texts if role is Role.CRITERION else ()
        )

    def _others(self) -> Sequence[tuple[int, str]]:
        """The columns that say more of what a row is about, with their headings."""
        if self._beside is None:
            layout, table = self.layout, self.table
            kinds = (None, Concept.REMARK, Concept.UNIT, Concept.SCALE)
            others = [c for c in (*layout.attributes, *table.columns) if c not in self._columns and (
                layout.special_columns.get(c) in kinds or _WHERE.search(bare(table.heading(c))))]  # fmt: skip
            self._beside = [(c, table.heading(c) or table.corner(c)) for c in others]
        return self._beside

    def _most_over(self, column: int) -> tuple[float | None, At | None]:
        """The most points that a heading over a column states by itself, such as "sur 30"."""
        for row, name in zip(self.table.headings, self.table.path(column), strict=True):
            if (most := most_in(name)) is not None and self.table.view.is_filled(row, column):
                return most, (row, column)
        return None, None

    def _most(self, row: int | None = None, column: int | None = None) -> tuple[float | None, At | None]:
        """The highest score that the sheet allows, from its column or row of maxima, and where it stands."""
        special = self.layout.special_columns if row is not None else self.layout.special_rows
        for line, concept in special.items():
            if concept is Concept.SCALE:
                at = (row, line) if row is not None else (line, column or 0)
                name = self.table.heading(line) if row is not None else row_name(self.layout, line)
                if "min" not in name.casefold():
                    return number_in(self.table.view.cell(*at)), at
        return None, None
