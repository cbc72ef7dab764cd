"""Solving again and again with PuLP and HiGHS: what a user does who has a textbook model and a harder question."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from benchmarks.answer import Answer, Unable
from benchmarks.binary import Binary
from benchmarks.instances.coalition import Coalitions
from benchmarks.instances.knapsack import Knapsack
from benchmarks.instances.study import Study, one_by_one
from benchmarks.peers.pulp_solver import solve

__all__ = ["epsilon", "one_more", "weightings"]

SOLVER = "HiGHS"


def epsilon(instance: Knapsack, limit: float) -> Callable[[], Answer]:
    """The front of two profits: the most of one, then of the other, then again with at least one more of the other."""
    import pulp  # noqa: F401, PLC0415 - loaded before the clock runs

    if len(instance.profits) != 2:
        raise Unable("cannot: the loop is for two profits")

    def work() -> Answer:
        end = time.monotonic() + limit
        points: list[tuple[int, int]] = []
        first, second = instance.profits[:2]
        above = -1
        while True:
            found = _lexicographic(instance, above, end)
            if found is None:
                return Answer(sorted(points))
            members, proven = found
            if not proven:
                return Answer(sorted(points), proven=False, detail=f"{len(points)} points so far")
            points.append((sum(first[i] for i in members), sum(second[i] for i in members)))
            above = points[-1][1]

    return work


def _lexicographic(instance: Knapsack, above: int, end: float) -> tuple[list[int], bool] | None:
    """The items with most of the first profit and then of the second, of which there must be more than `above`."""
    first, second = instance.profits[:2]
    least: list[tuple[list[int], int]] = [(second, above + 1)]
    members: list[int] = []
    for row in (first, second):
        left = end - time.monotonic()
        if left <= 0:
            return members, False
        program = _knapsack(instance, row, least)
        members, proven = solve(program, SOLVER, left, len(row))
        if not members:
            return None if time.monotonic() < end else ([], False)
        if not proven:
            return members, False
        least = [*least, (row, sum(row[i] for i in members))]
    return members, True


def _knapsack(instance: Knapsack, worth: list[int], least: list[tuple[list[int], int]]) -> Binary:
    program = Binary()
    for value in worth:
        program.variable(float(value))
    for row, capacity in zip(instance.weights, instance.capacities, strict=True):
        program.at_most(dict(enumerate(row)), int(capacity))
    for row, limit in least:
        program.at_most({i: -value for i, value in enumerate(row)}, -limit)
    return program


def one_more(within: float, instance: Coalitions, limit: float) -> Callable[[], Answer]:
    """Everything within so many points of the best: solve, cut off what was found, solve again."""
    import pulp  # noqa: F401, PLC0415 - loaded before the clock runs

    def work() -> Answer:
        end = time.monotonic() + limit
        found: list[list[int]] = []
        program = instance.program().linearised()
        while True:
            members, proven = solve(program, SOLVER, max(0.1, end - time.monotonic()), instance.n)
            if not members and time.monotonic() < end:
                return Answer(len(found))
            if not proven or time.monotonic() > end:
                return Answer(len(found), proven=False, detail=f"{len(found)} found so far")
            if found and instance.worth(members) < instance.worth(found[0]) - within:
                return Answer(len(found))
            found.append(members)
            program = replace(program, rows=[*program.rows])
            program.at_most(dict.fromkeys(members, 1), instance.k - 1)

    return work


def weightings(instance: Study, limit: float) -> Callable[[], Answer]:
    """The best coalition under one weighting after another, until the time is up."""
    import pulp  # noqa: F401, PLC0415 - loaded before the clock runs

    def best(given: Coalitions) -> tuple[int, ...]:
        members, _ = solve(given.program().linearised(), SOLVER, limit, given.n)
        return tuple(members)

    return lambda: one_by_one(instance, limit, best)
