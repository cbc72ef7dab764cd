"""The whole story of one candidate: what became of it, what stops it, what would bring it in, what it scored."""

from __future__ import annotations

import streamlit as st

from dashboards import candidates
from dashboards.parts import paged_table, under
from dashboards.studies import answered
from dashboards.texts import number, plain, say, told
from selection.analysis import Outcome, ScoreChange, Standing, WeightChange, lets_in
from selection.optimisation import Plan
from selection.study import Answer, Question

__all__ = ["whole_story"]

_IN = (Outcome.CHOSEN, Outcome.CONDITIONAL)


def whole_story(plan: Plan, one: Standing) -> Answer | None:
    """Draw it; comes back with the answer on why not the others, None until it is there."""
    st.subheader(plain(one.name))
    outcome = st.empty()
    with outcome:
        _outcome(one)
    if one.low is not None and one.mid is not None and one.high is not None:
        own = say("Own scores: {mid:0%} of the most possible", mid=one.mid)
        if one.high - one.low >= 0.005:
            own = say("Own scores: {mid:0%} of the most possible ({low:0%} to {high:0%} with what is uncertain)",
                      mid=one.mid, low=one.low, high=one.high)  # fmt: skip
        st.caption(plain(own))
    if one.missing:
        st.caption(plain(say("No score on {criteria}.", criteria=", ".join(one.missing))))
    what_it_takes = st.container()
    _own_scores(plan, one)
    with what_it_takes:
        if not plan.coalitions:
            return None
        answer = answered(Question.WHY_NOT)
        if answer is not None and one.outcome not in _IN:
            with outcome:
                _outcome(one.priced(candidates.prices(answer).get(one.name)))
            _what_it_takes(answer, one.name)
        elif one.outcome in _IN:
            st.page_link("views/what_if.py", label=say("See what it costs to do without it"),
                         icon=":material/science:")  # fmt: skip
    return answer


def _outcome(one: Standing) -> None:
    st.markdown(f"{candidates.badge(one.outcome)} {plain(told(one.reason()))}")


def _what_it_takes(answer: Answer, name: str) -> None:
    """The smallest changes of scores and of weights that would bring it in."""
    scores, weights = (_by_name(answer, kind, name) for kind in ("score_changes", "weight_changes"))
    if isinstance(scores, ScoreChange):
        under(say("By other scores"), told(scores.sentence()))
        with st.expander(say("Each score alone"), icon=":material/grading:"):
            st.markdown("\n".join(f"- {plain(told(one.sentence()))}" for one in scores.alone))
    admission = candidates.prices(answer).get(name)
    rules = answered(Question.RULES)
    found = rules.results.get("prices") if rules is not None else None
    without = lets_in(found, name) if isinstance(found, tuple) else None
    if without is not None:
        under(say("Without a rule"), told(without))
    if isinstance(weights, WeightChange) and admission is not None and admission.price is not None:
        under(say("By other weights"), told(weights.sentence()))
        with st.expander(say("Each weight alone"), icon=":material/balance:"):
            st.markdown("\n".join(f"- {plain(told(one.sentence()))}" for one in weights.alone))


def _by_name(answer: Answer, kind: str, name: str) -> object:
    found = answer.results.get(kind)
    return found.get(name) if isinstance(found, dict) else None


def _own_scores(plan: Plan, one: Standing) -> None:
    case = plan.case
    with st.expander(say("What it scored, and in which cell that stands"), icon=":material/table_view:"):
        columns = candidates.own_scores(case, one.name, plan.appraiser.worth.weights)
        if not columns:
            st.caption(plain(say("Nothing was scored of this candidate by itself.")))
        else:
            paged_table(columns, key="own scores", alt=say("What it scored, and in which cell that stands"))
        levels = {need.capability: case.levels.get((case.index[one.name], need.capability), 0.0) for need in case.needs}
        if levels:
            needed = {need.capability: need.level for need in case.needs}
            table = {
                say("Needed capability"): [plain(name) for name in levels],
                say("Needed"): [number(needed[name], "0.##") for name in levels],
                say("Level"): [say("unknown") if level is None else number(level, "0.##")
                               for level in levels.values()],
            }  # fmt: skip
            paged_table(table, key="own levels", alt=say("Its capabilities beside what is needed"))
