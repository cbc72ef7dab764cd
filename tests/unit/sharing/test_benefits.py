"""Who gains least: by hand."""

from __future__ import annotations

import pytest

from selection.errors import CaseError
from selection.model import Absence, Aggregator, Assessment, Candidate, Case, Criterion, Group
from selection.optimisation import optimise
from selection.rules import Size
from selection.sharing import benefits
from tests.support.hand_case import hand_case

BENEFIT, IDEAS = "Benefit", "Ideas"


def case_of(client: float | None = 9.0, **more: object) -> Case:
    """Acme + Bolt have the best ideas, 90; Acme + Cobalt and Bolt + Cobalt 75; benefit hardly counts."""
    grades = {"Acme": (10.0, 8.0), "Bolt": (8.0, 3.0), "Cobalt": (5.0, 6.0)}
    said = [Assessment(name, IDEAS, ideas) for name, (ideas, _) in grades.items()]
    said += [Assessment(name, BENEFIT, benefit) for name, (_, benefit) in grades.items()]
    if client is not None:
        said.append(Assessment("Client", BENEFIT, client))
    return Case(
        tuple(map(Candidate, grades)),
        (
            Criterion(IDEAS, worst=0, best=10, weight=90),
            Criterion(BENEFIT, Aggregator.WEAKEST, 0, 10, unit="grade", weight=10, **more),  # type: ignore[arg-type]
        ),
        tuple(said),
        rules=(Size(2, 2),),
    )


def test_by_hand() -> None:
    plan = optimise(case_of())
    # Acme + Bolt: 90 x .9 + 10 x .3 = 84; Acme + Cobalt: 90 x .75 + 10 x .6 = 73.5.
    (one,) = benefits(plan, within=20.0).criteria
    assert [(party.party, party.value, party.utility) for party in one.parties] == [
        ("Client", 9.0, pytest.approx(0.9)),
        ("Acme", 8.0, pytest.approx(0.8)),
        ("Bolt", 3.0, pytest.approx(0.3)),
    ]
    assert [party.party for party in one.least] == ["Bolt"]
    assert [party.party for party in one.most] == ["Client"]
    assert one.spread == pytest.approx(0.6)
    assert one.fairer is not None
    assert one.fairer.coalition.members == ("Acme", "Cobalt")
    assert one.fairer.less == pytest.approx(10.5)
    assert [str(said) for said in benefits(plan, within=20.0).sentences()] == [
        "Benefit (grade): Bolt gains least (3), Client gains most (9).",
        "Benefit: Acme + Cobalt gives whoever gains least more: Cobalt gains least (6). It is worth 10.5 points less.",
    ]


def test_too_far_away() -> None:
    (one,) = benefits(optimise(case_of()), within=10.0).criteria
    assert one.fairer is None
    assert one.proven
    assert str(one.outlook()) == (
        "Benefit: in no coalition within 10 points of the best does the party that gains least gain more."
    )


def test_no_time_no_claim() -> None:
    (one,) = benefits(optimise(case_of()), cancel=lambda: True).criteria
    assert not one.proven
    assert "not found out in the time allowed" in str(one.outlook())


def test_nobody_can_do_better_than_the_client() -> None:
    (one,) = benefits(optimise(case_of(client=2.0))).criteria
    assert one.client_least
    assert one.fairer is None
    assert str(one.outlook()).startswith("Benefit: Client itself is among those that gain least")


def test_which_criteria_are_benefits() -> None:
    assert [one.criterion for one in benefits(optimise(case_of())).criteria] == [BENEFIT]
    assert benefits(optimise(case_of(group=Group.SAFETY))).criteria == ()
    assert [one.criterion for one in benefits(optimise(case_of(client=None))).criteria] == [BENEFIT]
    assert benefits(optimise(case_of(client=None, group=Group.INVESTMENT))).criteria == ()
    named = benefits(optimise(case_of(group=Group.SAFETY)), [BENEFIT])
    assert [one.criterion for one in named.criteria] == [BENEFIT]
    assert str(benefits(optimise(hand_case())).sentences()[0]).startswith("No criterion tells what each party gains.")
    with pytest.raises(CaseError, match=IDEAS):
        benefits(optimise(case_of()), [IDEAS])


def test_ties_and_unknowns() -> None:
    case = case_of(client=8.0)
    said = [one for one in case.assessments if (one.party, one.criterion) != ("Bolt", BENEFIT)]
    even = case.replace(assessments=(*said, Assessment("Bolt", BENEFIT, 8.0)))
    assert str(benefits(optimise(even)).sentence()) == "Benefit (grade): all parties gain as much, 8."
    unknown = case.replace(assessments=(*said, Assessment("Bolt", BENEFIT, None, absence=Absence.BLANK)))
    assert [str(one) for one in benefits(optimise(unknown), within=1.5).sentences()] == [
        "Benefit (grade): Bolt gains least (unknown), Client and Acme gain most (8).",
        "Benefit: in no coalition within 1.5 points of the best does the party that gains least gain more.",
        "Benefit: what Bolt gains is unknown, and taken to be halfway.",
    ]


def test_the_client_in_the_unit_of_the_criterion() -> None:
    """Where less is better and the value function bends, utility cannot be turned back: the score itself is shown."""
    plan = optimise(case_of(client=4.0, knots=((0.0, 1.0), (5.0, 0.5), (10.0, 0.5))))
    (one,) = benefits(plan).criteria
    assert (one.parties[0].value, one.parties[0].utility) == (4.0, pytest.approx(0.6))
