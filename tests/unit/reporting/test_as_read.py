"""What stands in a cell and what it means, side by side: in the workbook, on paper and on the screen."""

from __future__ import annotations

import io

import openpyxl
import pytest

import selection as sel
from selection.model import Absence, Assessment
from selection.optimisation import Plan, optimise
from selection.reporting import write_report
from selection.reporting.as_read import as_read, as_read_and_meant
from selection.rules import Budget
from tests.support.printed import printed, squeezed, words_of
from tests.support.workbooks import xlsx

SHEET = [
    ["Leverancier", "Kwaliteit", "Veiligheid", "Aanpak", "Prijs"],
    ["Weging", 40, 30, 30, None],
    ["Acme B.V.", "goed", "8 à 9", 7, "£84,200"],
    ["Bolt B.V.", "matig", "n.v.t.", "7,5", "£91,000"],
    ["Cobalt B.V.", "zeer goed", 7, "tbc", "£70,500"],
    ["Delta B.V.", "goed", 6, 8, "£66,000"],
]


@pytest.fixture(scope="module")
def plan() -> Plan:
    case = sel.understand(xlsx({"Beoordeling": SHEET}), "desk.xlsx").accepted().case()
    return optimise(case, [Budget(160_000, "Prijs")])


@pytest.mark.parametrize(
    ("entry", "aside", "whole"),
    [
        (Assessment("Acme", "Ideas", 2.0, "Amber"), "Amber", "Amber → 2"),
        (Assessment("Acme", "Ideas", 84200.0, "£84,200"), "£84,200", "£84,200 → 84,200"),
        (Assessment("Acme", "Ideas", 8.5, "8 à 9", low=8.0, high=9.0), "8 à 9", "8 à 9"),
        (Assessment("Acme", "Ideas", 8.5, "good+", low=8.0, high=9.0), "good+", "good+ → 8 - 9"),
        (Assessment("Acme", "Ideas", 7.5, "7,5"), "7,5", "7,5"),
        (Assessment("Acme", "Ideas", 7.5, 7.5), "7.5", "7.5"),
        (Assessment("Acme", "Ideas", 7.5), "7.5", "7.5"),
        (Assessment("Acme", "Ideas", None, "n.v.t.", Absence.NOT_APPLICABLE), *2 * ("n.v.t. (not applicable)",)),
        (Assessment("Acme", "Ideas", None, "n/a", Absence.NOT_APPLICABLE), *2 * ("not applicable",)),
        (Assessment("Acme", "Ideas", None, "Niet van toepassing", Absence.NOT_APPLICABLE), *2 * ("not applicable",)),
        (Assessment("Acme", "Ideas", None, None, Absence.NOT_APPLICABLE), *2 * ("not applicable",)),
        (Assessment("Acme", "Ideas", None, "tbc", Absence.BLANK), *2 * ("tbc (no score)",)),
        (Assessment("Acme", "Ideas", None, None, Absence.BLANK), *2 * ("blank",)),
    ],
)
def test_a_word_stands_before_what_it_means_and_a_number_alone(entry: Assessment, aside: str, whole: str) -> None:
    assert (str(as_read(entry)), str(as_read_and_meant(entry))) == (aside, whole)


def test_the_workbook_has_the_words_of_the_sheet_beside_the_numbers(plan: Plan) -> None:
    buffer = io.BytesIO()
    write_report(buffer, plan)
    page = openpyxl.load_workbook(io.BytesIO(buffer.getvalue()), data_only=True)["Sources"]
    found = {row[7]: (row[3], row[4]) for row in page.iter_rows(values_only=True)}
    assert found["Beoordeling!C3"] == ("8 à 9", 8.5)
    assert found["Beoordeling!D3"] == (7, 7)
    assert found["Beoordeling!C4"] == ("n.v.t. (not applicable)", None)
    assert found["Beoordeling!D4"] == ("7,5", 7.5)
    assert found["Beoordeling!D5"] == ("tbc (no score)", None)
    assert found["Beoordeling!E3"] == ("£84,200", 84_200)
    assert [found[f"Beoordeling!B{row}"][0] for row in (3, 4, 5, 6)] == ["goed", "matig", "zeer goed", "goed"]
    worth = [found[f"Beoordeling!B{row}"][1] for row in (4, 3, 5)]
    assert worth == sorted(worth)


def test_the_paper_has_the_words_of_the_sheet_with_the_numbers(plan: Plan) -> None:
    pytest.importorskip("typst")
    words = squeezed(words_of(printed(plan, "nl")))
    for said in ("8 à 9", "n.v.t. (niet van toepassing)", "7,5", "tbc (geen score)", "£84,200 → 84.200"):
        assert squeezed(said) in words


def test_the_screen_has_the_words_of_the_sheet_beside_the_numbers(plan: Plan) -> None:
    pytest.importorskip("streamlit")
    from dashboards.scored import details, grid

    case = plan.case
    shown = [details(case, name, ["Veiligheid", "Aanpak"])["Score"] for name in ("Acme B.V.", "Bolt B.V.")]
    bare = [[one.replace("\\", "") for one in lines] for lines in shown]
    assert bare == [['8 to 9 (written: "8 à 9")', "7"], ['n/a (written: "n.v.t.")', '7.5 (written: "7,5")']]
    # Where scores are typed over they stand as somebody would type them.
    assert list(grid(case, "")["Veiligheid"]) == ["8 - 9", "n/a", "7", "6"]
