"""Which missing or uncertain value would change the choice."""

from __future__ import annotations

from collections.abc import Sequence

from selection.analysis import UnscoredFloor, unscored_floors
from selection.optimisation import Plan
from selection.study.advance import Counted
from selection.study.answer import Answer, Column, Table, row
from selection.study.ask import Ask
from selection.study.question import Question
from selection.texts import Text, plural, text
from selection.uncertainty import Effort, Influence, influences

__all__ = ["unknown"]

_LISTED = 20
_POOL = 300
_TURNING = 3
"""Of so many values it is found out where the choice turns: as many as are named at the recommendation."""
_EACH = 5.0
"""Seconds for each candidate whose missing score keeps it out."""


def unknown(plan: Plan, ask: Ask) -> Answer:
    """Which uncertain values would make another coalition best, those with most at stake first."""
    # Each value is moved alone, so that few coalitions can come out best: a short list settles most of them.
    effort = Effort(
        pool=_POOL,
        time_limit=ask.left(),
        cancel=lambda: ask.limits.stopped is not None,
        progress=ask.counting(Counted.VALUES),
    )
    found = influences(plan.case, plan.extra, weights=plan.appraiser.weights, effort=effort, turning=_TURNING)
    changing = [one for one in found if one.changes]
    barred = unscored_floors(plan, time_limit=ask.left(_EACH), cancel=lambda: ask.limits.stopped is not None)
    n, named = _counted(plan, found, barred)
    sentences = [_headline(n, named), *(one.sentence(plan.case) for one in changing[:_LISTED])]
    # A score that decides who may take part at all comes before those that count once somebody does.
    deciding = [one.sentence() for one in barred if one.changes]
    sentences = [*deciding, *sentences, *(one.sentence() for one in barred if not one.changes)]
    if any(not one.proven for one in found):
        sentences.append(text("Not all of them were worked out to the end in the time allowed."))
    rows = tuple(
        row(one.unknown.sentence(plan.case), one.loss_low, str(one.at_low), one.loss_high, str(one.at_high))
        for one in changing[:_LISTED]
    )
    points = "0.0"
    columns = (
        Column(text("What is uncertain")),
        Column(text("At stake when low"), points),
        Column(text("Best then")),
        Column(text("At stake when high"), points),
        Column(text("Best then")),
    )
    title = text("What each uncertain value can do by itself, in points of worth")
    tables = (Table(title, columns, rows),) if rows else ()
    return Answer(
        Question.UNKNOWN,
        tuple(sentences),
        tables,
        {"influences": found, "barred": barred, "open": n, "deciding": len(named)},
    )


def _counted(plan: Plan, found: Sequence[Influence], barred: Sequence[UnscoredFloor]) -> tuple[int, list[Text]]:
    """How many values are open, and those that can change the choice by themselves; each once."""
    of_found = {str(one.unknown.sentence(plan.case)): one.unknown.sentence(plan.case) for one in found}
    missing = {one: text("{subject} of {name}", subject=one.criterion, name=one.name) for one in barred}
    changing = [one.unknown.sentence(plan.case) for one in found if one.changes]
    changing += [missing[one] for one in barred if one.changes]
    every = {*of_found, *map(str, missing.values())}
    return len(every), list({str(one): one for one in changing}.values())


def _headline(n: int, changing: Sequence[Text]) -> Text:
    if not n:
        return text("Nothing that counts is missing or uncertain.")
    if not changing:
        return plural(
            "{n} value is missing or uncertain; however it turns out, the choice stays.",
            "{n} values are missing or uncertain; whichever one of them turns out otherwise, the choice stays.",
            n,
        )
    if n == 1:
        return text("{what} is missing or uncertain, and could change the choice: look into it first.",
                    what=changing[0])  # fmt: skip
    if len(changing) == 1:
        return text("Of {all} values that are missing or uncertain, one could change the choice: {what}. Look into it "
                    "first.", all=n, what=changing[0])  # fmt: skip
    return text("Of {all} values that are missing or uncertain, {n} could change the choice: look into these first.",
                all=n, n=len(changing))  # fmt: skip
