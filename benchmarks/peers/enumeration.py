"""Looking at every coalition, with numpy: what needs no solver, and can be trusted."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import chain, combinations, islice

import numpy as np
from numpy.typing import NDArray

from benchmarks.answer import Answer
from benchmarks.instances.coalition import CAPABILITIES, HIGHEST, LOWEST, NEUTRAL, Coalitions
from benchmarks.instances.robust import Corners

__all__ = ["Numbers", "blocks", "near", "parts_of", "unbeaten"]

AT_ONCE = 100_000
SAME = 1e-9

Numbers = NDArray[np.float64]
Members = NDArray[np.intp]


def near(within: float, instance: Coalitions, limit: float) -> Callable[[], Answer]:
    """The work of finding everything within so many points of the best."""

    def work() -> Answer:
        end, points = time.monotonic() + limit, np.array([*instance.points.values()])
        best, kept = -np.inf, np.zeros(0)
        for members in blocks(instance):
            if time.monotonic() > end:
                return Answer(None, proven=False)
            worths = parts_of(instance, members) @ points
            best = max(best, worths.max(initial=best))
            worths = np.append(kept, worths)
            kept = worths[worths >= best - within - SAME]
        return Answer(len(kept))

    return work


def unbeaten(instance: Corners, limit: float) -> Callable[[], Answer]:
    """The work of finding all coalitions that no other beats at the corners of the weights."""

    def work() -> Answer:
        end, corners = time.monotonic() + limit, 100 * np.array(instance.corners).T
        kept, number = np.zeros((0, corners.shape[1])), 0
        for members in blocks(instance.given):
            if time.monotonic() > end:
                return Answer(None, proven=False)
            worths = parts_of(instance.given, members) @ corners
            number += len(worths)
            kept = _unbeaten(np.vstack([kept, worths]))
        return Answer(len(kept), detail=f"{number} coalitions allowed, {len(kept)} not beaten")

    return work


def blocks(given: Coalitions) -> Iterator[Members]:
    """All coalitions that the rules allow, in blocks of shape (m, k)."""
    cost, region = np.array(given.cost), np.array(given.region)
    everything = combinations(range(given.n), given.k)
    while True:
        some = chain.from_iterable(islice(everything, AT_ONCE))
        members = np.fromiter(some, dtype=np.intp).reshape(-1, given.k)
        if not len(members):
            return
        members = members[cost[members].sum(axis=1) <= given.budget]
        there = region[members]
        caps = [(there == one).sum(axis=1) <= given.region_cap for one in np.unique(region)]
        yield members[np.logical_and.reduce(caps)]


def parts_of(given: Coalitions, members: Members) -> Numbers:
    """What coalitions of shape (m, k) reach on each criterion, 0 to 1, shape (m, 6)."""
    scale = HIGHEST - LOWEST
    averages = [((np.array(grades) - LOWEST) / scale)[members].mean(axis=1) for grades in given.grades.values()]
    weakest = ((np.array(given.safety) - LOWEST) / scale)[members].min(axis=1)
    needed, levels = np.array(given.needed), np.array(given.levels)
    covered = np.zeros(len(members))
    for c in range(CAPABILITIES):
        covered += np.minimum(levels[:, c][members].max(axis=1), needed[c]) / needed[c] / CAPABILITIES
    trust = np.full((given.n, given.n), NEUTRAL)
    for (i, j), grade in given.pairs.items():
        trust[i, j] = trust[j, i] = grade
    pairs = [(trust[members[:, a], members[:, b]] - LOWEST) / scale for a, b in combinations(range(given.k), 2)]
    return np.column_stack([*averages, weakest, covered, np.mean(pairs, axis=0)])


def _unbeaten(points: Numbers) -> Numbers:
    """The rows that no other beats, equal ones included; the highest sums go first, as they beat most."""
    left = points[np.argsort(-points.sum(axis=1))]
    kept = []
    while len(left):
        first, left = left[0], left[1:]
        kept.append(first)
        beaten = (first >= left - SAME).all(axis=1) & (first > left + SAME).any(axis=1)
        left = left[~beaten]
    return np.array(kept).reshape(-1, points.shape[1])
