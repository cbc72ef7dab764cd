from __future__ import annotations

import pickle

import numpy as np
import pytest

from selection.texts import text
from selection.weighting import Entry, Points, Preference, Range, Rank, Weights
from tests.support.weighting import refusal, shares


def weights(*values: float) -> Weights:
    return Weights(tuple("ABCD"[: len(values)]), values, text("Points"))


def test_points_stand_for_themselves() -> None:
    said = Preference.of({"A": Points(3), "B": Points(1)})
    assert shares(said.centre()) == [0.75, 0.25]
    assert "add up to 4" in str(said.centre().notices[0])
    assert said.polytope().contains(weights(0.75, 0.25))
    assert not said.polytope().contains(weights(0.74, 0.26))


def test_ranges_go_the_same_part_of_the_way() -> None:
    """Low ends 20 + 10 + 20 = 50, high ends 60 + 50 + 40 = 150: half the way makes 100."""
    said = Preference.of({"A": Range(20, 60), "B": Range(10, 50), "C": Range(20, 40)})
    assert shares(said.centre()) == pytest.approx([0.4, 0.3, 0.3])
    assert "50% of the way" in str(said.centre().notices[0])


def test_ranges_as_shares_of_one() -> None:
    said = Preference.of({"A": Range(0.5, 0.7), "B": Range(0, 1)})
    assert shares(said.centre()) == pytest.approx([0.5 + 0.2 / 2.4, 1 / 2.4])


def test_points_among_ranges_are_exact() -> None:
    said = Preference.of({"A": Points(30), "B": Range(40, 80), "C": Range(0, 20)})
    assert said.centre()["A"] == pytest.approx(0.3)
    assert not said.polytope().contains(weights(0.31, 0.59, 0.1))


def test_the_box_of_ranges() -> None:
    box = Preference.of({"A": Range(20, 60), "B": Range(40, 80)}).polytope()
    assert box.contains(weights(0.6, 0.4))
    assert box.contains(weights(0.2, 0.8))
    assert not box.contains(weights(0.61, 0.39))
    assert not box.contains(weights(0.19, 0.81))
    low_end = Preference.of({"A": Range(20, 100), "B": Range(0, 100)}).polytope()
    assert low_end.contains(weights(0.2, 0.8))
    assert not low_end.contains(weights(0.19, 0.81))


def test_ranks_are_an_order() -> None:
    order = Preference.of({"A": Rank(2), "B": Rank(1), "C": Rank(2), "D": Rank(3)}).polytope()
    assert order.contains(weights(0.2, 0.5, 0.2, 0.1))
    assert order.contains(weights(0.3, 0.4, 0.2, 0.1))
    assert order.contains(weights(0.25, 0.25, 0.25, 0.25))
    assert not order.contains(weights(0.5, 0.3, 0.1, 0.1))
    assert not order.contains(weights(0.3, 0.4, 0.1, 0.2))


def test_the_arrays_of_a_polytope_are_matrices_that_cannot_be_written() -> None:
    order = Preference.of({"A": Rank(1), "B": Rank(2)}).polytope()
    np.testing.assert_array_equal(order.a_ub, [[-1, 1], [0, -1]])
    np.testing.assert_array_equal(order.b_ub, [0, 0])
    np.testing.assert_array_equal(order.a_eq, [[1, 1]])
    np.testing.assert_array_equal(order.b_eq, [1])
    with pytest.raises(ValueError, match="read-only"):
        order.a_ub[0, 0] = 5


@pytest.mark.parametrize("entries", [{"A": Rank(1), "B": Rank(2)}, {"A": Range(0, 60), "B": Range(0, 60)}])
def test_a_preference_travels_between_processes(entries: dict[str, Entry]) -> None:
    said = Preference.of(entries)
    assert pickle.loads(pickle.dumps(said)) == said


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ({"A": Range(60, 80), "B": Range(50, 70)}, "A, B: expected ranges within which the weights can add up to 100"),
        ({"A": Range(60, 80), "B": Range(50, 70)}, "found low ends that already add up to 110. Lower one"),
        ({"A": Range(10, 30), "B": Range(10, 40)}, "found high ends that only add up to 70. Raise one"),
        ({"A": Range(0.1, 0.2), "B": Range(0.1, 0.2)}, "can add up to 1, found high ends that only add up to 0.4"),
        ({"A": Range(30, 20), "B": Range(0, 90)}, "A: expected a range within 0 and 100, the low end first"),
        ({"A": Range(-10, 20), "B": Range(0, 90)}, "found -10 to 20"),
        ({"A": Range(0, 120), "B": Range(0, 90)}, "A: expected a range within 0 and 100"),
        ({"A": Range(0, float("nan")), "B": Range(0, 90)}, "A: expected a range within 0 and 100"),
        ({"A": Rank(1), "B": Points(40)}, "A: expected points or a range, as for B, found a rank"),
        ({"A": Rank(1), "B": Rank(0)}, "B: expected a rank of 1 or more, found rank 0"),
        ({"A": Points(1), "B": Points(-1)}, "B: expected a weight of 0 or more"),
        ({}, "Expected at least one weight"),
    ],
)
def test_entries_that_no_weights_agree_with(entries: dict[str, Entry], said: str) -> None:
    assert said in refusal(lambda: Preference.of(entries))
