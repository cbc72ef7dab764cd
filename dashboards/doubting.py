"""What speaks against the reading of a sheet, beside the proof, until somebody sets it aside with a reason."""

from __future__ import annotations

import streamlit as st

from dashboards import state
from dashboards.texts import plain, say, told
from selection.analysis import doubts_of
from selection.model import Case

__all__ = ["beside_the_proof"]

_REASON = "reason to set aside"
_LONGEST = 500


def beside_the_proof(case: Case) -> None:
    """Every doubt about what was read, with the ways to look and to set it aside; that it was, and the way back."""
    held = state.opened()
    found = doubts_of(case)
    for doubt in found:
        st.warning(plain(told(doubt)), icon=":material/warning:")
    if held is None:
        return
    if found:
        with st.container(horizontal=True, vertical_alignment="center"):
            if held.found is not None:
                st.page_link("views/understand.py", label=say("See how it was read"), icon=":material/grid_on:")
            with st.popover(say("Set it aside, with a reason"), icon=":material/inventory_2:"):
                _form()
    elif held.aside:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(plain(say("What spoke against the reading is set aside: {reason}", reason=held.aside)),
                       width="stretch")  # fmt: skip
            st.button(say("Take back"), key="doubt again", type="tertiary", on_click=_aside, args=("",))


def _form() -> None:
    reason = st.text_input(say("Why it does not matter"), key=_REASON, max_chars=_LONGEST,
                           help=say("It stands in the notes of both reports."))  # fmt: skip
    st.button(say("Set aside"), key="set doubt aside", disabled=not reason.strip(), on_click=_aside,
              args=(reason.strip(),))  # fmt: skip


def _aside(reason: str) -> None:
    held = state.opened()
    if held is not None:
        state.hold(held.doubted(reason))
