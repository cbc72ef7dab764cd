"""Headings in several rows, one of which says out of how much; and lines of text that say who judged, and how far."""

from __future__ import annotations

from typing import Any

import selection as sel
from tests.support.real_sheets.building import Tab, book

FIRMS = {
    "Eiffage": (24, "complet", 22, 412300, 38.7),
    "Colas": (20, None, 27, 398900, 40.0),
    "Spie": (27, None, 18, 431000, 37.02),
}
ROWS: list[list[Any]] = [
    ["Candidat", "Valeur technique (60 %)", None, None, "Valeur financière (40 %)", None, "Note finale"],
    [None, "Méthodologie", "Observations", "Équipe", "Montant HT (€)", "Note prix", None],
    [None, "sur 30", None, "sur 30", None, "sur 40", "sur 100"],
    *([name, *cells, cells[0] + cells[2] + cells[4]] for name, cells in FIRMS.items()),
]


def read(*tabs: Tab) -> sel.Understanding:
    return sel.understand(book(*tabs), "sheet.xlsx")


def test_a_row_of_headings_says_out_of_how_many_points() -> None:
    found = read(Tab("Analyse", ROWS, merges=("B1:D1", "E1:F1"))).accepted()
    assert {one.name: (one.worst, one.best, one.weight) for one in found.criteria} == {
        "Méthodologie": (0, 30, 0.3),
        "Équipe": (0, 30, 0.3),
        "Note prix": (0, 40, 0.4),
    }
    assert {one.assessor for one in found.scores} == {""}
    # A heading without one below it is not called after its neighbour on the left.
    assert [one.label for one in found.derived] == ["Note finale - sur 100"]
    assert len(found.checks) == 3
    assert all(check.holds for check in found.checks)


def test_a_row_of_names_below_headings_is_still_one_of_assessors() -> None:
    rows = [
        [None, "Innovatie", None, "Veiligheid", None],
        ["Leverancier", "Anke", "Bas", "Anke", "Bas"],
        ["Arends", 8, 7, 6, 5],
        ["Bolt", 6, 6, 9, 8],
        ["Clausen", 7, 9, 5, 6],
    ]
    found = read(Tab("Scores", rows, merges=("B1:C1", "D1:E1")))
    assert {one.assessor for one in found.scores} == {"Anke", "Bas"}


def panel(label: str) -> sel.Understanding:
    rows: list[list[Any]] = [["Bewertungsbogen (Skala 1 bis 10)"], []]
    for who, shift in (("Frau Albers", 0), ("Herr Brandt", 1)):
        rows += [
            [label, who],
            ["Lieferant", "Innovation", "Liefertreue"],
            ["Holzer", 7 + shift, 6],
            ["Kern", 5, 8 - shift],
            [],
        ]
    return read(Tab("Bewertung", rows))


def test_tables_of_assessors_who_are_named_are_not_asked_about() -> None:
    found = panel("Bewerter:")
    assert not found.questions
    assert {one.assessor for one in found.scores} == {"Frau Albers", "Herr Brandt"}


def test_tables_of_something_else_are_asked_about() -> None:
    assert {one.key for one in panel("Standort:").questions} == {"blocks"}


def test_a_scale_on_a_sheet_of_text_counts_for_all() -> None:
    scores = Tab("Scores", [["Supplier", "Innovation", "Safety"], ["Alder", 4, 3], ["Beech", 2, 5], ["Cedar", 3, 4]])
    said = read(Tab("Read me", [["Score every supplier from 1 (poor) to 5 (excellent)."]]), scores)
    assert not said.questions
    assert {(one.worst, one.best) for one in said.criteria} == {(1, 5)}
    silent = read(Tab("Read me", [["Version 1 to 5 of this sheet were drafts."]]), scores)
    assert [one.key for one in silent.questions] == ["scale"]


def test_a_heading_of_scores_one_a_row_says_out_of_how_many() -> None:
    rows = [
        ["Fournisseur", "Critère", "Note /20"],
        ["Valmeca", "Innovation", 14],
        ["Valmeca", "Sécurité", 16],
        ["Soprel", "Innovation", 11],
        ["Soprel", "Sécurité", 17],
    ]
    found = read(Tab("Notes", rows))
    assert not found.questions
    assert {(one.worst, one.best) for one in found.criteria} == {(0, 20)}


def test_a_table_goes_on_below_a_gap_where_its_first_values_are_missing() -> None:
    rows = [
        ["Partner", "Knowledge", "Delivery", "Focus", "Total"],
        ["Hartwell Ltd", 5, 4, "n/a", "#VALUE!"],
        [],
        ["Ashgrove", 5, 4, 1, 10],
        ["Marlow", 2, 4, 5, 11],
        ["Carrick", 1, 5, 2, 8],
    ]
    found = read(Tab("Scores", rows))
    assert [one.name for one in found.candidates] == ["Hartwell Ltd", "Ashgrove", "Marlow", "Carrick"]


def test_three_totals_of_which_none_comes_out_are_asked_about() -> None:
    def totals(*stated: float) -> set[str]:
        rows = [["Supplier", "Quality (1-10)", "Service (1-10)", "Total"]]
        for name, scores, total in zip("ABC", ((8, 6), (7, 9), (5, 5)), stated, strict=True):
            rows.append([f"Firm {name}", *scores, total])
        return {one.key for one in read(Tab("Scores", rows)).questions}

    assert "proof" in totals(21.0, 33.0, 17.0)
    assert "proof" not in totals(14.0, 33.0, 17.0)


def test_doubtful_amounts_below_a_heading_of_money_are_rather_thousands() -> None:
    rows = [
        ["Vendor", "TCO (USD)", "Quality (1-5)"],
        ["Orrin", "412,500", 4],
        ["Pike", "388,000", 3],
        ["Quarry", "450,250", 5],
    ]
    found = read(Tab("Eval", rows)).accepted()
    assert {one.value for one in found.scores if one.criterion == "TCO (USD)"} == {412500, 388000, 450250}
