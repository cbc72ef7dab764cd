"""Who can do what among scores, one a row, or by several assessors: asked where it may be something else."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from tests.support.own_sheets import read_sheet
from tests.support.real_sheets.building import Tab, book

SCORES = Tab("Scores", [["Supplier", "Quality", "Service"], ["Alfa Ltd", 8, 7], ["Beta Ltd", 6, 9]])
MIXED = [
    ["Partij", "Innovatie", "Veiligheid", "Kan ontwerpen", "Kan bouwen"],
    ["Volt B.V.", 8, 6, "Ja", "Nee"],
    ["Heijmans", 6, 8, "Nee", "Ja"],
    ["Croonwolter", 7, 9, "Ja", "Ja"],
    ["Weging", 60, 40, None, None],
]
CROSSES = [
    ["", "Innovation (1-5)", "Sicherheit (1-5)", "Schweißen", "Montage"],
    ["Ebert GmbH", 4, 5, "x", None],
    ["Franke AG", 5, 2, None, "x"],
    ["Gruber KG", 2, 3, "x", "x"],
]


def read(*rows: list[Any]) -> sel.Understanding:
    return sel.understand(book(Tab("Longlist", list(rows))), "sheet.xlsx")


def levels(found: sel.Understanding) -> dict[tuple[str, str], int | None]:
    return {(one.party, one.capability): one.level for one in found.capabilities}


def turned(rows: list[list[Any]]) -> list[list[Any]]:
    return [list(row) for row in zip(*rows, strict=True)]


@pytest.mark.parametrize("rows", [MIXED, turned(MIXED), CROSSES, turned(CROSSES)])
def test_crosses_and_yes_without_a_weight_may_say_who_can_do_what(rows: list[list[Any]]) -> None:
    found = read(*rows)
    assert [one.key for one in found.questions] == ["capabilities inside"]
    accepted = found.accepted()
    assert {one.name for one in accepted.criteria} <= {
        "Innovatie",
        "Veiligheid",
        "Innovation (1-5)",
        "Sicherheit (1-5)",
    }
    known = levels(accepted)
    first = min(known)[0]
    assert len(known) == 6
    assert set(known.values()) == {0, 2}
    assert known[first, next(name for party, name in known if party == first)] in (0, 2)


def test_they_are_criteria_when_somebody_says_so() -> None:
    found = read(*MIXED).answered({"capabilities inside": "criteria"})
    assert {one.name for one in found.criteria} == {"Innovatie", "Veiligheid", "Kan ontwerpen", "Kan bouwen"}
    assert not found.capabilities


def test_yes_and_no_with_a_weight_are_criteria() -> None:
    found = read(*MIXED[:-1], ["Weging", 40, 30, 20, 10])
    assert not any(one.key.startswith("capabilities") for one in found.questions)
    assert len(found.criteria) == 4


def test_what_goes_wrong_is_nothing_that_anybody_can_do() -> None:
    rows = [
        ["Partij", "Innovatie", "Overtredingen", "Sancties"],
        ["Volt B.V.", 8, "Ja", "Nee"],
        ["Heijmans", 6, "Nee", "Ja"],
        ["Weging", 100, None, None],
    ]
    assert not any(one.key.startswith("capabilities") for one in read(*rows).questions)


def test_capabilities_one_a_row_are_told_apart() -> None:
    rows = [
        ["Supplier", "Capability", "Level (0-4)", "Evidence"],
        ["Alfa Ltd", "Welding", 4, "ref. 12"],
        ["Alfa Ltd", "Laying", 1, None],
        ["Beta Ltd", "Welding", 0, None],
        ["Beta Ltd", "Laying", 3, "own vessel"],
    ]
    found = sel.understand(book(SCORES, Tab("Capabilities", rows)), "sheet.xlsx")
    assert levels(found) == {
        ("Alfa Ltd", "Welding"): 4,
        ("Alfa Ltd", "Laying"): 1,
        ("Beta Ltd", "Welding"): 0,
        ("Beta Ltd", "Laying"): 3,
    }


@pytest.mark.parametrize(("answer", "level"), [("lowest", 3), ("highest", 4), ("first", 4)])
def test_levels_of_several_assessors_are_asked_about(answer: str, level: int) -> None:
    tabs = [
        Tab(f"Capabilities {name}", [["Supplier", "Welding", "Laying"], ["Alfa Ltd", own, 1], ["Beta Ltd", 0, "?"]])
        for name, own in (("Reid", 4), ("Shaw", 3))
    ]
    found = sel.understand(book(SCORES, *tabs), "sheet.xlsx")
    assert [one.key for one in found.questions if one.key.startswith("capab")] == ["capabilities twice"]
    known = found.answered({"capabilities twice": answer})
    assert len(known.capabilities) == 4
    assert levels(known)["Alfa Ltd", "Welding"] == level


def test_the_same_levels_twice_count_once_and_nothing_is_asked() -> None:
    tabs = [
        Tab(f"Capabilities {name}", [["Supplier", "Welding", "Laying"], ["Alfa Ltd", 4, 1], ["Beta Ltd", 0, 2]])
        for name in ("Reid", "Shaw")
    ]
    found = sel.understand(book(SCORES, *tabs), "sheet.xlsx")
    assert not [one for one in found.questions if one.key.startswith("capab")]
    assert len(found.capabilities) == 4


def test_a_column_that_lists_what_each_firm_can_is_no_name_of_a_criterion() -> None:
    rows = [
        ["Supplier", "Location", "Process capability", "Quality", "Delivery"],
        ["Alfa Ltd", "Leeds", "Casting; Machining", 4, 3],
        ["Beta Ltd", "Hull", "Casting", 2, 5],
        ["Gamma Ltd", "Kent", "Casting", 5, 1],
    ]
    found = read_sheet(rows)
    assert [one.name for one in found.candidates] == ["Alfa Ltd", "Beta Ltd", "Gamma Ltd"]
    assert [one.name for one in found.criteria] == ["Quality", "Delivery"]


def test_what_each_party_can_do_is_a_fact_where_each_has_one_row_of_scores() -> None:
    rows = [
        ["Supplier", "Process capability", "Certs", "Quality (1-10)", "Support (1-10)"],
        ["Alfa Ltd", "Casting; Machining", "ISO 9001", 8, 6],
        ["Beta Ltd", "Casting", "ISO 9001", 7, 9],
        ["Gamma Ltd", "Machining", "ISO 14001", 5, 8],
    ]
    found = sel.understand(book(Tab("Scores", rows)), "sheet.xlsx").accepted()
    assert [one.name for one in found.criteria] == ["Quality (1-10)", "Support (1-10)"]
    assert str(found.candidates[0].attributes["Process capability"]) == "Casting; Machining"
