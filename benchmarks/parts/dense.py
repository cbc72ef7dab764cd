"""One proven optimum where most pairs count: quadratic knapsacks and the most diverse group."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.contest import Contest
from benchmarks.instances.dense import knapsack, scattered
from benchmarks.part import Effort, Table, tabled
from benchmarks.parts.optimum import CONTESTANTS, RIVALS

__all__ = ["measure"]

KNAPSACKS = [(n, k, density) for n in (100, 200) for density in (25, 50, 75, 100) for k in (5, 8)]
GROUPS = [(n, k, kind) for kind in ("random", "Euclidean") for n in (25, 50, 100) for k in (5, 10)]
TARGET = "none stated; on published knapsacks with n = 100 PuLP+CBC took 11 to 51 s or failed"


def measure(effort: Effort) -> Iterator[Table]:
    """A table of knapsacks, n, k and the density growing, and one of groups."""
    small = (20 if effort.tiny else 50, 5, 25)
    chosen = [small] if effort.quick or effort.tiny else KNAPSACKS
    with Contest(CONTESTANTS, effort.limit, knapsack(10, 3, 0.5), rivals=RIVALS) as contest:
        yield from tabled(
            "Quadratic knapsacks: exactly k of n items, one capacity",
            TARGET,
            contest,
            (
                ({"n": n, "k": k, "pairs, %": density}, [knapsack(n, k, density / 100)], f"{k} {density}")
                for n, k, density in chosen
            ),
        )
        groups = [(12, 3, "Euclidean")] if effort.tiny else [one for one in GROUPS if one[0] == 25 or not effort.quick]
        yield from tabled(
            "Maximum diversity: the k of n that are furthest apart",
            TARGET,
            contest,
            (({"n": n, "k": k, "distances": kind}, [scattered(n, k, kind)], f"{kind} {k}") for n, k, kind in groups),
        )
