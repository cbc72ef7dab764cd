"""What quality takes off a bid, in the column that the bid stands in as well; sums of amounts; ranks beside scores."""

from __future__ import annotations

from typing import Any

import selection as sel
from tests.support.workbooks import xlsx as workbook

FIRMS = ["Dura", "Vos", "Boskalis"]
BIDS = [1950000, 1880000, 2040000]


def read(rows: list[list[Any]]) -> sel.Understanding:
    return sel.understand(workbook({"EMVI": rows}), "sheet.xlsx")


def test_a_bid_in_the_column_of_deductions_is_a_bid() -> None:
    found = read(
        [
            ["Gunningscriterium", "Maximale korting", *(cell for firm in FIRMS for cell in (firm, None))],
            [None, None, *("Oordeel", "Korting (€)") * 3],
            ["Planning", 200000, "goed", 150000, "voldoende", 100000, "uitstekend", 200000],
            ["Omgeving", 100000, "voldoende", 50000, "goed", 75000, "matig", 25000],
            ["Inschrijfsom", None, None, BIDS[0], None, BIDS[1], None, BIDS[2]],
        ]
    ).accepted()
    assert not found.refusals
    assert [one.name for one in found.candidates] == FIRMS
    assert {one.assessor for one in found.scores} == {""}
    values = {(one.candidate, one.criterion): one.value for one in found.scores if one.value is not None}
    assert (values["Dura", "Planning"], values["Boskalis", "Omgeving"]) == (4, 2)
    assert {one.name for one in found.criteria} >= {"Planning", "Omgeving"}
    assert {one.attributes["Inschrijfsom"].value for one in found.candidates if one.attributes} <= {*map(float, BIDS)}


def test_two_amounts_under_one_name_stay_two_scores() -> None:
    # Nothing beside the discount is a score: both are what was offered.
    found = read(
        [
            [None, "Dura", None, "Vos", None],
            ["Onderdeel", "Prijs (€)", "Korting (€)", "Prijs (€)", "Korting (€)"],
            ["Levering", 1200, 100, 1100, 50],
            ["Onderhoud", 3400, 300, 3600, 400],
        ]
    )
    assert {str(cell.place.cell) for cell in found.scores if cell.value is not None} >= {"B3", "C3"}


def test_a_total_of_deductions_is_no_criterion() -> None:
    rows: list[list[Any]] = [
        ["Onderdeel", *FIRMS],
        ["Korting planning", 150000, 100000, 200000],
        ["Korting omgeving", 50000, 75000, 25000],
        ["Totale korting", 200000, 175000, 225000],
        ["Inschrijfsom", *BIDS],
    ]
    assert [one.label for one in read(rows).derived] == ["Totale korting"]
    # What is called a total and is none of the others' is something of its own.
    rows[3] = ["Totale korting", 210000, 165000, 205000]
    assert not read(rows).derived


def ranked(*ranks: int) -> sel.Understanding:
    scores = {"Weber": (85, 70), "Xaver": (92, 60), "Yildiz": (78, 88), "Zander": (66, 95)}
    rows = [["Anbieter", "Qualität (0-100)", "Rang", "Kosten (0-100)", "Rang", "Rangsumme"]]
    for (name, (first, second)), one, other in zip(scores.items(), ranks, (3, 4, 2, 1), strict=True):
        rows.append([name, first, one, second, other, one + other])
    return read(rows)


def test_ranks_beside_each_score_are_those_of_that_score() -> None:
    found = ranked(2, 1, 3, 4)
    assert len(found.scores) == 8
    assert len(found.checks) == 8
    assert all(check.holds for check in found.checks)


def test_ranks_of_something_else_prove_nothing() -> None:
    # The first column of ranks is not that of the scores before it: of what it is, nobody says.
    assert len(ranked(1, 2, 3, 4).checks) == 4
