"""The bound of partial coalitions beside the best that they can become, by brute force.

Run as a module where nothing is compiled: what only kernels call has no way in from Python otherwise.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import numpy as np

from selection.engine.arrays import ROUNDING
from selection.engine.bound import sharpen, ways_in
from selection.engine.relaxation import Work, new_work
from selection.engine.state import State, new_state, push
from selection.model import Members
from tests.support.sized import Sized, random_sized


class Told(NamedTuple):
    """One partial coalition.

    `bound` is what `rounds` of multipliers make of it, `best` the most it can become; `listed` has the bound and the
    best completion of everybody listed, and `missed` who is not although some completion with them comes to the
    cutoff.
    """

    seed: int
    rounds: int
    bound: float
    best: float
    listed: list[tuple[float, float]]
    missed: list[int]


def bounds(first: int, last: int) -> Iterator[Told]:
    """One partial coalition of each random case that has room for two more."""
    for seed in range(first, last):
        draw, sized = random.Random(f"bounds {seed}"), random_sized(seed)
        if sized.size > 1 and sized.worths:
            yield _told(draw, seed, sized)


def _told(draw: random.Random, seed: int, sized: Sized) -> Told:
    p, s, w = sized.problem, new_state(sized.problem), new_work(sized.problem)
    everybody = list(range(len(p.linear)))
    # Members of some coalition that is allowed: else nothing can come of them, and any bound would do.
    members = draw.sample(draw.choice(list(sized.worths)), draw.randint(0, sized.size - 2))
    for d, i in enumerate(members):
        push(p, s, d, i)
    r = sized.size - len(members)
    free = [i for i in everybody if i not in members]
    free = draw.sample(free, draw.randint(r, len(free)))
    become = completions(sized, members, free)
    best = max(become.values(), default=-math.inf)
    # As the search does: a little lower than what is asked for, so that rounding misses nobody.
    cutoff = draw.choice((-math.inf, best, best - 3, best + 3)) - ROUNDING if become else -math.inf
    if draw.random() < 0.5:
        s.multiplier[len(members)] = _multipliers(draw, sized)
    rounds = draw.choice((1, 1, 6, 100))
    bound = bound_of(sized, s, w, len(members), free, cutoff, rounds)
    ways_in(s, w, len(members), len(free), r, cutoff, bound)
    number = s.listed_number[len(members)]
    listed = dict(zip(s.listed[len(members), :number].tolist(), s.bound[len(members)], strict=False))
    with_each = {i: max((v for m, v in become.items() if i in m), default=-math.inf) for i in free}
    missed = [i for i, most in with_each.items() if i not in listed and most >= cutoff and math.isfinite(most)]
    return Told(seed, rounds, bound, best, [(float(listed[i]), with_each[i]) for i in listed], missed)


def bound_of(sized: Sized, s: State, w: Work, d: int, free: list[int], cutoff: float, rounds: int) -> float:
    """The bound of entry d of the stack with the rest from `free`, the highest on the weakest first."""
    p = sized.problem
    ranked = sorted(free, key=lambda i: -p.low[0, i]) if len(p.low) else free
    w.order[: len(free)] = ranked
    return float(sharpen(p, s, w, d, len(free), sized.size - d, cutoff, rounds))


def completions(sized: Sized, members: list[int], free: list[int]) -> dict[Members, float]:
    """The coalitions that `members` and some of `free` make, with their worth."""
    sets = (tuple(sorted([*members, *rest])) for rest in combinations(free, sized.size - len(members)))
    return {one: sized.worths[one] for one in sets if one in sized.worths}


def _multipliers(draw: random.Random, sized: Sized) -> np.typing.NDArray[np.float64]:
    """Any multipliers within their range, the ends included."""
    p = sized.problem
    most = np.concatenate([p.gain, p.result[p.item_result], p.full, np.full(len(p.limit), 30.0)])
    return most * np.array([draw.choice((0.0, 1.0, draw.random())) for _ in most])


if __name__ == "__main__":
    json.dump(list(bounds(*map(int, sys.argv[1:]))), sys.stdout)
