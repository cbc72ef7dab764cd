"""Many inputs at once in this process and in others: order, failures, progress, cancel."""

from __future__ import annotations

import os

import pytest

from selection.engine import prepare
from selection.errors import CaseError, SelectionError
from selection.rules import Require
from selection.sweeps import optimise_many, swept
from selection.sweeps import run as module
from tests.support.graded import case_of
from tests.support.sweep_work import picky, process_of, searches, slowly


@pytest.fixture(params=["here", "elsewhere"])
def where(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(module, "PAYS", 1e9 if request.param == "here" else 0.0)
    monkeypatch.setattr(module, "EACH", 0.0)
    return str(request.param)


def test_the_answers_come_in_the_order_of_the_inputs(where: str) -> None:
    waits = [0.05, 0.2, 0.0, 0.1, 0.01]
    assert swept(slowly, waits).all() == tuple(waits)


def test_other_processes_take_part_only_when_it_pays(where: str) -> None:
    processes = set(swept(process_of, range(20)).all())
    assert (processes == {os.getpid()}) == (where == "here")


def test_other_processes_begin_with_the_search(where: str) -> None:
    """With the solver alone their first case could take minutes."""
    prepare(wait=True)
    assert all(swept(searches, range(4)).all())


def test_when_it_pays() -> None:
    """Two workers save half: 3 seconds of 6, none of what takes less than the sending."""
    assert module._pays(0.25, 25, 2)
    assert not module._pays(0.25, 23, 2)
    assert module._pays(0.25, 17, 4)
    assert not module._pays(0.1, 10_000, 2)
    assert not module._pays(10.0, 100, 1)


def test_one_job_stays_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAYS", 0.0)
    monkeypatch.setattr(module, "EACH", 0.0)
    assert set(swept(process_of, range(5), jobs=1).all()) == {os.getpid()}


def test_an_input_that_fails_loses_no_other(where: str) -> None:
    sweep = swept(picky, [1, 2, 3, 4, 5, 6], names=["one", "two", "three", "four", "five", "six"])
    assert sweep.results == (10, 20, None, 40, None, 60)
    assert [(failure.position, failure.name) for failure in sweep.failures] == [(2, "three"), (4, "five")]
    ours, theirs = sweep.failures
    assert isinstance(ours.error, CaseError)
    assert str(ours.sentence()) == "three: Three is not allowed."
    assert not ours.trace
    assert "ZeroDivisionError" in str(theirs.sentence())
    assert "picky" in theirs.trace
    assert not sweep.cancelled


def test_all_says_what_is_missing() -> None:
    with pytest.raises(SelectionError) as caught:
        swept(picky, [1, 3], names=["one", "three"]).all()
    assert str(caught.value) == "1 of 2 failed. three: Three is not allowed."
    with pytest.raises(SelectionError, match=r"2 of 2 failed, the first of them: 1: Three is not allowed\."):
        swept(picky, [3, 3]).all()


def test_progress_counts_to_the_end(where: str) -> None:
    told: list[tuple[int, int]] = []
    swept(picky, [1, 2, 3], progress=lambda *counts: told.append(counts))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_cancel_keeps_what_is_ready(where: str) -> None:
    done = 0

    def count(number: int, _: int) -> None:
        nonlocal done
        done = number

    sweep = swept(slowly, [0.03] * 200, progress=count, cancel=lambda: done >= 3)
    ready = [result for result in sweep.results if result is not None]
    assert sweep.cancelled
    assert 3 <= len(ready) == done < 200
    with pytest.raises(SelectionError, match="stopped before everything was done"):
        sweep.all()


def test_a_process_that_breaks_down_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAYS", 0.0)
    monkeypatch.setattr(module, "EACH", 0.0)
    sweep = swept(picky, [1, 2, 7, 8])
    assert sweep.results[0] == 10
    assert 2 in {failure.position for failure in sweep.failures}
    assert all("broke down" in str(failure.sentence()) for failure in sweep.failures)
    assert swept(picky, [1, 2, 8, 9]).all() == (10, 20, 80, 90)


def test_nothing_to_do() -> None:
    sweep = swept(picky, [])
    assert (sweep.all(), sweep.cancelled) == ((), False)


@pytest.mark.parametrize("names", [["one"], ["one", "two", "three"]])
def test_one_name_for_each_input(names: list[str]) -> None:
    with pytest.raises(CaseError, match="names: expected 2 names"):
        swept(len, ["ab", "cde"], names=names)


@pytest.mark.parametrize("jobs", [0, -1, 2.5])
def test_numbers_of_processes(jobs: int) -> None:
    with pytest.raises(CaseError, match="jobs: expected a whole number of 1 or more"):
        swept(len, ["ab"], jobs=jobs)


def test_a_failure_tells_every_fault() -> None:
    """Not only that the rules do not fit, but which and why."""
    sweep = optimise_many([case_of(("Acme", 8, None))], [Require(("Dent", "Ends"))])
    sentence = str(sweep.failures[0].sentence())
    assert "Dent: expected the name of a candidate" in sentence
    assert "Ends: expected the name of a candidate" in sentence
