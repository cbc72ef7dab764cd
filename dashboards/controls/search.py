"""How many coalitions to list, and how long to look for the proof."""

from __future__ import annotations

import streamlit as st

from dashboards.controls import handles
from dashboards.speaking import in_words
from dashboards.texts import many, say

__all__ = ["search_panel"]

_MINUTE = 60


def search_panel(digest: str) -> tuple[int, float | None]:
    """The number of coalitions to list, and the seconds allowed; None for as long as it takes."""
    number = st.slider(
        say("Coalitions to list"),
        handles.FEWEST,
        handles.MOST_LISTED,
        handles.LISTED,
        key=handles.listed(digest),
        format="%d",
    )
    seconds = st.select_slider(
        say("Time to search"),
        handles.TIMES,
        value=handles.USUAL_TIME,
        format_func=_spoken,
        key=in_words(handles.seconds(digest)),
        help=say("Most answers are proven within a second. When time is up you see the best one found, and how far "
                 "it can be from the best there is."),
    )  # fmt: skip
    return int(number), float(seconds) if seconds else None


def _spoken(seconds: int) -> str:
    if not seconds:
        return say("no limit")
    if seconds < _MINUTE:
        return many("{n} second", "{n} seconds", seconds)
    return many("{n} minute", "{n} minutes", seconds // _MINUTE)
