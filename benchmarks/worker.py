"""A process of its own for everybody who takes part: solvers do not meet, and one that hangs is ended."""

from __future__ import annotations

import contextlib
import os
import signal
import warnings
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from benchmarks.answer import Contestant, Outcome, Unable
from benchmarks.clock import measured

__all__ = ["Worker"]

PATIENCE = 2.5
"""After this many times the limit a worker is ended, but for what is added: solvers seldom look at their clock."""

_SPAWN = get_context("spawn")


class Worker:
    """Does the work of one contestant; `with` ends its process."""

    def __init__(self, contestant: Contestant, limit: float) -> None:
        self.contestant, self.limit = contestant, limit
        self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def run(self, instance: Any, extra: float = 60.0) -> Outcome:
        """What comes of this instance; the process is ended `extra` seconds after it should have been ready by far."""
        self._pipe.send((self.contestant, instance, self.limit))
        try:
            if self._pipe.poll(PATIENCE * self.limit + extra):
                outcome: Outcome = self._pipe.recv()
                return outcome
            why = f"ended: no answer long after its limit of {self.limit:g} s"
        except (EOFError, OSError):
            why = "its process died"
        self._end()
        self._start()
        return Outcome(why_not=why)

    def _start(self) -> None:
        self._pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_serve, args=(theirs,))
        self._process.start()
        theirs.close()

    def _end(self) -> None:
        self._pipe.close()
        self._process.join(1)
        if self._process.is_alive() and self._process.pid is not None:
            # With everything that it started: CBC is a program of its own.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.join()


def _serve(pipe: Connection) -> None:
    os.setsid()
    warnings.simplefilter("ignore")
    with contextlib.suppress(EOFError, KeyboardInterrupt):
        while True:
            contestant, instance, limit = pipe.recv()
            pipe.send(_outcome(contestant, instance, limit))


def _outcome(contestant: Contestant, instance: Any, limit: float) -> Outcome:
    try:
        seconds, answer = measured(partial(contestant.prepare, instance, limit), limit)
    except Unable as why:
        return Outcome(why_not=str(why))
    except ModuleNotFoundError as missing:
        return Outcome(why_not=f"not installed ({missing.name})")
    except Exception as error:  # noqa: BLE001 - whatever a peer stumbles over is reported, the others go on
        return Outcome(why_not=f"{type(error).__name__}: {error}"[:200])
    return Outcome(seconds / answer.share, answer)
