from __future__ import annotations

from itertools import pairwise, permutations

import numpy as np
import pytest

from selection.weighting import centroid_weights
from tests.support.weighting import names, refusal, shares


def test_the_order_counts_not_the_numbers() -> None:
    assert shares(centroid_weights({"A": 2, "B": 7, "C": 3})) == pytest.approx([11 / 18, 2 / 18, 5 / 18])


def test_equal_ranks_share_the_mean_of_their_places() -> None:
    weights = centroid_weights({"A": 1, "B": 2, "C": 2, "D": 3})
    assert shares(weights) == pytest.approx([25 / 48, 10 / 48, 10 / 48, 3 / 48])


@pytest.mark.parametrize("ranks", [(1, 2, 3), (1, 1, 2), (2, 1, 2, 3), (1, 1, 1), (1, 2, 2, 2, 3)])
def test_it_is_the_mean_over_all_strict_orders_that_agree(ranks: tuple[int, ...]) -> None:
    """Every strict order cuts out an equal part of the simplex, with corners (1), (1/2, 1/2), (1/3, 1/3, 1/3) ..."""
    n = len(ranks)
    centroids = []
    for order in permutations(range(n)):
        if all(ranks[a] <= ranks[b] for a, b in pairwise(order)):
            corners = [[1 / k if c in order[:k] else 0 for c in range(n)] for k in range(1, n + 1)]
            centroids.append(np.mean(corners, axis=0))
    weights = centroid_weights(dict(zip(names(n), ranks, strict=True)))
    assert shares(weights) == pytest.approx(np.mean(centroids, axis=0))


@pytest.mark.parametrize(("rank", "found"), [(0, "rank 0"), (-1, "rank -1"), (float("nan"), "no number")])
def test_a_rank_below_one_is_refused(rank: float, found: str) -> None:
    said = refusal(lambda: centroid_weights({"Safety": 1, "Price": rank}))
    assert f"Price: expected a rank of 1 or more, found {found}. Number the criteria from 1" in said
    assert "Safety" not in said
