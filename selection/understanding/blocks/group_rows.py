"""Rows right below the headings with the name of a group alone: part of the table, and no further row of headings."""

from __future__ import annotations

from collections.abc import Sequence

from selection.understanding.blocks.view import Look, View

__all__ = ["names_a_group"]


def names_a_group(view: View, headings: Sequence[int], first: int, values: Sequence[int]) -> bool:
    """Whether the last row of headings names the group of the rows below it.

    Nothing stands in it over the values; it names something in a column of labels that has its heading already.
    """
    if len(headings) < 2 or not values:
        return False
    *above, last = headings
    if any(view.is_filled(last, column) for column in range(values[0], values[-1] + 1)):
        return False
    labels = range(first, values[0])
    named = [column for column in labels if view.is_filled(last, column)]
    is_over = [any(view.look(row, column) is Look.TEXT for row in above) for column in named]
    # A name that nothing of the headings is: "Criterium" below "Gemeente" may be the heading itself.
    return bool(is_over) and any(is_over) and not any(view.concepts(last, column) for column in named)
