"""What stands with scores under one name, or in a list below them, is neither a score nor a candidate."""

from __future__ import annotations

import io

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

import selection as sel
from selection.understanding import BlockKind, Understanding
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

FIRMS = ("Ardent Marine", "Castor Offshore", "Helix Divers")


def read(rows: Rows) -> Understanding:
    return sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")


def heads(*below: str) -> list[list[object]]:
    return [[None, *(cell for firm in FIRMS for cell in (firm, None))], ["Question", *below * 3]]


def test_evidence_beside_a_score_is_no_second_score() -> None:
    rows = [
        *heads("Score", "Evidence"),
        ["Policy signed", 2, "Policy.pdf", 1, "unsigned", 2, "ok"],
        ["Incidents reported", 1, "Excel", 2, "Synergi", 0, "none"],
        ["Talks held daily", 2, "logs", 2, "logs", 1, "weekly"],
        [None], ["Scoring: 0 = not in place, 1 = partly in place, 2 = fully in place"],
    ]  # fmt: skip
    found = read(rows)
    assert not found.questions
    assert len(found.scores) == 9
    # What a file is called says nothing about the criterion.
    assert {one.group.value for one in found.criteria} == {"other"}


def test_what_quality_takes_off_beside_the_word_for_it_is_no_score_and_no_assessor() -> None:
    rows = [
        [None, "Maximale fictieve korting", *(cell for firm in FIRMS for cell in (firm, None))],
        ["Kwaliteitscriterium", None, *("Beoordeling", "Korting") * 3],
        ["Planning", 150000, "goed", 112500, "voldoende", 75000, "uitstekend", 150000],
        ["Omgeving", 250000, "voldoende", 125000, "uitstekend", 250000, "onvoldoende", 0],
        ["Duurzaamheid", 100000, "uitstekend", 100000, "goed", 75000, "goed", 75000],
    ]
    found = read(rows)
    assert not found.refusals
    assert {score.assessor for score in found.scores} == {""}
    assert [one.name for one in found.candidates] == list(FIRMS)
    assert [one.weight for one in found.criteria] == [150000, 250000, 100000]


def test_the_most_that_quality_is_worth_is_no_candidate() -> None:
    rows = [
        ["Kwaliteitscriterium", "Maximale fictieve korting", *FIRMS], ["Planning", 150000, 8, 6, 10],
        ["Omgeving", 250000, 6, 10, 4], ["Duurzaamheid", 100000, 10, 6, 6],
    ]  # fmt: skip
    assert [one.name for one in read(rows).candidates] == list(FIRMS)
    # A discount that suppliers offer is a criterion like the others.
    rows = [["Leverancier", "Prijs (EUR)", "Maximale korting (%)"], ["Jansen BV", 900, 5], ["Pieters BV", 950, 8],
            ["Willems BV", 800, 2]]  # fmt: skip
    assert "Maximale korting (%)" in [one.name for one in read(rows).criteria]


@pytest.mark.parametrize("title", ["Weights", "Gewichte", "Gewichten 2026"])
def test_a_list_of_weights_below_scores_is_not_more_of_them(title: str) -> None:
    scores = [
        ["Supplier", "Speed", "Service", "Price level"],
        ["Krauss", 4, 5, 3],
        ["Tetra", 5, 4, 4],
        ["Multi", 3, 4, 5],
    ]
    found = read([["Scores (1 = poor, 5 = excellent)"], *scores, [None], [title], ["Speed", 50], ["Service", 30],
                  ["Price level", 20]])  # fmt: skip
    assert [block.kind for block in found.blocks][-2:] == [BlockKind.SCORES, BlockKind.WEIGHTS]
    assert [one.name for one in found.candidates] == ["Krauss", "Tetra", "Multi"]
    assert [one.weight for one in found.criteria] == [50, 30, 20]
    # More candidates below an empty row, under a name for them, are more of the scores.
    found = read([*scores, [None], ["Reserve"], ["Nordic", 4, 2, 3], ["Vesta", 2, 5, 4]])
    assert [one.name for one in found.candidates][-2:] == ["Nordic", "Vesta"]


def test_the_number_of_a_table_is_no_level() -> None:
    rows = [["Table 1: technical evaluation (1 = poor, 5 = excellent)"], ["Supplier", "Speed", "Service"],
            ["Krauss", 4, 5], ["Tetra", 5, 4]]  # fmt: skip
    for criterion in read(rows).criteria:
        assert dict(criterion.levels) == {"poor": 1, "excellent": 5}


@pytest.mark.parametrize("word", ["s/ info", "sin información", "brak danych", "geen info", "n/c", "keine Information"])
def test_nobody_knows_in_any_language(word: str) -> None:
    rows = [["Supplier", "Speed (0-10)", "Service (0-10)"], ["Krauss", 8, 7], ["Tetra", word, 6], ["Multi", 5, 9]]
    found = read(rows)
    assert not found.questions
    assert [one.value for one in found.scores if one.criterion == "Speed (0-10)"] == [8, None, 5]


@pytest.mark.parametrize("hidden", [1, 2, 3])
def test_hidden_columns_part_no_table(hidden: int) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    helpers = [f"help {n}" for n in range(hidden)]
    page.append(["Supplier", "Speed (0-10)", "Service (0-10)", *helpers, "Total"])
    for firm, one, other in (("Krauss BV", 8, 7), ("Tetra BV", 6, 6), ("Multi BV", 5, 9)):
        page.append([firm, one, other, *([3] * hidden), one + other])
    for number in range(hidden):
        page.column_dimensions[get_column_letter(4 + number)].hidden = True
    target = io.BytesIO()
    book.save(target)
    found = sel.understand(target.getvalue(), "hidden.xlsx")
    assert [one.name for one in found.criteria] == ["Speed (0-10)", "Service (0-10)"]
    assert [check.holds for check in found.checks] == [True] * 3
