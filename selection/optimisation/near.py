"""All near-optimal coalitions, by the thousand: bare members and worths, for studies that go over every one of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from selection.engine import ROUNDING, Problem, Unfit, problem_of, search
from selection.limits import Limits
from selection.model import Case, Members, Rule
from selection.optimisation.answer import Appraiser
from selection.optimisation.asked import check_within, ready_within, rules_of, weights_of
from selection.optimisation.enumeration import sizes_of
from selection.rules import all_rules
from selection.weighting.checks import check_whole
from selection.worth import TIE

__all__ = ["NearOptimal", "near_optimal", "near_optimal_of", "some_worth"]

ROOM = 100_000
"""So many coalitions are listed at most, whatever was asked for: some tens of megabytes."""

_FEW = 2000
"""So many are listed at most where not every tie is asked for."""

_SOME = 20
"""For so many coalitions there is room where any will do: the rules may yet refuse a few."""

_HAIR = TIE / 2
"""What is left between equally good coalitions and those that are better, in points."""


@dataclass(frozen=True, slots=True)
class NearOptimal:
    """Coalitions by worth, the best first, and the `floor`: every coalition that is worth more stands among them.

    The floor is -inf when these are all coalitions there are, and inf when nothing was proven.
    """

    worths: Mapping[Members, float] = field(hash=False)
    floor: float

    @property
    def best(self) -> float:
        """The worth of the best one; -inf when there is none."""
        return max(self.worths.values(), default=-math.inf)


def near_optimal(
    case: Case,
    rules: Iterable[Rule] = (),
    *,
    number: int = 1,
    within: float = 0.0,
    weights: Mapping[str, float] | None = None,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
) -> NearOptimal:
    """The `number` best coalitions and all within so many points of worth of the best, whatever their size.

    Where there is no room for all, the best `ROOM` / 2 or more are listed. Where the search does not know a term of the
    case, or a limit stops it, nothing is proven: `optimise` may still do it. The floor says so.

    Parameters
    ----------
    rules
        Rules on top of those of the case.
    number
        How many, 1 or more; every tie with the last is listed too.
    within
        In points of worth, 0 or more.
    weights
        Weights by criterion, of sum 1, instead of those of the case.
    time_limit
        In seconds, the wait for the search to be compiled, once on a machine, included.
    cancel
        Asked now and then; when it answers yes the search ends as at a time limit.

    Raises
    ------
    CaseError
        If a rule names what the case does not have, the weights do not fit the criteria, or a number is none.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.rules import Size
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)))
    >>> {case.names_of(members): worth for members, worth in near_optimal(case, [Size(2, 2)], within=20).worths.items()}
    {('Acme', 'Cobalt'): 85.0, ('Bolt', 'Cobalt'): 65.0}
    """
    appraiser = Appraiser(case, all_rules(case, rules_of(case, rules)), weights_of(case, weights))
    return near_optimal_of(appraiser, number=number, within=within, time_limit=time_limit, cancel=cancel)


def near_optimal_of(
    appraiser: Appraiser,
    *,
    number: int = 1,
    within: float = 0.0,
    ties: bool = True,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
) -> NearOptimal:
    """The same under exactly the rules and weights of `appraiser`, nothing implied by the case added.

    Without `ties` not all that are worth as much as the last one are listed where there are very many, and then the
    floor is a hair above the last one.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.rules import Size
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt"))), (Criterion("Ideas", worst=0, best=10, gate=5),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4)))
    >>> near_optimal_of(Appraiser(case, (Size(2, 2),))).worths
    {(0, 1): 60.0}
    """
    check_whole("number", number, 1)
    check_within(within)
    # The search makes room for as many at once.
    number, limits, least = min(number, ROOM), Limits.within(time_limit, cancel), -math.inf
    room = ROOM if ties else min(ROOM, max(_FEW, 2 * number))
    kept: dict[Members, float] = {}
    if not ready_within(limits):
        return NearOptimal({}, math.inf)
    while True:
        found, ended = _found(appraiser, limits, number, within, least, room)
        found |= kept
        ranked = dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))
        if ended:
            return NearOptimal(*_above(ranked, number, within, least))
        middle = sorted(found.values())[len(found) // 2] if len(found) >= room else -math.inf
        if middle <= least:
            return NearOptimal(ranked, math.inf)
        least = middle
        if not ties:
            kept = {members: worth for members, worth in found.items() if worth >= middle}
            least = middle + _HAIR


def some_worth(appraiser: Appraiser, least: float, limits: Limits) -> tuple[tuple[Members, ...], bool]:
    """A few coalitions that are worth at least `least`, if there are any; and whether that is certain."""
    for size in reversed(sizes_of(appraiser.case, appraiser.rules)):
        try:
            problem = problem_of(appraiser.case, appraiser.worth, appraiser.rules, size)
        except Unfit:
            return (), False
        answer = search(problem, limits, least=least, room=_SOME)
        allowed = [members for members in answer.points if _holds(appraiser, problem, members)]
        if allowed:
            return tuple(allowed), True
        if not answer.ended:
            return (), False
    return (), True


def _found(
    appraiser: Appraiser, limits: Limits, number: int, within: float, least: float, room: int
) -> tuple[dict[Members, float], bool]:
    """Coalitions of every size worth at least `least`, and whether none that is asked for is missing."""
    found: dict[Members, float] = {}
    # The search keeps what is a rounding below its mark too, which it must not where only better ones are asked for.
    above = ROUNDING - _HAIR / 2 if room < ROOM else 0.0
    for size in sizes_of(appraiser.case, appraiser.rules):
        try:
            problem = problem_of(appraiser.case, appraiser.worth, appraiser.rules, size)
        except Unfit:
            return found, False
        answer = search(problem, limits, number=number, within=within, least=least + above, room=room)
        found |= {members: worth for members, worth in answer.points.items() if _holds(appraiser, problem, members)}
        if not answer.ended:
            return found, False
        if len(found) >= number:
            ranked = sorted(found.values(), reverse=True)
            least = max(least, min(ranked[number - 1], ranked[0] - within))
    return found, True


def _holds(appraiser: Appraiser, problem: Problem, members: Members) -> bool:
    """Whether the rules hold; the rules themselves are asked only where the rows leave a doubt."""
    over = problem.row[:, members].sum(axis=1) - problem.limit
    return bool(np.all(over <= problem.sure)) or appraiser.allows(members)


def _above(
    ranked: dict[Members, float], number: int, within: float, least: float
) -> tuple[dict[Members, float], float]:
    """What was asked for of all that was found, the best first, and what nothing else is worth more than."""
    if len(ranked) < number:
        return ranked, least
    worths = list(ranked.values())
    floor = max(least, min(worths[number - 1], worths[0] - within))
    return {members: worth for members, worth in ranked.items() if worth >= floor - TIE}, floor
