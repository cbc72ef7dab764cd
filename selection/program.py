"""An integer program as plain data: columns, rows and an objective to maximise. It knows no solver."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations

import numpy as np
from numpy.typing import NDArray

__all__ = ["Affine", "Column", "Matrix", "Program", "Row"]


@dataclass(frozen=True, slots=True)
class Affine:
    """A linear expression: a constant plus coefficients on columns (by their index)."""

    constant: float = 0.0
    coefficients: Mapping[int, float] = field(default_factory=dict)

    def __add__(self, other: Affine) -> Affine:
        """The sum of two expressions."""
        total = dict(self.coefficients)
        for column, value in other.coefficients.items():
            total[column] = total.get(column, 0.0) + value
        return Affine(self.constant + other.constant, total)

    def __mul__(self, factor: float) -> Affine:
        """The expression times a number."""
        return Affine(self.constant * factor, {column: value * factor for column, value in self.coefficients.items()})


@dataclass(frozen=True, slots=True)
class Column:
    """A variable with its bounds; an integer one takes whole values only."""

    name: str
    lower: float = 0.0
    upper: float = 1.0
    integer: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A constraint `lower <= sum of coefficients x columns <= upper`."""

    coefficients: Mapping[int, float]
    lower: float
    upper: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The numbers of a program of m rows and n columns with z coefficients, none of them 0, for work on all at once.

    `row`, `column` and `value` (shape z) are the coefficients in the order of the rows, those of row r from
    `starts[r]` to `starts[r + 1]` (shape m + 1). `least` and `most` (shape m) are the sides of the rows, `lower` and
    `upper` (shape n) the bounds of the columns, `cost` (shape n) their coefficients in the objective.
    """

    starts: NDArray[np.int32]
    row: NDArray[np.int32]
    column: NDArray[np.int32]
    value: NDArray[np.float64]
    least: NDArray[np.float64]
    most: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    integer: NDArray[np.bool_]
    cost: NDArray[np.float64]


@dataclass(slots=True)
class Program:
    """An integer program under construction. Objective: maximise.

    `products` has the column that stands for the product of two 0-1 columns (a < b), and `held` the sides on which
    rows hold it there: from above (True) and from below (False).
    """

    columns: list[Column] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    objective: Affine = field(default_factory=Affine)
    products: dict[tuple[int, int], int] = field(default_factory=dict)
    held: set[tuple[int, bool]] = field(default_factory=set)

    def column(self, name: str, lower: float = 0.0, upper: float = 1.0, *, integer: bool = False) -> int:
        """The index of a new column."""
        self.columns.append(Column(name, lower, upper, integer))
        return len(self.columns) - 1

    def binaries(self, names: Iterable[str]) -> list[int]:
        """The indices of new 0-1 columns, one a name."""
        return [self.column(name, integer=True) for name in names]

    def product(self, a: int, b: int, *, from_above: bool) -> int:
        """The column of the product of two 0-1 columns, from now on held to it from above or from below."""
        pair = (min(a, b), max(a, b))
        if pair not in self.products:
            self.products[pair] = self.column(f"{self.columns[pair[0]].name} and {self.columns[pair[1]].name}")
        both = self.products[pair]
        if (both, from_above) not in self.held:
            self.held.add((both, from_above))
            if from_above:
                for one in pair:
                    self.at_most(Affine(0.0, {both: 1.0, one: -1.0}), 0.0, "both need each")
            else:
                self.at_most(Affine(-1.0, {a: 1.0, b: 1.0, both: -1.0}), 0.0, "each and each is both")
        return both

    def all_products(self, of: Sequence[int], number: int) -> None:
        """Add the products of every two of these 0-1 columns, of which exactly `number` are 1.

        Each that is 1 is in `number - 1` of the products and the others in none: no more rows are needed.
        """
        for a, b in combinations(of, 2):
            self.products[a, b] = both = self.column(f"{self.columns[a].name} and {self.columns[b].name}")
            self.held |= {(both, True), (both, False)}
        for one, products in self._products_by_factor().items():
            self.exactly(Affine(0.0, {one: 1.0 - number, **dict.fromkeys(products, 1.0)}), 0.0, "with all the others")

    def has_products(self, of: Sequence[int]) -> bool:
        """Whether the product of every two of these columns is there and held to from both sides."""
        every = (self.products.get((a, b)) for a, b in combinations(of, 2))
        return all(both is not None and {(both, True), (both, False)} <= self.held for both in every)

    def limit_products(self, number: int) -> None:
        """Cut off that a column is in more than `number - 1` products, which no solution asks for.

        True of the products of 0-1 columns of which exactly `number` are 1; not of every fraction of them.
        """
        for one, products in self._products_by_factor().items():
            if len(products) >= number:
                self.at_most(Affine(0.0, {one: 1.0 - number, **dict.fromkeys(products, 1.0)}), 0.0, "with the others")

    def _products_by_factor(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for pair, both in self.products.items():
            for one in pair:
                found.setdefault(one, []).append(both)
        return found

    def at_most(self, expression: Affine, limit: float, name: str = "") -> None:
        """Demand that `expression <= limit`."""
        self.rows.append(Row(expression.coefficients, -math.inf, limit - expression.constant, name))

    def exactly(self, expression: Affine, value: float, name: str = "") -> None:
        """Demand that `expression == value`."""
        side = value - expression.constant
        self.rows.append(Row(expression.coefficients, side, side, name))

    def copy(self) -> Program:
        """A program that can grow without changing this one."""
        return Program(list(self.columns), list(self.rows), self.objective, dict(self.products), set(self.held))

    def matrix(self) -> Matrix:
        """The numbers of the program as arrays."""
        coefficients = [row.coefficients for row in self.rows]
        value = np.array([*chain.from_iterable(row.values() for row in coefficients)], np.float64)
        column = np.array([*chain.from_iterable(coefficients)], np.int32)
        row = np.repeat(np.arange(len(self.rows), dtype=np.int32), [len(row) for row in coefficients])
        row, column, value = row[value != 0], column[value != 0], value[value != 0]
        cost = np.zeros(len(self.columns))
        cost[list(self.objective.coefficients)] = list(self.objective.coefficients.values())
        return Matrix(
            starts=np.searchsorted(row, np.arange(len(self.rows) + 1)).astype(np.int32),
            row=row,
            column=column,
            value=value,
            least=np.array([row.lower for row in self.rows]),
            most=np.array([row.upper for row in self.rows]),
            lower=np.array([column.lower for column in self.columns]),
            upper=np.array([column.upper for column in self.columns]),
            integer=np.array([column.integer for column in self.columns], dtype=np.bool_),
            cost=cost,
        )

    def text(self) -> str:
        """The whole program, readable: the objective, each row, each column's bounds."""
        lines = ["maximise", f"  {self._sum(self.objective.coefficients)} {self.objective.constant:+g}", "subject to"]
        for row in self.rows:
            label = f"{row.name}: " if row.name else ""
            lines.append(f"  {label}{self._sides(row, self._sum(row.coefficients))}")
        lines.append("where")
        for column in self.columns:
            kind = "whole" if column.integer else "real"
            lines.append(f"  {column.lower:g} <= {column.name} <= {column.upper:g}, {kind}")
        return "\n".join(lines)

    def _sum(self, coefficients: Mapping[int, float]) -> str:
        parts = [f"{value:+g} {self.columns[index].name}" for index, value in coefficients.items() if value]
        return " ".join(parts) or "0"

    @staticmethod
    def _sides(row: Row, body: str) -> str:
        if row.lower == row.upper:
            return f"{body} = {row.upper:g}"
        left = f"{row.lower:g} <= " if math.isfinite(row.lower) else ""
        right = f" <= {row.upper:g}" if math.isfinite(row.upper) else ""
        return f"{left}{body}{right}"
