"""The highest guaranteed worth, solved by hand."""

from __future__ import annotations

import pytest

from selection.errors import InfeasibleError
from selection.model import Aggregator, Candidate, CapabilityLevel, Case, Criterion, Evidence, Need
from selection.optimisation import optimise, solve
from selection.rules import Require, Size
from selection.uncertainty import at_end, guarantee, robust_optimum
from tests.support.graded import IDEAS, ONE, case_of


def test_a_claim_loses_to_what_is_sure() -> None:
    """Acme: 80, at least 65. Bolt: 75 for certain."""
    found = robust_optimum(case_of(("Acme", 8.0, Evidence.CLAIM), ("Bolt", 7.5, None)), [ONE])
    assert (found.coalition.members, found.coalition.low) == (("Bolt",), pytest.approx(75))
    assert (found.price, found.gain) == (pytest.approx(5), pytest.approx(10))
    assert found.proven
    assert str(found.sentence()) == (
        "Bolt is worth at least 75.0, whatever the missing and uncertain values turn out to be. That is 10.0 points "
        "more than Acme guarantees. It costs 5.0 points of plain worth."
    )


def test_certainty_may_cost_nothing() -> None:
    found = robust_optimum(case_of(("Acme", 9.0, Evidence.OBSERVED), ("Bolt", 7.5, None)), [ONE])
    assert (found.coalition.members, found.price, found.gain) == (("Acme",), 0.0, 0.0)
    assert str(found.sentence()).endswith("turn out to be. No coalition guarantees clearly more.")


def test_of_equal_guarantees_the_one_of_most_plain_worth() -> None:
    """Both are worth at least 60; Bolt is worth 75 in plain, Acme 70. By name Acme would come first."""
    found = robust_optimum(case_of(("Acme", 7.0, Evidence.DOCUMENT), ("Bolt", 7.5, Evidence.CLAIM)), [ONE])
    assert found.coalition.members == ("Bolt",)


def test_the_guarantee_of_any_coalition() -> None:
    best = optimise(case_of(("Acme", 8.0, Evidence.CLAIM)), [ONE]).best
    assert (
        str(guarantee(best)) == "Acme is worth at least 65.0, whatever the missing and uncertain values turn out to be."
    )


def test_a_missing_score_passes_no_gate_even_at_its_best() -> None:
    case = case_of(("Acme", None, None), ("Bolt", 6.0, None), criterion=IDEAS.replace(gate=5.0))
    assert [one.members for one in solve(at_end(case, "high", [Size(1, 2)]), alternatives=5).coalitions] == [("Bolt",)]


def test_an_unknown_level_does_not_count_as_a_provider() -> None:
    """At its best Acme would cover the core need; but nobody knows, so Bolt must."""
    case = Case(
        (Candidate("Acme"), Candidate("Bolt")),
        (Criterion("Cover", Aggregator.COVERAGE),),
        capabilities=(CapabilityLevel("Acme", "data", None), CapabilityLevel("Bolt", "data", 2.0)),
        needs=(Need("data", 2, core=True),),
    )
    assert [one.members for one in solve(at_end(case, "high", [ONE]), alternatives=5).coalitions] == [("Bolt",)]


def test_no_coalition_is_told_in_the_terms_of_the_case() -> None:
    with pytest.raises(InfeasibleError, match="Acme"):
        robust_optimum(case_of(("Acme", 8.0, Evidence.CLAIM), ("Bolt", 7.5, None)), [ONE, Require(("Acme", "Bolt"))])
