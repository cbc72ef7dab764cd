"""What only the user knows about the sheet: every question with its reason, the best guess first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from dashboards import opening, state
from dashboards.controls.ends import own_answers, scales_stated
from dashboards.parts import under, where
from dashboards.state import Opened
from dashboards.texts import language, many, plain, say, told
from selection.errors import Place
from selection.understanding import Question

__all__ = ["answered", "open_questions"]

_PLACES = 8
"""Cells that are named with a question."""


def open_questions(held: Opened) -> None:
    """The questions that are open, and one button that answers all of them."""
    questions = held.found.questions if held.found is not None else ()
    if not questions:
        return
    n = len(questions)
    st.subheader(many("{n} question about your sheet", "{n} questions about your sheet", n))
    with st.container(border=True):
        given = state.answers(held.source.digest)
        picked = {question.key: _question(held, question, None, given.get(question.key)) for question in questions}
        if st.button(say("Accept these answers"), type="primary", icon=":material/check:", key="accept answers"):
            _take_all(held, questions, picked)


def answered(held: Opened) -> None:
    """The questions that were answered, folded away, to answer them otherwise."""
    if held.found is None or not held.found.answers:
        return
    given = held.found.answers
    questions = [question for key, question in opening.asked_so_far(held).items() if key in given]
    n = len(questions) + scales_stated(held)
    if not n:
        return
    label = many("{n} answer that you can change", "{n} answers that you can change", n)
    with st.expander(label, icon=":material/edit:"):
        own_answers(held)
        if not questions:
            return
        picked = {question.key: _question(held, question, given[question.key], None) for question in questions}
        if st.button(say("Change these answers"), key="change answers"):
            _take_all(held, questions, picked)


def _question(held: Opened, question: Question, answer: str | None, refused: str | None) -> str | None:
    """The answer that is picked; `answer` is the present one, `refused` one that was given and did not help.

    None where there is no best guess and nobody chose yet.
    """
    under(told(question.sentence))
    st.caption(plain(" ".join((told(question.why), _where(question.places)))))
    sentences = {choice.key: plain(told(choice.sentence)) for choice in question.choices}
    keys = list(sentences)
    key = f"answer {held.source.digest[:12]} {question.key}"
    # Of a control whose choices are words the browser knows the words alone: one for each language, told what to show.
    control = f"{key} {language()}"
    # Told once: told again in every run, what an older run says would undo what was picked since. Where another answer
    # changed the choices, what the browser sends back of one that is gone is its words.
    if control not in st.session_state or st.session_state[control] not in {None, *keys}:
        wished = st.session_state.get(key, answer)
        usual = keys[0] if question.has_guess else None
        st.session_state[control] = wished if wished in sentences else usual
    picked = st.radio(
        plain(told(question.sentence)),
        keys,
        None if st.session_state[control] is None else keys.index(st.session_state[control]),
        format_func=sentences.__getitem__,
        captions=[say("best guess"), *[""] * (len(keys) - 1)] if question.has_guess else None,
        key=control,
        on_change=_pick,
        args=(key, control),
        label_visibility="collapsed",
    )
    if question.free is not None:
        typed = st.text_input(
            plain(say("Or something else: {form}", form=question.free)),
            value="" if answer is None or answer in sentences else answer,
            max_chars=500,
            key=f"{key} typed",
        ).strip()
        if refused and refused not in sentences and typed == refused:
            st.warning(plain(say("This was not understood. Write it in the form that is shown above.")),
                       icon=":material/edit:")  # fmt: skip
        return typed or picked
    return picked


def _pick(key: str, control: str) -> None:
    """Keep what was picked, whatever the language."""
    st.session_state[key] = st.session_state[control]


def _where(places: Iterable[Place]) -> str:
    names = list(dict.fromkeys(where(place) for place in places))
    if not names:
        return ""
    more = len(names) - _PLACES
    if more > 0:
        return many(
            "In {cells} and {n} more cell.", "In {cells} and {n} more cells.", more, cells=", ".join(names[:_PLACES])
        )
    return say("In {cells}.", cells=", ".join(names))


def _take_all(held: Opened, questions: Iterable[Question], picked: Mapping[str, str | None]) -> None:
    """Take the answers when there is one to each question."""
    open_still = [told(question.sentence) for question in questions if picked[question.key] is None]
    if open_still:
        st.warning(plain(say("Choose an answer yourself: {question}", question=" ".join(open_still))),
                   icon=":material/edit:")  # fmt: skip
    else:
        _take(held, {key: answer for key, answer in picked.items() if answer is not None})


def _take(held: Opened, picked: Mapping[str, str]) -> None:
    """Understand the sheet again with what was picked."""
    if held.found is None:
        return
    digest = held.source.digest
    state.keep_answers(digest, {**held.found.answers, **picked})
    with st.spinner(say("Reading {name}", name=held.source.name)):
        again = opening.understand_again(held, state.answers(digest))
        opening.remember(again)
    state.hold(again)
    st.rerun()
