"""The choice of a language, which outlives every control, and what has to be said again when it changes."""

from __future__ import annotations

import streamlit as st

from dashboards.texts import LANGUAGE, language, say

__all__ = ["in_words", "languages"]

# Each language by its own name, for those who do not read the other.
_SPOKEN = {"nl": "Nederlands", "en": "English"}

_PICKED, _NAMED = "language picked", "choices in words"


def languages() -> None:
    """Draw the choice. It is kept apart from the control, which Streamlit forgets when the page changes."""
    st.session_state[_PICKED] = language()
    st.segmented_control(
        say("Language"),
        list(_SPOKEN),
        format_func=_SPOKEN.__getitem__,
        key=_PICKED,
        on_change=_speak,
        label_visibility="collapsed",
        required=True,
    )


def in_words(key: str) -> str:
    """The key of a control whose choices are words of the session's language.

    A browser knows what is chosen by its words alone: in another language nothing would seem to be chosen, until the
    choice is told again.
    """
    st.session_state.setdefault(_NAMED, set()).add(key)
    return key


def _speak() -> None:
    """Speak the language that was picked, and tell the browser every choice again in its words."""
    st.session_state[LANGUAGE] = st.session_state[_PICKED]
    for key in st.session_state.get(_NAMED, ()):
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]
