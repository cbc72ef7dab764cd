"""The shape of a block: its title lines, its rows of headings, its columns of labels, its body, its notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from selection.understanding.blocks.behind_texts import behind_texts
from selection.understanding.blocks.facts_below import facts_below
from selection.understanding.blocks.group_rows import names_a_group
from selection.understanding.blocks.label_columns import label_columns
from selection.understanding.blocks.over_names import (
    are_letters,
    counts_columns,
    letters_rows,
    names_steps,
    states_most,
    weighs_columns,
)
from selection.understanding.blocks.surroundings import notes_of, titles_of
from selection.understanding.blocks.view import CODE, Codes, Look, View
from selection.understanding.blocks.weights_of_table import is_of_weights
from selection.understanding.found import Area
from selection.understanding.vocabulary.words import Concept

__all__ = ["Table", "table_of"]

_T = TypeVar("_T")
_MOST_HEADINGS = 5
_LABELS = 4
_FEW_ROWS = 1000
_VALUES = (Look.FIGURE, Look.NOTHING, Look.YES, Look.LEVEL, Look.BROKEN, Look.DATE)
_SURE = (Look.FIGURE, Look.YES, Look.LEVEL)


@dataclass(frozen=True, slots=True)
class Table:
    """A block with headings above and labels to the left.

    `headings` and `rows` are row numbers, `labels` and `columns` column numbers; `rows` and `columns` cross in the
    body. `values` are those of `columns` that hold values rather than text. `titles` and `notes` are the rows above
    and below that are not part of the table. `behind` are columns of scores whose name is that of the texts before.
    """

    view: View
    area: Area
    titles: tuple[int, ...]
    headings: tuple[int, ...]
    labels: tuple[int, ...]
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    values: tuple[int, ...]
    notes: tuple[int, ...]
    behind: Mapping[int, int] = field(default_factory=dict)
    _paths: dict[int, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _lefts: dict[int, list[int]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _last: dict[int, dict[int, int]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def path(self, column: int) -> tuple[str, ...]:
        """The headings over a column, from the top; one that stands over several columns counts for each."""
        found = self._paths.get(column)
        if found is None:
            found = self._paths[column] = tuple(self._heading(row, column) for row in self.headings)
        return found

    def _heading(self, row: int, column: int) -> str:
        at = self.heading_cell(row, column)
        return "" if at is None else self.view.text(*at)

    def heading_cell(self, row: int, column: int) -> tuple[int, int] | None:
        """The cell that a heading stands in: the column's own, or one further left in all rows but the last."""
        if self.view.is_filled(row, column):
            return row, self.behind.get(column, column)
        if row == self.headings[-1] or column in self.labels or self._weighs(row):
            return None
        first = self.columns[0] if self.columns else column
        if row not in self._lefts:
            # For each column the last one up to it in which something stands.
            filled = np.where(self.view.codes[row - 1] != 0, np.arange(1, self.view.width + 1), 0)
            self._lefts[row] = np.maximum.accumulate(filled).tolist()
        left = self._lefts[row][column - 2] if column > 1 else 0
        if left < first or self._ends_before(row, left, column):
            return None
        return (row, left) if self._is_below_the_same(row, left, column) else None

    def _ends_before(self, row: int, left: int, column: int) -> bool:
        """Whether a heading is merged over columns up to `left`, and this one has a name of its own further down.

        A name that stands below such headings as well, as that of an assessor does, is one more of what they are over.
        """
        if self.view.anchor(row, left)[1] == left:
            return False
        last = self.headings[-1]
        below = self.kept(f"names below {row}", lambda: {self.view.text(last, one) for one in self.columns
                                                         if self.view.is_filled(row, one)})  # fmt: skip
        return self.view.is_filled(last, column) and self.view.text(last, column) not in below

    def _weighs(self, row: int) -> bool:
        """Whether a row of headings holds weights: each is that of its own columns alone."""
        below = (*self.headings[self.headings.index(row) + 1 :], *self.rows[:1])
        return self.kept(f"weights in {row}", lambda: weighs_columns(self.view, row, self.values, below))

    def _is_below_the_same(self, row: int, left: int, column: int) -> bool:
        """Whether no other heading begins above between the two: then one further left does not reach this column."""
        above = self.headings[: self.headings.index(row)]
        for upper in above:
            over = self.view.text(upper, left)
            for between in range(left + 1, column + 1):
                is_begun = self.view.is_filled(upper, between) and self.view.anchor(upper, between)[1] > left
                if is_begun and self.view.text(upper, between) != over:
                    return False
        return True

    def heading(self, column: int) -> str:
        """The headings over a column as one text."""
        return " - ".join(dict.fromkeys(part for part in self.path(column) if part))

    def label(self, row: int, column: int) -> str:
        """What stands in a column of labels; in all but the last of them a label counts until the next."""
        at = self.label_cell(row, column)
        return "" if at is None else self.view.text(*at)

    def label_cell(self, row: int, column: int) -> tuple[int, int] | None:
        """The cell that a label stands in."""
        if self.view.is_filled(row, column):
            return row, column
        if column == self.labels[-1]:
            return None
        if column not in self._last:
            self._last[column] = self._filled_above(column)
        above = self._last[column][row]
        return (above, column) if above else None

    def _filled_above(self, column: int) -> dict[int, int]:
        """For each row the last one above it in which something stands in a column; 0 when there is none."""
        last, found = 0, {}
        for row in self.rows:
            found[row] = last
            if self.view.is_filled(row, column):
                last = row
        return found

    def corner(self, column: int) -> str:
        """The heading of a column of labels."""
        return " ".join(dict.fromkeys(self.view.text(row, column) for row in self.headings)).strip()

    def kept(self, key: str, make: Callable[[], _T]) -> _T:
        """What `make` gives, made once for this table."""
        if key not in self._kept:
            self._kept[key] = make()
        found: _T = self._kept[key]
        return found

    def body(self) -> Area:
        """The area in which rows and columns cross."""
        return Area(self.rows[0], self.columns[0], self.rows[-1], self.columns[-1])


