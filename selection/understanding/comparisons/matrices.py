"""Comparisons in pairs as experts filled them in: read with every contradiction named, and turned into weights."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from selection.errors import CaseError, Fault, Notice, Place
from selection.model import closest, name_key
from selection.tables import Cell
from selection.texts import Text, text
from selection.understanding.comparisons.ratios import HIGHEST, LOWEST, Spot, entry_of, spots
from selection.understanding.found import Choice, Question
from selection.weighting.comparisons import contradicts

__all__ = ["Conflict", "NearName", "PairwiseBlock", "conflict_question", "is_pairwise", "read_blocks", "read_pairwise"]

_BEYOND = 1.055
"""How far beyond the scale rounding brings a number: 1/9 is also written as 0.11 and 0.106."""

_LEAST_PART = 0.25
"""A block that is a smaller part of the rows of its rectangle is there by accident."""

_NAN = math.nan


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two cells that should be each other's reverse and are not; `ratio` is their product, 1 when they agree."""

    row: str
    column: str
    place: Place
    mirror: Place
    value: float
    back: float

    @property
    def ratio(self) -> float:
        """How many times too large one is beside the reverse of the other, 1 or more."""
        product = self.value * self.back
        return max(product, 1 / product)

    def sentence(self) -> Text:
        """Both cells with their numbers."""
        return text(
            "{place} says that {row} is {value:0.###} times as important as {column}, {mirror} says the reverse is "
            "{back:0.###}: a factor of {ratio:0.0} apart.",
            place=str(self.place),
            mirror=str(self.mirror),
            row=self.row,
            column=self.column,
            value=self.value,
            back=self.back,
            ratio=self.ratio,
        )


@dataclass(frozen=True, slots=True)
class NearName:
    """A column whose label is none of the rows', and the row that was probably meant; empty when none is near."""

    column: str
    place: Place
    row: str
    row_place: Place


@dataclass(frozen=True, slots=True, eq=False)
class PairwiseBlock:
    """The comparisons of one expert.

    Attributes
    ----------
    labels, label_places
        What was compared, as the rows call it.
    matrix
        How many times as important the row is as the column; NaN where nothing usable stands.
    places
        The cells of the matrix, None for a column that is missing.
    conflicts
        The pairs of cells that are not each other's reverse; rounding (7 and 0.14) is none.
    near
        Columns that are not read because their label is no row's.
    faults
        What must be mended or answered before there are weights: conflicts and near names are among them.
    """

    expert: str
    labels: tuple[str, ...]
    label_places: tuple[Place, ...]
    matrix: tuple[tuple[float, ...], ...]
    places: tuple[tuple[Place | None, ...], ...]
    conflicts: tuple[Conflict, ...]
    near: tuple[NearName, ...]
    faults: tuple[Fault, ...]
    notices: tuple[Notice, ...]

    def frame(self) -> pd.DataFrame:
        """The comparisons as the weighting methods take them."""
        return pd.DataFrame([list(row) for row in self.matrix], index=list(self.labels), columns=list(self.labels))

    def without(self, place: Place) -> PairwiseBlock:
        """The same comparisons with one cell left empty, as an answer to a conflict."""
        matrix = tuple(
            tuple(_NAN if at == place else value for value, at in zip(values, places, strict=True))
            for values, places in zip(self.matrix, self.places, strict=True)
        )
        solved = [one for one in self.conflicts if place in (one.place, one.mirror)]
        gone = [_conflict_fault(one) for one in solved]
        return replace(
            self,
            matrix=matrix,
            conflicts=tuple(one for one in self.conflicts if one not in solved),
            faults=tuple(one for one in self.faults if one not in gone),
        )


def is_pairwise(rows: Sequence[Sequence[Cell]]) -> Text | None:
    """Why a rectangle is read as comparisons in pairs, None when it is not."""
    found = spots(rows)
    if not found:
        return None
    filled = sum(any(not cell.is_empty for cell in row) for row in rows)
    if sum(len(one.rows) + 1 for one in found) < max(1.0, _LEAST_PART * filled):
        return None
    return text(
        "{n} rows and columns have the same labels, with ratios between them",
        n=len(found[0].rows),
    )


