"""Best under which weights: the same as brute force over all coalitions, with every aggregator and every rule."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.errors import InfeasibleError
from selection.model import Case
from selection.robustness import (
    acceptability,
    core_index,
    exact_acceptability,
    optimal_coalitions,
    roles,
    weight_intervals,
    weight_space,
)
from selection.weighting import Polytope, box, draws, hull, ordered
from selection.weighting.weights import Array
from tests.support.random_cases import random_case
from tests.support.weight_space import Everything

SEEDS = st.integers(0, 2**32 - 1)
KINDS = st.sampled_from(["all", "order", "box", "point", "line"])
DIMENSIONS = 5


def polytope_of_kind(case: Case, kind: str, seed: int) -> Polytope:
    """Round numbers, so that pieces meet at corners; no more than an order or a line where there are many criteria."""
    names = tuple(criterion.name for criterion in case.criteria)
    n, random = len(names), np.random.default_rng(seed)
    if kind == "all" and n <= DIMENSIONS:
        return box(names, np.zeros(n), np.ones(n))
    if kind == "box" and n <= DIMENSIONS:
        return box(names, np.full(n, 0.4 / n), np.full(n, min(1.0, 1.5 / n)))
    if kind == "order":
        return ordered(names, random.permutation(n) // 2 if n < DIMENSIONS else random.permutation(n))
    points = random.integers(0, 8, (1 if kind == "point" else 2, n)) + np.eye(n)[0]
    return hull(names, points / points.sum(axis=1, keepdims=True))


@given(seed=SEEDS, n=st.integers(2, 7), kind=KINDS)
@settings(max_examples=60, derandomize=True)
def test_small_cases(seed: int, n: int, kind: str) -> None:
    case = random_case(seed, n)
    polytope = polytope_of_kind(case, kind, seed % 1000)
    brute = Everything(case)
    if not brute.sets:
        with pytest.raises(InfeasibleError):
            weight_space(case, polytope)
        return
    space = weight_space(case, polytope)
    assert space.complete
    assert space.gap == 0
    found = {region.members: region for region in space.regions}
    for index, members in enumerate(brute.sets):
        margin = brute.margin(index, polytope)
        names = case.names_of(members)
        if names in found:
            assert margin >= -2e-9
            if len(polytope.a_eq) == 1:  # else others may be equally good on all of the polytope
                assert found[names].is_border == (margin < 1e-7)
        else:
            assert margin < 1e-7 if not space.all_ties else margin < -1e-10
    for region in space.regions:
        for corner in region.corners:
            assert region.members in brute.best_at(corner)
        assert region.members in brute.best_at(region.corners.mean(axis=0))
    agrees_at_draws(case, space.polytope, brute, seed % 1000)


def agrees_at_draws(case: Case, polytope: Polytope, brute: Everything, seed: int) -> None:
    """The shares are what comes of solving every draw by brute force, ties shared equally."""
    space = weight_space(case, polytope)
    found = acceptability(space, 60, seed)
    shares = dict.fromkeys((region.members for region in space.regions), 0.0)
    inside = dict.fromkeys(case.names, 0.0)
    for weights in draws(polytope, 60, seed):
        best = brute.best_at(weights)
        for members in best:
            shares[members] += 1 / len(best) / 60
            for name in members:
                inside[name] += 1 / len(best) / 60
    assert {members: share.value for members, share in found.coalitions.items()} == pytest.approx(shares, abs=1e-12)
    assert {name: share.value for name, share in found.candidates.items()} == pytest.approx(inside, abs=1e-12)
    exact = exact_acceptability(space)
    if exact is not None:
        assert sum(share.value for share in exact.coalitions.values()) == pytest.approx(1, abs=1e-9)
        sampled = acceptability(space, 4000, seed)
        for members, share in sampled.coalitions.items():
            assert exact.coalitions[members].value == pytest.approx(share.value, abs=5 * share.error + 2e-3)
    agrees_on_members(case, optimal_coalitions(space))


def agrees_on_members(case: Case, coalitions: tuple[tuple[str, ...], ...]) -> None:
    found, index = roles(case.names, coalitions), core_index(case.names, coalitions)
    for name in case.names:
        here = [name in members for members in coalitions]
        assert (name in found.necessary) == all(here)
        assert (name in found.possible) == (any(here) and not all(here))
        assert index[name] == pytest.approx(np.mean(here))


@given(seed=SEEDS, n=st.integers(2, 7))
@settings(max_examples=25, derandomize=True)
def test_intervals(seed: int, n: int) -> None:
    """Just within its ends the coalition is best, just beyond them who takes over is, and it is not."""
    case = random_case(seed, n)
    brute = Everything(case)
    if not brute.sets:
        return
    names = [criterion.name for criterion in case.criteria]
    now = np.array([case.weights[name] for name in names])
    for found in weight_intervals(case):
        assert found.proven
        j = names.index(found.criterion)
        rest = np.where(np.arange(len(names)) == j, 0.0, now)
        rest = rest / rest.sum() if rest.sum() > 0 else (np.arange(len(names)) != j) / max(1, len(names) - 1)

        def weights(weight: float, j: int = j, rest: Array = rest) -> Array:
            return weight * np.eye(len(names))[j] + (1 - weight) * rest

        assert found.weight == pytest.approx(now[j])
        assert found.members in brute.best_at(weights(found.weight))
        if len(names) == 1:
            assert (found.low, found.high) == (1, 1)
            continue
        for end, taker, outward in ((found.low, found.below, -1), (found.high, found.above, 1)):
            assert found.members in brute.best_at(weights(end), within=2e-9)
            if taker is None:
                assert end == pytest.approx(0.0 if outward < 0 else 1.0, abs=1e-9)
                continue
            assert taker in brute.best_at(weights(end), within=2e-9)
            beyond = brute.best_at(weights(end + outward * 1e-6))
            assert taker in beyond
            assert found.members not in beyond
