"""What decision makers ask: fifteen questions of a plan, one of them about single candidates."""

from __future__ import annotations

from enum import StrEnum

from selection.texts import Text, text

__all__ = ["Question"]


class Question(StrEnum):
    """A question, in the order in which a board asks them."""

    WHY = "why"
    WHY_NOT = "why not"
    SECOND = "second best"
    BUDGET = "budget"
    ROBUST = "robust"
    GAP = "gap"
    UNKNOWN = "unknown"
    SCALES = "scales"
    SCENARIOS = "scenarios"
    INDISPENSABLE = "indispensable"
    SHARES = "shares"
    AGREEMENT = "agreement"
    RULES = "rules"
    WITHDRAWAL = "withdrawal"
    METHODS = "methods"

    @property
    def words(self) -> Text:
        """The question as it is asked."""
        return _TITLES[self]


_TITLES = {
    Question.WHY: text("Why this coalition?"),
    Question.WHY_NOT: text("Why not another candidate?"),
    Question.SECOND: text("What is second best?"),
    Question.BUDGET: text("What if there is less money, or more?"),
    Question.ROBUST: text("How robust is the choice?"),
    Question.GAP: text("Is the difference real?"),
    Question.UNKNOWN: text("Which unknown matters?"),
    Question.SCALES: text("Does it hang on something that nobody stated?"),
    Question.SCENARIOS: text("Which scenario hurts?"),
    Question.INDISPENSABLE: text("Who is indispensable?"),
    Question.SHARES: text("What does each get?"),
    Question.AGREEMENT: text("Do the stakeholders agree?"),
    Question.RULES: text("What do the floors and rules cost?"),
    Question.WITHDRAWAL: text("Would a withdrawal change it?"),
    Question.METHODS: text("What do other methods say?"),
}
