"""Fronts of published knapsacks with two and three profits: 35, 121 and 389 points; see `tests.support.knapsacks`."""

from __future__ import annotations

import pytest

from selection.frontier import frontier
from tests.support.knapsacks import FRONT_OF_TWO_50, THREE_40, TWO_50, TWO_100, Knapsack


def test_every_point_of_the_front_with_two_profits_and_fifty_items() -> None:
    answer = frontier(TWO_50.case(), TWO_50.axes())
    assert answer.complete
    assert [list(point.values) for point in answer.points] == FRONT_OF_TWO_50


@pytest.mark.parametrize("knapsack", [TWO_100, THREE_40], ids=["2kp100", "3kp40"])
def test_the_number_of_points_and_the_ends(knapsack: Knapsack) -> None:
    answer = frontier(knapsack.case(), knapsack.axes())
    assert answer.complete
    assert len(answer.points) == knapsack.count
    highest = [max(point.values[r] for point in answer.points) for r in range(len(knapsack.profits))]
    assert highest == [end[r] for r, end in enumerate(knapsack.ends)]
    assert set(knapsack.ends) <= {point.values for point in answer.points}
