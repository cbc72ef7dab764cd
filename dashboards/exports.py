"""Everything that goes out of the door after a decision: reports, letters, calendar, decision file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import streamlit as st

import selection
from dashboards.deciding import Wish, with_goal
from dashboards.downloading import download
from dashboards.parts import under
from dashboards.texts import Language, many, plain, say
from selection.decision import Decision, decision_files
from selection.decision.files import packed
from selection.optimisation import Plan
from selection.reporting.pdf import can_print
from selection.study import Study

__all__ = ["Taken", "downloads"]

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_RECORD, _CALENDAR = "decision.json", "evaluation.ics"


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision with the plan and the answers that it rests on, in the language of its reader."""

    plan: Plan
    decision: Decision
    wish: Wish
    study: Study | None
    compared: tuple[tuple[str, ...], ...]
    language: Language

    def files(self) -> dict[str, bytes]:
        """The decision file, the calendar and the letters by name."""
        return decision_files(self.decision, contact=self.wish.contact, questions_until=self.wish.questions_until,
                              language=self.language)  # fmt: skip

    def workbook(self) -> bytes:
        """The report as a workbook."""
        buffer = BytesIO()
        plan = with_goal(self.plan, self.wish.goal, self.wish.title)
        selection.report(buffer, plan, self.language, self.compared, study=self.study, decision=self.decision)
        return buffer.getvalue()

    def pages(self, recipient: str | None = None, *, name_members: bool = False) -> bytes:
        """The report as a PDF, for the board or for one candidate."""
        buffer = BytesIO()
        plan = with_goal(self.plan, self.wish.goal, self.wish.title)
        selection.pdf_report(buffer, plan, self.study, self.language, self.compared, decision=self.decision,
                             recipient=recipient, name_members=name_members, contact=self.wish.contact,
                             questions_until=self.wish.questions_until)  # fmt: skip
        return buffer.getvalue()

    def letters(self) -> bytes:
        """A zip file with a letter to every candidate."""
        return packed({name: content for name, content in self.files().items() if name.startswith("letters/")})

    def everything(self) -> bytes:
        """A zip file with all of it."""
        reports = {"report.xlsx": self.workbook()}
        if can_print():
            reports["report.pdf"] = self.pages()
        return packed({**self.files(), **reports})


def downloads(taken: Taken) -> None:
    """A button for each file, made only when it is asked for; the report that a board reads is the first."""
    stem = _stem(taken.plan)
    n = len(taken.plan.case.candidates)
    with st.grid(2, min_column_width=300) as _:
        _offer(say("Report to print"), say("A PDF: the recommendation first, then everything behind it."),
               say("Download the PDF"), taken.pages, say("{stem} - report.pdf", stem=stem), "application/pdf",
               is_main=True, possible=can_print())  # fmt: skip
        _offer(say("Report to calculate with"), say("An Excel workbook with live formulas: change a weight or a score "
               "and the worth follows."), say("Download the report"), taken.workbook,
               say("{stem} - report.xlsx", stem=stem), _EXCEL)  # fmt: skip
    download(say("Everything in one zip file"), taken.everything, say("{stem} - decision.zip", stem=stem),
             "application/zip")  # fmt: skip
    title = say("Letters, calendar, decision file, and a version for one candidate")
    with st.expander(title, icon=":material/mail:"), st.grid(2, min_column_width=300) as _:
        _offer(say("Letters"), many("{n} Word letter, with the party's own values and reasons.",
               "{n} Word letters, each with the party's own values and reasons and nothing of others.", n),
               say("Download the letters"), taken.letters, say("{stem} - letters.zip", stem=stem),
               "application/zip")  # fmt: skip
        _offer(say("Calendar"), say("The evaluations, and the days before which something is to be proven."),
               say("Download the calendar"), lambda: taken.files()[_CALENDAR], _CALENDAR, "text/calendar")  # fmt: skip
        _offer(say("Decision file"), say("The whole decision with its proof and hashes. It can be taken again from "
               "this file alone, years later."), say("Download the decision file"), lambda: taken.files()[_RECORD],
               _RECORD, "application/json")  # fmt: skip
        with st.container(border=True, height="stretch"):
            _for_one(taken, stem)


def _offer(
    title: str,
    meaning: str,
    press: str,
    make: Callable[[], bytes],
    name: str,
    mime: str,
    *,
    is_main: bool = False,
    possible: bool = True,
) -> None:
    with st.container(border=True, height="stretch"):
        under(title)
        st.caption(plain(meaning))
        if possible:
            download(press, make, name, mime, is_main=is_main)
        else:
            _no_pdf()


def _no_pdf() -> None:
    st.caption(plain(say("A PDF needs two more packages on this computer: install partner-selection[pdf].")))


def _for_one(taken: Taken, stem: str) -> None:
    """What one candidate may see."""
    title = say("For one candidate")
    under(title)
    st.caption(plain(say("A PDF with its own values and reasons: no name, score or cost of another candidate.")))
    party = st.selectbox(say("Candidate"), taken.plan.case.names, key="recipient")
    named = st.checkbox(say("It may know who takes part"), key="name members")
    if not can_print():
        _no_pdf()
        return
    download(say("Download its version"), lambda: taken.pages(party, name_members=named),
            say("{stem} - for {party}.pdf", stem=stem, party=_safe(party)), "application/pdf")  # fmt: skip


def _stem(plan: Plan) -> str:
    title = plan.case.dossier.title or plan.case.source.rsplit(".", 1)[0]
    return _safe(title) or _safe(say("Your case"))


def _safe(name: str) -> str:
    """A name as every file system takes it."""
    return re.sub(r"[^\w\- ]+", "", name).strip()[:60]
