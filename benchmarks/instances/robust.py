"""A problem under a set of weights that is given by its corners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.instances.coalition import WEIGHTS, Coalitions

__all__ = ["Corners", "ordered_corners"]


@dataclass(frozen=True, slots=True)
class Corners:
    """`corners` has a row a corner, a weight a criterion, each row of sum 1."""

    given: Coalitions
    corners: Sequence[Sequence[float]]

    def weightings(self) -> list[dict[str, float]]:
        """The corners by the names of the criteria."""
        return [dict(zip(WEIGHTS, corner, strict=True)) for corner in self.corners]


def ordered_corners(number: int) -> list[list[float]]:
    """The corners of all weights with a ranking of the first `number` criteria, the most important first.

    They are 1 for the first alone, a half for the first two, and so on; the other criteria do not count.
    """
    order = sorted(range(len(WEIGHTS)), key=lambda i: -[*WEIGHTS.values()][i])[:number]
    return [[1.0 / many if i in order[:many] else 0.0 for i in range(len(WEIGHTS))] for many in range(1, number + 1)]
