"""What the search remembers of the members chosen so far, one level a member, and what one more would make of it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from selection.engine.arrays import Numbers, Whole
from selection.engine.compiled import inner
from selection.engine.problem import Problem

__all__ = ["State", "joined", "new_state", "push", "row_holds"]


class State(NamedTuple):
    """A stack: entry d of each array is what d members make; d runs from 0 to the size (k).

    Attributes
    ----------
    members
        The members in the order in which they were chosen (shape k + 1).
    base, linear
        The points of the members that just add up, and those that each candidate would add (shape k + 1 x n).
    best
        The step that each cover reaches (shape k + 1 x c).
    met, missing
        Which needs of joint results are met (shape k + 1 x m), and how many each result still lacks (k + 1 x r).
    lowest, brought, bond, used
        Points of the weakest (k + 1 x w), sums of the totals (k + 1 x t), points of the weakest pair (k + 1), sums of
        the rows (k + 1 x r).
    bonds
        The points of the weakest pair that each candidate would make with the members (shape k + 1 x n or 0).
    listed, listed_number, position, bound
        Who may still join in the order in which the search tries them (shape k + 1 x n), how many they are, whose
        turn it is, and the most that the points can come to with each.
    multiplier
        The multipliers of the bound (shape k + 1 x y).
    """

    members: Whole
    base: Numbers
    linear: Numbers
    best: Whole
    met: Whole
    missing: Whole
    lowest: Numbers
    brought: Numbers
    bond: Numbers
    bonds: Numbers
    used: Numbers
    listed: Whole
    listed_number: Whole
    position: Whole
    bound: Numbers
    multiplier: Numbers


def new_state(p: Problem) -> State:
    """The stack with nobody chosen."""
    k, n, covers = p.size, len(p.linear), len(p.first) - 1
    depth = k + 1
    multipliers = len(p.gain) + len(p.item_result) + len(p.full) + len(p.limit)
    state = State(
        members=np.zeros(depth, np.int64),
        base=np.full(depth, p.constant),
        linear=np.zeros((depth, n)),
        best=np.zeros((depth, covers), np.int64),
        met=np.zeros((depth, len(p.item_result)), np.int64),
        missing=np.zeros((depth, len(p.result)), np.int64),
        lowest=np.full((depth, len(p.low)), np.inf),
        brought=np.zeros((depth, len(p.full))),
        bond=np.full(depth, np.inf),
        bonds=np.zeros((depth, len(p.bond_client))),
        used=np.zeros((depth, len(p.limit))),
        listed=np.zeros((depth, n), np.int64),
        listed_number=np.zeros(depth, np.int64),
        position=np.zeros(depth, np.int64),
        bound=np.zeros((depth, n)),
        multiplier=np.zeros((depth, multipliers)),
    )
    state.linear[0] = p.linear
    state.best[0] = p.first[:-1]
    state.missing[0] = p.result_needs
    state.bonds[0] = p.bond_client
    state.multiplier[0, : len(p.gain)] = p.gain / 2
    return state


@inner
def push(p: Problem, s: State, d: int, i: int) -> None:
    """Let candidate i join the first d members: entry d + 1 follows from entry d."""
    e = d + 1
    s.members[d] = i
    s.base[e] = s.base[d] + s.linear[d, i]
    s.linear[e] = s.linear[d]
    for z in range(p.pair_start[i], p.pair_start[i + 1]):
        s.linear[e, p.pair_other[z]] += p.pair_value[z]
    for c in range(p.at.shape[1]):
        s.best[e, c] = max(s.best[d, c], p.at[i, c])
    s.met[e] = s.met[d]
    s.missing[e] = s.missing[d]
    for z in range(p.item_start[i], p.item_start[i + 1]):
        m = p.item[z]
        if not s.met[e, m]:
            s.met[e, m] = 1
            s.missing[e, p.item_result[m]] -= 1
    s.lowest[e] = np.minimum(s.lowest[d], p.low[:, i])
    s.brought[e] = s.brought[d] + p.amount[:, i]
    s.used[e] = s.used[d] + p.row[:, i]
    if len(p.bond_client):
        _bind(p, s, d, i)


@inner
def _bind(p: Problem, s: State, d: int, i: int) -> None:
    """The weakest pairs once candidate i joins the first d members."""
    s.bond[d + 1] = min(s.bond[d], s.bonds[d, i])
    for j in range(len(p.bond_client)):
        s.bonds[d + 1, j] = min(s.bonds[d, j], p.bond_neutral)
    for z in range(p.bond_start[i], p.bond_start[i + 1]):
        j = p.bond_other[z]
        s.bonds[d + 1, j] = min(s.bonds[d, j], p.bond_value[z])


@inner
def joined(p: Problem, s: State, d: int, j: int) -> float:
    """The points of the first d members and candidate j."""
    total = s.base[d] + s.linear[d, j]
    for c in range(p.at.shape[1]):
        total += p.reached[max(s.best[d, c], p.at[j, c])]
    for w in range(len(p.low)):
        total += min(s.lowest[d, w], p.low[w, j])
    for t in range(len(p.full)):
        total += p.full[t] * min(1.0, s.brought[d, t] + p.amount[t, j])
    if len(p.bond_client):
        total += min(s.bond[d], s.bonds[d, j])
    for r in range(len(p.result)):
        missing = s.missing[d, r]
        if missing:
            for z in range(p.item_start[j], p.item_start[j + 1]):
                m = p.item[z]
                if p.item_result[m] == r and not s.met[d, m]:
                    missing -= 1
        if missing == 0:
            total += p.result[r]
    return float(total)


@inner
def row_holds(p: Problem, s: State, d: int, j: int) -> int:
    """Whether the rows hold for the first d members and candidate j: 1 surely, 0 surely not, 2 perhaps."""
    answer = 1
    for r in range(len(p.limit)):
        over = s.used[d, r] + p.row[r, j] - p.limit[r]
        if over > p.never[r]:
            return 0
        if over > p.sure[r]:
            answer = 2
    return answer
