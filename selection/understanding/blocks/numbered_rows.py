"""Columns that number the rows of a table and say nothing else of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from selection.understanding.blocks.view import Look, View
from selection.understanding.vocabulary.words import Concept, concepts

__all__ = ["numbers_rows"]


def numbers_rows(view: View, headings: Sequence[int], body: Sequence[int], column: int) -> bool:
    """Whether the column only numbers the rows."""
    said = frozenset[Concept]().union(*(concepts(view.text(row, column)) for row in headings))
    cells = [view.value(row, column) for row in body if view.is_filled(row, column)]
    whole = [value for value in cells if isinstance(value, float) and value.is_integer()]
    if Concept.NUMBER in said:
        if len({*cells}) < len(cells) and all(view.look(row, column) in (Look.YES, Look.LEVEL) for row in body):
            return False  # A yes or a no for each: Registered (KvK).
        return all(isinstance(value, str) or (isinstance(value, float) and value.is_integer()) for value in cells)
    if said or len(whole) < 3 or len(whole) < len(cells) or column == view.width:
        return False
    return all(later - earlier == 1 for earlier, later in pairwise(whole)) and any(
        view.look(row, column + 1) is Look.TEXT for row in body
    )
