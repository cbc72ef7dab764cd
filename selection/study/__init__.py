"""All questions that decision makers ask, answered in sentences and figures from one plan."""

from selection.study.advance import Advance, Counted
from selection.study.answer import Answer, Cell, Column, Table
from selection.study.doubts import doubts, how_firm, two_verdicts
from selection.study.needs import known_needs, needs_of
from selection.study.question import Question
from selection.study.study import Study, study

__all__ = [
    "Advance",
    "Answer",
    "Cell",
    "Column",
    "Counted",
    "Question",
    "Study",
    "Table",
    "doubts",
    "how_firm",
    "known_needs",
    "needs_of",
    "study",
    "two_verdicts",
]
