"""The same weights on the sheet of each assessor are one set, however one of them writes a name."""

from __future__ import annotations

import pytest

import selection as sel
from tests.support.own_sheets import workbook_of

FIRMS = ("Northgate", "Brightwater", "Calder", "Dunmore")
MARKS = {"Alice": ((8, 7, 6, 9), (7, 6, 8, 8), (6, 9, 7, 7)), "Bob": ((7, 8, 6, 8), (7, 7, 7, 8), (5, 9, 7, 8))}


def _panel(third: str, weight: float = 20.0) -> sel.Understanding:
    """Two assessors of whom the second writes the third criterion, and its weight, as given."""
    tabs = {}
    for who, marks in MARKS.items():
        names = ("Delivery model", "Mobilisation plan", "Workforce & training" if who == "Alice" else third)
        weights = (50, 30, 20 if who == "Alice" else weight)
        rows = [[name, points, *line] for name, points, line in zip(names, weights, marks, strict=True)]
        tabs[who] = [["Marks out of 10 (10 = best)"], [], ["Criterion", "Weight", *FIRMS], *rows]
    return sel.understand(workbook_of(**tabs), "panel.xlsx")


@pytest.mark.parametrize("third", ["Workforce & training", "Workforce and training", "Workforce & trainning"])
def test_equal_weights_are_no_two_stakeholders(third: str) -> None:
    found = _panel(third).accepted()
    assert len(found.weighed.sets) == 1
    case = found.case()
    assert case.stakeholders == ()
    assert dict(case.weights) == pytest.approx(
        {"Delivery model": 0.5, "Mobilisation plan": 0.3, "Workforce & training": 0.2}
    )


def test_different_weights_stay_those_of_two() -> None:
    assert len(_panel("Workforce and training", 40).accepted().case().stakeholders) == 2


def test_another_criterion_is_another_set() -> None:
    different = _panel("Workforce & trainning").answered({"criteria": "different"}).accepted()
    assert len(different.weighed.sets) == 2
