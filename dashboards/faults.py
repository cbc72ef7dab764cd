"""What is wrong with a workbook: every fault with its cell, and a copy of the workbook in which they are marked."""

from __future__ import annotations

from pathlib import PurePath

import streamlit as st

from dashboards import cached, finding, state
from dashboards.downloading import download
from dashboards.parts import paged_table, show_refusal, under, where
from dashboards.state import Opened
from dashboards.texts import language, many, plain, say, told
from dashboards.uploading import upload
from selection.errors import Fault, SelectionError
from selection.model import Case

__all__ = ["case_or_faults", "fault_list", "to_mend"]


def case_or_faults() -> Case:
    """The case that is open; without one the page ends here, with what has to be mended or answered first."""
    held = state.opened()
    if held is not None and held.case is None:
        if held.error is not None:
            fault_list(held)
            st.stop()
        if held.found is not None:
            st.title(plain(held.source.name))
            st.markdown(plain(say("The sheet was read, and is not in use yet.")))
            st.page_link("views/understand.py", label=say("See how it was read"), icon=":material/arrow_forward:")
            st.stop()
    return finding.case()


def fault_list(held: Opened) -> None:
    """Why the file could not be used, and what to do."""
    error = held.error
    if error is None:
        return
    faults = error.faults
    if not any(fault.place.cell for fault in faults):
        st.title(plain(say("{name} cannot be read", name=held.source.name)))
        sentences = [told(fault.sentence()) for fault in faults] or [told(error.message)]
        st.error("\n\n".join(map(plain, sentences)), icon=":material/error:")
        return
    n = len(faults)
    st.title(plain(many("{n} thing to mend in {name}", "{n} things to mend in {name}", n, name=held.source.name)))
    to_mend(held, faults)


def to_mend(held: Opened, faults: tuple[Fault, ...]) -> None:
    """Every fault with its cell and what to do, and the copy in which they are marked."""
    st.markdown(plain(say("Correct these cells in your workbook, save it, and upload it again. Nothing was guessed or "
                          "skipped.")))  # fmt: skip
    columns = {
        say("Where"): [plain(where(fault.place)) for fault in faults],
        say("Expected"): [plain(told(fault.demand)) for fault in faults],
        say("Found"): [plain(told(fault.found)) for fault in faults],
        say("What to do"): [plain(told(fault.remedy)) for fault in faults],
    }
    paged_table(columns, key="faults page", alt=say("Faults in the workbook"))
    mark, again = st.columns(2, gap="large")
    with mark:
        under(say("1. Correct them"))
        _copy(held, faults)
    with again:
        under(say("2. Upload it again, here"))
        st.caption(plain(say("Your answers are kept as long as the layout stays as it is.")))
        upload("upload mended")


def _copy(held: Opened, faults: tuple[Fault, ...]) -> None:
    try:
        with st.spinner(say("Marking the faults in a copy of your workbook")):
            copy, losses = cached.annotated(held, faults, language())
    except SelectionError as error:
        show_refusal(error)
        return
    stem = PurePath(held.source.name).stem
    download(
        say("Download a copy with the faults marked"),
        lambda: copy,
        say("{stem} - to mend.xlsx", stem=stem),
        is_main=True,
    )
    for notice in losses:
        st.caption(plain(told(notice.sentence())))
