from __future__ import annotations

from collections.abc import Mapping

import pytest

from selection.weighting import BestWorstWeights, best_worst_weights
from tests.support.weighting import names, refusal, shares

TO_OTHERS = {"Safety": 1, "Price": 2, "Speed": 6}
TO_WORST = {"Safety": 6, "Price": 3, "Speed": 1}


def weigh(to_others: Mapping[str, float] = TO_OTHERS, to_worst: Mapping[str, float] = TO_WORST) -> BestWorstWeights:
    return best_worst_weights("Safety", "Speed", to_others, to_worst)


def test_consistent_comparisons_give_their_weights() -> None:
    answer = weigh()
    assert shares(answer.weights) == pytest.approx([0.6, 0.3, 0.1])
    assert answer.threshold == 0.1330


def test_a_contradiction_is_said_with_its_criterion() -> None:
    """Safety 6 x Price and Price 6 x Speed would make Safety 36 x Speed: (36 - 6) / (36 - 6) = 1."""
    answer = weigh(TO_OTHERS | {"Price": 6}, TO_WORST | {"Price": 6})
    assert answer.input_ratio == 1
    assert answer.most_inconsistent == "Price"
    assert str(answer.weights.notices[0]) == (
        "The comparisons contradict each other: input-based consistency ratio 1.00, where at most 0.13 is acceptable "
        "(Liang, Brunelli & Rezaei 2020). Look at Price first."
    )


def test_the_original_ratio_can_exceed_one() -> None:
    """A compared too high (2 x 2), B too low (1 x 1) for 2: (2 - x)^2 = (1 + x)^2 at 1/2, the index is 0.44."""
    to_others, to_worst = {"Best": 1, "A": 2, "B": 1, "Worst": 2}, {"Best": 2, "A": 2, "B": 1, "Worst": 1}
    answer = best_worst_weights("Best", "Worst", to_others, to_worst)
    assert answer.output_ratio == pytest.approx(0.5 / ((5 - 17**0.5) / 2))


def test_two_criteria() -> None:
    answer = best_worst_weights("A", "B", {"A": 1, "B": 4}, {"A": 4, "B": 1})
    assert shares(answer.weights) == pytest.approx([0.8, 0.2])
    assert (answer.input_ratio, answer.threshold, answer.output_ratio) == (0, 0, 0)


def test_one_criterion() -> None:
    assert shares(best_worst_weights("A", "A", {"A": 1}, {"A": 1}).weights) == [1]


def test_all_equal() -> None:
    ones = dict.fromkeys("ABC", 1)
    answer = best_worst_weights("A", "B", ones, ones)
    assert shares(answer.weights) == pytest.approx([1 / 3] * 3)
    assert (answer.input_ratio, answer.output_ratio) == (0, 0)


def test_above_nine_criteria_no_limit_was_published() -> None:
    labels = names(10)
    to_others = dict.fromkeys(labels, 2) | {labels[0]: 1, labels[9]: 5}
    to_worst = dict.fromkeys(labels, 2) | {labels[0]: 5, labels[9]: 1}
    answer = best_worst_weights(labels[0], labels[9], to_others, to_worst)
    assert answer.threshold is None
    assert str(answer.weights.notices[0]) == (
        "Consistency ratio 0.05; no limit was published for more than 9 criteria."
    )


@pytest.mark.parametrize(
    ("to_others", "to_worst", "said"),
    [
        ({"Safety": 2}, {}, "Safety / Safety: expected 1, found 2"),
        ({}, {"Speed": 3}, "Speed / Speed: expected 1, found 3"),
        ({"Price": 0.5}, {}, "Safety / Price: expected a number from 1 to 9, found 0.5"),
        ({"Speed": 12}, {"Safety": 12}, "Safety / Speed: expected a number from 1 to 9, found 12"),
        ({"Price": float("nan")}, {}, "Safety / Price: expected a number from 1 to 9"),
        ({"Price": 7}, {}, "Safety / Price: expected at most the 6 of best against worst, found 7. Lower it"),
        ({}, {"Price": 8}, "Price / Speed: expected at most the 6 of best against worst, found 8"),
        ({}, {"Safety": 5}, "Safety / Speed: expected the same number in both rows, found 6 and 5"),
        ({"Staff": 3}, {}, "Speed / Staff: expected a value, found none"),
        ({}, {"Staff": 3}, "Speed / Staff: expected one of Safety, Price and Speed, found an unknown name"),
    ],
)
def test_what_cannot_be_used(to_others: dict[str, float], to_worst: dict[str, float], said: str) -> None:
    assert said in refusal(lambda: weigh(TO_OTHERS | to_others, TO_WORST | to_worst))


def test_best_and_worst_are_known_and_differ() -> None:
    assert "Staff: expected one of Safety, Price and Speed" in refusal(
        lambda: best_worst_weights("Staff", "Speed", TO_OTHERS, TO_WORST)
    )
    assert "expected a best criterion that differs from the worst" in refusal(
        lambda: best_worst_weights("Safety", "Safety", TO_OTHERS, TO_WORST)
    )
