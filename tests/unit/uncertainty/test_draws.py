"""Draws follow the distribution that was asked for, each value by itself, the same for the same seed."""

from __future__ import annotations

import numpy as np
import pytest

from selection.errors import CaseError
from selection.normalisation import Interval
from selection.uncertainty import Unknown, drawn

SCORE = Unknown("Ideas", (0,), Interval(0.2, 0.3, 0.7))
OTHER = Unknown("Ideas", (1,), Interval(0.5, 1.0, 1.0))
LEVEL = Unknown("data", (0,), Interval(0.0, 2.0, 4.0), is_level=True, is_missing=True)
ALL = (SCORE, OTHER, LEVEL)
NUMBER = 40_000
CLOSE = 4 / np.sqrt(NUMBER)
"""Four standard errors of a share, at most, are half of this."""


def test_uniform() -> None:
    draws = drawn(ALL, NUMBER, seed=1)
    for column, one in zip(draws.T[:2], ALL[:2], strict=True):
        low, high = one.interval.low, one.interval.high
        assert low <= column.min() < low + 0.001
        assert high - 0.001 < column.max() <= high
        for share in (0.1, 0.5, 0.9):
            assert np.mean(column < low + share * (high - low)) == pytest.approx(share, abs=CLOSE)
    assert [np.mean(draws[:, 2] == level) for level in range(5)] == pytest.approx([0.2] * 5, abs=CLOSE)


def test_triangular() -> None:
    """Below its mode the chance is (x - low)^2 / ((high - low) (mode - low)); the mean is that of the three points."""
    draws = drawn(ALL, NUMBER, seed=1, shape="triangular")
    assert np.mean(draws[:, 0] < 0.3) == pytest.approx(0.1 / 0.5, abs=CLOSE)
    assert np.mean(draws[:, 0] < 0.25) == pytest.approx(0.05**2 / (0.5 * 0.1), abs=CLOSE)
    assert np.mean(draws[:, 0] > 0.5) == pytest.approx(0.2**2 / (0.5 * 0.4), abs=CLOSE)
    assert draws[:, 0].mean() == pytest.approx((0.2 + 0.3 + 0.7) / 3, abs=0.005)
    assert draws[:, 1].mean() == pytest.approx((0.5 + 1.0 + 1.0) / 3, abs=0.005)
    chances = np.array([1, 2, 3, 2, 1]) / 9
    assert [np.mean(draws[:, 2] == level) for level in range(5)] == pytest.approx(chances.tolist(), abs=CLOSE)


def test_independent() -> None:
    correlations = np.corrcoef(drawn(ALL, NUMBER, seed=3).T) - np.eye(3)
    assert np.abs(correlations).max() < CLOSE


def test_the_seed_decides() -> None:
    assert np.array_equal(drawn(ALL, 50, seed=7), drawn(ALL, 50, seed=7))
    assert not np.array_equal(drawn(ALL, 50, seed=7), drawn(ALL, 50, seed=8))


def test_nothing_uncertain_and_nothing_asked() -> None:
    assert drawn((), 3, seed=1).shape == (3, 0)
    with pytest.raises(CaseError, match="a whole number of 1 or more"):
        drawn(ALL, 0, seed=1)
