"""The recommendation in words: why, how sure, what it costs, what comes next, what it needs. For every report alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selection.analysis import cheaper_runner_up, costs, doubts_of, explain, highest_scorer_sentence, open_wishes
from selection.errors import Notice
from selection.optimisation import Plan
from selection.robustness import scales_taken
from selection.study import Answer, Question, Study, doubts, how_firm, needs_of, two_verdicts
from selection.texts import Text, text
from selection.worth import TIE

__all__ = ["Said", "against", "answer_to", "recommendation", "recommended"]

_PATIENCE = 10.0
"""Seconds at most for the runner-up of a plan that has none in its list."""


@dataclass(frozen=True, slots=True)
class Said:
    """Sentences about one thing."""

    label: Text
    sentences: tuple[Text, ...]


def recommended(plan: Plan) -> Text:
    """What the first coalition of the plan is, as a heading."""
    if not plan.proven:
        return text("Best coalition found so far")
    if len(plan.ties) > 1:
        return text("Recommended coalition: the first of {n} that are worth the same", n=len(plan.ties))
    return text("Recommended coalition")


def recommendation(plan: Plan, study: Study | None = None, above: Sequence[Text] = ()) -> tuple[Said, ...]:
    """What a board asks first of a plan with a coalition, each answered in a few sentences.

    With a study of the same plan its answers are used; without one what the plan itself can tell. What stands `above`
    is not said again.
    """
    told = (
        (text("Why"), _why(plan, study)),
        (text("How sure"), _how_sure(plan, study)),
        (text("What it costs"), _costs(plan, study)),
        (text("Runner-up"), _next(plan, study)),
        (text("What it needs"), _needs(plan, study)),
        (text("No rule yet, and may be one"), [_unentered(one) for one in open_wishes(plan)]),
    )
    seen, said = {*above}, []
    for label, found in told:
        sentences = tuple(one for one in found if one not in seen)
        seen |= {*sentences}
        said += [Said(label, sentences)] if sentences else []
    return tuple(said)


def against(study: Study | None) -> tuple[Text, ...]:
    """What speaks against deciding on the proof alone, as far as a study knows it; for beside a decision."""
    if study is None:
        return ()
    answers = [answer_to(question, study) for question in (Question.ROBUST, Question.GAP, Question.SCALES)]
    known = [one for one in answers if one is not None]
    found = doubts(known)
    both = two_verdicts(known)
    unknown = tuple(_headline(Question.UNKNOWN, study)) if found else ()
    cheaper = cheaper_runner_up(study.plan)
    return (*found, *(one for one in (both, cheaper) if one is not None), *unknown)


def _unentered(wish: Notice) -> Text:
    """The sentence of the sheet with its cell; above it stands that it is no rule yet."""
    if not wish.said:
        return wish.sentence()
    return text('{place}: "{said}"', place=str(wish.place or ""), said=wish.said)


def answer_to(question: Question, study: Study | None) -> Answer | None:
    """The answer in a study; None when it was not asked, or there is no study."""
    return next((one for one in study.answers if one.question is question), None) if study else None


def _headline(question: Question, study: Study | None) -> Iterator[Text]:
    answer = answer_to(question, study)
    if answer is not None:
        yield answer.headline


def _why(plan: Plan, study: Study | None) -> Iterator[Text]:
    answer = answer_to(Question.WHY, study)
    yield answer.headline if answer else explain(plan, time_limit=_PATIENCE).sentence()
    ratio = plan.synergy()
    if ratio is not None and ratio > 1:
        yield text("More than the sum: together the members cover and make possible {ratio:0.00} times what they would "
                   "apart, even when every unknown capability is absent.", ratio=ratio)  # fmt: skip
    highest = highest_scorer_sentence(plan)
    if highest is not None:
        yield highest


def _how_sure(plan: Plan, study: Study | None) -> Iterator[Text]:
    yield plan.proof()
    yield from doubts_of(plan.case)
    taken = scales_taken(plan.case)
    if taken is not None:
        answer = answer_to(Question.SCALES, study)
        yield answer.headline if answer else taken
    answers = [answer_to(question, study) for question in (Question.ROBUST, Question.GAP)]
    for answer in answers:
        if answer is not None:
            yield from how_firm(answer)
    both = two_verdicts(one for one in answers if one is not None)
    if both is not None:
        yield both
    if not any(answers):
        yield text("Whether it stays best under other weights, and whether its lead is real, was not worked out for "
                   "this report.")  # fmt: skip
    yield from _headline(Question.UNKNOWN, study)


def _costs(plan: Plan, study: Study | None) -> Iterator[Text]:
    yield from costs(plan)
    cheaper = cheaper_runner_up(plan)
    if cheaper is not None:
        yield cheaper
    yield from _headline(Question.RULES, study)


def _next(plan: Plan, study: Study | None) -> Iterator[Text]:
    if study is not None:
        yield from _headline(Question.SECOND, study)
        return
    others = plan.coalitions[1:]
    if others and plan.best.worth - others[0].worth <= TIE:
        yield text("{other} is worth just as much.", other=str(others[0]))
    elif others:
        yield text("{other} is worth {points:0.0##} points less.", other=str(others[0]),
                   points=plan.best.worth - others[0].worth)  # fmt: skip


def _needs(plan: Plan, study: Study | None) -> Iterator[Text]:
    yield from needs_of(plan, answer_to(Question.UNKNOWN, study))
    yield from _headline(Question.INDISPENSABLE, study)
    answer = answer_to(Question.SCENARIOS, study)
    if answer is not None and plan.case.scenarios:
        yield answer.headline
