"""The weights of a case: stakeholders before points, points before defaults."""

from __future__ import annotations

import pytest

from selection.model import (
    Candidate,
    Case,
    Criterion,
    Stakeholder,
)
from selection.weighting import Points, Preference
from tests.support import hand_case as h

CASE = h.hand_case()
MISSPELT = "Havendatta"


class TestWeights:
    def test_points_are_shared_out(self) -> None:
        weights = CASE.weights
        assert dict(weights) == pytest.approx({h.INNOVATION: 0.4, h.SAFETY: 0.2, h.CAPABILITIES: 0.2, h.JOINT: 0.2})

    def test_without_points_the_groups_share_their_defaults(self) -> None:
        """30, 20 (not there) and 20, of which complementarity's 30 goes to two: 80 points in all."""
        case = CASE.replace(criteria=tuple(criterion.replace(weight=None) for criterion in CASE.criteria))
        expected = {h.INNOVATION: 30 / 80, h.SAFETY: 20 / 80, h.CAPABILITIES: 15 / 80, h.JOINT: 15 / 80}
        assert dict(case.weights) == pytest.approx(expected)

    def test_without_points_or_groups_all_weigh_the_same(self) -> None:
        criteria = (Criterion("Ideas"), Criterion("Price"), Criterion("Speed"))
        assert set(Case((Candidate("Acme"),), criteria).weights.values()) == {1 / 3}

    def test_a_single_0_among_gaps_is_a_weight_of_0(self) -> None:
        criteria = (Criterion("Ideas", weight=0.0), Criterion("Price"), Criterion("Speed", weight=3.0))
        assert list(Case((Candidate("Acme"),), criteria).weights.values()) == [0.0, 0.0, 1.0]

    def test_stakeholders_go_before_points_and_weigh_by_influence(self) -> None:
        board = Stakeholder("Board", Preference.of({h.INNOVATION: Points(3), h.SAFETY: Points(1)}), 2.0)
        council = Stakeholder("Council", Preference.of({h.SAFETY: Points(1)}), 1.0)
        weights = CASE.replace(stakeholders=(board, council)).weights
        assert dict(weights) == pytest.approx({h.INNOVATION: 0.5, h.SAFETY: 0.5, h.CAPABILITIES: 0, h.JOINT: 0})

    def test_factors_multiply_before_the_sum_is_made_1(self) -> None:
        weights = CASE.replace(weight_factors={h.INNOVATION: 0.0, h.SAFETY: 2.0}).weights
        assert dict(weights) == pytest.approx({h.INNOVATION: 0, h.SAFETY: 0.5, h.CAPABILITIES: 0.25, h.JOINT: 0.25})
