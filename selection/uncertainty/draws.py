"""Draws of every uncertain value, each independent of the others, from a seed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

import numpy as np

from selection.model import MAX_LEVEL
from selection.uncertainty.pool import Values
from selection.uncertainty.unknown import Unknown
from selection.weighting.checks import check_one_of, check_whole

__all__ = ["Shape", "drawn"]

Shape = Literal["uniform", "triangular"]
"""How likely each value of an interval is: all alike, or the middle most and either end not at all."""

_LEVELS = np.arange(MAX_LEVEL + 1)


def drawn(found: Sequence[Unknown], number: int, seed: int, shape: Shape = "uniform") -> Values:
    """Values of the uncertain ones in each draw (shape number x unknowns); the same for the same seed.

    A level is one of the whole levels 0 to 4: all alike, or for "triangular" with chances 1 : 2 : 3 : 2 : 1.

    Raises
    ------
    CaseError
        If the number or the seed is no whole number, of 1 and of 0 or more, or there is no such shape.

    Examples
    --------
    >>> from selection.model import Candidate, Case, Criterion
    >>> from selection.uncertainty import unknowns
    >>> case = Case((Candidate("Acme"),), (Criterion("Ideas", worst=0, best=10),))
    >>> values = drawn(unknowns(case), 1000, seed=1)
    >>> values.shape, round(float(values.mean()), 1)
    ((1000, 1), 0.5)
    """
    check_whole("number", number, 1)
    check_whole("seed", seed, 0)
    check_one_of("shape", shape, get_args(Shape))
    chance = np.random.default_rng(seed).random((number, len(found)))
    for column, one in enumerate(found):
        part = chance[:, column]
        if one.is_level:
            chances = 1.0 + np.minimum(_LEVELS, MAX_LEVEL - _LEVELS) if shape == "triangular" else np.ones(len(_LEVELS))
            chance[:, column] = np.searchsorted(np.cumsum(chances)[:-1] / chances.sum(), part, side="right")
        else:
            low, mid, high = one.interval.low, one.interval.mid, one.interval.high
            chance[:, column] = (
                _triangular(part, low, mid, high) if shape == "triangular" else low + (high - low) * part
            )
    return chance


def _triangular(chance: Values, low: float, mid: float, high: float) -> Values:
    """The values below which the triangular distribution has these chances (shape draws)."""
    rising = low + np.sqrt(chance * (high - low) * (mid - low))
    falling = high - np.sqrt((1.0 - chance) * (high - low) * (high - mid))
    return np.where(chance * (high - low) < mid - low, rising, falling)
