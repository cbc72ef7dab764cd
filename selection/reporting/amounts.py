"""The facts about candidates that rules reckon with, each with the cell in which it stands."""

from __future__ import annotations

from collections.abc import Iterator

from selection.errors import Place
from selection.optimisation import Plan

__all__ = ["amounts_used"]


def amounts_used(plan: Plan) -> Iterator[tuple[str, str, float, Place]]:
    """The candidate, the column, the number and its cell, for every column that a rule adds up."""
    columns = dict.fromkeys(getattr(rule, "column", "") for rule in plan.rules)
    for candidate in plan.case.candidates:
        for column in columns:
            value = candidate.attributes.get(column)
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                yield candidate.name, column, float(value), candidate.cells.get(column, Place())
