"""Facts above scores, amounts under what is computed, steps of two and means of assessors."""

from __future__ import annotations

from selection.understanding.vocabulary.words import Concept, concepts
from tests.support.desk import ends, names, read, told, weights


def test_facts_may_stand_above_scores_beside_the_names_of_groups() -> None:
    found = read([
        ["Categorie", "Onderwerp", "Gewicht", "PackRight", "Foliotec", "GreenWrap", "EcoPouch"],
        ["Algemeen", "Contract tot", None, None, "31-12-2026", None, None],
        [None, "Certificaat", None, "AA", "A", "AA", "in aanvraag"],
        ["Kwaliteit", "Audit (0-100)", 60, 88, 74, 91, 80],
        [None, "Service (0-100)", 40, 70, 64, 81, 90],
    ], merges=("A2:A3", "A4:A5"))  # fmt: skip
    assert names(found) == ["PackRight", "Foliotec", "GreenWrap", "EcoPouch"]
    assert {one.assessor for one in found.scores} == {""}
    assert weights(found) == {"Audit (0-100)": 60, "Service (0-100)": 40}
    assert not found.questions


# What stands under the weighted points alone.


def test_amounts_under_what_is_computed_are_told_of() -> None:
    rows = [
        ["Criterium", "Weging", "Alfa B.V.", None, "Bravo B.V.", None],
        [None, None, "Score", "Gewogen", "Score", "Gewogen"],
        ["Gemak (1-10)", 60, 8, 4.8, 6, 3.6],
        ["Service (1-10)", 40, 6, 2.4, 9, 3.6],
        ["Totaal", 100, None, 7.2, None, 7.2],
    ]
    merges = ("C1:D1", "E1:F1")
    assert "stands beside no score" not in told(read(rows, merges=merges))
    found = read([*rows, ["Inschrijfsom", None, None, 412500, None, 389900]], merges=merges)
    assert "Inschrijfsom stands beside no score" in told(found)


def test_a_scale_may_be_a_list_of_steps_of_two() -> None:
    rows = [["Supplier", "Quality", "Service"], ["A B.V.", 4, 6], ["B B.V.", 8, 8], ["C B.V.", 6, 10]]
    found = read([["Possible scores: 2 - 4 - 6 - 8 - 10"], [], [], [], [], *rows])
    assert set(ends(found).values()) == {(2, 10)}


def test_the_mean_of_assessors_is_one_concept() -> None:
    assert concepts("MW") == {Concept.AVERAGE}
