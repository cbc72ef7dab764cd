"""Rows and columns that the sheet computes from its scores: by their formulas, their names, or their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from selection.tables import Cell
from selection.texts import Text, text
from selection.understanding.blocks.agreed_lines import all_or_none
from selection.understanding.blocks.bands import bands_of_totals
from selection.understanding.blocks.beside_scores import amounts_of_its_own
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.special import DERIVED
from selection.understanding.blocks.view import Numbers
from selection.understanding.blocks.weighted_beside import weighted_beside
from selection.understanding.found import Role
from selection.understanding.vocabulary.words import Concept
from selection.validation.values import as_number

__all__ = ["FROM_NUMBERS", "code_of", "computed_columns", "computed_rows", "number_in", "references"]

_REFERENCE = re.compile(r"(?<![!A-Za-z'\d])\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\d(A-Za-z])")
_CLOSE = 1e-6
_LEAST_LINES = 3
_SURE_LINES = 5
_LONGEST_RUN = 12
_MANY_LINES, _LAST_LINES = 80, 4

_FIRST_PLACES = 50
_WEIGHTED = text("its numbers are those beside it times the weight")

Flags = npt.NDArray[np.bool_]


def number_in(cell: Cell) -> float | None:
    """The number in a cell, also when it was typed as text."""
    if isinstance(cell.value, str):
        return as_number(cell.value)
    return cell.value if isinstance(cell.value, float) else None


def computed_columns(layout: Layout, weights: Mapping[int, float]) -> dict[int, Text]:
    """The columns that are computed from others, with the reason; `weights` of columns, or of rows, as they stand.

    What assessors agreed on is computed when all of it is the mean of their marks.
    """
    found = _computed_columns(layout, weights)
    kept = [column for column in layout.table.values if column not in layout.special_columns]
    found |= dict.fromkeys(bands_of_totals(layout, found), text("it is called an outcome"))
    agreed = all_or_none(layout.table, layout.columns.get(Role.ASSESSOR), found, kept)
    return {column: why for column, why in found.items() if column not in agreed}


def _computed_columns(layout: Layout, weights: Mapping[int, float]) -> dict[int, Text]:
    table = layout.table
    columns = [column for column in table.values if column in layout.special_columns or column in table.values]
    found = _by_name(layout.special_columns)
    candidates = [column for column in columns if column not in layout.special_columns]
    own = amounts_of_its_own(table, candidates)
    for column in candidates if table.view.formula_cells() else ():
        if column not in own and _has_formulas(layout, [(row, column) for row in table.rows], along_row=True):
            found[column] = text("its cells are formulas over others in their row")
    rows = layout.score_rows()
    order = sorted(column for column in candidates if column not in found)
    in_rows = layout.candidates_in_rows
    if not in_rows and not any(weights.values()):
        # That one candidate's scores are those of others added up is chance, unless something says so.
        return found
    found |= dict.fromkeys(weighted_beside(layout, order, weights), _WEIGHTED)
    order = [column for column in order if column not in found]
    lines = np.array([table.view.numbers(rows, column) for column in order]).reshape(len(order), len(rows))
    by_row = np.array([None if in_rows else weights.get(row) for row in rows], dtype=float)
    return {**found, **_by_numbers(order, lines, weights if in_rows else {}, by_row)}


def computed_rows(layout: Layout, weights: Mapping[int, float]) -> dict[int, Text]:
    """The rows that are computed from others, with the reason."""
    table = layout.table
    found = _by_name(layout.special_rows)
    columns = layout.score_columns()
    for row in layout.score_rows() if table.view.formula_cells() else ():
        if _has_formulas(layout, [(row, column) for column in columns], along_row=False):
            found[row] = text("its cells are formulas over others in their column")
    found |= _by_codes(layout, [row for row in layout.score_rows() if row not in found])
    order = sorted(row for row in layout.score_rows() if row not in found)
    if layout.candidates_in_rows:
        order = [row for row in order if not any(table.label(row, column) for column in table.labels)]
    lines = np.array([table.view.numbers(order, column) for column in columns]).reshape(len(columns), len(order)).T
    factors = {} if layout.candidates_in_rows else weights
    return {**found, **_by_numbers(order, lines, factors, np.zeros(len(columns)))}


_CODE = re.compile(r"\s*([A-Z]?\d+(?:\.\d+)*)\.?[\s:)-]")


def code_of(label: str) -> str | None:
    """The number or code that a label begins with.

    Examples
    --------
    >>> code_of("1.2 Reporting"), code_of("2. Vendor"), code_of("Price")
    ('1.2', '2', None)
    """
    match = _CODE.match(f"{label} ")
    return match[1] if match is not None else None


def _by_codes(layout: Layout, rows: Sequence[int]) -> dict[int, Text]:
    """Rows with the number of a group (1) above those with the numbers of its criteria (1.1, 1.2)."""
    if layout.candidates_in_rows:
        return {}
    table = layout.table
    codes = {row: code for row in rows for column in table.labels
             if (code := code_of(table.view.text(row, column))) is not None}  # fmt: skip
    parts = [code.split(".") for code in codes.values()]
    groups = {".".join(part[:length]) for part in parts for length in range(1, len(part))}
    return {row: text("it has the number of a group") for row, code in codes.items() if code in groups}


def _by_name(special: Mapping[int, Concept]) -> dict[int, Text]:
    reasons = {
        Concept.TOTAL: text("it is called a total"),
        Concept.WEIGHTED: text("it is called weighted"),
        Concept.RANK: text("it is called a rank"),
        Concept.AVERAGE: text("it is called an average"),
        Concept.VERDICT: text("it is called an outcome"),
    }
    return {line: reasons[concept] for line, concept in special.items() if concept in DERIVED}


def _has_formulas(layout: Layout, cells: Sequence[tuple[int, int]], *, along_row: bool) -> bool:
    """Whether most filled cells hold a formula over other cells of the body in the same line."""
    view, body = layout.table.view, layout.table.body()
    known = view.formula_cells()
    held = [cell for cell in cells if cell[1] in known.get(cell[0], ()) and view.is_filled(*cell)] if known else []
    if not held:
        return False
    filled = [cell for cell in cells if view.is_filled(*cell)]
    hits = 0
    for row, column in held:
        for top, first, bottom, last in references(view.formula(row, column)):
            inside = body.left <= first <= body.right and body.top <= top <= body.bottom
            same = top == bottom == row if along_row else first == last == column
            if inside and same and (first, last, top, bottom) != (column, column, row, row):
                hits += 1
                break
    return 2 * hits > len(filled)


def references(formula: str) -> Iterator[tuple[int, int, int, int]]:
    """The cells of its own sheet that a formula refers to: top, left, bottom and right.

    Examples
    --------
    >>> list(references("=MIN($C$7:$F$7)/C7*40"))
    [(7, 3, 7, 6), (7, 3, 7, 3)]
    """
    for match in _REFERENCE.finditer(formula):
        yield int(match[2]), _column(match[1]), int(match[4] or match[2]), _column(match[3] or match[1])


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number


def _by_numbers(
    order: Sequence[int], lines: Numbers, factors: Mapping[int, float], by_place: Numbers
) -> dict[int, Text]:
    """The lines whose numbers are those of others added up, averaged, weighted or multiplied by the weights."""
    found: dict[int, Text] = {}
    # Among very many lines a computed one stands at the end: to look for sums of each would take too long.
    tried = range(len(order)) if len(order) <= _MANY_LINES else range(len(order) - _LAST_LINES, len(order))
    weights = np.array([factors.get(line, 0.0) for line in order])
    is_other = np.ones(len(order), dtype=bool)
    for at in tried:
        known = np.flatnonzero(~np.isnan(lines[at]))
        if len(known) < _LEAST_LINES or np.ptp(lines[at][known]) == 0:
            continue
        line = _Line(lines[at][known], known)
        is_other[at] = False
        reason = _weighted(line, lines, is_other, by_place) or _summed(at, line, lines, is_other, weights)
        is_other[at] = reason is None
        if reason is not None:
            found[order[at]] = reason
    return found


def _weighted(line: _Line, lines: Numbers, is_other: Flags, by_place: Numbers) -> Text | None:
    """Whether the line is another one times the weight of each place."""
    if not (np.nan_to_num(by_place) != 0).any():
        return None
    for other in lines[is_other]:
        for whole in (1.0, 100.0, 10.0):
            if line.is_same(other * by_place / whole) and not line.is_same(other):
                return _WEIGHTED
    return None


def _summed(at: int, line: _Line, lines: Numbers, is_other: Flags, weights: Numbers) -> Text | None:
    """Whether the line is the sum, the mean or the weighted sum of others: all of them, or a run beside it."""
    others = np.flatnonzero(is_other)
    before, after = others[others < at], others[others > at]
    runs = [others, before] if len(others) > 1 else []
    runs += [after[:length] for length in range(2, min(len(after), _LONGEST_RUN) + 1)]
    runs += [before[-length:] for length in range(2, min(len(before), _LONGEST_RUN) + 1)]
    # What differs in the first places need not be looked at in all.
    head = lines[:, line.places[:_FIRST_PLACES]]
    for run in runs:
        # A few small numbers often add up to another by chance.
        if len(run) < 2 or not _tells(line):
            continue
        own = weights[run]
        for how, reason in _WAYS:
            if how == "weighted" and not own.any():
                continue
            first, full = _together(how, head[run], own), None
            for whole in (1.0, 100.0, float(own.sum()) or 1.0):
                if not line.begins_with(first / whole):
                    continue
                full = _together(how, lines[run], own) if full is None else full
                if line.is_same(full / whole):
                    return reason
    return None


def _tells(line: _Line) -> bool:
    """Whether a line has so many numbers, or such long ones, that it is no chance when they are sums of others."""
    return len(line.numbers) >= _SURE_LINES or int((line.numbers != np.round(line.numbers, 1)).sum()) > 1


_WAYS = (
    ("sum", text("its numbers are those of others added up")),
    ("mean", text("its numbers are the mean of others")),
    ("weighted", text("its numbers are those of others, weighted and added up")),
)


FROM_NUMBERS = frozenset({_WEIGHTED, *(reason for _, reason in _WAYS)})
"""Why a line was taken for computed that was computed again to find out."""


def _together(how: str, lines: Numbers, weights: Numbers) -> Numbers:
    """Lines added up, averaged, or weighted and added up."""
    total: Numbers = weights @ lines if how == "weighted" else lines.sum(axis=0)
    return total / len(lines) if how == "mean" else total


class _Line:
    """The numbers of a line, where it has any, to compare others with."""

    def __init__(self, numbers: Numbers, places: npt.NDArray[np.intp]) -> None:
        self.numbers, self.places = numbers, places
        # A number that looks rounded to two places or more; another has to be met exactly.
        rounded = (numbers != np.round(numbers, 0)) & (numbers == np.round(numbers, 2))
        self._close = 0.0051 * np.where(rounded, 1.0, 1e-6)

    def is_same(self, other: Numbers) -> bool:
        """Whether another line holds the same numbers wherever this one has any."""
        return self.begins_with(other[self.places])

    def begins_with(self, numbers: Numbers) -> bool:
        """The same for the first places in which this line has any."""
        own, close = self.numbers[: len(numbers)], self._close[: len(numbers)]
        largest = np.maximum(np.abs(own), np.abs(numbers))
        # Not a number is close to none.
        return bool((np.abs(own - numbers) <= np.maximum(_CLOSE * largest, close)).all())
