"""What a group may mean: what all agree with, and everything between."""

from __future__ import annotations

import numpy as np
import pytest

from selection.errors import CaseError
from selection.model import Candidate, Case, Criterion, Stakeholder
from selection.robustness import agreed_weights, spanned_weights
from selection.weighting import Points, Preference, Range, Rank, vertices
from selection.weighting.weights import Array


def case(*stakeholders: Stakeholder, **factors: float) -> Case:
    return Case(
        (Candidate("Acme"),),
        tuple(map(Criterion, ("Ideas", "Safety", "Hours"))),
        stakeholders=stakeholders,
        weight_factors=factors,
    )


RANKS = Stakeholder("Foreman", Preference.of({"Ideas": Rank(2), "Safety": Rank(1)}))
RANGES = Stakeholder("Buyer", Preference.of({"Ideas": Range(30, 80), "Safety": Range(20, 70)}))
POINTS = Stakeholder("Owner", Preference.of({"Hours": Points(1), "Safety": Points(3)}))
IGNORED = Stakeholder("Guest", Preference.of({"Hours": Points(1)}), influence=0)


def rows(found: Array) -> list[list[float]]:
    return sorted(row.round(9).tolist() for row in found + 0.0)


def test_what_all_agree_with() -> None:
    """Safety first, and from 20 to 70 of 100: from 50 to 70."""
    assert rows(vertices(agreed_weights(case(RANKS, RANGES, IGNORED)))) == [[0.3, 0.7, 0], [0.5, 0.5, 0]]


def test_nobody_agrees() -> None:
    with pytest.raises(CaseError, match="together"):
        vertices(agreed_weights(case(RANKS, POINTS)))


def test_everything_between() -> None:
    """From 50 to 100 Safety, from 20 to 70, and a point with Hours."""
    assert rows(vertices(spanned_weights(case(RANKS, RANGES, POINTS)))) == [[0, 0.75, 0.25], [0, 1, 0], [0.8, 0.2, 0]]


def test_factors_count() -> None:
    """Ideas doubled: 30 : 70 becomes 60 : 70."""
    found = vertices(agreed_weights(case(RANKS, RANGES, Ideas=2.0)))
    assert found[np.argsort(found[:, 0])] == pytest.approx(np.array([[6 / 13, 7 / 13, 0], [2 / 3, 1 / 3, 0]]))


def test_nobody_said_anything() -> None:
    for group in (agreed_weights, spanned_weights):
        with pytest.raises(CaseError, match="No stakeholder"):
            group(case())
