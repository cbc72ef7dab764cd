"""Numbers that the sheet computes itself and that are not computed again are said, and not counted as the same."""

from __future__ import annotations

import selection as sel
from dashboards.proofs import proof_sentence
from selection.understanding import Understanding, summary
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

HEAD = ["Criterion", "Weight", "Acme BV", "Bolt BV", "Core BV", "Dune BV"]
GRADES: Rows = [["Plan", 50, 7, 6, 8, 5], ["Team", 30, 6, 9, 7, 8], ["Approach", 20, 7, 4, 9, 6]]
# By hand: 3.5 + 1.8 + 1.4 = 6.7, 3 + 2.7 + 0.8 = 6.5, 4 + 2.1 + 1.8 = 7.9, 2.5 + 2.4 + 1.2 = 6.1.
TOTALS = ["Total", 100, 6.7, 6.5, 7.9, 6.1]
# Nothing that the grades come to.
SUBTOTALS = ["Subtotal", None, 31, 77, 12, 58]


def read(*rows: list[object]) -> Understanding:
    every: Rows = [["Grades 1-10, 10 is best"], [], HEAD, *rows]
    return sel.understand(workbook({"Sheet": every}), "sheet.xlsx").accepted()


def said(found: Understanding) -> str:
    return str(next(iter(summary(found.checks, found.unchecked)), ""))


def test_where_every_number_is_computed_again_nothing_more_is_said() -> None:
    """The 100 under the weights says nothing of a candidate."""
    found = read(*GRADES, TOTALS)
    assert found.unchecked == 0
    assert said(found) == "4 of 4 numbers that the sheet computes itself came out the same."


def test_numbers_that_are_not_computed_again_are_said() -> None:
    found = read(*GRADES[:2], SUBTOTALS, GRADES[2], TOTALS)
    assert len(found.checks) == 4
    assert found.unchecked == 4
    assert said(found) == ("4 of 4 numbers that could be computed again came out the same; 4 others that the sheet "
                           "computes could not be computed again.")  # fmt: skip
    assert said(found) in proof_sentence(found)
    dutch = next(iter(summary(found.checks, found.unchecked))).to("nl")
    assert dutch == ("4 van de 4 getallen die na te rekenen waren, kwamen hetzelfde uit; 4 andere die het blad "
                     "berekent, waren niet na te rekenen.")  # fmt: skip


def test_empty_cells_and_words_are_no_numbers() -> None:
    found = read(*GRADES[:2], ["Subtotal", None, None, 77, "n/a", None], GRADES[2], TOTALS)
    assert found.unchecked == 1
    assert "; 1 other that the sheet computes could not be computed again." in said(found)


def test_a_number_that_differs_was_computed_again() -> None:
    found = read(*GRADES, ["Total", 100, 6.7, 6.5, 7.9, 7.1])
    assert found.unchecked == 0
    assert said(found) == "3 of 4 numbers that the sheet computes itself came out the same."


def test_candidates_in_rows() -> None:
    """The averages of totals and prices are (6.7 + 6.5 + 7.9) / 3 and 440000; any other one is not computed."""
    rows: Rows = [
        ["Supplier", "Plan (1-10)", "Team (1-10)", "Approach (1-10)", "Total", "Price (EUR)"],
        ["Weight", "50%", "30%", "20%", None, None],
        ["Acme BV", 7, 6, 7, 6.7, 410000],
        ["Bolt BV", 6, 9, 4, 6.5, 520000],
        ["Core BV", 8, 7, 9, 7.9, 390000],
        ["Average", None, None, None, 7.03, 440000],
    ]
    found = sel.understand(workbook({"Sheet": rows}), "sheet.xlsx").accepted()
    assert [check.holds for check in found.checks] == [True] * 3
    assert found.unchecked == 0
    rows[-1][5] = 450000
    assert sel.understand(workbook({"Sheet": rows}), "sheet.xlsx").accepted().unchecked == 1


def test_where_nothing_at_all_is_computed_again_that_is_said() -> None:
    found = read(*GRADES[:2], SUBTOTALS, GRADES[2])
    assert not found.checks
    assert said(found) == "4 numbers that the sheet computes itself could not be computed again."
    assert proof_sentence(found) == said(found)
    assert said(read(*GRADES)) == ""
