"""The best coalition and nothing more, for questions that need many of them, each of another case."""

from __future__ import annotations

import math

from selection.limits import Limits, Status
from selection.model import Members
from selection.optimisation import Appraiser, near_optimal_of, solve
from selection.optimisation.answer import in_order
from selection.worth import TIE

__all__ = ["best_of"]


def best_of(appraiser: Appraiser, limits: Limits) -> tuple[Members | None, bool]:
    """The best coalition, None where there is none, and whether that is certain.

    Of several that are equally good it is the first by the usual order. Unlike a plan it says nothing of why there is
    none, and values no ends of intervals, which takes longer than the search itself.
    """
    near = near_optimal_of(appraiser, time_limit=limits.left, cancel=limits.cancel)
    if near.floor < math.inf:
        ties = [members for members, worth in near.worths.items() if worth >= near.best - TIE]
        if len(ties) < 2:
            return (ties[0] if ties else None), True
        first = in_order(map(appraiser.coalition, ties))[0]
        return appraiser.case.members(first.members), True
    plan = solve(appraiser, time_limit=limits.left, cancel=limits.cancel)
    proven = plan.proven or plan.status is Status.INFEASIBLE
    return (appraiser.case.members(plan.coalitions[0].members) if plan.coalitions else None), proven
