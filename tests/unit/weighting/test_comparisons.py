from __future__ import annotations

import pandas as pd
import pytest

from selection.weighting import combine_comparisons, mirror_comparisons
from tests.support.weighting import GAP, ratios, refusal, square, upper

LABELS = ["Safety", "Price", "Speed"]


def test_either_half_is_enough() -> None:
    above = mirror_comparisons(upper([2, 4], [3]))
    below = mirror_comparisons(square([[1, GAP, GAP], [1 / 2, GAP, GAP], [1 / 4, 1 / 3, 1]]))
    pd.testing.assert_frame_equal(above, below)
    assert above.iloc[2, 0] == 1 / 4


def test_a_rounded_reverse_is_made_exact() -> None:
    frame = mirror_comparisons(square([[1, 0.33, 7], [3, 1, 9], [0.14, 0.11, 1]]))
    assert frame.iloc[0, 1] == 1 / 3
    assert frame.iloc[2].tolist() == [1 / 7, 1 / 9, 1]


@pytest.mark.parametrize("near", [0.98, 1.02])
def test_two_numbers_near_one_are_made_each_others_reverse(near: float) -> None:
    frame = mirror_comparisons(square([[1, near], [near, 1]]))
    assert frame.iloc[0, 1] * frame.iloc[1, 0] == pytest.approx(1, abs=1e-15)


def test_columns_may_stand_in_another_order() -> None:
    said = upper([2, 4], [3], labels=LABELS)
    pd.testing.assert_frame_equal(mirror_comparisons(said[["Speed", "Safety", "Price"]]), mirror_comparisons(said))


def test_every_bad_number_is_named_by_its_two_labels() -> None:
    said = refusal(lambda: mirror_comparisons(square([[1, 0, 4], [GAP, 5, -3], [2, GAP, 1]], LABELS)))
    assert "Safety / Price: expected a number above 0, found 0. Enter how many times as important Safety is" in said
    assert "Price / Speed: expected a number above 0, found -3" in said
    assert "Price / Price: expected 1 on the diagonal, found 5" in said
    assert "Safety / Speed: expected 0.5, the reverse of 2 in Speed / Safety, found 4. Correct one" in said
    assert len(said.splitlines()) == 5


@pytest.mark.parametrize(
    ("rows", "columns", "said"),
    [
        (["A", "B"], ["A", "C"], "B: expected a value, found none"),
        (["A", "B"], ["A", "C"], "C: expected one of A and B, found an unknown name"),
        (["A", "A"], ["A", "B"], "A: expected one row and one column, found more"),
        ([], [], "Expected 1 to 15 criteria to compare, found 0"),
        (list("ABCDEFGHIJKLMNOP"), list("ABCDEFGHIJKLMNOP"), "Expected 1 to 15 criteria to compare, found 16. Group"),
    ],
)
def test_labels_must_be_the_same_on_both_sides(rows: list[str], columns: list[str], said: str) -> None:
    assert said in refusal(lambda: mirror_comparisons(pd.DataFrame(1.0, index=rows, columns=columns)))


def test_a_group_takes_the_geometric_mean() -> None:
    """2 and 8 give 4; with influence 3 to 1, the fourth root of 2 x 2 x 2 x 8 = 64."""
    both = {"Buyer": ratios([2, 1]), "Foreman": ratios([8, 1])}
    assert combine_comparisons(both).iloc[0, 1] == pytest.approx(4)
    assert combine_comparisons(both).iloc[1, 0] == pytest.approx(1 / 4)
    assert combine_comparisons(both, {"Buyer": 3, "Foreman": 1}).iloc[0, 1] == pytest.approx(64 ** (1 / 4))


def test_what_one_member_left_out_is_the_others_say() -> None:
    both = {"Buyer": upper([2, GAP], [GAP]), "Foreman": upper([8, 3], [GAP])}
    group = combine_comparisons(both)
    assert group.iloc[0, 2] == pytest.approx(3)
    assert pd.isna(group.iloc[1, 2])
    assert pd.isna(group.iloc[2, 1])


def test_a_member_without_influence_fills_no_gap() -> None:
    both = {"Buyer": upper([2, GAP], [5]), "Foreman": upper([8, 3], [GAP])}
    assert pd.isna(combine_comparisons(both, {"Buyer": 1, "Foreman": 0}).iloc[0, 2])


def test_members_must_compare_the_same() -> None:
    both = {"Buyer": upper([2], labels=["Safety", "Price"]), "Foreman": upper([8], labels=["Safety", "Speed"])}
    said = refusal(lambda: combine_comparisons(both))
    assert "Foreman / Price: expected a value, found none" in said
    assert "Foreman / Speed: expected one of Safety and Price, found an unknown name" in said
