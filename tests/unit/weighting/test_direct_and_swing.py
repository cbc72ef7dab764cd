from __future__ import annotations

from collections.abc import Mapping

import pytest

from selection.weighting import direct_weights, swing_weights
from tests.support.weighting import refusal, shares


@pytest.mark.parametrize("points", [{"A": 0.7, "B": 0.3}, {"A": 70, "B": 30}, {"A": 0.1, "B": 0.2, "C": 0.7}])
def test_shares_and_percentages_are_taken_without_a_word(points: Mapping[str, float]) -> None:
    assert not direct_weights(points).notices


def test_points_of_any_total_are_shared_out_and_said() -> None:
    weights = direct_weights({"A": 45, "B": 30, "C": 15})
    assert shares(weights) == pytest.approx([1 / 2, 1 / 3, 1 / 6])
    assert str(weights.notices[0]) == "The weights add up to 90, not to 1 or 100: each was divided by 90."


def test_every_bad_weight_is_named_at_once() -> None:
    said = refusal(lambda: direct_weights({"Safety": -5, "Price": float("nan"), "Speed": float("inf"), "Staff": 1}))
    assert "Safety: expected a weight of 0 or more, found a weight of -5. Enter 0" in said
    assert "Price: expected a weight of 0 or more, found no number" in said
    assert "Speed: expected" in said
    assert "Staff" not in said


def test_only_zeros_are_refused() -> None:
    assert "Safety, Price: expected at least one weight above 0" in refusal(
        lambda: direct_weights({"Safety": 0, "Price": 0})
    )


def test_no_criteria_are_refused() -> None:
    assert "at least one weight" in refusal(lambda: direct_weights({}))


@pytest.mark.parametrize("size", [5e-324, 1e308])
def test_points_at_the_limits_of_a_float_are_shared_out(size: float) -> None:
    assert shares(direct_weights({"A": size, "B": size, "C": 0})) == [0.5, 0.5, 0]


def test_swing_points_are_shared_out() -> None:
    weights = swing_weights({"Safety": 100, "Price": 50, "Speed": 50})
    assert shares(weights) == [0.5, 0.25, 0.25]
    assert not weights.notices


def test_without_a_swing_of_100_the_highest_counts_and_this_is_said() -> None:
    weights = swing_weights({"Safety": 80, "Price": 20})
    assert shares(weights) == pytest.approx([0.8, 0.2])
    assert "the 80 points were taken as the highest" in str(weights.notices[0])


def test_more_than_100_swing_points_are_refused() -> None:
    said = refusal(lambda: swing_weights({"Safety": 120, "Price": -1}))
    assert "Safety: expected 0 to 100 swing points, found 120 points" in said
    assert "Price: expected a weight of 0 or more" in said
