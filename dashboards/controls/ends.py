"""The scale of a criterion of somebody's own sheet: turned round, or between other values."""

from __future__ import annotations

from collections.abc import Container

import streamlit as st

from dashboards import opening, state
from dashboards.state import Opened
from dashboards.texts import number, plain, say, told
from selection.errors import SelectionError
from selection.understanding import FoundCriterion, ends_key

__all__ = ["any_scale", "own_answers", "scale_of", "scales_stated"]

_PATTERN = "#,##0.######"
_REFUSED = "scale refused"
"""In the session: of which criterion a scale was not taken, and why not."""


def any_scale() -> None:
    """One place to change the scale of any criterion; nothing while something is still asked about the sheet."""
    held = state.opened()
    if held is None or held.found is None or held.found.questions:
        return
    known = {one.name: one for one in held.found.criteria}
    with st.popover(say("Change a scale"), icon=":material/swap_vert:"):
        name = st.selectbox(say("Criterion"), list(known), format_func=plain, key=f"scale to change {held.origin}")
        if name is not None:
            _form(held, known[name])
    _refused(known)


def scale_of(criterion: str) -> None:
    """The same for one criterion; nothing where the sheet is in the form of the template."""
    held = state.opened()
    if held is None or held.found is None:
        return
    found = next((one for one in held.found.criteria if one.name == criterion), None)
    if found is not None:
        with st.popover(say("Change the scale"), icon=":material/swap_vert:", key=f"scale {held.key} {criterion}"):
            _form(held, found)
        _refused((criterion,))


def own_answers(held: Opened) -> None:
    """Every scale that somebody stated here, with the way back to how the sheet was read."""
    for one in _stated_here(held):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{plain(one.name)}**: {plain(_in_words(one))}", width="content")
            _take_back(held, one)


def scales_stated(held: Opened) -> int:
    """How many these are."""
    return len(_stated_here(held))


def _stated_here(held: Opened) -> list[FoundCriterion]:
    if held.found is None:
        return []
    return [one for one in held.found.criteria if ends_key(one.name) in held.found.answers]


def _form(held: Opened, one: FoundCriterion) -> None:
    st.markdown(plain(_in_words(one)))
    turned = say("Turn it round: less is better") if one.best > one.worst else say("Turn it round: more is better")
    key = f"{held.key} {one.name}"
    st.button(turned, icon=":material/swap_vert:", key=f"turn {key}", on_click=_state,
              args=(one.name, one.best, one.worst))  # fmt: skip
    left, right = st.columns(2)
    with left:
        worst = st.number_input(say("Worth nothing"), value=float(one.worst), format="%.12g", key=f"worst {key}")
    with right:
        best = st.number_input(say("Worth most"), value=float(one.best), format="%.12g", key=f"best {key}")
    st.button(say("Use this scale"), key=f"scale {key} taken", on_click=_state, args=(one.name, worst, best),
              disabled=worst == best or (worst, best) == (one.worst, one.best))  # fmt: skip
    if held.found is not None and ends_key(one.name) in held.found.answers:
        _take_back(held, one, "in the form")


def _in_words(one: FoundCriterion) -> str:
    ends = {"worst": number(one.worst, _PATTERN), "best": number(one.best, _PATTERN)}
    if one.worst > one.best:
        return say("{worst} is worth nothing, {best} is worth most; less is better", **ends)
    return say("{worst} is worth nothing, {best} is worth most; more is better", **ends)


def _take_back(held: Opened, one: FoundCriterion, where: str = "") -> None:
    st.button(say("Take back"), key=f"scale back {held.key} {one.name} {where}", type="tertiary", on_click=_forget,
              args=(one.name,), help=say("Then it is read as before."))  # fmt: skip


def _state(name: str, worst: float, best: float) -> None:
    """Have a criterion be on this scale, unless scores are not on it."""
    _take(name, f"{worst:.12g}..{best:.12g}")


def _forget(name: str) -> None:
    _take(name, None)


def _take(name: str, answer: str | None) -> None:
    held = state.opened()
    st.session_state.pop(_REFUSED, None)
    if held is None or held.found is None:
        return
    others = {key: given for key, given in held.found.answers.items() if key != ends_key(name)}
    answers = others if answer is None else {**others, ends_key(name): answer}
    again = opening.with_answers(held, answers)
    wrong = _against(again)
    if answer is not None and again.found is not None and ends_key(name) not in again.found.answers:
        wrong = say("Answers of the survey may lie outside it.")
    if again.case is not None and len(again.corrections) < len(held.corrections):
        wrong = say("A score that was corrected here lies outside it.")
    if answer is not None and wrong and not held.found.refusals:
        st.session_state[_REFUSED] = (name, wrong)
        return
    state.replace_answers(held.source.digest, answers)
    opening.remember(again)
    state.hold(again)


def _against(again: Opened) -> str:
    """What of the sheet does not go with what was said; nothing when all does."""
    if again.found is None:
        return ""
    case = again.case or opening.case_of(again)
    faults = again.found.refusals or (case.faults if isinstance(case, SelectionError) else ())
    if faults:
        return told(faults[0].sentence())
    return told(case.message) if isinstance(case, SelectionError) else ""


def _refused(names: Container[str]) -> None:
    """Why a scale was not taken, beside the place where it was stated."""
    refused = st.session_state.get(_REFUSED)
    if refused is not None and refused[0] in names:
        st.warning(plain(say("The scale of {name} was not changed: {why}", name=refused[0], why=refused[1])),
                   icon=":material/warning:")  # fmt: skip
