"""Every coalition within one point of the best."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from benchmarks import door
from benchmarks.answer import OURS, Contestant
from benchmarks.contest import Contest
from benchmarks.instances.coalition import coalitions
from benchmarks.part import Effort, Table, tabled
from benchmarks.peers import enumeration, resolving

__all__ = ["measure"]

POINTS = 1.0
CONTESTANTS = (
    Contestant("re-solving, PuLP+HiGHS", partial(resolving.one_more, POINTS)),
    Contestant("enumeration, numpy", partial(enumeration.near, POINTS)),
    Contestant(OURS, partial(door.near, POINTS)),
)
SHAPES = [(20, 4), (50, 4), (50, 5), (50, 6), (200, 4)]


def measure(effort: Effort) -> Iterator[Table]:
    """The table, n and k growing."""
    shapes = [(10, 3)] if effort.tiny else effort.pick(SHAPES, quick=2)
    with Contest(CONTESTANTS, effort.limit, coalitions(8, 3)) as contest:
        yield from tabled(
            "Near-optimal: every coalition within one point of the best",
            "n = 50, k up to 6: complete, under 1 s (stretch 0.1 s)",
            contest,
            (({"n": n, "k": k}, [coalitions(n, k)], f"{n} {k}") for n, k in shapes),
        )
