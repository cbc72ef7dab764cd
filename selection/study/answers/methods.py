"""What the usual methods for single candidates would say."""

from __future__ import annotations

from selection.optimisation import Plan
from selection.ranking import comparison, reversals
from selection.study.answer import Answer, Column, Table, row
from selection.study.ask import Ask
from selection.study.question import Question
from selection.texts import text

__all__ = ["methods"]

_FIRST = 3


def methods(plan: Plan, ask: Ask) -> Answer:
    """Which candidate each method puts first, and how often an order turns round when a candidate leaves."""
    found = comparison(plan, time_limit=ask.left(), cancel=ask.cancel)
    turned = reversals(plan)
    upset = {one.method: one for one in turned}
    places = (text("First"), text("Second"), text("Third"))
    columns = (
        Column(text("Method")),
        *(Column(place) for place in places),
        Column(text("Likeness to the first (Kendall's tau)"), "0.00"),
        Column(text("Withdrawals that turn an order round"), "0"),
    )
    rows = tuple(
        row(
            one.method.label,
            *([" = ".join(names) for names in one.order[:_FIRST]] + [""] * _FIRST)[:_FIRST],
            found.kendall[one.method],
            float(len(upset[one.method].upset)) if one.method in upset else None,
        )
        for one in found.rankings
    )
    title = text("The first three candidates by each method, taken one by one")
    sentences = (*found.sentences(), *(one.sentence() for one in turned))
    tables = (Table(title, columns, rows),) if rows else ()
    return Answer(Question.METHODS, sentences, tables, {"comparison": found, "reversals": turned})
