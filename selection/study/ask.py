"""What every answer is given besides the plan: how many draws, which seed, until when."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from selection.limits import NO_LIMITS, Limits

__all__ = ["Ask"]


@dataclass(frozen=True, slots=True)
class Ask:
    """How thoroughly to answer.

    `draws` weightings and outcomes are drawn from `seed` on where shares are estimated. `limits` say when to stop; an
    answer that was stopped says what it did not prove.
    """

    draws: int = 10_000
    seed: int = 0
    limits: Limits = field(default=NO_LIMITS)

    @property
    def cancel(self) -> Callable[[], bool] | None:
        """Asked now and then whether to stop."""
        return self.limits.cancel

    def left(self, most: float = math.inf) -> float | None:
        """The seconds that are left, no more than `most`; None for no limit."""
        seconds = min(most, math.inf if self.limits.left is None else self.limits.left)
        return None if math.isinf(seconds) else seconds
