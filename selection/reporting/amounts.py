"""The facts about candidates that rules reckon with, each with the cell in which it stands."""

from __future__ import annotations

from collections.abc import Iterator

from selection.errors import Place
from selection.model import Assessment
from selection.optimisation import Plan
from selection.rules import Budget, TotalAtLeast

__all__ = ["amounts_used"]


def amounts_used(plan: Plan) -> Iterator[Assessment]:
    """What is said of each candidate in every column that a rule adds up, as if it were a score."""
    columns = dict.fromkeys(rule.column for rule in plan.rules if isinstance(rule, (Budget, TotalAtLeast)))
    for candidate in plan.case.candidates:
        for column in columns:
            number = candidate.number(column)
            if number is not None:
                place = candidate.cells.get(column, Place())
                yield Assessment(candidate.name, column, number, candidate.written.get(column), place=place)
