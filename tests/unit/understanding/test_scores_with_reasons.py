"""A score with its reason in the same cell: on lines below it, in brackets or behind a dash; names with numbers."""

from __future__ import annotations

from typing import Any

import selection as sel
from tests.support.real_sheets.building import Tab, book


def read(rows: list[list[Any]]) -> sel.Understanding:
    return sel.understand(book(Tab("Blad", rows)), "sheet.xlsx")


def scored(found: sel.Understanding) -> dict[tuple[str, str], float | None]:
    return {(one.candidate, one.criterion): one.value for one in found.scores}


def test_scores_with_the_reason_on_the_lines_below() -> None:
    found = read([["Aspect", "Weging\nin %", "Helder B.V.", "Cleanpoint\nB.V."],
                  ["1.\nSchoonmaak:\nprogramma", "60", "8\n(goed uitgewerkt)", "7\n(weinig sanitair)"],
                  ["2.\nSocial return", "40", "7\n(5% SROI)", "9\n(12% SROI, eigen\nbedrijf)"]])  # fmt: skip
    first, second = (one.name for one in found.criteria)
    assert {one.name for one in found.candidates} == {"Helder B.V.", "Cleanpoint B.V."}
    assert scored(found) == {("Helder B.V.", first): 8, ("Cleanpoint B.V.", first): 7, ("Helder B.V.", second): 7,
                             ("Cleanpoint B.V.", second): 9}  # fmt: skip
    assert [one.weight for one in found.criteria] == [60, 40]


def test_two_numbers_on_two_lines_are_not_one() -> None:
    found = read([["Leverancier", "Plan (1-10)"], ["A BV", "7\n8 na overleg"], ["B BV", 6], ["C BV", 5]])
    assert scored(found)["A BV", "Plan (1-10)"] is None


def test_scores_with_the_reason_in_brackets_are_scores_in_every_column() -> None:
    found = read([["Leverancier", "Kwaliteit", "Service", "Planning"],
                  ["A BV", "8 (goed verhaal)", "7 (matig team)", "6"],
                  ["B BV", "7 (kort)", "9 (sterk)", "8"],
                  ["C BV", "6", "8 (prima)", "9 (vooral later)"]])  # fmt: skip
    assert [one.name for one in found.criteria] == ["Kwaliteit", "Service", "Planning"]
    assert scored(found)["C BV", "Planning"] == 9
    assert scored(found)["A BV", "Service"] == 7


def test_numbers_that_begin_names_stay_names() -> None:
    rows: list[list[Any]] = [["Nr", "Criterium", "A BV", "B BV"], ["K1", "1 - Prijs", 8, 7],
                             ["K2", "2 - Service", 6, 7], ["K3", "3 - Planning", 7, 9]]  # fmt: skip
    assert [one.name for one in read(rows).criteria] == ["1 - Prijs", "2 - Service", "3 - Planning"]
    turned = [list(row) for row in zip(*(row[1:] for row in rows), strict=True)]
    assert [one.name for one in read(turned).criteria] == ["1 - Prijs", "2 - Service", "3 - Planning"]


def test_remarks_that_begin_with_a_number_stay_remarks() -> None:
    rows = [["Leverancier", "Plan", "Opmerking"], ["A BV", 8, "3 - bellen"], ["B BV", 7, "1 - niets"]]
    assert [one.name for one in read(rows).criteria] == ["Plan"]


def graded(second: str) -> list[tuple[float, float]]:
    rows = [["Leverancier", "Kwaliteit", "Plan", second], ["A BV", 8, 7, 7], ["B BV", 7, 9, 9], ["C BV", 6, 8, 8]]
    found = read(rows).accepted()
    return [(one.worst, one.best) for one in found.criteria]


def test_grades_for_something_counted_are_on_the_scale_of_the_others() -> None:
    assert graded("Inzet medewerkers") == [(1, 10)] * 3


def test_amounts_with_a_unit_are_not() -> None:
    assert graded("Inzet medewerkers (FTE)")[2] != (1, 10)
