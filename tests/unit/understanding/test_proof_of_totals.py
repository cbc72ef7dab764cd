"""What the sheet's own totals prove: grades beside grades, and no closer or looser than the sheet rounds."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Check, Understanding
from selection.understanding.proving import unmet
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

HEAD = ["Criterion", "Weight", "Acme BV", "Bolt BV", "Core BV", "Dune BV"]
GRADES = [["Plan", 50, 7, 6, 8, 5], ["Team", 30, 6, 9, 7, 8], ["Approach", 20, 7, 4, 9, 6]]
# By hand: 3.5 + 1.8 + 1.4 = 6.7, 3 + 2.7 + 0.8 = 6.5, 4 + 2.1 + 1.8 = 7.9, 2.5 + 2.4 + 1.2 = 6.1.
TOTALS = [6.7, 6.5, 7.9, 6.1]


def read(*below: list[object]) -> Understanding:
    rows: Rows = [["Grades 1-10, 10 is best"], [], HEAD, *GRADES, *below]
    return sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")


def by_cell(found: Understanding) -> dict[str, Check]:
    return {check.place.cell: check for check in found.checks}


def test_a_number_is_met_as_closely_as_the_others_of_its_line_are_written() -> None:
    """6.7 among numbers of two decimals is 6.70, and not 6.74; alone it may be 6.74 rounded."""
    made = by_cell(read(["Weighted total", None, 6.74, 6.5, 7.93, 6.13]))
    assert [made[cell].holds for cell in ("C7", "D7", "E7", "F7")] == [False, True, False, False]
    made = by_cell(read(["Weighted total", None, 6.7, 6.5, 7.9, 6.1]))
    assert all(one.holds for one in made.values())


def test_a_total_rounded_to_one_decimal_among_two_is_another_number() -> None:
    grades = [["Plan", 50, 7.08, 6.02, 8.04, 5.06]]
    rows: Rows = [["Grades 1-10, 10 is best"], [], HEAD, *grades, *GRADES[1:],
                  ["Weighted total", None, 6.7, 6.51, 7.92, 6.13]]  # fmt: skip
    made = by_cell(sel.understand(workbook({"Sheet": rows}), "sheet.xlsx"))
    assert made["C7"].computed == pytest.approx(6.74)
    assert [made[cell].holds for cell in ("C7", "D7", "E7", "F7")] == [False, True, True, True]


def test_a_line_that_rounds_to_one_decimal_is_met() -> None:
    grades = [["Plan", 50, 7.08, 6.02, 8.04, 5.06]]
    rows: Rows = [["Grades 1-10, 10 is best"], [], HEAD, *grades, *GRADES[1:],
                  ["Weighted total", None, 6.7, 6.5, 7.9, 6.1]]  # fmt: skip
    made = by_cell(sel.understand(workbook({"Sheet": rows}), "sheet.xlsx"))
    assert all(one.holds for one in made.values())
    assert len(made) == 4


def test_amounts_that_are_called_a_total_are_no_total_of_grades() -> None:
    found = read(["Weighted total", None, *TOTALS], ["Price", None, 410000, 520000, 395000, 480000],
                 ["Total", None, 1260000, 1555000, 1190000, 1450000])  # fmt: skip
    assert {cell for cell in by_cell(found) if cell.endswith("9")} == set()
    assert all(by_cell(found)[cell].holds for cell in ("C7", "D7", "E7", "F7"))


def test_a_wrong_total_of_grades_is_still_shown() -> None:
    """Also with weights in points, where a total is fifty times what any grade is."""
    made = by_cell(read(["Total", None, 671, 651, 791, 611]))
    assert len(made) == 4
    assert not any(one.holds for one in made.values())


def test_a_sheet_that_adds_up_what_stands_there_in_figures_is_met() -> None:
    """By hand: 7 + 6 = 13, 6 + 9 = 15, 8 + 7 = 15, 5 + 8 = 13; the words and the euros are not in it."""
    rows: Rows = [
        ["Supplier", "Plan (1-10)", "Team (1-10)", "Trust", "Price (EUR)", "Total"],
        ["Weight", "30%", "30%", "20%", "20%", None],
        ["Acme BV", 7, 6, "good", 410000, 13],
        ["Bolt BV", 6, 9, "poor", 365000, 15],
        ["Core BV", 8, 7, "fair", 495000, 15],
        ["Dune BV", 5, 8, "good", 298500, 13],
    ]
    found = sel.understand(workbook({"Sheet": rows}), "sheet.xlsx").accepted()
    assert [check.holds for check in found.checks] == [True] * 4
    assert {check.computed for check in found.checks} == {13, 15}


def test_a_total_of_another_kind_is_told_without_a_number_beside_it() -> None:
    rows: Rows = [
        ["Supplier", "Plan (1-10)", "Price (EUR)", "Total"],
        ["Weight", "60%", "40%", None],
        ["Acme BV", 7, 410000, 38],
        ["Bolt BV", 6, 365000, 36],
        ["Core BV", 8, 495000, 39],
    ]
    found = sel.understand(workbook({"Sheet": rows}), "sheet.xlsx").accepted()
    (doubt,) = (str(one.message) for one in unmet(found.checks))
    # By hand: 0.6 x 7 + 0.4 x 410 000 = 164 004.2; grades alone come to 4.2.
    assert "164" not in doubt
    assert "38, computed again 4.2" in doubt


@pytest.mark.parametrize("in_all", [1, 100])
@pytest.mark.parametrize("word", [None, "tbc", "n.v.t."])
def test_the_weight_of_what_is_not_there_may_go_to_the_others(word: str | None, in_all: int) -> None:
    """By hand: Core without Team is (4.0 + 1.8) / 0.7 = 8.29; with weights of 100 in all that is 828.57."""
    grades = [GRADES[0], ["Team", 30, 6, 9, word, 8], GRADES[2]]
    rows: Rows = [["Grades 1-10, 10 is best"], [], HEAD]
    rows += [[name, weight * in_all / 100, *own] for name, weight, *own in grades]
    totals = [6.7 * in_all, 6.5 * in_all, round(5.8 / 0.7 * in_all, 2), 6.1 * in_all]
    made = by_cell(
        sel.understand(workbook({"Sheet": [*rows, ["Weighted total", None, *totals]]}), "sheet.xlsx").accepted()
    )
    assert [one.holds for one in made.values()] == [True] * 4
    assert all("a score that is not there goes to the others" in str(one.how) or "scores that are there" in str(one.how)
               for one in made.values())  # fmt: skip


def test_a_total_in_which_a_missing_score_is_nothing_is_met_as_before() -> None:
    grades = [GRADES[0], ["Team", 30, 6, 9, None, 8], GRADES[2]]
    rows: Rows = [["Grades 1-10, 10 is best"], [], HEAD, *grades, ["Weighted total", None, 6.7, 6.5, 5.8, 6.1]]
    made = by_cell(sel.understand(workbook({"Sheet": rows}), "sheet.xlsx").accepted())
    assert [one.holds for one in made.values()] == [True] * 4
    assert all("that is not there" not in str(one.how) and "that are there" not in str(one.how)
               for one in made.values())  # fmt: skip
