"""What is worth finding: the best so many, those within so many points of the best, perhaps the best of every size."""

from __future__ import annotations

import math
from dataclasses import dataclass

from selection.optimisation.answer import PROOF_GAP

__all__ = ["MARGIN", "MOST", "Wish"]

MOST = 200
"""How many coalitions a plan lists at most, whatever was asked for."""

MARGIN = 1e-4
"""How far below the worth that is asked for is looked, in points: far more than the tolerances of the solver."""


@dataclass(frozen=True, slots=True)
class Wish:
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
