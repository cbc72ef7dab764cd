"""The facts about candidates that rules reckon with, each with the cell in which it stands."""

from __future__ import annotations

from collections.abc import Iterator

from selection.errors import Place
from selection.optimisation import Plan
from selection.rules import Budget, TotalAtLeast

__all__ = ["amounts_used"]


def amounts_used(plan: Plan) -> Iterator[tuple[str, str, float, Place]]:
    """The candidate, the column, the number and its cell, for every column that a rule adds up."""
    columns = dict.fromkeys(rule.column for rule in plan.rules if isinstance(rule, (Budget, TotalAtLeast)))
    for candidate in plan.case.candidates:
        for column in columns:
            number = candidate.number(column)
            if number is not None:
                yield candidate.name, column, number, candidate.cells.get(column, Place())
