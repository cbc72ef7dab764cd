"""From a question to the tree of one size: who is decided first, and how far each decision lowers the bounds.

In direction w a coalition x is worth w F(x), of which the plain sums are c x. With multipliers y >= 0 of the rows
A x <= b of the rules and any z for the size k,

    c x <= y b + z k + sum_i max(0, r_i),    r = c - y A - z,

and every coalition that has i in while r_i < 0, or out while r_i > 0, falls |r_i| short of that: the bound is a number
that each decision lowers by what is known beforehand. Multipliers come from the linear program; the bound holds for
any.

References
----------
Dantzig, Fulkerson & Johnson (1954). Solution of a large-scale traveling-salesman problem. Journal of the
Operations Research Society of America 2(4), 393-410. https://doi.org/10.1287/opre.2.4.393
Fisher (1981). The Lagrangian relaxation method for solving integer programming problems. Management Science 27(1),
1-18. https://doi.org/10.1287/mnsc.27.1.1
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import linprog

from selection.frontier.pieces import Pieces, Slot
from selection.frontier.question import Question
from selection.frontier.tree import HIGHEST, LOWEST, SUM, Numbers, Tree, Whole

__all__ = ["grown", "pieces_of", "top_sums"]

NEVER = 1e100
"""Stands for infinity where infinity times zero would be asked for."""


def pieces_of(question: Question, size: int) -> Pieces:
    """What the axes of a question are made of for coalitions of `size` members (any number when 0).

    Raises
    ------
    Unfit
        If there is a term that the search does not know.
    """
    goals = question.goals
    pieces = Pieces(len(question.case.candidates), size, len(goals))
    pieces.value += np.array([goal.each for goal in goals])
    for name, term in question.terms.items():
        pieces.add(term, np.array([goal.points.get(name, 0.0) for goal in goals]))
    return pieces


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of the rules and of the size, for all candidates (shape m x n), as in a tree."""

    row: Numbers
    sure: Numbers
    room: Numbers


def _rows(question: Question, size: int) -> _Rows:
    found = question.limits
    row, sure, room = found.row, found.limit + found.sure, found.limit + found.never
    if size:
        return _Rows(row, sure, room)
    n, sizes = len(question.case.candidates), question.sizes
    most = sizes.stop - 1
    ends = [(-1.0, 0.5 - max(1, sizes.start)), *([(1.0, most + 0.5)] if most < n else [])]
    half = np.array([end for _, end in ends])
    each = np.array([[sign] * n for sign, _ in ends])
    return _Rows(np.vstack([row, each]), np.concatenate([sure, half]), np.concatenate([room, half]))


def grown(question: Question, pieces: Pieces, direction: Numbers) -> tuple[Tree, Numbers]:
    """The tree of the coalitions of one size, and which points (shape d x p) the relaxation reaches.

    `direction` (shape d x p) are the weights of the axes in which coalitions are bounded.
    """
    size, rows, limits = pieces.size, _rows(question, pieces.size), question.limits
    # Who must be in but may not, or for whom there is no place, leaves no coalition.
    hopeless = np.any(limits.forced > limits.allowed) or 0 < size < limits.forced.sum()
    kept = np.flatnonzero(np.zeros_like(limits.allowed) if hopeless else limits.allowed)
    row = rows.row[:, kept]
    value = pieces.value[:, kept]
    reduced, top, reached = _prices(direction @ value, _Rows(row, rows.sure, rows.room), size)
    # Who must be in comes first, then whose place is least in doubt.
    order = np.lexsort((-np.abs(reduced).min(axis=0), -limits.forced[kept]))
    who, reduced, row = kept[order], reduced[:, order], row[:, order]
    clash = np.zeros((len(limits.forced), len(limits.forced)), np.bool_)
    for i in range(len(clash)):
        clash[i, limits.clash_other[limits.clash_start[i] : limits.clash_start[i + 1]]] = True
    loss = np.stack([np.maximum(reduced, 0.0).T, np.maximum(-reduced, 0.0).T])
    tree = Tree(
        size=size,
        value=np.ascontiguousarray(pieces.value[:, who]),
        base=pieces.base,
        top=top + direction @ pieces.base,
        loss=np.ascontiguousarray(loss),
        row=np.ascontiguousarray(row),
        sure=rows.sure,
        room=rows.room,
        least=-top_sums(-row, size)[0],
        clash=np.ascontiguousarray(clash[np.ix_(who, who)]),
        forced=limits.forced[who].astype(np.bool_),
        first=(loss[1].sum(axis=1) <= loss[0].sum(axis=1)).astype(np.int64),
        who=who,
        **_slots(pieces, who, direction),
    )
    return tree, pieces.base + reached @ value.T


