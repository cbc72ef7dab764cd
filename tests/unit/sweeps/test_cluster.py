"""A real Dask cluster on this machine: two workers, one without the package, one that is busy, none at all."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from joblib import parallel_config

import selection
from selection.errors import SelectionError
from selection.sweeps import optimise_many, swept
from selection.sweeps.cluster import probe
from tests.support.random_cases import random_case
from tests.support.sweep_work import picky, process_of, slowly

distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")

BARE = """
import asyncio, sys
sys.modules["selection"] = None  # as where it is not installed
from distributed import Scheduler, Worker
async def main():
    if len(sys.argv) > 1:
        async with Worker(sys.argv[1], host="127.0.0.1", dashboard=False, nthreads=1) as worker:
            await worker.finished()
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        async with Worker(scheduler.address, host="127.0.0.1", dashboard=False, nthreads=1):
            print(scheduler.address, flush=True)
            await scheduler.finished()
asyncio.run(main())
"""
"""A process in which our package is not there: a worker of the scheduler given, or a cluster of its own."""


@contextmanager
def bare(*scheduler: str) -> Iterator[Any]:
    command = [sys.executable, "-c", BARE, *scheduler]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            yield process.stdout
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def cluster(workers: int) -> Iterator[Any]:
    """A client of a cluster on this machine that nobody else can reach."""
    free = "127.0.0.1:0"
    with (
        distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address=free,
            worker_dashboard_address=free,
            silence_logs=logging.CRITICAL,
        ) as local,
        distributed.Client(local) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with cluster(2) as client:
        yield client


def test_the_work_is_done_there(client: Any) -> None:
    with parallel_config("dask"):
        processes = set(swept(process_of, range(20)).all())
    assert processes == set(client.run(os.getpid).values())


def test_the_answers_are_those_of_this_machine(client: Any) -> None:
    cases = [random_case(seed, 5) for seed in range(6)]
    here = optimise_many(cases, alternatives=2).all()
    with parallel_config("dask"):
        there = optimise_many(cases, alternatives=2).all()
    for one, other in zip(here, there, strict=True):
        assert [c.members for c in one.coalitions] == [c.members for c in other.coalitions]


def test_failures_and_cancel(client: Any) -> None:
    with parallel_config("dask"):
        sweep = swept(picky, [1, 3, 5, 6])
        assert sweep.results == (10, None, None, 60)
        done: list[int] = []
        sweep = swept(slowly, [0.1] * 60, progress=lambda n, _: done.append(n), cancel=lambda: len(done) >= 2)
    assert sweep.cancelled
    assert 2 <= len(done) < 60


def test_a_worker_that_does_not_answer(client: Any) -> None:
    probe(client)
    busy = [client.submit(time.sleep, 1.5, workers=[worker], pure=False) for worker in client.nthreads()]
    with pytest.raises(SelectionError, match=r"^The worker .* of the cluster does not answer\."):
        probe(client, 0.2)
    distributed.wait(busy)
    probe(client)


def test_a_worker_without_the_package() -> None:
    with cluster(0) as client, bare(client.scheduler.address):
        client.wait_for_workers(1, timeout=30)
        with pytest.raises(
            SelectionError, match=r"^The worker .* Install partner-selection there.*of selection halted"
        ):
            probe(client)


def test_a_scheduler_without_the_package() -> None:
    with (
        bare() as said,
        distributed.Client(said.readline().strip(), timeout=30) as client,
        pytest.raises(SelectionError, match=r"^The scheduler .* Install partner-selection there.*of selection halted"),
    ):
        probe(client)


def test_another_version(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = selection.__version__
    # The scheduler lives in this process, so only the workers have another one.
    monkeypatch.setattr(selection, "__version__", "0.0.1")
    with pytest.raises(SelectionError, match=rf"has version {ours} of partner-selection, this machine 0\.0\.1"):
        probe(client)


def test_no_workers() -> None:
    with cluster(0) as client, parallel_config("dask"), pytest.raises(SelectionError, match="has no workers"):
        swept(picky, [1, 2])
    assert client.status == "closed"
