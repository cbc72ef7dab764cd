"""A program in 0-1 variables as a textbook writes it down: what every solver is given, each in its own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

__all__ = ["Binary", "Row"]


@dataclass(frozen=True, slots=True)
class Row:
    """The sum of coefficients times variables is at most `limit`; exactly that when `is_equal`. All whole numbers."""

    coefficients: Mapping[int, int]
    limit: int
    is_equal: bool = False


@dataclass(slots=True)
class Binary:
    """The most of `constant` plus the objective, subject to the rows.

    Variable v is a whole number from 0 to `highest[v]`, a real one where `real[v]`. `products` are the values of two
    0-1 variables being 1 both.
    """

    constant: float = 0.0
    highest: list[int] = field(default_factory=list)
    real: list[bool] = field(default_factory=list)
    objective: dict[int, float] = field(default_factory=dict)
    products: dict[tuple[int, int], float] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def variable(self, worth: float, highest: int = 1, *, real: bool = False) -> int:
        """A new variable, worth so much a unit."""
        self.highest.append(highest)
        self.real.append(real)
        if worth:
            self.objective[len(self.highest) - 1] = worth
        return len(self.highest) - 1

    def at_most(self, coefficients: Mapping[int, int], limit: int) -> None:
        """A row."""
        self.rows.append(Row(coefficients, limit))

    def equal(self, coefficients: Mapping[int, int], limit: int) -> None:
        """A row that holds exactly."""
        self.rows.append(Row(coefficients, limit, is_equal=True))

    def linearised(self) -> Binary:
        """The same with a variable and three rows for each product."""
        linear = replace(
            self,
            highest=[*self.highest],
            real=[*self.real],
            objective={**self.objective},
            products={},
            rows=[*self.rows],
        )
        for (i, j), worth in self.products.items():
            both = linear.variable(worth, real=True)
            linear.at_most({both: 1, i: -1}, 0)
            linear.at_most({both: 1, j: -1}, 0)
            linear.at_most({i: 1, j: 1, both: -1}, 1)
        return linear
