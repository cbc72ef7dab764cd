"""Plans without an optimisation: for tests of what is made of a plan, not of how it was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from selection.limits import Status
from selection.model import Case, Members
from selection.optimisation import Appraiser, Plan
from selection.optimisation.answer import SizeValue, in_order
from selection.rules import all_rules


def plan_of(case: Case, coalitions: Iterable[Members], weights: Mapping[str, float] | None = None) -> Plan:
    """A plan that claims these coalitions, in their order, to be the best of the case; of none: not found in time."""
    appraiser = Appraiser(case, all_rules(case), weights)
    listed = tuple(in_order(appraiser.coalition(members) for members in coalitions))
    sizes = tuple(SizeValue(one.size, one, one.worth, Status.OPTIMAL) for one in {o.size: o for o in listed}.values())
    return Plan(
        appraiser=appraiser,
        coalitions=listed,
        sizes=tuple(sorted(sizes, key=lambda size: size.size)),
        status=Status.OPTIMAL if listed else Status.TIME_LIMIT,
        bound=listed[0].worth if listed else float("-inf"),
        complete=True,
        seconds=0.0,
        solver="none",
    )
