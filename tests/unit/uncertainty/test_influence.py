"""Which value would change the choice, by hand; and what uncertain values are called."""

from __future__ import annotations

import pytest

from selection.model import (
    Aggregator,
    Assessment,
    Candidate,
    CapabilityLevel,
    Case,
    Criterion,
    Evidence,
    Need,
    Relation,
    Stakeholder,
)
from selection.uncertainty import influences, unknowns
from selection.weighting import Points, Preference
from tests.support.graded import ONE, case_of


def test_only_some_values_matter() -> None:
    """Acme 80 (65 to 95), Bolt 75 (70 to 80), Cobalt unknown: 50 (0 to 100)."""
    case = case_of(("Acme", 8.0, Evidence.CLAIM), ("Bolt", 7.5, Evidence.REFERENCE), ("Cobalt", None, None))
    cobalt, acme, bolt = influences(case, [ONE])
    assert [str(one.unknown.sentence(case)) for one in (cobalt, acme, bolt)] == [
        "Ideas of Cobalt", "Ideas of Acme", "Ideas of Bolt",
    ]  # fmt: skip
    assert [one.changes for one in (cobalt, acme, bolt)] == [True, True, False]
    assert (cobalt.loss_low, cobalt.loss_high) == (0.0, pytest.approx(20))
    assert (acme.loss_low, acme.loss_high) == (pytest.approx(10), 0.0)
    assert (cobalt.at_high.members, acme.at_low.members) == (("Cobalt",), ("Bolt",))
    assert [str(one.sentence(case)) for one in (cobalt, acme, bolt)] == [
        "If Ideas of Cobalt turns out high, Cobalt is worth 20.0 points more than Acme.",
        "If Ideas of Acme turns out low, Bolt is worth 10.0 points more than Acme.",
        "Whatever Ideas of Bolt turns out to be, Acme stays best.",
    ]
    assert cobalt.unknown.is_missing
    assert not acme.unknown.is_missing


def test_nothing_uncertain() -> None:
    assert influences(case_of(("Acme", 8.0, None)), [ONE]) == ()


def test_levels_pairs_and_the_client_have_names() -> None:
    criteria = (
        Criterion("Safety", Aggregator.WEAKEST, worst=0, best=10),
        Criterion("Trust", Aggregator.PAIR_MEAN, worst=0, best=10, neutral=5),
        Criterion("Cover", Aggregator.COVERAGE),
    )
    case = Case(
        (Candidate("Acme"), Candidate("Bolt")),
        criteria,
        (Assessment("Client", "Safety", None), Assessment("Acme", "Safety", 8.0), Assessment("Bolt", "Safety", 8.0)),
        (CapabilityLevel("Bolt", "data", None), CapabilityLevel("Acme", "sewing", None)),
        (Need("data", 2),),
        relations=(Relation("Acme", "Bolt", "Trust", 7.0, Evidence.CLAIM), Relation("Client", "Bolt", "Trust", 7.0)),
    )
    assert [str(one.sentence(case)) for one in unknowns(case)] == [
        "Safety of Client", "Trust between Acme and Bolt", "data of Bolt",
    ]  # fmt: skip
    weights = {"Safety": 1.0, "Trust": 0.0, "Cover": 0.0}
    assert [str(one.sentence(case)) for one in unknowns(case, weights)] == ["Safety of Client"]
    stakeholder = Stakeholder("Board", Preference.of({"Trust": Points(1)}))
    assert [one.subject for one in unknowns(case.replace(stakeholders=(stakeholder,)))] == ["Trust"]
