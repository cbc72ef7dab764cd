"""Critical values of Spearman's rank correlation, two-sided at 5 %.

Zar (1972). Significance testing of the Spearman rank correlation coefficient. Journal of the American Statistical
Association 67(339), 578-580. https://doi.org/10.1080/01621459.1972.10481251
Reprinted as table B.20 of Zar, Biostatistical Analysis.
"""

from __future__ import annotations

import random

import pytest

from selection.sharing import rank_correlation

CRITICAL = {5: 1.000, 6: 0.886, 7: 0.786, 8: 0.738}
CRITICAL_OF_MORE = {10: 0.648, 15: 0.521, 24: 0.406}


def any_order(n: int) -> list[float]:
    order = [float(i) for i in range(n)]
    random.Random(n).shuffle(order)
    return order


@pytest.mark.parametrize("n", CRITICAL)
def test_exactly(n: int) -> None:
    found = rank_correlation(range(n), any_order(n))
    assert found is not None
    assert found.exact
    assert found.least == pytest.approx(CRITICAL[n], abs=6e-4)


@pytest.mark.parametrize("n", CRITICAL_OF_MORE)
def test_by_drawing(n: int) -> None:
    found = rank_correlation(range(n), any_order(n))
    assert found is not None
    assert not found.exact
    assert found.least == pytest.approx(CRITICAL_OF_MORE[n], abs=0.02)


def test_four_are_too_few() -> None:
    found = rank_correlation([1, 2, 3, 4], [1, 2, 3, 4])
    assert found is not None
    assert (found.rho, found.p, found.least) == (pytest.approx(1.0), pytest.approx(2 / 24), None)
    assert not found.significant
