"""The whole story of one candidate: what became of it, what stops it, what would bring it in, what it scored."""

from __future__ import annotations

import streamlit as st

from dashboards import candidates
from dashboards.parts import paged_table, under
from dashboards.studies import answered
from dashboards.texts import number, plain, say, told
from selection.analysis import Admission, Outcome, ScoreChange, Standing, WeightChange
from selection.optimisation import Plan
from selection.study import Answer, Question

__all__ = ["whole_story"]

_IN = (Outcome.CHOSEN, Outcome.CONDITIONAL)


def whole_story(plan: Plan, one: Standing) -> Answer | None:
    """Draw it; comes back with the answer on why not the others, None until it is there."""
    st.subheader(plain(one.name))
    st.markdown(f"{candidates.badge(one.outcome)} {plain(told(one.reason()))}")
    if one.low is not None and one.mid is not None and one.high is not None:
        own = say("Own scores: {mid:0 %} of the most possible", mid=one.mid)
        if one.high - one.low >= 0.005:
            own = say("Own scores: {mid:0 %} of the most possible ({low:0 %} to {high:0 %} with what is uncertain)",
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
            _what_it_takes(answer, one.name, is_stopped=one.outcome is Outcome.STOPPED)
        elif one.outcome in _IN:
            st.page_link("views/what_if.py", label=say("See what it costs to do without it"),
                         icon=":material/science:")  # fmt: skip
    return answer


def _what_it_takes(answer: Answer, name: str, *, is_stopped: bool) -> None:
    """The price, and the smallest changes of scores and of weights that would bring it in."""
    found = answer.results.get("admissions")
    admission = next((one for one in found if one.name == name), None) if isinstance(found, tuple) else None
    # Who is stopped by itself reads by what above: no coalition with it is all that there is to add.
    if isinstance(admission, Admission) and not (is_stopped and admission.coalition is None):
        under(say("What taking it in costs when all others may change too"), told(admission.sentence()))
    scores, weights = (_by_name(answer, kind, name) for kind in ("score_changes", "weight_changes"))
    if isinstance(scores, ScoreChange):
        under(say("By other scores"), told(scores.sentence()))
        with st.expander(say("Each score alone"), icon=":material/grading:"):
            st.markdown("\n".join(f"- {plain(told(one.sentence()))}" for one in scores.alone))
    if isinstance(weights, WeightChange) and isinstance(admission, Admission) and admission.price is not None:
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
