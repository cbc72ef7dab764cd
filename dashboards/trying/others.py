"""More or fewer members, and the coalitions that come near the best."""

from __future__ import annotations

import streamlit as st

from dashboards.parts import cost_cell, draw, named, paged_table, unit_below
from dashboards.sentences import distance
from dashboards.state import put_beside
from dashboards.studies import answered
from dashboards.texts import language, number, plain, say, told
from selection import charts
from selection.optimisation import Plan
from selection.rules.amounts import column_words
from selection.study import Answer, Question
from selection.what_if import Another, NearBest, SizeCurve

__all__ = ["near", "sizes"]


def sizes(_plan: Plan) -> None:
    """The best of every number of members."""
    curve = _of(answered(Question.SECOND), "sizes")
    if not isinstance(curve, SizeCurve):
        return
    st.caption(plain(say("Point along the curve, or hold the slider below it: the best coalition of that size stands "
                         "in the picture.")))  # fmt: skip
    draw(charts.size_curve_chart(curve, language()))
    columns = {
        say("Members"): [str(one.size) for one in curve.steps],
        say("Worth"): [number(one.coalition.worth) if one.coalition else "–" for one in curve.steps],
        say("More"): ["–" if one.more is None else number(one.more, "+0.0;-0.0;0.0") for one in curve.steps],
        say("Best coalition"): [named(one.coalition) if one.coalition else say("none") for one in curve.steps],
    }
    paged_table(columns, key="best of every size", alt=say("The best coalition of every size"))


def near(plan: Plan) -> None:
    """What comes near the best, and how different it can be."""
    answer = answered(Question.SECOND)
    found, other = _of(answer, "near"), _of(answer, "most_different")
    if answer is None or not isinstance(found, NearBest):
        return
    for sentence in answer.sentences[:3]:
        st.markdown(f"- {plain(told(sentence))}")
    best = plan.best.worth
    columns = {
        say("No."): [str(place) for place in range(1, len(found.coalitions) + 1)],
        say("Coalition"): [named(one) for one in found.coalitions],
        say("Worth"): [number(one.worth) for one in found.coalitions],
        say("Behind the best"): [distance(best - one.worth) for one in found.coalitions],
    }
    if plan.appraiser.cost_column:
        heading = plain(told(column_words(plan.case, plan.appraiser.cost_column)))
        columns[heading] = [cost_cell(one) for one in found.coalitions]
    paged_table(columns, key="near the best", alt=say("The coalitions that come near the best"))
    unit_below(plan.case, plan.appraiser.cost_column)
    with st.expander(say("Who is in the coalitions that come near"), icon=":material/groups:"):
        ordered = sorted(((share, name) for name, share in found.shares.items() if share), reverse=True)
        shares = {
            say("Candidate"): [plain(name) for _, name in ordered],
            say("Part of them that it is in"): [number(share, "0%") for share, _ in ordered],
        }
        paged_table(shares, key="in those near", alt=say("Who is in the coalitions that come near"))
    if isinstance(other, Another) and other.coalition is not None:
        put = st.button(say("Put the most different one beside the best"), icon=":material/compare_arrows:")
        if put:
            put_beside(plan.best, other.coalition)
            st.switch_page("views/compare.py")


def _of(answer: Answer | None, name: str) -> object:
    return None if answer is None else answer.results.get(name)
