"""The door: the best coalitions of a case under the rules, with proof, or why there is none."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Literal, get_args

from selection.engine import is_ready, patience
from selection.errors import Notice
from selection.limits import Limits, Progress, Status
from selection.model import Case, Rule
from selection.optimisation.answer import Appraiser, Check, Coalition, Plan, SizeValue
from selection.optimisation.asked import check_within, ready_within, rules_of, weights_of
from selection.optimisation.conflict import Conflict, Way, conflict_between
from selection.optimisation.enumeration import Slice, slices
from selection.optimisation.formulation import formulate
from selection.optimisation.incumbent import Climber
from selection.optimisation.naming import exchange
from selection.optimisation.near import NearOptimal, near_optimal, near_optimal_of
from selection.optimisation.telling import Telling
from selection.optimisation.wish import MARGIN, MOST, Wish
from selection.rules import USUAL_SIZE, Budget, Size, all_rules
from selection.rules.amounts import unknown
from selection.solver import solver_name
from selection.texts import plural, text
from selection.weighting.checks import check_one_of, check_whole
from selection.worth import TIE

__all__ = [
    "Appraiser",
    "Check",
    "Coalition",
    "Conflict",
    "NearOptimal",
    "Plan",
    "Prover",
    "SizeValue",
    "Way",
    "conflict_between",
    "exchange",
    "formulate",
    "near_optimal",
    "near_optimal_of",
    "optimise",
    "solve",
]

Prover = Literal["either", "search", "solver"]
"""Who is to prove it: the exact search and, where that does not end soon, the solver; or one of them alone."""

_SOON = 3.0
"""Seconds that the first question of a process waits at most for the search to be loaded; half a second is usual."""

_STOPPED = {Status.TIME_LIMIT, Status.CANCELLED}


def optimise(
    case: Case,
    rules: Iterable[Rule] = (),
    *,
    alternatives: int = 5,
    within: float | None = None,
    every_size: bool = True,
    weights: Mapping[str, float] | None = None,
    by: Prover = "either",
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
    by
        Who is to prove it, "search", "solver" or "either"; they answer the same. The first time on a machine the
        search must be compiled, in the background: meanwhile "either" is the solver, and "search" waits.
    time_limit
        In seconds; what was found until then is returned with its bound, and said not to be proven.
    cancel
        Asked now and then; when it answers yes the plan is returned as at a time limit.
    progress
        Called with the best worth found (-inf before there is any) and the proven most that any coalition can be worth.

    Raises
    ------
    CaseError
        If a rule names what the case does not have, the weights do not fit the criteria, or a number is none.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)))
    >>> plan = optimise(case, [Size(2, 2)])
    >>> plan.best.members, round(plan.best.worth, 6), plan.proven
    (('Acme', 'Cobalt'), 85.0, True)
    """
    extra = rules_of(case, rules)
    appraiser = Appraiser(case, all_rules(case, extra), None if weights is None else weights_of(case, weights))
    plan = solve(
        appraiser,
        alternatives=alternatives,
        within=within,
        every_size=every_size,
        by=by,
        time_limit=time_limit,
        cancel=cancel,
        progress=progress,
    )
    return replace(plan, notices=_notices(appraiser, extra))


def solve(
    appraiser: Appraiser,
    *,
    alternatives: int = 1,
    within: float | None = None,
    every_size: bool = False,
    by: Prover = "either",
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> Plan:
    """The best coalitions under exactly the rules and weights of `appraiser`, nothing implied by the case added.

    What `optimise` rests on, for questions that leave a rule out or put one in; parameters as there.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt"))), (Criterion("Ideas", worst=0, best=10, gate=5),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4)))
    >>> str(solve(Appraiser(case, (Size(2, 2),))).best)
    'Acme + Bolt'
    """
    began = time.monotonic()
    check_whole("alternatives", alternatives, 0)
    check_within(within)
    check_one_of("by", by, get_args(Prover))
    limits = Limits.within(time_limit, cancel, progress)
    wish = Wish(max(1, min(alternatives, MOST)), within, every_size)
    parts = list(slices(appraiser, every_size=every_size))
    listed, complete = _collect(appraiser, parts, wish, limits, by)
    return _plan(appraiser, parts, listed, complete, wish, limits, began)


def _collect(
    appraiser: Appraiser, parts: list[Slice], wish: Wish, limits: Limits, by: Prover
) -> tuple[tuple[Coalition, ...], bool]:
    """The coalitions asked for, and whether none is missing."""
    telling = Telling(parts)
    if (by == "search" and ready_within(limits)) or (by == "either" and is_ready(wait=_SOON)):
        nodes = math.inf if by == "search" else patience(len(appraiser.case.candidates))
        for part in parts:
            part.search(telling.of(part, limits), wish, wish.floor(_worths(parts)) - MARGIN, nodes)
    _solve([part for part in parts if part.is_open], parts, wish, limits, telling)
    floor = wish.floor(_worths(parts)) - TIE
    kept = {members: worth for part in parts for members, worth in part.found.items() if worth >= floor}
    complete = len(kept) < MOST and not any(part.status in _STOPPED for part in parts)
    if not complete:
        last = sorted(kept.values(), reverse=True)[:MOST][-1:]
        kept = {members: worth for members, worth in kept.items() if worth >= min(last) - TIE}
    return tuple(appraiser.first(kept, MOST)), complete


def _solve(left: list[Slice], parts: list[Slice], wish: Wish, limits: Limits, telling: Telling) -> None:
    """Let the solver close the slices that are left, with good coalitions from swaps for a start."""
    if not left:
        return
    appraiser = left[0].appraiser
    climber = Climber.of(appraiser.case, appraiser.worth, appraiser.rules)
    for part in left:
        part.begin(climber, wish.number if wish.within is None else MOST, limits)
    for part in sorted(left, key=lambda part: -part.best):
        while part.is_open:
            part.advance(telling.of(part, limits), wish.above(_worths(parts), part.best))


def _worths(parts: list[Slice]) -> list[float]:
    """The worths of all coalitions known, the highest first."""
    return sorted((worth for part in parts for worth in part.found.values()), reverse=True)


def _plan(
    appraiser: Appraiser,
    parts: list[Slice],
    listed: tuple[Coalition, ...],
    complete: bool,
    wish: Wish,
    limits: Limits,
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
        solver=", ".join(dict.fromkeys(part.prover for part in parts if part.prover)) or solver_name(),
        within=wish.within,
        conflict=conflict,
    )


def _notices(appraiser: Appraiser, extra: tuple[Rule, ...]) -> tuple[Notice, ...]:
    unpriced = _unpriced(appraiser)
    if any(isinstance(rule, Size) for rule in (*appraiser.case.rules, *extra)):
        return unpriced
    low, high = (min(limit, len(appraiser.case.candidates)) for limit in USUAL_SIZE)
    message = text("No size was stated: {low} to {high} members were considered. Add a rule Size to change that.",
                   low=low, high=high)  # fmt: skip
    return (Notice(message), *unpriced)


def _unpriced(appraiser: Appraiser) -> tuple[Notice, ...]:
    """Whom a budget keeps out because nobody knows what they cost."""
    case, found = appraiser.case, []
    for column in dict.fromkeys(rule.column for rule in appraiser.rules if isinstance(rule, Budget)):
        names = [case.names[i] for i in unknown(case, column)]
        if names:
            message = plural("{column} of {names} is not known: under the budget this candidate cannot take part.",
                             "{column} of {names} is not known: under the budget these candidates cannot take part.",
                             len(names), column=column, names=names)  # fmt: skip
            found.append(Notice(message))
    return tuple(found)
