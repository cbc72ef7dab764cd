"""Who gave the scores is not asked where the sheet says it: by its weights, or by how many assessors there are."""

from __future__ import annotations

from typing import Any

import selection as sel
from selection.understanding import Understanding
from tests.support.real_sheets.building import Tab, book

CRITERIA, PEOPLE = ("Wagenpark", "Chauffeurs", "Rijgedrag"), ("HvD", "Marleen")
GRADES = ((7, 8, 6, 8, 9, 7), (9, 6, 7, 5, 6, 8), (6, 7, 9, 7, 8, 8), (8, 9, 5, 6, 7, 9))


def sheet(title: str, weights: list[Any] | None = None) -> Understanding:
    """Three names over two: which are the criteria only the title or the weights say."""
    over = [name for one in CRITERIA for name in (one, None)]
    rows: list[list[Any]] = [[title], [], [None, *over], ["Leverancier", *PEOPLE * 3]]
    rows += [["Weging", *weights]] if weights else []
    rows += [[f"Bedrijf {name} BV", *own] for name, own in zip("KLMN", GRADES, strict=True)]
    return sel.understand(book(Tab("Scores", rows, merges=("B3:C3", "D3:E3", "F3:G3"))), "sheet.xlsx")


def asked(found: Understanding) -> list[str]:
    return [one.key for one in found.questions if one.key.startswith("who judged")]


def test_nothing_says_it_so_it_is_asked() -> None:
    assert asked(sheet("Cijfers 1-10")) == ["who judged:Scores"]
    assert asked(sheet("Cijfers 1-10, vier beoordelaars")) == ["who judged:Scores"]


def test_one_weight_for_each_name_above_says_that_it_is_a_criterion() -> None:
    found = sheet("Cijfers 1-10", [50, None, 30, None, 20, None])
    assert not asked(found)
    assert {one.name: one.weight for one in found.criteria} == {"Wagenpark": 50, "Chauffeurs": 30, "Rijgedrag": 20}
    assert {one.assessor for one in found.scores} == set(PEOPLE)


def test_so_does_the_number_of_assessors_in_the_title() -> None:
    found = sheet("Cijfers 1-10, twee beoordelaars")
    assert not asked(found)
    assert {one.assessor for one in found.scores} == set(PEOPLE)


def test_the_other_way_round_as_well() -> None:
    found = sheet("Scores 1-10 by 3 assessors")
    assert not asked(found)
    assert {one.name for one in found.criteria} == set(PEOPLE)


def test_a_weight_for_every_column_does_not_say_it() -> None:
    assert asked(sheet("Cijfers 1-10", [25, 25, 15, 15, 10, 10])) == ["who judged:Scores"]
