"""What a reader should be told about an answer before acting on it."""

from __future__ import annotations

from dashboards.texts import number, say, told
from selection.analysis import Price
from selection.limits import Status
from selection.optimisation import Plan
from selection.robustness import scales_taken
from selection.texts import Rounded
from selection.worth import SHOWN, TIE, apart

__all__ = ["cautions", "close", "distance", "price_of"]

CLOSE = 1.0
"""Points of worth: a lead below this is called close when what is uncertain could undo it."""


def cautions(plan: Plan) -> list[str]:
    """A search cut short, ties, scales nobody stated, members on condition."""
    taken = scales_taken(plan.case)
    guessed = [told(taken)] if taken is not None else []
    return [*_cut_short(plan), *_tied(plan), *guessed, *_conditional(plan)]


def distance(points: float) -> str:
    """How far behind the best, in points."""
    if points <= TIE:
        return say("equal")
    if isinstance(points, Rounded) and points > 0:
        return number(points)
    return number(points) if points >= 0.05 else say("less than 0.1")


def price_of(price: Price | None) -> str:
    """What a rule costs, in points; the usual size has no price, and what was not proven is said to be so."""
    if price is None:
        return "–"
    if price.points <= TIE:
        return say("nothing") if price.proven else say("not found in time")
    shown = number(price.points) if price.points >= SHOWN else say("hardly anything")
    return shown if price.proven else say("at least {points}: time was up", points=shown)


def _cut_short(plan: Plan) -> list[str]:
    if plan.proven and not plan.complete:
        return [say("The best coalition is proven, but the search for the others was cut short.")]
    if plan.status is Status.CANCELLED:
        return [say("You stopped the search. This is the best coalition found until then.")]
    if plan.status is Status.TIME_LIMIT:
        return [say("Time was up before the proof. This is the best coalition found until then.")]
    return []


def _tied(plan: Plan) -> list[str]:
    ties = plan.ties
    n = len(ties)
    if n < 2:
        return []
    size, cost, _ = min(one.rank for one in ties if one is not plan.best)
    if size > plan.best.size:
        why = say("it is the smallest")
    elif cost > plan.best.rank[1]:
        same = all(one.size == size for one in ties)
        why = say("it is the cheapest") if same else say("it is the cheapest of the smallest ones")
    else:
        why = say("its names come first in the alphabet")
    return [say("{n} coalitions are worth exactly the same. This one comes first because {why}: the choice between "
                "them is yours.", n=n, why=why)]  # fmt: skip


def close(plan: Plan) -> list[str]:
    """A lead that what is uncertain could undo; for where nothing better says so."""
    others = [one for one in plan.coalitions if plan.best.worth - one.worth > TIE]
    if not others:
        return []
    second = others[0]
    lead = apart(plan.best.worth, second.worth)[2]
    if lead >= CLOSE or second.high <= plan.best.low:
        return []
    return [say("Close: {names} is worth only {lead} less, and what is uncertain about the scores is more than that.",
                names=told(second.told_beside(plan.best)), lead=_points(lead))]  # fmt: skip


def _points(lead: float) -> str:
    return say("{points:0.0} points", points=lead) if lead >= 0.05 else say("a fraction of a point")


def _conditional(plan: Plan) -> list[str]:
    found = []
    for name in plan.best.conditional:
        recovery = plan.case.candidates[plan.case.index[name]].recovery
        for criterion, day in recovery.items():
            found.append(say("{name} takes part under condition: {criterion} must be proven before {day}.",
                             name=name, criterion=criterion, day=day))  # fmt: skip
    return found
