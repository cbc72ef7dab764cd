"""How robust the choice is: over weightings, over assessors, over withdrawals, and whether its lead is real."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selection.errors import InfeasibleError
from selection.normalisation import severity_sentences
from selection.optimisation import Plan
from selection.robustness import assessor_spread, firmness, gap, weight_triangle, withdrawal_test
from selection.robustness.assessors import AssessorSpread
from selection.robustness.ends import left_out
from selection.robustness.firmness import Firmness
from selection.study.advance import Counted
from selection.study.answer import Answer, Cell, Column, Table, row
from selection.study.ask import Ask
from selection.study.question import Question
from selection.texts import text
from selection.uncertainty import Robust, robust_optimum, unknowns
from selection.worth import TIE

__all__ = ["lead", "robust", "withdrawal"]

_MOST = 15.0
"""Seconds for the draws and intervals at most: with many criteria they would take minutes to prove."""


def robust(plan: Plan, ask: Ask) -> Answer:
    """Under which weightings the choice is best, who is in the best coalition how often, and what is guaranteed."""
    told = ask.counting(Counted.DRAWS, 1, 2)
    found = firmness(plan, ask.draws, ask.seed, time_limit=ask.left(_MOST), cancel=ask.cancel, progress=told)
    triangle = weight_triangle(plan, time_limit=ask.left(_MOST), cancel=ask.cancel)
    safe, rival, judged = _guaranteed(plan, ask), found.rival_sentence(), left_out(plan.case)
    sentences = (
        found.sentence(),
        *([rival] if rival is not None else []),
        found.members_sentence(),
        found.worth_sentence(),
        *([safe.sentence()] if safe is not None else []),
        *([judged] if judged is not None else []),
        *(one.sentence() for one in found.intervals),
        *([triangle.sentence()] if triangle is not None else []),
    )
    tables = (_coalitions(found), _candidates(found), _intervals(found))
    return Answer(Question.ROBUST, sentences, tables, {"firmness": found, "robust": safe, "triangle": triangle})


def _guaranteed(plan: Plan, ask: Ask) -> Robust | None:
    """The coalition with the highest guaranteed worth; None where nothing is uncertain, or none was found in time."""
    if plan.best.high - plan.best.low <= TIE and not unknowns(plan.case, plan.appraiser.weights):
        return None
    limits: dict[str, Any] = {"time_limit": ask.left(), "cancel": ask.cancel, "progress": ask.proving(2, 2)}
    try:
        return robust_optimum(plan.case, plan.extra, weights=plan.appraiser.weights, **limits)
    except InfeasibleError:
        return None


def _coalitions(found: Firmness) -> Table:
    columns = (
        Column(text("Coalition")),
        Column(text("Best in"), "0.0%"),
        Column(text("Give or take (standard error)"), "0.0%"),
    )
    rows = tuple(row(str(one), share.value, share.error) for one, share in found.coalitions)
    return Table(text("How often each coalition is best over the drawn weightings"), columns, rows)


def _candidates(found: Firmness) -> Table:
    columns = (
        Column(text("Candidate")),
        Column(text("Part of the draws"), "0%"),
        Column(text("Give or take (standard error)"), "0.0%"),
    )
    ordered = sorted(found.candidates.items(), key=lambda one: -one[1].value)
    rows = tuple(row(name, share.value, share.error) for name, share in ordered if share.value > 0)
    return Table(text("How often each candidate is in the best coalition; those not named never are"), columns, rows)


def _intervals(found: Firmness) -> Table:
    columns = (
        Column(text("Criterion")),
        Column(text("Weight"), "0.0%"),
        Column(text("The choice stays from"), "0.0%"),
        Column(text("to"), "0.0%"),
        Column(text("Comes in below")),
        Column(text("Comes in above")),
    )
    rows = tuple(
        row(one.criterion, one.weight, one.low, one.high, *_new(found, one.below), *_new(found, one.above))
        for one in found.intervals
    )
    return Table(text("How far each weight can move by itself, the others in proportion"), columns, rows)


def _new(found: Firmness, members: tuple[str, ...] | None) -> tuple[Cell]:
    """Who is new in the coalition that takes over."""
    return (", ".join(name for name in members or () if name not in found.best.members),)


def lead(plan: Plan, ask: Ask) -> Answer:
    """Whether the lead of the best is larger than the noise of the assessors, and what each of them would choose."""
    found = gap(plan, seed=ask.seed, time_limit=ask.left(), cancel=ask.cancel)
    spread = assessor_spread(plan, time_limit=ask.left(), cancel=ask.cancel, progress=ask.counting(Counted.CHECKS))
    sentences = (
        found.sentence(),
        *(one.sentence() for one in found.leads[1:]),
        spread.sentence(),
        *(one.sentence() for one in (*spread.alone, *spread.without)),
        *severity_sentences(spread.severities),
    )
    columns = (
        Column(text("Other coalition")),
        Column(text("Lead"), "0.0"),
        Column(text("Assessors' noise (95%)"), "0.0"),
        Column(text("Lead at least"), "0.0"),
        Column(text("Lead at most"), "0.0"),
    )
    rows = tuple(row(str(one.other), one.difference, one.margin, one.low, one.high) for one in found.leads)
    title = text("The lead of the best coalition, in points, beside what is uncertain")
    tables = (*([Table(title, columns, rows)] if rows else []), *_assessors(spread))
    return Answer(Question.GAP, sentences, tables, {"gap": found, "assessors": spread})


def _assessors(spread: AssessorSpread) -> Iterator[Table]:
    if not spread.severities:
        return
    columns = (Column(text("Assessor")), Column(text("Above the others, in % of the scale"), "+0.0;-0.0;0.0"),
               Column(text("Scores compared"), "0"))  # fmt: skip
    rows = tuple(row(one.assessor, 100 * one.deviation, float(one.scores)) for one in spread.severities)
    yield Table(text("How mild or strict each assessor is"), columns, rows)


def withdrawal(plan: Plan, ask: Ask) -> Answer:
    """Whether the choice would change when a candidate that is not chosen withdraws; and on other scales."""
    found = withdrawal_test(plan, time_limit=ask.left(), cancel=ask.cancel, progress=ask.counting(Counted.CHECKS))
    sentences = (
        found.sentence(),
        *(one.sentence() for one in found.withdrawals if one.changes),
        *(one.sentence() for one in found.contrasts if one.tried),
    )
    return Answer(Question.WITHDRAWAL, sentences, results={"withdrawals": found})
