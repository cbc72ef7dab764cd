"""Weights in three levels, each in a column of its own."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from tests.support.workbooks import xlsx as workbook

HEAD = ["Category", "Category weight", "Sub-category", "Sub-category weight", "Criterion", "Criterion weight"]
ROWS: list[list[Any]] = [
    ["Quality", 0.5, "Product", 0.6, "Defect rate", 0.5, 4, 3, 5],
    [None, None, None, None, "Traceability", 0.5, 3, 4, 4],
    [None, None, "Process", 0.4, "Change control", 0.7, 5, 2, 3],
    [None, None, None, None, "Audits", 0.3, 4, 4, 2],
    ["Partnership", 0.5, "People", 0.3, "Openness", 1.0, 3, 5, 4],
    [None, None, "Future", 0.7, "Roadmap", 0.4, 2, 5, 3],
    [None, None, None, None, "Co-investment", 0.6, 3, 4, 4],
]
FIRMS = ["Ferrox", "Glanmore", "Haldane"]
# By hand: 0.5 x 0.6 x 0.5 and so on.
WANTED = {
    "Defect rate": 0.15,
    "Traceability": 0.15,
    "Change control": 0.14,
    "Audits": 0.06,
    "Openness": 0.15,
    "Roadmap": 0.14,
    "Co-investment": 0.21,
}


def read(head: list[Any], rows: list[list[Any]]) -> sel.Understanding:
    return sel.understand(workbook({"Matrix": [head, *rows]}), "sheet.xlsx")


def shares(found: sel.Understanding) -> dict[str, float]:
    assert [one.name for one in found.candidates] == FIRMS
    weights = {one.name: one.weight or 0.0 for one in found.criteria}
    return {name: weight / sum(weights.values()) for name, weight in weights.items()}


@pytest.mark.parametrize("whole", [1, 100])
def test_three_levels_of_weights_multiply(whole: int) -> None:
    rows = [[*(cell * whole if at in (1, 3, 5) and cell else cell for at, cell in enumerate(row))] for row in ROWS]
    found = read([*HEAD, *FIRMS], rows)
    assert shares(found) == pytest.approx(WANTED)
    assert not [one for one in found.questions if one.key.startswith("weights")]


def test_the_product_beside_them_is_no_further_weight() -> None:
    rows = [[*row[:6], WANTED[row[4]], *row[6:]] for row in ROWS]
    assert shares(read([*HEAD, "Global weight", *FIRMS], rows)) == pytest.approx(WANTED)


def test_a_column_that_is_no_product_of_the_others_is_asked_about() -> None:
    rows = [[*row[:6], weight, *row[6:]] for row, weight in zip(ROWS, (0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2), strict=True)]
    found = read([*HEAD, "Global weight", *FIRMS], rows)
    asked = next(one for one in found.questions if one.key == "weight columns")
    assert [one.key for one in asked.choices][-1] == "all"
    chosen = found.answered({"weight columns": "Global weight"})
    assert [one.weight for one in chosen.criteria] == [0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2]


def test_a_level_with_a_gap_is_not_put_together_silently() -> None:
    rows = [[*row] for row in ROWS]
    rows[4][3] = None
    rows[4][5] = None
    found = read([*HEAD, *FIRMS], rows)
    assert "weight columns" in {one.key for one in found.questions}


def test_weights_of_two_stakeholders_are_not_asked_about() -> None:
    rows = [
        ["Criterion", "Weight (buyer)", "Weight (user)", *FIRMS],
        ["Quality", 60, 30, 8, 7, 6],
        ["Service", 30, 50, 6, 9, 8],
        ["Safety", 10, 20, 7, 7, 5],
    ]
    found = sel.understand(workbook({"Matrix": rows}), "sheet.xlsx")
    assert not [one for one in found.questions if "weight" in one.key]
    assert len(found.weighed.sets) == 2
