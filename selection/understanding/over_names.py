"""Rows above the names of columns that say something about each: its number, or its weight."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from selection.understanding.view import Look, View
from selection.understanding.words import Concept, is_about
from selection.validation.values import as_number

__all__ = ["counts_columns", "weighs_columns"]


def counts_columns(view: View, row: int, values: Sequence[int], below: Sequence[int]) -> bool:
    """Whether a row above the names of columns numbers them (1, 2, 3 ...) rather than giving values."""
    written = [view.value(row, column) for column in values]
    read = [as_number(value) if isinstance(value, str) else value for value in written]
    numbers = [value for value in read if isinstance(value, float)]
    if len(numbers) < 2 or not below or not all(number.is_integer() for number in numbers):
        return False
    named = sum(view.look(below[0], column) is Look.TEXT for column in values)
    called = any(is_about(view.text(row, column), Concept.NUMBER) for column in range(1, values[0]))
    in_order = numbers[0] in {0.0, 1.0} and all(later >= earlier for earlier, later in pairwise(numbers))
    return 2 * named > len(values) and (called or in_order)


def weighs_columns(view: View, row: int, values: Sequence[int], below: Sequence[int]) -> bool:
    """Whether a row above the names of columns holds their weights: it is called so, or its numbers add up to a whole.

    A total may stand behind them.
    """
    if not below or 2 * sum(view.look(below[0], column) is Look.TEXT for column in values) <= len(values):
        return False
    numbers = [number for column in values for number in view.numbers([row], column).tolist() if number == number]
    if len(numbers) < 2 or 2 * len(numbers) < len(values):
        return False
    called = any(is_about(view.text(row, column), Concept.WEIGHT) for column in range(1, values[0]))
    sums = (sum(numbers), sum(numbers[:-1])) if len(numbers) > 2 else (sum(numbers),)
    return called or any(abs(total - whole) < 1e-6 * whole for total in sums for whole in (1.0, 100.0))
