"""The Excel report: what is in it, in which language, with which coalitions side by side."""

from __future__ import annotations

import re

import streamlit as st

from dashboards import cached, finding
from dashboards.state import COMPARED
from dashboards.texts import language, many, plain, say
from selection.optimisation import Coalition, Plan


def render() -> None:
    """Draw the page."""
    finding.case()
    st.title(say("Take the report along"))
    st.markdown(plain(say("An Excel workbook for the board: the recommended coalition, the others beside it, every "
                          "candidate with the reason why it is in or out, and how it was calculated. The numbers are "
                          "formulas: change a weight or a score in Excel and the worth follows.")))  # fmt: skip
    plan = finding.plan()
    compared: tuple[Coalition, ...] = st.session_state.get(COMPARED, ())
    if compared:
        st.markdown(plain(many("{n} coalition that you compared is in it too.",
                               "{n} coalitions that you compared are in it too.", len(compared))))  # fmt: skip
    spoken = language()
    st.download_button(
        say("Download the report"),
        data=lambda: cached.report(plan, spoken, compared),
        file_name=_file_name(plan),
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        icon=":material/download:",
        type="primary",
        on_click="ignore",
    )
    st.caption(plain(say("The report is in the language of this page. It holds your weights and rules as they stand "
                         "now.")))  # fmt: skip


def _file_name(plan: Plan) -> str:
    title = plan.case.dossier.title or plan.case.source or say("Your case")
    stem = re.sub(r"[^\w\- ]+", "", title.rsplit(".", 1)[0]).strip()[:60]
    return say("{stem} - report.xlsx", stem=stem or say("Your case"))


render()
