"""Progress of a whole search, told while one part of it after another is being solved."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from selection.limits import Limits
from selection.optimisation.enumeration import Slice
from selection.worth import MOST_WORTH

__all__ = ["Telling"]


@dataclass(slots=True)
class Telling:
    """What was told of the search in `parts`; it never gets worse.

    The `best` only rises, the `bound` only falls, and never below the best.
    """

    parts: Sequence[Slice]
    best: float = -math.inf
    bound: float = MOST_WORTH

    def of(self, part: Slice, limits: Limits) -> Limits:
        """The limits for solving this part, with progress that is about all parts."""
        tell = limits.progress
        if tell is None:
            return limits

        def told(value: float, bound: float) -> None:
            known = [value, *(one.best for one in self.parts)]
            others = [one.bound for one in self.parts if one is not part]
            self.best = max(self.best, *known)
            self.bound = max(self.best, min(self.bound, max([bound, *others])))
            tell(self.best, self.bound)

        return replace(limits, progress=told)
