"""What the search answers on the case that can be solved by hand, and what it says when it is stopped."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator

import pytest

from selection.engine import Answer, Unfit, problem_of, search
from selection.limits import NO_LIMITS, Limits, Status
from selection.model import Aggregator, Case, Members
from selection.program import Affine, Program
from selection.terms import Joint, PairTable, PairWeakest, Together
from selection.worth import Worth
from tests.support.hand_case import NAMES, hand_case
from tests.support.random_cases import random_case
from tests.support.sized import Sized

BOLWERK, DIJKMAN, EEMLAND, HAVENDATA, NOORDSENS, KADE = range(len(NAMES))
THREE = {
    (EEMLAND, HAVENDATA, NOORDSENS): 82.0,
    (HAVENDATA, NOORDSENS, KADE): 238 / 3,
    (BOLWERK, HAVENDATA, NOORDSENS): 236 / 3,
}
"""All with three members that are worth more than 69.5: the table in tests/support/hand_case.py."""


@pytest.fixture
def three() -> Sized:
    return Sized.of(hand_case(), 3)


def test_the_best(three: Sized) -> None:
    answer = search(three.problem, NO_LIMITS)
    assert answer.points == pytest.approx({(EEMLAND, HAVENDATA, NOORDSENS): 82.0})
    assert answer.ended
    assert not answer.is_full
    assert answer.stopped is None
    assert answer.bound == pytest.approx(82.0)


def test_the_best_two(three: Sized) -> None:
    answer = search(three.problem, NO_LIMITS, number=2)
    assert answer.points == pytest.approx(dict(list(THREE.items())[:2]))
    assert answer.bound == pytest.approx(238 / 3)


@pytest.mark.parametrize(("within", "number"), [(2.6, 1), (2.7, 2), (3.4, 3)])
def test_those_within_a_distance(three: Sized, within: float, number: int) -> None:
    answer = search(three.problem, NO_LIMITS, within=within)
    assert answer.points == pytest.approx(dict(list(THREE.items())[:number]))
    assert answer.bound == pytest.approx(82.0 - within)


def test_nothing_below_the_least(three: Sized) -> None:
    answer = search(three.problem, NO_LIMITS, number=5, least=79.0)
    assert answer.points == pytest.approx(dict(list(THREE.items())[:2]))
    assert answer.bound == 79.0


def test_unless_it_is_the_best_after_all(three: Sized) -> None:
    for unless, points in ((81.0, {(EEMLAND, HAVENDATA, NOORDSENS): 82.0}), (83.0, {})):
        answer = search(three.problem, NO_LIMITS, number=5, least=90.0, unless=unless)
        assert answer.points == pytest.approx(points)
        assert answer.bound == pytest.approx(max(82.0, unless))


def test_no_coalition_fits() -> None:
    answer = search(Sized.of(hand_case(), 6).problem, NO_LIMITS)
    assert answer == Answer({}, -math.inf, answer.nodes)


def test_ties_are_all_there() -> None:
    """Six who are alike: 20 coalitions of three, each as good as the other."""
    case = hand_case()
    alike = case.replace(criteria=case.criteria[:1], assessments=(), rules=(), needs=(), joint_results=())
    answer = search(Sized.of(alike, 3).problem, NO_LIMITS)
    assert len(answer.points) == math.comb(6, 3)
    assert set(answer.points.values()) == {50.0}


@pytest.mark.parametrize("size", [1, 3])
def test_no_room_for_all(size: int) -> None:
    """What is not listed is within the bound, even when the room is gone before the first branch."""
    sized = Sized.of(hand_case(), size)
    answer = search(sized.problem, NO_LIMITS, within=100.0, room=2)
    assert answer.is_full
    assert not answer.ended
    assert len(answer.points) == 2
    left = max(worth for members, worth in sized.worths.items() if members not in answer.points)
    assert left - 1e-9 <= answer.bound < 100.0


def test_the_room_is_used_again_for_better_ones(three: Sized) -> None:
    """There are 14 coalitions, and room for three."""
    answer = search(three.problem, NO_LIMITS, number=3, room=3)
    assert answer.ended
    assert answer.points == pytest.approx(THREE)


def test_it_gives_up() -> None:
    """After the first stretch, long before all of 3 838 380 coalitions were looked at."""
    sized = Sized.of(random_case(6, 40).replace(rules=()), 6)
    whole, answer = search(sized.problem, NO_LIMITS), search(sized.problem, NO_LIMITS, within=30.0, nodes=1)
    assert whole.ended
    assert not answer.ended
    assert answer.stopped is None
    assert answer.bound >= max(whole.points.values()) - 1e-9


@pytest.mark.parametrize(
    ("limits", "status"),
    [
        (Limits(cancel=lambda: True), Status.CANCELLED),
        (Limits(deadline=time.monotonic() - 1.0), Status.TIME_LIMIT),
    ],
)
def test_stopped_before_the_first_branch(three: Sized, limits: Limits, status: Status) -> None:
    answer = search(three.problem, limits)
    assert answer.stopped is status
    assert not answer.ended
    assert 82.0 <= answer.bound <= 100.0


def test_cancelled_on_the_way() -> None:
    """Asked again after each stretch; what was found until then is there, with a bound on all else."""
    sized = Sized.of(random_case(6, 40).replace(rules=()), 6)
    asked: Iterator[bool] = iter((False, False, True))
    values: list[tuple[float, float]] = []
    answer = search(
        sized.problem,
        Limits(cancel=lambda: next(asked), progress=lambda value, bound: values.append((value, bound))),
        within=30.0,
        room=100_000,
    )
    assert answer.stopped is Status.CANCELLED
    assert not answer.ended
    assert answer.points
    assert max(answer.points.values()) <= answer.bound
    assert len(values) == 2
    assert all(value <= bound <= 100.0 for value, bound in values)


class Unheard:
    """A term that nobody told the search of."""

    needs_size = False

    def value(self, members: Members) -> float:
        return float(len(members) > 0)

    def rows(self, program: Program, x: object, size: int | None) -> Affine:
        raise NotImplementedError


def weighed(case: Case, **terms: object) -> Worth:
    return Worth(terms, dict.fromkeys(terms, 1 / len(terms)))  # type: ignore[arg-type]  # terms of no criterion


def test_a_term_that_it_does_not_know() -> None:
    case = hand_case()
    with pytest.raises(Unfit):
        problem_of(case, weighed(case, unheard=Unheard()), (), 2)


def test_two_terms_of_the_weakest_pair() -> None:
    """One is all that the search knows; alone, with nobody to make a pair with, it is a constant."""
    case, pairs = hand_case(), PairWeakest(PairTable({(0, 1): 0.8}, 0.5))
    with pytest.raises(Unfit):
        problem_of(case, weighed(case, one=pairs, other=pairs), (), 2)
    assert problem_of(case, weighed(case, one=pairs, other=pairs), (), 1).constant == pytest.approx(50.0)


def test_a_joint_result_that_the_client_makes_alone_or_nobody_can() -> None:
    case = hand_case()
    alone = Together("alone", 0.75, (frozenset(),), (True,))
    nobody = Together("nobody", 0.25, (frozenset(), frozenset({0})), (False, False))
    problem = problem_of(case, weighed(case, joint=Joint((alone, nobody))), (), 2)
    answer = search(problem, NO_LIMITS)
    assert set(answer.points.values()) == {75.0}
    assert len(answer.points) == math.comb(6, 2)


def test_what_does_not_count_is_not_looked_at() -> None:
    case = hand_case()
    worth = Worth({"unheard": Unheard()}, {"unheard": 0.0})  # type: ignore[dict-item]  # no term at all
    assert set(search(problem_of(case, worth, (), 2), NO_LIMITS).points.values()) == {0.0}


@pytest.mark.parametrize("aggregator", Aggregator)
def test_every_aggregator_is_known(aggregator: Aggregator) -> None:
    cases = (random_case(seed, 5) for seed in range(100))
    case = next(case for case in cases if any(one.aggregator is aggregator for one in case.criteria))
    problem_of(case, Worth.of(case), (), 3)
