"""The best points known so far, and what can still be better: corners of open room, or the points themselves.

**Corners.** With up to three axes the archive keeps the corners of the room in which a better point may still lie:
every point that no known point equals or beats lies beyond at least one corner, on every axis. A new point beyond
corner u takes u away and leaves, for each axis j, the corner u with its j-th number raised to that of the point; a
corner that lies beyond another one is not needed. A branch is bounded in several directions, and a corner asks for
something in each: where it asks for more than the bound the branch is shut off from it. A branch that is shut off from
every corner holds nothing new.

**Points.** With more axes there would be too many corners. Then a branch holds nothing new if one known point is at
least as good on every axis as the most that the branch can come to there.

Points no more than `step` better are not looked for: in the last pass that is the tie of the axis, in the first one it
is coarser, so that good points are known early.

References
----------
Klamroth, Lacour & Vanderpooten (2015). On the representation of the search region in multi-objective optimization.
European Journal of Operational Research 245(3), 767-778. https://doi.org/10.1016/j.ejor.2015.03.031
Sourd & Spanjaard (2008). A multiobjective branch-and-bound framework: application to the biobjective spanning tree
problem. INFORMS Journal on Computing 20(3), 472-484. https://doi.org/10.1287/ijoc.1070.0260
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from selection.engine.compiled import compiled, inner
from selection.frontier.tree import Flags, Numbers, Whole

__all__ = ["ALL", "CORNERS", "POINTS", "Archive", "beaten", "beyond", "enter", "enter_all", "is_full", "new_archive"]

CORNERS, POINTS, ALL = 0, 1, 2
"""What an archive keeps: room by its corners; the points themselves; the points and every coalition at them."""

NUMBER, PLACES, VERSION, KIND, LAST = 0, 1, 2, 3, 4

NOTHING = -1e300
"""The corner of a room that is open to that side."""


class Archive(NamedTuple):
    """Up to N points on p axes, up to Z corners.

    Attributes
    ----------
    tally
        The number of points and of corners, the version of the corners, the kind of archive, who beat the last.
    point, inside
        The points (shape N x p) and which candidates are in (shape N x n).
    tie, step
        What counts as equal, and how much better a point must be to be looked for (shape p).
    corner, wall
        The corners (shape Z x p), and what they ask for in each direction (shape Z x d).
    direction, grain
        Weights of the axes (shape d x p), and how far apart values are that differ (shape p).
    """

    tally: Whole
    point: Numbers
    inside: Flags
    tie: Numbers
    step: Numbers
    grain: Numbers
    corner: Numbers
    wall: Numbers
    direction: Numbers


def new_archive(kind: int, n: int, direction: Numbers, tie: Numbers, grain: Numbers) -> Archive:
    """An archive without points, for `n` candidates."""
    axes, places = len(tie), 64
    return Archive(
        tally=np.array([0, 1 if kind == CORNERS else 0, 0, kind, 0], np.int64),
        point=np.zeros((places, axes)),
        inside=np.zeros((places, n), np.bool_),
        tie=tie,
        step=tie.copy(),
        grain=grain,
        corner=np.full((places, axes), NOTHING),
        wall=np.full((places, len(direction)), NOTHING),
        direction=direction,
    )


def larger(a: Archive) -> Archive:
    """The same archive with twice the room."""
    twice = {name: np.concatenate([getattr(a, name)] * 2) for name in ("point", "inside", "corner", "wall")}
    return a._replace(**twice)


@inner
def is_full(a: Archive) -> bool:
    """Whether there may be no room for another point and its corners."""
    axes = a.point.shape[1]
    return bool(a.tally[NUMBER] == len(a.point) or a.tally[PLACES] * (axes + 1) > len(a.corner))


@inner
def _build(a: Archive, z: int) -> None:
    """Work out what corner z asks for: a point beyond it is better by a step, and by a grain."""
    for k in range(len(a.direction)):
        asked = 0.0
        for j in range(len(a.tie)):
            better = max(a.step[j], a.grain[j] - a.tie[j])
            # Half a tie less, so that rounding in a bound shuts nothing off.
            asked += a.direction[k, j] * (a.corner[z, j] + better - a.tie[j] / 2)
        a.wall[z, k] = asked


@inner
def beyond(a: Archive, point: Numbers) -> bool:
    """Whether a point is worth noting."""
    if a.tally[KIND] != CORNERS:
        return not beaten(a.tally, a.point, a.step, a.tie, point)
    found = False
    for z in range(a.tally[PLACES]):
        found = found or _is_beyond(a, z, point)
    return found


@inner
def _is_beyond(a: Archive, z: int, point: Numbers) -> bool:
    corner, step, found = a.corner, a.step, True
    for j in range(len(point)):
        found = found and point[j] > corner[z, j] + step[j]
    return found


@inner
def beaten(tally: Whole, point: Numbers, step: Numbers, tie: Numbers, most: Numbers) -> bool:
    """Whether one known point is at least as good as `most` everywhere, but for a step.

    Where every coalition counts it must be better somewhere too. `tally` and the others are those of the archive.
    """
    number = tally[NUMBER]
    for i in range(-1, number):
        z = tally[LAST] if i < 0 else i
        as_good, better = z < number, tally[KIND] == POINTS
        for j in range(len(most)):
            if not as_good or point[z, j] < most[j] - step[j]:
                as_good = False
                break
            better = better or point[z, j] > most[j] + tie[j]
        if as_good and better:
            tally[LAST] = z
            return True
    return False


@inner
def enter(a: Archive, point: Numbers, who: Whole, members: Whole, number: int) -> None:
    """Note a point; there must be room for it."""
    if a.tally[KIND] != CORNERS:
        _forget(a, point)
    z = a.tally[NUMBER]
    a.point[z] = point
    a.inside[z] = False
    for i in range(number):
        a.inside[z, who[members[i]]] = True
    a.tally[NUMBER] = z + 1
    if a.tally[KIND] == CORNERS:
        _split(a, point)


@inner
def _forget(a: Archive, point: Numbers) -> None:
    """Forget the points that this one beats."""
    kept = 0
    for z in range(a.tally[NUMBER]):
        as_good, better = True, False
        for j in range(len(point)):
            as_good = as_good and point[j] >= a.point[z, j] - a.tie[j]
            better = better or point[j] > a.point[z, j] + a.tie[j]
        if not (as_good and better):
            a.point[kept], a.inside[kept] = a.point[z], a.inside[z]
            kept += 1
    a.tally[NUMBER] = kept


@inner
def _split(a: Archive, point: Numbers) -> None:
    """Replace the corners that this point is beyond by the corners of the room that it leaves."""
    axes, before = len(point), a.tally[PLACES]
    raised = np.zeros((before * axes, axes))
    more = kept = 0
    for z in range(before):
        if not _is_beyond(a, z, point):
            a.corner[kept], a.wall[kept] = a.corner[z], a.wall[z]
            kept += 1
            continue
        for j in range(axes):
            raised[more] = a.corner[z]
            raised[more, j] = point[j]
            more += 1
    first = kept
    for i in range(more):
        if not _needless(a, raised, i, more, first):
            a.corner[kept] = raised[i]
            _build(a, kept)
            kept += 1
    a.tally[PLACES] = kept
    a.tally[VERSION] += 1


@inner
def _needless(a: Archive, raised: Numbers, i: int, more: int, first: int) -> bool:
    """Whether corner i lies beyond another one (of equal ones the first is needed)."""
    axes = raised.shape[1]
    for z in range(first + more):
        inside, same = True, True
        for j in range(axes):
            other = a.corner[z, j] if z < first else raised[z - first, j]
            inside = inside and other <= raised[i, j]
            same = same and other == raised[i, j]
        if inside and z != first + i and not (same and z > first + i):
            return True
    return False


@compiled
def enter_all(a: Archive, points: Numbers, inside: Flags, first: int) -> int:
    """Note those of these points, from the first one on, that are worth noting; at which one there was no room."""
    everybody = np.arange(inside.shape[1])
    for z in range(first, len(points)):
        if is_full(a):
            return z
        if beyond(a, points[z]):
            members = np.flatnonzero(inside[z])
            enter(a, points[z], everybody, members, len(members))
    return len(points)
