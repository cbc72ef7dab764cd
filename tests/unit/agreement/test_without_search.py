"""The consensus where the exact search does not know the terms of the case, so that the solver must do it."""

from __future__ import annotations

import random

import numpy as np
import pytest

from selection.agreement import agreement
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Relation, Stakeholder
from selection.optimisation import near_optimal, optimise
from selection.rules import Size
from selection.weighting import Points, Preference
from tests.support.weight_space import Everything


def case_of_two_weakest_pairs(seed: int) -> Case:
    """Seven candidates; trust in the office and on the shop floor, each by its weakest pair, and ideas."""
    draw = random.Random(seed)
    names = [f"P{i}" for i in range(7)]
    criteria = (
        Criterion("Ideas", worst=0, best=10),
        Criterion("Office", Aggregator.PAIR_WEAKEST, 0, 10, neutral=5),
        Criterion("Floor", Aggregator.PAIR_WEAKEST, 0, 10, neutral=5),
    )
    weights = ((6, 3, 1), (1, 1, 8), (1, 7, 2))
    return Case(
        tuple(map(Candidate, names)),
        criteria,
        tuple(Assessment(name, "Ideas", draw.uniform(0, 10)) for name in names),
        relations=tuple(
            Relation(a, b, criterion, draw.uniform(3, 10))
            for criterion in ("Office", "Floor")
            for i, a in enumerate(names)
            for b in names[:i]
        ),
        rules=(Size(2, 3),),
        stakeholders=tuple(
            Stakeholder(f"S{i}", Preference.of({c.name: Points(w) for c, w in zip(criteria, row, strict=True)}))
            for i, row in enumerate(weights)
        ),
    )


@pytest.mark.parametrize("seed", range(3))
def test_the_consensus_by_the_solver_is_that_of_everything(seed: int) -> None:
    case = case_of_two_weakest_pairs(seed)
    assert near_optimal(case).floor == np.inf  # else this tests nothing
    found = agreement(optimise(case))
    everything = Everything(case)
    voices = np.array([list(view.weights.values()) for view in found.views])
    worths = everything.vectors @ voices.T
    costs = worths.max(axis=0) - worths
    assert found.consensus is not None
    assert found.proven
    assert found.consensus.largest == pytest.approx(costs.max(axis=1).min(), abs=1e-6)
    row = everything.sets.index(case.members(found.consensus.coalition.members))
    assert list(found.consensus.regrets.values()) == pytest.approx(costs[row].tolist(), abs=1e-6)
