"""The columns of labels of a table: names, their groups and numbers, left of the values or behind some of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from selection.understanding.blocks.view import Look, View
from selection.understanding.blocks.weights_of_table import names_behind_weights
from selection.understanding.vocabulary.words import Concept, concepts

__all__ = ["label_columns"]

_DEEPEST = 8
"""So many columns may hold the names and weights of groups, and the names of criteria behind them."""
_NAMES = (Look.TEXT, Look.LEVEL)


def label_columns(
    view: View, headings: Sequence[int], body: Sequence[int], columns: range, values: Sequence[int]
) -> list[int]:
    """The columns of labels: those left of the first column of values, numbers of rows among them."""
    labels: list[int] = []
    for column in columns:
        if column in values and not _numbers_rows(view, headings, body, column):
            break
        labels.append(column)
    texts = [column for column in labels if any(view.look(row, column) in _NAMES for row in body)]
    named = _named_further(view, headings, body, columns, values)
    if named is not None and named not in labels:
        return [*labels[: labels.index(texts[-1]) + 1], named] if texts else [named]
    if not texts:
        return names_behind_weights(view, headings, body, columns, values)
    return labels[: labels.index(texts[-1]) + 1]


def _named_further(
    view: View, headings: Sequence[int], body: Sequence[int], columns: range, values: Sequence[int]
) -> int | None:
    """A column of texts that is called the criterion, behind a column of values such as the weights of groups."""
    wanted, aside = {Concept.CANDIDATE, Concept.CRITERION}, {Concept.REMARK, Concept.EVIDENCE, Concept.CONTACT}
    said = {column: frozenset[Concept]().union(*(concepts(view.text(row, column)) for row in headings))
            for column in columns[:_DEEPEST]}  # fmt: skip
    first = next((column for column in columns if column in values), columns[-1] + 1)
    named = [
        column for column in said if column < first and said[column] & wanted and Concept.GROUP not in said[column]
    ]
    # A name that counts for several rows is rather that of a group.
    if any(all(view.is_filled(row, column) and view.is_own(row, column) for row in body) for column in named):
        return None
    behind = (column for column in said if column > first and column not in values)
    return next((column for column in behind if said[column] & wanted and not said[column] & aside), None)


def _numbers_rows(view: View, headings: Sequence[int], body: Sequence[int], column: int) -> bool:
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
