"""What a user can ask wrongly of the doors: each says what, never another error, never an answer to something else."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import pytest

from selection.errors import CaseError
from selection.limits import Limits
from selection.model import Case
from selection.optimisation import asked as module
from selection.optimisation import near_optimal, optimise
from selection.rules import Budget, Differs, Require, Size
from tests.support.graded import case_of

CASE = case_of(("Acme", 8, None), ("Bolt", 4, None), ("Cobalt", 9, None))
TWO = [Size(2, 2)]


@pytest.mark.parametrize("ask", [optimise, near_optimal])
@pytest.mark.parametrize("weights", [{}, {"Ideas": 0.9}, {"Ideas": math.nan}, {"Ideas": "1"}, {"Idea": 1.0}])
def test_weights_that_are_none(ask: Callable[..., object], weights: dict[str, float]) -> None:
    with pytest.raises(CaseError, match="together 1"):
        ask(CASE, TWO, weights=weights)


@pytest.mark.parametrize("ask", [optimise, near_optimal])
@pytest.mark.parametrize("rule", [Require(("Dent",)), Budget(5.0, "Cost"), Differs(("Acme",), 1.5)])
def test_rules_that_do_not_fit(ask: Callable[..., object], rule: Require) -> None:
    with pytest.raises(CaseError, match="The rules do not fit the case"):
        ask(CASE, [rule])


@pytest.mark.parametrize("ask", [optimise, near_optimal])
@pytest.mark.parametrize("seconds", [-1, math.nan, -math.inf])
def test_time_limits_that_are_none(ask: Callable[..., object], seconds: float) -> None:
    with pytest.raises(CaseError, match="time_limit: expected seconds, 0 or more"):
        ask(CASE, TWO, time_limit=seconds)


@pytest.mark.parametrize("ask", [optimise, near_optimal])
@pytest.mark.parametrize("within", [-1, math.nan])
def test_distances_that_are_none(ask: Callable[..., object], within: float) -> None:
    with pytest.raises(CaseError, match="within: expected points of worth, 0 or more"):
        ask(CASE, TWO, within=within)


@pytest.mark.parametrize("number", [0, -1, 2.5, math.nan, "3"])
def test_numbers_that_are_none(number: int) -> None:
    with pytest.raises(CaseError, match="number: expected a whole number of 1 or more"):
        near_optimal(CASE, TWO, number=number)


def test_alternatives_and_provers_that_are_none() -> None:
    with pytest.raises(CaseError, match="alternatives: expected a whole number"):
        optimise(CASE, TWO, alternatives=2.5)  # type: ignore[arg-type]  # what somebody may write
    with pytest.raises(CaseError, match='by: expected either, search or solver, found "nobody"'):
        optimise(CASE, TWO, by="nobody")  # type: ignore[arg-type]  # what somebody may write


def test_more_than_there_is_room_for_takes_no_more_memory() -> None:
    """Room for a thousand million numbers would be 8 GB."""
    found = near_optimal(CASE, [Size(1, 3)], number=10**9)
    assert (len(found.worths), found.floor) == (7, -math.inf)


def test_nobody_waits_for_the_search_longer_than_was_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "is_ready", lambda: False)
    began = time.monotonic()
    found = near_optimal(CASE, TWO, time_limit=0.1)
    plan = optimise(CASE, TWO, by="search", cancel=lambda: True)
    assert time.monotonic() - began < 1
    assert (found.worths, found.floor) == ({}, math.inf)
    assert not plan.proven


def test_whoever_sets_no_limit_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(module, "prepare", lambda *, wait: asked.append(wait))
    monkeypatch.setattr(module, "is_ready", lambda: True)
    assert module.ready_within(Limits.within(None))
    assert asked == [True]


def test_weights_of_the_case_where_none_are_given() -> None:
    case: Case = CASE
    assert module.weights_of(case, None) == {"Ideas": 1.0}
