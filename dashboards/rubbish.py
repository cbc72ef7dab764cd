"""Looking for rubbish only where there may be some: after every click Streamlit lets Python look for it everywhere."""

from __future__ import annotations

import gc

import streamlit as st

__all__ = ["leave_alone"]


@st.cache_resource(max_entries=200, show_spinner=False)
def leave_alone(origin: str, page: str) -> None:
    """Set aside all that is loaded by now, when a page of a case (told by its origin) was first drawn.

    Libraries and cases are most of what there is, and stay; looking through them takes a fifth of a second in which
    no page is drawn. What was set aside before is looked through once more, so that nothing old is kept for good.
    """
    del origin, page
    gc.unfreeze()
    gc.collect()
    gc.freeze()
