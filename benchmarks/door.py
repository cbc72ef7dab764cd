"""This project's side: through its public door, as a user would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from benchmarks.answer import Answer
from benchmarks.cases import case_of
from benchmarks.instances.coalition import WEIGHTS, Coalitions
from benchmarks.instances.knapsack import Knapsack
from benchmarks.instances.robust import Corners
from benchmarks.instances.study import Shares, Study, one_by_one
from selection.engine import prepare
from selection.frontier import TotalAxis, frontier, non_dominated
from selection.optimisation import optimise
from selection.robustness import acceptability, weight_space
from selection.weighting import Polytope, draws
from selection.weighting.polytope import polytope_of

__all__ = ["drawn", "front", "grouped", "near", "one_by_one_here", "optimum", "shares", "unbeaten"]

SEED = 1


def optimum(instance: Any, limit: float) -> Callable[[], Answer]:
    """The work of one proven optimum."""
    prepare(wait=True)
    case = case_of(instance)  # anew for each run: a case remembers what was worked out from it

    def work() -> Answer:
        plan = optimise(case, alternatives=1, every_size=False, time_limit=limit)
        members = case.members(plan.best.members)
        detail = "" if plan.proven else f"a gap of {100 * plan.gap / plan.best.worth:.1f} % is left"
        return Answer(instance.worth(members), plan.proven, detail)

    return work


def one_by_one_here(study: Study, limit: float) -> Callable[[], Answer]:
    """The work of solving one weighting after the other with this project's own search: what the theory saves."""
    prepare(wait=True)
    case = case_of(study.given)

    def best(given: Coalitions) -> tuple[int, ...]:
        weights = {name: points / 100.0 for name, points in given.points.items()}
        return case.members(optimise(case, alternatives=1, every_size=False, weights=weights).best.members)

    return lambda: one_by_one(study, limit, best)


def shares(study: Study, limit: float) -> Callable[[], Answer]:
    """The work of finding all coalitions that are best somewhere, and the share of each."""
    prepare(wait=True)
    case, polytope = case_of(study.given), grouped(study.groups)
    drawn = np.array([[*one.values()] for one in study.drawn])

    def work() -> Answer:
        space = weight_space(case, polytope, time_limit=limit)
        found = acceptability(space, draws=len(drawn), seed=SEED)
        by_members = {case.members(names): share.value for names, share in found.coalitions.items() if share.value}
        worths = (drawn @ space.vectors.T).max(axis=1)
        detail = f"{space.solves} solves, {sum(not region.is_border for region in space.regions)} coalitions"
        return Answer(Shares(worths.tolist(), by_members), space.complete, detail)

    return work


def grouped(groups: Sequence[Sequence[str]]) -> Polytope:
    """All weights of groups of criteria; within a group they stay in proportion."""
    names = [*WEIGHTS]
    fixed = [
        [WEIGHTS[other] * (name == first) - WEIGHTS[first] * (name == other) for name in names]
        for first, *others in groups
        for other in others
    ]
    left_out = [[float(name == one) for name in names] for one in names if not any(one in group for group in groups)]
    rows = np.array([*fixed, *left_out]).reshape(-1, len(names))
    return polytope_of(names, -np.eye(len(names)), np.zeros(len(names)), rows, np.zeros(len(rows)))


def drawn(groups: Sequence[Sequence[str]], number: int) -> list[dict[str, float]]:
    """The weightings that `shares` will draw."""
    return [dict(zip(WEIGHTS, row, strict=True)) for row in draws(grouped(groups), number, SEED).tolist()]


def near(within: float, instance: Coalitions, limit: float) -> Callable[[], Answer]:
    """The work of listing everything within so many points of the best."""
    prepare(wait=True)
    case = case_of(instance)

    def work() -> Answer:
        plan = optimise(case, alternatives=1, within=within, every_size=False, time_limit=limit)
        number = len(plan.coalitions)
        return Answer(number, plan.complete, f"{number} within {within:g}")

    return work


def unbeaten(instance: Corners, limit: float) -> Callable[[], Answer]:
    """The work of finding all coalitions that no other beats at the corners of the weights."""
    prepare(wait=True)
    case = case_of(instance.given)

    def work() -> Answer:
        found = non_dominated(case, instance.weightings(), time_limit=limit)
        return Answer(sum(len(point.coalitions) for point in found.points), found.complete)

    return work


def front(instance: Knapsack, limit: float) -> Callable[[], Answer]:
    """The work of the whole front."""
    prepare(wait=True)
    case = case_of(instance)
    axes = [TotalAxis(f"Profit {r}", "max") for r in range(len(instance.profits))]

    def work() -> Answer:
        found = frontier(case, axes, time_limit=limit)
        points = sorted(tuple(round(value) for value in point.values) for point in found.points)
        return Answer(points, found.complete, f"{len(points)} points")

    return work
