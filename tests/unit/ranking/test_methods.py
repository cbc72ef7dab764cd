from __future__ import annotations

import math

import numpy as np
import pytest

from selection.errors import CaseError
from selection.ranking import (
    Method,
    PreferenceFunction,
    Scaling,
    Scores,
    Shape,
    anchors,
    promethee_ii,
    ranking,
    topsis,
    vikor,
    weighted_sum,
)
from selection.ranking.comparison import kendall
from selection.ranking.method import is_fit
from selection.robustness.scalings import scaled

VALUES = np.array([[3.0, 40.0], [4.0, 10.0], [5.0, 70.0]])
COSTS = np.array([False, True])


def table(values: object, costs: object = None, weights: object = None) -> Scores:
    """Scores whose utilities are the values by tenths."""
    array = np.array(values, float)
    n, m = array.shape
    return Scores(
        candidates=tuple("ABCDEFGH"[:n]),
        criteria=tuple("xyz"[:m]),
        utilities=array / 10,
        values=array,
        costs=np.zeros(m, bool) if costs is None else np.array(costs),
        weights=np.full(m, 1 / m) if weights is None else np.array(weights),
    )


def test_the_weighted_sum() -> None:
    assert weighted_sum([[1, 0], [0.5, 1]], [0.25, 0.75]).tolist() == [0.25, 0.875]


@pytest.mark.parametrize(
    ("scaling", "expected"),
    [
        (Scaling.MIN_MAX, [[0, 0.5], [0.5, 1], [1, 0]]),
        (Scaling.SUM, [[3 / 12, 1 - 40 / 120], [4 / 12, 1 - 10 / 120], [5 / 12, 1 - 70 / 120]]),
        (Scaling.VECTOR, [[3 / 50**0.5, 1 - 40 / 6600**0.5], [4 / 50**0.5, 1 - 10 / 6600**0.5],
                          [5 / 50**0.5, 1 - 70 / 6600**0.5]]),
        (Scaling.Z_SCORE, [[-(1.5**0.5), 0], [0, 1.5**0.5], [1.5**0.5, -(1.5**0.5)]]),
    ],
)  # fmt: skip
def test_each_scaling_by_hand(scaling: Scaling, expected: list[list[float]]) -> None:
    assert scaled(VALUES, *anchors(VALUES, COSTS, scaling)) == pytest.approx(np.array(expected))


@pytest.mark.parametrize("scaling", Scaling)
def test_a_column_without_differences_tells_nothing(scaling: Scaling) -> None:
    values = np.column_stack([VALUES[:, 0], np.full(3, 0.1)])
    column = scaled(values, *anchors(values, COSTS, scaling))[:, 1]
    assert np.ptp(column) == pytest.approx(0)
    assert np.isfinite(column).all()


def test_topsis_by_hand() -> None:
    """Lengths 5 and 13: weighted columns (0.3, 0.4) and (5/26, 12/26); the second is the best on both."""
    found = topsis([[3, 5], [4, 12]], [0.5, 0.5], [False, False])
    assert found.to_ideal == pytest.approx([math.hypot(0.1, 7 / 26), 0])
    assert found.closeness.tolist() == [0, 1]


def test_topsis_of_candidates_that_are_all_alike() -> None:
    assert topsis([[3, 5], [3, 5]], [0.5, 0.5], [False, True]).closeness.tolist() == [0.5, 0.5]


def test_vikor_with_advantage_but_unstable_proposes_two() -> None:
    """By hand, a fifth of the weight each: the third loses least in all, the fifth least at most, the fourth leads."""
    values = [[1, 101, 1, 101, 1], [101, 1, 101, 1, 101], [1, 1, 1, 1, 101], [11, 11, 11, 16, 61], [56] * 5]
    found = vikor(values, [0.2] * 5, [True] * 5)
    assert found.s == pytest.approx([0.4, 0.6, 0.2, 0.21, 0.55])
    assert found.r == pytest.approx([0.2, 0.2, 0.2, 0.12, 0.11])
    assert found.has_advantage
    assert not found.is_stable
    assert found.proposed == (3, 4)


def test_vikor_without_advantage_proposes_all_that_are_near() -> None:
    """Five rows: a step is a quarter. Losses of one criterion only, so that S, R and Q run alike: 0, .1, .2, .9, 1."""
    found = vikor([[10], [9], [8], [1], [0]], [1.0], [False])
    assert found.q == pytest.approx([0, 0.1, 0.2, 0.9, 1])
    assert not found.has_advantage
    assert found.is_stable
    assert found.proposed == (0, 1, 2)


def test_vikor_of_one_row_and_of_rows_alike() -> None:
    assert vikor([[3, 4]], [0.5, 0.5], [False, True]).proposed == (0,)
    assert vikor([[3, 4], [3, 4]], [0.5, 0.5], [False, True]).q.tolist() == [0, 0]