def table_of(view: View, area: Area) -> Table | None:
    """The shape of a block; None when it has no body of values with headings or labels."""
    titles, top = titles_of(view, area)
    notes, bottom = notes_of(view, area, top)
    rows = _rows(view, area, top, bottom)
    if not rows:
        return None
    columns = range(area.left, area.right + 1)
    # A column of numbers alone names nothing.
    named = [column for column in columns[:_LABELS] if not view.are_numbers(rows, column).all()]
    spoken = [row for row in rows if not _is_remark(view, row, area, named)] or rows
    values = _value_columns(view, spoken, columns)
    if not values:
        return None
    depth = rows.index(body[0]) if (body := spoken[_depth(view, spoken, values) :]) else len(rows)
    depth -= names_a_group(view, rows[:depth], area.left, values)
    body = rows[depth:]
    if not body:
        return None
    depth -= len(facts_below(view, rows[:depth], columns, values))
    headings, body = rows[:depth], rows[depth:]
    behind = behind_texts(view, headings, columns, values)
    labels = [
        column for column in label_columns(view, headings, body, columns, values) if column not in behind.values()
    ]
    rest = [column for column in columns if column not in labels]
    held = [column for column in rest if column in values]
    if not held:
        return None
    return Table(view, area, tuple(titles), tuple(headings), tuple(labels), tuple(body), tuple(rest), tuple(held),
                 tuple(notes), behind)  # fmt: skip


