"""Entropy, CRITIC and MEREC against the examples of their papers."""

from __future__ import annotations

import pandas as pd
import pytest

from selection.weighting import critic_weights, entropy_weights, merec_weights
from tests.support.weighting import shares


def test_diakoulaki_1995_critic() -> None:
    """Eight Greek pharmaceutical firms; printed 0.20, 0.48, 0.32.

    D. Diakoulaki, G. Mavrotas and L. Papayannakis, "Determining objective weights in multiple criteria problems:
    the CRITIC method", Computers & Operations Research 22(7), 1995, 763-770,
    https://doi.org/10.1016/0305-0548(94)00059-H.
    """
    firms = pd.DataFrame(
        {
            "Profitability": [61, 20.7, 16.3, 9, 5.4, 4, -6.1, -34.6],
            "Market share": [1.08, 0.26, 1.98, 3.29, 2.77, 4.12, 3.52, 3.31],
            "Productivity": [4.33, 4.34, 2.53, 1.65, 2.33, 1.21, 2.10, 0.98],
        }
    )
    assert shares(critic_weights(firms)) == pytest.approx([0.20, 0.48, 0.32], abs=5e-3)


def test_keshavarz_ghorabaee_2021_merec() -> None:
    """Five alternatives, two benefits and two costs.

    M. Keshavarz-Ghorabaee, M. Amiri, E. K. Zavadskas, Z. Turskis and J. Antucheviciene, "Determination of
    objective weights using a new method based on the removal effects of criteria (MEREC)", Symmetry 13(4), 2021,
    525, https://doi.org/10.3390/sym13040525, tables 2 to 4.
    """
    scores = pd.DataFrame(
        {
            "C1": [450, 10, 100, 220, 5],
            "C2": [8000, 9100, 8200, 9300, 8400],
            "C3": [54, 2, 31, 1, 23],
            "C4": [145, 160, 153, 162, 158],
        }
    )
    weights = merec_weights(scores, costs=["C3", "C4"])
    assert shares(weights) == pytest.approx([0.5752, 0.0141, 0.4016, 0.0091], abs=5e-5)


def test_xu_2004_entropy() -> None:
    """X. Xu, "A note on the subjective and objective integrated approach to determine attribute weights", European
    Journal of Operational Research 156(2), 2004, 530-532, https://doi.org/10.1016/S0377-2217(03)00146-2.
    """
    scores = pd.DataFrame(
        {"A": [30, 19, 19, 68], "B": [30, 54, 15, 70], "C": [38, 86, 85, 60], "D": [29, 29, 28.9, 29]}
    )
    assert shares(entropy_weights(scores)) == pytest.approx([0.4630, 0.3992, 0.1378, 0.0000], abs=5e-5)


def test_zavadskas_podvezko_2016_entropy() -> None:
    """E. K. Zavadskas and V. Podvezko, "Integrated determination of objective criteria weights in MCDM",
    International Journal of Information Technology & Decision Making 15(2), 2016, 267-283,
    https://doi.org/10.1142/S0219622016500036. Two criteria are costs; the paper takes their entropy as they are.
    """
    scores = pd.DataFrame({"A": [3.0, 2.5, 1.8, 2.2], "B": [100, 80, 50, 70], "C": [10, 8, 20, 12], "D": [7, 5, 11, 9]})
    assert shares(entropy_weights(scores)) == pytest.approx([0.1146, 0.1981, 0.4185, 0.2689], abs=5e-5)
