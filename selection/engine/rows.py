"""The rules as arrays, sorted by what the search can do with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from selection.engine.arrays import Numbers, Whole, both_ways

__all__ = ["Rows"]

_SURE = 1e-12
"""How far a sum may pass its limit and surely hold: as a part of the limit or, if that is more, of the least number.

No more than of what any members bring themselves: the tolerance of the rule rests on that, and not on a candidate
with a huge number who is not among them.
"""

_NEVER = 1e-8
"""From how far on it surely does not hold, as a part of the row's largest number."""

_MOST_PRICE = 1e5
"""In points: what the largest number of a row may cost. No worth gives way for more, and rounding stays far below."""


@dataclass(slots=True)
class Rows:
    """The rows of the rules, sorted by what the search can do with them."""

    n: int
    rows: list[tuple[Numbers, float]] = field(default_factory=list)
    clashes: dict[tuple[int, int], float] = field(default_factory=dict)
    allowed: Whole = field(init=False)
    forced: Whole = field(init=False)

    def __post_init__(self) -> None:
        self.allowed = np.ones(self.n, dtype=np.int64)
        self.forced = np.zeros(self.n, dtype=np.int64)

    def add(self, constant: float, coefficients: dict[int, float]) -> None:
        """Take in that `constant` plus the coefficients of the members is at most 0."""
        coefficients = {i: value for i, value in coefficients.items() if value}
        unit = max(map(abs, (constant, *coefficients.values())), default=0.0)
        sure = _SURE * _least(constant, coefficients.values())
        # The row's sum with none in, with one, with all: of rows of up to two candidates that is all there is.
        sums = [constant, *(constant + value for value in coefficients.values()), constant + sum(coefficients.values())]
        if len(coefficients) > 2 or any(sure < total <= _NEVER * unit for total in sums):
            kind = "row"
        else:
            kind = _kind([total <= sure for total in sums])
        if kind == "banned":
            self.allowed[list(coefficients)] = 0
        elif kind == "forced":
            self.forced[list(coefficients)] = 1
        elif kind == "clash":
            i, j = sorted(coefficients)
            self.clashes[i, j] = 1.0
        elif kind == "row":
            row = np.zeros(self.n)
            row[list(coefficients)] = list(coefficients.values())
            self.rows.append((row, -constant))

    def arrays(self) -> dict[str, Any]:
        """The fields of a problem that stand for rules."""
        row = np.array([row for row, _ in self.rows], dtype=np.float64).reshape(len(self.rows), self.n)
        limit = np.array([limit for _, limit in self.rows], dtype=np.float64)
        largest = np.maximum(np.abs(row).max(axis=1, initial=0.0), np.abs(limit))
        # In units of an ordinary coefficient, so that one step of a multiplier suits all rows.
        unit = np.abs(row).sum(axis=1) / np.maximum(1, np.count_nonzero(row, axis=1))
        unit = np.where(unit > 0, unit, np.maximum(largest, 1.0))
        least = np.array([_least(end, numbers[numbers != 0]) for numbers, end in self.rows], dtype=np.float64)
        start, other, _ = both_ways(self.clashes, self.n)
        return {
            "row": row / unit[:, None],
            "limit": limit / unit,
            "sure": _SURE * least / unit,
            "never": _NEVER * largest / unit,
            "price": _MOST_PRICE * unit / np.maximum(largest, np.finfo(np.float64).tiny),
            "clash_start": start,
            "clash_other": other,
            "allowed": self.allowed,
            "forced": self.forced,
        }


def _least(limit: float, coefficients: Iterable[float]) -> float:
    """The limit or, if that is larger, the least of the coefficients that are not 0."""
    return max(abs(limit), min(map(abs, coefficients), default=0.0))


def _kind(holds: list[bool]) -> str:
    """What a row of at most two candidates says, by whether it holds with none, with each one alone, with all in."""
    none, *alone, both = holds
    if all(holds):
        return "nothing"
    if len(alone) == 1 and none != both:
        return "banned" if none else "forced"
    return "clash" if len(alone) > 1 and none and all(alone) else "row"
