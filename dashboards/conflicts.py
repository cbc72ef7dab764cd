"""Which rules cannot hold together, and the ways out, each a click away."""

from __future__ import annotations

import streamlit as st

from dashboards.controls.rules import can_take, take
from dashboards.parts import where
from dashboards.texts import plain, say, told
from selection.model import Rule
from selection.optimisation import Conflict

__all__ = ["conflict_and_ways"]


def conflict_and_ways(conflict: Conflict) -> None:
    """The rules on the left, the ways out on the right."""
    why, ways = st.columns(2, gap="large")
    with why:
        alone = len(conflict.rules) == 1
        st.subheader(say("Nobody can satisfy this rule") if alone else say("These rules cannot hold together"))
        st.markdown("\n".join(f"- {_cited(rule)}" for rule in conflict.rules))
    with ways:
        st.subheader(say("Ways out, the easiest first"))
        for i, way in enumerate(conflict.ways, 1):
            with st.container(border=True):
                st.markdown(f"{plain(told(way.sentence()))}.")
                if can_take(way):
                    st.button(say("Try this"), key=f"way {i}", icon=":material/check:", on_click=take, args=(way,))
        if not conflict.ways:
            st.markdown(plain(say("No single change helps. Switch off more than one rule beside this page.")))


def _cited(rule: Rule) -> str:
    """The rule in words, with its cell when it has one."""
    sentence = plain(told(rule.sentence()))
    return f"{sentence} ({plain(where(rule.place))})" if str(rule.place) else sentence
