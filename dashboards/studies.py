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
from dashboards.parts import under
from dashboards.settings import Settings
from dashboards.texts import many, plain, say, told
from selection.optimisation import Plan
from selection.study import Answer, Question, Study

__all__ = ["DRAWS", "all_answered", "answered", "ask", "known", "so_far", "together"]

DRAWS = 2000
"""Weightings and outcomes that are drawn where a share is estimated: the standard error is then 1.1 % at most."""

_PATIENCE = 0.3
"""Seconds after the question before progress is shown instead of an answer."""

_LOOK, _POLL = 0.1, 0.5
"""Seconds between two looks at an enquiry: before progress is shown, and after."""

_WHO, _ASKED, _STOPPED = "asks as", "enquiries", "enquiries stopped"


def answered(question: Question, *, quiet: bool = False) -> Answer | None:
    """The answer about the plan as it stands; until it is there None, and in its place how far it is.

    With `quiet` how far it is stands elsewhere, see `together`.

    An answer that was cut short is given with a sentence that says so and a way to ask again; of one that failed there
    is only the sentence.
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
        if not quiet:
            _progress(enquiry)
        return None
    if enquiry.found.exception() is not None:
        _put_aside(enquiry, say("This answer failed, and not through you: the log of the server says why."))
        return None
    found = enquiry.found.result()
    if found.answer is None:
        _put_aside(enquiry, say("This was stopped before there was an answer."))
    elif not found.whole:
        _put_aside(enquiry, say("This answer was stopped early: it says what it could not prove. Beside this page you "
                                "can allow more time."))  # fmt: skip
    return found.answer


def known(question: Question) -> Answer | None:
    """The answer about the plan as it stands, if it is there by now; draws nothing."""
    plan = finding.plan()
    if not plan.coalitions:
        return None
    enquiry = _enquiry(plan, question)
    if enquiry.key in _stopped() or not _is_there(enquiry) or enquiry.found.exception() is not None:
        return None
    return enquiry.found.result().answer


def ask(*questions: Question) -> None:
    """Let work on these begin, where there is a coalition to ask about: whoever shows them later waits less."""
    plan = finding.plan()
    if plan.coalitions:
        for question in questions:
            _enquiry(plan, question)


def _enquiry(plan: Plan, question: Question) -> Enquiry:
    """The enquiry of this session about this plan; those about another plan are no longer wished."""
    settings, about = finding.settings(), _about(plan)
    asked: dict[str, Enquiry] = st.session_state.setdefault(_ASKED, {})
    for key in [key for key in asked if not key.startswith(about)]:
        cached.enquiries().withdraw(asked.pop(key), _who())
    key = f"{about} {question}"
    if key not in asked:
        task = Task(plan, question, DRAWS, settings.seconds)
        asked[key] = cached.enquiries().ask(key, task, _who())
    return asked[key]


def _about(plan: Plan) -> str:
    """Tells the plan as it stands from every other."""
    held = state.opened()
    settings: Settings = finding.settings()
    source = held.key if held is not None else ""
    return f"{source} {settings.key} {settings.seconds} {plan.status} {plan.best.members} {plan.bound}"


def so_far() -> Study | None:
    """The answers about the plan as it stands that this session has, asking for none; None without any."""
    plan = finding.plan()
    asked: dict[str, Enquiry] = st.session_state.get(_ASKED, {})
    keys = [f"{_about(plan)} {question}" for question in Question]
    there = [asked[key].found for key in keys if key in asked and asked[key].found.done()]
    found = [one.result() for one in there if one.exception() is None]
    answers = tuple(one.answer for one in found if one.answer is not None)
    if not answers:
        return None
    cut_short = not all(one.whole for one in found)
    return Study(plan, answers, DRAWS, 0, sum(one.seconds for one in answers), cut_short)


def all_answered() -> bool:
    """Whether all answers about the plan as it stands are there; until then, in their place, how many are."""
    plan = finding.plan()
    enquiries = [_enquiry(plan, question) for question in Question]
    if all(_is_there(one) or one.key in _stopped() for one in enquiries):
        return True
    _progress_of_all(enquiries)
    return False


def together(*questions: Question) -> None:
    """One bar for all of these that are on their way, and one button that stops them; nothing when none is."""
    plan = finding.plan()
    if not plan.coalitions:
        return
    enquiries = [_enquiry(plan, question) for question in questions]
    settled = sum(map(_is_settled, enquiries))
    if settled < len(enquiries):
        _progress_of_all(enquiries, settled)


def _is_settled(enquiry: Enquiry) -> bool:
    return enquiry.found.done() or enquiry.key in _stopped()


def _stop_all(enquiries: list[Enquiry]) -> None:
    for one in enquiries:
        if not one.found.done():
            _stop(one)


@st.fragment(run_every=_POLL)
def _progress_of_all(enquiries: list[Enquiry], settled: int | None = None) -> None:
    """How many there are; the page is drawn anew as soon as all are, or one more than the `settled` ones."""
    done = sum([one.wait(0) for one in enquiries])
    now = sum(map(_is_settled, enquiries))
    if now == len(enquiries) or (settled is not None and now != settled):
        st.rerun()
    said = say("Being worked out: {n} of {all} parts are ready", n=done, all=len(enquiries))
    with st.container(border=True):
        st.progress(done / len(enquiries), text=plain(said))
        st.button(say("Stop working it out"), icon=":material/stop_circle:", on_click=_stop_all, args=(enquiries,),
                  key="stop all")  # fmt: skip


def _is_there(enquiry: Enquiry) -> bool:
    slot, until = st.empty(), enquiry.asked + _PATIENCE
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
    # The button draws only this part anew: the page has to learn that it was pressed.
    if enquiry.wait(0) or enquiry.key in _stopped():
        st.rerun()
    with st.container():
        under(told(enquiry.task.question.words))
        _how_far(enquiry)
        st.button(say("Stop this answer"), icon=":material/stop_circle:", on_click=_stop, args=(enquiry,),
                  key=f"stop {enquiry.task.question}")  # fmt: skip


def _how_far(enquiry: Enquiry) -> None:
    """A bar where it is known how much there is to do, else how much of the time allowed has gone."""
    if enquiry.began is None:
        st.caption(plain(say("Waits for its turn.")))
        return
    advance, limit = enquiry.advance, enquiry.task.seconds
    said = advance.sentence() if advance is not None else None
    time_spent = many("Busy for {n} second.", "Busy for {n} seconds.", int(enquiry.seconds))
    if limit:
        time_spent = _time(enquiry.seconds, limit)
    if advance is not None and said is not None and advance.share is not None:
        st.progress(advance.share, text=plain(told(said)))
        st.caption(plain(time_spent))
        return
    if said is not None:
        st.markdown(plain(told(said)))
    if limit:
        st.progress(min(1.0, enquiry.seconds / limit), text=plain(time_spent))
    else:
        st.caption(plain(time_spent))


def _time(seconds: float, limit: float) -> str:
    return many("{spent:0} of at most {n} second", "{spent:0} of at most {n} seconds", int(limit), spent=seconds)
