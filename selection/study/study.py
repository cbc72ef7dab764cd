"""All questions of decision makers, answered from one plan."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from selection.analysis import Admission, Price, ScoreChange
from selection.errors import SelectionError
from selection.limits import Limits
from selection.optimisation import Plan
from selection.study.advance import Advance
from selection.study.answer import Answer
from selection.study.answers import ANSWERS
from selection.study.ask import Ask
from selection.study.question import Question
from selection.texts import Text, text
from selection.weighting.checks import check_whole

__all__ = ["Study", "study"]

Told = Callable[[int, int, Text], None]
"""Called before every question with the number answered, the number of all, and the question."""


@dataclass(frozen=True, slots=True)
class Study:
    """The answers about one plan, in the order of the questions. `seconds` is elapsed time.

    `cut_short` says that a limit stopped it: `unanswered` are the questions that it did not come to, and answers say
    what they could not prove.
    """

    plan: Plan
    answers: tuple[Answer, ...]
    draws: int
    seed: int
    seconds: float
    cut_short: bool = False
    unanswered: tuple[Question, ...] = ()

    def __getitem__(self, question: Question) -> Answer:
        """The answer to one question.

        Raises
        ------
        KeyError
            If it was not asked.
        """
        found = {answer.question: answer for answer in self.answers}
        return found[question]

    def stopped(self) -> Text | None:
        """What a limit left out, in a sentence; None when everything was done."""
        if self.unanswered:
            asked = [question.words for question in self.unanswered]
            return text("Stopped early, before these were answered: {questions}", questions=asked)
        return text("Stopped early: not everything was proven.") if self.cut_short else None

    @property
    def admissions(self) -> tuple[Admission, ...]:
        """What taking in each candidate that is not chosen would cost; none when that was not asked."""
        found = (answer.results.get("admissions") for answer in self.answers)
        return next((one for one in found if isinstance(one, tuple)), ())

    @property
    def prices(self) -> tuple[Price, ...]:
        """What each rule costs; none when that was not asked."""
        found = (answer.results.get("prices") for answer in self.answers)
        return next((one for one in found if isinstance(one, tuple)), ())

    @property
    def score_changes(self) -> Mapping[str, ScoreChange]:
        """The smallest change of scores that would bring each of them in, by name; none when that was not asked."""
        found = (answer.results.get("score_changes") for answer in self.answers)
        return next((one for one in found if isinstance(one, dict)), {})


def study(
    plan: Plan,
    questions: Iterable[Question] = tuple(Question),
    *,
    draws: int = 10_000,
    seed: int = 0,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Told | None = None,
    advance: Callable[[Advance], None] | None = None,
) -> Study:
    """The answers to the questions that decision makers ask of a plan.

    Parameters
    ----------
    questions
        Which ones; all of them unless said otherwise.
    draws
        How many weightings and outcomes to draw where a share is estimated, 1 or more; each comes with its error.
    seed
        The same seed, 0 or more, gives the same answers.
    time_limit
        In seconds, for everything together, so divided that no question takes the time of the others; answers say
        what they could not prove by then.
    cancel
        Asked now and then; when it answers yes the answers so far are returned.
    progress
        Called before every question.
    advance
        Called with how far the present answer is, where that can be known; possibly thousands of times a second.

    Raises
    ------
    InfeasibleError
        If there is no coalition to ask about.
    CaseError
        If the draws or the seed are no such number.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)))
    >>> found = study(optimise(case, [Size(2, 2)]), [Question.WHY])
    >>> print(found[Question.WHY].headline)  # doctest: +NORMALIZE_WHITESPACE
    Acme + Cobalt is worth 85.0; the runner-up, Bolt + Cobalt, is worth 20.0 points less.
    The first gains most on Ideas (20.0 points) and loses nowhere.
    """
    began = time.monotonic()
    check_whole("draws", draws, 1)
    check_whole("seed", seed, 0)
    asked, ask = tuple(dict.fromkeys(questions)), Ask(draws, seed, Limits.within(time_limit, cancel))
    _ = plan.best  # nothing can be asked about no coalition
    found: list[Answer] = []
    stopped = False
    for question in asked:
        if ask.limits.stopped:
            break
        if progress is not None:
            progress(len(found), len(asked), question.words)
        turn = Ask(draws, seed, Limits.within(ask.left(_turn(ask, len(asked) - len(found))), cancel), advance)
        found.append(_answer(question, plan, turn))
        stopped = stopped or turn.limits.stopped is not None
    return Study(
        plan=plan,
        answers=tuple(found),
        draws=draws,
        seed=seed,
        seconds=time.monotonic() - began,
        cut_short=stopped or ask.limits.stopped is not None,
        unanswered=asked[len(found) :],
    )


def _turn(ask: Ask, questions: int) -> float:
    """The seconds for the next of so many questions: at most twice an even part, so that none takes all the time."""
    left = ask.left()
    return math.inf if left is None else left * min(1.0, 2.0 / questions)


def _answer(question: Question, plan: Plan, ask: Ask) -> Answer:
    """One answer; where it cannot be given, why not: the others are not lost."""
    began = time.monotonic()
    try:
        answer = ANSWERS[question](plan, ask)
    except SelectionError as error:
        reasons = [fault.sentence() for fault in error.faults]
        answer = Answer(question, (text("This could not be answered: {why}", why=error.message), *reasons))
    return replace(answer, seconds=time.monotonic() - began)
