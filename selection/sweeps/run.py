"""One function over many inputs: here while that is quick, else by other processes or by a cluster."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from threading import Event
from typing import Any, Generic, TypeVar

from joblib import Parallel, delayed, effective_n_jobs, parallel_config
from joblib.parallel import get_active_backend

from selection.engine import is_ready
from selection.errors import Place, SelectionError, refused
from selection.limits import Steps
from selection.sweeps.cluster import client_of, lost_workers, probe
from selection.texts import Text, plural, text
from selection.weighting.checks import check_whole

__all__ = ["PAYS", "Failure", "Sweep", "swept"]

I = TypeVar("I")  # noqa: E741 - an input
O = TypeVar("O")  # noqa: E741 - an output

PAYS = 3.0
"""Seconds that other processes must save before they are started: starting them takes two to three."""

EACH = 0.2
"""Seconds that an input must take on average: below that, sending cases and plans costs more than is won.

A case of 300 candidates and its plan take some 0.1 seconds to pack and unpack, on both sides.
"""

_LOADING = 5.0
"""Seconds that a new process waits at most for the search to be loaded; half a second is usual."""

_ALL = -1


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that gave no answer, by its position and its name, and why.

    `trace` is where in the code it went wrong when that was not foreseen, for a developer.
    """

    position: int
    name: str
    error: SelectionError
    trace: str = ""

    def sentence(self) -> Text:
        """The failure in words."""
        message = self.error.message
        for fault in self.error.faults:
            message = text("{message} {fault}", message=message, fault=fault.sentence())
        return text("{name}: {message}", name=self.name, message=message)


