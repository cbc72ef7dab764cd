"""Hard to replace and missed when gone: by hand, by looking at every coalition, and in words."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selection import rules as r
from selection.model import Assessment, Candidate, Case, Criterion
from selection.optimisation import optimise
from selection.rules import Budget, Require, Size
from selection.scenarios import DropOut, drop_outs
from tests.support.hand_case import EEMLAND, HAVENDATA, NOORDSENS, hand_case
from tests.support.oracle_search import enumerated
from tests.support.random_cases import random_case, subsets
from tests.support.scenario_oracle import PlainWorld


def by_name(case: Case) -> dict[str, DropOut]:
    return {one.name: one for one in drop_outs(optimise(case)).members}


def test_the_two_losses_by_hand() -> None:
    """Without Eemland H + N is left, 80, and is also the best; without Havendata D + E is worth 60, E + N 57."""
    found = by_name(hand_case())
    assert found[EEMLAND].to_replace == pytest.approx(2.0)
    assert found[EEMLAND].missed == pytest.approx(2.0)
    assert (found[EEMLAND].needs, found[EEMLAND].results, found[EEMLAND].broken) == ((), (), ())
    assert found[HAVENDATA].to_replace == pytest.approx(22.0)
    assert found[HAVENDATA].missed == pytest.approx(25.0)
    assert (found[HAVENDATA].needs, found[HAVENDATA].results) == (("data",), ("Self-steering pumps",))
    # D + H is worth 61; E + H 4 x 7.5 + 2 x 7 + 15 = 59.
    assert found[NOORDSENS].to_replace == pytest.approx(21.0)
    assert found[NOORDSENS].missed == pytest.approx(23.0)
    assert found[NOORDSENS].needs == ("sensing",)


def test_in_words() -> None:
    found = drop_outs(optimise(hand_case()))
    assert str(found.members[1].sentence()) == (
        "Replacing Havendata from the start costs 22.0 points: the best is then Dijkman Techniek + Eemland "
        "Engineering, worth 60.0. If it drops out later and nobody takes its place, the others are worth 57.0, 25.0 "
        "points less. Then data is covered less well or not at all. The joint result Self-steering pumps is lost."
    )
    assert str(found.sentence()) == (
        "Hardest to replace from the start is Havendata: that costs 22.0 points. "
        "Missed most when gone is Havendata: the others lose 25.0 points."
    )


def graded(rules: tuple[r.Size | Require, ...], **grades: float) -> Case:
    return Case(
        tuple(map(Candidate, grades)),
        (Criterion("Ideas", worst=0, best=10),),
        tuple(Assessment(name, "Ideas", grade) for name, grade in grades.items()),
        rules=rules,
    )


def test_missed_and_hard_to_replace_are_not_the_same() -> None:
    # Acme has an equal, so that replacing it costs nothing; when it goes the mean of the others falls.
    found = by_name(graded((Size(2, 2),), Acme=9, Bolt=5, Cobalt=9, Delta=9))
    (acme, _) = found.values()
    assert acme.to_replace == pytest.approx(0.0)
    assert "costs nothing" in str(acme.sentence())
    # With a weak member who must take part it is the other way round: its loss raises the mean.
    weak = by_name(graded((Size(2, 2), Require(("Bolt",))), Acme=9, Bolt=5, Cobalt=9))["Bolt"]
    assert weak.to_replace is None
    assert weak.missed == pytest.approx(-20.0)
    assert "Bolt cannot be replaced" in str(weak.sentence())
    assert "90.0, 20.0 points more: where the average or the weakest counts, it pulls them" in str(weak.sentence())
    assert set(weak.broken) == {Size(2, 2), Require(("Bolt",))}


def test_who_cannot_be_replaced_is_named_first() -> None:
    found = drop_outs(optimise(graded((Size(2, 2), Require(("Bolt",))), Acme=9, Bolt=5, Cobalt=8)))
    assert found.hardest == ("Bolt",)
    assert str(found.sentence()).startswith("Bolt cannot be replaced: a rule has it take part.")


def test_nobody_is_hard_to_replace_among_equals() -> None:
    found = drop_outs(optimise(graded((Size(2, 2),), Acme=8, Bolt=8, Cobalt=8)))
    assert str(found.sentence()).startswith("Nobody is hard to replace")
    assert "in points nobody is missed" in str(found.sentence())


def test_what_was_stopped_is_not_said_to_be_proven() -> None:
    found = drop_outs(optimise(hand_case()), cancel=lambda: True)
    assert not found.proven
    assert "What replacing Eemland Engineering costs was not found" in str(found.members[0].sentence())
    assert str(found.sentence()).endswith("Not all of this was proven in the time allowed.")


@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_both_equal_looking_at_every_coalition(seed: int) -> None:
    case = random_case(seed, 6)
    plan = optimise(case, alternatives=1, every_size=False)
    assume(plan.coalitions)
    today = PlainWorld(case, (), frozenset())
    whole, every = case.members(plan.best.members), enumerated(case, subsets(6))
    for one in drop_outs(plan).members:
        i = case.index[one.name]
        others = [found.worth for found in every if i not in found.members]
        assert (one.to_replace is None) == (not others)
        if one.to_replace is not None:
            assert one.to_replace == pytest.approx(plan.best.worth - max(others), abs=1e-7)
        rest = tuple(j for j in whole if j != i)
        assert one.missed == pytest.approx(plan.best.worth - today.worth(rest), abs=1e-7)
        if rest:
            assert set(one.broken) == today.broken(rest)


def test_a_budget_that_is_left_out_does_not_come_back() -> None:
    plan = optimise(hand_case().replace(rules=(Size(2, 3),)))
    assert Budget(400_000.0) not in plan.rules
    assert drop_outs(plan).members
