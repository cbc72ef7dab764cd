"""A range around quantities, for when nobody said what is worth nothing and what is worth most."""

from __future__ import annotations

import math
from collections.abc import Sequence

__all__ = ["rounded_range"]


def rounded_range(values: Sequence[float]) -> tuple[float, float]:
    """Two round numbers beyond the lowest and the highest value; not below zero where no value is.

    Examples
    --------
    >>> rounded_range([12, 28, 35])
    (10.0, 40.0)
    """
    low, high = min(values), max(values)
    span = (high - low) or abs(high) or 1.0
    size = 10.0 ** math.floor(math.log10(span / 2))
    step = next(factor * size for factor in (1, 2, 5, 10) if factor * size >= span / 4)
    under, over = math.floor(low / step) * step, math.ceil(high / step) * step
    under, over = under - step if under == low else under, over + step if over == high else over
    digits = max(0, -math.floor(math.log10(step))) + 1
    return round(max(under, 0.0) if low >= 0 else under, digits), round(over, digits)
