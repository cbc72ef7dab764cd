"""One solve at fixed weights, for whoever needs many: keeps every coalition that was ever found."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from selection.limits import Limits
from selection.model import Case, Members, Rule
from selection.optimisation import Plan, near_optimal, optimise
from selection.robustness.envelope import Answer
from selection.weighting.weights import Array
from selection.worth import MOST_WORTH, TIE, Worth

__all__ = ["Door", "cleaned"]

LISTED = 20
"""So many coalitions are asked for at a time: more costs little, and proves more about the weights around."""

MOST = 200
"""So many are taken up at most, however many are equally good."""

_NOTHING = 1e-12


@dataclass
class Door:
    """Asks for the best coalitions of a case at given weights, in the order of `labels`.

    `found` holds the points of every coalition ever found on each criterion, `solves` how often was asked,
    `cut_short` whether an answer had more coalitions that are equally best than it could list, and `unproven` whether
    a limit ended one.
    """

    case: Case
    rules: Sequence[Rule]
    labels: tuple[str, ...]
    limits: Limits
    found: dict[Members, Array] = field(default_factory=dict)
    solves: int = 0
    cut_short: bool = False
    unproven: bool = False

    def __call__(self, weights: Array) -> Answer:
        """The coalitions found at these weights of shape (n,), and what all others are worth at most.

        Raises
        ------
        InfeasibleError
            If there is no coalition, or none was found in time.
        """
        by_name = dict(zip(self.labels, cleaned(weights).tolist(), strict=True))
        self.solves += 1
        near = near_optimal(self.case, self.rules, number=LISTED, weights=by_name, time_limit=self.limits.left,
                            cancel=self.limits.cancel)  # fmt: skip
        if not near.worths or near.floor == math.inf:
            return self._solved(by_name)
        listed = list(near.worths)[:MOST]
        self.cut_short |= len(near.worths) > MOST
        return Answer(np.array([self.points(one) for one in listed]), max(0.0, near.floor))

    def _solved(self, weights: dict[str, float]) -> Answer:
        """The same by the solver, where the search has no answer; or why there is no coalition."""
        plan = optimise(
            self.case, self.rules, alternatives=LISTED, every_size=False, weights=weights,
            time_limit=self.limits.left, cancel=self.limits.cancel,
        )  # fmt: skip
        self.unproven |= not plan.proven
        if not plan.coalitions and self.found:
            return Answer(np.zeros((0, len(self.labels))), plan.bound)
        worths = [plan.best.worth, plan.coalitions[-1].worth]
        self.cut_short |= not plan.complete and worths[0] - worths[-1] <= TIE
        members = [self.case.members(one.members) for one in plan.coalitions]
        return Answer(np.array([self.points(one) for one in members]), _bound(plan))

    def points(self, members: Members) -> Array:
        """The points of a coalition on each criterion, 0 to 100, shape (n,); it counts as found."""
        if members not in self.found:
            values = [self._worth.terms[name].value(members) for name in self.labels]
            self.found[members] = MOST_WORTH * np.array(values)
        return self.found[members]

    @cached_property
    def _worth(self) -> Worth:
        return Worth.of(self.case)


def cleaned(weights: Array) -> Array:
    """The weights without traces of rounding: none below 0, sum 1."""
    kept = np.where(weights < _NOTHING, 0.0, weights)
    shares: Array = kept / kept.sum()
    return shares


def _bound(plan: Plan) -> float:
    """What a coalition that is not listed is worth at most."""
    if plan.complete and len(plan.coalitions) < LISTED:
        return 0.0
    if plan.complete:
        return plan.coalitions[-1].worth
    return plan.best.worth if plan.proven else plan.bound
