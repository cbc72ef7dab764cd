"""Points that the sheet works out from a price: they are scores, and the price is not judged beside them again."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import numpy as np

from selection.understanding.blocks.derived import references
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.names import Names, Seen
from selection.understanding.blocks.special import special
from selection.understanding.blocks.units import most_in
from selection.understanding.blocks.view import Numbers
from selection.understanding.found import Role
from selection.understanding.values.headings import about
from selection.understanding.vocabulary.words import Concept
from selection.understanding.weights.in_headings import in_heading

__all__ = ["points_for_amounts", "up_to_their_weight"]

_MOST_POINTS = 1000.0


def points_for_amounts(layout: Layout, computed: Collection[int], weights: Mapping[int, float]) -> dict[int, int]:
    """The computed columns (candidates in rows) or rows that are the points of one line of amounts, with that line.

    They are called points or have a weight of their own, the amounts have none, and the higher the amount the fewer.
    """
    candidates = layout.score_rows() if layout.candidates_in_rows else layout.score_columns()
    found: dict[int, int] = {}
    for line in computed:
        if _is_named(layout, line) or not (_weighs(layout, line, weights) or about(_name(layout, line)).is_score):
            continue
        sources = _sources(layout, line, candidates)
        if len(sources) == 1:
            (amount,) = sources
            is_free = amount not in computed and not _weighs(layout, amount, weights)
            if is_free and _fall(_numbers(layout, line, candidates), _numbers(layout, amount, candidates)):
                found[line] = amount
    return found


def up_to_their_weight(criteria: Sequence[Seen], points: Collection[int], names: Names) -> tuple[Seen, ...]:
    """The criteria, those whose best points are just their weight in per cent with that as their most: 40 of 40 %."""
    layout = names.layout
    candidates = layout.score_rows() if layout.candidates_in_rows else layout.score_columns()
    best = {names.at_line(line): float(np.nanmax(_numbers(layout, line, candidates))) for line in points}
    return tuple(
        replace(seen, most=best[seen.name])
        if seen.most is None and seen.weight and any(np.isclose(best.get(seen.name, 0.0), whole * seen.weight)
                                                     for whole in (1, 100))
        else seen
        for seen in criteria
    )  # fmt: skip


def _is_named(layout: Layout, line: int) -> bool:
    """Whether a line is called a total or the like."""
    lines = layout.special_columns if layout.candidates_in_rows else layout.special_rows
    return line in lines or special(_name(layout, line)) is Concept.WEIGHTED


def _name(layout: Layout, line: int) -> str:
    if layout.candidates_in_rows:
        return layout.table.heading(line)
    label = layout.rows.get(Role.CRITERION)
    return "" if label is None else layout.table.view.text(line, label)


def _weighs(layout: Layout, line: int, weights: Mapping[int, float]) -> bool:
    """Whether a line has a weight or a most of its own, in its name or in a line of weights."""
    name = _name(layout, line)
    return bool(weights.get(line)) or in_heading(name) is not None or most_in(name) is not None


def _sources(layout: Layout, line: int, candidates: Sequence[int]) -> frozenset[int]:
    """The other lines of the table that the formulas in a line refer to for the same candidate."""
    in_rows, view = layout.candidates_in_rows, layout.table.view
    lines = layout.table.columns if in_rows else layout.table.rows
    found: set[int] = set()
    for one in candidates:
        row, column = (one, line) if in_rows else (line, one)
        for top, left, bottom, right in references(view.formula(row, column)):
            first, last, own, end = (left, right, top, bottom) if in_rows else (top, bottom, left, right)
            if own == end == one:
                found.update(at for at in lines if first <= at <= last and at != line)
    special_lines = layout.special_columns if in_rows else layout.special_rows
    return frozenset(found.difference(at for at, kind in special_lines.items() if kind is Concept.WEIGHT))


def _numbers(layout: Layout, line: int, candidates: Sequence[int]) -> Numbers:
    view = layout.table.view
    if layout.candidates_in_rows:
        return view.numbers(candidates, line)
    return np.array([view.numbers([line], column)[0] for column in candidates])


def _fall(points: Numbers, amounts: Numbers) -> bool:
    """Whether points are small beside the amounts, and fall wherever these rise."""
    known = ~np.isnan(points) & ~np.isnan(amounts)
    points, amounts = points[known], amounts[known]
    if len(points) < 2 or np.ptp(points) == 0 or points.max() > min(_MOST_POINTS, amounts.min()):
        return False
    order = np.argsort(amounts)
    return bool((np.diff(points[order]) <= 0).all() and points.min() >= 0)
