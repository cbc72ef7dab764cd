"""The decision file: what was decided, with reasons for everybody, done again from its own contents."""

from selection.decision.agenda import evaluation_calendar
from selection.decision.converting import data_of, made_from
from selection.decision.freezing import Freeze, Held, Settled, freeze, read_freeze, write_freeze
from selection.decision.letters import Letter, letter_to, letters, told_in_blocks
from selection.decision.measures import Level, Measure
from selection.decision.method import Difference, Method
from selection.decision.moments import Moment
from selection.decision.preconditions import Precondition
from selection.decision.question import Question
from selection.decision.record import Decision, Listed, Proof, decision_of
from selection.decision.replay import Replay, replay
from selection.decision.verdicts import Verdict
from selection.decision.weights_given import Giver, WeightsGiven
from selection.decision.word_file import word_file
from selection.decision.words import Words
from selection.decision.writing import decision_files, read_decision, write_decision

__all__ = [  # noqa: RUF022 - in the order of the way
    "decision_of",
    "Decision",
    "Question",
    "Proof",
    "Listed",
    "Verdict",
    "Measure",
    "Level",
    "Precondition",
    "Moment",
    "WeightsGiven",
    "Giver",
    "Words",
    "letter_to",
    "letters",
    "Letter",
    "told_in_blocks",
    "word_file",
    "evaluation_calendar",
    "decision_files",
    "write_decision",
    "read_decision",
    "replay",
    "Replay",
    "freeze",
    "Freeze",
    "Settled",
    "Held",
    "Method",
    "Difference",
    "write_freeze",
    "read_freeze",
    "data_of",
    "made_from",
]
