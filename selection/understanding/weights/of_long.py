"""Weights beside scores that stand one a row: each criterion has its weight again with every candidate."""

from __future__ import annotations

from collections.abc import Mapping

from selection.understanding.blocks.entries import At, Entries
from selection.understanding.blocks.layout import Layout
from selection.understanding.found import Role
from selection.understanding.vocabulary.words import Concept
from selection.understanding.weights.times import weight_in

__all__ = ["of_long"]

_Points = dict[str, tuple[float, At]]


def of_long(layout: Layout, entries: Entries) -> Mapping[str, Mapping[str, tuple[float, At]]]:
    """The weights in each column of them by its heading; one set a candidate where they differ between candidates."""
    columns = [column for column, concept in layout.special_columns.items() if concept is Concept.WEIGHT]
    if not {Role.CANDIDATE, Role.CRITERION} <= layout.rows.keys() or not columns:
        return {}
    found: dict[str, Mapping[str, tuple[float, At]]] = {}
    for column in columns:
        heading = layout.table.heading(column)
        each = _each(layout, entries, column)
        merged = {name: given for points in each.values() for name, given in points.items()}
        if all(merged[name][0] == value for points in each.values() for name, (value, _) in points.items()):
            found |= {heading: merged} if merged else {}
            continue
        different: dict[tuple[tuple[str, float], ...], str] = {}
        for candidate, points in each.items():
            if points.keys() == merged.keys():
                different.setdefault(tuple(sorted((name, value) for name, (value, _) in points.items())), candidate)
        found |= {f"{heading} - {candidate}": each[candidate] for candidate in different.values()}
    return found


def _each(layout: Layout, entries: Entries, column: int) -> dict[str, _Points]:
    """The weights in a column by candidate and criterion."""
    view = layout.table.view
    each: dict[str, _Points] = {}
    for entry in entries:
        at = (entry.at[0], column)
        value = weight_in(view.cell(*at))
        if value is not None:
            each.setdefault(entry.candidate, {}).setdefault(entry.criterion, (value, at))
    return each
