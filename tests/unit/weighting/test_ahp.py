from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import gmean

from selection.weighting import ahp_weights, combine_comparisons, mirror_comparisons
from selection.weighting.ahp import _most_inconsistent
from selection.weighting.completion import least_squares_weights, principal_eigenvector
from tests.support.weighting import GAP, names, ratios, refusal, shares, square, upper

CONTRADICTION = upper([3, 1 / 5], [4], labels=["Safety", "Price", "Speed"])


def test_three_criteria_by_hand() -> None:
    """For three criteria the eigenvector is the geometric mean, and lambda = 1 + r + 1/r, r the root of a12 a23 / a13.

    Here a12 a23 / a13 = 2 x 2 / 8 = 1/2.
    """
    answer = ahp_weights(upper([2, 8], [2]))
    row_means = np.array([16, 1, 1 / 16]) ** (1 / 3)
    assert shares(answer.weights) == pytest.approx(row_means / row_means.sum())
    r = (1 / 2) ** (1 / 3)
    assert answer.lambda_max == pytest.approx(1 + r + 1 / r)
    assert answer.consistency_ratio == pytest.approx((r + 1 / r - 2) / 2 / 0.5245)


def test_geometric_mean_of_the_rows() -> None:
    frame = upper([2, 8, 3], [2, 1 / 3], [5])
    answer = ahp_weights(frame, priorities="geometric mean")
    rows = gmean(answer.completed.to_numpy(), axis=1)
    assert shares(answer.weights) == pytest.approx(rows / rows.sum())
    assert str(answer.weights.method) == "AHP, geometric mean"
    assert shares(ahp_weights(frame).weights) != pytest.approx(rows / rows.sum(), abs=1e-3)


def test_the_eigenvalue_is_exact_not_approximated() -> None:
    """The estimate many sheets use, the mean over the weights of the column means, is off in the third digit."""
    frame = ahp_weights(upper([9, 1 / 5, 4], [3, 1 / 2], [7])).completed.to_numpy()
    by_columns = (frame / frame.sum(axis=0)).mean(axis=1)
    estimate = (frame @ by_columns / by_columns).mean()
    lambda_max, weights = principal_eigenvector(frame)
    np.testing.assert_allclose(frame @ weights, lambda_max * weights, rtol=1e-12)
    assert abs(np.linalg.det(frame - lambda_max * np.eye(4))) < 1e-9
    assert abs(estimate - lambda_max) > 5e-3


def test_contradiction_is_said_with_method_table_and_remedy() -> None:
    answer = ahp_weights(CONTRADICTION)
    said = [str(notice) for notice in answer.weights.notices]
    assert answer.consistency_ratio > 0.1
    assert said[0].endswith("(random index: Alonso & Lamata 2006), where at most 0.10 is usual.")
    assert said[1] == (
        "Safety was called 3 times as important as Price; 0.05 times agrees best with the other comparisons."
    )


def test_repairing_the_most_inconsistent_comparison_makes_it_consistent() -> None:
    worst = ahp_weights(CONTRADICTION).most_inconsistent
    assert worst is not None
    repaired = CONTRADICTION.copy()
    repaired.loc["Safety", "Price"] = worst.fitting
    assert ahp_weights(repaired).consistency_ratio == pytest.approx(0, abs=1e-9)


def test_the_error_planted_in_consistent_comparisons_is_pointed_at() -> None:
    frame = ratios([0.4, 0.3, 0.2, 0.1])
    frame.iloc[0, 2], frame.iloc[2, 0] = 1 / 6, 6
    worst = ahp_weights(frame).most_inconsistent
    assert worst is not None
    assert (worst.first, worst.second, worst.given) == ("criterion 3", "criterion 1", 6)
    assert worst.fitting == pytest.approx(0.5, abs=1e-6)


