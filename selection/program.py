"""An integer program as plain data: columns, rows and an objective to maximise. It knows no solver."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

__all__ = ["Affine", "Column", "Program", "Row"]


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


@dataclass(slots=True)
class Program:
    """An integer program under construction. Objective: maximise."""

    columns: list[Column] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    objective: Affine = field(default_factory=Affine)

    def column(self, name: str, lower: float = 0.0, upper: float = 1.0, *, integer: bool = False) -> int:
        """The index of a new column."""
        self.columns.append(Column(name, lower, upper, integer))
        return len(self.columns) - 1

    def binaries(self, names: Iterable[str]) -> list[int]:
        """The indices of new 0-1 columns, one a name."""
        return [self.column(name, integer=True) for name in names]

    def at_most(self, expression: Affine, limit: float, name: str = "") -> None:
        """Demand that `expression <= limit`."""
        self.rows.append(Row(expression.coefficients, -math.inf, limit - expression.constant, name))

    def exactly(self, expression: Affine, value: float, name: str = "") -> None:
        """Demand that `expression == value`."""
        side = value - expression.constant
        self.rows.append(Row(expression.coefficients, side, side, name))

    def copy(self) -> Program:
        """A program that can grow without changing this one."""
        return Program(list(self.columns), list(self.rows), self.objective)

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
