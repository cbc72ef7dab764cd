"""Comparisons in pairs that share out points (2 = more important, 1 = as important): weights are their sums."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from selection.errors import Place
from selection.model import name_key
from selection.tables import Cell
from selection.texts import Text, text
from selection.understanding.vocabulary.words import Concept, concepts
from selection.validation.values import as_number

__all__ = ["Preferences", "is_preference", "read_preferences"]

_FEWEST = 3
_MOST_ROWS, _MOST_POINTS = 60, 10.0


@dataclass(frozen=True, slots=True)
class Preferences:
    """The weight of each name: what the sheet states beside the comparisons, else the points it got together.

    `agrees` says whether the stated weights are in proportion to the points; True when none are stated.
    """

    points: dict[str, float]
    places: dict[str, Place]
    agrees: bool = True


def is_preference(rows: Sequence[Sequence[Cell]]) -> Text | None:
    """Why a rectangle is read as such a comparison, None when it is not."""
    if read_preferences(rows) is None:
        return None
    return text("the same names in rows and columns, and the two cells of each pair add up to the same")


def read_preferences(rows: Sequence[Sequence[Cell]]) -> Preferences | None:
    """The weights from the first square of such points; None when there is none."""
    if not _FEWEST < len(rows) <= _MOST_ROWS:
        return None
    for top in range(min(len(rows) - _FEWEST, 6)):
        for left in range(min(len(rows[top]), 3)):
            found = _square(rows, top, left)
            if found is not None:
                return found
    return None


def _square(rows: Sequence[Sequence[Cell]], top: int, left: int) -> Preferences | None:
    """The comparisons whose first name below stands in this column, under this row of names."""
    names: list[Cell] = []
    for row in rows[top + 1 :]:
        at = left + 1 + len(names)
        if at >= len(row) or _key(row[left]) != _key(rows[top][at]) or not _key(row[left]):
            break
        names.append(row[left])
    n = len(names)
    if n < _FEWEST or len({_key(name) for name in names}) < n:
        return None
    body = [[_number(row[left + 1 + at]) for at in range(n)] for row in rows[top + 1 : top + 1 + n]]
    pairs = [(body[i][j], body[j][i]) for i in range(n) for j in range(i)]
    given = [(one, other) for one, other in pairs if one is not None and other is not None]
    if len(given) < len(pairs):
        return None
    whole = given[0][0] + given[0][1]
    shared = all(math.isclose(one + other, whole) and min(one, other) >= 0 for one, other in given)
    is_even = all(one == other for one, other in given)
    if not shared or is_even or not 0 < whole <= _MOST_POINTS:
        return None
    sums = [math.fsum(value for j, value in enumerate(line) if j != i and value is not None)
            for i, line in enumerate(body)]  # fmt: skip
    stated = _stated(rows[top : top + 1 + n], left + 1 + n)
    weights = stated if stated is not None else sums
    points = {str(name): weight for name, weight in zip(names, weights, strict=True)}
    return Preferences(points, {str(name): name.place for name in names}, _are_alike(weights, sums))


def _stated(rows: Sequence[Sequence[Cell]], first: int) -> list[float] | None:
    """The numbers of the column behind the square that is called weights."""
    for at in range(first, len(rows[0])):
        numbers = [_number(row[at]) for row in rows[1:]]
        known = [number for number in numbers if number is not None]
        if Concept.WEIGHT in concepts(str(rows[0][at])) and len(known) == len(numbers) and sum(known) > 0:
            return known
    return None


def _are_alike(one: Sequence[float], other: Sequence[float]) -> bool:
    whole, rest = math.fsum(one), math.fsum(other)
    return all(math.isclose(a / whole, b / rest, abs_tol=0.006) for a, b in zip(one, other, strict=True))


def _key(cell: Cell) -> str:
    return name_key(str(cell)) if isinstance(cell.value, str) else ""


def _number(cell: Cell) -> float | None:
    if isinstance(cell.value, str):
        return as_number(cell.value)
    return cell.value if isinstance(cell.value, float) else None
