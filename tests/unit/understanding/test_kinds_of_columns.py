"""What stands beside each score under a name of its own: weighted points, wishes and demands."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

FIRMS = ("Jansen", "De Boer", "Peeters")
SCORES = {"Jansen": (8, 7), "De Boer": (6, 9), "Peeters": (7, 5)}


def read(rows: Rows) -> Understanding:
    return sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")


def given(found: Understanding) -> dict[tuple[str, str], float | None]:
    assert {one.assessor for one in found.scores} == {""}
    return {(one.candidate, one.criterion): one.value for one in found.scores}


WANTED = {
    (firm, name): score for firm in FIRMS for name, score in zip(("Innovatie", "Veiligheid"), SCORES[firm], strict=True)
}


@pytest.mark.parametrize(("one", "other"), [("score", "w"), ("cijfer", "x gewicht"), ("Punkte", "P × G")])
def test_a_score_and_its_product_below_each_name_are_no_candidates(one: str, other: str) -> None:
    # Two criteria, no formula: only all columns together show that each second one is weighted.
    rows = [
        ["Criterium", "Weging", *(cell for firm in FIRMS for cell in (firm, None))],
        [None, None, *(one, other) * 3],
        ["Innovatie", 0.6, 8, 4.8, 6, 3.6, 7, 4.2],
        ["Veiligheid", 0.4, 7, 2.8, 9, 3.6, 5, 2],
    ]
    found = read(rows)
    assert [one.name for one in found.candidates] == list(FIRMS)
    assert given(found) == WANTED
    assert all(check.holds for check in found.checks)


@pytest.mark.parametrize("behind", [True, False])
def test_columns_that_are_all_weighted_are_no_candidates_whatever_they_are_called(behind: bool) -> None:
    names = [(firm, f"{firm[0]} × G") for firm in FIRMS]
    cells = [
        [("Innovatie", 3), *((SCORES[firm][0], SCORES[firm][0] * 3) for firm in FIRMS)],
        [("Veiligheid", 2), *((SCORES[firm][1], SCORES[firm][1] * 2) for firm in FIRMS)],
    ]

    def laid(pairs: list[tuple[object, object]]) -> list[object]:
        return (
            [one for pair in pairs for one in pair] if not behind else [*(a for a, _ in pairs), *(b for _, b in pairs)]
        )

    rows = [["Kriterium", "Gewicht", *laid(names)], *([*first, *laid(rest)] for first, *rest in cells)]
    found = read(rows)
    assert [one.name for one in found.candidates] == list(FIRMS)
    assert given(found) == WANTED


def test_candidates_whose_scores_are_products_by_chance_stay_candidates() -> None:
    # The second is the first times the weights; the fourth is not the third times them.
    rows = [
        ["Criterium", "Weging", "Jansen", "De Boer", "Peeters", "Kok"],
        ["Innovatie", 2, 4, 8, 7, 9],
        ["Veiligheid", 1, 7, 7, 5, 6],
    ]
    found = read(rows)
    assert [one.name for one in found.candidates] == ["Jansen", "De Boer", "Peeters", "Kok"]
    assert len(found.scores) == 8


def test_criteria_below_each_name_stay_criteria_or_assessors() -> None:
    # The same names under each firm, and none of them says only that it is a score.
    rows = [
        ["", *(cell for firm in FIRMS for cell in (firm, None))],
        ["Leverdatum", *("Anke", "Bas") * 3],
        ["Innovatie", 8, 7, 6, 5, 7, 9],
        ["Veiligheid", 7, 7, 9, 8, 5, 6],
    ]
    found = read(rows).accepted()
    assert {one.assessor for one in found.scores} in ({"Anke", "Bas"}, set(FIRMS))


def test_criteria_that_are_wished_for_are_scored_like_others() -> None:
    rows = [
        ["Nr.", "Anforderung", "Typ", "Gewicht", "abas", "proAlpha", "Infor"],
        ["1", "GoBD-Zertifikat", "Muss", None, "Ja", "Ja", "Nein"],
        ["2", "Bedienbarkeit", "Soll", 30, 3, 4, 5],
        ["3", "Schnittstellen", "Soll", 40, 4, 3, 5],
        ["4", "Referenzen", "Soll", 30, 5, 4, 2],
        [None, "Nutzwert (Punkte 1-5)", None, 100, 4.0, 3.6, 4.1],
    ]
    found = read(rows)
    assert {one.name: one.weight for one in found.criteria if not one.is_knock_out} == {
        "Bedienbarkeit": 30,
        "Schnittstellen": 40,
        "Referenzen": 30,
    }
    assert len(found.scores) == 12
    assert len(found.checks) == 3
    assert all(check.holds for check in found.checks)


def test_a_norm_below_the_candidates_stays_a_norm() -> None:
    rows = [["Lieferant", "Innovation (1-5)", "Sicherheit (1-5)"], ["Ebert", 4, 3], ["Franke", 2, 5], ["Soll", 3, 3]]
    found = read(rows)
    assert [one.name for one in found.candidates] == ["Ebert", "Franke"]


def test_a_criterion_that_is_called_an_opinion_is_one_among_criteria() -> None:
    rows = [
        ["", *(cell for firm in FIRMS for cell in (firm, None, None))],
        ["Beoordelaar", *("Prijs", "Kwaliteit", "Oordeel") * 3],
        ["Anke", 8, 7, 6, 6, 9, 5, 7, 5, 8],
        ["Bas", 7, 7, 8, 9, 8, 6, 5, 6, 7],
    ]
    found = read(rows).accepted()
    assert {one.name for one in found.criteria} >= {"Prijs", "Kwaliteit"}


def test_scores_behind_amounts_are_never_dropped_for_the_amounts() -> None:
    rows = [
        ["Leverancier", "Prijs (€)", "Score", "Levertijd (dagen)", "Score"],
        ["Jansen", 1200, 8, 14, 6],
        ["De Boer", 1350, 6, 10, 9],
        ["Peeters", 1100, 9, 21, 4],
    ]
    found = read(rows)
    assert not found.derived
    assert found.questions
