"""Long questions beside the page: worked out once for everybody, stopped only when nobody wishes them any more."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from dashboards.clerk import Task, packed
from dashboards.enquiries import Enquiries, Enquiry
from selection.model import Case
from selection.optimisation import Plan, optimise
from selection.study import Advance, Answer, Counted, Question, study
from tests.support.hand_case import hand_case
from tests.support.regional import regional_case

PATIENCE = 120.0


@pytest.fixture
def desk() -> Iterator[Enquiries]:
    found = Enquiries(workers=1)
    yield found
    found.close()


@pytest.fixture(scope="module")
def plan() -> Plan:
    return optimise(hand_case())


@pytest.fixture(scope="module")
def long() -> Plan:
    """A plan about which a question takes many seconds."""
    case: Case = regional_case()
    return optimise(case.replace(rules=()), alternatives=1, every_size=False)


def endless(plan: Plan) -> Task:
    """So many draws that nobody waits for them."""
    return Task(plan, Question.ROBUST, 2_000_000, None)


def answer(enquiry: Enquiry) -> Answer:
    found = enquiry.found.result(PATIENCE)
    assert found.answer is not None
    return found.answer


def until(seen: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not seen() and time.monotonic() < end:
        time.sleep(0.05)
    assert seen()


def test_every_question_gets_the_answer_of_the_core(desk: Enquiries, plan: Plan) -> None:
    asked = {one: desk.ask(one, Task(plan, one, 200, None), "me") for one in Question}
    expected = study(plan, draws=200)
    for question, enquiry in asked.items():
        found = answer(enquiry)
        assert [str(one) for one in found.sentences] == [str(one) for one in expected[question].sentences]
        assert [one.rows for one in found.tables] == [one.rows for one in expected[question].tables]
        assert found.results.keys() == expected[question].results.keys()
        assert enquiry.found.result().whole
    assert desk.begun == len(Question)


def test_two_who_ask_at_the_same_time_and_one_who_comes_later_share_one_answer(desk: Enquiries, plan: Plan) -> None:
    task = Task(plan, Question.METHODS, 100, None)
    first, second = desk.ask("a", task, "one"), desk.ask("a", task, "other")
    found = answer(first)
    until(lambda: "a" in desk._known)
    assert answer(second) is found
    assert answer(desk.ask("a", task, "third")) is found
    assert desk.begun == 1


def test_one_who_stops_does_not_stop_it_for_another(desk: Enquiries, plan: Plan, long: Plan) -> None:
    busy = desk.ask("long", endless(long), "one")
    asked = desk.ask("short", Task(plan, Question.METHODS, 100, None), "one")
    desk.ask("short", asked.task, "other")
    until(lambda: busy.began is not None)
    desk.withdraw(asked, "one")
    desk.withdraw(busy, "one")
    assert answer(asked).question is Question.METHODS
    assert busy.found.result(PATIENCE).whole is False


def test_a_long_one_ends_soon_when_its_last_reader_stops_it_and_can_be_asked_again(desk: Enquiries, long: Plan) -> None:
    first = desk.ask("a", endless(long), "me")
    until(lambda: first.began is not None)
    time.sleep(1.0)
    assert not first.wait(0)
    desk.withdraw(first, "me")
    assert not first.found.result(PATIENCE).whole
    until(lambda: "a" not in desk._open)
    again = desk.ask("a", Task(long, Question.METHODS, 100, None), "me")
    assert again is not first
    assert answer(again).question is Question.METHODS


def test_what_nobody_wishes_any_more_when_its_turn_comes_is_not_begun(desk: Enquiries, plan: Plan, long: Plan) -> None:
    busy = desk.ask("long", endless(long), "me")
    until(lambda: busy.began is not None)
    waiting = desk.ask("short", Task(plan, Question.METHODS, 100, None), "me")
    desk.withdraw(waiting, "me")
    desk.withdraw(busy, "me")
    assert waiting.found.result(PATIENCE).answer is None
    assert desk.begun == 1


def test_a_time_limit_gives_an_answer_that_says_so_and_is_kept(desk: Enquiries, long: Plan) -> None:
    asked = desk.ask("a", Task(long, Question.WHY_NOT, 100, 0.5), "me")
    found = asked.found.result(PATIENCE)
    assert not found.whole
    until(lambda: "a" in desk._known)
    assert desk.ask("a", asked.task, "me") is asked
    desk.forget(asked)
    assert desk.ask("a", asked.task, "me") is not asked


def test_a_process_that_dies_is_said_and_the_next_question_gets_another(
    desk: Enquiries, plan: Plan, long: Plan
) -> None:
    busy = desk.ask("long", endless(long), "me")
    until(lambda: busy.began is not None and desk._clerks[0]._process is not None)
    process = desk._clerks[0]._process
    assert process is not None
    process.kill()
    with pytest.raises(RuntimeError, match="has died"):
        busy.found.result(PATIENCE)
    assert answer(desk.ask("short", Task(plan, Question.METHODS, 100, None), "me")).question is Question.METHODS


def test_nothing_is_left_running_when_it_closes(long: Plan) -> None:
    desk = Enquiries(workers=1)
    busy = desk.ask("long", endless(long), "me")
    until(lambda: busy.began is not None and desk._clerks[0]._process is not None)
    process = desk._clerks[0]._process
    assert process is not None
    desk.close()
    assert process.wait(10) is not None


def test_how_far_it_is_comes_from_the_other_process(desk: Enquiries, long: Plan) -> None:
    asked = desk.ask("a", Task(long, Question.WHY_NOT, 100, None), "me")
    seen: list[Advance] = []

    def told() -> bool:
        advance = asked.advance
        if advance is not None and advance not in seen:
            seen.append(advance)
        return len(seen) > 2 or asked.found.done()

    until(told)
    desk.withdraw(asked, "me")
    asked.found.result(PATIENCE)
    assert len(seen) > 1
    far = [(one.step, one.done) for one in seen]
    assert far == sorted(far)
    outside = len(long.case.candidates) - long.best.size
    assert {(one.counted, one.total) for one in seen} <= {
        (Counted.CANDIDATES, outside), (Counted.CHECKS, 2 * outside)
    }  # fmt: skip


def test_a_desk_that_is_closed_begins_nothing(plan: Plan, long: Plan) -> None:
    desk = Enquiries(workers=1)
    busy = desk.ask("long", endless(long), "me")
    waiting = desk.ask("short", Task(plan, Question.METHODS, 100, None), "me")
    until(lambda: busy.began is not None and desk._clerks[0]._process is not None)
    desk.close()
    with pytest.raises(RuntimeError, match="has died"):
        busy.found.result(PATIENCE)
    assert waiting.found.result(PATIENCE).answer is None
    later = desk.ask("later", Task(plan, Question.METHODS, 100, None), "me")
    assert later.found.result(PATIENCE).answer is None
    assert desk._clerks[0]._process is None
    assert desk.begun == 1


@pytest.mark.parametrize("part", [0.0, 0.5])
def test_the_process_ends_with_whoever_asks_even_in_the_middle_of_a_message(plan: Plan, part: float) -> None:
    message = packed(Task(plan, Question.METHODS, 100, None))
    process = subprocess.Popen(
        [sys.executable, "-c", "from dashboards.clerk import main; main()"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        process.communicate(message[: int(part * len(message))], timeout=PATIENCE / 2)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 0
