"""Cells that can be read in two ways a thousand times apart: what the others of their column settle."""

from __future__ import annotations

import math
from dataclasses import replace

from selection.alike import Alike
from selection.understanding.values.written import Written, WrittenKind

__all__ = ["OF_SIZE", "likely", "settled_by_size"]

OF_SIZE = "size of the others"
"""What is said of a number that was read by the size of the others in its column."""

_PAIR = 2
_THOUSAND = 1000.0
_NEAR, _FAR = 3.0, 30.0
"""Within so many times the others a number is one of them; from so many times on it is none."""
_FEWEST = 3


def settled_by_size(written: Alike[Written]) -> Alike[Written]:
    """The cells, those that may be a thousand times more read as the others are: 298.500 beside 410000 and 365000.

    Only where one of the two is of their size, and the other far from all of them.
    """
    sure = [one.value for one in written.kinds if one.kind is WrittenKind.NUMBER and one.value and not one.is_share]
    if len(sure) < _FEWEST or min(sure) <= 0:
        return written
    low, high = min(sure), max(sure)

    def settled(one: Written) -> Written:
        ends = sorted({end for pair in one.readings for end in pair})
        if len(one.readings) != _PAIR or len(ends) != _PAIR or not math.isclose(ends[1], _THOUSAND * ends[0]):
            return one
        near = [end for end in ends if low / _NEAR <= end <= high * _NEAR]
        far = [end for end in ends if not low / _FAR < end < high * _FAR]
        if len(near) != 1 or len(far) != 1 or one.kind is not WrittenKind.DOUBTFUL:
            return one
        return replace(one, kind=WrittenKind.NUMBER, value=near[0], low=near[0], high=near[0], readings=(),
                       remark=OF_SIZE)  # fmt: skip

    return written.map(settled)


def likely(written: Alike[Written]) -> Alike[Written]:
    """The cells with the likelier reading of those that are in doubt."""
    return written.map(
        lambda one: replace(one, kind=WrittenKind.NUMBER, value=sum(one.readings[0]) / 2, low=one.readings[0][0],
                            high=one.readings[0][1]) if one.readings else one
    )  # fmt: skip
