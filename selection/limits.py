"""When to stop without proof, how a search ended, and who is told of its progress."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from selection.errors import Place, refused
from selection.texts import text

__all__ = ["NO_LIMITS", "Limits", "Progress", "Status", "Steps"]

Progress = Callable[[float, float], None]
"""Called now and then with the best value found (-inf before there is one) and the proven bound."""

Steps = Callable[[int, int], None]
"""Called now and then with the numbers of steps done and of all."""


class Status(StrEnum):
    """How a search for the optimum ended."""

    OPTIMAL = "optimal"
    INFEASIBLE = "infeasible"
    TIME_LIMIT = "time limit"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Limits:
    """When to stop without proof: at a moment of `time.monotonic()`, or as soon as `cancel` says so."""

    deadline: float = math.inf
    cancel: Callable[[], bool] | None = None
    progress: Progress | None = None

    @staticmethod
    def within(
        seconds: float | None, cancel: Callable[[], bool] | None = None, progress: Progress | None = None
    ) -> Limits:
        """Limits that start now; `seconds` None is no time limit.

        Raises
        ------
        CaseError
            If the seconds are below 0 or no number.
        """
        if seconds is not None and not seconds >= 0:
            demand, found = text("seconds, 0 or more"), text("{value}", value=seconds)
            raise refused("time_limit", Place(), demand, found, text("Leave it out for no limit"))
        return Limits(math.inf if seconds is None else time.monotonic() + seconds, cancel, progress)

    @property
    def stopped(self) -> Status | None:
        """Why to stop now, or None."""
        if self.cancel is not None and self.cancel():
            return Status.CANCELLED
        return Status.TIME_LIMIT if time.monotonic() >= self.deadline else None

    @property
    def left(self) -> float | None:
        """The seconds that are left, for whatever takes a time limit of its own; None for no limit."""
        return None if math.isinf(self.deadline) else max(0.0, self.deadline - time.monotonic())


NO_LIMITS = Limits()
