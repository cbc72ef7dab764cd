"""Which member counts on a criterion of somebody's own sheet: the average or the weakest."""

from __future__ import annotations

import streamlit as st

from dashboards import opening, state
from dashboards.texts import say
from selection.model import Aggregator, Criterion
from selection.understanding import counts_key

__all__ = ["counting"]

_CHOICES = (Aggregator.MEAN, Aggregator.WEAKEST)


def counting(criterion: Criterion) -> bool:
    """Whether there is a choice, as where the sheet itself cannot say it; what is picked goes into the case at once."""
    held = state.opened()
    if held is None or held.found is None or criterion.aggregator not in _CHOICES:
        return False
    words = {Aggregator.MEAN: say("the members' average"), Aggregator.WEAKEST: say("the weakest member")}
    key = f"counts {held.key} {criterion.name}"
    st.segmented_control(
        say("What counts of a coalition"),
        _CHOICES,
        default=criterion.aggregator,
        format_func=lambda one: words[one],
        key=key,
        required=True,
        on_change=_take,
        args=(key, criterion.name),
    )
    return True


def _take(key: str, name: str) -> None:
    held, picked = state.opened(), st.session_state.get(key)
    if held is None or held.found is None or picked is None:
        return
    answers = {**held.found.answers, counts_key(name): Aggregator(picked).value}
    state.keep_answers(held.source.digest, answers)
    again = opening.with_answers(held, answers)
    opening.remember(again)
    state.hold(again)
