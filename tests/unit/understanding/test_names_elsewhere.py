"""Candidates that go by a letter or a number, and answers about several organisations side by side."""

from __future__ import annotations

import statistics
from typing import Any

import pytest

import selection as sel
from selection.understanding import BlockKind
from tests.support.workbooks import xlsx as workbook

SCORES: list[list[Any]] = [
    ["Vraag", "Max. punten", "A", "B"],
    ["Aanpak", 60, 48, 36],
    ["Borging", 40, 32, 40],
    ["Totaal", 100, 80, 76],
]


def read(rows: list[list[Any]]) -> sel.Understanding:
    return sel.understand(workbook({"Blad1": rows}), "sheet.xlsx")


@pytest.mark.parametrize(
    "names",
    [
        [["Inschrijver", "Naam"], ["A", "Taxi Van Dam"], ["B", "Munckhof"]],
        [["Naam", "Inschrijver"], ["Taxi Van Dam", "A"], ["Munckhof", "B"]],
        [["A", "Taxi Van Dam"], ["B", "Munckhof"]],
    ],
)
def test_letters_are_replaced_by_the_names_in_a_list(names: list[list[Any]]) -> None:
    found = read([*SCORES, [], *names])
    assert not found.questions
    assert [one.name for one in found.candidates] == ["Taxi Van Dam", "Munckhof"]
    assert {one.name: one.weight for one in found.criteria} == {"Aanpak": 60, "Borging": 40}
    assert {(one.candidate, one.criterion): one.value for one in found.scores}["Munckhof", "Borging"] == 40
    assert any("A is Taxi Van Dam" in str(notice) for notice in found.notices)
    assert all(check.holds for check in found.checks)


def test_a_legend_of_letters_names_nobody() -> None:
    rows = [
        ["Leverancier", "Kwaliteit", "Service"],
        ["Alfa", "A", "B"],
        ["Beta", "C", "A"],
        [],
        ["A", "goed"],
        ["B", "voldoende"],
        ["C", "matig"],
    ]
    found = read(rows)
    assert [one.name for one in found.candidates] == ["Alfa", "Beta"]


def test_a_list_that_names_only_some_of_the_letters_renames_nobody() -> None:
    found = read([*SCORES, [], ["Inschrijver", "Naam"], ["A", "Taxi Van Dam"], ["D", "Munckhof"]])
    assert "A" in {one.name for one in found.candidates}
    assert not any("A is Taxi" in str(notice) for notice in found.notices)


FIRMS, ITEMS = ("Northgate", "Ousebridge"), ("Innovation", "Safety", "Openness")
GIVEN = {"Northgate": [(4, 5, 3), (5, 4, 4), (3, 5, 5)], "Ousebridge": [(2, 3, 4), (3, 3, 3), (1, 4, 2)]}


def survey(turned: bool, first: str) -> sel.Understanding:
    pairs = [(firm, item) for firm in FIRMS for item in ITEMS]
    heads = [f"{item} - {firm}" if turned else f"{firm} - {item}" for firm, item in pairs]
    rows = [[first, *heads]]
    rows += [[118000 + at, *(GIVEN[firm][at][ITEMS.index(item)] for firm, item in pairs)] for at in range(3)]
    return read(rows)


@pytest.mark.parametrize("turned", [False, True])
def test_answers_about_several_organisations_side_by_side_are_a_survey(turned: bool) -> None:
    found = survey(turned, "Respondent ID").accepted()
    assert [block.kind for block in found.blocks] == [BlockKind.SURVEY]
    assert [one.name for one in found.candidates] == list(FIRMS)
    values = {(one.candidate, one.criterion): one.value for one in found.scores}
    for firm in FIRMS:
        for at, item in enumerate(ITEMS):
            assert values[firm, item] == pytest.approx(statistics.mean(row[at] for row in GIVEN[firm]))


def test_assessors_of_criteria_in_headings_are_no_respondents() -> None:
    rows = [
        ["Supplier", "Innovation - Anke", "Innovation - Bas", "Safety - Anke", "Safety - Bas"],
        ["Alder", 4, 5, 3, 3],
        ["Beech", 2, 3, 5, 4],
        ["Cedar", 3, 3, 4, 5],
    ]
    found = read(rows).accepted()
    assert BlockKind.SURVEY not in {block.kind for block in found.blocks}
    assert [one.name for one in found.candidates] == ["Alder", "Beech", "Cedar"]


def test_rows_that_are_called_by_letters_are_candidates() -> None:
    rows: list[list[Any]] = [["Leverancier", "Aanpak", "Borging"], ["A", 8, 7], ["B", 6, 9], ["C", 5, 5]]
    found = read(rows)
    assert [one.name for one in found.candidates] == ["A", "B", "C"]
    assert {(one.candidate, one.criterion): one.value for one in found.scores}["B", "Borging"] == 9
    named = read([*rows, [], ["A", "Alfa Bouw"], ["B", "Beta Beheer"], ["C", "Gamma Groep"]])
    assert [one.name for one in named.candidates] == ["Alfa Bouw", "Beta Beheer", "Gamma Groep"]


def test_letters_that_grade_are_no_names() -> None:
    rows = [["Leverancier", "Aanpak", "Borging"], ["Alfa", "A", "B"], ["Beta", "B", "C"], ["Gamma", "C", "A"]]
    assert [one.name for one in read(rows).candidates] == ["Alfa", "Beta", "Gamma"]


def test_figures_that_nobody_can_read_are_not_called_an_empty_form() -> None:
    with_figures = read([["Leverancier", 2023, 2024], [1, 8, 7], [2, 6, 9]])
    assert "empty form" not in str(with_figures.refusals[0])
    empty = read([["Leverancier", "Aanpak", "Borging"], [None, None, None]])
    assert "empty form" in str(empty.refusals[0])
