"""A total of prices that the sheet computes is no score, and yet a fact that a budget limits; one of grades is not."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from selection.analysis import proposals
from selection.rules import Budget
from selection.rules.amounts import cost_column, summable
from tests.support.real_sheets.building import Tab, book

PRICES = {"Van Herk BV": (820, 835, 850), "Dura BV": (910, 925, 940), "Hemubo BV": (705, 720, 735),
          "Talen BV": (640, 655, 665)}  # fmt: skip
GRADES = {"Van Herk BV": (7, 8, 6), "Dura BV": (8, 7, 9), "Hemubo BV": (6, 7, 8), "Talen BV": (9, 6, 7)}
HEADINGS = ["Leverancier", "Plan (1-10)", "Team (1-10)", "Nazorg (1-10)", "Totaal punten", "Prijs 2027", "Prijs 2028",
            "Prijs 2029", "Totaal 3 jaar"]  # fmt: skip
SAID = "Budget 7,5 mln voor drie jaar"


def sheet(*, in_rows: bool) -> sel.Understanding:
    """Grades with their total and prices of three years with theirs; the weights are those of the grades."""
    rows: list[list[Any]] = [[*HEADINGS], ["Weging", 50, 30, 20, None, None, None, None, None]]
    for name, grades in GRADES.items():
        prices = [1000 * amount for amount in PRICES[name]]
        rows.append([name, *grades, sum(grades), *prices, sum(prices)])
    rows = rows if in_rows else [list(line) for line in zip(*rows, strict=True)]
    return sel.understand(book(Tab("Scores", [*rows, [], [SAID]])), "sheet.xlsx")


@pytest.mark.parametrize("in_rows", [True, False])
@pytest.mark.parametrize("answer", ["known only", ""])
def test_the_total_of_the_years_is_a_fact_and_that_of_the_grades_is_none(in_rows: bool, answer: str) -> None:
    found = sheet(in_rows=in_rows)
    if answer and any("known only" in {choice.key for choice in one.choices} for one in found.questions):
        found = found.answered({one.key: answer for one in found.questions
                                if answer in {choice.key for choice in one.choices}})  # fmt: skip
    case = found.accepted().case()
    assert "Totaal 3 jaar" in summable(case)
    assert [one.attributes["Totaal 3 jaar"] for one in case.candidates] == [2_505_000, 2_775_000, 2_160_000, 1_960_000]
    assert "Totaal punten" not in case.candidates[0].attributes
    assert not {"Totaal 3 jaar", "Totaal punten"} & {one.name for one in case.criteria}
    assert cost_column(case) == "Totaal 3 jaar"
    (wish,) = (one for one in case.notices if one.asks)
    assert [one.rule for one in proposals(wish, case)] == [Budget(7_500_000, "Totaal 3 jaar")]