@dataclass(frozen=True, slots=True)
class Sweep(Generic[O]):
    """The answers in the order of the inputs, None where there is none: it failed, or the sweep was cancelled."""

    results: tuple[O | None, ...]
    failures: tuple[Failure, ...] = ()
    cancelled: bool = False

    def all(self) -> tuple[O, ...]:
        """Every answer.

        Raises
        ------
        SelectionError
            If one is missing; the message says of which inputs and why.
        """
        if self.failures:
            raise SelectionError(self._why())
        if self.cancelled:
            raise SelectionError(text("The work was stopped before everything was done."))
        return tuple(result for result in self.results if result is not None)

    def _why(self) -> Text:
        first, n = self.failures[0].sentence(), len(self.failures)
        return plural("{n} of {total} failed. {first}", "{n} of {total} failed, the first of them: {first}",
                      n, total=len(self.results), first=first)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of one input."""

    position: int
    result: Any
    failure: Failure | None = None


def swept(
    work: Callable[[I], O],
    inputs: Iterable[I],
    *,
    names: Sequence[str] = (),
    jobs: int | None = None,
    progress: Steps | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Sweep[O]:
    """What `work` makes of each of the inputs, in their order.

    It starts in this process. Once other processes would save `PAYS` seconds, judged by what is done, and each input
    takes at least `EACH` seconds, what is left goes to as many as this machine has cores, one thread each. Under
    `joblib.parallel_config("dask")` all of it goes to that cluster, after a question to the scheduler and every
    worker whether it is there and has this package.

    Parameters
    ----------
    work
        A function that can be pickled: one of a module, not one inside another. It may not return None.
    names
        What to call each input when it fails, one for each; by default its number, from 1.
    jobs
        How many processes at most; 1 does everything here. By default as many as there are cores.
    progress
        Called in this process with the numbers of inputs that are done and that there are.
    cancel
        Asked after each answer; when it says yes nothing new is begun, and what is ready is returned.

    Raises
    ------
    SelectionError
        If there is not one name for each input, `jobs` is below 1, the cluster has no workers, or one of them does not
        answer or does not have this package. An input that fails raises nothing: it stands among the failures.

    Examples
    --------
    >>> swept(len, ["ab", "cde"]).all()
    (2, 3)
    """
    todo = list(enumerate(inputs))
    if names and len(names) != len(todo):
        demand, found = text("{n} names", n=len(todo)), text("{n}", n=len(names))
        raise refused("names", Place(), demand, found, text("Give each input a name, or none at all"))
    if jobs is not None:
        check_whole("jobs", jobs, 1)
    called = [names[position] if names else str(position + 1) for position, _ in todo]
    answers: dict[int, _Answer] = {}
    stop = Event()
    for answer in _answers(work, todo, called, jobs, stop):
        answers[answer.position] = answer
        if progress is not None:
            progress(len(answers), len(todo))
        if cancel is not None and cancel():
            stop.set()
    failures = tuple(answers[i].failure for i in sorted(answers))
    return Sweep(
        tuple(answers[i].result if i in answers else None for i, _ in todo),
        tuple(failure for failure in failures if failure is not None),
        cancelled=len(answers) < len(todo),
    )


_Todo = Sequence[tuple[int, Any]]


def _answers(
    work: Callable[[Any], Any], todo: _Todo, names: Sequence[str], jobs: int | None, stop: Event
) -> Iterator[_Answer]:
    """The answers as they come, until they are stopped."""
    backend, _ = get_active_backend()
    client = client_of(backend)
    if client is not None:
        probe(client)
        # A cluster remembers how quick the tasks of an earlier sweep were, and would send these in as large batches.
        backend.reset_batch_stats()
        yield from _elsewhere(work, todo, names, jobs, stop)
        return
    begun, workers = time.monotonic(), effective_n_jobs(jobs or _ALL)
    for done, (position, item) in enumerate(todo):
        left = len(todo) - done
        if done and left > 1 and _pays((time.monotonic() - begun) / done, left, workers):
            yield from _elsewhere(work, todo[done:], names, jobs, stop)
            return
        yield _answer(work, position, item, names[position])
        if stop.is_set():
            return


def _pays(seconds: float, left: int, workers: int) -> bool:
    """Whether so many workers should take over the inputs that are left, each of them so many seconds of work."""
    saved = seconds * left * (1 - 1 / workers)
    return workers > 1 and seconds >= EACH and saved > PAYS


def _elsewhere(
    work: Callable[[Any], Any], todo: _Todo, names: Sequence[str], jobs: int | None, stop: Event
) -> Iterator[_Answer]:
    """The answers of other processes; where one of those breaks down, failures for all that was not answered."""
    left = dict(todo)
    # Taken from only as workers come free, so that stopping waits for no more than what has begun.
    calls = (delayed(_answer_there)(work, i, item, names[i]) for i, item in todo if not stop.is_set())
    broken: tuple[type[Exception], ...] = (BrokenExecutor, *lost_workers())
    try:
        with _one_thread_each():
            for answer in Parallel(n_jobs=jobs or _ALL, return_as="generator_unordered")(calls):
                del left[answer.position]
                yield answer
    except broken:
        message = text("The process that worked on it broke down, perhaps for want of memory. Try it again by itself.")
        for position in left:
            yield _Answer(position, None, Failure(position, names[position], SelectionError(message)))


def _one_thread_each() -> AbstractContextManager[Any]:
    """On this machine no process takes more than one core; a cluster has its own settings."""
    backend, _ = get_active_backend()
    if not backend.supports_inner_max_num_threads:
        return nullcontext()
    return parallel_config(backend="loky", inner_max_num_threads=1)  # type: ignore[no-any-return]  # untyped


def _answer_there(work: Callable[[Any], Any], position: int, item: Any, name: str) -> _Answer:
    """The answer of another process."""
    _begin()
    return _answer(work, position, item, name)


@cache
def _begin() -> None:
    """Give the search time to load, once in each process.

    The solver would do the first task meanwhile, and may need minutes for what takes the search a second.
    """
    is_ready(wait=_LOADING)


def _answer(work: Callable[[Any], Any], position: int, item: Any, name: str) -> _Answer:
    try:
        return _Answer(position, work(item))
    except SelectionError as error:
        return _Answer(position, None, Failure(position, name, error))
    except Exception as error:  # noqa: BLE001 - whatever happens to one input must not lose the others
        message = text("something went wrong that nobody foresaw: {kind}, {message}",
                       kind=type(error).__name__, message=str(error))  # fmt: skip
        return _Answer(position, None, Failure(position, name, SelectionError(message), traceback.format_exc()))
