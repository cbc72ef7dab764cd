"""Searches that run beside the page, so that it can show how far they are and stop them.

A search has two steps: first the best coalition alone, which takes a fraction of the time, then the others and the
best of every size. They run in threads: the solver leaves Python alone while it works, and looks at the request to
stop many times a second. Knows no Streamlit.
"""

from __future__ import annotations

import math
import os
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from typing import Protocol

from selection.errors import SelectionError
from selection.limits import Status
from selection.optimisation import Plan
from selection.worth import TIE

__all__ = ["Desk", "Job", "Search", "refusal"]

KEPT = 64
"""How many answers are remembered."""

ABANDONED = 300.0
"""Seconds after which a search that nobody asks for any more ends: the reader has gone."""

_WHOLE = {Status.OPTIMAL, Status.INFEASIBLE}


class Search(Protocol):
    """Makes a plan."""

    def __call__(self, *, quick: bool, stopped: Callable[[], bool], tell: Callable[[float, float], None]) -> Plan:
        """The best coalition alone when `quick`, else everything that was asked for.

        `stopped` says whether to end soon; `tell` is told a best value and a bound now and then.
        """


@dataclass(slots=True, eq=False)
class Job:
    """One search: its two answers when they are there, and how far it is until then."""

    key: str
    began: float = field(default_factory=time.monotonic)
    best: float = -math.inf
    bound: float = math.inf
    first: Future[Plan] = field(default_factory=Future)
    answer: Future[Plan] = field(default_factory=Future)
    asked_for: float = field(default_factory=time.monotonic)
    _stop: threading.Event = field(default_factory=threading.Event)

    def run(self, search: Search) -> None:
        """Search, and keep the answers or the failure."""
        try:
            first = search(quick=True, stopped=self._is_stopped, tell=self._tell)
            self.first.set_result(first)
            # What was cut short would be so again, and where there is no best coalition there are no others.
            whole = first.coalitions and first.status in _WHOLE
            full = search(quick=False, stopped=self._is_stopped, tell=self._tell) if whole else first
            self.answer.set_result(_together(first, full))
        except Exception as failure:  # noqa: BLE001 - handed to whoever asks for the answer
            for future in (self.first, self.answer):
                if not future.done():
                    future.set_exception(failure)

    def stop(self) -> None:
        """Ask the search to end soon with what it has."""
        self._stop.set()

    def wait(self, answer: Future[Plan], seconds: float) -> bool:
        """Whether `answer`, one of the two, is there within so many seconds."""
        self.asked_for = time.monotonic()
        return bool(wait([answer], timeout=seconds).done)

    @property
    def is_done(self) -> bool:
        """Whether everything is there."""
        return self.answer.done()

    @property
    def seconds(self) -> float:
        """How long it has been at it."""
        return time.monotonic() - self.began

    def _is_stopped(self) -> bool:
        return self._stop.is_set() or time.monotonic() - self.asked_for > ABANDONED

    def _tell(self, best: float, bound: float) -> None:
        # The second step begins anew, and knows less for a while.
        self.best, self.bound = max(self.best, best), min(self.bound, bound)


def _together(first: Plan, full: Plan) -> Plan:
    """The full plan with the proof of the first, which still stands when the second step was cut short."""
    if full is first or full.status in _WHOLE:
        return full
    if not full.coalitions or full.best.worth < first.best.worth - TIE:
        return replace(first, status=full.status, complete=False)
    return replace(full, bound=min(first.bound, full.bound))


def refusal(answer: Future[Plan]) -> SelectionError | None:
    """What a search was refused for, if it was; any other failure is raised."""
    failure = answer.exception()
    if failure is None or isinstance(failure, SelectionError):
        return failure
    raise failure


class Desk:
    """Takes searches in, and remembers the proven answers, whoever asked first."""

    def __init__(self, workers: int | None = None) -> None:
        self._pool = ThreadPoolExecutor(workers or max(2, os.cpu_count() or 2), thread_name_prefix="search")
        self._known: OrderedDict[str, Job] = OrderedDict()
        self._running: set[Job] = set()
        self._lock = threading.Lock()

    def ask(self, key: str, search: Search) -> Job:
        """The search with that key if it is done already, else one that begins. Equal keys must ask the same."""
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
            job = Job(key)
            self._running.add(job)
        job.answer.add_done_callback(lambda _: self._remember(job))
        self._pool.submit(job.run, search)
        return job

    def close(self) -> None:
        """Ask every search to end."""
        with self._lock:
            for job in self._running:
                job.stop()

    def _remember(self, job: Job) -> None:
        with self._lock:
            self._running.discard(job)
        # What was cut short may come out better next time.
        if job.answer.exception() is not None or job.answer.result().status not in _WHOLE:
            return
        with self._lock:
            self._known[job.key] = job
            while len(self._known) > KEPT:
                self._known.popitem(last=False)
