from __future__ import annotations

import pytest

from selection.weighting import Weights, direct_weights, disagreements, group_weights
from tests.support.weighting import refusal, shares

BUYER = direct_weights({"Safety": 0.2, "Price": 0.8})
FOREMAN = direct_weights({"Price": 0.2, "Safety": 0.8})
CLIENT = direct_weights({"Safety": 0.5, "Price": 0.5})


def test_arithmetic_mean_by_influence() -> None:
    weights = group_weights(
        {"Buyer": BUYER, "Foreman": FOREMAN, "Client": CLIENT}, {"Buyer": 2, "Foreman": 1, "Client": 1}
    )
    assert shares(weights) == pytest.approx([(0.4 + 0.8 + 0.5) / 4, (1.6 + 0.2 + 0.5) / 4])


def test_geometric_mean() -> None:
    """Roots of 0.2 x 0.5 and 0.8 x 0.5, that is root 0.1 and twice root 0.1."""
    weights = group_weights({"Buyer": BUYER, "Client": CLIENT}, mean="geometric")
    assert shares(weights) == pytest.approx([1 / 3, 2 / 3])


def test_the_widest_difference_is_said() -> None:
    weights = group_weights({"Buyer": BUYER, "Foreman": FOREMAN, "Client": CLIENT})
    assert str(weights.notices[0]) == ("The stakeholders differ most on Safety: Buyer gives 20%, Foreman gives 80%.")


def test_nothing_is_said_when_all_agree() -> None:
    assert not group_weights({"Buyer": BUYER, "Boss": BUYER}).notices


def test_disagreements_come_widest_first() -> None:
    first = direct_weights({"A": 0.50, "B": 0.25, "C": 0.25})
    second = direct_weights({"A": 0.375, "B": 0.5, "C": 0.125})
    found = disagreements({"Buyer": first, "Foreman": second})
    assert [one.label for one in found] == ["B", "A", "C"]  # of A and C, equally wide, the first
    assert (found[0].lowest, found[0].low, found[0].highest, found[0].high) == ("Buyer", 0.25, "Foreman", 0.5)


def test_somebody_without_influence_does_not_count() -> None:
    for mean in ("arithmetic", "geometric"):
        weights = group_weights({"Buyer": BUYER, "Foreman": FOREMAN}, {"Buyer": 1, "Foreman": 0}, mean)
        assert shares(weights) == pytest.approx(shares(BUYER))


def weigh(influence: dict[str, float]) -> Weights:
    return group_weights({"Buyer": BUYER, "Foreman": FOREMAN}, influence)


@pytest.mark.parametrize(
    ("influence", "said"),
    [
        ({"Buyer": -1, "Foreman": 2}, "Buyer: expected a weight of 0 or more, found a weight of -1"),
        ({"Buyer": 0, "Foreman": 0}, "Buyer, Foreman: expected at least one weight above 0"),
        ({"Buyer": 1}, "Foreman: expected a value, found none"),
        ({"Buyer": 1, "Foreman": 1, "Boss": 1}, "Boss: expected one of Buyer and Foreman, found an unknown name"),
    ],
)
def test_influence_that_cannot_be_used(influence: dict[str, float], said: str) -> None:
    assert said in refusal(lambda: weigh(influence))


def test_members_weigh_the_same_criteria() -> None:
    said = refusal(lambda: group_weights({"Buyer": BUYER, "Boss": direct_weights({"Safety": 1, "Staff": 1})}))
    assert "Boss / Price: expected a value, found none" in said
    assert "Boss / Staff: expected one of Safety and Price, found an unknown name" in said


def test_a_geometric_mean_can_leave_nothing() -> None:
    only = {"Buyer": direct_weights({"A": 1, "B": 0}), "Foreman": direct_weights({"A": 0, "B": 1})}
    said = refusal(lambda: group_weights(only, mean="geometric"))
    assert "expected a criterion that every stakeholder gives weight, found none. Use the arithmetic mean" in said


def test_no_members() -> None:
    assert "Expected at least one weight, found none" in refusal(lambda: group_weights({}))
