"""Columns of scores that are only called so, each behind a column of texts with a name: the score is on that text."""

from __future__ import annotations

from collections.abc import Sequence

from selection.understanding.blocks.special import is_score, special
from selection.understanding.blocks.view import View

__all__ = ["behind_texts"]

_FEWEST = 2


def behind_texts(view: View, headings: Sequence[int], columns: Sequence[int], values: Sequence[int]) -> dict[int, int]:
    """For each such column the column of texts before it, whose name counts for it; none when only some are so.

    There is one row of headings; several columns of values are called a score, and every one of them stands so.
    """
    if len(headings) != 1:
        return {}
    names = {column: view.text(headings[0], column) for column in columns[1:]}
    scores = [column for column in values if names.get(column) and is_score(names[column])]
    texts = [column - 1 for column in scores if names.get(column - 1) and column - 1 not in values]
    before = [names[column] for column in texts]
    if len(scores) < _FEWEST or len(texts) < len(scores) or len(set(before)) < len(before):
        return {}
    if len({names[column].casefold() for column in scores}) > 1 or any(special(name) is not None for name in before):
        return {}
    return dict(zip(scores, texts, strict=True))
