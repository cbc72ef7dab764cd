"""Lists that say what words are worth, known by their use; and columns and rows of points beside such words."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from tests.support.real_sheets.building import Tab, book

WORTH = [
    ["Rating", "Points", "Meaning"],
    ["Exceeds requirements", 5, "see guide"],
    ["Meets requirements", 4, "see guide"],
    ["Minor gaps", 3, "see guide"],
    ["Major gaps", 1, "see guide"],
    ["Not offered", 0, "see guide"],
]
RATED = [
    ["Requirement", "Importance", "Quill", "Rivermoor"],
    ["Usability", 3, "Exceeds requirements", "Meets requirements"],
    ["Integration", 4, "Meets requirements", "Meets requirements"],
    ["Data security", 5, "Minor gaps", "Major gaps"],
    ["Score", None, 46.0, 33.0],
]


def read(*tabs: tuple[str, list[list[Any]]]) -> sel.Understanding:
    return sel.understand(book(*(Tab(name, rows) for name, rows in tabs)), "sheet.xlsx")


def values(found: sel.Understanding) -> dict[tuple[str, str], float | None]:
    return {(one.candidate, one.criterion): one.value for one in found.scores}


def test_words_that_nobody_knows_are_worth_what_a_list_says() -> None:
    found = read(("Assessment", RATED), ("Key", WORTH))
    assert not found.questions
    assert values(found) == {
        ("Quill", "Usability"): 5,
        ("Quill", "Integration"): 4,
        ("Quill", "Data security"): 3,
        ("Rivermoor", "Usability"): 4,
        ("Rivermoor", "Integration"): 4,
        ("Rivermoor", "Data security"): 1,
    }
    assert {(one.worst, one.best) for one in found.criteria} == {(0, 5)}
    # 3 x 5 + 4 x 4 + 5 x 3 and 3 x 4 + 4 x 4 + 5 x 1, by hand.
    assert [(check.stated, check.holds) for check in found.checks] == [(46, True), (33, True)]


def test_a_list_of_names_with_numbers_is_no_legend() -> None:
    # The criteria stand with their weights on a tab of their own, and in one row of the other.
    scores = [["Supplier", "Usability", "Integration", "Data security"], ["Quill", 4, 3, 5], ["Rivermoor", 2, 4, 3]]
    weights = [["Criterion", "Weight"], ["Usability", 20], ["Integration", 30], ["Data security", 50]]
    found = read(("Scores", scores), ("Weights", weights))
    assert [one.weight for one in found.criteria] == [20, 30, 50]


@pytest.mark.parametrize("steps", [(1.0, 0.75, 0.5, 0.25), (1.0, 0.8, 0.6, 0.3)])
def test_shares_of_the_most_points_are_read_with_their_own_steps(steps: tuple[float, ...]) -> None:
    words = ("Uitmuntend", "Goed", "Voldoende", "Matig")
    rows = [
        ["Gunningscriterium", "Maximaal te behalen punten", "Cleanwell", "punten", "Schoon & Zo", "punten"],
        ["Plan van aanpak", 300, "Goed", 300 * steps[1], "Uitmuntend", 300 * steps[0]],
        ["Borging", 200, "Voldoende", 200 * steps[2], "Goed", 200 * steps[1]],
        ["Duurzaamheid", 500, "Matig", 500 * steps[3], "Voldoende", 500 * steps[2]],
    ]
    found = read(("Beoordeling", rows), ("Schaal", [["Oordeel", "% van de punten"], *zip(words, steps, strict=True)]))
    assert not found.questions
    assert [one.name for one in found.candidates] == ["Cleanwell", "Schoon & Zo"]
    assert [one.weight for one in found.criteria] == [300, 200, 500]
    assert values(found)["Cleanwell", "Duurzaamheid"] == steps[3]
    assert values(found)["Schoon & Zo", "Borging"] == steps[1]


def test_a_last_criterion_that_is_called_a_score_and_has_a_weight_stays_a_criterion() -> None:
    rows = [
        ["Criterium", "Weging", "Alfa B.V.", "Beta B.V."],
        ["Kwaliteit", 50, 8, 6],
        ["Service", 30, 7, 9],
        ["Score", 20, 6, 8],
    ]
    assert [one.name for one in read(("Blad1", rows)).criteria] == ["Kwaliteit", "Service", "Score"]


def test_points_behind_what_was_offered_in_words_are_scores() -> None:
    # The column before holds text: the points are all that was given.
    rows = [
        ["Criterium", "Alfa B.V.", "score", "Beta B.V.", "score"],
        ["Kwaliteit", "eigen team van twaalf", 8, "inhuur", 6],
        ["Service", "dag en nacht bereikbaar", 7, "op werkdagen", 9],
    ]
    found = read(("Blad1", rows))
    assert not found.derived
    assert [one.name for one in found.candidates] == ["Alfa B.V.", "Beta B.V."]
    assert values(found) == {
        ("Alfa B.V.", "Kwaliteit"): 8,
        ("Alfa B.V.", "Service"): 7,
        ("Beta B.V.", "Kwaliteit"): 6,
        ("Beta B.V.", "Service"): 9,
    }


def test_a_second_score_behind_a_column_of_scores_is_asked_about() -> None:
    # One of the columns called score stands behind no text: nothing says whose it is.
    rows = [
        ["Criterium", "Alfa B.V.", "score", "score"],
        ["Kwaliteit", "eigen team", 8, 6],
        ["Service", "dag en nacht", 7, 9],
    ]
    found = read(("Blad1", rows))
    assert found.questions or found.refusals
