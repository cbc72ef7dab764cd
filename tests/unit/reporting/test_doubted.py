"""What speaks against the reading stands on the first page and the first sheet, until it is set aside."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest

import selection as sel
from selection.analysis import set_aside
from selection.reporting.recommendation import recommendation
from selection.texts import Language
from tests.support.workbooks import xlsx

ROWS = (("Supplier", "Ideas", "Safety", "Total"), ("Acme BV", 8, 7, 15), ("Bolt NV", 6, 9, 19), ("Cobalt BV", 7, 9, 16),
        ("Dune BV", 5, 6, 12))  # fmt: skip
"""Two of the four totals are the sums."""

DOUBT = {
    "en": "2 of 4 totals of the sheet do not come out of what was read: "
    "Marks!D3 (19, computed again 15) and Marks!D5 (12, computed again 11).",
    "nl": "2 van de 4 totalen van het blad komen niet uit wat is gelezen: "
    "Marks!D3 (19, nagerekend 15) en Marks!D5 (12, nagerekend 11).",
}


def first_sheet(plan: sel.Plan, language: Language) -> list[object]:
    buffer = BytesIO()
    sel.report(buffer, plan, language)
    sheet = openpyxl.load_workbook(buffer).worksheets[0]
    return [cell.value for row in sheet.iter_rows() for cell in row]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_totals_that_differ_stand_beside_the_proof(language: Language) -> None:
    """The words of `recommendation` are those of page 1 of the PDF and of the first sheet."""
    case = sel.understand(xlsx({"Marks": ROWS}), "marks.xlsx").accepted().case()
    plan = sel.optimise(case)
    sure = next(one for one in recommendation(plan) if str(one.label) == "How sure")
    assert sure.sentences[0] == plan.proof()
    assert sure.sentences[1].to(language) == DOUBT[language]
    assert DOUBT[language] in first_sheet(plan, language)


def test_what_is_set_aside_stands_in_the_notes_with_its_reason() -> None:
    case = set_aside(sel.understand(xlsx({"Marks": ROWS}), "marks.xlsx").accepted().case(), "Totals of last year.")
    plan = sel.optimise(case)
    sure = next(one for one in recommendation(plan) if str(one.label) == "How sure")
    assert DOUBT["en"] not in map(str, sure.sentences)
    assert f"{DOUBT['en']} Set aside: Totals of last year." in map(str, case.notices)