def _prices(cost: Numbers, rows: _Rows, size: int) -> tuple[Numbers, Numbers, Numbers]:
    """For each direction: the reduced prices (shape d x n), the bound (shape d), the relaxation's solution (d x n)."""
    count, n = cost.shape
    reduced, top, reached = cost.copy(), np.zeros(count), np.zeros((count, n))
    room = rows.room
    for k in range(count if n else 0):
        found = linprog(
            -cost[k],
            A_ub=rows.row if len(room) else None,
            b_ub=room if len(room) else None,
            A_eq=np.ones((1, n)) if size else None,
            b_eq=np.array([float(size)]) if size else None,
            bounds=(0.0, 1.0),
            method="highs-ds",
        )
        if found.status == 0:
            reached[k] = found.x
            if len(room):
                y = np.maximum(0.0, -found.ineqlin.marginals)
                reduced[k] -= y @ rows.row
                top[k] += y @ room
            if size:
                z = -float(found.eqlin.marginals[0])
                reduced[k] -= z
                top[k] += z * size
        top[k] += np.maximum(reduced[k], 0.0).sum()
    return reduced, top, reached


def top_sums(values: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """For each start i and number r: the most that r of the values from i on add up to, and the r-th highest of them.

    `values` has shape ... x n, the answers ... x (n + 1) x (size + 1). Where there are fewer than r left it is minus
    `NEVER`. With a size of 0 it is the most that any number of them add up to, in the place of r = 0, and infinity.
    """
    *lead, n = values.shape
    sums = np.zeros((*lead, n + 1, size + 1))
    ranked = np.full((*lead, n + 1, size + 1), np.inf)
    if size == 0:
        sums[..., :n, 0] = np.cumsum(np.maximum(values, 0.0)[..., ::-1], axis=-1)[..., ::-1]
        return sums, ranked
    best = np.full((*lead, size), -NEVER)
    for i in range(n, -1, -1):
        if i < n:
            best = -np.sort(-np.concatenate([best, values[..., i, None]], axis=-1), axis=-1)[..., :size]
        sums[..., i, 1:] = np.maximum(-NEVER, np.cumsum(best, axis=-1))
        ranked[..., i, 1:] = best
    return sums, ranked


def _slots(pieces: Pieces, who: Whole, direction: Numbers) -> dict[str, Any]:
    """The fields of a tree that stand for parts; slots with pairs come first."""
    parts = sorted(pieces.parts, key=lambda part: part.slots[0].pairs is None)
    slots = [slot for part in parts for slot in part.slots]
    n, size = len(who), pieces.size
    paired = [slot.pairs[np.ix_(who, who)] for slot in slots if slot.pairs is not None]
    later = [
        top_sums(pairs, size)[0] if slot.grows == SUM else np.zeros((n, n + 1, size + 1))
        for slot, pairs in zip(slots, paired, strict=False)
    ]
    bring = np.array([slot.bring[who] for slot in slots]).reshape(len(slots), n)
    points = np.array([part.points for part in parts]).reshape(len(parts), len(pieces.base)).T
    return {
        "grows": np.array([slot.grows for slot in slots], np.int64),
        "begin": np.array([slot.begin for slot in slots], np.float64),
        "bring": np.ascontiguousarray(bring.T),
        "future": np.array(
            [_future(slot, bring[i], paired[i] if i < len(paired) else None, size) for i, slot in enumerate(slots)]
        )
        .reshape(len(slots), n + 1, size + 1)
        .transpose(1, 2, 0)
        .copy(),
        "with_other": np.array(paired).reshape(len(paired), n, n),
        "with_later": np.array(later).reshape(len(paired), n, n + 1, size + 1),
        "part": np.cumsum([0, *(len(part.slots) for part in parts)]).astype(np.int64),
        "gain": np.array([slot.gain for slot in slots], np.float64),
        "cap": np.array([part.cap for part in parts], np.float64),
        "joint": np.array([part.joint for part in parts], np.bool_),
        "points": np.ascontiguousarray(points),
        "weight": np.ascontiguousarray(direction @ points),
    }


def _future(slot: Slot, bring: Numbers, pairs: Numbers | None, size: int) -> Numbers:
    """The most that so many from each candidate on can bring to a slot (shape (n + 1) x (size + 1))."""
    n = len(bring)
    if slot.grows == HIGHEST:
        most = np.append(np.maximum.accumulate(bring[::-1])[::-1], -NEVER)
        found = np.repeat(most[:, None], size + 1, axis=1)
        if size:
            found[:, 0] = -NEVER
        return found
    sums, ranked = top_sums(bring, size)
    if slot.grows == LOWEST:
        return ranked
    if pairs is None:
        return sums
    # Each of r later members makes pairs with r - 1 others; every pair is then counted twice.
    others = pairs.copy()
    np.fill_diagonal(others, -NEVER)
    found = np.zeros((n + 1, size + 1))
    among = top_sums(others, size)[0]
    for r in range(2, size + 1):
        for i in range(n + 1):
            found[i, r] = np.sort(among[i:, i, r - 1])[-r:].sum() / 2 if n - i >= r else -NEVER
    return found
