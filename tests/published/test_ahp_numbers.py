"""AHP against the numbers that its author printed."""

from __future__ import annotations

import pytest

from selection.weighting import SAATY_1980, ahp_weights
from tests.support.weighting import shares, upper

# T. L. Saaty, "How to make a decision: the analytic hierarchy process", European Journal of Operational Research
# 48(1), 1990, 9-26, https://doi.org/10.1016/0377-2217(90)90057-I: a family buys a house.
HOUSE = upper(
    [5, 3, 7, 6, 6, 1 / 3, 1 / 4],
    [1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
    [6, 3, 4, 6, 1 / 5],
    [1 / 3, 1 / 4, 1 / 7, 1 / 8],
    [1 / 2, 1 / 5, 1 / 6],
    [1 / 5, 1 / 6],
    [1 / 2],
    labels=["Size", "Transport", "Neighbourhood", "Age", "Yard", "Modern", "Condition", "Finance"],
)


def test_saaty_1990_house() -> None:
    answer = ahp_weights(HOUSE, random_index=SAATY_1980)
    printed = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]
    assert shares(answer.weights) == pytest.approx(printed, abs=5e-4)
    assert answer.lambda_max == pytest.approx(9.669, abs=5e-4)
    assert answer.consistency_index == pytest.approx(0.238, abs=5e-4)
    assert answer.consistency_ratio == pytest.approx(0.169, abs=5e-4)
    assert answer.random_index.name == "Saaty 1980"


def test_saaty_2003_most_inconsistent_comparison_of_the_house() -> None:
    """Saaty finds neighbourhood against condition (6), computes 1/2.18 without it, and puts 1/2.

    T. L. Saaty, "Decision-making with the AHP: why is the principal eigenvector necessary", European Journal of
    Operational Research 145(1), 2003, 85-91, https://doi.org/10.1016/S0377-2217(02)00227-8. He leaves the
    comparison out by Harker's method, which stays within a hundredth of the smallest eigenvalue used here.
    """
    worst = ahp_weights(HOUSE).most_inconsistent
    assert worst is not None
    assert (worst.first, worst.second, worst.given) == ("Neighbourhood", "Condition", 6)
    assert worst.fitting == pytest.approx(1 / 2.18, rel=0.01)


def test_saaty_2003_the_house_after_the_repair() -> None:
    repaired = HOUSE.copy()
    repaired.loc["Neighbourhood", "Condition"] = 1 / 2
    answer = ahp_weights(repaired)
    printed = [0.175, 0.062, 0.103, 0.019, 0.034, 0.041, 0.221, 0.345]
    assert shares(answer.weights) == pytest.approx(printed, abs=5e-4)
    assert answer.lambda_max == pytest.approx(8.811, abs=1e-3)
    assert answer.consistency_ratio < 0.1


def test_saaty_2008_drinks() -> None:
    """Relative consumption of drinks, estimated by an audience; the ratio is printed as 0.022.

    T. L. Saaty, "Decision making with the analytic hierarchy process", International Journal of Services Sciences
    1(1), 2008, 83-98, https://doi.org/10.1504/IJSSCI.2008.017590.
    """
    drinks = upper(
        [9, 5, 2, 1, 1, 1 / 2],
        [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
        [1 / 3, 1 / 4, 1 / 3, 1 / 9],
        [1 / 2, 1, 1 / 3],
        [2, 1 / 2],
        [1 / 3],
        labels=["Coffee", "Wine", "Tea", "Beer", "Sodas", "Milk", "Water"],
    )
    answer = ahp_weights(drinks, random_index=SAATY_1980)
    assert shares(answer.weights) == pytest.approx([0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], abs=5e-4)
    assert answer.consistency_ratio == pytest.approx(0.022, abs=5e-4)


def test_bozoki_fulop_ronyai_2010_one_missing_comparison() -> None:
    """Example 3: the best filling is 0.73030, and the same to six digits as van Uden's root of 2/5 times 4/3.

    S. Bozóki, J. Fülöp and L. Rónyai, "On optimal completions of incomplete pairwise comparison matrices",
    Mathematical and Computer Modelling 52(1-2), 2010, 318-333, https://doi.org/10.1016/j.mcm.2010.02.047. The
    copy at hand shows the two triads, not the comparison between the first and third criterion, on which the
    optimum does not depend.
    """
    for between in (1 / 9, 1 / 2, 1, 3, 9):
        frame = upper([5, between, 2], [1 / 3, float("nan")], [4])
        completed = ahp_weights(frame).completed
        assert completed.iloc[1, 3] == pytest.approx(0.7302965066047, abs=5e-7)
