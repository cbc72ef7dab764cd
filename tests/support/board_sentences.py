"""Two sheets of which boards say what they want, and the rules that are proposed for what they say."""

from __future__ import annotations

import selection as sel
from selection.analysis import proposals
from selection.model import Case, Rule
from tests.support.real_sheets.building import Tab, book

__all__ = ["GROWERS", "LAUNDRIES", "case_of", "ruled"]

LAUNDRIES: list[list[object]] = [
    ["Scores 1 (slecht) t/m 5 (uitstekend)"],
    [],
    ["Weging", None, None, None, 0.3, 0.3, 0.4, None],
    ["Wasserij", "Plaats", "Omzet (mln €)", "Jaarprijs (k€)", "Innovatie", "Samenwerking", "Veiligheidscultuur",
     "Opmerking"],
    ["Blanco Textiel", "Utrecht", 12.5, 310, 4, 4, 4, "huidige wasserij"],
    ["Schoon & Zn.", "Amersfoort", 3.1, 140, 3, 5, 5, None],
    ["Rivierwas", "Arnhem", 8, 220, 5, 3, 3, "net overgenomen"],
    ["Linnenhuis", "Utrecht", 22, 420, 4, 2, 2, None],
    ["WasKracht", "Zwolle", 5.4, 180, 2, 4, 5, None],
    ["Hygia", "Arnhem", 31, 510, 5, 3, 3, None],
    ["CleanCare NL", "Almere", 9.7, 240, 4, 4, 4, "huidige wasserij"],
    ["Puur Linnen", "Ede", 4.4, 160, 4, 4, 5, None],
]  # fmt: skip
GROWERS: list[list[object]] = [
    ["0 = poor, 10 = excellent"],
    [],
    ["Criterion", "Weight", "Fieldnote", "Orchard Robotics", "Harrow & Vale", "SoilSense", "Brightleaf",
     "Drovers Data"],
    ["What they are", None, "Device maker", "Device maker", "Software", "Software", "Software", "Device maker"],
    ["County", None, "Kent", "Essex", "Norfolk", "Kent", "Suffolk", "Essex"],
    ["Staff", None, 42, 18, 210, 9, 65, 33],
    ["Annual fee (£k)", None, 120, 95, 260, 60, 150, 110],
    ["Innovation", 30, 8, 9, 6, 7, 5, 8],
    ["Collaboration", 30, 7, 6, 7, 8, 9, 5],
    ["Safety culture", 40, 7, 5, 8, 9, 6, 4],
    ["ISO 9001", None, "yes", "no", "yes", "no", "yes", "no"],
]  # fmt: skip


def ruled(rows: list[list[object]], said: str) -> set[Rule]:
    """The rules that are proposed for a sentence below these rows."""
    case = case_of(rows, said)
    asked = [one for one in case.notices if one.asks]
    return {one.rule for notice in asked for one in proposals(notice, case) if one.rule is not None}


def case_of(rows: list[list[object]], *said: str) -> Case:
    """The case of a sheet with these rows and sentences of the board on a tab beside it."""
    told = Tab("Wishes", [["What the board wants"], *([one] for one in said)])
    return sel.understand(book(Tab("Scores", rows), told), "sheet.xlsx").accepted().case()
