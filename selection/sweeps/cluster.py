"""Whether a cluster is there and can do the work, asked before anything is sent: joblib itself would wait for ever."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from selection.errors import SelectionError
from selection.texts import Text, text

__all__ = ["client_of", "lost_workers", "probe"]

PATIENCE = 30.0
"""Seconds in which every worker must answer; loading this package takes a worker one or two of them."""

_FIRST = 1000
"""Comes before whatever else waits for a worker."""


def client_of(backend: object) -> Any | None:
    """The client of the cluster that joblib has been told to use; None when it is to use this machine."""
    return getattr(backend, "client", None)


def lost_workers() -> tuple[type[Exception], ...]:
    """The errors by which a cluster says that it lost the worker of a task; none where no cluster is in use."""
    distributed = sys.modules.get("distributed")
    return () if distributed is None else (distributed.scheduler.KilledWorker, distributed.CancelledError)


def probe(client: Any, seconds: float = PATIENCE) -> None:
    """Nothing, once the scheduler and every worker have answered with the version of this package that we have.

    Raises
    ------
    SelectionError
        If there are no workers, one does not answer in time, or the package is not there in this version.
    """
    deadline = time.monotonic() + seconds
    workers = list(client.nthreads())
    if not workers:
        raise SelectionError(text("The cluster has no workers. Start some, or do the work on this machine."))
    version = _question()
    # The scheduler unpacks what it passes on.
    scheduler = text("The scheduler {address}", address=client.scheduler.address)
    _check(scheduler, lambda: client.run_on_scheduler(version), version())
    asked = {
        worker: client.submit(version, workers=[worker], allow_other_workers=False, pure=False, priority=_FIRST)
        for worker in workers
    }
    try:
        for worker, future in asked.items():
            answer = partial(future.result, timeout=max(0.0, deadline - time.monotonic()))
            _check(text("The worker {address}", address=worker), answer, version())
    finally:
        client.cancel(list(asked.values()))


def _check(who: Text, answer: Callable[[], str], ours: str) -> None:
    try:
        found = answer()
    except TimeoutError:
        message = text("{who} of the cluster does not answer. Wait until it is free, or remove it.", who=who)
        raise SelectionError(message) from None
    except Exception as error:
        # A package that is not there shows in many ways: where the question is unpacked, or where it is answered.
        message = text("{who} of the cluster cannot do this work. Install partner-selection there. It said: {message}",
                       who=who, message=str(error))  # fmt: skip
        raise SelectionError(message) from error
    if found != ours:
        message = text("{who} of the cluster has version {found} of partner-selection, this machine {ours}. Install "
                       "the same version everywhere.", who=who, found=found, ours=ours)  # fmt: skip
        raise SelectionError(message)


def _question() -> Callable[[], str]:
    """The question for the version of this package, whose loading spares the first task that wait.

    A function made here travels whole. One of this module travels by its name, and a worker that cannot find the
    module falls silent instead of saying so.
    """

    def version() -> str:
        return str(import_module("selection").__version__)

    return version
