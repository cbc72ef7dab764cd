"""The best coalition under each of many weightings, exactly: from a list, and solved where the list does not prove it.

A list holds every coalition worth more than a floor F at weights v. Any other has points p on the criteria with
sum v_j p_j <= F and 0 <= p_j <= 100, so that at weights w it is worth at most the largest sum w_j p_j under those: a
continuous knapsack, filled by falling w_j / v_j. Where the best of the list is worth more than that it is best of all.
Where it is not, the draw is solved, which lists more coalitions and gives a floor at weights nearby.

References
----------
Dantzig (1957). Discrete-variable extremum problems. Operations Research 5(2), 266-277.
https://doi.org/10.1287/opre.5.2.266
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from selection.limits import Limits, Steps
from selection.model import Members
from selection.optimisation import Appraiser, Plan, near_optimal_of, solve
from selection.optimisation.listing import listing
from selection.weighting.weights import Array
from selection.worth import MOST_WORTH, TIE

__all__ = ["Ranked", "most_of_others", "ranked"]

_NEARBY = 20
"""So many coalitions are listed at each draw that is solved."""

_SOLVES = 200
"""So many draws are solved at most."""

_ROUNDING = 1e-7
"""In points of worth: by so much a coalition must be above what others can come to, to be best for certain."""

_CELLS = 4_000_000
"""Numbers in one array, to bound the memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """For each coalition that is best in some draw its part in each draw, 1 or its share of a tie, shape (draws,).

    `proven` tells of which draws the best is certain.
    """

    parts: Mapping[Members, Array]
    proven: NDArray[np.bool_]


def ranked(plan: Plan, weights: Array, limits: Limits, progress: Steps | None = None) -> Ranked:
    """The best coalitions of the plan's rules under each row of `weights`, shape (draws, criteria of the case)."""
    search = _Search(plan, weights, limits)
    search.start()
    for _ in range(_SOLVES):
        search.compare()
        if progress is not None:
            progress(int(search.proven.sum()), len(weights))
        open_ones = np.flatnonzero(~search.proven & ~search.tried)
        if not len(open_ones) or limits.stopped:
            break
        search.solve(int(open_ones[np.argmax((search.bound - search.highest)[open_ones])]))
    search.compare()
    return Ranked(search.parts(), search.proven)


def most_of_others(weights: Array, at: Array, floor: float) -> Array:
    """The most that points p of 0 to 100 with at . p <= `floor` come to at each row of weights, shape (d,).

    Examples
    --------
    >>> most_of_others(np.array([[0.5, 0.5], [1.0, 0.0]]), np.array([0.25, 0.75]), 25.0).tolist()
    [50.0, 100.0]
    """
    if floor == -math.inf:
        return np.full(len(weights), -np.inf)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(at > 0, weights / at, np.inf)
    order = np.argsort(-ratio, axis=1, kind="stable")
    full = MOST_WORTH * at[order]
    before = np.cumsum(full, axis=1) - full
    with np.errstate(divide="ignore", invalid="ignore"):
        part = np.where(full > 0, np.clip((floor - before) / full, 0.0, 1.0), 1.0)
    most: Array = (MOST_WORTH * np.take_along_axis(weights, order, axis=1) * part).sum(axis=1)
    return most


@dataclass
class _Search:
    """The coalitions listed so far, and for each draw the highest worth among them and what others come to at most.

    `leading` are the points of those that were best in some draw when they came in: no other can be best any more.
    `closed` are the draws that were solved by themselves.
    """

    plan: Plan
    weights: Array
    limits: Limits
    known: set[Members] = field(default_factory=set)
    new: dict[Members, Array] = field(default_factory=dict)
    leading: dict[Members, Array] = field(default_factory=dict)

    def __post_init__(self) -> None:
        number = len(self.weights)
        self.highest, self.bound = np.full(number, -np.inf), np.full(number, np.inf)
        self.tried, self.closed = np.zeros((2, number), dtype=np.bool_)
        self.labels = [criterion.name for criterion in self.plan.case.criteria]

    @property
    def proven(self) -> NDArray[np.bool_]:
        """The draws in which no coalition that is not listed can be worth as much."""
        return np.asarray(self.closed | (self.highest > self.bound + _ROUNDING))

    def start(self) -> None:
        """List the coalitions at the plan's own weights."""
        known = listing(self.plan.appraiser, self.limits)
        now = self.plan.appraiser.worth.weights
        self._learn(np.array([now[name] for name in self.labels]), list(known.members), known.floor)
        self._add([self.plan.case.members(one.members) for one in self.plan.coalitions])

    def solve(self, row: int) -> None:
        """List the coalitions at this draw."""
        self.tried[row] = True
        limits: dict[str, Any] = {"time_limit": self.limits.left, "cancel": self.limits.cancel}
        near = near_optimal_of(self._appraiser(self.weights[row]), number=_NEARBY, **limits)
        self.closed[row] = self._learn(self.weights[row], list(near.worths), near.floor)

    def _appraiser(self, at: Array) -> Appraiser:
        return replace(self.plan.appraiser, weights=dict(zip(self.labels, at.tolist(), strict=True)))

    def _learn(self, at: Array, found: list[Members], floor: float) -> bool:
        """Take in what was listed at these weights; whether none that is best there is missing."""
        complete = floor < math.inf
        if not complete:
            appraiser = self._appraiser(at)
            again = solve(appraiser, alternatives=_NEARBY, time_limit=self.limits.left, cancel=self.limits.cancel)
            found += [appraiser.case.members(one.members) for one in again.coalitions]
            complete = again.complete
            floor = again.coalitions[-1].worth if complete and again.coalitions else again.bound
        self._add(found)
        self.bound = np.minimum(self.bound, most_of_others(self.weights, at, floor))
        return complete

    def _add(self, coalitions: Iterable[Members]) -> None:
        for members in coalitions:
            if members not in self.known:
                self.new[members] = self.plan.appraiser.worth.points(members)
        self.known |= self.new.keys()

    def compare(self) -> None:
        """Take the coalitions that are new into account."""
        points = np.array(list(self.new.values())).reshape(-1, len(self.labels))
        leads = np.zeros(len(points), dtype=np.bool_)
        for rows in self._portions(len(points)):
            worths = self.weights[rows] @ points.T
            self.highest[rows] = np.maximum(self.highest[rows], worths.max(axis=1, initial=-np.inf))
            leads |= (worths >= self.highest[rows, None] - TIE).any(axis=0)
        self.leading |= {members: at for (members, at), is_one in zip(self.new.items(), leads, strict=True) if is_one}
        self.new = {}

    def parts(self) -> dict[Members, Array]:
        """The part of each coalition in being best."""
        points = np.array(list(self.leading.values()))
        found = {members: np.zeros(len(self.weights)) for members in self.leading}
        for rows in self._portions(len(points)):
            best = self.weights[rows] @ points.T >= self.highest[rows, None] - TIE
            shares = best / best.sum(axis=1, keepdims=True)
            for column, part in enumerate(found.values()):
                part[rows] = shares[:, column]
        return {members: part for members, part in found.items() if part.any()}

    def _portions(self, width: int) -> list[NDArray[np.intp]]:
        parts = 1 + len(self.weights) * width // _CELLS
        return np.array_split(np.arange(len(self.weights)), parts)
