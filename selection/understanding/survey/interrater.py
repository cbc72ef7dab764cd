"""How far people who answered the same questions agree, and how far their groups differ. Formulas only.

References
----------
L. R. James, R. G. Demaree and G. Wolf, "Estimating within-group interrater reliability with and without response
bias", Journal of Applied Psychology 69(1), 1984, 85-98. https://doi.org/10.1037/0021-9010.69.1.85
L. R. James, R. G. Demaree and G. Wolf, "rwg: an assessment of within-group interrater agreement", Journal of Applied
Psychology 78(2), 1993, 306-309. https://doi.org/10.1037/0021-9010.78.2.306
M. J. Burke and W. P. Dunlap, "Estimating interrater agreement with the average deviation index: a user's guide",
Organizational Research Methods 5(2), 2002, 159-172. https://doi.org/10.1177/1094428102005002002
J. M. LeBreton and J. L. Senter, "Answers to 20 questions about interrater reliability and interrater agreement",
Organizational Research Methods 11(4), 2008, 815-852. https://doi.org/10.1177/1094428106296642
P. D. Bliese, "Within-group agreement, non-independence, and reliability", in K. J. Klein and S. W. J. Kozlowski
(eds.), Multilevel Theory, Research, and Methods in Organizations, Jossey-Bass, 2000, 349-381.
L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16(3), 1951, 297-334.
https://doi.org/10.1007/BF02310555
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "Array",
    "average_deviation",
    "corrected_item_total",
    "cronbach_alpha",
    "intraclass",
    "null_variance",
    "rwg_j",
]

Array = NDArray[np.float64]

_NOTHING = 1e-12


def null_variance(options: float) -> float:
    """The variance when everybody picks one of the options at random, (A^2 - 1) / 12."""
    return (options**2 - 1) / 12


def rwg_j(answers: Array, options: float) -> tuple[float | None, bool]:
    """The agreement r_wg(J) of the rows on all columns, 0 to 1, and whether it was set to 0.

    It is set to 0 where people differ more than by answering at random, for which the formula has no meaning
    (James, Demaree & Wolf 1984; LeBreton & Senter 2008). None without a column that two answered.

    Parameters
    ----------
    answers
        Respondents by items, NaN where there is no answer.
    options
        The number of answers to choose from.

    Examples
    --------
    >>> rwg_j(np.array([[4.0, 5.0], [4.0, 5.0], [4.0, 5.0]]), 5)
    (1.0, False)
    """
    columns = [column[~np.isnan(column)] for column in answers.T]
    variances = [float(np.var(column, ddof=1)) for column in columns if len(column) > 1]
    if not variances:
        return None, False
    ratio, items = float(np.mean(variances)) / null_variance(options), len(variances)
    if ratio > 1:
        return 0.0, True
    return items * (1 - ratio) / (items * (1 - ratio) + ratio), False


def average_deviation(answers: Array) -> float | None:
    """The average deviation from the mean AD_M(J): per item over respondents, then over items; in points.

    None without a column that two answered.
    """
    columns = [column[~np.isnan(column)] for column in answers.T]
    found = [float(np.mean(np.abs(column - column.mean()))) for column in columns if len(column) > 1]
    return float(np.mean(found)) if found else None


def intraclass(groups: Sequence[Sequence[float]]) -> tuple[float, float] | None:
    """ICC(1) and ICC(2) of scores in groups, by one-way analysis of variance.

    ICC(1) is the part of the differences between people that lies between their groups, ICC(2) how reliable the
    means of the groups are; either can be below 0. Groups of unequal size count by the mean size that Bliese (2000)
    gives. None without two groups and a group of two, or when nobody differs.
    """
    filled = [np.asarray(group, dtype=float) for group in groups if len(group)]
    number, total = len(filled), sum(map(len, filled))
    if number < 2 or total == number:
        return None
    everybody = np.concatenate(filled)
    between = sum(len(g) * (g.mean() - everybody.mean()) ** 2 for g in filled) / (number - 1)
    within = sum(float(((g - g.mean()) ** 2).sum()) for g in filled) / (total - number)
    size = (total - sum(len(g) ** 2 for g in filled) / total) / (number - 1)
    if between < _NOTHING:
        return None
    return float((between - within) / (between + (size - 1) * within)), float((between - within) / between)


def cronbach_alpha(answers: Array) -> float | None:
    """Cronbach's alpha over the respondents who answered everything; None with fewer than 2 items or 3 of them."""
    full = answers[~np.isnan(answers).any(axis=1)]
    items = answers.shape[1]
    if items < 2 or len(full) < 3:
        return None
    total = float(np.var(full.sum(axis=1), ddof=1))
    if total < _NOTHING:
        return None
    return float(items / (items - 1) * (1 - np.var(full, axis=0, ddof=1).sum() / total))


def corrected_item_total(answers: Array, item: int) -> tuple[float | None, int]:
    """The correlation of an item with the mean of the other items, and over how many respondents.

    None when there are fewer than three, or nobody differs.
    """
    others = np.delete(answers, item, axis=1)
    answered = ~np.isnan(others)
    both = ~np.isnan(answers[:, item]) & answered.any(axis=1)
    if both.sum() < 3:
        return None, int(both.sum())
    rest = np.nansum(others[both], axis=1) / answered[both].sum(axis=1)
    own = answers[both, item]
    spread = float(own.std() * rest.std())
    if spread < _NOTHING or math.isnan(spread):
        return None, int(both.sum())
    return float(((own - own.mean()) * (rest - rest.mean())).mean() / spread), int(both.sum())
