"""One proven optimum of the coalition problem."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import door
from benchmarks.answer import OURS, Contestant
from benchmarks.contest import Contest
from benchmarks.instances.coalition import coalitions
from benchmarks.part import Effort, Table, tabled
from benchmarks.peers import cp_sat, gurobi, pulp_solver, scip

__all__ = ["CONTESTANTS", "RIVALS", "measure"]

CONTESTANTS = (
    Contestant("PuLP+CBC", pulp_solver.cbc),
    Contestant("PuLP+HiGHS", pulp_solver.highs),
    Contestant("CP-SAT", cp_sat.cp_sat),
    Contestant("SCIP", scip.scip),
    Contestant("Gurobi", gurobi.gurobi),
    Contestant(OURS, door.optimum),
)
RIVALS = ("PuLP+CBC", "PuLP+HiGHS", "CP-SAT", "SCIP")
"""Those that the target is about: what a user can pick without paying."""

SHAPES = [(n, k) for n in (20, 60, 200, 1000) for k in (4, 8)]
SEEDS = {20: (1, 2, 3), 60: (1, 2, 3), 200: (1, 2), 1000: (1,)}
"""The instances of each size."""


def measure(effort: Effort) -> Iterator[Table]:
    """The table, n and k growing."""
    shapes = effort.pick(SHAPES, quick=4)
    with Contest(CONTESTANTS, effort.limit, coalitions(10, 3), rivals=RIVALS) as contest:
        yield from tabled(
            "One proven optimum: k of n candidates, a few relations",
            "n = 20 to 60: 10x and under 0.1 s; n = 200 and 1000: 5x, never slower",
            contest,
            (
                ({"n": n, "k": k}, [coalitions(n, k, seed) for seed in effort.pick(SEEDS[n], quick=1)], f"k = {k}")
                for n, k in shapes
            ),
        )
