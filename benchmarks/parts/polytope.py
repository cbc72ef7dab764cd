"""All coalitions that no other beats under every weighting of a set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from benchmarks import door
from benchmarks.answer import OURS, Contestant
from benchmarks.contest import Contest
from benchmarks.instances.coalition import coalitions
from benchmarks.instances.robust import Corners, ordered_corners
from benchmarks.part import Effort, Table, tabled
from benchmarks.peers import enumeration

__all__ = ["measure"]

CONTESTANTS = (Contestant("enumeration, numpy", enumeration.unbeaten), Contestant(OURS, door.unbeaten))
SHAPES = [(20, 4, 6), (30, 5, 6), (46, 6, 3), (46, 6, 6)]
SCARCE = 540.0
"""A budget for the largest of them that leaves about as many coalitions as the target speaks of."""


def measure(effort: Effort) -> Iterator[Table]:
    """The table, n, k and the number of criteria that are ranked growing."""
    shapes = [(10, 3, 3)] if effort.tiny else effort.pick(SHAPES, quick=1)
    with Contest(CONTESTANTS, effort.limit, Corners(coalitions(8, 3), ordered_corners(2))) as contest:
        yield from tabled(
            "Coalitions that none beats under any weights of a ranking of the criteria",
            "46 candidates, exactly 6, 6 criteria, 880 925 coalitions allowed: exact, under 1 s (stretch 0.3 s)",
            contest,
            (({"n": n, "k": k, "criteria": axes}, [_corners(n, k, axes)], f"{axes}") for n, k, axes in shapes),
        )


def _corners(n: int, k: int, axes: int) -> Corners:
    given = coalitions(n, k)
    return Corners(replace(given, budget=SCARCE) if n == SHAPES[-1][0] else given, ordered_corners(axes))
