"""One case asked in every way that leads to its best coalition: the answers are the same, ties included."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.errors import InfeasibleError
from selection.frontier import WorthAxis, frontier, non_dominated
from selection.model import Assessment, Case
from selection.optimisation import near_optimal, optimise
from selection.robustness import acceptability, exact_acceptability, weight_space
from selection.sweeps import optimise_many
from selection.uncertainty import acceptability as drawn_acceptability
from selection.uncertainty import robust_optimum, unknowns
from selection.weighting import Polytope, box
from tests.support.random_cases import random_case

SEEDS = st.integers(0, 2**32 - 1)
EXACT = 1e-7


def point(case: Case) -> Polytope:
    """The weights of the case and no others."""
    weights = [case.weights[criterion.name] for criterion in case.criteria]
    return box([criterion.name for criterion in case.criteria], weights, weights)


@given(seed=SEEDS)
@settings(max_examples=25, derandomize=True)
def test_every_way_to_the_best_coalition_ends_at_the_same(seed: int) -> None:
    case = random_case(seed, 6)
    plan = optimise(case)
    if not plan.coalitions:
        assert_no_way_ends_anywhere(case)
        return
    best, ties = plan.best.worth, {one.members for one in plan.ties}

    assert plan.proven
    assert [one.best.members for one in optimise_many([case]).all()] == [plan.best.members]
    for by in ("search", "solver"):
        other = optimise(case, by=by)
        assert (other.best.members, other.best.worth) == (plan.best.members, plan.best.worth)

    near = near_optimal(case)
    assert near.best == pytest.approx(best, abs=EXACT)
    assert {case.names_of(members) for members in near.worths} == ties

    for found in (frontier(case, [WorthAxis()], every=True), non_dominated(case, [case.weights])):
        (only,) = found.points
        assert only.values == pytest.approx((best,), abs=EXACT)
        assert set(only.coalitions) == ties

    space = weight_space(case, point(case))
    assert {region.members for region in space.best_at(case.weights)} == ties
    for shares in (acceptability(space, draws=3), exact_acceptability(space)):
        assert shares is not None
        assert {members for members, share in shares.coalitions.items() if share.value > 0} == ties
        assert sum(share.value for share in shares.coalitions.values()) == pytest.approx(1)


@given(seed=SEEDS)
@settings(max_examples=15, derandomize=True)
def test_where_nothing_is_unknown_robust_and_drawn_answers_are_the_plain_one(seed: int) -> None:
    here = certain(random_case(seed, 6))
    assert not unknowns(here)
    plan = optimise(here)
    if not plan.coalitions:
        return
    robust = robust_optimum(here)
    assert robust.coalition.worth == pytest.approx(plan.best.worth, abs=EXACT)
    assert robust.coalition.low == pytest.approx(plan.best.worth, abs=EXACT)
    assert robust.coalition.members == plan.best.members
    assert robust.proven
    shares = drawn_acceptability(here, draws=5)
    assert [(one.members, share.share) for one, share in shares.coalitions] == [(plan.best.members, 1.0)]


def certain(case: Case) -> Case:
    """The case with a score for everybody, by one assessor each, and nothing left open by evidence."""
    scored = [criterion for criterion in case.criteria if criterion.aggregator.is_scored]
    scores = {(name, criterion.name): criterion.worst for name in case.names for criterion in scored}
    scores |= {(one.party, one.criterion): one.value for one in case.assessments if one.value is not None}
    return case.replace(
        assessments=tuple(Assessment(*key, value) for key, value in scores.items()),
        relations=tuple(replace(one, evidence=None) for one in case.relations),
        capabilities=tuple(replace(one, level=2.0 if one.level is None else one.level) for one in case.capabilities),
    )


def assert_no_way_ends_anywhere(case: Case) -> None:
    """Whatever is asked, there is no coalition."""
    near = near_optimal(case)
    assert not near.worths
    assert near.floor == -float("inf")
    found = frontier(case, [WorthAxis()])
    assert not found.points
    assert found.complete
    for ask in (lambda: weight_space(case, point(case)), lambda: robust_optimum(case)):
        with pytest.raises(InfeasibleError):
            ask()
