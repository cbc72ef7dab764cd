"""The coalitions of one size, or of any size, as a tree of candidates in or out: the arrays that the search walks.

What each candidate adds to each axis is a plain sum (`value`); what is no plain sum is a part, worked out from slots:
numbers that grow with every member that joins.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["HIGHEST", "LOWEST", "SUM", "Flags", "Numbers", "Tree", "Whole"]

Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

SUM, LOWEST, HIGHEST = 0, 1, 2
"""How a slot grows: by what a member brings, or to the lowest or the highest that a member has."""


class Tree(NamedTuple):
    """n candidates in the order in which they are decided, p axes, d directions, m rows, s slots, q parts.

    Attributes
    ----------
    size
        How many members there are, 0 for any number.
    value, base
        What each candidate adds to each axis (shape p x n), and what every coalition has (shape p).
    top
        The most that any coalition can come to in each direction, its parts not counted (shape d).
    loss
        By how much that falls with each candidate out (`loss[0]`) or in (`loss[1]`); shape 2 x n x d.
    row, sure, room
        Rows of the rules (shape m x n). A sum of at most `sure` surely keeps to the rule, one above `room` does not;
        between them the rule itself must say (shape m).
    least
        The least that so many of the candidates from each one on can add to a row (shape m x (n + 1) x (size + 1));
        of a tree of any size the least that any of them can.
    clash, forced
        Who cannot go together with whom (shape n x n), and who must be in (shape n).
    first, who
        Which way to go first at each candidate, 1 in or 0 out, and its index in the case (shape n).
    grows, begin, bring, future
        For each slot how it grows and where it begins (shape s), what each candidate brings (shape n x s), and the
        most that so many from each candidate on can bring together (shape (n + 1) x (size + 1) x s).
    with_other, with_later
        For the first slots, those of pairs (w of them), what each pair brings on top (shape w x n x n), and the most
        that each candidate can make with so many later ones (shape w x n x (n + 1) x (size + 1)).
    part, gain, cap, joint
        Part z is made of the slots from `part[z]` to `part[z + 1]` (shape q + 1): the sum of `gain` (shape s) times
        slot, at most `cap`; of a joint one the least of the slots times its gain.
    points, weight
        What each part counts for on each axis (shape p x q) and in each direction (shape d x q).
    """

    size: int
    value: Numbers
    base: Numbers
    top: Numbers
    loss: Numbers
    row: Numbers
    sure: Numbers
    room: Numbers
    least: Numbers
    clash: Flags
    forced: Flags
    first: Whole
    who: Whole
    grows: Whole
    begin: Numbers
    bring: Numbers
    future: Numbers
    with_other: Numbers
    with_later: Numbers
    part: Whole
    gain: Numbers
    cap: Numbers
    joint: Flags
    points: Numbers
    weight: Numbers
