"""What a small lead costs, by hand: one of two firms is chosen."""

from __future__ import annotations

import pytest

from selection.analysis import cheaper_runner_up
from selection.model import Assessment, Candidate, Case, Criterion
from selection.optimisation import optimise
from selection.reporting.recommendation import against
from selection.rules import Size
from selection.study import Question, study


def said(acme: tuple[float, float], bolt: tuple[float, float]) -> str:
    """Of firms with so many points and such a price; nothing where nothing is said."""
    firms = {"Acme": acme, "Bolt": bolt}
    case = Case(tuple(Candidate(name, {"Cost": cost}) for name, (_, cost) in firms.items()),
                (Criterion("Ideas", worst=0, best=100),),
                tuple(Assessment(name, "Ideas", points) for name, (points, _) in firms.items()))  # fmt: skip
    found = cheaper_runner_up(optimise(case, [Size(1, 1)]))
    return "" if found is None else str(found)


def test_a_small_lead_that_costs_much_is_told_with_both_amounts() -> None:
    assert said((80, 1195), (79.5, 895)) == (
        "The runner-up is worth 0.50 points less and takes 300 less: Cost 895 instead of 1,195."
    )


def test_it_stands_beside_the_decision_in_the_report() -> None:
    case = Case((Candidate("Acme", {"Cost": 1195}), Candidate("Bolt", {"Cost": 895})),
                (Criterion("Ideas", worst=0, best=100),),
                (Assessment("Acme", "Ideas", 80), Assessment("Bolt", "Ideas", 79.5)))  # fmt: skip
    told = against(study(optimise(case, [Size(1, 1)]), [Question.WHY]))
    assert "The runner-up is worth 0.50 points less and takes 300 less" in " ".join(map(str, told))


def test_of_equals_it_is_told_as_well() -> None:
    found = said((80, 100), (80, 60))
    assert not found or found == "The runner-up is worth just as much and takes 40 less: Cost 60 instead of 100."


@pytest.mark.parametrize(("acme", "bolt"), [
    ((80, 1195), (78, 895)),  # two points are no small lead
    ((80, 1195), (79.5, 1180)),  # hardly cheaper
    ((80, 895), (79.5, 1195)),  # dearer
])  # fmt: skip
def test_else_nothing_is_said(acme: tuple[float, float], bolt: tuple[float, float]) -> None:
    assert not said(acme, bolt)
