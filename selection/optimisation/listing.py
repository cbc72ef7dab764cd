"""The best coalitions of an appraiser, found once, for every question that looks through them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from selection.limits import NO_LIMITS, Limits
from selection.model import Members
from selection.optimisation.answer import Appraiser
from selection.optimisation.near import near_optimal_of
from selection.worth import TIE

__all__ = ["Listing", "listing"]

LISTED = 3000
"""So many coalitions are listed: all of them in most cases, and then nothing has to be solved again."""


@dataclass(frozen=True, eq=False)
class Listing:
    """Coalitions, the best first, and the `floor`: every coalition that is worth more stands among them.

    The floor is -inf when these are all coalitions there are, and inf when nothing was proven.
    """

    appraiser: Appraiser
    members: tuple[Members, ...]
    worths: NDArray[np.float64]
    floor: float

    @property
    def complete(self) -> bool:
        """Whether these are all coalitions that the rules allow."""
        return self.floor == -math.inf

    @cached_property
    def inside(self) -> NDArray[np.bool_]:
        """Whether a candidate is in a coalition, shape (coalitions, candidates)."""
        inside = np.zeros((len(self.members), len(self.appraiser.case.candidates)), dtype=np.bool_)
        for row, members in enumerate(self.members):
            inside[row, list(members)] = True
        return inside

    @cached_property
    def vectors(self) -> NDArray[np.float64]:
        """The points on each criterion, 0 to 100 whatever its weight, shape (coalitions, criteria)."""
        worth = self.appraiser.worth
        return np.array([worth.points(members) for members in self.members]).reshape(-1, len(worth.terms))

    def best_with(self, candidate: int) -> tuple[Members, ...]:
        """The coalitions that are worth most of all that hold the candidate; none when that is not certain."""
        rows = np.flatnonzero(self.inside[:, candidate])
        if not len(rows) or self.worths[rows[0]] <= self.floor + TIE:
            return ()
        return tuple(self.members[row] for row in rows if self.worths[row] >= self.worths[rows[0]] - TIE)


def listing(appraiser: Appraiser, limits: Limits = NO_LIMITS, number: int = LISTED) -> Listing:
    """The `number` best coalitions under exactly the rules and weights of `appraiser`, every tie included.

    It is remembered with the case, unless a limit ended the search.
    """
    weights = tuple(appraiser.worth.weights.items())
    derived = appraiser.case.derived
    key = (__name__, appraiser.rules, weights, number)
    if key not in derived:
        near = near_optimal_of(appraiser, number=number, time_limit=limits.left, cancel=limits.cancel)
        found = Listing(appraiser, tuple(near.worths), np.array(list(near.worths.values()), dtype=float), near.floor)
        if found.floor == math.inf:
            return found
        derived[key] = found
    known: Listing = derived[key]
    return known
