"""The columns of labels of a table: names, their groups and numbers, left of the values or behind some of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selection.understanding.blocks.numbered_rows import numbers_rows
from selection.understanding.blocks.view import Look, View
from selection.understanding.blocks.weights_of_table import names_behind_weights
from selection.understanding.vocabulary.words import Concept, concepts

__all__ = ["label_columns"]

_DEEPEST = 8
"""So many columns may hold the names and weights of groups, and the names of criteria behind them."""
_TEXTS = (Look.TEXT, Look.LEVEL)
_NAMED = frozenset({Concept.CANDIDATE, Concept.CRITERION})


def label_columns(
    view: View, headings: Sequence[int], body: Sequence[int], columns: range, values: Sequence[int]
) -> list[int]:
    """The columns of labels: those left of the first column of values, numbers of rows among them."""
    labels: list[int] = []
    for column in columns:
        if column in values and not numbers_rows(view, headings, body, column):
            break
        labels.append(column)
    texts = [column for column in labels if any(view.look(row, column) in _TEXTS for row in body)]
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
    wanted, aside = _NAMED, {Concept.REMARK, Concept.EVIDENCE, Concept.CONTACT}
    said = {column: frozenset[Concept]().union(*(concepts(view.text(row, column)) for row in headings))
            for column in columns[:_DEEPEST]}  # fmt: skip
    held = (column for column in columns if column in values and not numbers_rows(view, headings, body, column))
    first = next(held, columns[-1] + 1)
    named = [
        column for column in said if column < first and said[column] & wanted and Concept.GROUP not in said[column]
    ]
    behind = [column for column in said if column > first and column not in values
              and said[column] & wanted and not said[column] & aside]  # fmt: skip
    # A name that counts for several rows is rather that of a group.
    if any(all(view.is_filled(row, column) and view.is_own(row, column) for row in body) for column in named):
        return next((other for other in behind if _are_crossed(view, body, named[-1], other, said)), None)
    return next(iter(behind), None)


def _are_crossed(view: View, body: Sequence[int], one: int, other: int, said: Mapping[int, frozenset[Concept]]) -> bool:
    """Whether one of two columns names criteria, the other candidates, and each pair of names stands there once."""
    is_each = {said[one] & _NAMED, said[other] & _NAMED} == {frozenset({concept}) for concept in _NAMED}
    pairs = [(view.text(row, one), view.text(row, other)) for row in body if view.is_filled(row, other)]
    names = [{pair[at] for pair in pairs} for at in (0, 1)]
    return is_each and len(set(pairs)) == len(pairs) > max(map(len, names)) and min(map(len, names)) > 1
