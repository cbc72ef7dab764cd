"""Candidates that go by a code, stars on one ladder, weights under a letter above their sum or in words."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook


def read(rows: Rows) -> Understanding:
    return sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")


LONG: Rows = [["V001", "innovation", 4], ["V001", "safety", 3], ["V002", "innovation", 2], ["V002", "safety", 5],
              ["V003", "innovation", 3], ["V003", "safety", 4]]  # fmt: skip


@pytest.mark.parametrize("heading", ["candidate_id", "Supplier ID", "Leveranciersnr", "vendor"])
def test_a_code_is_the_name_of_a_candidate_where_nothing_else_names_it(heading: str) -> None:
    found = read([[heading, "criterion", "rating"], *LONG])
    assert [one.name for one in found.candidates] == ["V001", "V002", "V003"]
    assert {(one.candidate, one.criterion, one.value) for one in found.scores} == {tuple(row) for row in LONG}


def test_a_code_beside_a_name_stays_a_number() -> None:
    names = {"V001": "Acme", "V002": "Bolt", "V003": "Core"}
    found = read([["supplier_id", "supplier_name", "criterion", "rating"],
                  *([row[0], names[str(row[0])], *row[1:]] for row in LONG)])  # fmt: skip
    assert [one.name for one in found.candidates] == ["Acme", "Bolt", "Core"]


def test_a_code_of_a_requirement_is_no_candidate() -> None:
    found = read([["No.", "Requirement", "Acme", "Bolt", "Core"], ["R01", "Tracking", 4, 3, 5],
                  ["R02", "Reports", 2, 5, 4], ["R03", "Support", 3, 4, 2]])  # fmt: skip
    assert {one.name for one in found.candidates} == {"Acme", "Bolt", "Core"}
    assert [one.name for one in found.criteria] == ["Tracking", "Reports", "Support"]


def test_stars_go_as_far_on_every_criterion_as_on_one_of_them() -> None:
    found = read([["Criteria", "Nimbus", "Orbit", "Pulse"], ["Innovation", "★★★★", "★★★", "★★★★★"],
                  ["Investment", "★★", "★★★★", "★★★"], ["Fit", "★★★", "★★★", "★★"]])  # fmt: skip
    assert {(one.worst, one.best) for one in found.criteria} == {(1, 5)}
    assert not found.questions


def test_how_far_stars_go_is_asked_once_where_none_reaches_five() -> None:
    found = read([["Criteria", "Nimbus", "Orbit", "Pulse"], ["Innovation", "★★★★", "★★★", "★"],
                  ["Investment", "★★", "★★★", "★★★"]])  # fmt: skip
    assert len(found.questions) == 1
    assert {(one.worst, one.best) for one in found.criteria} == {(1, 4)}


GRADED: Rows = [["Cost", 40, 6, 8, 7], ["Risk", 35, 7, 7, 8], ["Ideas", 25, 9, 6, 7]]


@pytest.mark.parametrize("heading", ["W", "%", "G", "wg", None])
def test_weights_under_a_letter_are_known_above_their_sum(heading: str | None) -> None:
    # By hand: 2.4 + 2.45 + 2.25 = 7.1, 3.2 + 2.45 + 1.5 = 7.15, 2.8 + 2.8 + 1.75 = 7.35.
    found = read([["Criterion", heading, "X Ltd", "Y Ltd", "Z Ltd"], *GRADED, ["Sum", 100, 7.1, 7.15, 7.35]])
    assert {one.name for one in found.candidates} == {"X Ltd", "Y Ltd", "Z Ltd"}
    assert [one.weight for one in found.criteria] == [40, 35, 25]
    assert [check.holds for check in found.checks] == [True] * 3


def test_a_candidate_called_by_a_letter_keeps_its_grades() -> None:
    found = read([["Criterion", "W", "X", "Y"], ["Cost", 6, 8, 7], ["Risk", 7, 7, 8], ["Ideas", 9, 6, 7]])
    assert {one.name for one in found.candidates} == {"W", "X", "Y"}


def test_a_weight_called_average_makes_no_average_of_its_row() -> None:
    found = read([["", "Weging", "Firma A", "Firma B", "Firma C"], ["Kwaliteit", "zwaar", 8, 7, 6],
                  ["Innovatie", "gemiddeld", 7, 9, 8], ["Prijsstelling", "licht", 6, 6, 9],
                  ["Gemiddeld", None, 7, 7.33, 7.67]])  # fmt: skip
    assert [one.name for one in found.criteria] == ["Kwaliteit", "Innovatie", "Prijsstelling"]
    assert len(found.scores) == 9


def test_weights_under_a_heading_that_reaches_over_an_empty_column_are_known() -> None:
    found = read([[None, "Gewicht", None, "Wouda", "Ypma", "Zijlstra"], ["Algemeen"], ["Innovatie", 60, None, 7, 8, 6],
                  ["Techniek"], ["Kennis", 40, None, 8, 6, 7], ["Totaal", 100, None, 7.4, 7.2, 6.4]])  # fmt: skip
    assert [(one.name, one.weight) for one in found.criteria] == [("Innovatie", 60), ("Kennis", 40)]
    assert [check.holds for check in found.checks] == [True] * 3


def test_low_and_high_of_a_risk_say_which_end_is_best() -> None:
    found = read([["Supplier", "Innovation (0-10)", "Financial risk (1 low - 5 high)", "Dependency risk"],
                  ["Nova", 8, 2, "Low"], ["Orion", 6, 4, "High"], ["Pavo", 9, 1, "Medium"]])  # fmt: skip
    assert [(one.worst, one.best) for one in found.criteria] == [(0, 10), (5, 1), (3, 1)]
    assert not found.questions


def test_what_is_high_of_something_good_stays_good() -> None:
    found = read([["Supplier", "Ambition (1 low - 5 high)", "Quality (1-5)"], ["Nova", 2, 3], ["Orion", 4, 4],
                  ["Pavo", 1, 5]])  # fmt: skip
    assert [(one.worst, one.best) for one in found.criteria] == [(1, 5), (1, 5)]


def test_counted_incidents_are_no_grades() -> None:
    found = read([["Supplier", "Innovation (1-10)", "Safety incidents 2025"], ["Nova", 8, 0], ["Orion", 6, 3],
                  ["Pavo", 9, 1]]).accepted()  # fmt: skip
    assert [(one.worst > one.best) for one in found.criteria] == [False, True]


def test_statements_are_judged_and_one_that_is_turned_round_is_asked_about() -> None:
    found = read([["Statement", "Alfa", "Beta", "Gamma"], ["We share mistakes openly", 4, 5, 2],
                  ["People are afraid to speak up", 2, 1, 5], ["We invest in training", 5, 4, 3], [],
                  ["1 = strongly disagree, 5 = strongly agree"]])  # fmt: skip
    assert [one.name for one in found.candidates] == ["Alfa", "Beta", "Gamma"]
    (question,) = found.questions
    assert "People are afraid" in str(question.sentence)
    assert [(one.worst, one.best) for one in found.accepted().criteria] == [(1, 5), (5, 1), (1, 5)]


def test_what_the_options_are_compared_with_is_no_option() -> None:
    found = read([["Criterium", "Gewicht", "Referentie", "Optie Acme", "Optie Bolt"], ["Innovatie", 3, 0, "+", "-"],
                  ["Veiligheid", 5, 0, "++", "+"], ["Kosten", 2, 0, "-", "+"]])  # fmt: skip
    assert [one.name for one in found.candidates] == ["Optie Acme", "Optie Bolt"]


def test_a_criterion_called_reference_is_judged() -> None:
    found = read([["Criterium", "Acme", "Bolt"], ["Referentie", "+", "-"], ["Veiligheid", "++", "+"]])
    assert [one.name for one in found.criteria] == ["Referentie", "Veiligheid"]


def test_a_heading_above_the_names_of_the_others_names_its_column() -> None:
    """Nobody merged the two cells of the last three headings, as is usual."""
    found = read([["Marktpartij", "Beoordelaar Haak", None, "Kosten per jaar (€)", "VCA-P", "Regio", "Opmerking"],
                  [None, "Innovatie", "Veiligheids-cultuur", None, None, None, None],
                  ["Weging", 0.6, 0.4, None, None, None, None],
                  ["Zeebries", 8, 7, 685000, "ja", "Noord", "traag"], ["Kustlijn", 7, 8, 610000, "nee", "Zuid", None],
                  ["Bladrepair", 9, 6, 420000, "ja", "Noord", None]]).accepted()  # fmt: skip
    assert [one.name for one in found.criteria] == ["Innovatie", "Veiligheids-cultuur", "VCA-P"]
    first = {name: cell.value for name, cell in found.candidates[0].attributes.items()}
    assert first["Kosten per jaar (€)"] == 685000
    assert first["Regio"] == "Noord"


def test_a_group_over_several_names_is_no_name_of_a_column() -> None:
    found = read([["Supplier", "Technical", None, "Commercial", None], [None, "Plan", "Team", "Terms", "Support"],
                  ["Acme", 7, 8, 6, 7], ["Bolt", 6, 9, 8, 8], ["Core", 8, 6, 7, 9]])  # fmt: skip
    assert [one.name for one in found.criteria] == ["Plan", "Team", "Terms", "Support"]
