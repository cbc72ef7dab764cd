"""How far the comparisons of the best-worst method agree with each other."""

from __future__ import annotations

import math

import numpy as np
from scipy.optimize import brentq

from selection.weighting.weights import Array

__all__ = ["THRESHOLD_TABLE", "input_threshold", "output_ratio", "pair_contradictions"]

THRESHOLD_TABLE = "Liang, Brunelli & Rezaei 2020"

# Input-based thresholds for best against worst = 3 to 9 (rows) and 3 to 9 criteria (columns): table 3 of F. Liang,
# M. Brunelli and J. Rezaei, "Consistency issues in the best worst method: measurements and thresholds", Omega 96,
# 2020, 102175. https://doi.org/10.1016/j.omega.2019.102175
_THRESHOLDS = (
    (0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667),
    (0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683),
    (0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960),
    (0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262),
    (0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403),
    (0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657),
    (0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662),
)


def pair_contradictions(best_to_others: Array, others_to_worst: Array, best_to_worst: float) -> Array:
    """How far each criterion's two comparisons contradict best against worst, 0 to 1; the largest is the ratio.

    Both arrays have shape (n,). The denominator is the largest contradiction that the scale allows.

    References
    ----------
    F. Liang, M. Brunelli and J. Rezaei, Omega 96, 2020, 102175. https://doi.org/10.1016/j.omega.2019.102175
    """
    if best_to_worst == 1:
        return np.zeros(len(best_to_others))
    return np.abs(best_to_others * others_to_worst - best_to_worst) / (best_to_worst**2 - best_to_worst)


def input_threshold(criteria: int, best_to_worst: float) -> float | None:
    """The largest acceptable input-based ratio; None above 9 criteria, for which none was published.

    0 where best against worst is 2 or less: on so short a scale every contradiction is a large one.
    A number between two whole ones is taken with the next whole one.
    """
    row = math.ceil(best_to_worst) - 3
    if row < 0 or criteria < 3:  # with two criteria there is one comparison
        return 0.0
    if criteria - 3 >= len(_THRESHOLDS[row]):
        return None
    return _THRESHOLDS[row][criteria - 3]


def output_ratio(best_to_others: Array, others_to_worst: Array, best_to_worst: float) -> float:
    """The original consistency ratio: the smallest largest deviation of weight ratios, as part of the worst case.

    Above 1 only if some criteria are compared too high and others too low, which the worst case leaves out.

    Both arrays have shape (n,); comparisons lie from 1 to `best_to_worst`. The deviation solves Rezaei's
    non-linear model. There every weight but the best and the worst stands alone, so that a deviation x is enough
    exactly when one ratio of best to worst lies in all the intervals
    (a_Bj - x)(a_jW - x) to (a_Bj + x)(a_jW + x), and in a_BW - x to a_BW + x.

    References
    ----------
    J. Rezaei, "Best-worst multi-criteria decision-making method", Omega 53, 2015, 49-57.
    https://doi.org/10.1016/j.omega.2014.11.009
    """
    # the root of (a - x)(a - x) = a + x; printed in the paper, rounded, as a table of 0.00, 0.44, 1.00, 1.63 ...
    worst_case = (2 * best_to_worst + 1 - math.sqrt(8 * best_to_worst + 1)) / 2
    if worst_case == 0:
        return 0.0

    def room(x: float) -> float:
        low = np.append(np.maximum(best_to_others - x, 0) * np.maximum(others_to_worst - x, 0), best_to_worst - x)
        high = np.append((best_to_others + x) * (others_to_worst + x), best_to_worst + x)
        return float(high.min() - low.max())

    if room(0) >= 0:
        return 0.0
    return float(brentq(room, 0, best_to_worst)) / worst_case
