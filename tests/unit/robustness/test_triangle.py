"""The triangle of the three heaviest criteria against every coalition, one by one."""

from __future__ import annotations

import numpy as np
import pytest

from selection.optimisation import optimise
from selection.robustness import weight_triangle
from tests.support.judged import two_criteria
from tests.support.random_cases import random_case
from tests.support.weight_space import Everything

EACH = 12


@pytest.mark.parametrize("seed", range(8))
def test_the_area_around_a_division_belongs_to_the_best_coalition_there(seed: int) -> None:
    case = random_case(seed)
    plan = optimise(case)
    found = weight_triangle(plan) if plan.coalitions else None
    if found is None:
        return
    assert found.proven
    assert sum(area.share for area in found.areas) == pytest.approx(1.0)
    everything, names = Everything(case), [criterion.name for criterion in case.criteria]
    now = np.array([case.weights[name] for name in names])
    columns = [names.index(name) for name in found.criteria]
    assert min(now[columns]) >= max([0.0, *np.delete(now, columns)]) - 1e-12
    assert found.now == pytest.approx(tuple(now[columns] / now[columns].sum()))
    draw = np.random.default_rng(seed)
    for area in found.areas:
        corners = np.array(area.corners)
        for mix in draw.dirichlet(np.ones(len(corners)), EACH):
            weights = now.copy()
            weights[columns] = found.total * (mix @ corners)
            assert {area.members, *area.ties} <= set(everything.best_at(weights, 1e-6))


def test_the_shares_are_those_of_many_divisions() -> None:
    case = random_case(1)
    found = weight_triangle(optimise(case))
    assert found is not None
    everything, names = Everything(case), [criterion.name for criterion in case.criteria]
    weights = np.tile([case.weights[name] for name in names], (4000, 1))
    columns = [names.index(name) for name in found.criteria]
    weights[:, columns] = found.total * np.random.default_rng(1).dirichlet(np.ones(3), len(weights))
    best = [everything.best_at(row) for row in weights]
    for area in found.areas:
        # Four standard errors of a share of 4000 draws.
        assert sum(area.members in ones for ones in best) / len(best) == pytest.approx(area.share, abs=0.032)


def test_two_criteria_make_no_triangle() -> None:
    case = two_criteria({"Acme": (9, 5), "Bolt": (6, 8)}, 50.0)
    assert weight_triangle(optimise(case)) is None
