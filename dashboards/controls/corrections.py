"""Correcting scores: one in a field, many in a grid; what was corrected, taking it back and taking it along."""

from __future__ import annotations

from pathlib import PurePath

import numpy as np
import pandas as pd
import streamlit as st

from dashboards import cached, correcting, scored
from dashboards.correcting import Typed
from dashboards.downloading import download
from dashboards.parts import show_refusal
from dashboards.speaking import in_words
from dashboards.state import Opened
from dashboards.texts import language, many, number, plain, say, text, told
from selection.errors import Fault, SelectionError
from selection.model import Case
from selection.validation import Correction, standing_score, written

__all__ = ["correct_one", "correction_grid", "corrections_list", "what_was_said"]

_SHOWN = 20  # corrections with a button of their own


def what_was_said() -> None:
    """What was refused of the last correction and why, and what should be known of it."""
    refused, remarks = correcting.said()
    if refused:
        st.error("\n".join(f"- {plain(one)}" for one in refused), title=say("Not taken over"), icon=":material/error:")
    for remark in remarks:
        st.warning(plain(remark), icon=":material/info:")


def correct_one(case: Case, candidate: str, criterion: str) -> None:
    """A field with the score that one assessor gave, to type another."""
    who = _assessor(scored.assessors(case, criterion), f"assessor of {candidate} {criterion}")
    scope = f"{candidate} {criterion} {who} {correcting.tries()}"
    old = scored.to_type(standing_score(case, candidate, criterion, who))
    with st.form(f"correct {scope}", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(say("Correct to"), value=old, key=f"score {scope}", width=160, help=_how(case, criterion))
        st.text_input(say("Reason, for the remark"), key=f"reason {scope}")
        st.form_submit_button(
            say("Correct"), icon=":material/edit:", on_click=_take_one, args=(candidate, criterion, who, scope)
        )


def correction_grid(case: Case, digest: str) -> None:
    """All scores of one assessor, to type over; what cannot be a score is refused with a sentence."""
    st.markdown(plain(say("Type over a score: 7.5, 7 - 8 when between the two, n/a when not applicable, nothing when "
                          "missing. Your workbook itself stays as it is.")))  # fmt: skip
    who = _assessor(scored.assessors(case), "assessor in the grid")
    frame = scored.grid(case, who)
    key = f"grid {digest} {who} {correcting.tries()}"
    name = str(frame.columns[0])
    columns = {str(column): st.column_config.TextColumn(help=_how(case, str(column))) for column in frame.columns[1:]}
    edited = st.data_editor(
        frame,
        hide_index=True,
        disabled=[name],
        column_config={name: st.column_config.TextColumn(pinned=True, width="medium"), **columns},
        height=min(38 + 35 * len(frame), 620),
        key=key,
        alt=say("Scores to correct"),
    )
    several = _typed(frame, edited, who)
    if several:
        correcting.correct(several)
        st.rerun()


def corrections_list(held: Opened) -> None:
    """What was corrected in this session, each with a way back, and the files to take along."""
    if not held.corrections:
        return
    n = len(held.corrections)
    st.subheader(many("{n} correction, made here", "{n} corrections, made here", n))
    st.markdown(plain(say("Every page reckons with these scores. They last as long as this session: download the "
                          "workbook to keep them.")))  # fmt: skip
    with st.container(horizontal=True):
        _downloads(held)
        st.button(say("Undo all"), icon=":material/undo:", on_click=correcting.undo, args=held.corrections)
    for i, one in enumerate(reversed(held.corrections)):
        if i == _SHOWN:
            st.caption(plain(many("and {n} earlier one", "and {n} earlier ones", n - _SHOWN)))
            break
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(plain(told(one.sentence())), width="stretch")
            st.button(say("Undo"), key=f"undo {i} {held.key[:12]}", icon=":material/undo:", on_click=correcting.undo,
                      args=(one,), help=plain(told(one.sentence())))  # fmt: skip


def _downloads(held: Opened) -> None:
    stem, spoken = PurePath(held.source.name).stem, language()
    try:
        whole = cached.corrected_workbook(held, spoken)
        copy, _ = cached.annotated(held, tuple(map(_as_fault, held.corrections)), spoken)
    except SelectionError as error:
        show_refusal(error)
        return
    download(
        say("Download the corrected workbook"),
        lambda: whole,
        say("{stem} - corrected.xlsx", stem=stem),
        is_main=True,
        meaning=say("The template, filled with everything that was read and with the corrected scores."),
    )
    download(
        say("Download your own workbook with the cells marked"),
        lambda: copy,
        say("{stem} - to correct.xlsx", stem=stem),
        meaning=say("A copy in which every cell that was corrected here has a colour and a comment."),
    )


def _as_fault(one: Correction) -> Fault:
    new = written(one.new) or text("no score")
    old = written(one.old) or text("no score")
    return Fault(one.place, text("{score}", score=new), text("{score}", score=old),
                 text("It was corrected in the app: change the cell to keep that"))  # fmt: skip


def _assessor(found: list[str], key: str) -> str:
    if len(found) == 1:
        return found[0]
    return st.selectbox(say("Assessor"), found, key=in_words(key), width=260,
                        format_func=lambda name: name or say("(no name)"))  # fmt: skip


def _how(case: Case, criterion: str) -> str:
    found = case.criterion(criterion)
    worst, best = (f"{number(end, '#,##0.######')} {found.unit}".strip() for end in (found.worst, found.best))
    return plain(say("{worst} is worth nothing, {best} is worth most.", worst=worst, best=best))


def _take_one(candidate: str, criterion: str, who: str, scope: str) -> None:
    score, reason = (str(st.session_state.get(f"{part} {scope}") or "") for part in ("score", "reason"))
    correcting.correct([Typed(candidate, criterion, who, score, reason)])


def _typed(before: pd.DataFrame, after: pd.DataFrame, who: str) -> list[Typed]:
    """The cells that were typed over."""
    changed = np.argwhere((after.fillna("") != before).to_numpy())
    return [
        Typed(str(before.iloc[row, 0]), str(before.columns[column]), who, str(after.iloc[row, column] or ""))
        for row, column in changed.tolist()
    ]
