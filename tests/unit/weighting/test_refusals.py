"""What a user can say wrongly about sets of weights."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest

from selection.errors import CaseError
from selection.weighting import box, draws, hull, intersection, ordered, ratio, vertices

NAMES = ["Ideas", "Safety"]
ALL = box(NAMES, [0, 0], [1, 1])


@pytest.mark.parametrize("number", [-1, 2.5, math.nan, "9"])
def test_numbers_of_draws(number: int) -> None:
    with pytest.raises(CaseError, match="number: expected a whole number of 0 or more"):
        draws(ALL, number)


@pytest.mark.parametrize("seed", [-1, 0.5, None])
def test_seeds(seed: int) -> None:
    with pytest.raises(CaseError, match="seed: expected a whole number of 0 or more"):
        draws(ALL, 1, seed)


@pytest.mark.parametrize("labels", [["Ideas"], ["Ideas", "Safety", "Hours"], ["Ideas", "Costs"]])
def test_other_labels_have_nothing_in_common(labels: list[str]) -> None:
    """Labels that only the second has would silently lose their limits."""
    n = len(labels)
    with pytest.raises(CaseError, match="The weights cannot be used"):
        intersection(ALL, box(labels, [0] * n, [1] * n))


@pytest.mark.parametrize(("one", "other"), [("Idea", "Safety"), ("Ideas", "Safe"), ("Ideas", "Ideas")])
def test_ratios_of_what_is_not_there_or_the_same(one: str, other: str) -> None:
    with pytest.raises(CaseError, match="The weights cannot be used"):
        ratio(NAMES, one, other, 2, 3)


@pytest.mark.parametrize(
    "points", [[], [[]], [[0.5]], [[0.5, 0.6]], [[math.nan, 1]], [[math.inf, 0]], [[-0.5, 1.5]], [1, 0], [[0, 0]]]
)
def test_points_that_are_no_weights(points: list[list[float]]) -> None:
    with pytest.raises(CaseError, match="at least one row of 2 weights of 0 or more, together 1"):
        hull(NAMES, points)


@pytest.mark.parametrize(
    "make",
    [
        lambda labels: box(labels, [0] * len(labels), [1] * len(labels)),
        lambda labels: ordered(labels, [1] * len(labels)),
        lambda labels: hull(labels, np.eye(len(labels))),
    ],
)
def test_no_labels_or_one_twice(make: Callable[[list[str]], object]) -> None:
    with pytest.raises(CaseError, match="at least one criterion"):
        make([])
    with pytest.raises(CaseError, match="Ideas: expected one weight, found more than one"):
        make(["Ideas", "Ideas"])


def test_ends_and_ranks_that_are_missing() -> None:
    for wrong in ([0.0], [0.0, math.nan], 0.0):
        with pytest.raises(CaseError, match="one number for each criterion"):
            box(NAMES, wrong, [1, 1])
        with pytest.raises(CaseError, match="one number for each criterion"):
            ordered(NAMES, wrong)


def test_a_polytope_contains_plain_weights_too() -> None:
    assert vertices(ALL).tolist() == [[1, 0], [0, 1]]
    assert ALL.contains({"Ideas": 0.25, "Safety": 0.75})
    assert not ALL.contains({"Ideas": 0.25, "Safety": 0.5})
