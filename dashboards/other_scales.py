"""Scales that nobody stated: which they are, and whether the choice hangs on them."""

from __future__ import annotations

import streamlit as st

from dashboards.studies import answered
from dashboards.texts import plain, say, told
from selection.robustness import ScaleTest
from selection.study import Question

__all__ = ["scales_card"]


def scales_card() -> None:
    """Draw the finding in words, with its verdict."""
    answer = answered(Question.SCALES)
    if answer is None:
        return
    st.caption(plain(told(answer.question.words)))
    found = answer.results.get("scales")
    if isinstance(found, ScaleTest):
        if any(one.changes for one in found.others):
            st.badge(say("another reading, another choice"), color="orange")
        elif found.holds:
            st.badge(say("the choice stays"), color="green")
    st.markdown(plain(told(answer.headline)))
    st.markdown("\n".join(f"- {plain(told(sentence))}" for sentence in answer.sentences[1:]))
