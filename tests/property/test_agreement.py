"""What stakeholders would choose, beside looking at every coalition."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.agreement import Agreement, Room, agreement
from selection.errors import CaseError, InfeasibleError
from selection.model import Case
from selection.optimisation import optimise
from selection.weighting.weights import Array
from tests.support.people import case_with_people
from tests.support.weight_space import Everything

SEEDS = st.integers(0, 10_000)


def answered(case: Case) -> Agreement | None:
    """The answer; None when there is no coalition, or factors of 0 leave nothing of what somebody entered."""
    try:
        return agreement(optimise(case))
    except (InfeasibleError, CaseError):
        return None


def said(case: Case) -> dict[str, Array]:
    """The weights of each with influence, from what they entered."""
    found = {}
    for one in case.stakeholders:
        if one.influence:
            shares = dict(one.preference.centre().items())
            row = np.array([shares.get(c.name, 0) * case.weight_factors.get(c.name, 1) for c in case.criteria])
            found[one.name] = row / row.sum()
    return found


@given(SEEDS)
@settings(max_examples=20, deadline=None)
def test_choices_regrets_and_consensus_are_those_of_everything(seed: int) -> None:
    case = case_with_people(seed)
    found = answered(case)
    if found is None:
        return
    everything, voices = Everything(case), said(case)
    vectors = everything.vectors
    names = {everything.case.names_of(one): i for i, one in enumerate(everything.sets)}
    costs = np.array([(vectors @ w).max() - vectors @ w for w in voices.values()]).T
    assert found.proven
    assert [view.stakeholder for view in found.views] == list(voices)
    for column, view in enumerate(found.views):
        assert view.best.members in everything.best_at(voices[view.stakeholder])
        assert view.regret == pytest.approx(costs[names[found.chosen.members], column], abs=1e-8)
        for other in found.views:
            lost = costs[names[other.best.members], column]
            assert found.regrets[view.stakeholder][other.stakeholder] == pytest.approx(lost, abs=1e-8)
    if found.consensus is None:
        assert len(voices) < 2
        return
    row = names[found.consensus.coalition.members]
    least = costs.max(axis=1).min()
    assert costs[row].max() == pytest.approx(least, abs=1e-8)
    level = costs.max(axis=1) <= least + 1e-9
    assert costs[row].sum() == pytest.approx(costs[level].sum(axis=1).min(), abs=1e-8)
    assert list(found.consensus.regrets.values()) == pytest.approx(costs[row].tolist(), abs=1e-8)
    assert found.consensus.bound == pytest.approx(least, abs=1e-5)


@given(SEEDS)
@settings(max_examples=20, deadline=None)
def test_room_is_that_of_everything(seed: int) -> None:
    """Within ranges and ranks: one linear program over all coalitions, without factors."""
    case = case_with_people(seed).replace(weight_factors={})
    found = answered(case)
    if found is None:
        return
    everything = Everything(case)
    names = [criterion.name for criterion in case.criteria]
    row = everything.sets.index(case.members(found.chosen.members))
    entered = {one.name: one.preference for one in case.stakeholders}
    for view in found.views:
        polytope = entered[view.stakeholder].polytope()
        place = [names.index(label) for label in polytope.labels]
        some = Everything(case)
        some.__dict__["vectors"] = everything.vectors[:, place]
        margin = some.margin(row, polytope)
        if abs(margin) > 1e-5:
            assert view.room is (Room.YES if margin > 0 else Room.NO) or view.room is Room.EXACT
        if view.under is not None:
            under = np.array([view.under[name] for name in names])
            assert polytope.contains(dict(view.under), 1e-6)
            assert (everything.vectors @ under).max() <= everything.vectors[row] @ under + 1e-5
        if view.room is Room.EXACT:
            assert view.regret > 0


@given(SEEDS)
@settings(max_examples=12, deadline=None)
def test_what_divides_two_adds_up_to_what_they_lose(seed: int) -> None:
    found = answered(case_with_people(seed, people=4))
    if found is None:
        return
    for pair in found.contentions:
        lost = found.regrets[pair.one][pair.other] + found.regrets[pair.other][pair.one]
        assert sum(pair.effects.values()) == pytest.approx(pair.total, abs=1e-9)
        assert pair.total == pytest.approx(lost, abs=1e-8)
    assert all(a.high - a.low >= b.high - b.low - 1e-12 for a, b in pairwise(found.differences))


@given(SEEDS)
@settings(max_examples=10, deadline=None)
def test_the_order_of_everything_is_of_no_account(seed: int) -> None:
    case = case_with_people(seed)
    found = answered(case)
    turned = answered(
        case.replace(
            candidates=case.candidates[::-1], criteria=case.criteria[::-1], stakeholders=case.stakeholders[::-1]
        )
    )
    assert (found is None) == (turned is None)
    if found is None or turned is None:
        return
    for who, lost in found.regrets.items():
        for other, points in lost.items():
            # Equally good choices may be told apart by their order of names only; what they cost their own is nothing.
            if set(choice(found, other)) == set(choice(turned, other)):
                assert turned.regrets[who][other] == pytest.approx(points, abs=1e-8)
    if found.consensus and turned.consensus:
        assert turned.consensus.largest == pytest.approx(found.consensus.largest, abs=1e-8)


def choice(found: Agreement, who: str) -> tuple[str, ...]:
    return next(view.best.members for view in found.views if view.stakeholder == who)
