from __future__ import annotations

import pickle

import pytest

from selection.texts import text
from selection.weighting import Weights, direct_weights
from tests.support.weighting import refusal

METHOD = text("Points")


def test_a_weight_is_found_by_its_label() -> None:
    weights = Weights(("Safety", "Price"), (0.75, 0.25), METHOD)
    assert weights["Price"] == 0.25
    assert dict(weights.items()) == {"Safety": 0.75, "Price": 0.25}
    assert weights.to_series().to_dict() == {"Safety": 0.75, "Price": 0.25}


def test_weights_travel_between_processes() -> None:
    weights = direct_weights({"Safety": 2, "Price": 1})
    assert pickle.loads(pickle.dumps(weights)) == weights


@pytest.mark.parametrize(
    ("labels", "shares", "said"),
    [
        (("Safety", "Price"), (0.75, 0.5), "found a total of 1.25"),
        (("Safety", "Price"), (1.25, -0.25), "Price: expected a weight of 0 or more, found a weight of -0.25"),
        (("Safety", "Safety"), (0.5, 0.5), "Safety: expected one weight, found more than one"),
        (("Safety", "Price"), (float("nan"), 1), "Safety: expected a weight of 0 or more, found no number"),
        ((), (), "Expected at least one weight, found none"),
    ],
)
def test_what_are_not_weights(labels: tuple[str, ...], shares: tuple[float, ...], said: str) -> None:
    assert said in refusal(lambda: Weights(labels, shares, METHOD))
