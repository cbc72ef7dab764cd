"""How many coalitions to list, and how long to look for the proof."""

from __future__ import annotations

import streamlit as st

from dashboards.texts import many, say

__all__ = ["search_panel"]

_MINUTE = 60
_TIMES = (10, _MINUTE, 10 * _MINUTE, 0)


def search_panel(digest: str) -> tuple[int, float | None]:
    """The number of coalitions to list, and the seconds allowed; None for as long as it takes."""
    number = st.slider(say("Coalitions to list"), 1, 20, 5, key=f"alternatives {digest}", format="%d")
    seconds = st.select_slider(
        say("Time to search"),
        _TIMES,
        value=_MINUTE,
        format_func=_spoken,
        key=f"time {digest}",
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
