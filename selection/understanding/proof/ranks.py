"""Which way the ranks of a sheet go: the highest total first, or the lowest."""

from __future__ import annotations

from collections.abc import Sequence

from selection.texts import text
from selection.understanding.found import Check

__all__ = ["HIGHEST", "LOWEST", "lowest_first"]

HIGHEST = (text("rank of the scores added up"), text("rank of score times weight"))
"""How ranks were computed again, without weights and with them, the highest first."""

LOWEST = (text("rank of the scores added up, the lowest first"), text("rank of score times weight, the lowest first"))
"""The same with the lowest first."""


def lowest_first(found: Sequence[Check]) -> bool | None:
    """Whether ranks of totals put the lowest first; None when there are no ranks, or not all of them come out so."""
    ranks = [check for check in found if check.how in (*HIGHEST, *LOWEST)]
    if len({check.stated for check in ranks}) < 2 or not all(check.holds for check in ranks):
        return None
    return ranks[0].how in LOWEST
