"""In which direction the multipliers of the bound make it lower, and how far they may go."""

from __future__ import annotations

from selection.engine.compiled import inner
from selection.engine.problem import Problem
from selection.engine.relaxation import Work, insert
from selection.engine.state import State

__all__ = ["descend", "into_range"]


_LEVEL = 1e-9
"""What is flatter is rounding."""


@inner
def descend(p: Problem, s: State, w: Work, d: int, place: int, r: int) -> float:
    """The subgradient at the choice that is best up to `place`; the square of its length, 0 where nothing can move."""
    w.slope[:] = 0.0
    for z in range(place + 1):
        insert(w, z, r)
    y = len(p.gain)
    for c in range(p.at.shape[1]):
        for z in range(s.best[d, c] + 1, w.highest[c] + 1):
            w.slope[z] = -1.0
    for m in range(len(p.item_result)):
        j = p.item_result[m]
        if s.missing[d, j] and not s.met[d, m]:
            left = p.result[j]
            for other in range(len(p.item_result)):
                if p.item_result[other] == j and not s.met[d, other]:
                    left -= w.now[y + other]
            w.slope[y + m] = -1.0 if left > 0 else 0.0
    for t in range(len(p.full)):
        if s.brought[d, t] < 1.0:
            w.slope[y + len(p.item_result) + t] = s.brought[d, t] - 1.0
    for i in range(len(p.limit)):
        w.slope[y + len(p.item_result) + len(p.full) + i] = p.limit[i] - s.used[d, i]
    for a in range(r):
        _count(p, s, w, d, w.order[w.top_at[a]])
    return _held(p, w)


@inner
def _count(p: Problem, s: State, w: Work, d: int, j: int) -> None:
    """What candidate j, when it joins, adds to the subgradient."""
    y = len(p.gain)
    for c in range(p.at.shape[1]):
        for z in range(s.best[d, c] + 1, p.at[j, c] + 1):
            w.slope[z] += 1.0
    for z in range(p.item_start[j], p.item_start[j + 1]):
        if not s.met[d, p.item[z]]:
            w.slope[y + p.item[z]] += 1.0
    y += len(p.item_result)
    for t in range(len(p.full)):
        if s.brought[d, t] < 1.0:
            w.slope[y + t] += p.amount[t, j]
    y += len(p.full)
    for i in range(len(p.limit)):
        w.slope[y + i] -= p.row[i, j]


@inner
def _most(p: Problem, y: int) -> float:
    """The highest that multiplier y may be."""
    if y < len(p.gain):
        return float(p.gain[y])
    y -= len(p.gain)
    if y < len(p.item_result):
        return float(p.result[p.item_result[y]])
    y -= len(p.item_result)
    return float(p.full[y]) if y < len(p.full) else float(p.price[y - len(p.full)])


@inner
def _held(p: Problem, w: Work) -> float:
    """Take out of the subgradient what would leave the range of a multiplier; the square of what remains."""
    length = 0.0
    for y in range(len(w.slope)):
        slope = w.slope[y]
        if abs(slope) < _LEVEL or (slope > 0 and w.now[y] <= 0) or (slope < 0 and w.now[y] >= _most(p, y)):
            w.slope[y] = 0.0
        length += w.slope[y] ** 2
    return length


@inner
def into_range(p: Problem, w: Work) -> None:
    """Bring every multiplier back between 0 and its highest."""
    for y in range(len(w.now)):
        w.now[y] = max(0.0, min(_most(p, y), w.now[y]))
