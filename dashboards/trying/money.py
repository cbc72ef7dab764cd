"""What if there is less money, or more: the best for every amount, and worth against cost to choose from."""

from __future__ import annotations

import streamlit as st

from dashboards.parts import draw, named, paged_table, unit_below
from dashboards.speaking import in_words
from dashboards.state import put_beside
from dashboards.studies import answered
from dashboards.texts import language, number, plain, say, told
from selection import charts
from selection.optimisation import Coalition, Plan
from selection.study import Question
from selection.what_if import BudgetCurve, Tradeoffs

__all__ = ["money"]

_PICKED = "outcome picked"
_CHART = "worth against cost"


def money(plan: Plan) -> None:
    """Draw it."""
    found = answered(Question.BUDGET)
    if found is None:
        return
    curves = found.results.get("curves")
    unit_below(plan.case, plan.appraiser.cost_column)
    for curve in curves if isinstance(curves, tuple) else ():
        if isinstance(curve, BudgetCurve) and curve.steps:
            _curve(curve)
    tradeoffs = found.results.get("tradeoffs")
    if isinstance(tradeoffs, Tradeoffs) and charts.has_frontier(tradeoffs):
        _choose(plan, tradeoffs)
    elif not curves:
        st.markdown(plain(told(found.headline)))
        st.caption(plain(say("A column with the cost of each candidate on the sheet Candidates and a budget on the "
                             "sheet Rules would show what money buys.")))  # fmt: skip


def _curve(curve: BudgetCurve) -> None:
    st.caption(plain(say("Point along the curve, or hold the slider below it: the best coalition for that amount "
                         "stands in the picture.")))  # fmt: skip
    draw(charts.budget_chart(curve, language()))
    st.markdown(plain(told(curve.sentence())))
    half = curve.half()
    if half is not None:
        st.markdown(plain(told(half.sentence())))
    with st.expander(say("Every step: at which amount another coalition becomes best"), icon=":material/stairs:"):
        columns = {
            say("No."): [str(place) for place in range(1, len(curve.steps) + 1)],
            say("From"): [number(one.amount, "#,##0.##") for one in curve.steps],
            say("Worth"): [number(one.coalition.worth) for one in curve.steps],
            say("More"): ["–" if one.more is None else number(one.more) for one in curve.steps],
            say("Coalition"): [named(one.coalition) for one in curve.steps],
            say("Joins"): [plain(", ".join(one.joins)) for one in curve.steps],
            say("Drops"): [plain(", ".join(one.drops)) for one in curve.steps],
        }
        paged_table(columns, key=f"steps of {curve.column}", alt=say("The best coalition for every amount"))


def _choose(plan: Plan, found: Tradeoffs) -> None:
    st.subheader(say("Worth against cost"))
    st.caption(plain(say("Every point is a coalition within the rules that no other beats. Select one to see it.")))
    draw(charts.frontier_chart(found, plan.best, language()), key=_CHART, on_select=_take_point,
         selection_mode=charts.CHOSEN)  # fmt: skip
    if st.session_state.get(_PICKED, 0) >= len(found.points):
        st.session_state[_PICKED] = 0
    places = list(range(len(found.points)))
    start = next((i for i in places if plan.best.members in found.points[i].coalitions), 0)
    st.session_state.setdefault(_PICKED, start)
    label = found.axes[1].label()
    words = {
        place: say("{worth:0.0} points, {axis} {money:#,##0.##}: {who}", worth=point.values[0], axis=told(label),
                   money=point.values[1], who=" + ".join(point.members))
        for place, point in enumerate(found.points)
    }  # fmt: skip
    place = st.selectbox(say("Or choose one here"), places, format_func=words.__getitem__, key=in_words(_PICKED))
    members = found.points[place].members
    if plan.best.members in found.points[place].coalitions:
        members = plan.best.members
    _picked(plan, plan.appraiser.coalition(plan.case.members(members)), found.points[place].values[1], told(label))


def _take_point() -> None:
    """The point that was selected becomes the one that is shown."""
    event = st.session_state.get(_CHART)
    points = event.selection.get(charts.CHOSEN, []) if event is not None else []
    if points:
        st.session_state[_PICKED] = int(points[0]["place"])


def _picked(plan: Plan, one: Coalition, amount: float, axis: str) -> None:
    with st.container(border=True):
        st.markdown(f"**{named(one)}**")
        is_best = one.members == plan.best.members
        less = plan.best.worth - one.worth
        st.markdown(plain(say("Worth {worth:0.0}; {axis} {amount:#,##0.##}.", worth=one.worth, axis=axis,
                              amount=amount)))  # fmt: skip
        if is_best:
            st.badge(say("This is the choice"), icon=":material/verified:", color="green")
            return
        joins, drops = one.new_beside(plan.best), plan.best.new_beside(one)
        st.markdown(plain(say("Beside the choice: {less:0.0} points less; {joins} joins, {drops} drops.", less=less,
                              joins=", ".join(joins) or say("nobody"),
                              drops=", ".join(drops) or say("nobody"))))  # fmt: skip
        if st.button(say("Put beside the best"), icon=":material/compare_arrows:", key="put beside"):
            put_beside(plan.best, one)
            st.switch_page("views/compare.py")
