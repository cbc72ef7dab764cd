"""The corrections of this session: made, taken back, and what was said of the last one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import streamlit as st

from dashboards import state
from dashboards.scored import to_type
from dashboards.texts import language, say, told
from selection.errors import CaseError
from selection.model import Case
from selection.validation import Correction, correction, standing_score, written

__all__ = ["Typed", "correct", "corrections", "said", "tries", "undo"]

_SAID, _TRIES = "said of corrections", "tries to correct"


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed as the score that an assessor gave a party on a criterion, and why."""

    party: str
    criterion: str
    assessor: str
    score: str
    reason: str = ""


def corrections() -> tuple[Correction, ...]:
    """Those that hold now, the oldest first."""
    held = state.opened()
    return held.corrections if held else ()


def tries() -> int:
    """How often something was typed: a field that is drawn anew after each shows what holds, not what was refused."""
    return int(st.session_state.get(_TRIES, 0))


def said() -> tuple[list[str], list[str]]:
    """What was refused in the last try with why, and what should be known of what was taken over."""
    refused, remarks = st.session_state.get(_SAID, ([], []))
    return list(refused), list(remarks)


def correct(several: Iterable[Typed]) -> None:
    """Take the scores over, each that can be; the others stay as they are, and it is said why."""
    held = state.opened()
    if held is None or held.case is None:
        return
    stated = held.stated or held.case
    made = {_key(one): one for one in held.corrections}
    refused: list[str] = []
    remarks: list[str] = []
    for typed in several:
        try:
            found = _made(stated, typed)
        except CaseError as error:
            stays = _standing(held.case, typed)
            refused += [say("{fault} Unchanged: {old}.", fault=one.sentence(), old=stays) for one in error.faults]
            continue
        made.pop(_key(found), None)
        if written(found.old) != written(found.new):
            made[_key(found)] = found
            beyond = found.beyond(stated)
            remarks += [told(beyond)] if beyond is not None else []
    _hold(held, made)
    st.session_state[_SAID] = (refused, remarks)
    st.session_state[_TRIES] = tries() + 1


def undo(*wanted: Correction) -> None:
    """Take these corrections back: the scores are again those that were read."""
    held = state.opened()
    if held is not None:
        _hold(held, {_key(one): one for one in held.corrections if one not in wanted})
    st.session_state.pop(_SAID, None)
    st.session_state[_TRIES] = tries() + 1


def _made(stated: Case, typed: Typed) -> Correction:
    old = standing_score(stated, typed.party, typed.criterion, typed.assessor)
    return correction(stated, old, typed.score, typed.reason, language())


def _standing(case: Case, typed: Typed) -> str:
    return to_type(standing_score(case, typed.party, typed.criterion, typed.assessor)) or say("missing")


def _hold(held: state.Opened, made: Mapping[tuple[str, str, str], Correction]) -> None:
    now = tuple(made.values())
    if now != held.corrections:
        state.hold(held.corrected(now))


def _key(one: Correction) -> tuple[str, str, str]:
    return one.old.party, one.old.criterion, one.old.assessor
