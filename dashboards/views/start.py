"""Where one begins: open a workbook or an example, and see what is wrong with it, if anything."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboards import cached, state
from dashboards.faults import fault_list
from dashboards.parts import notices
from dashboards.texts import language, many, plain, say
from selection.model import Case

_TAKEN = "taken"
_ANSWER = "views/answer.py"


def render() -> None:
    """Draw the page."""
    held = state.opened()
    if held is None:
        st.title(say("Which partners are worth most together?"))
        st.markdown(plain(say("Bring your workbook with candidates and scores. You get the coalition that is worth "
                              "most under your rules, with the proof that no other is worth more.")))  # fmt: skip
    elif held.case is not None:
        _read(held.case)
    else:
        fault_list(held)
    left, right = st.columns(2, gap="large")
    with left:
        _upload(again=held is not None)
    with right:
        _examples()
    if held is None:
        _lesson()


def _upload(*, again: bool) -> None:
    st.subheader(say("Open another workbook") if again else say("Your workbook"))
    file = st.file_uploader(
        say("Upload your workbook"),
        key="upload",
        help=say("Excel (xlsx, xlsm, xls, xlsb), OpenDocument (ods) or csv. It is read on the computer that runs this "
                 "page and is sent nowhere."),
    )  # fmt: skip
    spoken = language()
    st.download_button(
        say("Download the empty template"),
        data=lambda: cached.template(spoken),
        file_name=say("template.xlsx"),
        icon=":material/download:",
        on_click="ignore",
    )
    if file is not None and st.session_state.get(_TAKEN) != file.file_id:
        st.session_state[_TAKEN] = file.file_id
        _open(file.name, file.getvalue())


def _open(name: str, content: bytes) -> None:
    with st.spinner(say("Reading {name}", name=name)):
        held = cached.read(state.Source.of(name, content))
    state.hold(held)
    if held.case is None:
        st.rerun()
    st.switch_page(_ANSWER)


def _examples() -> None:
    found = state.examples()
    if not found:
        return
    st.subheader(say("Or look at an example"))
    for path in found:
        with st.container(border=True):
            about, button = st.columns([3, 1], vertical_alignment="center")
            about.markdown(plain(_about(path)))
            if button.button(say("Open"), key=f"example {path.stem}", width="stretch"):
                _open(path.name, path.read_bytes())


def _about(path: Path) -> str:
    known = {
        "hand": say("A pumping station: six candidates, small enough to check by hand"),
        "regional-energy": say("An energy hub: 24 candidates, three assessors, three stakeholders"),
        "large-200": say("Two hundred invented candidates"),
    }
    return known.get(path.stem, path.stem)


def _read(case: Case) -> None:
    st.title(plain(case.dossier.title or case.source or say("Your case")))
    if case.dossier.question:
        st.markdown(plain(case.dossier.question))
    counts = [
        many("{n} candidate", "{n} candidates", len(case.candidates)),
        many("{n} criterion", "{n} criteria", len(case.criteria)),
        many("{n} score", "{n} scores", len(case.assessments)),
        many("{n} needed capability", "{n} needed capabilities", len(case.needs)),
        many("{n} rule", "{n} rules", len(case.rules)),
    ]
    st.markdown(plain(say("Read from {file}: {counts}.", file=case.source, counts=counts)))
    st.page_link(_ANSWER, label=say("To the best coalition"), icon=":material/arrow_forward:")
    notices(say("Worth knowing about the workbook"), case.notices)


def _lesson() -> None:
    st.subheader(say("How it goes"))
    steps = (
        (":material/table_view:", say("Fill in"),
         say("One row for each candidate, one column for each criterion. That is enough to begin; the template shows "
             "what else can help.")),
        (":material/rule:", say("Mend"),
         say("Anything that cannot be right is listed with its cell and what to do. Nothing is guessed.")),
        (":material/tune:", say("Try"),
         say("Move weights, switch rules on and off, and see at once which coalition is best and why.")),
        (":material/description:", say("Decide"),
         say("Take an Excel report along in which every number can be followed.")),
    )  # fmt: skip
    with st.grid(4, min_column_width=180):
        for icon, heading, explanation in steps:
            with st.container(border=True, height="stretch"):
                st.markdown(f"{icon} **{plain(heading)}**")
                st.caption(plain(explanation))


render()
