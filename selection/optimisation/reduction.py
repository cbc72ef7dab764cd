"""A program without what cannot be part of a solution worth having: most candidates, when there are many."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from selection.limits import Limits, Status
from selection.program import Affine, Matrix, Program, Row
from selection.solver import Outcome, Relaxation, solve

__all__ = ["Reduced", "bound_by", "reduced", "solve_above"]

_Numbers = NDArray[np.float64]

_WHOLE = 1e-6
"""How far a number may be from a whole one and still be taken for it."""

_ROUNDING = 1e-9

_WORTH_ANOTHER = 0.1
"""Another round is made as long as the last one settled at least this share of the columns that were left."""


@dataclass(frozen=True, slots=True)
class Reduced:
    """A smaller program with the same solutions worth having: `kept` are its columns, the others stand in `values`."""

    program: Program
    kept: NDArray[np.intp]
    values: _Numbers

    def whole(self, values: tuple[float, ...]) -> _Numbers:
        """The values of all columns, given those of the smaller program."""
        everything = self.values.copy()
        everything[self.kept] = values
        return everything


def solve_above(program: Program, limits: Limits, above: float) -> Outcome:
    """As `solve`, of a program that is reduced first to what matters."""
    if math.isinf(above) or limits.stopped:
        return solve(program, limits, above)
    smaller = reduced(program, above, limits)
    if smaller is None:
        return Outcome(Status.INFEASIBLE, None, -math.inf, above)
    outcome = solve(smaller.program, limits, above)
    values = None if outcome.values is None else tuple(smaller.whole(outcome.values).tolist())
    return replace(outcome, values=values)


def reduced(program: Program, above: float, limits: Limits) -> Reduced | None:
    """The part of `program` that matters to solutions worth at least `above`; None when there are none.

    By the multipliers of its linear relaxation every column has a price: how much the bound falls when the column
    leaves its cheaper end. A whole column whose price is more than the room between bound and `above` stays there.
    What follows from that through the rows is worked out, and the relaxation solved again while that pays.

    References
    ----------
    Dantzig, Fulkerson & Johnson (1954). Solution of a large-scale traveling-salesman problem. Journal of the
    Operations Research Society of America 2(4), 393-410. https://doi.org/10.1287/opre.2.4.393
    """
    matrix = program.matrix()
    relaxation = Relaxation(matrix, limits)
    lower, upper = matrix.lower.copy(), matrix.upper.copy()
    while True:
        multipliers = relaxation.multipliers(lower, upper)
        if multipliers is None:
            return None
        bound, prices = bound_by(multipliers, matrix, lower, upper)
        room = program.objective.constant + bound - above
        if room < 0:
            return None
        free = np.count_nonzero(lower < upper)
        upper = np.where(matrix.integer & (prices < -room), lower, upper)
        lower = np.where(matrix.integer & (prices > room), upper, lower)
        lower, upper = _tightened(matrix, lower, upper)
        if np.any(lower > upper + _WHOLE):
            return None
        if np.count_nonzero(lower < upper) >= free * (1 - _WORTH_ANOTHER):
            return _without(program, matrix, lower, upper)


def bound_by(multipliers: _Numbers, matrix: Matrix, lower: _Numbers, upper: _Numbers) -> tuple[float, _Numbers]:
    """An upper bound on the objective (without its constant), and the price of each column (shape n).

    For any multipliers y: c x = y (A x) + (c - y A) x, and each part is at most what its rows and columns allow. So
    the bound holds however exact the multipliers are.

    References
    ----------
    Neumaier & Shcherbina (2004). Safe bounds in linear and mixed-integer linear programming. Mathematical
    Programming 99, 283-296. https://doi.org/10.1007/s10107-003-0433-3
    """
    side = np.where(multipliers > 0, matrix.most, matrix.least)
    y = np.where(np.isfinite(side), multipliers, 0.0)
    weighed = np.bincount(matrix.column, weights=matrix.value * y[matrix.row], minlength=len(lower))
    prices = matrix.cost - weighed
    rows = float(y @ np.where(np.isfinite(side), side, 0.0))
    return rows + float(np.maximum(prices * lower, prices * upper).sum()), prices


def _tightened(matrix: Matrix, lower: _Numbers, upper: _Numbers) -> tuple[_Numbers, _Numbers]:
    """The bounds that each row leaves its columns when the others are at their most favourable."""
    row, column, value = matrix.row, matrix.column, matrix.value
    smallest, largest = _reach(matrix, lower, upper)
    low, high = _ends(matrix, lower, upper)
    by_most = (matrix.most[row] - (smallest[row] - low)) / value
    by_least = (matrix.least[row] - (largest[row] - high)) / value
    lower, upper = lower.copy(), upper.copy()
    np.minimum.at(upper, column, np.where(value > 0, by_most, by_least))
    np.maximum.at(lower, column, np.where(value > 0, by_least, by_most))
    upper = np.where(matrix.integer, np.floor(upper + _WHOLE), upper)
    lower = np.where(matrix.integer, np.ceil(lower - _WHOLE), lower)
    return lower, upper


def _ends(matrix: Matrix, lower: _Numbers, upper: _Numbers) -> tuple[_Numbers, _Numbers]:
    """The smallest and the largest value that each coefficient's part of its row can take (shape z)."""
    one, other = matrix.value * lower[matrix.column], matrix.value * upper[matrix.column]
    return np.minimum(one, other), np.maximum(one, other)


def _reach(matrix: Matrix, lower: _Numbers, upper: _Numbers) -> tuple[_Numbers, _Numbers]:
    """The smallest and the largest value that each row can take (shape m)."""
    low, high = _ends(matrix, lower, upper)
    smallest, largest = (np.bincount(matrix.row, weights=end, minlength=len(matrix.least)) for end in (low, high))
    return smallest.astype(np.float64), largest.astype(np.float64)


def _without(program: Program, matrix: Matrix, lower: _Numbers, upper: _Numbers) -> Reduced:
    """The program of the columns that still have a choice and the rows that can still be broken."""
    smallest, largest = _reach(matrix, lower, upper)
    breakable = (smallest < matrix.least - _ROUNDING) | (largest > matrix.most + _ROUNDING)
    bound_up = np.bincount(matrix.column[breakable[matrix.row]], minlength=len(lower)) > 0
    kept = np.flatnonzero((upper - lower > _ROUNDING) & bound_up)
    # What no row holds back goes to its better end.
    values = np.where(matrix.cost > 0, upper, lower)
    values[kept] = 0.0
    new = np.full(len(lower), -1)
    new[kept] = np.arange(len(kept))
    spent = np.bincount(matrix.row, weights=matrix.value * values[matrix.column], minlength=len(matrix.least))
    smaller = Program(
        [replace(program.columns[j], lower=float(lower[j]), upper=float(upper[j])) for j in kept],
        [_row(program.rows[r], matrix, r, new, float(spent[r])) for r in np.flatnonzero(breakable).tolist()],
        Affine(
            program.objective.constant + float(matrix.cost @ values),
            {int(new[j]): float(matrix.cost[j]) for j in kept if matrix.cost[j]},
        ),
    )
    return Reduced(smaller, kept, values)


def _row(row: Row, matrix: Matrix, index: int, new: NDArray[np.intp], spent: float) -> Row:
    """The row for the columns that are kept, less what the others take up."""
    here = slice(matrix.starts[index], matrix.starts[index + 1])
    columns = new[matrix.column[here]]
    stays = columns >= 0
    coefficients = dict(zip(columns[stays].tolist(), matrix.value[here][stays].tolist(), strict=True))
    return Row(coefficients, row.lower - spent, row.upper - spent, row.name)
