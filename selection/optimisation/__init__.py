"""The door: the best coalitions of a case under the rules, with proof, or why there is none."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from selection.errors import CaseError, Notice
from selection.limits import Limits, Progress, Status
from selection.model import Case, Rule
from selection.optimisation.answer import PROOF_GAP, Appraiser, Check, Coalition, Plan, SizeValue, in_order
from selection.optimisation.conflict import Conflict, Way, conflict_between
from selection.optimisation.enumeration import Slice, slices
from selection.optimisation.formulation import formulate
from selection.optimisation.incumbent import Climber
from selection.rules import USUAL_SIZE, Size, all_rules
from selection.solver import solver_name
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

MARGIN = 1e-4
"""How far below the worth that is asked for the solver looks, in points: far more than its tolerances."""

_STOPPED = {Status.TIME_LIMIT, Status.CANCELLED}


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
    listed, complete = _collect(appraiser, parts, wish, limits)
    return _plan(appraiser, parts, listed, complete, wish, limits, _notices(appraiser, extra), began)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What was asked for."""

    number: int
    within: float | None
    every_size: bool

    def floor(self, worths: list[float]) -> float:
        """The worth below which a coalition is of no interest; `worths` are those known, the highest first."""
        if len(worths) < self.number:
            return -math.inf
        return min(worths[self.number - 1], math.inf if self.within is None else worths[0] - self.within)

    def above(self, worths: list[float], best: float) -> float:
        """What the next coalition of a size must be worth at least; `best` is the worth of the best known of it."""
        # Equally good coalitions may come out a hair apart, in any order.
        above = self.floor(worths) - MARGIN
        if len(worths) >= MOST:
            above = max(above, worths[MOST - 1] + PROOF_GAP)
        return min(above, best + PROOF_GAP) if self.every_size else above


def _checked(case: Case, weights: Mapping[str, float] | None) -> Mapping[str, float] | None:
    if weights is None:
        return None
    names = {criterion.name for criterion in case.criteria}
    if set(weights) != names or min(weights.values()) < 0 or not math.isclose(sum(weights.values()), 1.0, abs_tol=TIE):
        raise CaseError(text("Weights: give each criterion one weight of 0 or more, together 1."))
    return weights


def _collect(
    appraiser: Appraiser, parts: list[Slice], wish: _Wish, limits: Limits
) -> tuple[tuple[Coalition, ...], bool]:
    """The coalitions asked for, and whether none is missing."""
    climber = Climber.of(appraiser.case, appraiser.worth, appraiser.rules)
    for part in parts:
        part.begin(climber, wish.number if wish.within is None else MOST, limits)
    for part in sorted(parts, key=lambda part: -part.best):
        while part.is_open:
            part.advance(limits, wish.above(_worths(parts), part.best))
    floor = wish.floor(_worths(parts)) - TIE
    kept = [members for part in parts for members, worth in part.found.items() if worth >= floor]
    stopped = any(part.status in _STOPPED for part in parts)
    return tuple(in_order(map(appraiser.coalition, kept))[:MOST]), not stopped and len(kept) < MOST


def _worths(parts: list[Slice]) -> list[float]:
    """The worths of all coalitions known, the highest first."""
    return sorted((worth for part in parts for worth in part.found.values()), reverse=True)


def _plan(
    appraiser: Appraiser,
    parts: list[Slice],
    listed: tuple[Coalition, ...],
    complete: bool,
    wish: _Wish,
    limits: Limits,
    notices: tuple[Notice, ...],
    began: float,
) -> Plan:
    conflict = None
    if not listed and all(part.status is Status.INFEASIBLE for part in parts):
        conflict = conflict_between(appraiser.case, appraiser.rules, limits)
    stops = [part.status for part in parts if part.status in _STOPPED]
    ended = Status.OPTIMAL if listed else Status.INFEASIBLE
    bound = max((max(part.bound, part.best) for part in parts), default=-math.inf)
    return Plan(
        appraiser=appraiser,
        coalitions=listed,
        sizes=tuple(value for part in parts if (value := part.value()) is not None),
        status=stops[0] if stops else ended,
        bound=bound,
        complete=complete,
        seconds=time.monotonic() - began,
        solver=solver_name(),
        within=wish.within,
        conflict=conflict,
        notices=notices,
    )


def _notices(appraiser: Appraiser, extra: tuple[Rule, ...]) -> tuple[Notice, ...]:
    if any(isinstance(rule, Size) for rule in (*appraiser.case.rules, *extra)):
        return ()
    low, high = (min(limit, len(appraiser.case.candidates)) for limit in USUAL_SIZE)
    message = text("No size was stated: {low} to {high} members were considered. Add a rule Size to change that.",
                   low=low, high=high)  # fmt: skip
    return (Notice(message),)
