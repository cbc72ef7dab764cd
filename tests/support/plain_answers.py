"""What the search answers to a handful of cases: to be run where it is compiled, and where it is not."""

from __future__ import annotations

import json
import sys

from selection.engine import engine_name, search
from selection.limits import NO_LIMITS
from tests.support.sized import random_sized

Told = tuple[list[tuple[list[int], float]], float, int]


def answers(first: int, last: int) -> list[Told]:
    """Coalitions, bound and number of nodes for each seed."""
    told: list[Told] = []
    for seed in range(first, last):
        found = search(random_sized(seed, 14).problem, NO_LIMITS, number=4, within=1.0)
        told.append(([(list(members), points) for members, points in found.points.items()], found.bound, found.nodes))
    return told


if __name__ == "__main__":
    json.dump((engine_name(), answers(*map(int, sys.argv[1:]))), sys.stdout)
