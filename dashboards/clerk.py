"""Answers questions in a process of its own, so that no page waits for it. Knows no Streamlit.

It reads what to do from its standard input and writes to its standard output, as pickles between two processes of our
own: a page that moves a slider shares no lock with it. When its input ends, because the server closed or died, it ends.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import IO, Any

import cloudpickle  # type: ignore[import-untyped]

from selection.optimisation import Plan
from selection.study import Advance, Answer, Question, study

__all__ = ["BEAT", "Beat", "Broken", "Found", "Stop", "Task", "main", "packed"]

BEAT = 0.1
"""Seconds between two signs of life."""

_NICE = 10
"""How far the process stands back for the page, in steps of the operating system."""


@dataclass(frozen=True, slots=True)
class Task:
    """A question about a plan, and how thoroughly to answer it; `seconds` None for no limit."""

    plan: Plan
    question: Question
    draws: int
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Stop:
    """The wish to end the present task soon with what there is."""


@dataclass(frozen=True, slots=True)
class Beat:
    """A sign of life, with how far the answer is when that is known."""

    advance: Advance | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """The task failed in a way that nobody foresaw; `trace` says where."""

    trace: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer, None when it was stopped before there was any; `whole` unless a limit or a stop cut it short."""

    answer: Answer | None
    whole: bool


def packed(message: object) -> bytes:
    """The message as bytes; `pickle` alone cannot pack the functions and read-only mappings in some results."""
    content: bytes = cloudpickle.dumps(message)
    return content


class _Line:
    """The way back, for the work and the signs of life alike."""

    def __init__(self, target: IO[bytes]) -> None:
        self._target = target
        self._lock = threading.Lock()

    def send(self, what: object) -> None:
        message = packed(what)
        with self._lock:
            self._target.write(message)
            self._target.flush()


def main() -> None:
    """Answer until the input ends."""
    # Whatever a library prints must not get between the messages.
    line = _Line(os.fdopen(os.dup(1), "wb"))
    os.dup2(2, 1)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    tasks: SimpleQueue[Task] = SimpleQueue()
    stopped = threading.Event()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, tasks, stopped), daemon=True).start()
    while True:
        task, pulse = tasks.get(), _Pulse(line)
        threading.Thread(target=pulse.run, daemon=True).start()
        result = _answered(task, stopped, pulse.hear)
        pulse.end()
        line.send(result)


def _listen(source: IO[bytes], tasks: SimpleQueue[Task], stopped: threading.Event) -> None:
    while True:
        try:
            message: Any = pickle.load(source)  # noqa: S301 - from the process that started this one
        except Exception:  # noqa: BLE001 - whoever asks has gone, or died in the middle of a message
            os._exit(0)
        if isinstance(message, Stop):
            stopped.set()
        else:
            stopped.clear()
            tasks.put(message)


class _Pulse:
    """Sends a sign of life every so often, with the last that it heard of how far the answer is."""

    def __init__(self, line: _Line) -> None:
        self._line = line
        self._done = threading.Event()
        self._heard: Advance | None = None

    def hear(self, advance: Advance) -> None:
        """Keep this for the next sign; it may come thousands of times a second."""
        self._heard = advance

    def run(self) -> None:
        """Go on until the end; whoever has stopped reading needs no sign."""
        with contextlib.suppress(OSError):
            while not self._done.wait(BEAT):
                self._line.send(Beat(self._heard))

    def end(self) -> None:
        """Send nothing more, but for what is being sent."""
        self._done.set()


def _answered(task: Task, stopped: threading.Event, hear: Callable[[Advance], None]) -> Found | Broken:
    try:
        found = study(
            task.plan,
            [task.question],
            draws=task.draws,
            time_limit=task.seconds,
            cancel=stopped.is_set,
            advance=hear,
        )
        result = Found(next(iter(found.answers), None), whole=not found.cut_short and not found.unanswered)
        packed(result)
    except Exception:  # noqa: BLE001 - told to whoever asked
        return Broken(traceback.format_exc())
    return result
