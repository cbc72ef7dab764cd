"""Names under names in one column, as in a pivot table in compact form: whose score each is nobody can point at."""

from __future__ import annotations

from collections import Counter

from selection.texts import Text, text
from selection.understanding.blocks.layout import Layout

__all__ = ["nested_names"]

_MOST_ROWS = 2000
_LEAST_GROUPS = 2


def nested_names(layout: Layout) -> Text | None:
    """Why a table of one column of numbers holds names of two kinds below each other; None when it does not.

    Names that stand there once are each followed by names that return below the others.
    """
    table = layout.table
    rows = layout.score_rows()
    if len(table.values) != 1 or len(table.labels) != 1 or not 2 * _LEAST_GROUPS <= len(rows) <= _MOST_ROWS:
        return None
    names = [table.view.text(row, table.labels[0]) for row in rows]
    times = Counter(names)
    heads = [at for at, name in enumerate(names) if times[name] == 1]
    if len(heads) < _LEAST_GROUPS or heads[0] != 0 or len(heads) == len(names):
        return None
    groups = [names[first + 1 : last] for first, last in zip(heads, [*heads[1:], len(names)], strict=True)]
    if not all(groups) or any(len(set(group)) < len(group) for group in groups):
        return None
    return text("{names} stand below {head} in the same column, as in a pivot table in compact form",
                names=groups[0][:3], head=names[0])  # fmt: skip
