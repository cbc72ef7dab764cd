"""What every answer is given besides the plan: how many draws, which seed, until when, whom to tell how far it is."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from selection.limits import NO_LIMITS, Limits, Progress, Steps
from selection.study.advance import Advance, Counted

__all__ = ["Ask"]


@dataclass(frozen=True, slots=True)
class Ask:
    """How thoroughly to answer.

    `draws` weightings and outcomes are drawn from `seed` on where shares are estimated. `limits` say when to stop; an
    answer that was stopped says what it did not prove. `tell` is told how far the answer is, as often as it changes.
    """

    draws: int = 10_000
    seed: int = 0
    limits: Limits = field(default=NO_LIMITS)
    tell: Callable[[Advance], None] | None = None

    @property
    def cancel(self) -> Callable[[], bool] | None:
        """Asked now and then whether to stop."""
        return self.limits.cancel

    def left(self, most: float = math.inf) -> float | None:
        """The seconds that are left, no more than `most`; None for no limit."""
        seconds = min(most, math.inf if self.limits.left is None else self.limits.left)
        return None if math.isinf(seconds) else seconds

    def counting(self, counted: Counted, step: int = 1, steps: int = 1) -> Steps | None:
        """For an analysis that goes through so many things one by one; None when nobody wants to know."""
        tell = self.tell
        if tell is None:
            return None

        def told(done: int, total: int) -> None:
            tell(Advance(step, steps, counted, done, total))

        return told

    def finding(self, step: int = 1, steps: int = 1) -> Progress | None:
        """For an analysis that finds outcomes, nobody knowing how many there are."""
        tell = self.tell
        if tell is None:
            return None

        most = 0

        def told(found: float, _bound: float) -> None:
            # What is found may be set aside again for something better; found it was.
            nonlocal most
            most = max(most, int(found))
            tell(Advance(step, steps, Counted.OUTCOMES, most))

        return told

    def proving(self, step: int = 1, steps: int = 1) -> Progress | None:
        """For an analysis that looks for one optimum."""
        tell = self.tell
        if tell is None:
            return None

        def told(best: float, bound: float) -> None:
            tell(Advance(step, steps, best=max(0.0, best), bound=bound))

        return told
