"""Agreement by published formulas: r_wg(J), average deviation, intraclass correlation, alpha."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.understanding.survey.interrater import (
    average_deviation,
    corrected_item_total,
    cronbach_alpha,
    intraclass,
    null_variance,
    rwg_j,
)


def test_null_variances_of_james_demaree_and_wolf() -> None:
    """Printed for 5 and 7 options: 2 and 4 (James, Demaree & Wolf 1984)."""
    assert (null_variance(5), null_variance(7)) == (2, 4)


def test_rwg_j_by_hand() -> None:
    """Items 4 4 5 and 3 4 5: variances 1/3 and 1, mean 2/3, of 2 that is 1/3; 2 (2/3) / (2 (2/3) + 1/3) = 0.8."""
    found, is_cut = rwg_j(np.array([[4.0, 3.0], [4.0, 4.0], [5.0, 5.0]]), 5)
    assert found == pytest.approx(0.8)
    assert not is_cut


def test_rwg_j_is_set_to_0_where_people_differ_more_than_by_chance() -> None:
    """1 1 5 5 has variance 16/3, more than 2."""
    assert rwg_j(np.array([[1.0], [1.0], [5.0], [5.0]]), 5) == (0.0, True)


def test_average_deviation_by_hand() -> None:
    """4 4 5: mean 13/3, deviations 1/3 1/3 2/3, mean 4/9; 3 4 5: 2/3. Together 5/9."""
    assert average_deviation(np.array([[4.0, 3.0], [4.0, 4.0], [5.0, 5.0]])) == pytest.approx(5 / 9)


# Six targets by four judges; P. E. Shrout and J. L. Fleiss, "Intraclass correlations: uses in assessing rater
# reliability", Psychological Bulletin 86(2), 1979, 420-428, https://doi.org/10.1037/0033-2909.86.2.420.
SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]


def test_icc_of_shrout_and_fleiss_1979() -> None:
    """Printed: ICC(1,1) = .17 and ICC(1,4) = .44, which Bliese calls ICC(1) and ICC(2)."""
    found = intraclass(SHROUT_FLEISS)
    assert found is not None
    assert found == pytest.approx((0.17, 0.44), abs=0.005)


def test_alpha_of_shrout_and_fleiss_1979() -> None:
    """Printed: ICC(3,4) = .91, which they say equals Cronbach's alpha."""
    assert cronbach_alpha(np.array(SHROUT_FLEISS, float)) == pytest.approx(0.91, abs=0.005)


def test_icc_of_unequal_groups_by_hand() -> None:
    """Groups 1 3 and 5 5 8: means 2 and 6, grand mean 4.4, squares between 2 (2.4)^2 + 3 (1.6)^2 = 19.2.

    Within: 2 + 6 = 8 over 3. Mean size 5 - 13/5 = 2.4. ICC(1) = (19.2 - 8/3) / (19.2 + 1.4 * 8/3).
    """
    assert intraclass([[1, 3], [5, 5, 8]]) == pytest.approx(((19.2 - 8 / 3) / (19.2 + 1.4 * 8 / 3), 1 - 8 / 3 / 19.2))


def test_corrected_item_total_by_hand() -> None:
    """Item 1 2 3 against the others' mean 3 2 1 is -1; with a gap its respondent is left out."""
    gap = float("nan")
    answers = np.array([[1, 2, 4], [2, 2, 2], [3, 1, 1], [5, gap, gap]])
    found, respondents = corrected_item_total(answers, 0)
    assert (found, respondents) == (pytest.approx(-1.0), 3)


@settings(max_examples=30, derandomize=True)
@given(st.lists(st.integers(1, 5), min_size=2, max_size=7), st.integers(3, 8))
def test_who_all_agree_agree_fully(row: list[int], people: int) -> None:
    answers = np.array([row] * people, float)
    assert rwg_j(answers, 5) == (1.0, False)
    assert average_deviation(answers) == 0
