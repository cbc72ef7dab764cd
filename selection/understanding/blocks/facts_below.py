"""Lines of texts right below the names of columns that say something of each, and head nothing: a country, a trade."""

from __future__ import annotations

from collections.abc import Sequence

from selection.understanding.blocks.view import Look, View
from selection.understanding.vocabulary.words import Concept, concepts, is_about

__all__ = ["facts_below"]

_FEWEST = 3
_HEADS = (Concept.ASSESSOR, Concept.CRITERION, Concept.CANDIDATE, Concept.SCORE, Concept.WEIGHT, Concept.NUMBER)


def facts_below(view: View, headings: Sequence[int], columns: range, values: Sequence[int]) -> Sequence[int]:
    """The rows among those of headings that belong to the body below them.

    Above them each column has a name of its own, under a heading of what stands to the left; they have a label there
    that is about nothing that heads columns, and texts, some of them the same. The title of a part may stand before.
    """
    names = next((at for at, row in enumerate(headings) if _names_each(view, row, values)), None)
    if names is None or not _is_headed(view, headings[names], columns, values):
        return ()
    below = headings[names + 1 :]
    first = next((at for at, row in enumerate(below) if _tells_of_each(view, row, columns, values)), None)
    if first is None:
        return ()
    parts = [row for row in below[:first] if not any(view.is_filled(row, column) for column in values)
             or _is_fact(_label(view, row, columns, values))]  # fmt: skip
    return below if len(parts) == first else ()


def _names_each(view: View, row: int, values: Sequence[int]) -> bool:
    named = [column for column in values if view.is_filled(row, column)]
    texts = [view.text(row, column).casefold() for column in named if view.look(row, column) is Look.TEXT]
    return len(texts) >= _FEWEST and len(set(texts)) == len(texts) and all(view.is_own(row, c) for c in named)


def _label(view: View, row: int, columns: range, values: Sequence[int]) -> str:
    """The name of a row: what stands nearest to the values, behind that of its group."""
    return next(iter(_labels(view, row, columns, values)[::-1]), "")


def _labels(view: View, row: int, columns: range, values: Sequence[int]) -> list[str]:
    left = [column for column in columns if column < values[0] and view.is_filled(row, column)]
    return [view.text(row, column) for column in left if view.look(row, column) is Look.TEXT]


def _is_headed(view: View, row: int, columns: range, values: Sequence[int]) -> bool:
    """Whether criteria stand to the left: so it is said, or a column of weights does."""
    labels = _labels(view, row, columns, values)
    return any(is_about(label, Concept.CRITERION) for label in labels) or any(
        is_about(label, Concept.WEIGHT) for label in (*labels, view.text(row, values[0]))
    )


def _is_fact(label: str) -> bool:
    return bool(label) and not concepts(label) & set(_HEADS)


def _tells_of_each(view: View, row: int, columns: range, values: Sequence[int]) -> bool:
    label = _label(view, row, columns, values)
    texts = [view.text(row, column).casefold() for column in values if view.look(row, column) is Look.TEXT]
    return _is_fact(label) and len(texts) >= _FEWEST and len(set(texts)) < len(texts)
