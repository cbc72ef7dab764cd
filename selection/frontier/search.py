"""Every point that is not beaten, by walking through the trees of all sizes with one archive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from selection.engine.compiled import can_compile
from selection.frontier.archive import ALL, CORNERS, KIND, NUMBER, POINTS, Archive, enter_all, larger, new_archive
from selection.frontier.growing import grown, pieces_of
from selection.frontier.pieces import Pieces
from selection.frontier.question import Question
from selection.frontier.tree import Numbers, Tree
from selection.frontier.walk import ANSWER, ASK, DEPTH, DONE, FULL, NODES, Path, new_path, walk
from selection.limits import Limits, Status
from selection.model import Members

__all__ = ["Found", "directions", "search"]

MOST_CORNERED = 3
"""Up to so many axes the archive keeps corners."""

FINENESS = {1: 1, 2: 16, 3: 6}
"""Into how many steps the weight of an axis is divided for the directions, by the number of axes."""

COARSE = 1 / 32
"""With corners a first pass looks for points that are better by such a part of the range of each axis."""

ANY_SIZE = 6
"""With more sizes than this, and terms that are the same for all, one tree holds the coalitions of any size."""

STRETCH = 200_000
"""So many nodes are walked between two looks at the clock, which takes some tens of milliseconds."""

STRETCH_UNCOMPILED = 2_000
"""The same where nothing is compiled."""


@dataclass(frozen=True, slots=True)
class Found:
    """Coalitions of which few are beaten by another, and the `nodes` it took.

    `status` is OPTIMAL when nothing is missing, and None when the search gave up before its time.
    """

    members: list[Members]
    status: Status | None
    nodes: int


def search(question: Question, limits: Limits, *, every: bool = False, most_nodes: int | None = None) -> Found:
    """The coalitions that are not beaten: one for each point, or with `every` all of them.

    With `most_nodes` it gives up after so many.

    Raises
    ------
    Unfit
        If there is a term that the search does not know.
    """
    goals, axes = question.goals, len(question.goals)
    sizes = _sizes(question)
    pieces = [pieces_of(question, size) for size in sizes]
    scale = _scale(pieces)
    kind = ALL if every else CORNERS if axes <= MOST_CORNERED else POINTS
    direction = directions(axes) / scale if kind == CORNERS else np.eye(axes)
    forest = [grown(question, one, direction) for one in pieces]
    reached = np.concatenate([points for _, points in forest]) if forest else np.zeros((1, axes))
    span = np.ptp(reached, axis=0) + sum(part.points for part in pieces[0].parts) if forest else scale
    tie, grain = np.array([goal.tie for goal in goals]), np.array([goal.grain for goal in goals])
    archive = new_archive(kind, len(question.case.candidates), direction, tie, grain)
    walker = _Walker(question, limits, most_nodes)
    for part in (COARSE, 0.0) if kind == CORNERS else (0.0,):
        archive = _restarted(archive, np.maximum(tie, span * part))
        for tree, _ in forest:
            archive, status = walker.through(tree, archive)
            if status is not Status.OPTIMAL:
                return Found(_members(archive), status, walker.nodes)
    return Found(_members(archive), Status.OPTIMAL, walker.nodes)


def directions(axes: int) -> Numbers:
    """Weights of the axes that add up to 1 (shape d x axes): a grid over all, or each axis alone if these are many."""
    steps = FINENESS.get(axes)
    if steps is None:
        return np.eye(axes)
    grid = [weights for weights in product(range(steps + 1), repeat=axes) if sum(weights) == steps]
    return np.array(grid, np.float64) / steps


def _sizes(question: Question) -> Sequence[int]:
    if question.needs_size or len(question.sizes) <= ANY_SIZE:
        return question.sizes
    return (0,)


def _scale(pieces: Sequence[Pieces]) -> Numbers:
    """About how far coalitions lie apart on each axis."""
    if not pieces:
        return np.ones(1)
    one = pieces[-1]
    spread = one.value.std(axis=1) * np.sqrt(max(1.0, one.size or one.n / 4))
    spread = spread + sum(part.points for part in one.parts)
    scale: Numbers = np.where(spread > 0, spread, 1.0)
    return scale


def _restarted(archive: Archive, step: Numbers) -> Archive:
    """An archive with a finer step that knows the same points."""
    number = archive.tally[NUMBER]
    fresh = new_archive(
        int(archive.tally[KIND]), archive.inside.shape[1], archive.direction, archive.tie, archive.grain
    )
    fresh.step[:] = step
    entered = 0
    while True:
        entered = enter_all(fresh, archive.point[:number], archive.inside[:number], entered)
        if entered == number:
            return fresh
        fresh = larger(fresh)


def _members(archive: Archive) -> list[Members]:
    inside = archive.inside[: archive.tally[NUMBER]]
    return list(dict.fromkeys(tuple(int(i) for i in np.flatnonzero(row)) for row in inside))


@dataclass(slots=True)
class _Walker:
    """Walks, in stretches, and sees to room, questions, the clock."""

    question: Question
    limits: Limits
    most_nodes: int | None
    nodes: int = 0

    def through(self, tree: Tree, archive: Archive) -> tuple[Archive, Status | None]:
        """Walk through one tree; the archive with what was found, and OPTIMAL when all was seen."""
        path = new_path(tree, len(archive.corner))
        stretch = STRETCH if can_compile() else STRETCH_UNCOMPILED
        while True:
            before = int(path.control[NODES])
            ended = walk(tree, path, archive, stretch)
            self.nodes += int(path.control[NODES]) - before
            if ended == FULL:
                archive, path = larger(archive), _larger(path)
            elif ended == ASK:
                path.control[ANSWER] = 1 if self.question.allows(self._asked(tree, path)) else 2
            if self.limits.progress is not None:
                self.limits.progress(float(archive.tally[NUMBER]), np.inf)
            if ended == DONE:
                return archive, Status.OPTIMAL
            stopped = self.limits.stopped
            if stopped or (self.most_nodes is not None and self.nodes >= self.most_nodes):
                return archive, stopped

    def _asked(self, tree: Tree, path: Path) -> Members:
        depth = int(path.control[DEPTH])
        return tuple(sorted(int(i) for i in tree.who[path.members[: path.number[depth]]]))


def _larger(path: Path) -> Path:
    """The same walk with room for twice the corners, which it sorts out anew."""
    path.version[:] = -1
    return path._replace(open=np.concatenate([path.open, path.open], axis=1))
