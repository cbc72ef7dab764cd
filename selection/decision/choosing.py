"""Another coalition than the best one: allowed when the rules are, with a reason in words."""

from __future__ import annotations

from collections.abc import Iterable

from selection.analysis.asked import candidates_of
from selection.errors import CaseError, Fault, Place
from selection.optimisation import Coalition, Plan
from selection.texts import Text, text

__all__ = ["check_reason", "chosen_from"]


def chosen_from(plan: Plan, members: Iterable[str]) -> Coalition:
    """The coalition of these members, valued as the plan values.

    Raises
    ------
    CaseError
        If a name is no candidate, or the rules of the plan do not allow the coalition.
    """
    chosen = plan.case.members(candidates_of(plan.case, dict.fromkeys(members)))
    broken = [one.rule.sentence() for one in plan.appraiser.checks(chosen) if not one.holds]
    if broken or not chosen:
        found = text("one that breaks: {rules}", rules=broken) if chosen else text("nobody")
        remedy = text("Choose a coalition that keeps the rules, or change the rules first and decide again")
        raise _refused(text("a coalition that the rules allow"), found, remedy)
    return plan.appraiser.coalition(chosen)


def check_reason(plan: Plan, chosen: Coalition, reason: str) -> str:
    """The reason for choosing as was done, without blanks around it; empty when the best was chosen.

    Raises
    ------
    CaseError
        If another coalition than the best of the plan was chosen and there is no reason.
    """
    if chosen.members == plan.best.members:
        return reason.strip()
    if not reason.strip():
        demand = text("a reason for another coalition than {best}", best=plan.best.members)
        remedy = text("Say in words why this one was chosen")
        raise _refused(demand, text("none"), remedy)
    return reason.strip()


def _refused(demand: Text, found: Text, remedy: Text) -> CaseError:
    # Nothing stands in a cell here, and a key of ours in its place would be a word of another language.
    return CaseError(text("This cannot be used as it is:"), [Fault(Place(), demand, found, remedy)])
