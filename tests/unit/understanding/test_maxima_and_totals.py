"""Numbers up to 10 beside maxima far above them: the sheet's own totals tell whether they are grades or points."""

from __future__ import annotations

import pytest

from tests.support.own_sheets import read_sheet

HEAD = ["Criterium", "Max. punten", "Acme", "Bolt", "Cole"]
ROWS: list[list[object]] = [["Kwaliteit", 30, 8, 7, 9], ["Plan", 40, 9, 8, 7], ["Prijs", 30, 10, 6, 8]]

# By hand: 30*8 + 40*9 + 30*10 = 900, 30*7 + 40*8 + 30*6 = 710, 30*9 + 40*7 + 30*8 = 790.
WEIGHED = (900, 710, 790)


@pytest.mark.parametrize("part", [1, 10, 100])
@pytest.mark.parametrize("in_rows", [False, True])
def test_totals_that_multiply_by_the_maxima_say_that_they_are_grades(part: int, in_rows: bool) -> None:
    rows = [
        ["Leverancier" if in_rows else "Criterium", *HEAD[1:]],
        *ROWS,
        ["Totaal", None, *(total / part for total in WEIGHED)],
    ]
    found = read_sheet([list(row) for row in zip(*rows, strict=True)] if in_rows else rows)
    assert not found.questions
    assert [(one.name, one.worst, one.best, one.weight) for one in found.criteria] == [
        ("Kwaliteit", 1, 10, 30), ("Plan", 1, 10, 40), ("Prijs", 1, 10, 30)]  # fmt: skip
    assert [check.holds for check in found.checks] == [True] * 3
    assert any("multiply the scores of Kwaliteit, Plan and Prijs" in str(one) for one in found.notices)


def test_totals_that_add_up_say_that_they_are_points() -> None:
    found = read_sheet([HEAD, *ROWS, ["Totaal", 100, 27, 21, 24]])
    assert not found.questions
    assert [(one.worst, one.best) for one in found.criteria] == [(0, 30), (0, 40), (0, 30)]


@pytest.mark.parametrize("totals", [[], [["Gemiddelde", None, 9, 7, 8]], [["Totaal", None, 90, 71, 64]]])
def test_without_totals_that_tell_it_is_asked(totals: list[list[object]]) -> None:
    assert "maxima" in [one.key for one in read_sheet([HEAD, *ROWS, *totals]).questions]


def test_weights_that_are_not_the_maxima_tell_nothing_of_them() -> None:
    rows = [["Criterium", "Weging", "Max. punten", "Acme", "Bolt"], ["Kwaliteit", 50, 30, 8, 7],
            ["Plan", 20, 40, 9, 8], ["Service", 30, 30, 10, 6], ["Totaal", 100, None, 8.8, 6.9]]  # fmt: skip
    assert "maxima" in [one.key for one in read_sheet(rows).questions]
