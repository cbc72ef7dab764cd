"""Totals of amounts that the sheet computes, as the price of three years: no scores, but facts that rules can use."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from selection.model import name_key
from selection.tables import Cell
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.found import Role
from selection.understanding.gathering import Gathered
from selection.understanding.parties import without_present
from selection.understanding.values.columns import Column
from selection.understanding.values.written import WrittenKind

__all__ = ["totals_of_amounts"]

_FEWEST = 2
_CLOSE = 1e-6


def totals_of_amounts(found: Gathered, columns: Sequence[Column]) -> dict[str, dict[str, Cell]]:
    """Each computed line that adds up amounts next to one another, by its name: the cell of each candidate.

    Grades that are added up are none, as what a rule limits has to be an amount of something.
    """
    amounts = [_numbers(column) for column in columns if column.is_quantity or column.is_fact]
    amounts = [own for own in amounts if own]
    if len(amounts) < _FEWEST:
        return {}
    taken = {column.criterion.name for column in columns}
    names = {name_key(without_present(one.name)): one.name for one in found.candidates}
    lines = (line for matrix in found.matrices for line in _computed(matrix, names))
    return {label: cells for label, cells in lines if label and label not in taken and _adds_up(cells, amounts)}


def _numbers(column: Column) -> dict[str, float]:
    return {spot.candidate: one.value for spot, one in zip(column.spots, column.written, strict=True)
            if one.kind is WrittenKind.NUMBER and one.value is not None}  # fmt: skip


def _computed(matrix: Matrix, names: Mapping[str, str]) -> Iterator[tuple[str, dict[str, Cell]]]:
    """Each computed line across the candidates, with the one cell of each in which it has a number."""
    layout, table = matrix.layout, matrix.layout.table
    if layout.candidates_in_rows:
        lines = [(table.heading(column), [(row, column) for row in layout.score_rows()]) for column in matrix.columns]
    else:
        lines = [(next((said for column in reversed(table.labels) if (said := table.label(row, column))), ""),
                  [(row, column) for column in table.columns]) for row in matrix.rows]  # fmt: skip
    called = {seen.at: seen.name for seen in matrix.candidates}
    for label, places in lines:
        cells: dict[str, list[Cell]] = {}
        for row, column in places:
            named = layout.name(Role.CANDIDATE, row, column)
            # Who goes by a code in the table may be called by the name that a list gives.
            written = called.get(named[1], named[0]) if named is not None else ""
            known = names.get(name_key(without_present(written)))
            cell = table.view.cell(row, column)
            if known is not None and table.view.is_own(row, column) and isinstance(cell.value, float):
                cells.setdefault(known, []).append(cell)
        yield label, {name: own[0] for name, own in cells.items() if len(own) == 1}


def _adds_up(cells: Mapping[str, Cell], amounts: Sequence[Mapping[str, float]]) -> bool:
    """Whether the numbers are sums of amounts that stand next to one another, the same ones for each candidate."""
    for first in range(len(amounts) - 1):
        for last in range(first + _FEWEST, len(amounts) + 1):
            run = amounts[first:last]
            whole = [name for name in cells if all(name in own for own in run)]
            if len(whole) >= _FEWEST and all(_is_sum(cells[name].value, [own[name] for own in run]) for name in whole):
                return True
    return False


def _is_sum(total: object, parts: Sequence[float]) -> bool:
    return isinstance(total, float) and math.isclose(total, math.fsum(parts), rel_tol=_CLOSE)
