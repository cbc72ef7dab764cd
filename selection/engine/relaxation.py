"""The Lagrangian bound: the most that given members can come to with so many more of those who may still join.

Every term that is no plain sum is replaced by a plain sum that is never below it, one for each choice of multipliers:

- a step of a cover, `gain * min(1, number who reach it)`, by `(gain - y) + y * number`, 0 <= y <= gain;
- a joint result, `points * [all its needs are met]`, by `max(0, points - sum of y) + sum of y * number who meet it`;
- a total, `full * min(1, brought)`, by `(full - y) + y * brought`, 0 <= y <= full;
- a row of a rule, `used <= limit`, adds `y * (limit - used) >= 0`, y >= 0;
- a pair is divided equally between its two members, and each member gets the best that one fewer than those who
  still join could give it.

What is left is a constant and a score a candidate. With one term of the weakest member the best choice of `r` is exact
all the same: try every candidate as the weakest, highest first, and add up the r best scores among those before it.

Good multipliers are found by subgradient steps towards the value that has to be beaten: once the bound is below that,
nobody needs it to be any better.

References
----------
Fisher (1981). The Lagrangian relaxation method for solving integer programming problems. Management Science 27(1),
1-18. https://doi.org/10.1287/mnsc.27.1.1
Polyak (1969). Minimization of unsmooth functionals. USSR Computational Mathematics and Mathematical Physics 9(3),
14-29. https://doi.org/10.1016/0041-5553(69)90061-5
Caprara, Pisinger & Toth (1999). Exact solution of the quadratic knapsack problem. INFORMS Journal on Computing 11(2),
125-137. https://doi.org/10.1287/ijoc.11.2.125
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from selection.engine.arrays import Numbers, Whole
from selection.engine.compiled import compiled, inner
from selection.engine.problem import Problem
from selection.engine.state import State

__all__ = ["Work", "constant", "given", "insert", "new_work", "sweep"]


class Work(NamedTuple):
    """Room for one bound at a time; in each list entry z belongs to the z-th candidate in the order of `order`.

    Attributes
    ----------
    partners
        The most that pairs with so many partners can give each candidate, half of each pair (shape n x k).
    order
        The candidates who may join, the highest on the term of the weakest first (shape n).
    score
        The score of each (shape n).
    with_weakest, last
        The bound if the weakest is this one, and the lowest score that it counts (shape n).
    top, top_at
        The highest scores so far, the lowest of them first, and where they stand (shape k).
    ahead, now, best, slope
        Sums of multipliers along the steps (shape e), the multipliers tried, the best, and the subgradient (shape y).
    highest
        The highest step of each cover that somebody who may join reaches (shape c).
    """

    partners: Numbers
    order: Whole
    score: Numbers
    with_weakest: Numbers
    last: Numbers
    top: Numbers
    top_at: Whole
    ahead: Numbers
    now: Numbers
    best: Numbers
    slope: Numbers
    highest: Whole


def new_work(p: Problem) -> Work:
    """Room for the bounds of a problem."""
    n, k, multipliers = len(p.linear), p.size, len(p.gain) + len(p.item_result) + len(p.full) + len(p.limit)
    return Work(
        partners=_partners(p.pair_start, p.pair_value, k),
        order=np.zeros(n, np.int64),
        score=np.zeros(n),
        with_weakest=np.zeros(n),
        last=np.zeros(n),
        top=np.zeros(k),
        top_at=np.zeros(k, np.int64),
        ahead=np.zeros(len(p.gain)),
        now=np.zeros(multipliers),
        best=np.zeros(multipliers),
        slope=np.zeros(multipliers),
        highest=np.zeros(p.at.shape[1], np.int64),
    )


@compiled
def _partners(start: Whole, value: Numbers, k: int) -> Numbers:
    """Half the sum of the best so many pairs of each candidate (shape n x k); a pair that is not rated gives 0."""
    n = len(start) - 1
    most = np.zeros((n, k))
    for i in range(n):
        rated = np.sort(value[start[i] : start[i + 1]])[::-1]
        unrated, a = n - 1 - len(rated), 0
        for r in range(1, min(k, n)):
            if a < len(rated) and (rated[a] > 0 or unrated == 0):
                most[i, r] = most[i, r - 1] + rated[a] / 2
                a += 1
            else:
                most[i, r] = most[i, r - 1]
                unrated -= 1
        for r in range(min(k, n), k):
            most[i, r] = most[i, r - 1]
    return most


@inner
def given(p: Problem, s: State, w: Work, d: int, m: int, r: int) -> float:
    """The part of the bound that no multiplier moves: what stands, and the most of the other weakest links."""
    fixed = s.base[d]
    for c in range(p.at.shape[1]):
        fixed += p.reached[s.best[d, c]]
    for i in range(1, len(p.low)):
        for z in range(m):
            w.score[z] = p.low[i, w.order[z]]
        fixed += min(s.lowest[d, i], _least_of_best(w, m, r))
    if len(p.bond_client):
        for z in range(m):
            w.score[z] = s.bonds[d, w.order[z]]
        fixed += min(s.bond[d], _least_of_best(w, m, r))
    return float(fixed)


@inner
def _least_of_best(w: Work, m: int, r: int) -> float:
    """The r-th highest score of the first m."""
    for z in range(m):
        insert(w, z, r)
    return float(w.top[0])


@inner
def insert(w: Work, z: int, r: int) -> float:
    """Put score z among the r highest of those before it, the lowest first; by how much their sum grows."""
    score, b = w.score[z], 0
    if z < r:
        b = z
        while b > 0 and w.top[b - 1] > score:
            w.top[b], w.top_at[b] = w.top[b - 1], w.top_at[b - 1]
            b -= 1
        w.top[b], w.top_at[b] = score, z
        return float(score)
    if score <= w.top[0]:
        return 0.0
    lost = w.top[0]
    while b + 1 < r and w.top[b + 1] < score:
        w.top[b], w.top_at[b] = w.top[b + 1], w.top_at[b + 1]
        b += 1
    w.top[b], w.top_at[b] = score, z
    return float(score - lost)


@inner
def constant(p: Problem, s: State, w: Work, d: int) -> float:
    """The part of the bound that depends on the multipliers alone; sums them up along the steps of each cover."""
    total, y = 0.0, len(p.gain)
    for c in range(p.at.shape[1]):
        w.ahead[p.first[c]] = 0.0
        for z in range(p.first[c] + 1, p.first[c + 1]):
            w.ahead[z] = w.ahead[z - 1] + w.now[z]
        for z in range(s.best[d, c] + 1, w.highest[c] + 1):
            total += p.gain[z] - w.now[z]
    for j in range(len(p.result)):
        left = p.result[j]
        if s.missing[d, j]:
            for m in range(len(p.item_result)):
                if p.item_result[m] == j and not s.met[d, m]:
                    left -= w.now[y + m]
        total += max(0.0, left)
    y += len(p.item_result)
    for t in range(len(p.full)):
        if s.brought[d, t] >= 1.0:
            total += p.full[t]
        else:
            total += p.full[t] - w.now[y + t] * (1.0 - s.brought[d, t])
    y += len(p.full)
    for i in range(len(p.limit)):
        # As far as a row may be passed at all, so that the bound holds for whoever passes it so far.
        total += w.now[y + i] * (p.limit[i] + p.never[i] - s.used[d, i])
    return total


@inner
def _scored(p: Problem, s: State, w: Work, d: int, j: int, r: int) -> float:
    """The score of candidate j when r more join, it among them."""
    score = s.linear[d, j] + w.partners[j, r - 1]
    for c in range(p.at.shape[1]):
        if p.at[j, c] > s.best[d, c]:
            score += w.ahead[p.at[j, c]] - w.ahead[s.best[d, c]]
    y = len(p.gain)
    for z in range(p.item_start[j], p.item_start[j + 1]):
        if not s.met[d, p.item[z]]:
            score += w.now[y + p.item[z]]
    y += len(p.item_result)
    for t in range(len(p.full)):
        if s.brought[d, t] < 1.0:
            score += w.now[y + t] * p.amount[t, j]
    y += len(p.full)
    for i in range(len(p.limit)):
        score -= w.now[y + i] * p.row[i, j]
    return float(score)


@inner
def sweep(p: Problem, s: State, w: Work, d: int, m: int, r: int) -> int:
    """Score the candidates and try each as the weakest; where it is best to stop."""
    total, place, weakest = 0.0, m - 1, len(p.low) > 0
    for z in range(m):
        w.score[z] = _scored(p, s, w, d, w.order[z], r)
        total += insert(w, z, r)
        w.with_weakest[z] = -np.inf
        if z >= r - 1 and (weakest or z == m - 1):
            w.with_weakest[z] = total + (min(s.lowest[d, 0], p.low[0, w.order[z]]) if weakest else 0.0)
            w.last[z] = w.top[0]
            if z == r - 1 or w.with_weakest[z] > w.with_weakest[place]:
                place = z
    return place
