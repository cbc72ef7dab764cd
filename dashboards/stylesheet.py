"""The app's own stylesheet: room for the page on a small screen, and the words that Streamlit has in English only.

Streamlit 1.67 can say what stands in a field for files, and under a field for text, in no other language
(https://github.com/streamlit/streamlit/issues/13500), so those words are hidden and ours are put in their place.
"""

from __future__ import annotations

import streamlit as st

from dashboards.texts import say

__all__ = ["use_stylesheet"]

_NO_NUDGE = '[data-testid="stSkillsNudge"] { display: none !important; }'
"""Streamlit 1.67 lays an offer to developers over the page where it finds one; nobody who buys can use it."""

_SMALL = """
@media (max-width: 1200px) {
  section[data-testid="stSidebar"][data-collapsed="false"] {
    width: 270px !important; min-width: 270px !important; max-width: 270px !important;
  }
  [data-testid="stMainBlockContainer"] { padding-left: 2rem; padding-right: 2rem; }
}
"""

_MAKING = '[data-testid="stDownloadButton"]:has([data-testid="stSpinnerIcon"])::after'
"""Below a button of which the file takes a while: it has a turning sign of Streamlit's own, without words."""

_QUIET = "display: block; font-size: 0.85rem; color: #595959;"

_FILE = '[data-testid="stFileUploaderDropzone"]'
_HINT = '[data-testid="InputInstructions"]'


def use_stylesheet() -> None:
    """Put it on the page, with its words in the language of the session."""
    most = int(st.get_option("server.maxUploadSize"))
    words = (
        ('[data-testid="stFileUploaderDropzoneInstructions"] > div', say("or drop it here; at most {n} MB", n=most)),
        (f"{_FILE} > input + div:not([data-testid])", say("Drop the file here")),
        ('[data-testid="stFileUploaderFileErrorMessage"]', say("This file is too large, or of another kind.")),
        ('[role="listbox"] [role="option"][style*="contents"]', say("Nothing like it here")),
        (f'[data-testid="stTextInput"] {_HINT}', say("Enter to apply")),
        (f'[data-testid="stNumberInput"] {_HINT}', say("Enter to apply")),
        (f'[data-testid="stTextArea"] {_HINT}', say("Ctrl+Enter to apply")),
    )
    wait = _content(say("The file is being made; the download begins by itself."))
    named = (
        (f"{_FILE} button p", say("Choose a file")),
        ('[role="option"][data-key="__select_all__"] > div', say("All of them")),
        ('[role="option"][data-key="__select_matches__"] > div', say("All that match")),
    )
    instead = "".join([*(_instead(*one) for one in words), *(_named(*one) for one in named)])
    st.html(f"<style>{_NO_NUDGE}{_SMALL}{_MAKING} {{ {wait} {_QUIET} }}\n{instead}</style>")


def _instead(place: str, said: str) -> str:
    """Words in the place of those that an element has; a screen reader too meets only the new ones."""
    return f"{place} > * {{ display: none; }}\n{place}::after {{ {_content(said)} }}\n"


def _named(place: str, said: str) -> str:
    """The words of a button in their place: its own stay, without size, for what hears no words of a stylesheet."""
    return f"{place} {{ font-size: 0; }}\n{place}::after {{ {_content(said)} font-size: 0.875rem; }}\n"


def _content(said: str) -> str:
    quoted = said.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")
    return f'content: "{quoted}";'
