"""Weights that are written as how many times something counts: x3, 3x, 2-fach, ***."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selection.tables import Cell
from selection.understanding.blocks.view import View
from selection.understanding.vocabulary.words import Concept, bare, concepts
from selection.validation.values import as_number

__all__ = ["are_times", "is_times", "weight_in"]

_TIMES = re.compile(
    r"[x×*]\s*(\d{1,3}(?:[.,]\d)?)"
    r"|(\d{1,3}(?:[.,]\d)?)\s*(?:[x×*]|-?\s*(?:fach|voudig|maal|keer|mal|times|veces|fois|volte))",
    re.IGNORECASE,
)
_FACTORS = ("faktor", "factor", "facteur", "fattore", "multipl", "coef")
_STARS = re.compile(r"[*★]{1,7}")


def weight_in(cell: Cell) -> float | None:
    """The weight in a cell: a number, also one typed as text or as how many times, or a count of stars.

    Examples
    --------
    >>> from selection.errors import Place
    >>> [weight_in(Cell(written, Place())) for written in (40.0, "x3", "2-fach", "***", "high")]
    [40.0, 3.0, 2.0, 3.0, None]
    """
    if not isinstance(cell.value, str):
        return cell.value if isinstance(cell.value, float) else None
    written = cell.value.strip()
    match = _TIMES.fullmatch(written)
    if match is not None:
        return as_number(match[1] or match[2])
    return float(len(written)) if _STARS.fullmatch(written) else as_number(written)


def are_times(view: View, rows: Sequence[int], column: int) -> bool:
    """Whether a column is called weights or factors and holds nothing else than how many times each counts."""
    last = next((row for row in reversed(rows) if view.is_filled(row, column)), None)
    if last is None or not is_times(view.text(last, column)):
        return False
    written = [view.text(row, column) for row in rows if view.is_filled(row, column)]
    heads = [one for one in written if not is_times(one)]
    is_called = any(concepts(one) == {Concept.WEIGHT} or bare(one).startswith(_FACTORS) for one in heads)
    return is_called and len(written) > len(heads) + 1 and all(map(is_times, written[len(heads) :]))


def is_times(written: str) -> bool:
    """Whether a text says how many times something counts."""
    return _TIMES.fullmatch(written.strip()) is not None
