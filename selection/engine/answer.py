"""The search in stretches, so that it can be stopped; and what it proved."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from selection.engine.compiled import can_compile
from selection.engine.problem import Problem
from selection.engine.ready import kernels
from selection.limits import Limits, Status
from selection.model import Members

__all__ = ["Answer", "search"]

ROOM = 4096
"""For so many coalitions there is room unless more is asked for."""

_STRETCH = 300_000 if can_compile() else 2000
"""After so many nodes times candidates, some tenths of a second at most, it is asked whether to stop."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the search found, with the points of each coalition, and the most that any other can come to.

    `ended` says that the search was finished: nothing that was asked for is missing. If not, `stopped` says which limit
    stopped it, and `is_full` that there was no room for all that was asked for; else it gave up. `nodes` is the
    number of partial coalitions that were looked into.
    """

    points: Mapping[Members, float] = field(hash=False)
    bound: float
    nodes: int
    ended: bool = True
    stopped: Status | None = None
    is_full: bool = False


def search(
    problem: Problem,
    limits: Limits,
    *,
    number: int = 1,
    within: float = 0.0,
    least: float = -math.inf,
    unless: float = math.inf,
    nodes: float = math.inf,
    room: int = ROOM,
) -> Answer:
    """All coalitions of the problem that are worth having, with proof.

    Parameters
    ----------
    number
        The best so many are worth having, and those that come to as much as the last of them.
    within
        So are those within so many points of the best.
    least
        Nothing that comes to less is worth having,
    unless
        but the best coalition is, if it comes to more than this.
    nodes
        Gives up after about so many.
    room
        For how many coalitions there is room.
    """
    kernel = kernels()
    state, work = kernel.stack(problem)
    found = kernel.new_found(problem.size, room, number, within, least, unless)
    stretch = 1 + _STRETCH // len(problem.linear)
    stopped = limits.stopped
    status = kernel.MORE if kernel.begin(problem, state, work, found) else kernel.FULL
    while status == kernel.MORE and not stopped and found.number[2] < nodes:
        status = kernel.explore(problem, state, work, found, stretch)
        stopped = limits.stopped
        if limits.progress is not None:
            best = float(found.best[-1])
            limits.progress(best, max(best, float(found.mark[0]), kernel.open_bound(state, found)))
    kept = found.points[: found.number[0]] >= found.mark[0] - kernel.ROUNDING
    members = np.sort(found.members[: found.number[0]][kept], axis=1).tolist()
    points = dict(zip(map(tuple, members), found.points[: found.number[0]][kept].tolist(), strict=True))
    bound, nodes = float(found.mark[0]), int(found.number[2])
    if status == kernel.DONE:
        return Answer(points, bound, nodes)
    return Answer(
        points,
        max(bound, kernel.open_bound(state, found)),
        nodes,
        ended=False,
        stopped=stopped,
        is_full=status == kernel.FULL,
    )