def test_one_and_two_criteria_cannot_contradict() -> None:
    assert shares(ahp_weights(square([[1]])).weights) == [1]
    answer = ahp_weights(upper([4]))
    assert shares(answer.weights) == pytest.approx([0.8, 0.2])
    assert (answer.consistency_ratio, answer.most_inconsistent) == (0, None)


def test_a_tree_of_comparisons_is_taken_on_trust_and_said() -> None:
    answer = ahp_weights(upper([2, GAP, GAP], [2, GAP], [2]))
    assert shares(answer.weights) == pytest.approx(np.array([8, 4, 2, 1]) / 15)
    assert answer.consistency_ratio == 0
    assert answer.missing == 3
    said = [str(notice) for notice in answer.weights.notices]
    assert said[0] == "3 comparisons are missing; they were filled in to agree best with the others."
    assert "the consistency ratio of 0 says nothing" in said[1]


def test_one_missing_comparison_is_said() -> None:
    answer = ahp_weights(upper([2, GAP, 3], [2, 2], [2]))
    assert answer.missing == 1
    assert str(answer.weights.notices[0]).startswith("1 comparison is missing")


def test_a_bridge_is_not_called_inconsistent() -> None:
    """Criterion 4 hangs on one comparison only, and these weights are further from it than from any other."""
    given = mirror_comparisons(upper([2, 8, GAP], [2, GAP], [1])).to_numpy()
    worst = _most_inconsistent(given, np.array([0.4, 0.3, 0.299, 0.001]), names(4))
    assert worst is not None
    assert "criterion 4" not in (worst.first, worst.second)


def test_unconnected_parts_are_named() -> None:
    frame = upper([2, GAP, GAP], [GAP, GAP], [3], labels=["Safety", "Price", "Speed", "Staff"])
    said = refusal(lambda: ahp_weights(frame))
    assert "Safety, Price: expected a comparison with Speed and Staff, found none" in said
    assert "Compare Safety with Speed." in said


def test_the_filling_is_the_smallest_eigenvalue_by_brute_force() -> None:
    answer = ahp_weights(upper([3, 1 / 2, GAP], [GAP, 4], [2]))
    first, second = np.meshgrid(np.exp(np.linspace(-3, 3, 301)), np.exp(np.linspace(-3, 3, 301)))
    every = np.tile(answer.completed.to_numpy(), (first.size, 1, 1))
    every[:, 0, 3], every[:, 3, 0] = first.ravel(), 1 / first.ravel()
    every[:, 1, 2], every[:, 2, 1] = second.ravel(), 1 / second.ravel()
    smallest = np.linalg.eigvals(every).real.max(axis=1).min()
    assert smallest - 1e-3 < answer.lambda_max <= smallest


def test_least_squares_with_gaps_by_hand() -> None:
    """A chain with one loop: residuals of the loop 1-2-3 spread evenly, so each log moves by a third."""
    weights = least_squares_weights(ahp_weights(upper([2, 16], [2])).completed.to_numpy())
    assert np.log2(weights[0] / weights[1]) == pytest.approx(1 + 2 / 3)
    assert np.log2(weights[0] / weights[2]) == pytest.approx(4 - 2 / 3)


def test_fifteen_criteria_with_half_of_the_comparisons_missing() -> None:
    rng = np.random.default_rng(15)
    said = ratios(rng.uniform(1, 9, 15)).to_numpy() * np.exp(rng.normal(0, 0.1, (15, 15)))
    said[np.tril_indices(15)] = GAP
    said[np.triu(rng.random((15, 15)) < 0.5, 2)] = GAP
    answer = ahp_weights(square(said.tolist()))
    assert sum(shares(answer.weights)) == pytest.approx(1)
    assert answer.missing > 30
    assert 0 < answer.consistency_ratio < 0.1


def test_a_group_that_agrees_on_ratios_gets_them_back() -> None:
    group = combine_comparisons({"Buyer": ratios([4, 2, 1]), "Foreman": ratios([1, 2, 4])})
    assert shares(ahp_weights(group).weights) == pytest.approx([1 / 3, 1 / 3, 1 / 3])
