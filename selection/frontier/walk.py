"""The walk through a tree of coalitions: what it remembers, one step of it, and a stretch of it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from selection.engine.compiled import compiled, inner
from selection.frontier.archive import CORNERS, KIND, PLACES, VERSION, Archive, beaten, beyond, enter, is_full
from selection.frontier.tree import HIGHEST, LOWEST, Flags, Numbers, Tree, Whole

__all__ = ["ANSWER", "ASK", "DEPTH", "DONE", "FULL", "MORE", "NODES", "Path", "new_path", "walk"]

DONE, MORE, FULL, ASK = 0, 1, 2, 3
"""How a stretch ended: nothing left; so many nodes done; no room to note more; a rule must say (in `ANSWER`)."""

DEPTH, NODES, ANSWER, PENDING = 0, 1, 2, 3


class Path(NamedTuple):
    """Where the walk stands; entry d of an array is what d decisions make.

    Attributes
    ----------
    control
        The depth, the nodes so far, the answer to the last question (0 none, 1 allowed, 2 not), and whether the walk
        stands on a coalition that it has not noted yet.
    tried
        How many of the two ways were gone (shape n + 1).
    number, members
        How many are in (shape n + 1), and who (shape n).
    sums, used, slots, bound
        The plain sums of the axes, the rows, the slots, and the bounds.
    number_open, open, version
        How many corners are open to what is below, which, and by which version of the archive.
    point, best, part, most
        Room for the axes, the slots, the parts and the bounds of one coalition.
    """

    control: Whole
    tried: Whole
    number: Whole
    members: Whole
    sums: Numbers
    used: Numbers
    slots: Numbers
    bound: Numbers
    number_open: Whole
    open: Whole
    version: Whole
    point: Numbers
    best: Numbers
    part: Numbers
    most: Numbers


def new_path(t: Tree, places: int) -> Path:
    """A walk that has not begun; `places` is the room for corners."""
    n = len(t.forced)
    path = Path(
        control=np.zeros(4, np.int64),
        tried=np.zeros(n + 1, np.int64),
        number=np.zeros(n + 1, np.int64),
        members=np.zeros(n, np.int64),
        sums=np.zeros((n + 1, len(t.base))),
        used=np.zeros((n + 1, len(t.room))),
        slots=np.zeros((n + 1, len(t.begin))),
        bound=np.zeros((n + 1, len(t.top))),
        number_open=np.zeros(n + 1, np.int64),
        open=np.zeros((n + 1, places), np.int64),
        version=np.full(n + 1, -1, np.int64),
        point=np.zeros(len(t.base)),
        best=np.zeros(len(t.begin)),
        part=np.zeros(len(t.cap)),
        most=np.zeros(len(t.top)),
    )
    path.sums[0], path.slots[0], path.bound[0] = t.base, t.begin, t.top
    return path


@inner
def _parts(t: Tree, s: Path, slots: Numbers) -> None:
    """Work out the parts from these slots."""
    starts, gain, cap, joint, part = t.part, t.gain, t.cap, t.joint, s.part
    for z in range(len(cap)):
        first, total = starts[z], 0.0
        least = slots[first]
        for i in range(first, starts[z + 1]):
            total += gain[i] * slots[i]
            least = min(least, slots[i])
        part[z] = gain[first] * least if joint[z] else min(cap[z], total)


@inner
def _join(t: Tree, s: Path, d: int) -> None:
    """Let candidate d join: the slots at d + 1 from those at d."""
    slots, bring, with_other, grows = s.slots, t.bring, t.with_other, t.grows
    for i in range(slots.shape[1]):
        now, brought = slots[d, i], bring[d, i]
        if i < len(with_other):
            for a in range(s.number[d]):
                other = with_other[i, d, s.members[a]]
                brought = min(brought, other) if grows[i] == LOWEST else brought + other
        if grows[i] == LOWEST:
            slots[d + 1, i] = min(now, brought)
        elif grows[i] == HIGHEST:
            slots[d + 1, i] = max(now, brought)
        else:
            slots[d + 1, i] = now + brought


@inner
def _shape(t: Tree, s: Path, d: int, way: int) -> None:
    """Work out the slots after candidate d was decided, and add to the most what they still allow."""
    if way:
        _join(t, s, d)
    else:
        s.slots[d + 1] = s.slots[d]
    d += 1
    slots, best, future, with_later, grows = s.slots, s.best, t.future, t.with_later, t.grows
    left = t.size - s.number[d] if t.size else 0
    for i in range(len(best)):
        now, coming = slots[d, i], future[d, left, i]
        if grows[i] == LOWEST:
            best[i] = min(now, coming)
        elif grows[i] == HIGHEST:
            best[i] = max(now, coming)
        else:
            if i < len(with_later):
                for a in range(s.number[d]):
                    coming += with_later[i, s.members[a], d, left]
            best[i] = now + coming
    _parts(t, s, best)
    most, part, weight = s.most, s.part, t.weight
    for k in range(len(most)):
        for z in range(len(part)):
            most[k] += weight[k, z] * part[z]


@inner
def _may(size: int, d: int, way: int, number: Whole, members: Whole, forced: Flags, clash: Flags) -> bool:
    """Whether candidate d may be in (1) or out (0), by the size and by who is in already."""
    if way == 0:
        return not forced[d] and (not size or size - number[d] < len(forced) - d)
    for i in range(number[d]):
        if clash[d, members[i]]:
            return False
    return not size or number[d] < size


@inner
def _fits(d: int, way: int, left: int, used: Numbers, row: Numbers, least: Numbers, room: Numbers) -> bool:
    """Whether the rows leave room for the rest after candidate d was decided; what they have used then."""
    for i in range(len(room)):
        total = used[d, i] + way * row[i, d]
        if total + least[i, d + 1, left] > room[i]:
            return False
        used[d + 1, i] = total
    return True


@inner
def _sift(d: int, number: int, known: bool, most: Numbers, wall: Numbers, places: Whole) -> int:
    """Keep of the first `number` corners, or of those open a level up, those that `most` leaves open; how many."""
    kept = 0
    for i in range(number):
        z = places[d - 1, i] if known else i
        within = True
        for k in range(len(most)):
            if most[k] < wall[z, k]:
                within = False
                break
        if within:
            places[d, kept] = z
            kept += 1
    return kept


@inner
def _note(t: Tree, s: Path, a: Archive, d: int) -> int:
    """Note the coalition at d if it is worth it; `ASK` when a rule must say first, `FULL` when there is no room."""
    if is_full(a):
        return FULL
    _parts(t, s, s.slots[d])
    for j in range(len(t.base)):
        s.point[j] = s.sums[d, j]
        for z in range(len(t.cap)):
            s.point[j] += t.points[j, z] * s.part[z]
    if beyond(a, s.point):
        for i in range(len(t.room)):
            if s.control[ANSWER] == 0 and s.used[d, i] > t.sure[i]:
                return ASK
        if s.control[ANSWER] != 2:
            enter(a, s.point, t.who, s.members, s.number[d])
    s.control[ANSWER] = 0
    return DONE


@compiled
def walk(t: Tree, s: Path, a: Archive, nodes: int) -> int:
    """Walk on for so many nodes; how the stretch ended."""
    # Kernels are faster with arrays at hand than with arrays looked up in a tuple time and again.
    size, n, corners, shaped, d = t.size, len(t.forced), a.tally[KIND] == CORNERS, len(t.cap) > 0, s.control[DEPTH]
    tried, number, members, used, sums, bound = s.tried, s.number, s.members, s.used, s.sums, s.bound
    most, places, number_open, version, tally = s.most, s.open, s.number_open, s.version, a.tally
    row, least, room, value, loss, first = t.row, t.least, t.room, t.value, t.loss, t.first
    forced, clash, wall, point, step, tie = t.forced, t.clash, a.wall, a.point, a.step, a.tie
    while nodes > 0:
        if (number[d] == size if size else d == n) or s.control[PENDING]:
            s.control[DEPTH], s.control[PENDING] = d, 1
            ended = _note(t, s, a, d)
            if ended != DONE:
                return ended
            s.control[PENDING] = 0
            tried[d] = 2
        if tried[d] == 2 or d == n:
            tried[d] = 0
            if d == 0:
                return DONE
            d -= 1
            continue
        nodes -= 1
        s.control[NODES] += 1
        way = first[d] if tried[d] == 0 else 1 - first[d]
        tried[d] += 1
        left = size - number[d] - way if size else 0
        if not _may(size, d, way, number, members, forced, clash) or not _fits(d, way, left, used, row, least, room):
            continue
        for j in range(len(value)):
            sums[d + 1, j] = sums[d, j] + way * value[j, d]
        for k in range(len(most)):
            bound[d + 1, k] = bound[d, k] - loss[way, d, k]
            most[k] = bound[d + 1, k]
        number[d + 1] = number[d] + way
        members[number[d]] = d
        if shaped:
            _shape(t, s, d, way)
        if corners:
            known = version[d] == tally[VERSION]
            version[d + 1] = tally[VERSION]
            number_open[d + 1] = _sift(d + 1, number_open[d] if known else tally[PLACES], known, most, wall, places)
            open_below = number_open[d + 1] > 0
        else:
            open_below = not beaten(tally, point, step, tie, most)
        if open_below:
            d += 1
            tried[d] = 0
    s.control[DEPTH] = d
    return MORE
