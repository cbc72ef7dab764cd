"""What several tests of the weighting methods share: input in short, and oracles that do not use the code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from selection.errors import CaseError
from selection.weighting import Weights

GAP = float("nan")


def names(n: int) -> list[str]:
    return [f"criterion {i}" for i in range(1, n + 1)]


def square(rows: Sequence[Sequence[float]], labels: Sequence[str] | None = None) -> pd.DataFrame:
    """Comparisons as a frame with the same labels on both sides."""
    labels = list(labels or names(len(rows)))
    return pd.DataFrame(rows, index=labels, columns=labels, dtype=float)


def upper(*rows: Sequence[float], labels: Sequence[str] | None = None) -> pd.DataFrame:
    """Comparisons of which only the half above the diagonal was entered, row by row."""
    n = len(rows) + 1
    full = np.full((n, n), GAP)
    for i, row in enumerate(rows):
        full[i, i + 1 :] = row
    return square(full.tolist(), labels)


def ratios(weights: Sequence[float]) -> pd.DataFrame:
    """The comparisons of somebody who is perfectly consistent."""
    w = np.asarray(weights, float)
    return square((w[:, None] / w[None, :]).tolist())


def refusal(call: Callable[[], object]) -> str:
    """The whole English message of the CaseError that the call raises."""
    with pytest.raises(CaseError) as caught:
        call()
    return caught.value.to("en")


def shares(weights: Weights) -> list[float]:
    return list(weights.shares)


def linear_best_worst(
    best: int, worst: int, to_others: Sequence[int], to_worst: Sequence[int]
) -> tuple[list[Fraction], Fraction]:
    """The exact optimum of Rezaei's linear model, by hand instead of by a linear program.

    Measure weights in units of xi, so that every deviation is at most 1; the smallest xi then has the largest sum.
    With B and W the best and worst weight and p_j = a_Bj a_jW, a weight w_j exists exactly when
    p_j W - c_j <= B <= p_j W + c_j, where c_j = a_Bj + 1 (and p = a_BW, c = 1 for the pair itself). Everything
    grows with W, and W is bounded by each pair of these strips: W <= (c_i + c_k) / (p_i - p_k).
    """
    n = len(to_others)
    top = to_others[worst]
    others = [j for j in range(n) if j not in (best, worst)]
    strips = [(top, 1), *((to_others[j] * to_worst[j], to_others[j] + 1) for j in others)]
    bounds = [Fraction(ci + ck, pi - pk) for pi, ci in strips for pk, ck in strips if pi > pk]
    if not bounds:
        raw = [Fraction(to_worst[j]) for j in range(n)]
        return [w / sum(raw) for w in raw], Fraction(0)
    w_worst = min(bounds)
    w_best = min(p * w_worst + c for p, c in strips)
    raw = [min((w_best + 1) / to_others[j], to_worst[j] * w_worst + 1) for j in range(n)]
    raw[best], raw[worst] = w_best, w_worst
    total = sum(raw)
    return [w / total for w in raw], 1 / total