def test_vikor_at_its_ends() -> None:
    values, weights, costs = [[9, 1], [6, 6], [1, 9]], [0.6, 0.4], [False, False]
    whole, single = (vikor(values, weights, costs, v=v) for v in (1.0, 0.0))
    assert np.argsort(whole.q).tolist() == np.argsort(whole.s).tolist()
    assert np.argsort(single.q).tolist() == np.argsort(single.r).tolist()


@pytest.mark.parametrize("v", [-0.1, 1.1, math.nan])
def test_vikor_refuses_a_part_outside_0_to_1(v: float) -> None:
    with pytest.raises(CaseError, match="expected a part from 0 to 1"):
        vikor([[1]], [1.0], [False], v=v)


LEADS = np.array([-3.0, 0.0, 1.0, 2.0, 3.0, 4.0, 9.0])


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (PreferenceFunction(), [0, 0, 1, 1, 1, 1, 1]),
        (PreferenceFunction(Shape.U_SHAPE, q=2), [0, 0, 0, 0, 1, 1, 1]),
        (PreferenceFunction(Shape.V_SHAPE, p=4), [0, 0, 0.25, 0.5, 0.75, 1, 1]),
        (PreferenceFunction(Shape.LEVEL, q=1, p=3), [0, 0, 0, 0.5, 0.5, 1, 1]),
        (PreferenceFunction(Shape.LINEAR, q=1, p=3), [0, 0, 0, 0.5, 1, 1, 1]),
        (PreferenceFunction(Shape.GAUSSIAN, s=2), [0, 0, *(1 - math.exp(-(d**2) / 8) for d in (1, 2, 3, 4, 9))]),
    ],
)
def test_each_shape_of_preference(function: PreferenceFunction, expected: list[float]) -> None:
    assert function(LEADS) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("shape", "q", "p", "s"),
    [
        (Shape.V_SHAPE, 0, 0, 0),
        (Shape.LEVEL, 2, 2, 0),
        (Shape.LINEAR, 3, 2, 0),
        (Shape.GAUSSIAN, 0, 0, 0),
        (Shape.U_SHAPE, -1, 0, 0),
        (Shape.GAUSSIAN, 0, 0, math.nan),
    ],
)
def test_thresholds_that_do_not_fit(shape: Shape, q: float, p: float, s: float) -> None:
    with pytest.raises(CaseError, match="expected thresholds that fit the shape"):
        PreferenceFunction(shape, q, p, s)


def test_net_flows_of_the_usual_criterion_count_wins_and_losses() -> None:
    """With one criterion: who beats both others has 1, who loses from both -1."""
    assert promethee_ii([[5], [3], [8]], [1.0], [False]).net.tolist() == [0, -1, 1]
    assert promethee_ii([[5], [3], [8]], [1.0], [True]).net.tolist() == [0, 1, -1]


def test_with_a_wide_v_shape_net_flow_is_the_weighted_sum_from_its_mean() -> None:
    """When no lead reaches p, the flow is n/(n-1) times the distance of the weighted sum of values/p to its mean."""
    values, weights = np.array([[3.0, 4.0], [7.0, 1.0], [5.0, 9.0]]), np.array([0.3, 0.7])
    found = promethee_ii(values, weights, [False, False], [PreferenceFunction(Shape.V_SHAPE, p=10)] * 2)
    sums = values @ weights / 10
    assert found.net == pytest.approx(1.5 * (sums - sums.mean()))


def test_equals_stand_together() -> None:
    found = ranking(table([[5, 5], [9, 1], [2, 2]]), Method.FIXED)
    assert found.order == (("A", "B"), ("C",))
    assert found.first == ("A", "B")
    assert str(found.sentence()) == "Weighted sum on fixed scales: A and B first."


def test_the_lowest_q_is_the_first_by_vikor() -> None:
    found = ranking(table([[9, 1], [7, 8], [1, 9]]), Method.VIKOR)
    assert found.first == ("B",)
    assert min(found.figures, key=found.figures.__getitem__) == "B"


def test_scores_below_0_have_no_share_of_a_total() -> None:
    scores = table([[-1, 5], [2, 6]])
    assert [method for method in Method if not is_fit(scores, method)] == [Method.SUM]


def test_kendall_by_hand() -> None:
    """A B C D against B A D C: of six pairs two are turned, so (4 - 2) / 6; with a tie 5 / sqrt(6 x 5)."""
    one, other = (ranking(table([[x] for x in column]), Method.FIXED) for column in ((4, 3, 2, 1), (3, 4, 1, 2)))
    assert kendall(one, other) == pytest.approx(1 / 3)
    assert kendall(one, one) == 1
    tied = ranking(table([[4], [4], [2], [1]]), Method.FIXED)
    assert kendall(one, tied) == pytest.approx(5 / 30**0.5)
    flat = ranking(table([[4], [4], [4], [4]]), Method.FIXED)
    assert kendall(one, flat) is None
