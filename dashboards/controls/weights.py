"""Sliders for the weights, in points, with the percentages that they come to."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboards.controls import handles
from dashboards.settings import AS_STATED, EQUAL, base_weights, shared_out
from dashboards.speaking import in_words
from dashboards.texts import plain, say
from selection.model import Case, Stakeholder

__all__ = ["weights_panel"]


def weights_panel(case: Case, digest: str) -> Mapping[str, float] | None:
    """The weights as the sliders stand, of sum 1; None when they are those of the case."""
    _begin_anew(case, digest)
    source = _source(case, digest)
    base = base_weights(case, source)
    keys = {name: handles.weight(digest, source, name) for name in base}
    for name, key in keys.items():
        st.session_state.setdefault(key, round(base[name] * 100))
    chosen = shared_out(base, {name: int(st.session_state[key]) for name, key in keys.items()})
    weights = base if chosen is None else chosen
    for name, key in keys.items():
        label = say("{criterion}: {share:0.#%}", criterion=name, share=weights[name])
        st.slider(plain(label), 0, 100, int(st.session_state[key]), key=key, format="%d")
    if chosen is None:
        st.warning(say("Give at least one criterion more than 0 points. Until then the weights above count."))
    if weights is not base:
        st.button(say("Undo my changes"), icon=":material/undo:", on_click=_forget, args=(tuple(keys.values()),))
    return None if weights is base and source == AS_STATED else weights


def _begin_anew(case: Case, digest: str) -> None:
    """Weights that somebody entered or took back count at once, instead of those at which the sliders stood."""
    key, now = handles.stakeholders(digest), case.stakeholders
    before: tuple[Stakeholder, ...] = st.session_state.get(key, now)
    st.session_state[key] = now
    if before == now:
        return
    st.session_state[handles.weights_of(digest)] = AS_STATED
    for source in (AS_STATED, *(who.name for who in (*before, *now))):
        _forget(tuple(handles.weight(digest, source, criterion.name) for criterion in case.criteria))


def _source(case: Case, digest: str) -> str:
    if case.stakeholders:
        stated = say("All stakeholders together")
    elif any(criterion.weight for criterion in case.criteria):
        stated = say("As in the workbook")
    else:
        stated = say("Usual weights")
    labels = {AS_STATED: stated, **{who.name: who.name for who in case.stakeholders}, EQUAL: say("All equal")}
    return st.selectbox(
        say("Whose weights"),
        list(labels),
        format_func=lambda name: labels.get(name, name),
        key=in_words(handles.weights_of(digest)),
        help=say("The sliders begin at these weights. Only proportions count: points need not add up to 100."),
    )


def _forget(keys: tuple[str, ...]) -> None:
    for key in keys:
        st.session_state.pop(key, None)
