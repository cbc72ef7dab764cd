"""Coalitions as each stakeholder sees them: what they are worth under the weights of each."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from selection.errors import Place, refused
from selection.limits import Limits
from selection.model import Case, Members
from selection.optimisation import Appraiser, NearOptimal, Plan, near_optimal_of, solve
from selection.texts import text
from selection.weighting import Weights
from selection.weighting.weights import Array, share_out

__all__ = ["Eyes", "weights_of_stakeholders"]

_LISTED = 1
"""So many coalitions are asked for at a time, and all that are equally good: more takes longer than solving again."""


def weights_of_stakeholders(case: Case) -> dict[str, Weights]:
    """The weights of each stakeholder with influence, by name, the factors of the case in them.

    Raises
    ------
    CaseError
        If factors of 0 leave nothing of what somebody gave weight.
    """
    found = {}
    for who, points in case.points_of_each.items():
        if not any(points.values()):
            demand, nothing = text("weights above 0 once the factors of the scenario are applied"), text("only zeros")
            remedy = text("Leave a factor above 0 for what each stakeholder gives weight")
            raise refused(who, Place(), demand, nothing, remedy)
        found[who] = share_out(points, text("Points"))
    return found


@dataclass
class Eyes:
    """What coalitions allowed by the rules of `plan` are worth under any weights, in the order of `labels`.

    `found` holds the points of every coalition ever found on each criterion, 0 to 100.
    """

    plan: Plan
    labels: tuple[str, ...]
    limits: Limits
    found: dict[Members, Array] = field(default_factory=dict)

    def points(self, members: Members) -> Array:
        """The points of a coalition on each criterion, shape (n,); it counts as found."""
        if members not in self.found:
            self.found[members] = self.plan.appraiser.worth.points(members)
        return self.found[members]

    def solved(self, weights: Array, within: float | None = None) -> Plan:
        """The best coalitions at these weights of shape (n,), perhaps all within so many points; they are found."""
        plan = solve(self.appraiser(weights), alternatives=_LISTED, within=within, time_limit=self.limits.left,
                     cancel=self.limits.cancel)  # fmt: skip
        for one in plan.coalitions:
            self.points(self.plan.case.members(one.members))
        return plan

    def listed(self, weights: Array, within: float) -> NearOptimal:
        """All coalitions within so many points of the best at these weights, as far as they can be listed."""
        near = near_optimal_of(
            self.appraiser(weights), within=within, time_limit=self.limits.left, cancel=self.limits.cancel
        )
        if near.floor == math.inf:
            # The search does not know a term of the case, or was not ready in time.
            plan = self.solved(weights, within)
            worths = {self.plan.case.members(one.members): one.worth for one in plan.coalitions}
            floor = plan.best.worth - within if plan.complete and plan.coalitions else math.inf
            near = NearOptimal(worths, floor)
        return near

    def appraiser(self, weights: Array) -> Appraiser:
        """What values and checks coalitions at these weights, under the rules of the plan."""
        return replace(self.plan.appraiser, weights=dict(zip(self.labels, weights.tolist(), strict=True)))
