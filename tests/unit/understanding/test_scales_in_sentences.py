"""A scale that a line near the table states in words settles it; a day or another number is no scale."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

HEAD = ["Supplier", "Quality", "Support", "Delivered in time"]
GRADES = [["Acme Ltd", 4, 3, "96%"], ["Bolt Ltd", 3, 4, "91%"], ["Core Ltd", 2, 5, "88%"]]


def read(line: str, grades: Rows = tuple(GRADES)) -> Understanding:
    return sel.understand(workbook({"Sheet": [["Panel of suppliers"], [line], [], HEAD, *grades]}), "sheet.xlsx")


def asked(found: Understanding) -> bool:
    return any(one.key.startswith("scale") for one in found.questions)


@pytest.mark.parametrize("line", [
    "Owner: P. Hargreaves, Category Mgr Metals.   Scored 1-5 (5 = best) by Quality, Ops and Finance, agreed 6 Nov",
    "Owner: purchasing. Rated from 1 to 5, agreed 6 Nov",
    "Team inkoop: beoordeeld van 1 t/m 5 (5 = best), door drie mensen",
    "Einkauf, bewertet mit 1 bis 5 (5 = am besten)",
])  # fmt: skip
def test_a_scale_in_a_sentence_settles_it(line: str) -> None:
    found = read(line)
    assert not asked(found)
    ends = {one.name: (one.worst, one.best) for one in found.criteria}
    assert (ends["Quality"], ends["Support"]) == ((1, 5), (1, 5))


@pytest.mark.parametrize("line", [
    "Scored 1-5 Nov by Quality, Ops and Finance",
    "Scored 1-11-2026 by Quality, Ops and Finance",
    "Beoordeeld op 1-5 mei door drie mensen",
    "Scored by 1 to 5 people",
    "Rated 1-5 % over budget",
])  # fmt: skip
def test_a_day_or_a_number_of_people_is_no_scale(line: str) -> None:
    assert asked(read(line))


def test_percentages_are_not_shown_as_0_to_1_per_cent() -> None:
    (share,) = [one for one in read("Scored 1-5 (5 = best)").criteria if one.name == "Delivered in time"]
    assert (share.worst, share.best, share.unit) == (0, 1, "")


def test_numbers_up_to_a_hundred_per_cent_keep_their_unit() -> None:
    rows: Rows = [["Supplier", "Quality (1-5)", "Delivered in time (%) (0-100)"], ["Acme Ltd", 4, 96],
                  ["Bolt Ltd", 3, 91], ["Core Ltd", 2, 88]]  # fmt: skip
    found = sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")
    assert [(one.best, one.unit) for one in found.criteria][1] == (100, "%")
