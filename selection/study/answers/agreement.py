"""Whether the stakeholders agree."""

from __future__ import annotations

from selection.agreement import Agreement, agreement
from selection.optimisation import Plan
from selection.study.advance import Counted
from selection.study.answer import Answer, Column, Table, row
from selection.study.ask import Ask
from selection.study.question import Question
from selection.texts import text

__all__ = ["agree"]


def agree(plan: Plan, ask: Ask) -> Answer:
    """What each stakeholder would choose, what that costs the others, and where they differ."""
    found = agreement(plan, time_limit=ask.left(), cancel=ask.cancel, progress=ask.counting(Counted.STAKEHOLDERS))
    tables = (_choices(found), _regrets(found), _weights(plan, found)) if len(found.views) > 1 else ()
    return Answer(Question.AGREEMENT, found.sentences(), tables, {"agreement": found})


def _choices(found: Agreement) -> Table:
    columns = (
        Column(text("Stakeholder")),
        Column(text("Would choose")),
        Column(text("Worth to them"), "0.0"),
        Column(text("The chosen one"), "0.0"),
        Column(text("Regret"), "0.0"),
    )
    rows = tuple(row(one.stakeholder, str(one.best), one.best.worth, one.chosen, one.regret) for one in found.views)
    return Table(text("What each would choose, by their own weights"), columns, rows)


def _regrets(found: Agreement) -> Table:
    names = [view.stakeholder for view in found.views]
    columns = (Column(text("Points lost by")), *(Column(text("if {name} decides", name=name), "0.0") for name in names))
    rows = tuple(row(one, *(found.regrets[one][other] for other in names)) for one in names)
    return Table(text("What each loses, in their own eyes, by the choice of another"), columns, rows)


def _weights(plan: Plan, found: Agreement) -> Table:
    columns = (
        Column(text("Criterion")),
        *(Column(text("{name}", name=view.stakeholder), "0.0%") for view in found.views),
        Column(text("Used"), "0.0%"),
    )
    used = plan.appraiser.worth.weights
    rows = tuple(row(name, *(view.weights[name] for view in found.views), weight) for name, weight in used.items())
    return Table(text("The weights of each"), columns, rows)
