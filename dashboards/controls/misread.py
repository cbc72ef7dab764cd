"""What was read wrongly of somebody's own sheet: where the candidates are named, and what a row or a column is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from dashboards import opening, state
from dashboards.parts import under
from dashboards.speaking import in_words
from dashboards.state import Opened
from dashboards.texts import plain, say, text, told
from selection.errors import SelectionError
from selection.tables import column_name
from selection.understanding import (
    Line,
    LineRole,
    NamesAt,
    Spot,
    Understanding,
    answers_with,
    is_correction,
    names_key,
    why_not,
)

__all__ = ["misread"]

_SHOWN = 3
"""Names, rows and columns that are shown of more."""
_REFUSED = "reading refused"
"""In the session: of which reading something else was said in vain, and why it cannot be."""


def misread(held: Opened) -> None:
    """A closed part to say what was read wrongly; nothing where no table of scores was read."""
    found = held.found
    if found is None or not (found.taken.lines or found.taken.names_at):
        return
    refused = st.session_state.get(_REFUSED)
    if refused is not None and refused[0] != held.key:
        refused = None
    is_open = refused is not None or any(map(is_correction, found.answers))
    with st.expander(say("Is something read wrongly?"), expanded=is_open, icon=":material/edit:"):
        if refused is not None:
            st.warning(plain(told(refused[1])), icon=":material/warning:")
        _names(held, found)
        _lines(held, found.taken.lines)
        _said(held, found)


def _names(held: Opened, found: Understanding) -> None:
    """Where the candidates are named: tables that look the same on several tabs are settled together."""
    alike: dict[tuple[object, ...], list[NamesAt]] = {}
    for one in found.taken.names_at:
        alike.setdefault((one.now, *one.choices.items()), []).append(one)
    for several in alike.values():
        first = several[0]
        if len(first.choices) > 1:
            label = say("The candidates are named in")
            if len(alike) > 1:
                label = say("On {sheet} the candidates are named in", sheet=first.sheet)
            key = in_words(f"names {held.key} {first.sheet}")
            spots = {str(spot): _place(spot, names) for spot, names in first.choices.items()}
            if key not in st.session_state:
                st.session_state[key] = str(first.now)
            st.selectbox(plain(label), list(spots), format_func=spots.__getitem__, key=key, on_change=_name,
                         args=([one.key for one in several], key, str(first.now)))  # fmt: skip


def _place(spot: Spot, names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
    return say("{where}: {names}", where=_where((spot,)), names=shown)


def _where(spots: Sequence[Spot]) -> str:
    numbers = [str(one.number) if one.is_row else column_name(one.number) for one in spots]
    shown = ", ".join(numbers[:_SHOWN]) + (" …" if len(numbers) > _SHOWN else "")
    return say("row {number}", number=shown) if spots[0].is_row else say("column {letter}", letter=shown)


def _name(keys: Iterable[str], control: str, now: str) -> None:
    _take(dict.fromkeys(keys, str(st.session_state[control])))
    if _REFUSED in st.session_state:
        st.session_state[control] = now


def _lines(held: Opened, lines: Sequence[Line]) -> None:
    """What any of the rows and columns are."""
    by_key = {" ".join(one.keys): one for one in lines}
    shown = {one: _line(line) for one, line in by_key.items()}
    key = f"lines {held.key}"
    picked = st.multiselect(
        say("Row or column"),
        list(shown),
        format_func=shown.__getitem__,
        key=in_words(key),
        placeholder=say("Choose"),
    )
    chosen = [by_key[one] for one in picked]
    if not chosen:
        return
    now = {one.role for one in chosen}
    roles = [role for role in chosen[0].choices if all(role in one.choices for one in chosen) and now != {role}]
    words = {role.value: plain(told(role.words())) for role in roles}
    role = st.radio(say("That is"), list(words), index=None, format_func=words.__getitem__,
                    key=in_words(f"{key} {picked}"), horizontal=True)  # fmt: skip
    said = dict.fromkeys((one for line in chosen for one in line.keys), role)
    st.button(say("Read it so"), icon=":material/check:", key=f"{key} read", disabled=role is None, on_click=_take,
              args=(said,))  # fmt: skip


def _line(line: Line) -> str:
    role = told(line.role.words())
    where = _where(line.spots)
    if line.name == str(line.spots[0]):
        return say("{where}: {role}", where=where, role=role)
    return say("{name} ({where}): {role}", name=line.name, where=where, role=role)


def _said(held: Opened, found: Understanding) -> None:
    """What was said so far, each with the way back."""
    said = [key for key in found.answers if is_correction(key)]
    if not said:
        return
    under(say("You said"))
    for key in said:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(plain(_sentence(key, found)), width="content")
            st.button(say("Take back"), key=f"back {held.key} {key}", type="tertiary", on_click=_take,
                      args=({key: None},), help=say("Then it is read as before."))  # fmt: skip


def _sentence(key: str, found: Understanding) -> str:
    given = found.answers[key]
    at = next((one for one in found.taken.names_at if one.key == key), None)
    if at is not None:
        return say("The candidates are named in {where}.", where=_where((at.now,)))
    name = next((_name_of(one) for one in found.taken.lines if key in one.keys), key.partition(": ")[2])
    if key.startswith(names_key("")):
        return say("{name}: {role}", name=name, role=given)
    return say("{name}: {role}", name=name, role=told(LineRole(given).words()))


def _name_of(line: Line) -> str:
    return _where(line.spots) if line.name == str(line.spots[0]) else line.name


def _take(said: Mapping[str, str | None]) -> None:
    """Have the sheet read so, if it can be."""
    held = state.opened()
    st.session_state.pop(_REFUSED, None)
    if held is None or held.found is None:
        return
    answers = answers_with(held.found, said)
    again = opening.with_answers(held, answers)
    why = None if again.found is None else why_not(held.found, again.found, said)
    if why is None and any(said.values()) and again.case is None:
        wrong, before = opening.case_of(again), opening.case_of(held)
        if isinstance(wrong, SelectionError) and not isinstance(before, SelectionError):
            why = text("It cannot be read so, and is read as before. {why}", why=wrong.message)
    if why is not None:
        st.session_state[_REFUSED] = (held.key, why)
        return
    state.replace_answers(held.source.digest, answers)
    opening.remember(again)
    state.hold(again)
