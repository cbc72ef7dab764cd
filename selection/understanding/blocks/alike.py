"""Whether lines hold numbers like those of the scores beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from selection.understanding.blocks.view import Look, View

__all__ = ["FEWEST", "is_like", "numbers_alone"]

FEWEST = 2
"""Of fewer numbers nobody can tell what they are."""
_MARGIN = 1.0


def numbers_alone(view: View, cells: Iterable[tuple[int, int]]) -> list[float]:
    """The numbers in these cells; none where anything else stands in one of them."""
    held = [cell for cell in cells if view.is_filled(*cell)]
    if not {view.look(*cell) for cell in held} <= {Look.FIGURE, Look.NOTHING}:
        return []
    return [value for cell in held if isinstance(value := view.value(*cell), float)]


def is_like(numbers: Sequence[float], scores: Sequence[float]) -> bool:
    """Whether there are enough numbers, all of them between the lowest and the highest score or a step beyond."""
    return len(numbers) >= FEWEST and min(scores) - _MARGIN <= min(numbers) <= max(numbers) <= max(scores) + _MARGIN
