"""Where in the session each control keeps its value, and what it may hold. Knows no Streamlit.

Every key begins with what it is and names the case by the first signs of its digest, so that the controls of one
workbook never show what was set for another.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from selection.model import Case
from selection.rules import Budget, Newcomers
from selection.rules.amounts import summable

__all__ = [
    "FEWEST",
    "LISTED",
    "MOST_LISTED",
    "TIMES",
    "USUAL_TIME",
    "amount_of",
    "budget_columns",
    "column",
    "exclude",
    "has_newcomers",
    "listed",
    "most_members",
    "newcomers",
    "require",
    "rule",
    "rules_round",
    "scope",
    "seconds",
    "size",
    "stakeholders",
    "switch",
    "weight",
    "weights_of",
    "worded",
]

FEWEST, LISTED, MOST_LISTED = 1, 5, 20
"""Coalitions to list: the fewest, as many as unless said otherwise, the most."""

USUAL_TIME = 60

TIMES = (10, USUAL_TIME, 10 * USUAL_TIME, 0)
"""Seconds that a search may take; 0 is as long as it needs."""

_LARGEST = 12
"""A coalition of more members cannot be asked for with the slider, unless the workbook asks for it."""


def weights_of(digest: str) -> str:
    """Whose weights count."""
    return f"weights of {digest}"


def stakeholders(digest: str) -> str:
    """Who had a say when the sliders of the weights were last drawn."""
    return f"stakeholders of {digest}"


def weight(digest: str, source: str, criterion: str) -> str:
    """The points of one criterion, beside the weights of that source."""
    return f"weight {digest} {source} {criterion}"


def rules_round(digest: str) -> str:
    """How often the changes to the rules were undone: then all their controls begin anew."""
    return f"rules {digest}"


def scope(digest: str, held: Mapping[Any, Any]) -> str:
    """What the keys of the rules go by now."""
    return f"{digest} {held.get(rules_round(digest), 0)}"


def rule(scope: str, position: int) -> str:
    """The number, or the pair of a size, of a rule of the case."""
    return f"rule {scope} {position}"


def switch(key: str) -> str:
    """Whether the rule with that key counts."""
    return f"{key} on"


def size(scope: str) -> str:
    """The size, when the workbook states none."""
    return f"size {scope}"


def require(scope: str) -> str:
    """Who must take part."""
    return f"require {scope}"


def exclude(scope: str) -> str:
    """Who cannot take part."""
    return f"exclude {scope}"


def worded(scope: str) -> str:
    """The rules that were added in words."""
    return f"worded {scope}"


def newcomers(scope: str) -> str:
    """How many newcomers at least."""
    return f"newcomers {scope}"


def column(scope: str) -> str:
    """The column of which the sum is limited."""
    return f"column {scope}"


def amount_of(scope: str, name: str) -> str:
    """The most that the sum of that column may be."""
    return f"budget {scope} {name}"


def listed(digest: str) -> str:
    """How many coalitions to list."""
    return f"alternatives {digest}"


def seconds(digest: str) -> str:
    """How long to search."""
    return f"time {digest}"


def most_members(case: Case, stated: tuple[int, int]) -> int:
    """The highest number of members that the slider beside a stated size offers."""
    return max(stated[1], min(len(case.candidates), _LARGEST))


def has_newcomers(case: Case) -> bool:
    """Whether newcomers can be asked for: somebody is present, and the workbook does not ask for them itself."""
    stated = any(isinstance(one, Newcomers) for one in case.rules)
    return not stated and any(candidate.incumbent for candidate in case.candidates)


def budget_columns(case: Case) -> list[str]:
    """The columns of which the sum could be limited; none when the workbook states a budget."""
    if any(isinstance(one, Budget) for one in case.rules):
        return []
    return summable(case)
