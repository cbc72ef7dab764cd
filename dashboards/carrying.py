"""What the reader set beside the page goes along when a sheet is understood anew: the same criteria, other answers.

Streamlit forgets controls that are not drawn, and there are none while no case is in use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from dashboards import parameters
from dashboards.controls import handles
from dashboards.state import Opened
from dashboards.texts import say
from selection.model import Case, Rule

__all__ = ["bring", "keep"]

_KEPT, _DRAWN = "set beside the page", "controls are drawn for"
"""In the session: what was set, by the digest of the source, and what the controls were drawn for last."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was set for a source, as the address of the page has it, and the rules that were added in words."""

    written: Mapping[str, str]
    worded: tuple[Rule, ...]


def bring(held: Opened | None) -> None:
    """Set the controls to what was set before, when they are about to be drawn anew for the same source.

    Other files may have been open in between: what was set comes back with each file, all of it or, with a word,
    nothing.
    """
    if held is None or held.case is None:
        st.session_state[_DRAWN] = ""
        return
    kept = _all().get(held.source.digest)
    if kept is None or st.session_state.get(_DRAWN) == held.origin:
        return
    digest = held.origin[:12]
    st.session_state[handles.rules_round(digest)] = 0
    worded = handles.worded(handles.scope(digest, {}))
    if kept.written and kept.written[parameters.CASE] != parameters.fingerprint(held.case):
        st.session_state[worded] = ()
        st.toast(say("What you set beside the page was for other criteria, candidates or rules, and is dropped."),
                 icon=":material/info:", duration="infinite")  # fmt: skip
        return
    values, _ = parameters.read(held.case, digest, kept.written)
    st.session_state.update(values)
    st.session_state[worded] = _fitting(held.case, kept.worded)


def keep(held: Opened) -> None:
    """Keep what is set now, after the controls were drawn."""
    if held.case is None:
        return
    digest = held.origin[:12]
    worded = st.session_state.get(handles.worded(handles.scope(digest, st.session_state)), ())
    written = parameters.written(held.case, digest, st.session_state)
    st.session_state[_KEPT] = {**_all(), held.source.digest: _Kept(written, worded)}
    st.session_state[_DRAWN] = held.origin


def _all() -> Mapping[str, _Kept]:
    found: Mapping[str, _Kept] = st.session_state.get(_KEPT, {})
    return found


def _fitting(case: Case, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if not rule.faults(case))
