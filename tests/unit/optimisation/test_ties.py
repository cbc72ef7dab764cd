"""More equally good coalitions than anybody lists: proven all the same, and soon."""

from __future__ import annotations

import pytest

from selection.model import Assessment, Candidate, Case, Criterion
from selection.optimisation import Appraiser, near_optimal_of, optimise
from selection.rules import Size


def test_not_every_tie_is_listed_unless_asked_for() -> None:
    """Any 3 of 30 are worth 50, so that 4060 coalitions tie; with a better firm 406 are worth more."""
    names = [f"P{i:02d}" for i in range(30)]
    scores = tuple(Assessment(name, "Ideas", 5) for name in names)
    case = Case(tuple(map(Candidate, names)), (Criterion("Ideas", worst=0, best=10),), scores)
    few = near_optimal_of(Appraiser(case, (Size(3, 3),)), ties=False)
    assert 1 <= len(few.worths) < 4060
    assert set(few.worths.values()) == {50.0}
    assert 50.0 < few.floor < 50.0 + 1e-8
    assert len(near_optimal_of(Appraiser(case, (Size(3, 3),))).worths) == 4060
    better = case.replace(assessments=(Assessment("P07", "Ideas", 8), *scores[:7], *scores[8:]))
    found = near_optimal_of(Appraiser(better, (Size(3, 3),)), number=500, ties=False)
    # The 406 trios with P07 are worth 60, and are all there; some of the others follow.
    assert sum(worth == pytest.approx(60.0) for worth in found.worths.values()) == 406
    assert 50.0 < found.floor < 50.0 + 1e-8


def test_so_many_ties_that_a_plan_cannot_list_them_are_proven() -> None:
    """Any 5 of 30 are equally good: 142 506 coalitions, of which a plan lists 200."""
    names = [f"P{i:02d}" for i in range(30)]
    scores = tuple(Assessment(name, "Ideas", 5) for name in names)
    plan = optimise(Case(tuple(map(Candidate, names)), (Criterion("Ideas", worst=0, best=10),), scores), [Size(5, 5)],
                    by="search")  # fmt: skip
    assert plan.proven
    assert not plan.complete
    assert len(plan.coalitions) == 200
    assert {one.worth for one in plan.coalitions} == {50.0}