def read_blocks(rows: Sequence[Sequence[Cell]], same: Mapping[str, str] | None = None) -> tuple[PairwiseBlock, ...]:
    """The comparisons of every expert in a rectangle of blocks below each other; see `read_pairwise`."""
    return tuple(_block(spot, spot.expert, same or {}) for spot in spots(rows))


def read_pairwise(
    rows: Sequence[Sequence[Cell]], expert: str = "", same: Mapping[str, str] | None = None
) -> PairwiseBlock:
    """The comparisons in a rectangle for which `is_pairwise` has a reason.

    Parameters
    ----------
    expert
        Whose they are; the name in the corner or above the block when left out.
    same
        For labels of columns that differ from those of the rows, the row that the user confirmed.

    Raises
    ------
    CaseError
        If there are no comparisons in the rectangle.
    """
    found = spots(rows)
    if not found:
        place = rows[0][0].place if rows and rows[0] else Place()
        demand, none = text("the same labels in rows and columns, and ratios between them"), text("none")
        fault = Fault(place, demand, none, text("Enter how many times as important each row is as each column"))
        raise CaseError(text("The comparisons cannot be used."), [fault])
    return _block(found[0], expert or found[0].expert, same or {})


def conflict_question(block: PairwiseBlock, conflict: Conflict) -> Question:
    """Which of two cells counts; the key of a choice is the cell to leave empty, so that `without` can be called."""
    here, there = str(conflict.place), str(conflict.mirror)
    choices = (
        Choice(conflict.mirror.cell, text("{place} counts: {value:0.###}", place=here, value=conflict.value)),
        Choice(conflict.place.cell, text("{place} counts: {value:0.###}", place=there, value=conflict.back)),
    )
    return Question(
        f"pairwise {block.expert} {conflict.row} {conflict.column}".casefold(),
        text("Which of the two holds for {row} beside {column}?", row=conflict.row, column=conflict.column),
        choices,
        conflict.sentence(),
        (conflict.place, conflict.mirror),
    )


def _block(spot: Spot, expert: str, same: Mapping[str, str]) -> PairwiseBlock:
    labels = tuple(str(cell) for cell in spot.rows)
    order, near = _columns(spot, same)
    cells = [[None if j is None else row[j] for j in order] for row in spot.cells]
    matrix, faults, notices = _entries(cells)
    places = tuple(tuple(None if cell is None else cell.place for cell in row) for row in cells)
    conflicts = _conflicts(labels, matrix, places)
    faults = [*_name_faults(spot, near), *faults, *map(_conflict_fault, conflicts)]
    notices += [Notice(text("Not read: it stands beside the comparisons."), cell.place) for cell in spot.left_out]
    at = tuple(cell.place for cell in spot.rows)
    frozen = tuple(map(tuple, matrix))
    return PairwiseBlock(expert, labels, at, frozen, places, conflicts, near, tuple(faults), tuple(notices))


def _columns(spot: Spot, same: Mapping[str, str]) -> tuple[list[int | None], tuple[NearName, ...]]:
    """For each row the column of the same name, and the columns that are nobody's."""
    keys = [name_key(same.get(str(cell), str(cell))) for cell in spot.columns]
    rows = [name_key(str(cell)) for cell in spot.rows]
    order = [keys.index(key) if key in keys else None for key in rows]
    free = [cell for cell, column in zip(spot.rows, order, strict=True) if column is None]
    near = []
    for cell, key in zip(spot.columns, keys, strict=True):
        if key not in rows:
            name = closest(str(cell), [str(row) for row in free]) or ""
            place = next((row.place for row in free if str(row) == name), Place())
            near.append(NearName(str(cell), cell.place, name, place))
    return order, tuple(near)


