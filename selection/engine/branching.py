"""Depth-first search over coalitions of one size: the most promising joins next, and the bound leaves out the rest."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from selection.engine.arrays import ROUNDING, Numbers, Whole
from selection.engine.bound import sharpen, ways_in
from selection.engine.compiled import compiled, inner
from selection.engine.problem import Problem
from selection.engine.relaxation import Work, insert, new_work
from selection.engine.state import State, joined, new_state, push, row_holds

__all__ = ["DONE", "FULL", "MORE", "Found", "begin", "explore", "new_found", "open_bound", "stack"]

DONE, MORE, FULL = 0, 1, 2
"""How a stretch of search ends: nothing is left, nodes are left, or there is no room for what is found."""

_FIRST_ROUNDS = 100
_ROUNDS = 6
"""How many multipliers are tried where the search begins, and at each later node."""


class Found(NamedTuple):
    """Coalitions worth having, and what is worth having from now on.

    Attributes
    ----------
    members, points
        The coalitions (shape c x k) and their points (shape c).
    number
        How many coalitions there are, the depth at which the search stands, the nodes so far, and the depth at which
        the search began.
    best
        The points of the best ones that surely hold, the least of them first (shape N).
    mark
        In `mark[0]` the points below which nothing is worth having; it is the lower of `mark[3]` and
        the N-th best or, if that is lower, the best less `mark[1]`, but at least `mark[2]`.
    """

    members: Whole
    points: Numbers
    number: Whole
    best: Numbers
    mark: Numbers


def new_found(size: int, room: int, number: int, within: float, least: float, unless: float) -> Found:
    """Room for `room` coalitions of `size`: the `number` best and those `within` so many points of the best.

    Nothing below `least` is kept, unless it is more than `unless` and the best so far.
    """
    found = Found(
        members=np.zeros((room, size), np.int64),
        points=np.zeros(room),
        number=np.zeros(4, np.int64),
        best=np.full(number, -np.inf),
        mark=np.array([-np.inf, within, least, unless]),
    )
    found.mark[0] = min(least, unless)
    return found


@inner
def take(s: State, f: Found, d: int, j: int, points: float, sure: bool) -> bool:
    """Note the first d members and candidate j, if there is room; only who surely keeps to the rows raises the mark."""
    if sure:
        _better(f, points)
    if f.number[0] == len(f.points):
        _compress(f)
        if f.number[0] == len(f.points):
            return False
    z = f.number[0]
    f.members[z, :d] = s.members[:d]
    f.members[z, d] = j
    f.points[z] = points
    f.number[0] = z + 1
    return True


@inner
def _better(f: Found, points: float) -> None:
    """Raise the mark by a coalition of so many points."""
    if points > f.best[0]:
        a = 0
        while a + 1 < len(f.best) and f.best[a + 1] < points:
            f.best[a] = f.best[a + 1]
            a += 1
        f.best[a] = points
        top = f.best[len(f.best) - 1]
        f.mark[3] = max(f.mark[3], top)
        f.mark[0] = min(f.mark[3], max(f.mark[2], min(f.best[0], top - f.mark[1])))


@inner
def _compress(f: Found) -> None:
    """Forget what is below the mark."""
    kept = 0
    for z in range(f.number[0]):
        if f.points[z] >= f.mark[0] - ROUNDING:
            f.members[kept], f.points[kept] = f.members[z], f.points[z]
            kept += 1
    f.number[0] = kept


@inner
def _room(p: Problem, s: State, w: Work, d: int, m: int, r: int) -> int:
    """Keep of the first m in `w.order` who can be among r more without breaking a row; how many they are."""
    for i in range(len(p.limit)):
        for z in range(m):
            w.score[z] = -p.row[i, w.order[z]]
        least = 0.0
        for z in range(m):
            least -= insert(w, z, r)
        room = p.limit[i] + p.never[i] - s.used[d, i]
        if m < r or least > room:
            return 0
        kept = 0
        for z in range(m):
            # Whoever is not among the r lowest takes the place of the highest of them.
            if least + max(0.0, w.top[0] - w.score[z]) <= room:
                w.order[kept] = w.order[z]
                kept += 1
        m = kept
    return m if m >= r else 0


@inner
def _open(p: Problem, s: State, w: Work, f: Found, d: int, m: int) -> bool:
    """Make entry d ready to be searched among the first m in `w.order`; false when there was no room to note one."""
    r = p.size - d
    s.listed_number[d] = s.position[d] = 0
    m = _room(p, s, w, d, m, r)
    if m == 0:
        return True
    if r == 1:
        return _complete(p, s, w, f, d, m)
    if len(p.low):
        ranked = w.order[:m].copy()
        low = p.low[0]
        for a, z in enumerate(np.argsort(-low[ranked], kind="mergesort")):
            w.order[a] = ranked[z]
    cutoff = f.mark[0] - ROUNDING
    rounds = _FIRST_ROUNDS if d == f.number[3] else _ROUNDS
    least = sharpen(p, s, w, d, m, r, cutoff, rounds)
    if least >= cutoff:
        ways_in(s, w, d, m, r, cutoff, least)
    return True


@inner
def _complete(p: Problem, s: State, w: Work, f: Found, d: int, m: int) -> bool:
    """Try each of the first m in `w.order` for the last place; false when there was no room to note one."""
    for z in range(m):
        w.score[z] = joined(p, s, d, w.order[z])
    for z in range(m):
        j, points = w.order[z], w.score[z]
        if points >= f.mark[0] - ROUNDING:
            holds = row_holds(p, s, d, j)
            if holds and not take(s, f, d, j, points, holds == 1):
                # What was not noted is what is open, should the search have begun here.
                s.listed_number[d] = 1
                s.bound[d, 0] = w.score[z:m].max()
                return False
    return True


@compiled
def begin(p: Problem, s: State, w: Work, f: Found) -> bool:
    """Let those who must take part join, and make the search ready; false when there was no room to note one."""
    d = _join_forced(p, s)
    f.number[1] = f.number[3] = d
    return _open(p, s, w, f, d, _free(p, w, d))


@inner
def _join_forced(p: Problem, s: State) -> int:
    """Let those who must take part join, but for the last place; how many joined."""
    d = 0
    for i in range(len(p.forced)):
        if p.forced[i] and d < p.size - 1:
            push(p, s, d, i)
            d += 1
    return d


@inner
def _free(p: Problem, w: Work, joined_already: int) -> int:
    """Put in `w.order` who may still join when the first so many who must have joined; how many they are."""
    m, number = 0, 0
    for i in range(len(p.forced)):
        number += p.forced[i]
        fits = p.allowed[i] > 0
        for z in range(p.clash_start[i], p.clash_start[i + 1]):
            fits = fits and not p.forced[p.clash_other[z]]
        if p.forced[i] and not fits:
            return 0
        # When more must take part than have joined, only they may.
        if fits and (number > joined_already if p.forced[i] else True):
            w.order[m] = i
            m += 1
    if number > joined_already:
        kept = 0
        for z in range(m):
            if p.forced[w.order[z]]:
                w.order[kept] = w.order[z]
                kept += 1
        m = kept
    return m if number <= p.size else 0


@compiled
def explore(p: Problem, s: State, w: Work, f: Found, nodes: int) -> int:
    """Search on for so many nodes; how the stretch ended."""
    d = f.number[1]
    while nodes > 0:
        if not _has_next(p, s, f, d):
            if d == f.number[3]:
                return DONE
            d -= 1
            continue
        z = s.position[d]
        s.position[d] = z + 1
        i = s.listed[d, z]
        push(p, s, d, i)
        s.multiplier[d + 1] = s.multiplier[d]
        m = _left(p, s, w, d, z)
        d += 1
        f.number[2] += 1
        nodes -= 1
        if not _open(p, s, w, f, d, m):
            return FULL
        f.number[1] = d
    return MORE


@inner
def _has_next(p: Problem, s: State, f: Found, d: int) -> bool:
    """Whether entry d has another candidate to try."""
    z = s.position[d]
    return bool(s.listed_number[d] - z >= p.size - d and s.bound[d, z] >= f.mark[0] - ROUNDING)


@inner
def _left(p: Problem, s: State, w: Work, d: int, z: int) -> int:
    """Put in `w.order` who may still join after the z-th of entry d did; how many they are."""
    i, m = s.listed[d, z], 0
    for a in range(z + 1, s.listed_number[d]):
        j, fits = s.listed[d, a], True
        for b in range(p.clash_start[i], p.clash_start[i + 1]):
            fits = fits and p.clash_other[b] != j
        if fits:
            w.order[m] = j
            m += 1
    return m


def stack(p: Problem) -> tuple[State, Work]:
    """The stack of the search and the room for its bounds."""
    return new_state(p), new_work(p)


def open_bound(s: State, f: Found) -> float:
    """The most that a coalition not yet looked at can come to; -inf when none is left."""
    d = int(f.number[3])
    left = s.bound[d, max(0, s.position[d] - 1) : s.listed_number[d]]
    return float(left.max(initial=-np.inf))
