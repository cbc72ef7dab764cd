"""One file for each theme: from what the analyses find to sentences and tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from selection.optimisation import Plan
from selection.study.answer import Answer
from selection.study.answers.agreement import agree
from selection.study.answers.alternatives import budget, second
from selection.study.answers.firm import lead, robust, withdrawal
from selection.study.answers.methods import methods
from selection.study.answers.scales import scales
from selection.study.answers.scenarios import indispensable, scenarios
from selection.study.answers.shares import shares
from selection.study.answers.unknowns import unknown
from selection.study.answers.why import why
from selection.study.answers.why_not import rules, why_not
from selection.study.ask import Ask
from selection.study.question import Question

__all__ = ["ANSWERS"]

ANSWERS: Mapping[Question, Callable[[Plan, Ask], Answer]] = {
    Question.WHY: why,
    Question.WHY_NOT: why_not,
    Question.SECOND: second,
    Question.BUDGET: budget,
    Question.ROBUST: robust,
    Question.GAP: lead,
    Question.UNKNOWN: unknown,
    Question.SCALES: scales,
    Question.SCENARIOS: scenarios,
    Question.INDISPENSABLE: indispensable,
    Question.SHARES: shares,
    Question.AGREEMENT: agree,
    Question.RULES: rules,
    Question.WITHDRAWAL: withdrawal,
    Question.METHODS: methods,
}
"""What answers which question."""
