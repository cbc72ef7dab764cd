"""The workbook of a report: its sheets, how they print, and their charts' common manners."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from itertools import pairwise
from typing import Any

from selection.reporting.cells import Extent, Formats, Page, clean
from selection.reporting.looks import GREY
from selection.reporting.subject import Subject
from selection.texts import Text, text

__all__ = ["Book", "Tab"]

_A4 = 9
_PAGE_WIDTH, _PAGE_HEIGHT = 770.0, 491.0
"""What a landscape page has room for within its margins, in points."""
_REPEATED = 20.0
_DIGIT = 5.3
"""The width of a digit in a column, in points."""
_LONGEST_NAME = 31


class Tab(StrEnum):
    """The sheets, in their order: what a board reads, then the answers in full, and at the end what is looked up."""

    SUMMARY = "summary"
    ANSWERS = "answers"
    COALITIONS = "coalitions"
    CONTRIBUTIONS = "contributions"
    CANDIDATES = "candidates"
    WEIGHTS = "weights"
    RULES = "rules"
    METHOD = "method"
    WHY_NOT = "why not"
    WHAT_IF = "what if"
    ROBUSTNESS = "robustness"
    SCENARIOS = "scenarios"
    SHARES = "shares"
    AGREEMENT = "agreement"
    METHODS = "methods"
    DATA = "data"
    CALCULATION = "calculation"
    SOURCES = "sources"


_NAMES = {
    Tab.SUMMARY: text("Summary"),
    Tab.ANSWERS: text("Questions"),
    Tab.WHY_NOT: text("Why not"),
    Tab.WHAT_IF: text("What if"),
    Tab.ROBUSTNESS: text("Robustness"),
    Tab.SCENARIOS: text("Scenarios"),
    Tab.SHARES: text("What each gets"),
    Tab.AGREEMENT: text("Agreement"),
    Tab.METHODS: text("Other methods"),
    Tab.COALITIONS: text("Coalitions"),
    Tab.CONTRIBUTIONS: text("Contributions"),
    Tab.CANDIDATES: text("Candidates"),
    Tab.WEIGHTS: text("Weights"),
    Tab.RULES: text("Rules"),
    Tab.DATA: text("Data"),
    Tab.CALCULATION: text("Calculation"),
    Tab.SOURCES: text("Sources"),
    Tab.METHOD: text("Method and audit"),
}


class Book:
    """The workbook being written: a page for each `Tab` but those `without`, made at once so that cells can refer."""

    def __init__(self, workbook: Any, subject: Subject, without: Collection[Tab] = ()) -> None:
        self.workbook = workbook
        self.subject = subject
        formats = Formats(workbook)
        self._pages = {tab: self._page(tab, formats) for tab in Tab if tab not in without}

    def __getitem__(self, tab: Tab) -> Page:
        return self._pages[tab]

    def _page(self, tab: Tab, formats: Formats) -> Page:
        words = _NAMES[tab].to(self.subject.language)
        name = re.sub(r"[\[\]:*?/\\]", " ", words.replace("'", "’"))[:_LONGEST_NAME]
        sheet = self.workbook.add_worksheet(name)
        sheet.hide_gridlines(2)
        return Page(name, sheet, self.subject.language, formats)

    def print_well(self, tab: Tab, *, repeat: tuple[int, int] | None = None) -> None:
        """Sets a finished sheet up for printing: landscape, as wide as the page, no part cut in two without need."""
        page, sheet = self[tab], self[tab].sheet
        breaks = page_breaks(page.settle(), repeated=repeat[1] - repeat[0] + 1 if repeat else 0)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.5, right=0.5, top=0.75, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        title = self._plain(self.subject.case.dossier.title or page.say(text("Partner selection")))
        letter = f'&"Arial,Regular"&8&K{GREY[1:]}'
        number = page.say(text("Page {page} of {pages}", page="&P", pages="&N"))
        moment = page.say(text("{moment}", moment=self.subject.moment))
        sheet.set_header(f"&L{letter} {title}&R{letter} {self._plain(page.name)}")
        sheet.set_footer(f"&L{letter} {self._plain(moment)}&R{letter} {number}")
        if repeat is not None:
            sheet.repeat_rows(*repeat)
        if breaks:
            sheet.set_h_pagebreaks(breaks)

    def chart(self, kind: str, title: Text, **options: Any) -> Any:
        """A chart in the manners of the report: quiet, with a title, without frame."""
        chart = self.workbook.add_chart({"type": kind, **options})
        name = self[Tab.SUMMARY].say(title)
        chart.set_title({"name": name, "name_font": {"name": "Arial", "size": 11, "bold": True}, "overlay": False})
        chart.set_chartarea({"border": {"none": True}})
        return chart

    @staticmethod
    def _plain(words: str) -> str:
        """Words for a header or footer, in which an ampersand begins a command."""
        return " ".join(clean(words).split())[:80].replace("&", "&&")


def page_breaks(extent: Extent, repeated: int = 0) -> list[int]:
    """The rows before which a new page begins so that parts of a sheet stay whole where a page can hold them.

    `repeated` is the number of head rows that are printed again on every page.
    """
    scale = min(1.0, _PAGE_WIDTH / max(1.0, extent.width * _DIGIT))
    room = _PAGE_HEIGHT / scale
    later = room - repeated * _REPEATED
    starts = [*extent.starts, len(extent.heights)]
    used = sum(extent.heights[: starts[0]])
    breaks = []
    for start, end in pairwise(starts):
        height = sum(extent.heights[start:end])
        if used + height > room and used > 0:
            breaks.append(start)
            used, room = 0.0, later
        used = (used + height) % later if used + height > room else used + height
    return [row for row in breaks if row > 0]
