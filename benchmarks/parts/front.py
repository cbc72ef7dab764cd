"""All points of the front of knapsacks with two, three and four profits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks import door
from benchmarks.answer import OURS, Contestant
from benchmarks.contest import Contest
from benchmarks.instances.knapsack import Knapsack, profitable
from benchmarks.part import Effort, Table, tabled
from benchmarks.peers import augmecon, resolving
from tests.support.knapsacks import THREE_40, TWO_50, TWO_100

__all__ = ["measure"]

CONTESTANTS = (
    Contestant("pyaugmecon 2", augmecon.augmecon),
    Contestant("re-solving, PuLP+HiGHS", resolving.epsilon),
    Contestant(OURS, door.front),
)
PUBLISHED = (("2kp50", TWO_50), ("2kp100", TWO_100), ("3kp40", THREE_40))
SEEDED = ((25, 2), (50, 2), (100, 2), (20, 3), (30, 3), (40, 3), (20, 4))


def measure(effort: Effort) -> Iterator[Table]:
    """Published instances first, then seeded ones, n and the number of axes growing."""
    seeded = [(10, 2), (10, 3)] if effort.tiny else [(25, 2), (20, 3)] if effort.quick else SEEDED
    published = effort.pick(PUBLISHED, quick=1, tiny=0)
    with Contest(CONTESTANTS, effort.limit, profitable(8, 2), same=_same) as contest:
        yield from tabled(
            "The front of a knapsack: every point, with proof",
            "exact, faster than pyaugmecon 2 in the same run (stretch 10x)",
            contest,
            [
                *(_shape(name, Knapsack(one.profits, one.weights, one.capacities)) for name, one in published),
                *(_shape("seeded", profitable(n, axes)) for n, axes in seeded),
            ],
        )


def _shape(name: str, given: Knapsack) -> tuple[dict[str, Any], list[Knapsack], str]:
    axes = len(given.profits)
    return {"instance": name, "n": len(given.profits[0]), "axes": axes}, [given], f"{name} {axes}"


def _same(one: Any, other: Any) -> bool:
    return bool(one == other)
