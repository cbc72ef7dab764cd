"""Arrays as the kernels take them: numbers, whole numbers, and lists of different lengths one after the other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["ROUNDING", "Numbers", "Whole", "both_ways", "by_candidate"]

Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]

ROUNDING = 1e-8
"""In points: what equally good coalitions may come out apart, and more."""


def both_ways(pairs: dict[tuple[int, int], float], n: int) -> tuple[Whole, Whole, Numbers]:
    """For each candidate the others that it makes a pair with, and the value of the pair."""
    ends = [*pairs, *((j, i) for i, j in pairs)]
    return by_candidate(ends, [*pairs.values(), *pairs.values()], n)


def by_candidate(entries: Sequence[tuple[int, int]], values: Sequence[float], n: int) -> tuple[Whole, Whole, Numbers]:
    """Entries of a candidate and something, sorted by candidate: where each one's start, the things, the values."""
    ends = np.array(entries, dtype=np.int64).reshape(-1, 2)
    order = np.lexsort((ends[:, 1], ends[:, 0]))
    start = np.searchsorted(ends[order, 0], np.arange(n + 1)).astype(np.int64)
    return start, ends[order, 1], np.array(values, dtype=np.float64)[order]
