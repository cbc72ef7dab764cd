"""Lines at the edge of a table that look like values and are none: numbers, weights or letters of what they head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from selection.understanding.blocks.units import most_in
from selection.understanding.blocks.view import Look, View
from selection.understanding.vocabulary.words import Concept, concepts, is_about
from selection.understanding.weights.demand_words import is_called_weight, matters
from selection.validation.values import as_number

__all__ = ["are_letters", "counts_columns", "letters_rows", "names_steps", "states_most", "weighs_columns"]

_MOST_LETTERS = 26


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


def are_letters(view: View, row: int, values: Sequence[int], below: Sequence[int]) -> bool:
    """Whether a row holds names that happen to be words for levels, such as A, B and C: each once, above figures.

    Above other letters only the first letters of the alphabet are names, beside a heading that says what is in rows.
    """
    filled = [column for column in values if view.is_filled(row, column) and view.is_own(row, column)]
    own = [column for column in filled if view.look(row, column) is Look.LEVEL]
    names = [view.text(row, column).casefold() for column in own]
    others = [column for column in filled if column not in own]
    if len(names) < 2 or len(set(names)) < len(names) or any(view.look(row, c) is not Look.TEXT for c in others):
        return False
    looks = {view.look(line, column) for line in below for column in own}
    if Look.LEVEL not in looks:
        return Look.FIGURE in looks
    said = any(is_about(view.text(row, column), Concept.CRITERION, Concept.CANDIDATE) for column in range(1, values[0]))
    return said and names == [chr(ord("a") + number) for number in range(len(names))]


def letters_rows(view: View, rows: Sequence[int], column: int) -> bool:
    """Whether a first column calls the rows below its heading A, B and C, beside figures, rather than grading them."""
    if len(rows) > _MOST_LETTERS + _MOST_LETTERS or any(
        view.is_filled(row, left) for row in rows for left in range(1, column)
    ):
        return False
    filled = [row for row in rows if view.is_filled(row, column) and view.is_own(row, column)]
    letters = [row for row in filled if view.look(row, column) is Look.LEVEL]
    names = [view.text(row, column).casefold() for row in letters]
    if len(names) < 2 or names != [chr(ord("a") + number) for number in range(min(len(names), _MOST_LETTERS))]:
        return False
    return all(any(view.look(row, other) is Look.FIGURE for other in range(column + 1, view.width + 1))
               for row in letters)  # fmt: skip


def weighs_columns(view: View, row: int, values: Sequence[int], below: Sequence[int]) -> bool:
    """Whether a row above the names of columns holds their weights: it is called so, or its numbers add up to a whole.

    A total may stand behind them. A row that is called so may say in words how much each counts.
    """
    if not below:
        return False
    filled = [column for column in values if view.is_filled(row, column)]
    called = _called_weight(view, row, filled or values)
    # What the row is called may stand over a column that has no weight.
    filled = [column for column in filled if column > called]
    # Below what is called weights names need not stand over all: facts have theirs on top.
    beneath = [view.look(below[0], column) for column in values]
    named = beneath.count(Look.TEXT)
    if named < 2 or 2 * named <= len(beneath) - (beneath.count(Look.BLANK) if called else 0):
        return False
    own = [column for column in filled if view.is_own(row, column)]
    if called and len(own) > 1 and all(matters(view.text(row, column)) for column in own):
        return True
    numbers = [number for column in own for number in view.numbers([row], column).tolist() if number == number]
    # One that is merged over the columns of assessors weighs them all.
    if len(numbers) < 2 or (2 * len(filled) < len(values) and not (called and len(numbers) == len(own))):
        return False
    sums = (sum(numbers), sum(numbers[:-1])) if len(numbers) > 2 else (sum(numbers),)
    return bool(called) or any(abs(total - whole) < 1e-6 * whole for total in sums for whole in (1.0, 100.0))


def _called_weight(view: View, row: int, filled: Sequence[int]) -> int:
    """The column before the numbers of a row, or words for them, that calls them weights; 0 when none does."""
    first = next((column for column in filled if view.look(row, column) in (Look.FIGURE, Look.LEVEL)), filled[0])
    said = (column for column in range(first - 1, 0, -1) if _says_weight(view.text(row, column)))
    return next(said, 0)


def _says_weight(written: str) -> bool:
    return is_about(written, Concept.WEIGHT) or is_called_weight(written)


def states_most(view: View, row: int, values: Sequence[int], _: Sequence[int]) -> bool:
    """Whether a row holds nothing but how many points there are at most: "max 20", "/15"."""
    said = [view.value(row, column) for column in values if view.is_filled(row, column)]
    return len(said) > 1 and all(isinstance(one, str) and most_in(one) is not None for one in said)


def names_steps(view: View, row: int, values: Sequence[int], below: Sequence[int]) -> bool:
    """Whether a row of names has steps of an amount among them, which one heading stands over: prices from 1,000 on.

    It says itself what stands in the rows below, and the steps go up from left to right.
    """
    said = [column for column in range(1, values[0]) if view.is_filled(row, column)]
    # "Supplier" heads a column, "Supplier A" is one of them.
    is_named = any(view.concepts(row, column) & _NAMED and all(map(concepts, view.text(row, column).split()))
                   for column in said)  # fmt: skip
    if row < 2 or not below or not is_named:
        return False
    over: dict[tuple[int, int], list[int]] = {}
    for column in values:
        if view.look(row, column) is Look.FIGURE and view.look(row - 1, column) is Look.TEXT:
            # A dot before three digits stands for thousands here, as a comma or a blank does.
            digits = re.sub(r"\D", "", view.text(row, column))
            over.setdefault(view.anchor(row - 1, column), []).append(int(digits or 0))
    return bool(over) and all(len(steps) > 1 and all(later > earlier for earlier, later in pairwise(steps))
                              for steps in over.values())  # fmt: skip


_NAMED = frozenset({Concept.CANDIDATE, Concept.CRITERION})
