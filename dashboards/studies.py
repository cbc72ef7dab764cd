"""Long answers about the plan as it stands: there when they are known, else progress with a way to stop.

They go on while the reader turns to other pages, are kept for everybody who asks the same of the same content, and
are worked out once.
"""

from __future__ import annotations

import secrets
import time

import streamlit as st

from dashboards import cached, finding, state
from dashboards.clerk import Task
from dashboards.enquiries import Enquiry
from dashboards.settings import Settings
from dashboards.texts import many, plain, say, told
from selection.optimisation import Plan
from selection.study import Answer, Question

__all__ = ["DRAWS", "answered"]

DRAWS = 2000
"""Weightings and outcomes that are drawn where a share is estimated: the standard error is then 1.1 % at most."""

_PATIENCE = 0.3
"""Seconds to wait before showing progress instead of an answer."""

_LOOK, _POLL = 0.1, 0.5
"""Seconds between two looks at an enquiry: before progress is shown, and after."""

_WHO, _ASKED, _STOPPED = "asks as", "enquiries", "enquiries stopped"


def answered(question: Question) -> Answer | None:
    """The answer about the plan as it stands; until it is there None, and in its place how far it is.

    An answer that was cut short is given with a sentence that says so and a way to ask again.
    """
    plan = finding.plan()
    if not plan.coalitions:
        st.markdown(plain(say("There is no coalition to ask this about.")))
        return None
    enquiry = _enquiry(plan, question)
    if enquiry.key in _stopped() and not enquiry.found.done():
        _put_aside(enquiry, say("You stopped this answer."))
        return None
    if not _is_there(enquiry):
        _progress(enquiry)
        return None
    found = enquiry.found.result()
    if found.answer is None:
        _put_aside(enquiry, say("This was stopped before there was an answer."))
    elif not found.whole:
        _put_aside(enquiry, say("This answer was stopped early: it says what it could not prove. Beside this page you "
                                "can allow more time."))  # fmt: skip
    return found.answer


def _enquiry(plan: Plan, question: Question) -> Enquiry:
    """The enquiry of this session about this plan; those about another plan are no longer wished."""
    held = state.opened()
    settings: Settings = finding.settings()
    source = held.key if held is not None else ""
    about = f"{source} {settings.key} {settings.seconds} {plan.status} {plan.best.members} {plan.bound}"
    asked: dict[str, Enquiry] = st.session_state.setdefault(_ASKED, {})
    for key in [key for key in asked if not key.startswith(about)]:
        cached.enquiries().withdraw(asked.pop(key), _who())
    key = f"{about} {question}"
    if key not in asked:
        task = Task(plan, question, DRAWS, settings.seconds)
        asked[key] = cached.enquiries().ask(key, task, _who())
    return asked[key]


def _is_there(enquiry: Enquiry) -> bool:
    slot, until = st.empty(), time.monotonic() + _PATIENCE
    while not enquiry.wait(_LOOK) and time.monotonic() < until:
        # Any command lets Streamlit turn to a newer wish of the reader, if there is one.
        slot.empty()
    return enquiry.found.done()


def _who() -> str:
    """Who asks: this session, told from all others."""
    return str(st.session_state.setdefault(_WHO, secrets.token_hex(8)))


def _stopped() -> set[str]:
    """The keys of what this session stopped."""
    found: set[str] = st.session_state.setdefault(_STOPPED, set())
    return found


def _stop(enquiry: Enquiry) -> None:
    _stopped().add(enquiry.key)
    cached.enquiries().withdraw(enquiry, _who())


def _again(enquiry: Enquiry) -> None:
    _stopped().discard(enquiry.key)
    st.session_state.get(_ASKED, {}).pop(enquiry.key, None)
    cached.enquiries().forget(enquiry)


def _put_aside(enquiry: Enquiry, why: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(plain(why), width="content")
        st.button(say("Answer it again"), icon=":material/refresh:", on_click=_again, args=(enquiry,),
                  key=f"again {enquiry.task.question}")  # fmt: skip


@st.fragment(run_every=_POLL)
def _progress(enquiry: Enquiry) -> None:
    if enquiry.wait(0):
        st.rerun()
    limit = enquiry.task.seconds
    with st.container():
        st.markdown(f"**{plain(told(enquiry.task.question.words))}**")
        if enquiry.began is None:
            st.caption(plain(say("Waits for its turn.")))
        elif limit:
            st.progress(min(1.0, enquiry.seconds / limit), text=plain(_time(enquiry.seconds, limit)))
        else:
            st.caption(plain(many("Busy for {n} second.", "Busy for {n} seconds.", int(enquiry.seconds))))
        st.button(say("Stop this answer"), icon=":material/stop_circle:", on_click=_stop, args=(enquiry,),
                  key=f"stop {enquiry.task.question}")  # fmt: skip


def _time(seconds: float, limit: float) -> str:
    return many("{spent:0} of at most {n} second", "{spent:0} of at most {n} seconds", int(limit), spent=seconds)
