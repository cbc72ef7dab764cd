"""Totals over scores that the sheet turns first: parts of the highest score, and prices beside the lowest one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import selection as sel
from selection.understanding import Check
from selection.understanding.proving import summary
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

FIRMS = ["Acme BV", "Bolt BV", "Core BV", "Dune BV"]
FIVES = [[4, 3, 5], [3, 5, 2], [5, 4, 4], [2, 3, 4]]
# By hand, with weights 40, 30 and 30: 32 + 18 + 30, 24 + 30 + 12, 40 + 24 + 24, 16 + 18 + 24.
OF_FIVE = [80, 66, 88, 58]

GRADES = [[8, 6], [7, 8], [9, 5], [5, 7]]
PRICES = [100_000, 80_000, 50_000, 125_000]
# By hand: four and three points a grade are 50, 52, 51 and 41; of the 30 points for the price
# 50 / 100, 50 / 80, 1 and 50 / 125 are 15, 18.75, 30 and 12;
BESIDE_LOWEST = [65, 70.75, 81, 53]
# 25 / 75, 45 / 75, 1 and 0 are 10, 18, 30 and 0;
FROM_HIGHEST = [60, 70, 81, 41]
# 2 - 2, 2 - 1.6, 1 and nothing below zero are 0, 12, 30 and 0.
ABOVE_LOWEST = [50, 64, 81, 41]


def proof(rows: Rows) -> tuple[list[str], dict[str, Check]]:
    found = sel.understand(workbook({"Sheet": rows}), "sheet.xlsx").accepted()
    return [str(one) for one in summary(found.checks)], {one.place.cell: one for one in found.checks}


def priced(totals: list[float], weights: tuple[float, ...] = (40, 30, 30)) -> Rows:
    rows = [[name, *own, price, total]
            for name, own, price, total in zip(FIRMS, GRADES, PRICES, totals, strict=True)]  # fmt: skip
    return [["Scores 1-10"], [], ["Supplier", "Quality", "Planning", "Price", "Total"], ["Weight", *weights, None],
            *rows]  # fmt: skip


def test_a_score_counts_as_a_part_of_the_highest_one() -> None:
    rows = [[name, *own, total] for name, own, total in zip(FIRMS, FIVES, OF_FIVE, strict=True)]
    said, made = proof([["Scores 1-5"], [], ["Supplier", "Quality", "Planning", "Team", "Total"],
                        ["Weight", 40, 30, 30, None], *rows])  # fmt: skip
    assert [(made[f"E{row}"].holds, made[f"E{row}"].computed) for row in (5, 6, 7, 8)] == [
        (True, pytest.approx(total)) for total in OF_FIVE]  # fmt: skip
    counts = "The sheet counts a score as a part of the highest possible one."
    assert said[1:] == [f"{counts} Here every criterion counts from its worst to its best value."]


def test_each_criterion_has_a_highest_score_of_its_own() -> None:
    scores = [[8, 3, 15], [6, 5, 12], [9, 4, 18], [5, 2, 10]]
    # Out of 10, 5 and 20, by hand: 32 + 18 + 22.5, 24 + 30 + 18, 36 + 24 + 27, 20 + 12 + 15.
    totals = [72.5, 72, 87, 47]
    rows = [[name, *own, total] for name, own, total in zip(FIRMS, scores, totals, strict=True)]
    _, made = proof([["Supplier", "Quality", "Planning", "Team", "Total"], ["Maximum", 10, 5, 20, None],
                     ["Weight", 40, 30, 30, None], *rows])  # fmt: skip
    assert [made[f"E{row}"].computed for row in (4, 5, 6, 7)] == pytest.approx(totals)
    assert all(one.holds for one in made.values())


def pairs(heading: str, beside: Callable[[int, int], float]) -> Rows:
    """For each firm its scores and, under this heading, what stands beside each, from weight and score."""
    rows: Rows = [["Criterion", "Weight", "Max", *[one for name in FIRMS for one in (name, None)]],
                  [None, None, None, *["Score", heading] * 4]]  # fmt: skip
    for at, (name, weight) in enumerate((("Quality", 40), ("Planning", 30), ("Team", 30))):
        rows.append([name, weight, 5, *[one for own in FIVES for one in (own[at], beside(weight, own[at]))]])
    return rows


@pytest.mark.parametrize("heading", ["Weighted", "Points"])
def test_weighted_cells_and_ranks_count_so_as_well(heading: str) -> None:
    rows = pairs(heading, lambda weight, score: weight * score / 5)
    rows.append(["Total", 100, None, *[one for total in OF_FIVE for one in (None, total)]])
    rows.append(["Rank", None, None, *[one for rank in (2, 3, 1, 4) for one in (None, rank)]])
    _, made = proof(rows)
    assert made["E3"].computed == pytest.approx(32)
    assert made["K5"].computed == pytest.approx(24)
    assert len(made) == 12 + 4 + 4
    assert all(one.holds for one in made.values())


def test_points_that_go_by_no_highest_score_are_no_products() -> None:
    """Look-alikes: grades of somebody else beside the scores, and products that are divided by less than a score."""
    for beside in (lambda weight, score: 6 - score, lambda weight, score: weight * score / 3):
        found = sel.understand(workbook({"Sheet": pairs("Points", beside)}), "sheet.xlsx")
        assert "twice" in {one.key for one in found.questions}


@pytest.mark.parametrize(
    ("totals", "how"),
    [
        (BESIDE_LOWEST, "Price as the lowest amount divided by the own one"),
        (FROM_HIGHEST, "Price by how far it is from the highest amount to the lowest"),
        (ABOVE_LOWEST, "Price with its part above the lowest amount taken off"),
    ],
)
def test_a_price_counts_beside_those_of_the_others(totals: list[float], how: str) -> None:
    said, made = proof(priced(totals))
    assert [made[f"E{row}"].computed for row in (5, 6, 7, 8)] == pytest.approx(totals)
    assert all(one.holds for one in made.values())
    assert said[1].startswith(f"The sheet counts a score as a part of the highest possible one; {how}. Here")


def test_a_price_becomes_a_grade_among_grades() -> None:
    """With weights that are parts of 1 the totals are grades: a tenth of the points above."""
    said, made = proof(priced([one / 10 for one in BESIDE_LOWEST], (0.4, 0.3, 0.3)))
    assert [made[f"E{row}"].computed for row in (5, 6, 7, 8)] == pytest.approx([6.5, 7.075, 8.1, 5.3])
    assert all(one.holds for one in made.values())
    assert said[1].startswith("The sheet counts Price as the lowest amount divided by the own one, times 10. Here")


def test_a_price_may_be_the_sum_of_two_columns_and_a_total_rounded() -> None:
    once, yearly = [60_000, 40_000, 26_000, 65_000], [40_000, 41_000, 24_000, 60_000]
    # Of 81 instead of 80 thousand: 52 + 30 * 50 / 81 = 70.5185.
    rows = [[name, *own, first, more, first + more, total] for name, own, first, more, total
            in zip(FIRMS, GRADES, once, yearly, [65, 70.52, 81, 53], strict=True)]  # fmt: skip
    _, made = proof([["Scores 1-10"], [],
                     ["Supplier", "Quality", "Planning", "Once", "Yearly", "Total price", "Total score"],
                     ["Weight", 40, 30, None, None, 30, None], *rows])  # fmt: skip
    totals = [made[f"G{row}"] for row in (5, 6, 7, 8)]
    assert [one.computed for one in totals] == pytest.approx([65, 52 + 1500 / 81, 81, 53])
    assert all(one.holds for one in totals)


def test_one_slip_is_shown_beside_what_it_should_be() -> None:
    said, made = proof(priced([65, 71.75, 81, 53]))
    assert [made[f"E{row}"].holds for row in (5, 6, 7, 8)] == [True, False, True, True]
    assert made["E6"].computed == pytest.approx(70.75)
    assert any(one.startswith("Sheet!E6 says 71.75, the import gives 70.75 ") for one in said)


def test_two_of_four_prove_nothing() -> None:
    _, made = proof(priced([65, 70.75, 82, 54]))
    assert not any(one.holds for one in made.values())
    assert all(one.turned is None for one in made.values())


def test_totals_of_scores_as_they_are_stay_so_also_with_a_slip() -> None:
    # 4 * 40 + 3 * 30 + 5 * 30 and so on; the last should be 290.
    rows = [[name, *own, total] for name, own, total in zip(FIRMS, FIVES, [400, 330, 440, 291], strict=True)]
    _, made = proof([["Scores 1-5"], [], ["Supplier", "Quality", "Planning", "Team", "Total"],
                     ["Weight", 40, 30, 30, None], *rows])  # fmt: skip
    assert [made[f"E{row}"].holds for row in (5, 6, 7, 8)] == [True, True, True, False]
    assert all(one.turned is None for one in made.values())
