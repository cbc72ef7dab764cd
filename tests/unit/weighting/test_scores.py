from __future__ import annotations

from collections.abc import Callable, Collection
from math import log

import pandas as pd
import pytest

from selection.weighting import Weights, critic_weights, entropy_weights, merec_weights
from tests.support.weighting import GAP, refusal, shares

Method = Callable[[pd.DataFrame, Collection[str]], Weights]
METHODS: list[Method] = [entropy_weights, critic_weights, merec_weights]

SCORES = pd.DataFrame(
    {"Safety": [4, 5, 8, 6], "Price": [20, 35, 30, 50], "Speed": [3, 1, 2, 9]}, index=["Acme", "Bolt", "Core", "Dyne"]
)


def test_entropy_by_hand() -> None:
    """Shares 1/4 and 3/4 hold 1 - H(1/4) / log 2 = 0.18872 information, shares 0 and 1 all of it."""
    told = 1 + (log(1 / 4) / 4 + 3 * log(3 / 4) / 4) / log(2)
    weights = entropy_weights(pd.DataFrame({"A": [1, 3], "B": [0, 5]}))
    assert shares(weights) == pytest.approx([told / (1 + told), 1 / (1 + told)])


def test_critic_by_hand() -> None:
    """Scaled 0 1/2 1, 1 1/2 0 and 0 1 0; correlations -1, 0 and 0; deviations root 1/6, root 1/6 and root 2/9."""
    weights = critic_weights(pd.DataFrame({"A": [1, 2, 3], "B": [9, 8, 7], "C": [0, 4, 0]}))
    a, c = 3 * (1 / 6) ** 0.5, 2 * (2 / 9) ** 0.5
    assert shares(weights) == pytest.approx([a / (2 * a + c), a / (2 * a + c), c / (2 * a + c)])


def test_merec_by_hand() -> None:
    """Losses: Acme log 2 and 0, Bolt 0 and log 4. Without its only loss a candidate loses nothing."""
    weights = merec_weights(pd.DataFrame({"A": [2, 1], "B": [1, 4]}))
    a, b = log(1 + log(2) / 2), log(1 + log(4) / 2)
    assert shares(weights) == pytest.approx([a / (a + b), b / (a + b)])


@pytest.mark.parametrize("method", METHODS)
def test_a_constant_criterion_is_harmless_and_named(method: Method) -> None:
    without, with_constant = method(SCORES, ()), method(SCORES.assign(Staff=7), ())
    assert with_constant["Staff"] == 0
    assert [with_constant[label] for label in SCORES] == pytest.approx(shares(without))
    assert str(with_constant.notices[0]) == "Staff is the same for every candidate and gets no weight."


@pytest.mark.parametrize("method", METHODS)
def test_rounding_is_no_difference(method: Method) -> None:
    assert 0.1 + 0.2 != 0.3
    weights = method(SCORES.assign(Staff=[0.1 + 0.2, 0.3, 0.3, 0.3]), ())
    assert weights["Staff"] == 0


@pytest.mark.parametrize("method", METHODS)
def test_the_reader_is_told_that_the_candidates_made_the_weights(method: Method) -> None:
    assert "another list of candidates changes them" in str(method(SCORES, ()).notices[-1])


@pytest.mark.parametrize("method", METHODS)
def test_the_only_criterion_that_differs_gets_all(method: Method) -> None:
    weights = method(pd.DataFrame({"A": [1, 2], "B": [3, 3]}), ())
    assert shares(weights) == [1, 0]


@pytest.mark.parametrize("method", METHODS)
def test_nothing_differs(method: Method) -> None:
    said = refusal(lambda: method(pd.DataFrame({"A": [2, 2], "B": [3, 3]}), ()))
    assert "Expected a criterion on which the candidates differ" in said


@pytest.mark.parametrize("method", METHODS)
def test_one_candidate_is_too_few(method: Method) -> None:
    assert "Expected at least two candidates, found 1" in refusal(lambda: method(SCORES.iloc[:1], ()))


@pytest.mark.parametrize("method", METHODS)
def test_missing_scores_are_named_by_candidate_and_criterion(method: Method) -> None:
    said = refusal(lambda: method(SCORES.replace({"Safety": {8: GAP}, "Price": {20: float("inf")}}), ()))
    assert "Core / Safety: expected a score, found none" in said
    assert "Acme / Price: expected a score, found none" in said


@pytest.mark.parametrize("method", METHODS)
def test_an_unknown_cost_is_named(method: Method) -> None:
    said = refusal(lambda: method(SCORES, ["Prise"]))
    assert "Prise: expected one of Safety, Price and Speed, found an unknown criterion" in said


def test_a_double_column_is_named() -> None:
    assert "Safety: expected one column, found more than one" in refusal(
        lambda: critic_weights(SCORES[["Safety", "Price", "Safety"]])
    )


def test_scores_that_a_method_cannot_take() -> None:
    scores = SCORES.assign(Speed=[0, -1, 2, 3])
    said = refusal(lambda: entropy_weights(scores))
    assert "Bolt / Speed: expected a score of 0 or more, found -1. Use CRITIC, which takes any scores" in said
    assert "Acme" not in said
    assert "Acme / Speed: expected a score above 0, found 0" in refusal(lambda: entropy_weights(scores, ["Speed"]))
    assert "Acme / Speed: expected a score above 0, found 0" in refusal(lambda: merec_weights(scores))
    assert sum(shares(critic_weights(scores))) == pytest.approx(1)


def test_critic_needs_criteria_that_do_not_say_the_same() -> None:
    said = refusal(lambda: critic_weights(pd.DataFrame({"A": [1, 2, 4], "B": [10, 20, 40]})))
    assert "A, B: expected criteria that tell the candidates apart, found hardly any difference" in said
