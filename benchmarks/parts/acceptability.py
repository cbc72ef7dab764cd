"""Which coalitions are best under how large a part of 10 000 weightings."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import door
from benchmarks.answer import OURS, Contestant
from benchmarks.contest import Contest
from benchmarks.instances.coalition import WEIGHTS, coalitions
from benchmarks.instances.study import GROUPS, Study, same_shares
from benchmarks.part import Effort, Table, tabled
from benchmarks.peers import resolving, sensmcda

__all__ = ["measure"]

CONTESTANTS = (
    Contestant("re-solving, PuLP+HiGHS", resolving.weightings),
    Contestant("re-solving, our search", door.one_by_one_here),
    Contestant("pysensmcda", sensmcda.sensmcda),
    Contestant(OURS, door.shares),
)
RIVALS = ("re-solving, PuLP+HiGHS", "re-solving, our search")
DRAWS = 10_000
SINGLE = tuple((name,) for name in WEIGHTS)
AXES = {2: (("Innovation", "Investment", "Follow-through", "Safety culture"), ("Capabilities", "Trust")),
        4: GROUPS, 6: SINGLE}  # fmt: skip
"""What varies: two groups of criteria, four, or each of the six by itself."""

SHAPES = [(16, 4, 4), (50, 4, 4), (50, 8, 4), (50, 4, 2), (50, 4, 6), (200, 4, 4)]


def measure(effort: Effort) -> Iterator[Table]:
    """The table, the number of weights that vary and n growing."""
    shapes = [(10, 3, 4)] if effort.tiny else effort.pick(SHAPES, quick=2)
    number = 50 if effort.tiny else DRAWS
    with Contest(CONTESTANTS, effort.limit, _study(8, 3, 2, 10), same=same_shares, rivals=RIVALS) as contest:
        yield from tabled(
            "Acceptability: the best coalition under each of 10 000 weightings",
            "n = 50, 4 groups: 100x against re-solving, identical shares (stretch 1000x)",
            contest,
            (
                ({"n": n, "k": k, "weights that vary": axes}, [_study(n, k, axes, number)], f"{n} {k} {axes}")
                for n, k, axes in shapes
            ),
        )


def _study(n: int, k: int, axes: int, number: int) -> Study:
    return Study(coalitions(n, k), AXES[axes], door.drawn(AXES[axes], number))
