"""What the board reads below the recommended coalition: why, how sure, what it costs, what it needs, what is next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboards import sentences
from dashboards.parts import named
from dashboards.studies import answered, ask, so_far, together
from dashboards.texts import many, plain, say, told
from selection.analysis import (
    Explanation,
    Standing,
    cheaper_runner_up,
    costs,
    difference,
    explain,
    highest_scorer_sentence,
    standings,
)
from selection.optimisation import Plan
from selection.robustness import ScaleTest
from selection.rules import Budget, Size, TotalAtLeast
from selection.study import Answer, Question, doubts, how_firm, known_needs, needs_of, two_verdicts
from selection.texts import Text
from selection.worth import TIE

__all__ = [
    "brought",
    "doubted",
    "explanation",
    "firm",
    "heading_of_why",
    "money",
    "needed",
    "needs",
    "present",
    "remarks",
    "runner_up",
    "sure",
]

_T = TypeVar("_T")

_SECONDS = 5.0
"""For the runner-up, where the list holds only one coalition."""

_EXPLAINED, _STANDING = "explained", "standing"
"""In the session: a plan and its explanation, a plan and what became of each candidate in it."""


def explanation(plan: Plan) -> Explanation:
    """Why the best coalition is best; worked out once for a plan."""
    return _once(_EXPLAINED, plan, lambda: explain(plan, time_limit=_SECONDS))


def _standings(plan: Plan) -> tuple[Standing, ...]:
    return _once(_STANDING, plan, lambda: standings(plan))


def _once(kind: str, plan: Plan, worked_out: Callable[[], _T]) -> _T:
    held = st.session_state.get(kind)
    if held is None or held[0] is not plan:
        held = st.session_state[kind] = (plan, worked_out())
    found: _T = held[1]
    return found


def heading_of_why() -> None:
    """Above what each party brings."""
    st.subheader(say("Why these partners"))


def brought(plan: Plan) -> None:
    """What each party brings, and what it alone covers."""
    found = explanation(plan)
    order = sorted(found.parties(), key=lambda name: name not in found.coalition.members)
    _bullets(" ".join(told(one) for one in found.parties()[name]) for name in order)


def remarks(plan: Plan) -> list[str]:
    """Whether the highest scorer takes part, and whether the whole is more than its parts."""
    highest, ratio = highest_scorer_sentence(plan, _standings(plan)), plan.synergy()
    found = [told(highest)] if highest is not None else []
    if ratio is not None and ratio > 1:
        found.append(say("More than the sum of its members: together they add {ratio:0.0#} times the capabilities and "
                         "joint results that they add one by one, even with pessimistic levels.",
                         ratio=ratio))  # fmt: skip
    return found


def sure(plan: Plan) -> DeltaGenerator:
    """Why there is no proof, if so; where to put the answers of `firm`, which may have to be waited for."""
    st.subheader(say("How sure is it"))
    # A proof, and what the worth can still become, stand beside the coalition.
    _bullets([] if plan.proven else [told(plan.proof())])
    ask(*_of_firmness(plan))
    place = st.container()
    st.page_link("views/robustness.py", label=say("What could change it"), icon=":material/shield:")
    return place


def firm(plan: Plan) -> None:
    """Over how many weightings the choice stays best, whether its lead is real, what other scales would choose."""
    for question in _of_firmness(plan):
        answer = answered(question, quiet=True)
        if answer is not None:
            # What stands beside the proof, or above it, is not said twice.
            beside = doubts([answer])
            lines = [_short(answer, one) for one in how_firm(answer) if one not in beside]
            if lines:
                _bullets(map(told, lines))
    together(*_of_firmness(plan), Question.UNKNOWN)


def _short(answer: Answer, said: Text) -> Text:
    """What other readings give, without what was read, which stands above."""
    tested = next((one for one in answer.results.values() if isinstance(one, ScaleTest)), None)
    return tested.verdict() if tested is not None and said == answer.headline else said


def _of_firmness(plan: Plan) -> tuple[Question, ...]:
    """The questions that say how sure it is."""
    return (Question.ROBUST, Question.GAP, *([Question.SCALES] if plan.case.other_ends else []))


def doubted(plan: Plan) -> None:
    """The strongest doubts beside the proof, as far as the answers about how firm it stands are there."""
    known, asked = so_far(), _of_firmness(plan)
    answers = {answer.question: answer for answer in known.answers} if known is not None else {}
    found = doubts(answers[question] for question in asked if question in answers)
    if Question.GAP not in answers:
        for caution in sentences.close(plan):
            st.markdown(f":material/warning: {plain(caution)}")
    for sentence in found:
        st.markdown(f":material/warning: {plain(told(sentence))}")
    cheaper = cheaper_runner_up(plan)
    if cheaper is not None:
        st.markdown(f":material/payments: {plain(told(cheaper))}")
    both = two_verdicts(answers.values())
    if both is not None:
        st.markdown(plain(told(both)))
    if not found and not all(question in answers for question in asked):
        st.caption(plain(say("Not known yet: whether it stays best under other weights, and whether its lead is "
                             "real.")))  # fmt: skip


def money(plan: Plan) -> None:
    """What the coalition takes of every budget, and under which rules nothing is left."""
    st.subheader(say("What it costs, and which rules bind"))
    members = plan.case.members(plan.best.members)
    lines = [told(one) for one in costs(plan)]
    # A number of members is nearly always just met: that tells nothing, an amount of which nothing is left does.
    just = [told(check.rule.sentence()) for check in plan.appraiser.checks(members)
            if isinstance(check.rule, (Budget, TotalAtLeast)) and check.slack <= TIE]  # fmt: skip
    lines += [say("Only just met: {rules}.", rules="; ".join(just))] if just else []
    assumed = [rule for rule in plan.rules if isinstance(rule, Size) and rule not in (*plan.case.rules, *plan.extra)]
    n = len(plan.rules) - len(assumed)
    lines.append(many("{n} rule holds.", "All {n} rules hold.", n) if n else say("There are no rules."))
    lines += [say("Nobody said how many members there should be: {low} to {high} were allowed. Where the members' "
                  "average counts, a few strong ones are easily worth more than many.", low=rule.min, high=rule.max)
              for rule in assumed]  # fmt: skip
    if not assumed and any(isinstance(rule, Size) and rule.min == plan.best.size < rule.max for rule in plan.rules):
        lines.append(say("{n} is the fewest that the rules allow. Where the members' average counts, one more has to "
                         "be better than they are.", n=plan.best.size))  # fmt: skip
    _bullets(lines)


def needs() -> DeltaGenerator:
    """The heading of what it needs; where to put `needed`, which may have to be waited for."""
    st.subheader(say("What it needs"))
    ask(Question.UNKNOWN)
    return st.container()


def needed(plan: Plan) -> None:
    """What has to happen or be known before the coalition can begin; the unknowns that decide as soon as known."""
    slot = st.empty()
    with slot.container():
        # That nothing is needed is said when all is known, and not taken back a moment later.
        known = known_needs(plan)
        _bullets(map(told, known))
        if not known:
            st.caption(plain(say("Not known yet.")))
    unknown = answered(Question.UNKNOWN, quiet=True)
    if unknown is not None:
        with slot.container():
            _bullets(told(one) for one in needs_of(plan, unknown))


def runner_up(plan: Plan) -> None:
    """The next coalition, and what sets it apart in words."""
    st.subheader(say("The runner-up, and what the difference is"))
    other = explanation(plan).other
    if other is None:
        st.markdown(plain(told(explanation(plan).sentence())))
        return
    first, second = say("No. {n}", n=1), say("No. {n}", n=2)
    apart = difference(plan.appraiser, plan.best, other)
    is_exchange = bool(apart.first.members and apart.second.members)
    who = plain(told(other.told_beside(plan.best))) if is_exchange else named(other)
    worth = say("{worth:0.0} of 100", worth=plan.said(other))
    st.markdown(f"**{plain(second)}: {who}** ({plain(worth)})")
    _bullets(map(told, apart.sentences(first, second, members=not is_exchange)))
    st.page_link("views/compare.py", label=say("Put coalitions side by side"), icon=":material/compare_arrows:")


def present(plan: Plan) -> None:
    """What became of those that are supplier or customer now; nothing where nobody is."""
    names = {candidate.name for candidate in plan.case.candidates if candidate.incumbent}
    if not names:
        return
    st.subheader(many("The present partner", "The present partners", len(names)))
    st.markdown("\n".join(f"- **{plain(one.name)}** – {plain(told(one.reason()))}" for one in _standings(plan)
                          if one.name in names))  # fmt: skip


def _bullets(lines: Iterable[str]) -> None:
    listed = [f"- {plain(line)}" for line in lines]
    if listed:
        st.markdown("\n".join(listed))
