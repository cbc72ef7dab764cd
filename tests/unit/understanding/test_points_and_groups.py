"""Weights in groups, and points that count as much as they are: every layout means the same for whoever reads it."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

FIRMS = ("Northwind BV", "Bluepeak BV", "Ostara BV")
GRADES = {"Plan": (4, 3, 5), "Team": (3, 5, 4), "Finance": (5, 3, 2), "References": (4, 4, 3)}
SHARED = {"Plan": 0.3, "Team": 0.2, "Finance": 0.4, "References": 0.1}


def read(rows: Rows) -> Understanding:
    return sel.understand(workbook({"Sheet": rows}), "sheet.xlsx").accepted()


def shares(found: Understanding) -> dict[str, float]:
    total = sum(one.weight or 0.0 for one in found.criteria)
    return {one.name: (one.weight or 0.0) / (total or 1.0) for one in found.criteria}


@pytest.mark.parametrize("codes", [("", "", "", "", "", ""), ("1. ", "1.1 ", "1.2 ", "2. ", "2.1 ", "2.2 ")])
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("subtotals", [(), (3.6, 3.8, 4.6)])
def test_weights_of_groups_count_wherever_they_stand(
    codes: tuple[str, ...], columns: int, subtotals: tuple[float, ...]
) -> None:
    if subtotals and not codes[0]:
        return  # without a number or a formula a subtotal is a criterion like the others
    pad: list[object] = [None] * (columns - 1)
    headings = ["Weight"] if columns == 1 else ["Section weight", "Criterion weight"]
    names = ("Quality", "Plan", "Team", "Supplier", "Finance", "References")
    inner = {"Plan": 0.6, "Team": 0.4, "Finance": 0.8, "References": 0.2}
    rows: list[list[object]] = [["Criterion", *headings, *FIRMS]]
    for code, name in zip(codes, names, strict=True):
        is_group = name not in inner
        weights = [0.5, *pad] if is_group else [*pad, inner[name]]
        rows.append([f"{code}{name}", *weights, *(subtotals if is_group else GRADES[name])])
    found = read(rows)
    assert {name.split()[-1]: share for name, share in shares(found).items()} == pytest.approx(SHARED)


@pytest.mark.parametrize(
    "rows",
    [
        [["1. Quality", 60], ["1.1 Plan", 50, 4, 3, 5], ["1.2 Team", 50, 3, 5, 4], ["2. Experience", 40, 4, 5, 1]],
        [["Quality", 60], ["Plan", 50, 4, 3, 5], ["Team", 50, 3, 5, 4], ["Experience", 40, 4, 5, 1]],
        [["Experience", 40, 4, 5, 1], ["Quality", 60], ["Plan", 50, 4, 3, 5], ["Team", 50, 3, 5, 4]],
        [["Experience", 40, 4, 5, 1], ["Quality", 60], ["Plan", 30, 4, 3, 5], ["Team", 30, 3, 5, 4]],
        [["Quality", 60], ["Plan", 30, 4, 3, 5], ["Team", 30, 3, 5, 4], ["Experience", 40, 4, 5, 1]],
    ],
)
def test_a_criterion_beside_the_groups_keeps_its_own_weight(rows: list[list[object]]) -> None:
    found = read([["Criterion", "Weight", *FIRMS], *rows])
    by_name = {name.split()[-1]: share for name, share in shares(found).items()}
    assert by_name == pytest.approx({"Plan": 0.3, "Team": 0.3, "Experience": 0.4})
