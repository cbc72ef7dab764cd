"""With and without one candidate: what the best coalition is worth then, who joins and who leaves."""

from __future__ import annotations

import streamlit as st

from dashboards.parts import named
from dashboards.texts import plain, say, told
from dashboards.trying.asked import admission_of, without
from selection.optimisation import Coalition, Plan

__all__ = ["with_and_without"]


def with_and_without(plan: Plan) -> None:
    """Draw it."""
    name = st.selectbox(
        say("Candidate"),
        plan.case.names,
        index=plan.case.names.index(plan.best.members[0]),
        key="with and without",
        help=say("Type to find one."),
    )
    inside = name in plan.best.members
    with st.spinner(say("Looking for the best with and without {name}", name=plain(name))):
        admission = None if inside else admission_of(plan, name)
        gone = without(plan, name) if inside else None
    have, lack = st.columns(2, gap="large")
    with have.container(border=True, height="stretch"):
        st.subheader(say("With {name}", name=plain(name)))
        if admission is None:
            _card(plan, plan.best)
        else:
            _card(plan, admission.coalition)
            st.markdown(plain(told(admission.sentence())))
    with lack.container(border=True, height="stretch"):
        st.subheader(say("Without {name}", name=plain(name)))
        if gone is None:
            _card(plan, plan.best)
        else:
            _card(plan, gone.instead)
            st.markdown(plain(told(gone.sentence())))


def _card(plan: Plan, one: Coalition | None) -> None:
    if one is None:
        st.badge(say("No coalition"), icon=":material/block:", color="red")
        return
    is_choice = one.members == plan.best.members
    lead = None if is_choice else say("{lead:+0.0;-0.0} points", lead=one.worth - plan.best.worth)
    st.metric(say("Worth"), say("{worth:0.0} of 100", worth=one.worth), delta=lead)
    st.markdown(f"**{named(one)}**")
    if is_choice:
        st.badge(say("This is the choice"), icon=":material/verified:", color="green")
        return
    joins, drops = one.new_beside(plan.best), plan.best.new_beside(one)
    if joins:
        st.markdown(plain(say("Joins: {names}", names=", ".join(joins))))
    if drops:
        st.markdown(plain(say("Drops: {names}", names=", ".join(drops))))
