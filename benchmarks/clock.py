"""What a piece of work costs: processor time, that of the programs it starts included."""

from __future__ import annotations

import resource
from collections.abc import Callable
from typing import TypeVar

__all__ = ["timed"]

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """The processor seconds that `work` took, and what it gave back."""
    began = _seconds()
    given = work()
    return _seconds() - began, given


def _seconds() -> float:
    whom = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, whom))
