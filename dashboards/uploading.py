"""Taking in a workbook that somebody uploads, on whatever page that is offered."""

from __future__ import annotations

import streamlit as st

from dashboards import links, opening, state
from dashboards.texts import say

__all__ = ["take_in", "upload"]

_TAKEN = "taken"
_ANSWER, _UNDERSTAND, _START = "views/answer.py", "views/understand.py", "views/start.py"


def upload(key: str) -> None:
    """A field for a workbook, which is opened as soon as it is there."""
    file = st.file_uploader(say("Upload your workbook"), key=key)
    if file is not None and st.session_state.get(_TAKEN) != file.file_id:
        st.session_state[_TAKEN] = file.file_id
        take_in(state.Source.of(file.name, file.getvalue()))


def take_in(source: state.Source, *, as_template: bool = True) -> None:
    """Open it, and turn to the page that comes next."""
    with st.spinner(say("Reading {name}", name=source.name)):
        held = opening.opened(source, as_template=as_template)
    state.hold(held)
    if held.error is not None:
        st.switch_page(_START)
    st.switch_page((links.destination() or _ANSWER) if held.case is not None else _UNDERSTAND)
