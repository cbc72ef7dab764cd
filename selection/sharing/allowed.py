"""How many coalitions the rules allow."""

from __future__ import annotations

import math
from collections.abc import Callable

from selection.limits import Limits
from selection.optimisation import Appraiser, near_optimal_of
from selection.optimisation.enumeration import sizes_of
from selection.worth import MOST_WORTH

__all__ = ["count_allowed"]

_ENUMERABLE = 60_000
"""Up to so many sets of an allowed size all are looked at: a page asks this while somebody waits."""


def count_allowed(
    appraiser: Appraiser, *, time_limit: float | None = None, cancel: Callable[[], bool] | None = None
) -> int | None:
    """The number of coalitions that satisfy every rule; None when there are too many to look at, or no time to.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.rules import Apart, Size
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)))
    >>> count_allowed(Appraiser(case, (Size(2, 3), Apart("Acme", "Bolt"))))
    2
    """
    n, sizes = len(appraiser.case.candidates), sizes_of(appraiser.case, appraiser.rules)
    if sum(math.comb(n, size) for size in sizes) > _ENUMERABLE:
        return None
    limits = Limits.within(time_limit, cancel)
    near = near_optimal_of(appraiser, within=MOST_WORTH + 1, time_limit=limits.left, cancel=limits.cancel)
    # No coalition is worth less than 0, so a list that reaches below it is of all there are.
    return len(near.worths) if near.floor < 0 else None
