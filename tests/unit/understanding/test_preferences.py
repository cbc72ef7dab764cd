"""Comparisons in pairs that share out points, as a Nutzwertanalyse begins with."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from selection.understanding import BlockKind
from tests.support.workbooks import xlsx as workbook

NAMES = ["Innovation", "Sicherheit", "Kosten", "Service"]
POINTS = [[None, 1, 2, 2], [1, None, 2, 1], [0, 0, None, 1], [0, 1, 1, None]]
SCORES = [["Lieferant", *NAMES], ["Otto KG", 8, 7, 6, 9], ["Paulsen", 6, 9, 8, 7], ["Quandt", 9, 5, 7, 6]]


def square(points: list[list[Any]], *behind: list[Any]) -> list[list[Any]]:
    heads, *rows = behind or [[]] * (len(NAMES) + 1)
    return [
        ["Kriterium", *NAMES, *heads],
        *([name, *line, *rest] for name, line, rest in zip(NAMES, points, rows, strict=True)),
    ]


def read(*blocks: list[list[Any]]) -> sel.Understanding:
    tabs = {f"Paarvergleich {number}": block for number, block in enumerate(blocks)}
    return sel.understand(workbook({**tabs, "Bewertung": SCORES}), "sheet.xlsx")


def shares(found: sel.Understanding) -> list[float]:
    assert [one.name for one in found.candidates] == ["Otto KG", "Paulsen", "Quandt"]
    assert [one.name for one in found.criteria] == NAMES
    weights = [one.weight or 0.0 for one in found.criteria]
    return [weight / sum(weights) for weight in weights]


@pytest.mark.parametrize("diagonal", [None, "–", "x", 1])
def test_points_of_pairs_become_weights(diagonal: object) -> None:
    points = [[diagonal if value is None else value for value in line] for line in POINTS]
    found = read(square(points))
    assert found.blocks[0].kind is BlockKind.PAIRWISE
    assert shares(found) == pytest.approx([5 / 12, 4 / 12, 1 / 12, 2 / 12])


def test_weights_that_the_sheet_states_beside_them_count() -> None:
    found = read(square(POINTS, ["Summe", "Gewicht"], [5, 0.4], [4, 0.3], [1, 0.1], [2, 0.2]))
    assert shares(found) == pytest.approx([0.4, 0.3, 0.1, 0.2])
    assert any("not in proportion" in str(one) for one in found.notices)


def test_two_experts_count_alike() -> None:
    other = [[None, 2, 2, 2], [0, None, 2, 2], [0, 0, None, 2], [0, 0, 0, None]]
    assert shares(read(square(POINTS), square(other))) == pytest.approx(
        [(5 / 12 + 6 / 12) / 2, (4 / 12 + 4 / 12) / 2, (1 / 12 + 2 / 12) / 2, (2 / 12 + 0) / 2]
    )


def test_pairs_that_do_not_add_up_are_no_such_comparison() -> None:
    points = [list(line) for line in POINTS]
    points[0][1] = 2
    assert all(block.kind is not BlockKind.PAIRWISE for block in read(square(points)).blocks)
