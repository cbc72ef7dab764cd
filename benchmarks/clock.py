"""What a piece of work costs: processor time, that of the programs it starts included."""

from __future__ import annotations

import multiprocessing
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from types import FrameType

from benchmarks.answer import Answer

__all__ = ["measured"]

SHORT = 0.5
"""Work that takes less, in seconds, is done three times; the median counts."""

TIMES = 3

LATE = 1.3
"""Work that goes on after this many times its limit, and a few seconds, is interrupted: it does not keep to it."""


def measured(prepare: Callable[[], Callable[[], Answer]], limit: float) -> tuple[float, Answer]:
    """The processor seconds that the work took, and its answer; short work is prepared and done again."""
    seconds, answer = _timed(prepare(), limit)
    if seconds >= SHORT:
        return seconds, answer
    return median([seconds, *(_timed(prepare(), limit)[0] for _ in range(TIMES - 1))]), answer


def _timed(work: Callable[[], Answer], limit: float) -> tuple[float, Answer]:
    began = _seconds()
    try:
        with _alarm(LATE * limit + 5):
            given = work()
    except _TimeUpError:
        for child in multiprocessing.active_children():
            child.kill()
            child.join()
        given = Answer(None, proven=False)
    return _seconds() - began, given


class _TimeUpError(BaseException):
    """No ordinary exception, so that no library takes it for one of its own."""


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the shape of a handler
        raise _TimeUpError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _seconds() -> float:
    whom = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, whom))
