"""Work for sweeps: functions of a module, because other processes must find them by name."""

from __future__ import annotations

import os
import time

from selection.engine import is_ready
from selection.errors import CaseError
from selection.texts import text


def process_of(_: object) -> int:
    return os.getpid()


def searches(_: object) -> bool:
    """Whether the search is loaded in the process that works on this."""
    return is_ready()


def slowly(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def picky(number: int) -> int:
    """Ten times the number; 3 breaks a rule of ours, 5 is a mistake of the program, 7 takes the process with it."""
    if number == 3:
        raise CaseError(text("Three is not allowed."))
    if number == 5:
        raise ZeroDivisionError("five")
    if number == 7:
        os._exit(1)
    return 10 * number
