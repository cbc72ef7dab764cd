"""Where the choice turns, by hand."""

from __future__ import annotations

import pytest

from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Evidence, Panel
from selection.rules import Size
from selection.uncertainty import influences, unknowns
from selection.uncertainty.turning import Turn, turns
from tests.support.graded import ONE, case_of

_NEAR = 0.01


def test_of_two_the_choice_turns_where_they_are_worth_the_same() -> None:
    """Acme 8 (6.5 to 9.5) against Bolt 7.5; of Cobalt nothing is known: above 8 it is the best."""
    case = case_of(("Acme", 8.0, Evidence.CLAIM), ("Bolt", 7.5, None), ("Cobalt", None, None))
    found = {one.unknown.sentence(case).to("en"): one.turns for one in influences(case, [ONE], turning=3)}
    assert found["Ideas of Acme"] == (Turn(pytest.approx(7.5, abs=_NEAR), is_below=True),)
    assert found["Ideas of Cobalt"] == (Turn(pytest.approx(8.0, abs=_NEAR), is_below=False),)


def test_only_the_first_that_change_the_choice_are_worked_out() -> None:
    case = case_of(("Acme", 8.0, Evidence.CLAIM), ("Bolt", 7.5, None), ("Cobalt", None, None))
    cobalt, acme = influences(case, [ONE], turning=1)
    assert cobalt.turns
    assert not acme.turns
    assert not influences(case, [ONE])[0].turns


def test_of_a_price_less_is_better_and_it_turns_above() -> None:
    """Prices from 200 (worst) to 100 (best): of Acme 140 is said, which a claim leaves open; Bolt asks 145."""
    price = Criterion("Price", worst=200, best=100)
    said = (Assessment("Acme", "Price", 140, evidence=Evidence.CLAIM), Assessment("Bolt", "Price", 145))
    case = Case((Candidate("Acme"), Candidate("Bolt")), (price,), said)
    (turn,) = influences(case, [Size(1, 1)], turning=1)[0].turns
    assert turn == Turn(pytest.approx(145, abs=0.1), is_below=False)
    assert str(turn.sentence()) == "Above about 145.0 another coalition is best."


def test_the_weakest_member_counts_and_it_turns_where_the_other_takes_its_place() -> None:
    """The weakest of two counts: Acme and Bolt have 6, Cobalt 5; below 5 of Bolt, Acme and Cobalt are better."""
    safety = Criterion("Safety", Aggregator.WEAKEST, worst=0, best=10)
    case = Case((Candidate("Acme"), Candidate("Bolt"), Candidate("Cobalt")), (safety,),
                (Assessment("Acme", "Safety", 6), Assessment("Bolt", "Safety", 6, evidence=Evidence.CLAIM),
                 Assessment("Cobalt", "Safety", 5)))  # fmt: skip
    found = unknowns(case)
    assert turns(case, [(found[0], True)], [Size(2, 2)]) == (Turn(pytest.approx(5, abs=_NEAR), is_below=True),)
    assert turns(case, [(found[0], False)], [Size(2, 2)]) == (None,), "more of it changes nothing"


def test_what_has_no_unit_of_its_own_has_no_turn() -> None:
    total = Criterion("Seats", Aggregator.TOTAL, worst=0, best=10, need=10)
    case = Case((Candidate("Acme"), Candidate("Bolt")), (total,), (Assessment("Acme", "Seats", 6),))
    found = unknowns(case)
    assert turns(case, [(found[0], False)], [Size(1, 1)]) == (None,)


def panel_of(kind: Panel, *acme: float) -> Case:
    """Three assessors; of Acme only so many gave a score. Bolt has 7 from each."""
    ideas = Criterion("Ideas", worst=0, best=10, panel=kind)
    said = [Assessment("Acme", "Ideas", grade, assessor=who) for who, grade in zip("abc", acme, strict=False)]
    said += [Assessment("Bolt", "Ideas", 7, assessor=who) for who in "abc"]
    return Case((Candidate("Acme"), Candidate("Bolt")), (ideas,), tuple(said))


def test_of_several_assessors_it_is_told_of_the_one_score_that_is_missing() -> None:
    """Acme has 8 and 7 and is best with 7.5; with c it is (8 + 7 + c) / 3, which is 7 where c is 6."""
    (turn,) = influences(panel_of(Panel.MEAN, 8, 7), [Size(1, 1)], turning=1)[0].turns
    assert turn == Turn(pytest.approx(6, abs=0.03), is_below=True)
    assert str(turn.sentence()) == f"Below about {turn.value:.1f} another coalition is best."


def test_of_two_missing_scores_it_is_told_of_all_assessors() -> None:
    (turn,) = influences(panel_of(Panel.MEAN, 8), [Size(1, 1)], turning=1)[0].turns
    assert turn == Turn(pytest.approx(7, abs=_NEAR), is_below=True, of_panel=True)
    assert "of the assessors" in str(turn.sentence())


def test_of_a_median_of_several_nothing_is_told() -> None:
    (found, *_) = influences(panel_of(Panel.MEDIAN, 8, 6), [Size(1, 1)], turning=1)
    assert found.changes, "there would be something to tell"
    assert not found.turns
