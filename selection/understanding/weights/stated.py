"""The weights of criteria, wherever they stand: a row, a column, the headings, groups and within them, several sets."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from selection.texts import Text, text
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.view import CODE, Look
from selection.understanding.found import Role
from selection.understanding.vocabulary.words import Concept, bare, concepts
from selection.understanding.weights.times import weight_in

__all__ = ["WeightSet", "line_weights", "two_levels", "weight_lines"]


@dataclass(frozen=True, slots=True)
class WeightSet:
    """One set of weights: who or what it is called, the weight of each criterion and the cell it stands in."""

    name: str
    points: Mapping[str, float]
    cells: Mapping[str, tuple[int, int]]


def weight_lines(layout: Layout) -> tuple[int, ...]:
    """The rows (candidates in rows) or columns (criteria in rows) of a table of scores that hold weights."""
    lines = layout.special_rows if layout.candidates_in_rows else layout.special_columns
    return tuple(line for line, concept in lines.items() if concept is Concept.WEIGHT)


def line_weights(layout: Layout, line: int) -> dict[int, tuple[float, tuple[int, int]]]:
    """The weights in one such line, by column (or by row), each with its cell; a merged cell counts where it begins."""
    table = layout.table
    found: dict[int, tuple[float, tuple[int, int]]] = {}
    across = layout.score_columns() if layout.candidates_in_rows else table.rows
    for other in across:
        at = (line, other) if layout.candidates_in_rows else (other, line)
        if layout.candidates_in_rows or other not in layout.special_rows:
            value = weight_in(table.view.cell(*at))
            if value is not None and table.view.is_own(*at):
                found[other] = (value, at)
    return found


def two_levels(groups: Mapping[str, float], within: Mapping[str, Mapping[str, float]]) -> tuple[dict[str, float], Text]:
    """The weight of each criterion from those of groups and those of criteria, and how they were put together.

    Where the weights within a group add up to its own, they are weights of the whole; where they add up to 1 or 100
    they are shares of the group's.

    Examples
    --------
    >>> two_levels({"Q": 60, "P": 40}, {"Q": {"a": 50, "b": 50}, "P": {"c": 100}})[0]
    {'a': 30.0, 'b': 30.0, 'c': 40.0}
    """
    is_global = all(
        math.isclose(sum(inner.values()), groups[name], rel_tol=1e-3)
        for name, inner in within.items()
        if name in groups
    )
    if is_global:
        return (
            {name: weight for inner in within.values() for name, weight in inner.items()},
            text("The weights of criteria add up to those of their groups."),
        )
    points = {}
    for group, inner in within.items():
        total = sum(inner.values())
        for name, weight in inner.items():
            points[name] = groups.get(group, 0.0) * weight / total if total else 0.0
    return points, text("The weight of a criterion is its share within its group, times the weight of the group.")


def sets_of(layout: Layout) -> tuple[WeightSet, ...]:
    """The sets of weights in a table that holds nothing else: criteria in rows, one set a column."""
    table = layout.table
    column = name_column(layout)
    if column is None:
        return ()
    found = []
    for value_column in table.values:
        if layout.special_columns.get(value_column) not in (None, Concept.WEIGHT):
            continue
        points: dict[str, float] = {}
        cells: dict[str, tuple[int, int]] = {}
        for row in table.rows:
            name = table.label(row, column) if column in table.labels else table.view.text(row, column)
            number = weight_in(table.view.cell(row, value_column))
            is_sum = layout.special_rows.get(row) not in (None, Concept.WEIGHT)
            if name and number is not None and not is_sum and table.view.is_own(row, value_column):
                points[name], cells[name] = number, (row, value_column)
        if points:
            found.append(WeightSet(table.heading(value_column), points, cells))
    return tuple(found)


def name_column(layout: Layout) -> int | None:
    """The column that names the criteria of a table of weights: the one that is called so, else that of the labels."""
    table = layout.table
    for column in (*table.labels, *table.columns):
        said = concepts(table.heading(column) or table.corner(column))
        if column not in table.values and Concept.CRITERION in said and Concept.GROUP not in said:
            return column
    return layout.rows.get(Role.CRITERION, layout.rows.get(Role.CANDIDATE, layout.rows.get(Role.TEXT)))


def adds_up(numbers: Sequence[float]) -> bool:
    """Whether numbers add up to a whole as weights do: 1, 10, 100 or 1000, up to rounding."""
    total = math.fsum(numbers)
    return any(math.isclose(total, whole, rel_tol=0.011) for whole in (1, 10, 100, 1000)) and len(numbers) > 1


def is_called_weights(*names: str) -> bool:
    """Whether a sheet, a title or a heading says that weights follow."""
    return any(Concept.WEIGHT in concepts(name) or "weight" in bare(name) for name in names)


def looks_rated(layout: Layout) -> bool:
    """Whether the body holds anything but figures: level words or yes and no are no weights."""
    looks = layout.table.view.looks(layout.score_rows(), layout.score_columns())
    return bool(((looks == CODE[Look.LEVEL]) | (looks == CODE[Look.YES])).any())
