"""A weight behind the name of a criterion is its weight in every language, and no column of weights."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from selection.understanding.blocks.special import special
from selection.understanding.vocabulary.words import Concept
from tests.support.real_sheets.building import Tab, book

FIRMS = ("Hemubo B.V.", "Talen B.V.", "Dura B.V.", "Bam B.V.")


def read(heads: list[str], yes: str, no: str) -> Understanding:
    grades = ((7, 8, 6), (6, 7, 9), (8, 5, 7), (9, 6, 5))
    rows = [[firm, word, *own] for firm, own, word in zip(FIRMS, grades, (yes, yes, no, yes), strict=True)]
    return sel.understand(book(Tab("Scores", [heads, *rows])), "sheet.xlsx").accepted()


@pytest.mark.parametrize(
    ("heads", "yes", "no"),
    [
        (["Leverancier", "Voldoet aan de eisen", "Plan (weging 50%)", "Team (weging 30%)", "Inzet (weging 20%)"],
         "ja", "nee"),
        (["Supplier", "Meets all mandatory requirements", "Plan (weight 50%)", "Team (weight 30%)", "Fit (weight 20%)"],
         "yes", "no"),
        (["Anbieter", "Erfüllt Mindestanforderungen", "Plan (Gewicht 50 %)", "Team (Gewicht 30 %)",
          "Ort (Gewicht 20 %)"], "ja", "nein"),
        (["Anbudsgivare", "Uppfyller skallkrav", "Plan (vikt 50 %)", "Team (vikt 30 %)", "Miljö (vikt 20 %)"],
         "ja", "nej"),
        (["Proveedor", "Cumple requisitos mínimos", "Plan (ponderación 50 %)", "Equipo (ponderación 30 %)",
          "Medios (ponderación 20 %)"], "sí", "no"),
    ],
)  # fmt: skip
def test_beside_a_yes_or_no_all_criteria_are_read_with_their_weight(heads: list[str], yes: str, no: str) -> None:
    found = read(heads, yes, no)
    demand, *others = found.criteria
    assert [(one.name, one.weight) for one in others] == [
        (head.partition(" (")[0], weight) for head, weight in zip(heads[2:], (0.5, 0.3, 0.2), strict=True)
    ]
    assert demand.is_knock_out
    assert any("Dura" in str(one) and "not chosen" in str(one) for one in found.notices)


@pytest.mark.parametrize("heading", ["Weging 30%", "Gewicht (%)", "Weight", "Peso (30 %)", "Vikt", "Ponderación"])
def test_weights_without_a_criterion_are_a_column_of_weights(heading: str) -> None:
    assert special(heading) is Concept.WEIGHT


def test_a_name_that_suppliers_have_too_is_a_criterion_beside_its_maximum() -> None:
    heads = ["Concorrente", "Conforme", "Qualità (max 30)", "Organizzazione (max 20)", "Prezzo (max 50)"]
    assert {one.name: one.weight for one in read(heads, "sì", "no").criteria if one.weight} == {
        "Qualità (max 30)": 30, "Organizzazione (max 20)": 20, "Prezzo (max 50)": 50}  # fmt: skip


def test_grades_on_how_demands_are_met_put_nobody_out() -> None:
    heads = ["Leverancier", "Voldoet aan de eisen (1-10)", "Plan", "Team", "Inzet"]
    found = read(heads, "7", "5")
    assert not any(one.is_knock_out for one in found.criteria)
