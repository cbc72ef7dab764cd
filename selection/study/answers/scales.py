"""Whether the choice hangs on scales that nobody stated."""

from __future__ import annotations

from selection.optimisation import Plan
from selection.robustness import scale_test
from selection.study.answer import Answer
from selection.study.ask import Ask
from selection.study.question import Question

__all__ = ["scales"]


def scales(plan: Plan, ask: Ask) -> Answer:
    """Which scales were taken from the numbers, and what would be chosen with the other ends that were offered."""
    found = scale_test(plan, time_limit=ask.left(), cancel=ask.cancel)
    each = tuple(one.sentence() for one in found.others) if len(found.others) > 1 else ()
    return Answer(Question.SCALES, (found.sentence(), *each), results={"scales": found})
