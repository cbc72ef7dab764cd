"""The candidates that a question is about: those named, or else all that are not chosen."""

from __future__ import annotations

from collections.abc import Iterable

from selection.errors import CaseError, Place
from selection.model import Case
from selection.optimisation import Plan
from selection.rules.lookup import name_faults
from selection.texts import text

__all__ = ["candidates_of", "outsiders"]


def candidates_of(case: Case, names: Iterable[str]) -> tuple[str, ...]:
    """The names, which are candidates.

    Raises
    ------
    CaseError
        If one is not; with every fault.
    """
    listed = tuple(names)
    faults = name_faults(case, listed, Place())
    if faults:
        raise CaseError(text("These cannot be asked about:"), faults)
    return listed


def outsiders(plan: Plan, names: Iterable[str] | None) -> tuple[str, ...]:
    """The candidates called `names`, or all outside the best coalition.

    Raises
    ------
    CaseError
        If a name is no candidate's.
    InfeasibleError
        If the plan has no coalition.
    """
    best = plan.best.members
    if names is not None:
        return candidates_of(plan.case, names)
    return tuple(name for name in plan.case.names if name not in best)
