"""The bound of one entry of the search, sharpened until it is low enough, and who can still join because of it."""

from __future__ import annotations

import numpy as np

from selection.engine.compiled import inner
from selection.engine.problem import Problem
from selection.engine.relaxation import Work, constant, given, sweep
from selection.engine.state import State
from selection.engine.subgradient import descend, into_range

__all__ = ["sharpen", "ways_in"]


_FAR = 10.0
"""From so many points on it does not matter how far the bound is above what has to be beaten."""


_WORTH_IT = 1e-3
"""A step that brings the bound nearer by less than this share of the way is as good as none."""

_PATIENCE = 4
"""After so many such steps in a row they are made half as long."""


@inner
def sharpen(p: Problem, s: State, w: Work, d: int, m: int, r: int, cutoff: float, rounds: int) -> float:
    """The bound of entry d with r more of the first m in `w.order`, by the best multipliers of some rounds.

    Ends as soon as the bound is below `cutoff`. Entry d keeps the multipliers, and `w` the scores that go with them.
    """
    size = len(w.now)
    for z in range(m):
        for c in range(p.at.shape[1]):
            w.highest[c] = p.at[w.order[z], c] if z == 0 else max(w.highest[c], p.at[w.order[z], c])
    fixed = given(p, s, w, d, m, r)
    w.now[:] = s.multiplier[d]
    least, stride, idle = np.inf, 1.0, 0
    for turn in range(rounds):
        whole = fixed + constant(p, s, w, d)
        place = sweep(p, s, w, d, m, r)
        bound = whole + w.with_weakest[place]
        if bound < least - 1e-9:
            idle = 0 if least - bound > _WORTH_IT * min(bound - cutoff, _FAR) else idle + 1
            least = bound
            w.best[:] = w.now
        else:
            idle += 1
        if least < cutoff or turn == rounds - 1:
            break
        if idle >= _PATIENCE:
            stride, idle = stride / 2, 0
        length = descend(p, s, w, d, place, r)
        if length == 0.0:
            break
        beyond = min(bound - cutoff, _FAR)
        step = stride * (beyond + 1e-6) * 1.05 / length
        for y in range(size):
            w.now[y] -= step * w.slope[y]
        into_range(p, w)
    s.multiplier[d] = w.best
    w.now[:] = w.best
    constant(p, s, w, d)
    sweep(p, s, w, d, m, r)
    return least


@inner
def ways_in(s: State, w: Work, d: int, m: int, r: int, cutoff: float, least: float) -> None:
    """List at entry d which of the first m in `w.order` can be among r more that come to `cutoff`, with their bounds.

    `least` is the bound of entry d, and the scores are those that go with it. Whoever is worst placed in a choice of
    r makes room for a candidate that is not in it.
    """
    place = 0
    for z in range(m):
        s.bound[d, z] = -np.inf
        if w.with_weakest[z] > w.with_weakest[place]:
            place = z
    beside = least - w.with_weakest[place]
    for a in range(r - 1, m):
        whole = beside + w.with_weakest[a]
        if whole >= cutoff:
            for z in range(a + 1):
                s.bound[d, z] = max(s.bound[d, z], whole - max(0.0, w.last[a] - w.score[z]))
    bounds = s.bound[d, :m].copy()
    number = 0
    for z in np.argsort(-bounds, kind="mergesort"):
        if bounds[z] >= cutoff:
            s.listed[d, number] = w.order[z]
            s.bound[d, number] = bounds[z]
            number += 1
    s.listed_number[d] = number
    s.position[d] = 0
