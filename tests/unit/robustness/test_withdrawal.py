"""Withdrawals: nothing on fixed scales, something on others, and the one exception that there can be."""

from __future__ import annotations

import pytest

from selection.errors import CaseError, InfeasibleError
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Relation
from selection.optimisation import optimise
from selection.robustness import withdrawal_test
from selection.rules import Floor, Size
from tests.support.judged import GRADES, judged, two_criteria


def test_a_loser_who_leaves_turns_min_max_round() -> None:
    """With Dent min-max gives Acme 45 + 55 x 4/6 = 81.7 and Bolt 55; without Dent Acme 45 and Bolt 55."""
    case = two_criteria({"Acme": (8, 5), "Bolt": (5, 7), "Dent": (5, 1)}, 45.0)
    found = withdrawal_test(optimise(case))
    assert found.holds
    assert found.best.members == ("Acme",)
    assert str(found.sentence()) == (
        "Whichever of the 2 other candidates withdrew, the choice would stay the same: the scales are fixed."
    )
    min_max, vector = found.contrasts
    assert str(min_max.sentence()) == "On min-max scaling 1 of 2 withdrawals would have changed the choice: Dent."
    assert vector.tried == 2
    assert str(found.withdrawals[1].sentence()) == "If Dent withdrew, the choice would stay the same."


def test_who_left_cannot_come_back_as_a_missing_score() -> None:
    """Without its scores Bolt would count as 50 and be the best."""
    case = two_criteria({"Acme": (3, 3), "Bolt": (0, 0)}, 50.0)
    (one,) = withdrawal_test(optimise(case), ()).withdrawals
    assert not one.changes
    assert one.best.members == ("Acme",)


def test_the_one_thing_that_depends_on_others_is_reported() -> None:
    """Dent alone was rated with the client: without Dent the client takes no part in pairs any more.

    With the client a pair of members has three pairs, two of them neutral at 5: trust of 9 counts for 19 / 3 = 6.33 and
    of 1 for 3.67, a difference of 26.7 points; without the client it is 80. The other criterion differs by 50.
    """
    trust = Criterion("Trust", Aggregator.PAIR_MEAN, 0, 10, neutral=5, weight=50.0)
    names = ("Acme", "Bolt", "Cobalt", "Dent")
    case = Case(
        tuple(map(Candidate, names)),
        (Criterion("Ideas", worst=0, best=10, weight=50.0), trust),
        tuple(Assessment(name, "Ideas", grade) for name, grade in zip(names, (9.0, 9.0, 0.0, 0.0), strict=True)),
        relations=(
            Relation("Acme", "Bolt", "Trust", 1.0),
            Relation("Acme", "Cobalt", "Trust", 9.0),
            Relation("Client", "Dent", "Trust", 0.0),
        ),
        rules=(Size(2, 2),),
    )
    found = withdrawal_test(optimise(case), ())
    assert found.best.members == ("Acme", "Bolt")
    assert not found.holds
    assert [one.candidate for one in found.withdrawals if one.changes] == ["Dent"]
    # Acme + Bolt: (90 + 10) / 2 = 50; Acme + Cobalt: (45 + 90) / 2 = 67.5.
    assert found.withdrawals[1].less == pytest.approx(17.5)
    assert str(found.sentence()) == "The choice would change if Dent withdrew: how others count depends on them."
    assert str(found.withdrawals[1].sentence()) == "If Dent withdrew, Acme + Cobalt would be best."


def test_refusals() -> None:
    with pytest.raises(CaseError, match="min-max"):
        withdrawal_test(optimise(judged(GRADES)), ["z-score"])  # type: ignore[list-item]
    nothing = optimise(judged(GRADES), [Floor("Ideas", 9.5)])
    with pytest.raises(InfeasibleError, match=r"reaches 9\.5"):
        withdrawal_test(nothing)
