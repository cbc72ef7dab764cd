"""Searches beside the page: answered in two steps, stopped, remembered, refused."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from dashboards.jobs import Desk, Job, Search, refusal
from selection.errors import CaseError
from selection.limits import Status
from selection.model import Case, Rule
from selection.optimisation import Plan, optimise
from selection.rules import Require
from selection.worth import TIE
from tests.support.random_cases import random_case

CASE = random_case(13)
Stopped, Tell = Callable[[], bool], Callable[[float, float], None]


def search_of(case: Case, *rules: Rule) -> Search:
    def search(*, quick: bool, stopped: Stopped, tell: Tell) -> Plan:
        return optimise(
            case, rules, alternatives=1 if quick else 5, every_size=not quick, cancel=stopped, progress=tell
        )

    return search


def done(job: Job) -> Plan:
    return job.answer.result(timeout=60)


@pytest.mark.parametrize("seed", range(12))
def test_both_answers_are_those_of_the_core(seed: int) -> None:
    case = random_case(seed)
    job = Desk().ask("a", search_of(case))
    plan, expected = done(job), optimise(case)
    assert plan.coalitions == expected.coalitions
    first = job.first.result()
    assert bool(first.coalitions) == bool(plan.coalitions)
    if plan.coalitions:
        assert first.best.members == plan.best.members
        assert abs(first.best.worth - plan.best.worth) <= TIE


def test_a_search_stopped_at_once_ends_with_what_it_has_and_is_not_remembered() -> None:
    desk, begun = Desk(), threading.Event()

    def waits(*, quick: bool, stopped: Stopped, tell: Tell) -> Plan:
        tell(40.0, 90.0)
        begun.set()
        while not stopped():
            pass
        return optimise(CASE, cancel=stopped, progress=tell)

    job = desk.ask("a", waits)
    assert begun.wait(30)
    assert not job.is_done
    assert job.best == 40.0
    job.stop()
    assert done(job).status is Status.CANCELLED
    assert done(desk.ask("a", search_of(CASE))).status is not Status.CANCELLED


def test_a_search_stopped_in_its_second_step_keeps_the_proof_of_the_first() -> None:
    begun = threading.Event()

    def waits(*, quick: bool, stopped: Stopped, tell: Tell) -> Plan:
        if quick:
            return optimise(CASE, alternatives=1, every_size=False)
        begun.set()
        while not stopped():
            pass
        return optimise(CASE, cancel=stopped)

    job = Desk().ask("a", waits)
    assert begun.wait(30)
    job.stop()
    plan = done(job)
    assert plan.proven
    assert plan.best == optimise(CASE).best
    assert not plan.complete


def test_a_proven_answer_is_remembered() -> None:
    desk = Desk()
    first = desk.ask("a", search_of(CASE))
    plan = done(first)
    # The answer is there a moment before the desk has noted it down.
    until = time.monotonic() + 30
    while "a" not in desk._known and time.monotonic() < until:
        time.sleep(0.01)
    assert done(desk.ask("a", search_of(random_case(5)))) is plan
    assert done(desk.ask("b", search_of(random_case(5)))) is not plan


def test_a_refusal_is_an_error_of_the_core_and_a_slip_is_raised() -> None:
    refused = Desk().ask("a", search_of(CASE, Require(("nobody",))))
    assert isinstance(refusal(refused.answer), CaseError)
    assert isinstance(refusal(refused.first), CaseError)

    def slips(*, quick: bool, stopped: Stopped, tell: Tell) -> Plan:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        refusal(Desk().ask("b", slips).answer)


def test_ten_searches_at_once_agree_with_one() -> None:
    desk = Desk(workers=4)
    cases = [random_case(seed) for seed in range(10)]
    jobs = [desk.ask(str(i), search_of(case)) for i, case in enumerate(cases)]
    for job, case in zip(jobs, cases, strict=True):
        assert done(job).coalitions == optimise(case).coalitions
