"""Which pictures stand with an answer: drawn from what its analyses found, the same ones as in the app."""

from __future__ import annotations

from collections.abc import Iterator

from selection.agreement import Agreement
from selection.charts import (
    Figure,
    acceptability_chart,
    budget_chart,
    core_chart,
    division_chart,
    drop_out_chart,
    influence_chart,
    interval_chart,
    lead_chart,
    regret_chart,
    views_chart,
)
from selection.optimisation import Plan
from selection.robustness import Firmness, Gap
from selection.scenarios import DropOuts, RegretTable
from selection.sharing import Division
from selection.study import Answer
from selection.texts import Language
from selection.uncertainty import Influence
from selection.what_if import BudgetCurve

__all__ = ["pictures_of"]

_TWICE = "regret"
"""The result of which another one says more: regret without and with rules waived."""


def pictures_of(answer: Answer, plan: Plan, language: Language) -> Iterator[Figure]:
    """The pictures of one answer; none where its figures are few."""
    for name, found in answer.results.items():
        if name == _TWICE:
            continue
        yield from (figure for figure in _drawn(found, language) if figure is not None)
    curves = answer.results.get("curves")
    if isinstance(curves, tuple):
        yield from (budget_chart(one, language) for one in curves if isinstance(one, BudgetCurve) and one.steps)
    unknowns = answer.results.get("influences")
    if isinstance(unknowns, tuple):
        listed = [one for one in unknowns if isinstance(one, Influence)]
        figure = influence_chart(listed, plan.case, language)
        if figure is not None:
            yield figure


def _drawn(found: object, language: Language) -> Iterator[Figure | None]:
    """The pictures of one result."""
    match found:
        case Firmness():
            if not found.is_always_best:
                yield acceptability_chart(found, language)
                yield core_chart(found, language)
            if found.intervals:
                yield interval_chart(found.intervals, language)
        case Gap():
            yield lead_chart(found, language)
        case RegretTable() if len(found.worlds) > 1:
            yield regret_chart(found, language)
        case DropOuts() if found.members:
            yield drop_out_chart(found, language)
        case Division() if found.splits:
            yield division_chart(found, language)
        case Agreement() if len(found.views) > 1:
            yield views_chart(found, language)
