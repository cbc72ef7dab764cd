"""What moving one weight does: against Kangas's forest plans, and against solving again at every weight."""

from __future__ import annotations

import pytest

from selection.errors import CaseError
from selection.optimisation import optimise
from selection.robustness.intervals import line_of
from selection.what_if import WeightLine, weight_line
from tests.published.test_forest_plan_weights import CRITERIA, SMART, _case, _crossing
from tests.support.random_cases import random_case

SEEDS = range(20)


def line(seed: int) -> WeightLine | None:
    case = random_case(seed)
    plan = optimise(case)
    return weight_line(plan, case.criteria[seed % len(case.criteria)].name) if plan.coalitions else None


def test_the_forest_plan_that_takes_over_is_the_published_one() -> None:
    plan = optimise(_case(), weights=dict(zip(CRITERIA, SMART, strict=True)))
    found = weight_line(plan, "Scenic beauty")
    assert found.proven
    assert found.here.coalition.members == ("MREG",)
    after = found.pieces[found.pieces.index(found.here) + 1]
    assert after.coalition.members == ("SCEN",)
    # Where the printed worths cross, which are rounded to three places.
    assert after.low == pytest.approx(_crossing("MREG", "SCEN"), abs=0.003)
    assert (after.joins, after.drops) == (("SCEN",), ("MREG",))


@pytest.mark.parametrize("seed", SEEDS)
def test_at_every_weight_it_is_worth_what_solving_again_finds(seed: int) -> None:
    found = line(seed)
    if found is None:
        return
    assert found.proven
    plan, names = found.plan, [criterion.name for criterion in found.plan.case.criteria]
    ends = line_of({name: plan.appraiser.worth.weights[name] for name in names}, found.criterion)
    for weight in (0.0, 0.13, found.now, 0.5, 0.87, *(piece.high for piece in found.pieces)):
        if weight > found.pieces[-1].high or weight < found.pieces[0].low:
            continue
        mixed = (1 - weight) * ends[0] + weight * ends[-1]
        again = optimise(plan.case, plan.extra, weights=dict(zip(names, mixed / mixed.sum(), strict=True)))
        assert found.piece(weight).worth(weight) == pytest.approx(again.best.worth, abs=1e-6)


@pytest.mark.parametrize("seed", SEEDS)
def test_pieces_follow_on_each_other_and_the_present_choice_is_among_them(seed: int) -> None:
    found = line(seed)
    if found is None:
        return
    for before, after in zip(found.pieces, found.pieces[1:], strict=False):
        assert before.high == pytest.approx(after.low, abs=1e-9)
        assert before.worth(before.high) == pytest.approx(after.worth(after.low), abs=1e-6)
        assert {*before.coalition.members, *after.joins} - {*after.drops} == {*after.coalition.members}
    assert found.here.worth(found.now) == pytest.approx(found.plan.best.worth, abs=1e-6)


def test_a_criterion_that_is_not_there_is_refused() -> None:
    with pytest.raises(CaseError, match="no such criterion"):
        weight_line(optimise(_case()), "Beauty")
