"""What the reader set goes along when a sheet is understood anew, or handed in again with something mended.

Streamlit forgets controls that are not drawn, and there are none while no case is in use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from dashboards import opening, parameters, state, wishes
from dashboards.controls import handles
from dashboards.moving import Lost, moved, resembles
from dashboards.state import COMPARED, OWN, PICKED, Opened
from dashboards.texts import plain, say, told
from selection.model import Case, Rule
from selection.validation import Correction, standing_score, written

__all__ = ["bring", "keep", "note"]

_KEPT, _DRAWN = "set beside the page", "controls are drawn for"
"""In the session: what was set, by the digest of the source, and what the controls were drawn for last."""

_NOTE = "kept from earlier"
"""In the session: what became of what was set before, until somebody has read it."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A source with the case on which was set what the address of the page has, the rules that were added in words.

    `layout` tells how its sheet is built.
    """

    held: Opened
    case: Case
    layout: str
    written: Mapping[str, str]
    worded: tuple[Rule, ...]

    @property
    def is_set(self) -> bool:
        """Whether there is anything to keep."""
        held = self.held
        return bool(self.written or self.worded or held.corrections or held.opinions or state.is_filled(held))


@dataclass(frozen=True, slots=True)
class _Note:
    """What became of what was set for the earlier upload called `file`, on what is open now."""

    origin: str
    file: str
    lost: Lost
    is_other: bool


def bring(held: Opened | None) -> Opened | None:
    """Set the controls to what was set before, when they are about to be drawn anew; gives what is open from now on.

    What was set for a file comes back with it, also when others were open in between; without anything of its own,
    a file takes over what was set for an earlier upload of the same sheet, and `note` says so.
    """
    if held is None or held.case is None:
        st.session_state[_DRAWN] = ""
        return held
    kept = _earlier(held, held.case)
    if kept is None or (st.session_state.get(_DRAWN) == held.origin and not _are_gone(held)):
        return held
    is_other = kept.held.source.digest != held.source.digest
    lost: Lost = ()
    if is_other:
        held, lost = _along(held, held.case, kept)
    return _set(held, kept, lost, is_other=is_other)


def _are_gone(held: Opened) -> bool:
    """Whether the controls lost what they held although they were drawn: a page that leads to another can do that."""
    return handles.listed(held.origin[:12]) not in st.session_state


def keep(held: Opened) -> None:
    """Keep what is set now, after the controls were drawn."""
    if held.case is None:
        return
    digest = held.origin[:12]
    worded = st.session_state.get(handles.worded(handles.scope(digest, st.session_state)), ())
    written = parameters.written(held.case, digest, st.session_state)
    others = {key: one for key, one in _all().items() if key != held.source.digest}
    # The last one is what was set last.
    kept = _Kept(held, held.case, opening.layout_of(held), written, worded)
    st.session_state[_KEPT] = {**others, held.source.digest: kept}
    st.session_state[_DRAWN] = held.origin


def note(held: Opened | None) -> None:
    """What was kept from an earlier upload and what not, until somebody has read it; with a way to start afresh."""
    found: _Note | None = st.session_state.get(_NOTE)
    if found is None or held is None or held.case is None or found.origin != held.origin:
        return
    sentences = [say("Your rules and settings were kept from the earlier upload {file}.", file=found.file)]
    if not found.is_other:
        sentences = [say("What you set before was kept.")]
    if found.lost:
        names = [one if isinstance(one, str) else told(one).rstrip(".") for one in found.lost]
        sentences.append(
            say("Not kept, because it does not go with what is open now: {names}.", names="; ".join(names))
        )
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/history: {plain(' '.join(sentences))}", width="stretch")
        st.button(
            say("Start afresh"), key="start afresh", icon=":material/restart_alt:", on_click=_afresh, args=(held,)
        )
        st.button(say("Understood"), key="kept read", type="tertiary", on_click=_read)


def _all() -> Mapping[str, _Kept]:
    found: Mapping[str, _Kept] = st.session_state.get(_KEPT, {})
    return found


def _earlier(held: Opened, case: Case) -> _Kept | None:
    """What was set for this source, or else last for an earlier upload of the same sheet.

    That is one built alike, or called alike, of which most candidates and criteria go by the same names.
    """
    known = _all()
    if held.source.digest in known or not known:
        return known.get(held.source.digest)
    layout, name = opening.layout_of(held), held.source.name
    alike = (one for one in reversed(list(known.values())) if layout == one.layout or name == one.held.source.name)
    return next((one for one in alike if resembles(one.case, case)), None)


def _along(held: Opened, case: Case, kept: _Kept) -> tuple[Opened, Lost]:
    """With the corrections and weights that were made on the earlier upload, and those that do not fit."""
    fixed = {one: _again(one, case) for one in kept.held.corrections}
    before = replace(held, corrections=tuple(filter(None, fixed.values())), opinions=kept.held.opinions)
    along = before.used(case)
    lost = [one for one, now in fixed.items() if now not in along.corrections and not _stands(one, case)]
    here = {one.stakeholder.name for one in along.opinions}
    names = [one.stakeholder.name for one in kept.held.opinions if one.stakeholder.name not in here]
    return along, (*(f"{one.new.party}, {one.new.criterion}" for one in lost), *names)


def _again(one: Correction, case: Case) -> Correction | None:
    """The same correction of the score that stands in this case; None when another score is corrected there."""
    now = standing_score(case, one.old.party, one.old.criterion, one.old.assessor)
    if written(now) != written(one.old):
        return None
    return Correction(now, replace(one.new, place=now.place))


def _stands(one: Correction, case: Case) -> bool:
    """Whether the score was mended in the sheet itself."""
    return written(standing_score(case, one.old.party, one.old.criterion, one.old.assessor)) == written(one.new)


def _set(held: Opened, kept: _Kept, lost: Lost, *, is_other: bool) -> Opened:
    """Have it open with everything set that was, and keep in mind what to say of it."""
    case = held.case
    if case is None:
        return held
    digest = held.origin[:12]
    st.session_state[handles.rules_round(digest)] = 0
    values, gone = moved(kept.case, case, digest, kept.written)
    if is_other:
        state.hold(held)
    wishes.carry(kept.held.origin[:12], digest)
    st.session_state.update(values)
    there = {rule: rule.faults(case) for rule in kept.worded if rule not in case.rules}
    st.session_state[handles.worded(handles.scope(digest, {}))] = tuple(rule for rule, no in there.items() if not no)
    lost = (*lost, *gone, *(rule.sentence() for rule, no in there.items() if no))
    state.fill_as(held, kept.held)
    if lost or (is_other and kept.is_set):
        st.session_state[_NOTE] = _Note(held.origin, kept.held.source.name, lost, is_other)
    return held


def _afresh(held: Opened) -> None:
    """As the workbook comes: nothing set, corrected, entered or filled in."""
    for key in (*(key for key in st.session_state if held.origin[:12] in str(key)), PICKED, OWN, COMPARED, _DRAWN):
        st.session_state.pop(key, None)
    # They are not lost, but begin anew.
    st.session_state[handles.listed(held.origin[:12])] = handles.LISTED
    st.session_state[_KEPT] = {key: one for key, one in _all().items() if key != held.source.digest}
    bare = held.corrected(()).weighed(()).doubted("")
    state.hold(bare)
    state.fill_as(bare, None)
    st.session_state[_DRAWN] = held.origin
    _read()


def _read() -> None:
    st.session_state.pop(_NOTE, None)
