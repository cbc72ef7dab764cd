"""Whether a number that a sheet states is one that was computed, given how far the sheet rounds."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from selection.understanding.blocks.view import Numbers

__all__ = ["are_same", "is_same"]

_NOT_ROUNDED = 99


def is_same(stated: float, computed: float) -> bool:
    """Whether the two are the same number, `stated` perhaps rounded to the digits it shows.

    Examples
    --------
    >>> is_same(6.9, 6.9425), is_same(6.94, 6.9425), is_same(6.95, 6.9425)
    (True, True, False)
    """
    return bool(are_same(np.array([stated]), np.array([computed]))[0])


def are_same(stated: Numbers, computed: Numbers) -> npt.NDArray[np.bool_]:
    """The same for each number of a line, which is rounded in one way: most of its numbers show how far.

    Examples
    --------
    >>> line = np.array([6.9, 7.33, 5.72])
    >>> are_same(line, np.array([6.9425, 7.3329, 5.7201])).tolist()
    [False, True, True]
    """
    different, at = np.unique(stated, return_inverse=True)
    own = np.array([_places(number) for number in different.tolist()])[at]
    ordered = np.sort(own)
    # More than half of the numbers have so many places or more; of one number it is its own.
    of_most = int(ordered[(len(ordered) - 1) // 2]) if len(ordered) else 0
    places = np.maximum(own, of_most)
    largest = np.maximum(np.abs(stated), np.abs(computed))
    exact, whole = places == _NOT_ROUNDED, places == 0
    relative = np.select([exact, whole], [1e-6, 1e-9], 0.0)
    absolute = np.select([exact, whole], [1e-9, 0.005], 0.5000001 * 10.0 ** -np.where(exact, 0, places).astype(float))
    found: npt.NDArray[np.bool_] = np.abs(stated - computed) <= np.maximum(relative * largest, absolute)
    return found


@lru_cache(maxsize=100_000)
def _places(stated: float) -> int:
    """How many decimals a number is rounded to: up to two, and of a small one up to a few significant digits."""
    digits = max(2, -math.floor(math.log10(abs(stated) or 1.0)) + 2)
    return next((places for places in range(digits + 1) if round(stated, places) == stated), _NOT_ROUNDED)
