"""A total over a score that one assessor did not give: the sheet took the mean of what was given, or zero; never both.

By hand, with weights 50, 30 and 20: Acme 7.5, 6.5, 6.5 is 7.0; Core 8.5, 7, 8.5 is 8.05; Dune 6, 7, 6 is 6.3.
Bolt 6.5, 8.5 and a 4 of one assessor is 6.6; were the other's blank a zero, it would be 2 and so 6.2.
"""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Check, counted_as_zero
from tests.support.real_sheets.building import Tab, book

NAMES = ("Acme BV", "Bolt BV", "Core BV", "Dune BV")
TOTALS = (7.0, 6.6, 8.05, 6.3)
ZERO = "a score that an assessor did not give counts as zero"


def _read(label: str, numbers: tuple[object, ...], bolt: tuple[object, object] = (None, 4)) -> sel.Understanding:
    """Two assessors per supplier, side by side; `numbers` are those of the sheet, `bolt` the scores of Bolt on one."""
    names = [cell for name in NAMES for cell in (name, None)]
    rows = [["Scores 0-10, 10 is best"], [], ["Criterion", "Weight", *names], [None, None, *["JD", "PW"] * len(NAMES)],
            ["Plan", 50, 7, 8, 6, 7, 8, 9, 6, 6], ["Team", 30, 6, 7, 9, 8, 7, 7, 7, 7],
            ["Approach", 20, 7, 6, *bolt, 9, 8, 6, 6],
            [label, None, *(cell for one in numbers for cell in (one, None))]]  # fmt: skip
    merges = tuple(f"{pair[0]}3:{pair[1]}3" for pair in ("CD", "EF", "GH", "IJ"))
    return sel.understand(book(Tab("Moderation", rows, merges=merges)), "sheet.xlsx")


def _checks(found: sel.Understanding) -> dict[str, Check]:
    return {str(one.place.cell): one for one in found.checks}


@pytest.mark.parametrize(("stated", "computed", "holds", "as_zero"), [
    (6.6, 6.6, True, False),
    (6.2, 6.2, True, True),
    (6.4, 6.6, False, False),
])  # fmt: skip
def test_a_blank_is_left_out_or_zero_as_the_sheet_took_it(
    stated: float, computed: float, holds: bool, as_zero: bool
) -> None:
    made = _checks(_read("Weighted score", (7.0, stated, 8.05, 6.3)))
    assert (made["E8"].computed, made["E8"].holds) == (pytest.approx(computed), holds)
    assert (ZERO in str(made["E8"].how)) is as_zero
    others = [made[cell] for cell in ("C8", "G8", "I8")]
    assert all(one.holds and ZERO not in str(one.how) for one in others)


def test_points_added_up_count_nothing_for_a_blank_and_that_is_said() -> None:
    made = _checks(_read("Total", (41, 34, 48, 38)))
    assert [made[cell].holds for cell in ("C8", "E8", "G8", "I8")] == [True] * 4
    assert [ZERO in str(made[cell].how) for cell in ("C8", "E8", "G8", "I8")] == [False, True, False, False]


@pytest.mark.parametrize(("ranks", "holds"), [((2, 3, 1, 4), True), ((2, 4, 1, 3), True), ((1, 3, 2, 4), False)])
def test_ranks_of_such_totals_are_no_mismatch_either(ranks: tuple[int, ...], holds: bool) -> None:
    made = _checks(_read("Rank", ranks))
    assert all(one.holds for one in made.values()) is holds
    assert set(made) == {"C8", "E8", "G8", "I8"}


def test_look_alikes_count_as_before() -> None:
    """A zero that was given is one, and where nobody gave a score there is no mean to take."""
    made = _checks(_read("Weighted score", TOTALS, bolt=(0, 4)))
    assert (made["E8"].computed, made["E8"].holds) == (pytest.approx(6.2), False)
    made = _checks(_read("Weighted score", (7.0, 5.8, 8.05, 6.3), bolt=(None, None)))
    assert (made["E8"].computed, made["E8"].holds) == (pytest.approx(5.8), True)
    assert ZERO not in str(made["E8"].how)


@pytest.mark.parametrize(("total", "cells"), [
    (4.0, ["Moderation!D3"]),  # 0.5 x 8 and nothing for what is missing
    (8.0, []),  # the mean of what is there
])  # fmt: skip
def test_a_total_that_counts_a_missing_score_as_zero_is_named(total: float, cells: list[str]) -> None:
    """By hand, with half of the weight on each: Acme 8 and 6 is 7, Core 9 and 9 is 9."""
    rows = [["Supplier", "Plan (0-10)", "Team (0-10)", "Weighted score"], ["Weight", 50, 50, None],
            ["Bolt BV", 8, None, total], ["Acme BV", 8, 6, 7.0], ["Core BV", 9, 9, 9.0]]  # fmt: skip
    found = sel.understand(book(Tab("Moderation", rows)), "sheet.xlsx")
    assert [str(check.place) for check in found.checks if check.is_filled] == cells
    assert all(check.holds for check in found.checks)
    said = [str(one) for one in counted_as_zero(found.checks)]
    assert said == [f"In {cell} the sheet counts a missing score as 0. Here it is unknown: it may turn out anything."
                    for cell in cells]  # fmt: skip
