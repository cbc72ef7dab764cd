"""The answer to the question as it now stands: at once when it can, else progress and a way to stop."""

from __future__ import annotations

import time
from concurrent.futures import Future
from typing import NoReturn

import streamlit as st

from dashboards import cached, state
from dashboards.jobs import Job, refusal
from dashboards.parts import show_refusal
from dashboards.settings import Settings
from dashboards.texts import many, plain, say, told
from selection.model import Case
from selection.optimisation import Plan
from selection.study import Advance

__all__ = ["ask_again", "case", "first", "keep", "plan", "settings"]

_PATIENCE = 1.0
"""Seconds to wait before showing progress instead of an answer."""

_LOOK, _POLL = 0.1, 0.4
"""Seconds between two looks at a search: before progress is shown, and after."""

_JOB, _ASKED, _SETTINGS = "job", "job is for", "settings"


def keep(settings: Settings) -> None:
    """Remember what is asked now."""
    st.session_state[_SETTINGS] = settings


def settings() -> Settings:
    """What is asked now."""
    found: Settings = st.session_state[_SETTINGS]
    return found


def case() -> Case:
    """The case that is open; without one the page ends here and says where to begin."""
    held = state.case()
    if held is None:
        _nothing_open()
    return held


def first() -> Plan:
    """The best coalition under the present settings, alone or with others, as soon as it is there."""
    job, settings = _job()
    return _awaited(job, job.first, settings, say("Looking for the best coalition"))


def plan() -> Plan:
    """The best coalitions under the present settings and the best of each size.

    Like `first` it ends the page here, showing progress, until there is an answer.
    """
    job, settings = _job()
    return _awaited(job, job.answer, settings, say("Looking for the other coalitions"))


def ask_again() -> None:
    """Search anew, although a search that was cut short has an answer."""
    st.session_state.pop(_JOB, None)


def _job() -> tuple[Job, Settings]:
    """The search for what is asked; one for something else is stopped."""
    held = state.opened()
    if held is None or held.case is None:
        _nothing_open()
    settings: Settings = st.session_state[_SETTINGS]
    asked = f"{held.key} {settings.key} {settings.seconds}"
    running = st.session_state.get(_JOB)
    if isinstance(running, Job):
        if st.session_state.get(_ASKED) == asked:
            return running, settings
        running.stop()
    job = cached.ask(held.key, held.case, settings)
    st.session_state[_JOB], st.session_state[_ASKED] = job, asked
    return job, settings


def _awaited(job: Job, answer: Future[Plan], settings: Settings, title: str) -> Plan:
    slot, until = st.empty(), time.monotonic() + _PATIENCE
    while not job.wait(answer, _LOOK) and time.monotonic() < until:
        # Any command lets Streamlit turn to a newer wish of the reader, if there is one.
        slot.empty()
    if not answer.done():
        _progress(job, answer, settings, title)
        st.stop()
    refused = refusal(answer)
    if refused is not None:
        show_refusal(refused)
        st.stop()
    return answer.result()


def _nothing_open() -> NoReturn:
    st.title(say("No case is open"))
    st.markdown(plain(say("Upload a workbook or open an example first.")))
    st.page_link("views/start.py", label=say("To the start"), icon=":material/upload_file:")
    st.stop()


@st.fragment(run_every=_POLL)
def _progress(job: Job, answer: Future[Plan], settings: Settings, title: str) -> None:
    if job.wait(answer, 0):
        st.rerun()
    with st.container(border=True):
        st.subheader(plain(title))
        if not job.first.done():
            st.markdown(plain(_so_far(job)))
        if settings.seconds:
            st.progress(min(1.0, job.seconds / settings.seconds), text=plain(_time(job.seconds, settings.seconds)))
        st.button(say("Stop and show the best found"), icon=":material/stop_circle:", on_click=job.stop, key="stop")


def _so_far(job: Job) -> str:
    if job.best < 0:
        return say("Nothing found yet.")
    so_far = Advance(1, 1, best=job.best, bound=job.bound).sentence()
    return told(so_far) if so_far is not None else say("Nothing found yet.")


def _time(seconds: float, limit: float) -> str:
    return many("{spent:0} of at most {n} second", "{spent:0} of at most {n} seconds", int(limit), spent=seconds)
