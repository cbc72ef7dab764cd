"""The traps in which other packages fall, each held against this one."""

from __future__ import annotations

from itertools import product

import numpy as np
import pandas as pd
import pytest

from selection.weighting import (
    ahp_weights,
    best_worst_weights,
    critic_weights,
    direct_weights,
    entropy_weights,
    merec_weights,
)
from tests.support.weighting import linear_best_worst, names, refusal, shares, upper


def test_weights_that_sum_to_3_are_normalised_and_said() -> None:
    weights = direct_weights({"A": 1, "B": 1, "C": 1})
    assert sum(shares(weights)) == pytest.approx(1)
    assert "add up to 3" in str(weights.notices[0])


def test_negative_weights_are_refused_by_name() -> None:
    assert "Price: expected a weight of 0 or more, found a weight of -0.2" in refusal(
        lambda: direct_weights({"Safety": 1.2, "Price": -0.2})
    )


# A. Tuş and E. Aytaç Adalı, "The new combination with CRITIC and WASPAS methods for the time and attendance software
# selection problem", Opsearch 56(2), 2019, 528-538, https://doi.org/10.1007/s12597-019-00371-6. The first criterion
# is a cost; the printed weights come out only when it is taken for a benefit.
SOFTWARE = pd.DataFrame(
    [[5000, 3, 3, 4, 3, 2], [680, 5, 3, 2, 2, 1], [2000, 3, 2, 3, 4, 3], [600, 4, 3, 1, 2, 2], [800, 2, 4, 3, 3, 4]],
    columns=names(6),
)


def test_critic_minds_the_direction_of_a_cost() -> None:
    blind, minding = critic_weights(SOFTWARE), critic_weights(SOFTWARE, costs=["criterion 1"])
    assert shares(blind) == pytest.approx([0.157, 0.249, 0.168, 0.121, 0.154, 0.151], abs=5e-4)
    scaled = (SOFTWARE - SOFTWARE.min()) / (SOFTWARE.max() - SOFTWARE.min())
    scaled["criterion 1"] = 1 - scaled["criterion 1"]
    told = scaled.std() * (1 - scaled.corr()).sum()
    assert shares(minding) == pytest.approx((told / told.sum()).tolist())
    assert minding["criterion 1"] > blind["criterion 1"] + 0.02


@pytest.mark.parametrize("method", [entropy_weights, merec_weights])
def test_the_methods_of_ratios_mind_the_direction_of_a_cost(method: type) -> None:
    minding = method(SOFTWARE, costs=["criterion 1"])
    turned = method(SOFTWARE.assign(**{"criterion 1": 1 / SOFTWARE["criterion 1"]}))
    assert shares(minding) == pytest.approx(shares(turned))
    assert shares(minding) != pytest.approx(shares(method(SOFTWARE)), abs=1e-3)


def test_best_worst_reaches_its_optimum_on_every_small_case() -> None:
    """All comparisons of four criteria with best against worst 5 and two numbers in between, against the hand."""
    labels = names(4)
    for b1, b2, w1, w2 in product((1, 2, 5), repeat=4):
        to_others, to_worst = [1, b1, b2, 5], [5, w1, w2, 1]
        expected, xi = linear_best_worst(0, 3, to_others, to_worst)
        answer = best_worst_weights(
            labels[0],
            labels[3],
            dict(zip(labels, to_others, strict=True)),
            dict(zip(labels, to_worst, strict=True)),
        )
        assert answer.xi == pytest.approx(float(xi), abs=1e-9)
        assert shares(answer.weights) == pytest.approx([float(w) for w in expected], abs=1e-8)


def test_no_other_weights_deviate_less_than_those_of_best_worst() -> None:
    """Brute force: 20 000 random weightings of the inconsistent car of Rezaei (2016)."""
    to_others, to_worst = np.array([2, 1, 4, 3, 8]), np.array([4, 8, 4, 2, 1])
    labels = names(5)
    answer = best_worst_weights(
        labels[1], labels[4], dict(zip(labels, to_others, strict=True)), dict(zip(labels, to_worst, strict=True))
    )

    def deviation(w: np.ndarray) -> np.ndarray:
        by_best = np.abs(w[:, [1]] - to_others * w).max(axis=1)
        return np.maximum(by_best, np.abs(w - to_worst * w[:, [4]]).max(axis=1))

    best = np.array([shares(answer.weights)])
    assert deviation(best)[0] == pytest.approx(answer.xi, abs=1e-9)
    rng = np.random.default_rng(5)
    anywhere = rng.dirichlet(np.ones(5), 10_000)
    nearby = np.abs(best + rng.normal(0, 0.01, (10_000, 5)))
    others = np.vstack([anywhere, nearby / nearby.sum(axis=1, keepdims=True)])
    assert deviation(others).min() >= answer.xi - 1e-12


def test_lambda_is_the_eigenvalue_and_the_table_is_named() -> None:
    answer = ahp_weights(upper([9, 1 / 5, 4], [3, 1 / 2], [7]))
    assert answer.lambda_max == pytest.approx(max(np.linalg.eigvals(answer.completed).real), abs=1e-12)
    assert answer.random_index.name == "Alonso & Lamata 2006"
    assert any("random index: Alonso & Lamata 2006" in str(notice) for notice in answer.weights.notices)


def test_the_same_scores_on_another_scale_give_the_same_weights() -> None:
    """Euros or thousands of euros, metres or feet."""
    scaled = SOFTWARE * [0.001, 2, 3, 0.5, 10, 7]
    for method in (entropy_weights, critic_weights, merec_weights):
        assert shares(method(scaled)) == pytest.approx(shares(method(SOFTWARE)))
