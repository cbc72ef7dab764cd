"""What coalitions that are not listed can come to: in plain worth, and from there in every draw."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from selection.model import Case, Rule
from selection.optimisation import Plan
from selection.optimisation.answer import HOLDS
from selection.uncertainty.pool import Values, Which
from selection.uncertainty.spread import Spread

__all__ = ["Ceiling"]

_ROOM = 1e-3
"""In points of worth: what is left out of a list may be this far above its last for want of precision, and never is."""


@dataclass(frozen=True, slots=True, eq=False)
class Ceiling:
    """The most that coalitions outside a list can be worth with every uncertain value at its middle.

    `sizes` maps each size that is possible to its ceiling, in points; `may` (shape n) says who can be in any
    coalition at all.
    """

    sizes: dict[int, float]
    may: Which

    @staticmethod
    def of(plan: Plan, floor: float) -> Ceiling:
        """The ceiling of every coalition that is not listed, given that none of them is worth more than `floor`."""
        floor += _ROOM
        possible = [one for one in plan.sizes if one.best is not None or not one.proven]
        sizes = {one.size: min(one.bound, floor) for one in possible}
        return Ceiling(sizes, ~_barred(plan.case, plan.rules))

    def over(self, spread: Spread, draws: Values) -> Values:
        """The most that any coalition outside the list can be worth in each draw (shape draws), in points.

        Outside the list plain worth is at most the ceiling, and a draw lifts worth by at most `Spread.rise`.
        """
        highest = np.full(len(draws), -np.inf)
        for size, ceiling in self.sizes.items():
            if ceiling > -math.inf:
                highest = np.maximum(highest, ceiling + spread.rise(draws, size, self.may))
        return highest


def _barred(case: Case, rules: Sequence[Rule]) -> Which:
    """Who breaks a rule whoever else takes part: a row is above 0 even with the best company (shape n)."""
    n = len(case.candidates)
    barred = np.zeros(n, dtype=np.bool_)
    for rule in rules:
        for row in rule.rows(case, range(n)):
            values = np.zeros(n)
            values[list(row.coefficients)] = list(row.coefficients.values())
            helpful = np.minimum(values, 0.0)
            barred |= row.constant + helpful.sum() - helpful + values > HOLDS
    return barred
