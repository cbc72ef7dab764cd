"""Group names right below the headings, bids among what is taken off, classes of totals, vendors behind weights."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from tests.support.real_sheets.building import Tab, book

FIRMS = ["Lumineer", "Haaften", "Spie"]


def read(rows: list[list[Any]]) -> sel.Understanding:
    return sel.understand(book(Tab("Blad", rows)), "sheet.xlsx")


def scored(found: sel.Understanding) -> dict[tuple[str, str], float | None]:
    return {(one.candidate, one.criterion): one.value for one in found.scores}


def test_a_bid_stays_a_bid_where_formulas_stand_above_it() -> None:
    rows: list[list[Any]] = [
        [None, "Gunningscriterium", "Maximale korting", *(cell for firm in FIRMS for cell in (firm, None))],
        [None, None, None, *("Cijfer", "Fictieve korting") * 3],
        ["K1", "Aanpak", *[None] * 7],
        ["K1.1", "Storingen", 150000, 8, "=C4*(D4-4)/6", 6, "=C4*(F4-4)/6", 10, "=C4*(H4-4)/6"],
        ["K1.2", "Planning", 100000, 6, "=C5*(D5-4)/6", 8, "=C5*(F5-4)/6", 6, "=C5*(H5-4)/6"],
        [None, "Inschrijfsom", None, None, 1285000, None, 1198500, None, 1340250],
    ]
    found = read(rows)
    assert [one.name for one in found.criteria] == ["Storingen", "Planning", "Inschrijfsom"]
    assert [scored(found)[firm, "Inschrijfsom"] for firm in FIRMS] == [1285000, 1198500, 1340250]
    assert scored(found)["Lumineer", "Planning"] == 6


def test_two_rows_of_headings_stay_headings() -> None:
    rows = [["Gemeente", *FIRMS], ["Criterium", None, None, None], ["Prijs", 7, 8, 6], ["Kwaliteit", 6, 7, 9]]
    assert [one.name for one in read(rows).criteria] == ["Prijs", "Kwaliteit"]


def risks(*classes: str) -> sel.Understanding:
    rows: list[list[Any]] = [["Lieferant", "Länderrisiko (1-5)", "Abhängigkeit (Single Source)", "Risikosumme",
                              "Risikoklasse"]]  # fmt: skip
    firms = (("Alu GmbH", 2, 1), ("Zink AG", 3, 4), ("Odle KG", 1, 1), ("Rhein SE", 5, 4))
    for (name, first, second), word in zip(firms, classes, strict=True):
        rows.append([name, first, second, first + second, word])
    return read(rows)


def test_a_class_that_goes_by_the_total_is_no_criterion() -> None:
    found = risks("gering", "hoch", "gering", "hoch")
    assert [one.name for one in found.criteria] == ["Länderrisiko (1-5)", "Abhängigkeit (Single Source)"]


def test_a_class_of_its_own_is_one() -> None:
    assert "Risikoklasse" in {one.name for one in risks("hoch", "gering", "gering", "hoch").criteria}


def test_a_remark_in_words_stays_a_remark() -> None:
    rows = [["Lieferant", "Preisnote", "Bemerkung (Quelle)"], ["Alu GmbH", 7, "Messe"], ["Zink AG", 6, "Anruf"]]
    assert [one.name for one in read(rows).criteria] == ["Preisnote"]


DETAILS = [["#", "Criterion", "Weight", "Vendor", "Score (1-10)", "Evidence"]] + [
    [1 + number // 2, name, weight, vendor, score, f"Bid {number}"]
    for number, (name, weight, vendor, score) in enumerate(
        [("Security", 60, "Northgate", 9), ("Security", 60, "Silverline", 7), ("Exit", 40, "Northgate", 6),
         ("Exit", 40, "Silverline", 8)]
    )
]  # fmt: skip


def test_vendors_behind_the_weights_are_the_candidates() -> None:
    found = read(DETAILS)
    assert not found.questions
    assert scored(found) == {("Northgate", "Security"): 9, ("Silverline", "Security"): 7, ("Northgate", "Exit"): 6,
                             ("Silverline", "Exit"): 8}  # fmt: skip
    assert {one.name: one.weight for one in found.criteria} == {"Security": 60, "Exit": 40}


def test_the_vendor_to_ask_is_no_candidate_where_each_criterion_stands_once() -> None:
    rows = [["Criterion", "Weight", "Vendor to ask", *FIRMS], ["Security", 60, "Spie", 7, 8, 6],
            ["Exit", 40, "Haaften", 6, 7, 9]]  # fmt: skip
    found = read(rows)
    assert {(firm, "Exit") for firm in FIRMS} <= scored(found).keys()
    assert "Northgate" not in {one.name for one in found.candidates}


@pytest.mark.parametrize(("weights", "told"), [(("30%", "40%", "25%"), "95"), (("35%", "40%", "25%"), "whole")])
def test_percentages_without_a_heading_below_names_set_apart_are_weights(weights: tuple[str, ...], told: str) -> None:
    rows: list[list[Any]] = [[None, None, *FIRMS], []]
    rows += [[name, weight, *scores] for name, weight, scores in
             zip(("Ervaring", "Klik", "Aanpak"), weights, ((8, 7, 6), (7, 8, 9), (6, 6, 8)), strict=True)]  # fmt: skip
    found = read(rows)
    assert [one.name for one in found.candidates] == FIRMS
    assert [one.weight for one in found.criteria] == [float(one.rstrip("%")) / 100 for one in weights]
    assert any("as weights" in str(one) and told in str(one) for one in found.notices)


def test_percentages_as_far_from_a_whole_as_scores_are_no_weights() -> None:
    rows: list[list[Any]] = [[None, *FIRMS]]
    rows += [["Ervaring", "90%", 8, 7], ["Klik", "80%", 8, 9], ["Aanpak", "85%", 6, 8]]
    assert all(one.weight is None for one in read(rows).criteria)


def test_a_danish_sheet_is_read() -> None:
    found = read([["Tildelingskriterium", "Underkriterium", "Vægt", "Mobilia ApS", "NordCare ApS"],
                  ["Kvalitet", "Funktion", "60 %", 7, 8], [None, "Brug", "40 %", 6, 8],
                  ["Samlet point", None, "100 %", 6.6, 8]])  # fmt: skip
    assert {one.name: one.weight for one in found.criteria} == {"Funktion": 0.6, "Brug": 0.4}
    assert [one.name for one in found.candidates] == ["Mobilia ApS", "NordCare ApS"]
