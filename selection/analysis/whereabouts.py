"""Where a rule stands: in a cell of the rules, in a sentence of the sheet that somebody accepted, or nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from selection.analysis.proposing import proposals
from selection.model import Case, Rule
from selection.optimisation import Plan
from selection.texts import Text, text

__all__ = ["placed", "stands_at"]


def placed(rule: Any, case: Case) -> Rule:
    """The rule with the cell of the sentence of the sheet that states just that; as it was where none does."""
    for notice in case.notices:
        if notice.asks and notice.place is not None and any(one.rule == rule for one in proposals(notice, case)):
            found: Rule = replace(rule, place=notice.place)
            return found
    kept: Rule = rule
    return kept


def stands_at(rule: Rule, plan: Plan) -> Text | None:
    """The cell in which a rule of the plan stands, accepted as one in the app or not; None without a cell."""
    place = rule.place
    is_added = rule not in plan.case.rules and any(one == rule and one.place == place for one in plan.extra)
    if place.sheet and is_added:
        return text("{place}, entered in the app", place=str(place))
    return text("{place}", place=str(place)) if str(place) else None
