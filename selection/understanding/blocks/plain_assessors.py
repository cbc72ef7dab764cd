"""Which of two rows of headings names the assessors, where the sheet says it though the names do not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from selection.understanding.blocks.table import Table
from selection.understanding.found import Area
from selection.understanding.vocabulary.words import Concept, bare, concepts
from selection.understanding.weights.times import weight_in

__all__ = ["plainly_over"]

_FEWEST, _MOST_ABOVE = 2, 10
_COUNTED = re.compile(r"\b(\w+) (?=(\w+))")
_NUMBERS = {
    "twee": 2, "two": 2, "zwei": 2, "drie": 3, "three": 3, "drei": 3, "vier": 4, "four": 4, "vijf": 5, "five": 5,
    "funf": 5, "zes": 6, "six": 6, "sechs": 6,
}  # fmt: skip


def plainly_over(
    table: Table, columns: Sequence[int], levels: tuple[int, int], special_rows: Mapping[int, Concept]
) -> float:
    """1 where the upper row names the criteria and the lower one who judged, -1 the other way round, 0 if unsaid."""
    under: dict[str, list[int]] = {}
    for column in columns:
        if name := table.path(column)[levels[0]]:
            under.setdefault(name, []).append(column)
    if len(under) < _FEWEST:
        return 0.0
    weights = [row for row, concept in special_rows.items() if concept is Concept.WEIGHT]
    if any(_weighs_each_once(table, row, under) for row in weights):
        return 1.0
    lower = {name for held in under.values() for column in held if (name := table.path(column)[levels[1]])}
    counts = _assessors_counted(table)
    return float(len(lower) in counts) - float(len(under) in counts)


def _weighs_each_once(table: Table, row: int, under: Mapping[str, Sequence[int]]) -> bool:
    """Whether one weight stands over, or below, each name and the columns under it: then that is what is weighed."""
    held = [sum(table.view.is_own(row, column) and weight_in(table.view.cell(row, column)) is not None
                for column in columns) for columns in under.values()]  # fmt: skip
    return all(number == 1 for number in held) and any(len(columns) > 1 for columns in under.values())


def _assessors_counted(table: Table) -> frozenset[int]:
    """How many assessors a line above the table speaks of: "drie beoordelaars"."""
    top = table.headings[0]
    above = Area(max(1, top - _MOST_ABOVE), 1, top - 1, table.view.width)
    lines = (table.view.text(*at) for at in table.view.filled(above)) if top > 1 else ()
    pairs = (match.groups() for line in lines for match in _COUNTED.finditer(bare(line)))
    said = (number for number, what in pairs if Concept.ASSESSOR in concepts(what))
    numbers = (int(one) if one.isdigit() else _NUMBERS.get(one) for one in said)
    return frozenset(number for number in numbers if number is not None)
