"""Where one begins: open a workbook or an example, and see what is wrong with it, if anything."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboards import cached, state
from dashboards.downloading import download
from dashboards.faults import fault_list
from dashboards.parts import notices, profile_handed_in, under
from dashboards.texts import language, plain, say
from dashboards.uploading import take_in, upload
from selection.analysis import counted
from selection.model import Case

_ANSWER, _UNDERSTAND = "views/answer.py", "views/understand.py"


def render() -> None:
    """Draw the page."""
    held = state.opened()
    if held is None:
        st.title(say("Which partners are worth most together?"))
        st.markdown(plain(say("Bring your workbook with candidates and scores. You get the coalition that is worth "
                              "most under your rules, with proof.")))  # fmt: skip
    elif held.case is not None:
        _read(held.case)
    elif held.error is not None:
        _otherwise(held)
        fault_list(held)
    else:
        _half_way(held)
    grid = st.grid(2, min_column_width=380, gap="large")
    with grid.cell():
        _upload(again=held is not None)
    with grid.cell(), st.expander(say("See an example first"), icon=":material/lightbulb:"):
        _examples()
        if held is None:
            _lesson()


def _upload(*, again: bool) -> None:
    st.subheader(say("Open another workbook") if again else say("Your workbook"))
    field = st.container()
    st.caption(plain(say("Excel, OpenDocument or csv. It is read on the computer that runs this page and sent "
                         "nowhere.")))  # fmt: skip
    spoken = language()
    download(say("Download the empty template"), lambda: cached.template(spoken), say("template.xlsx"))
    with st.expander(say("I have read a sheet of this layout before"), icon=":material/bookmark:"):
        _profile()
    with field:
        upload("upload")


def _profile() -> None:
    st.markdown(plain(say("Then you could save how it is read. Hand in that file first: the next sheet of the same "
                          "layout is read without questions.")))  # fmt: skip
    profile = profile_handed_in("profile first")
    if profile is None:
        return
    state.learn(profile)
    st.success(plain(say("This layout is known now. Upload the sheet.")), icon=":material/check:")


def _otherwise(held: state.Opened) -> None:
    """The way out for a workbook that only looks like the template."""
    if held.found is not None:
        if held.found.blocks:
            st.page_link(_UNDERSTAND, label=say("See what was found in the sheet"), icon=":material/grid_on:")
    elif held.error is not None and held.error.faults:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(plain(say("Is this not our template, but a sheet of your own?")), width="stretch")
            wanted = st.button(say("Read it as a sheet of my own"), icon=":material/grid_on:")
        if wanted:
            take_in(held.source, as_template=False)


def _half_way(held: state.Opened) -> None:
    st.title(plain(held.source.name))
    st.markdown(plain(say("The sheet was read, and is not in use yet.")))
    st.page_link(_UNDERSTAND, label=say("See how it was read"), icon=":material/arrow_forward:")


def _examples() -> None:
    for path in state.examples():
        with st.container(border=True):
            about, button = st.columns([3, 1], vertical_alignment="center")
            about.markdown(plain(_about(path)))
            if button.button(say("Open"), key=f"example {path.stem}", width="stretch"):
                take_in(state.Source.of(path.name, path.read_bytes()))


def _about(path: Path) -> str:
    known = {
        "hand": say("A pumping station: six candidates, small enough to check by hand"),
        "regional-energy": say("An energy hub: 24 candidates, three assessors, three stakeholders"),
        "large-200": say("Two hundred invented candidates"),
        "messy-supplier-sheet": say("A supplier sheet as it lies on a desk: see how it is understood"),
    }
    return known.get(path.stem, path.stem)


def _read(case: Case) -> None:
    st.title(plain(case.dossier.title or case.source or say("Your case")))
    if case.dossier.question:
        st.markdown(plain(case.dossier.question))
    st.markdown(plain(say("Read from {file}: {counts}.", file=case.source, counts=list(counted(case)))))
    st.page_link(_ANSWER, label=say("To the recommendation"), icon=":material/arrow_forward:")
    notices(say("Worth knowing about the workbook"), [one for one in case.notices if not one.asks])


def _lesson() -> None:
    under(say("How it goes"))
    steps = (
        (":material/table_view:", say("1. Bring"),
         say("Your sheet, in any layout.")),
        (":material/rule:", say("2. Check"),
         say("Every scale, score, weight and rule, with its cell.")),
        (":material/verified:", say("3. Decide"),
         say("Who are worth most together, and how sure.")),
    )  # fmt: skip
    with st.grid(3, min_column_width=220):
        for icon, heading, explanation in steps:
            with st.container(border=True, height="stretch"):
                st.markdown(f"{icon} **{plain(heading)}**")
                st.caption(plain(explanation))


render()
