"""The door: the best coalitions of a case under the rules, with proof, or why there is none."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from selection.errors import CaseError, Notice
from selection.model import Case, Rule
from selection.optimisation.answer import PROOF_GAP, Appraiser, Check, Coalition, Plan, SizeValue, in_order
from selection.optimisation.conflict import Conflict, Way, conflict_between
from selection.optimisation.enumeration import Slice, slices
from selection.optimisation.formulation import formulate
from selection.rules import USUAL_SIZE, Size, all_rules
from selection.solver import Limits, Progress, Status, solver_name
from selection.texts import text
from selection.worth import TIE

__all__ = [
    "Appraiser",
    "Check",
    "Coalition",
    "Conflict",
    "Plan",
    "SizeValue",
    "Way",
    "conflict_between",
    "formulate",
    "optimise",
]

MOST = 200
"""How many coalitions a plan lists at most, whatever was asked for."""


def optimise(
    case: Case,
    rules: Iterable[Rule] = (),
    *,
    alternatives: int = 5,
    within: float | None = None,
    every_size: bool = True,
    weights: Mapping[str, float] | None = None,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> Plan:
    """The `alternatives` best coalitions of `case`, every tie with the last included, with proof.

    Parameters
    ----------
    rules
        Rules on top of those of the case.
    alternatives
        How many coalitions to list, from 1 to `MOST`.
    within
        List also every coalition within so many points of worth of the best one, up to `MOST`.
    every_size
        Prove the best coalition of every size, for the value per size; else sizes that cannot reach the list are
        only shown to be no better.
    weights
        Weights by criterion, of sum 1, instead of those of the case.
    time_limit
        In seconds; what was found until then is returned with its bound, and said not to be proven.
    cancel
        Asked now and then; when it answers yes the plan is returned as at a time limit.
    progress
        Called with the best value and the bound of the program being solved.

    Raises
    ------
    CaseError
        If a rule names what the case does not have, or the weights do not fit the criteria.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)))
    >>> plan = optimise(case, [Size(2, 2)])
    >>> plan.best.members, round(plan.best.worth, 6), plan.proven
    (('Acme', 'Cobalt'), 85.0, True)
    """
    began = time.monotonic()
    extra = tuple(rules)
    faults = [fault for rule in extra for fault in rule.faults(case)]
    if faults:
        raise CaseError(text("The rules do not fit the case:"), faults)
    appraiser = Appraiser(case, all_rules(case, extra), _checked(case, weights))
    limits = Limits.within(time_limit, cancel, progress)
    wish = _Wish(max(1, min(alternatives, MOST)), within, every_size)
    parts = list(slices(appraiser, every_size=every_size))
    listed, complete = _collect(parts, wish, limits)
    return _plan(appraiser, parts, listed, complete, wish, limits, _notices(appraiser, extra), began)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What was asked for."""

    number: int
    within: float | None
    every_size: bool

    def floor(self, listed: list[Coalition]) -> float:
        """The worth below which a further coalition is of no interest."""
        if len(listed) < self.number:
            return -math.inf
        ranked = sorted((one.worth for one in listed), reverse=True)
        floors = [ranked[self.number - 1] - TIE]
        if self.within is not None:
            floors.append(ranked[0] - self.within - TIE)
        return min(floors)


def _checked(case: Case, weights: Mapping[str, float] | None) -> Mapping[str, float] | None:
    if weights is None:
        return None
    names = {criterion.name for criterion in case.criteria}
    if set(weights) != names or min(weights.values()) < 0 or not math.isclose(sum(weights.values()), 1.0, abs_tol=TIE):
        raise CaseError(text("Weights: give each criterion one weight of 0 or more, together 1."))
    return weights


def _collect(parts: list[Slice], wish: _Wish, limits: Limits) -> tuple[list[Coalition], bool]:
    """The coalitions asked for, and whether none is missing."""
    listed: list[Coalition] = []
    heads: dict[int, Coalition] = {}

    def advance(index: int) -> None:
        # A margin of the solver's tolerance: equally good coalitions may come out a hair apart, in any order.
        above = -math.inf if wish.every_size and not parts[index].found else wish.floor([*listed, *heads.values()])
        found = parts[index].advance(limits, above - PROOF_GAP)
        if found is not None:
            heads[index] = found

    for index in range(len(parts)):
        advance(index)
    while heads and len(listed) < MOST:
        index = max(heads, key=lambda i: heads[i].worth)
        if heads[index].worth < wish.floor(listed) - PROOF_GAP:
            break
        listed.append(heads.pop(index))
        if parts[index].is_open:
            advance(index)
    stopped = any(part.status in {Status.TIME_LIMIT, Status.CANCELLED} for part in parts)
    floor = wish.floor(listed)
    kept = [one for one in listed if one.worth >= floor]
    return in_order(kept), not stopped and len(listed) < MOST


def _plan(
    appraiser: Appraiser,
    parts: list[Slice],
    listed: list[Coalition],
    complete: bool,
    wish: _Wish,
    limits: Limits,
    notices: tuple[Notice, ...],
    began: float,
) -> Plan:
    conflict = None
    if not listed and all(part.status is Status.INFEASIBLE for part in parts):
        conflict = conflict_between(appraiser.case, appraiser.rules, limits)
    stops = [part.status for part in parts if part.status in {Status.TIME_LIMIT, Status.CANCELLED}]
    ended = Status.OPTIMAL if listed else Status.INFEASIBLE
    bound = max((max([part.bound, *(one.worth for one in part.found)]) for part in parts), default=-math.inf)
    return Plan(
        appraiser=appraiser,
        coalitions=tuple(listed),
        sizes=_by_size(parts),
        status=stops[0] if stops else ended,
        bound=bound,
        complete=complete,
        seconds=time.monotonic() - began,
        solver=solver_name(),
        within=wish.within,
        conflict=conflict,
        notices=notices,
    )


def _by_size(parts: list[Slice]) -> tuple[SizeValue, ...]:
    values = [
        SizeValue(
            part.size,
            in_order(part.found)[0] if part.found else None,
            part.first_bound,
            part.first_status,
            part.skipped and not part.found,
        )
        for part in parts
        if part.size is not None
    ]
    return tuple(values)


def _notices(appraiser: Appraiser, extra: tuple[Rule, ...]) -> tuple[Notice, ...]:
    if any(isinstance(rule, Size) for rule in (*appraiser.case.rules, *extra)):
        return ()
    low, high = (min(limit, len(appraiser.case.candidates)) for limit in USUAL_SIZE)
    message = text("No size was stated: {low} to {high} members were considered. Add a rule Size to change that.",
                   low=low, high=high)  # fmt: skip
    return (Notice(message),)
