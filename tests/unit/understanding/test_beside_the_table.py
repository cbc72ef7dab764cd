"""What stands around a table: a scale for all grades, sentences that may be rules, headings over two rows."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from selection.pipeline import understand
from selection.understanding import BlockKind, Understanding
from tests.support.own_sheets import read_sheet

FIRMS = ("Acme BV", "Bolt NV", "Cobalt BV", "Delta BV")


def sheet(title: str, about: str, below: str = "") -> tuple[Workbook, Worksheet]:
    """A tender with title lines over its whole width, grades, and days that are not grades."""
    book = Workbook()
    page = book.active
    assert page is not None
    for row, line in enumerate((title, about), start=1):
        page.cell(row, 1, line)
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
    page.append([])
    page.append(["Leverancier", "Vakkennis", "Beschikbaarheid storingsdienst", "Levertijd (dagen)"])
    for firm, scores in zip(FIRMS, ((8, 7, 5), (7, 9, 3), (9, 4, 14), (6, 6, 10)), strict=True):
        page.append([firm, *scores])
    if below:
        page.append([])
        page.append([below])
    return book, page


def understood(book: Workbook) -> Understanding:
    target = io.BytesIO()
    book.save(target)
    return understand(target.getvalue(), "tender.xlsx")


def test_title_lines_over_the_whole_width_are_text_and_settle_the_scale_of_grades() -> None:
    book, _ = sheet("Leveranciersbeoordeling gemalen 2026", "Opgesteld door J. de Wit. Scores 1-10 (10 = best)")
    found = understood(book)
    assert {block.kind for block in found.blocks} == {BlockKind.TITLE, BlockKind.SCORES}
    ends = {one.name: (one.worst, one.best) for one in found.criteria}
    assert ends["Vakkennis"] == ends["Beschikbaarheid storingsdienst"] == (1, 10)
    # The days are no grades, though most of them would fit: what they are worth is asked, and nothing else.
    assert [key.key.split(":")[0] for key in found.questions] == ["anchors"]
    assert "Levertijd" in str(found.questions[0].sentence)
    assert ends["Levertijd (dagen)"][0] > ends["Levertijd (dagen)"][1]
    assert found.refusals == ()
    assert next(one.unit for one in found.criteria if one.name == "Levertijd (dagen)") == "dagen"


@pytest.mark.parametrize(
    "said",
    [
        "Budget 2026: max. € 300.000 per jaar.",
        "Keuze voor 3 partners.",
        "Papier Huber und Wellpappe Schuster gehören zur selben Gruppe.",
        "We want at most 4 suppliers.",
        "Presupuesto: 500 000 EUR.",
        "Acme en Bolt mogen niet samen.",
        "Board would like two or three partners.",
        "The whole may cost no more than £2.0m a year.",
        "Wij willen hooguit € 1,2 mln per jaar uitgeven.",
        "Höchstens 1,2 Mio. € im Jahr.",
        "Wens directie: twee partijen.",
    ],
)
def test_a_sentence_that_may_be_a_rule_is_said_with_its_cell(said: str) -> None:
    book, _ = sheet("Tender", "Versie 2", said)
    notices = [notice for notice in understood(book).notices if said in str(notice)]
    assert [str(notice.place) for notice in notices] == ["Sheet!A10"]
    book, _ = sheet("Tender", "Versie 2")
    other = book.create_sheet("Notizen")
    other["A1"] = said
    assert any(said in str(notice) and str(notice.place) == "Notizen!A1" for notice in understood(book).notices)


@pytest.mark.parametrize("said", ["Toelichting: scores van 1 tot 10.", "Versie 3 van 12 mei", "Budget: zie bijlage"])
def test_other_sentences_are_no_rules(said: str) -> None:
    book, _ = sheet("Tender", "Versie 2", said)
    assert not any("may state a rule" in str(notice) for notice in understood(book).notices)


def test_a_heading_over_two_rows_names_no_assessor() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Lieferant", "Qualität", None, "Service", None, "Angebot (EUR/Jahr)"])
    page.append([None, "Weber", "Klein", "Weber", "Klein", None])
    for cells in ("A1:A2", "B1:C1", "D1:E1", "F1:F2"):
        page.merge_cells(cells)
    for firm, scores in zip(FIRMS, ((8, 7, 9, 8), (7, 7, 8, 8), (9, 8, 6, 5), (5, 6, 7, 7)), strict=True):
        page.append([firm, *scores, 100_000 + 10_000 * scores[0]])
    found = understood(book)
    assert {one.assessor for one in found.scores if one.criterion == "Angebot (EUR/Jahr)"} == {""}
    assert {one.assessor for one in found.scores if one.criterion != "Angebot (EUR/Jahr)"} == {"Weber", "Klein"}
    assert not any("over 0 scores" in str(notice) for notice in found.notices)


@pytest.mark.parametrize(
    ("said", "is_rule"),
    [
        ("Let op: Pompservice en Hydro-Care liggen in een geschil met elkaar (project Lopik).", True),
        ("Pompservice en Oosterom liggen in conflict.", True),
        ("Oosterom wil niet met Hydro-Care werken.", True),
        ("There is a dispute between Pompservice and Oosterom.", True),
        ("Pompservice und Oosterom führen einen Rechtsstreit.", True),
        ("Pompservice ligt in een geschil met de gemeente.", False),
        ("No conflict with our code of conduct was declared.", False),
        ("Wie van de leveranciers een geschil met ons heeft, is uitgesloten.", False),
        ("Pompservice en Oosterom zijn bezocht op 12 mei.", False),
        ("Elke prijs is maximaal 10 punten waard.", False),
        ("At most 60 points for price.", False),
        ("One partner visited us.", False),
    ],
)
def test_a_quarrel_between_two_candidates_may_be_a_rule(said: str, is_rule: bool) -> None:
    firms = ("Pompservice Midden BV", "Hydro-Care Nederland", "Gebr. Oosterom")
    rows = [[said], [], ["Leverancier", "Kwaliteit (1-10)", "Plan (1-10)"], *([name, 7, 8] for name in firms)]
    notices = [str(one) for one in read_sheet(rows).notices if "may state a rule" in str(one)]
    assert bool(notices) is is_rule, notices
