"""Why this coalition."""

from __future__ import annotations

from selection.analysis import explain
from selection.optimisation import Plan
from selection.study.answer import Answer, Column, Table, row
from selection.study.ask import Ask
from selection.study.question import Question
from selection.texts import text

__all__ = ["why"]


def why(plan: Plan, ask: Ask) -> Answer:
    """What sets the best coalition apart from the runner-up, and what each member brings."""
    found = explain(plan, time_limit=ask.left(), cancel=ask.cancel)
    worth, tables = found.coalition.parts, []
    if found.other is not None:
        columns = (
            Column(text("Criterion")),
            Column(text("Weight"), "0%"),
            Column(text("Best"), "0.0"),
            Column(text("Runner-up"), "0.0"),
            Column(text("Difference"), "+0.0;-0.0;0.0"),
        )
        weights = plan.appraiser.worth.weights
        rows = tuple(
            row(name, weights[name], points, found.other.parts[name], found.differences[name])
            for name, points in worth.items()
        )
        tables.append(Table(text("Points on each criterion beside the runner-up, {other}", other=str(found.other)),
                            columns, rows))  # fmt: skip
    heads = (Column(text("Member")), Column(text("Needs that nobody else covers as well")),
               Column(text("Joint results that need it")))  # fmt: skip
    covers = tuple(
        row(one.member, ", ".join(need.capability for need in one.needs), ", ".join(one.results)) for one in found.alone
    )
    if any(one.needs or one.results for one in found.alone):
        tables.append(Table(text("What would fall away if one member left"), heads, covers))
    return Answer(Question.WHY, found.sentences(), tuple(tables), {"explanation": found})
