"""The best-worst method against the car that its author bought.

J. Rezaei, "Best-worst multi-criteria decision-making method: some properties and a linear model", Omega 64, 2016,
126-130, https://doi.org/10.1016/j.omega.2015.12.001: five criteria, price the best and style the worst.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from selection.weighting import BestWorstWeights, best_worst_weights
from selection.weighting.best_worst_consistency import input_threshold
from tests.support.weighting import linear_best_worst, shares

CAR = ("Quality", "Price", "Comfort", "Safety", "Style")


def car(to_others: Sequence[int], to_worst: Sequence[int]) -> BestWorstWeights:
    first, second = dict(zip(CAR, to_others, strict=True)), dict(zip(CAR, to_worst, strict=True))
    return best_worst_weights("Price", "Style", first, second)


def test_rezaei_2016_example_1_is_consistent() -> None:
    answer = car([2, 1, 4, 2, 8], [4, 8, 2, 4, 1])
    assert shares(answer.weights) == pytest.approx([0.2105, 0.4211, 0.1053, 0.2105, 0.0526], abs=5e-5)
    assert (answer.xi, answer.input_ratio, answer.output_ratio) == pytest.approx((0, 0, 0), abs=1e-12)
    assert answer.most_inconsistent is None


def test_rezaei_2016_example_2_linear_model() -> None:
    """Printed: 0.2295, 0.4481, 0.1148, 0.1530, 0.0546 and xi 0.0109; by hand 42, 82, 21, 28, 10 and 2 of 183."""
    answer = car([2, 1, 4, 3, 8], [4, 8, 2, 3, 1])
    assert shares(answer.weights) == pytest.approx([0.2295, 0.4481, 0.1148, 0.1530, 0.0546], abs=5e-5)
    assert shares(answer.weights) == pytest.approx([part / 183 for part in (42, 82, 21, 28, 10)], abs=1e-9)
    assert answer.xi == pytest.approx(2 / 183, abs=1e-9)


def test_the_oracle_of_the_other_tests_finds_the_same() -> None:
    weights, xi = linear_best_worst(1, 4, [2, 1, 4, 3, 8], [4, 8, 2, 3, 1])
    assert [183 * w for w in weights] == [42, 82, 21, 28, 10]
    assert 183 * xi == 2


def test_rezaei_2016_example_2_non_linear_consistency() -> None:
    """Printed: deviation 0.1459; the consistency index at 8 is 4.47."""
    answer = car([2, 1, 4, 3, 8], [4, 8, 2, 3, 1])
    assert answer.output_ratio == pytest.approx(0.1459 / 4.47, abs=2e-5)
    assert answer.most_inconsistent == "Safety"


def test_rezaei_2016_example_3_non_linear_consistency() -> None:
    """Printed: deviation 1 exactly."""
    answer = car([2, 1, 4, 3, 8], [4, 8, 4, 2, 1])
    assert answer.output_ratio == pytest.approx(1 / 4.47, abs=1e-4)


def test_three_criteria_by_hand() -> None:
    """(2 - x)(5 - x) = 8 + x gives x = 4 - root 14 = 0.26, and the index at 8 is (17 - root 65) / 2."""
    answer = best_worst_weights("C", "A", {"A": 8, "B": 2, "C": 1}, {"A": 1, "B": 5, "C": 8})
    assert answer.output_ratio == pytest.approx((4 - 14**0.5) / ((17 - 65**0.5) / 2), abs=1e-9)


@pytest.mark.parametrize(
    ("top", "printed"), [(2, 0.44), (3, 1.00), (4, 1.63), (5, 2.30), (6, 3.00), (7, 3.73), (8, 4.47), (9, 5.23)]
)
def test_rezaei_2015_consistency_index(top: int, printed: float) -> None:
    """The worst case of the scale, both comparisons equal to best against worst, is exactly 1 by definition.

    The printed index of J. Rezaei, Omega 53, 2015, 49-57, https://doi.org/10.1016/j.omega.2014.11.009, is then the
    deviation itself: the root of (top - x)(top - x) = top + x.
    """
    answer = best_worst_weights("A", "C", {"A": 1, "B": top, "C": top}, {"A": top, "B": top, "C": 1})
    assert answer.output_ratio == pytest.approx(1, abs=1e-9)
    assert (top - printed) ** 2 == pytest.approx(top + printed, abs=0.05)
    assert answer.input_ratio == pytest.approx(1)


@pytest.mark.parametrize(
    ("criteria", "top", "printed"),
    [(3, 3, 0.1667), (9, 3, 0.1667), (3, 4, 0.1121), (6, 5, 0.2546), (5, 8, 0.2958), (9, 9, 0.3662), (7, 2, 0)],
)
def test_liang_brunelli_rezaei_2020_thresholds(criteria: int, top: int, printed: float) -> None:
    """F. Liang, M. Brunelli and J. Rezaei, Omega 96, 2020, 102175, https://doi.org/10.1016/j.omega.2019.102175."""
    assert input_threshold(criteria, top) == printed


def test_input_based_ratio_of_the_inconsistent_car() -> None:
    """Quality 2 x 4 and comfort 4 x 2 fit 8, safety 3 x 3 does not: 1 / (64 - 8)."""
    answer = car([2, 1, 4, 3, 8], [4, 8, 2, 3, 1])
    assert answer.input_ratio == pytest.approx(1 / 56)
    assert answer.threshold == 0.2958
    assert not answer.weights.notices
