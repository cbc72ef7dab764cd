"""What is asked of a case, checked before anything is computed: rules, weights, numbers; and waiting for the search."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Iterable, Mapping
from numbers import Real

from selection.engine import compiled, is_ready, prepare
from selection.errors import CaseError, Place, refused
from selection.limits import Limits
from selection.model import Case, Rule
from selection.texts import text
from selection.worth import TIE

__all__ = ["check_within", "ready_within", "rules_of", "weights_of"]

_LOOK = 0.02
"""Seconds between two looks at whether the search is ready."""

_LOADING = "compiling the search"


def rules_of(case: Case, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules, which fit the case.

    Raises
    ------
    CaseError
        If a rule names what the case does not have; with every fault.
    """
    listed = tuple(rules)
    faults = [fault for rule in listed for fault in rule.faults(case)]
    if faults:
        raise CaseError(text("The rules do not fit the case:"), faults)
    return listed


def weights_of(case: Case, weights: Mapping[str, float] | None) -> Mapping[str, float]:
    """These weights by criterion, or those of the case when there are none.

    Raises
    ------
    CaseError
        If they are not one of 0 or more for each criterion, of sum 1.
    """
    if weights is None:
        return case.weights
    names = {criterion.name for criterion in case.criteria}
    are_weights = set(weights) == names and all(isinstance(one, Real) and float(one) >= 0 for one in weights.values())
    if not are_weights or not math.isclose(sum(weights.values()), 1.0, abs_tol=TIE):
        raise CaseError(text("Weights: give each criterion one weight of 0 or more, together 1."))
    return weights


def check_within(within: float | None) -> None:
    """Nothing when this is a distance in points of worth, or None.

    Raises
    ------
    CaseError
        When it is below 0 or no number.
    """
    if within is not None and not within >= 0:
        demand, found = text("points of worth, 0 or more"), text("{value}", value=within)
        raise refused("within", Place(), demand, found, text("Enter 0 for nothing but ties with the best"))


def ready_within(limits: Limits) -> bool:
    """Whether the search is ready, after waiting for it no longer than the limits allow."""
    if math.isinf(limits.deadline) and limits.cancel is None:
        prepare(wait=True)
    elif not compiled.can_keep() and not any(thread.name == _LOADING for thread in threading.enumerate()):
        # Nobody else can do it for us, and it ends when the program does.
        threading.Thread(target=prepare, kwargs={"wait": True}, name=_LOADING, daemon=True).start()
    while not is_ready():
        if limits.stopped:
            return False
        time.sleep(_LOOK)
    return True
