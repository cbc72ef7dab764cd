"""Many cases in one process, in two, and by a cluster: elapsed seconds, for those are what other processes win."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from typing import Any

from joblib import Parallel, delayed, parallel_config

from benchmarks.answer import OURS
from benchmarks.cases import case_of
from benchmarks.contest import Cell, Line
from benchmarks.instances.coalition import coalitions
from benchmarks.instances.dense import knapsack
from benchmarks.part import Effort, Table
from selection.engine import prepare
from selection.model import Case
from selection.optimisation import optimise
from selection.sweeps import optimise_many

__all__ = ["WAYS", "crossing", "measure", "told"]

DASK = "Dask, two workers"

Best = tuple[tuple[str, ...], float]

KINDS: Mapping[str, Callable[[int], Any]] = {
    "a few relations, k = 8": lambda seed: coalitions(200, 8, seed),
    "half of the pairs, k = 6": lambda seed: knapsack(200, 6, 0.5, seed),
    "half of the pairs, k = 7": lambda seed: knapsack(200, 7, 0.5, seed),
}
"""Of 200 candidates; from some hundredths of a second a case to more than half a second."""

SHAPES = [(40, "a few relations, k = 8"), (10, "half of the pairs, k = 6"), (20, "half of the pairs, k = 6"),
          (40, "half of the pairs, k = 6"), (40, "half of the pairs, k = 7")]  # fmt: skip


def measure(effort: Effort) -> Iterator[Table]:
    """The table, the work growing."""
    table = Table(
        "One question of many cases: elapsed seconds",
        "none stated; two cores halve the work at best, a ratio of 2; ours begins in one process and goes over to two "
        "where it expects that to save 3 s",
        {} if find_spec("distributed") else {DASK: "not installed (distributed)"},
    )
    yield table
    shapes = [(3, "a few relations, k = 8")] if effort.tiny else effort.pick(SHAPES, quick=2)
    for number, kind in shapes:
        found = {name: _afresh(name, number, kind) for name in WAYS if name not in table.absent}
        table.lines.append(_line(number, kind, found))
        yield table


def _line(number: int, kind: str, found: Mapping[str, tuple[float, Sequence[Best]]]) -> Line:
    seconds = {name: took for name, (took, _) in found.items()}
    one, two = seconds["one process"], seconds["two processes"]
    differ = [f"DIFFERS: {name}" for name, (_, best) in found.items() if best != found["one process"][1]]
    ratio = one / seconds[OURS]
    return Line(
        shape={"cases": number, "n": 200, "kind": kind},
        cells={name: Cell(seconds.get(name)) for name in WAYS},
        ratio=ratio,
        lowest=ratio,
        is_more=False,
        remarks=[
            *differ,
            f"two processes cost {two - one / 2:.1f} s to start: they pay from {crossing(one, two):.1f} s of work",
        ],
    )


def crossing(one: float, two: float) -> float:
    """The seconds of work from which two processes are the quicker, given what both took.

    Two take half the work and a start, two = start + one / 2; that is no more than the work itself from twice the
    start on.
    """
    return max(0.0, 2 * two - one)


def _afresh(name: str, number: int, kind: str) -> tuple[float, list[Best]]:
    """What one way takes and finds, in a process of its own: workers that are running already would be a head start."""
    command = [sys.executable, "-W", "ignore", "-c", "from benchmarks.parts.sweep import told; told()"]
    done = subprocess.run([*command, name, str(number), kind], check=True, capture_output=True, text=True)
    seconds, best = json.loads(done.stdout.splitlines()[-1])
    return seconds, [(tuple(members), worth) for members, worth in best]


def told() -> None:
    """Print what the way and the cases on the command line come to, as JSON."""
    name, number, kind = sys.argv[1:]
    _best(case_of(coalitions(8, 3)))
    print(json.dumps(WAYS[name]([case_of(KINDS[kind](seed)) for seed in range(1, int(number) + 1)])))


def _best(case: Case) -> Best:
    # In a process that has just begun the solver would take the first case, and may need minutes for it.
    prepare(wait=True)
    best = optimise(case, alternatives=1, every_size=False).best
    return best.members, best.worth


def _swept(cases: Sequence[Case], jobs: int | None) -> tuple[float, list[Best]]:
    began = time.monotonic()
    plans = optimise_many(cases, jobs=jobs).all()
    return time.monotonic() - began, [(plan.best.members, plan.best.worth) for plan in plans]


def _from_the_start(cases: Sequence[Case]) -> tuple[float, list[Best]]:
    """Two processes for all of them, by joblib itself."""
    began = time.monotonic()
    with parallel_config(backend="loky", inner_max_num_threads=1):
        found = Parallel(n_jobs=2)(delayed(_best)(case) for case in cases)
    return time.monotonic() - began, list(found)


def _by_cluster(cases: Sequence[Case]) -> tuple[float, list[Best]]:
    """A cluster that is there already, but has not done such work before."""
    from distributed import Client, LocalCluster  # noqa: PLC0415 - an extra

    free = "127.0.0.1:0"
    with (
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=free,
            worker_dashboard_address=free,
            silence_logs=logging.CRITICAL,
        ) as cluster,
        Client(cluster),
        parallel_config("dask"),
    ):
        return _swept(cases, None)


WAYS: Mapping[str, Callable[[Sequence[Case]], tuple[float, list[Best]]]] = {
    "one process": lambda cases: _swept(cases, 1),
    "two processes": _from_the_start,
    DASK: _by_cluster,
    OURS: lambda cases: _swept(cases, 2),
}
