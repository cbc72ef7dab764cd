"""What is wrong with a workbook: every fault with its cell, and a copy of the workbook in which they are marked."""

from __future__ import annotations

from pathlib import PurePath

import pandas as pd
import streamlit as st

from dashboards import cached
from dashboards.parts import show_refusal
from dashboards.state import Opened
from dashboards.texts import language, many, plain, say, told
from selection.errors import Fault, SelectionError

__all__ = ["fault_list"]

_PAGE = 25
"""Faults on one page of the list."""


def fault_list(held: Opened) -> None:
    """Why the file could not be used, and what to do."""
    error = held.error
    if error is None:
        return
    if not error.faults:
        st.title(plain(say("{name} cannot be read", name=held.source.name)))
        st.error(plain(told(error.message)), icon=":material/error:")
        return
    n = len(error.faults)
    st.title(plain(many("{n} thing to mend in {name}", "{n} things to mend in {name}", n, name=held.source.name)))
    st.markdown(plain(say("Correct these cells in your workbook, save it, and upload it again. Nothing was guessed or "
                          "skipped.")))  # fmt: skip
    _table(error.faults)
    _copy(held, error.faults)


def _table(faults: tuple[Fault, ...]) -> None:
    pages = -(-len(faults) // _PAGE)
    slot = st.container()
    page = st.pagination(pages, key="faults page") if pages > 1 else 1
    shown = faults[(page - 1) * _PAGE : page * _PAGE]
    columns = {
        say("Where"): [f"**{plain(str(fault.place))}**" for fault in shown],
        say("Expected"): [plain(told(fault.demand)) for fault in shown],
        say("Found"): [plain(told(fault.found)) for fault in shown],
        say("What to do"): [plain(told(fault.remedy)) for fault in shown],
    }
    slot.table(pd.DataFrame(columns), hide_index=True, border="horizontal", alt=say("Faults in the workbook"))


def _copy(held: Opened, faults: tuple[Fault, ...]) -> None:
    try:
        with st.spinner(say("Marking the faults in a copy of your workbook")):
            copy, losses = cached.annotated(held.source, faults, language())
    except SelectionError as error:
        show_refusal(error)
        return
    stem = PurePath(held.source.name).stem
    st.download_button(
        say("Download a copy with the faults marked"),
        data=copy,
        file_name=say("{stem} - to mend.xlsx", stem=stem),
        icon=":material/download:",
        type="primary",
        on_click="ignore",
    )
    for notice in losses:
        st.caption(plain(told(notice.sentence())))