def _entries(cells: Sequence[Sequence[Cell | None]]) -> tuple[list[list[float]], list[Fault], list[Notice]]:
    matrix = [[_NAN] * len(cells) for _ in cells]
    faults: list[Fault] = []
    notices: list[Notice] = []
    for i, row in enumerate(cells):
        for j, cell in enumerate(row):
            if cell is None:
                continue
            entry = entry_of(cell)
            if entry.is_date and not _is_confirmed(entry.ratio, cells[j][i]):
                faults.append(_fault(cell, text("a ratio"), text("Type it as text or as a number: 1/3 or 0.333")))
            elif entry.ratio is None:
                faults += (
                    [] if entry.is_empty else [_fault(cell, text("a ratio"), text("Type a number such as 3 or 1/3"))]
                )
            elif i == j and entry.ratio != 1:
                faults.append(_fault(cell, text("1 on the diagonal"), text("Enter 1, or leave it empty")))
            elif entry.ratio <= 0 or math.isinf(entry.ratio):
                faults.append(_fault(cell, text("a number above 0"), text("Type a number such as 3 or 1/3")))
            else:
                matrix[i][j] = entry.ratio
                notices += _entry_notices(cell, entry.ratio, is_date=entry.is_date)
    return matrix, faults, notices


def _is_confirmed(ratio: float | None, mirror: Cell | None) -> bool:
    """Whether the other half says the same as a ratio that a spreadsheet made a date of."""
    back = None if mirror is None else entry_of(mirror)
    if ratio is None or back is None or back.ratio is None or back.is_date:
        return False
    return back.ratio > 0 and not contradicts(ratio, back.ratio)


def _entry_notices(cell: Cell, ratio: float, *, is_date: bool) -> list[Notice]:
    found = []
    if is_date:
        message = text("A date here was read as 1/{n:0}, as the other half says.", n=round(1 / ratio))
        found.append(Notice(message, cell.place))
    if not LOWEST / _BEYOND <= ratio <= HIGHEST * _BEYOND:
        message = text("{value:0.###} is outside the usual scale from 1/9 to 9.", value=ratio)
        found.append(Notice(message, cell.place))
    return found


def _conflicts(
    labels: Sequence[str], matrix: Sequence[Sequence[float]], places: Sequence[Sequence[Place | None]]
) -> tuple[Conflict, ...]:
    found = []
    for i, row in enumerate(labels):
        for j, column in enumerate(labels[i + 1 :], start=i + 1):
            here, there = places[i][j], places[j][i]
            if here is not None and there is not None and contradicts(matrix[i][j], matrix[j][i]):
                found.append(Conflict(row, column, here, there, matrix[i][j], matrix[j][i]))
    return tuple(found)


def _conflict_fault(conflict: Conflict) -> Fault:
    demand = text(
        "{expected:0.###}, the reverse of {back:0.###} in {mirror}",
        expected=1 / conflict.back,
        back=conflict.back,
        mirror=str(conflict.mirror),
    )
    found = text("{value:0.###}", value=conflict.value)
    return Fault(conflict.place, demand, found, text("Correct one of the two, or leave one of them empty"))


def _name_faults(spot: Spot, near: Sequence[NearName]) -> list[Fault]:
    names = [str(cell) for cell in spot.rows]
    keys = [name_key(name) for name in names]
    faults = [
        _fault(cell, text("one row and one column"), text("Give each criterion its own name"))
        for cell, key in zip(spot.rows, keys, strict=True)
        if keys.count(key) > 1
    ]
    for one in near:
        remedy = text("Correct the name, or add it everywhere")
        if one.row:
            remedy = text("Write {row} as in {place} if that is what was meant", row=one.row, place=str(one.row_place))
        found = text('"{name}"', name=one.column)
        faults.append(Fault(one.place, text("one of {known:or}", known=names), found, remedy))
    return faults


def _fault(cell: Cell, demand: Text, remedy: Text) -> Fault:
    return Fault(cell.place, demand, text('"{name}"', name=str(cell)), remedy)