def _rows(view: View, area: Area, top: int, bottom: int) -> list[int]:
    """The filled rows; a row of headings that is repeated further down counts once."""
    columns = range(area.left, area.right + 1)
    looks = view.looks(range(top, bottom + 1), columns)
    rows = (top + np.flatnonzero(looks.any(axis=1))).tolist()
    worded = set((top + np.flatnonzero(_among(looks, (Look.TEXT, Look.BLANK)).all(axis=1))).tolist())
    said: set[tuple[str, ...]] = set()
    kept = []
    for row in rows:
        if row in worded:
            texts = tuple(view.text(row, column) for column in columns if view.look(row, column) is Look.TEXT)
            if len(texts) > 2 and texts in said:
                continue
            said.add(texts)
        kept.append(row)
    return kept


def _is_remark(view: View, row: int, area: Area, labels: Sequence[int]) -> bool:
    """Whether a row is called a remark and holds no figure: the row under a score that explains it."""
    columns = range(area.left, area.right + 1)
    named = [column for column in labels if view.is_own(row, column)
             and view.concepts(row, column) == {Concept.REMARK}]  # fmt: skip
    return (
        bool(named)
        and row > area.top
        and all(
            view.look(row, column) is not Look.FIGURE and Concept.REMARK not in view.concepts(row, column)
            for column in columns
            if column > named[0]
        )
    )


def _value_columns(view: View, rows: Sequence[int], columns: range) -> list[int]:
    """The columns that hold values: figures, level words, yes or no, in most of their filled cells below the top."""
    lower = rows[min(_MOST_HEADINGS, len(rows) // 2) :] or rows
    looks = view.looks(lower, columns)
    filled, sure, held = (looks != 0).sum(axis=0), _among(looks, _SURE).sum(axis=0), _among(looks, _VALUES).sum(axis=0)
    above = _among(view.looks(rows, columns), _SURE).any(axis=0)
    found = ((sure > 0) & (2 * held > filled)) | ((filled == 0) & above)
    values = [column for column, is_held in zip(columns, found.tolist(), strict=True)
              if is_held or (len(rows) <= _FEW_ROWS and is_of_weights(view, rows, column, _MOST_HEADINGS))]  # fmt: skip
    # The names of assessors over several rows each may be words for levels as well: Bas is low in French.
    top = int(_among(view.looks(rows, columns), _SURE).any(axis=1).argmax())
    return [column for column in values
            if not _is_of_names(view, rows[top:], column) and not letters_rows(view, rows, column)]  # fmt: skip


def _is_of_names(view: View, rows: Sequence[int], column: int) -> bool:
    """Whether a column of merged cells, or the first one with gaps, holds texts of which a few may be levels."""
    if len(rows) > _FEW_ROWS:
        return False
    filled = [row for row in rows if view.is_filled(row, column)]
    is_first = 2 * len(filled) <= len(rows) and not any(
        view.is_filled(row, left) for row in rows for left in range(max(1, column - _LABELS), column)
    )
    if not is_first and all(view.is_own(row, column) for row in rows):
        return False
    looks = [view.look(row, column) for row in filled if view.is_own(row, column)]
    return Look.FIGURE not in looks and Look.TEXT in looks and 2 * looks.count(Look.LEVEL) <= len(looks)


def _among(looks: Codes, wanted: Sequence[Look]) -> npt.NDArray[np.bool_]:
    return np.isin(looks, [CODE[look] for look in wanted])


def _depth(view: View, rows: Sequence[int], values: Sequence[int]) -> int:
    """How many rows of headings there are: those in which the columns of values hold hardly any value."""
    depth = 0
    for position, row in enumerate(rows[: _MOST_HEADINGS + 1]):
        looks = [view.look(row, column) for column in values]
        filled = [look for look in looks if look is not Look.BLANK]
        held = sum(look in _VALUES for look in filled)
        below = rows[position + 1 :]
        is_over = any(test(view, row, values, below)
                      for test in (counts_columns, weighs_columns, are_letters, names_steps, states_most))  # fmt: skip
        if filled and 2 * held > len(filled) and not is_over:
            return position
        if filled or any(view.is_filled(row, column) for column in range(values[0], values[-1] + 1)):
            depth = position + 1
    return min(depth, _MOST_HEADINGS)
