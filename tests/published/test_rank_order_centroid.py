"""Rank order centroid weights against the published table."""

from __future__ import annotations

import pytest

from selection.weighting import centroid_weights
from tests.support.weighting import names, shares


@pytest.mark.parametrize(
    "printed",
    [
        [0.7500, 0.2500],
        [0.6111, 0.2778, 0.1111],
        [0.5208, 0.2708, 0.1458, 0.0625],
        [0.4567, 0.2567, 0.1567, 0.0900, 0.0400],
        [0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278],
    ],
)
def test_barron_barrett_1996(printed: list[float]) -> None:
    """F. H. Barron and B. E. Barrett, "Decision quality using ranked attribute weights", Management Science 42(11),
    1996, 1515-1523, https://doi.org/10.1287/mnsc.42.11.1515; by hand for four: (1 + 1/2 + 1/3 + 1/4) / 4 = 25/48.
    """
    n = len(printed)
    weights = centroid_weights(dict(zip(names(n), range(1, n + 1), strict=True)))
    assert shares(weights) == pytest.approx(printed, abs=5e-5)
