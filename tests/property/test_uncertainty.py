"""Uncertain values against brute force: every aggregator, missing scores, grades of evidence, levels, pairs, panels."""

from __future__ import annotations

import math
import pickle

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.errors import InfeasibleError
from selection.normalisation import At
from selection.optimisation import near_optimal, optimise
from selection.rules import Size, all_rules
from selection.uncertainty import (
    Effort,
    acceptability,
    at_end,
    choices,
    drawn,
    influences,
    robust_optimum,
    settled,
    unknowns,
)
from selection.uncertainty.ceiling import Ceiling
from selection.uncertainty.pool import Pool
from selection.uncertainty.spread import Spread
from tests.support.drawn_oracle import allowed, best_of, oracle_of, order, random_rows
from tests.support.oracle import TIE, Oracle
from tests.support.random_cases import random_case, subsets

SEEDS = st.integers(0, 2**32 - 1)
EXACT = 1e-9


@given(seed=SEEDS, end=st.sampled_from(("low", "mid", "high")))
@settings(max_examples=60, derandomize=True)
def test_a_case_at_one_end_is_worth_what_the_definition_says(seed: int, end: At) -> None:
    case = random_case(seed, 5)
    worth, oracle = at_end(case, end).worth, Oracle(case, end)
    for members in subsets(5):
        assert worth(members) == pytest.approx(oracle.worth(members), abs=EXACT)


@given(seed=SEEDS)
@settings(max_examples=60, derandomize=True)
def test_a_settled_case_is_worth_what_the_definition_says(seed: int) -> None:
    """In this process and, as a sweep would send it, in another; whatever turns out, the rules stay as they were."""
    case = random_case(seed, 5)
    found = unknowns(case)
    for row in random_rows(found, 3, seed):
        here, oracle = settled(case, dict(zip(found, row, strict=True))), oracle_of(case, found, row)
        assert here.rules == all_rules(case)
        for one in (here, pickle.loads(pickle.dumps(here))):
            assert [one.worth(members) for members in subsets(5)] == pytest.approx(
                [oracle.worth(members) for members in subsets(5)], abs=EXACT
            )


@given(seed=SEEDS)
@settings(max_examples=40, derandomize=True)
def test_every_open_interval_that_counts_is_an_unknown(seed: int) -> None:
    """Only the values of the unknowns move the worth: at their middles both ends are the middle."""
    case = random_case(seed, 5)
    found = unknowns(case)
    for end in ("low", "high"):
        oracle = oracle_of(case, found, [getattr(one.interval, end) for one in found])
        for members in subsets(5):
            assert oracle.worth(members) == pytest.approx(Oracle(case, end).worth(members), abs=EXACT)


@given(seed=SEEDS, n=st.integers(1, 6))
@settings(max_examples=50, derandomize=True)
def test_the_robust_optimum_guarantees_most(seed: int, n: int) -> None:
    case = random_case(seed, n)
    possible = allowed(case)
    if not possible:
        with pytest.raises(InfeasibleError):
            robust_optimum(case)
        return
    low, mid = Oracle(case, "low"), Oracle(case)
    found = robust_optimum(case)
    most = max(map(low.worth, possible))
    equal = [members for members in possible if most - low.worth(members) <= TIE]
    plainest = max(map(mid.worth, equal))
    expected = min((m for m in equal if plainest - mid.worth(m) <= TIE), key=lambda m: order(case, m))
    assert found.coalition.members == case.names_of(expected)
    assert found.coalition.low == pytest.approx(most, abs=EXACT)
    assert found.price == pytest.approx(max(map(mid.worth, possible)) - plainest, abs=EXACT)
    assert found.proven


@given(seed=SEEDS)
@settings(max_examples=30, derandomize=True)
def test_no_draw_is_below_the_guarantee(seed: int) -> None:
    case = random_case(seed, 5)
    found = unknowns(case)
    low, high = Oracle(case, "low"), Oracle(case, "high")
    for row in random_rows(found, 5, seed):
        oracle = oracle_of(case, found, row)
        for members in subsets(5):
            assert low.worth(members) - EXACT <= oracle.worth(members) <= high.worth(members) + EXACT


@given(seed=SEEDS)
@settings(max_examples=60, derandomize=True)
def test_worth_over_many_draws_and_the_bound_on_its_rise(seed: int) -> None:
    case = random_case(seed, 5)
    spread = Spread.of(case)
    rows = random_rows(spread.unknowns, 6, seed)
    draws = np.array(rows).reshape(len(rows), -1)
    pool = Pool.of(subsets(5), 5)
    values, plain = spread.values(draws, pool), Oracle(case)
    may = np.array([seed >> i & 1 for i in range(5)], dtype=np.bool_)
    for row, got in zip(rows, values, strict=True):
        oracle = oracle_of(case, spread.unknowns, row)
        assert got == pytest.approx([oracle.worth(members) for members in pool.coalitions], abs=EXACT)
    for size in range(1, 6):
        inside = [members for members in pool.coalitions if len(members) == size and all(may[i] for i in members)]
        rises = [
            max((values[d, pool.coalitions.index(m)] - plain.worth(m) for m in inside), default=-math.inf)
            for d in range(len(rows))
        ]
        assert np.all(spread.rise(draws, size, may) >= np.array(rises) - EXACT)


@given(seed=SEEDS, asked=st.integers(1, 40))
@settings(max_examples=40, derandomize=True)
def test_nothing_outside_the_list_comes_above_its_ceiling(seed: int, asked: int) -> None:
    case = random_case(seed, 5)
    possible = allowed(case)
    if not possible:
        return
    found = unknowns(case)
    rows = random_rows(found, 6, seed)
    made = choices(case, np.array(rows).reshape(len(rows), -1), effort=Effort(pool=asked))
    plan = optimise(case, alternatives=asked)
    near = near_optimal(case, number=asked)
    ceiling = Ceiling.of(plan, near.floor).over(Spread.of(case), np.array(rows).reshape(len(rows), -1))
    listed = {case.members(plan.best.members), *near.worths}
    for row, most in zip(rows, ceiling, strict=True):
        oracle = oracle_of(case, found, row)
        assert all(oracle.worth(members) <= most + EXACT for members in possible if members not in listed)
    assert made.proven.all()


@given(seed=SEEDS, n=st.integers(1, 7), asked=st.sampled_from((1, 2, 5, 200)))
@settings(max_examples=60, derandomize=True)
def test_the_best_of_every_draw(seed: int, n: int, asked: int) -> None:
    case = random_case(seed, n)
    possible, found = allowed(case), unknowns(case)
    rows = random_rows(found, 8, seed)
    draws = np.array(rows).reshape(len(rows), -1)
    if not possible:
        with pytest.raises(InfeasibleError):
            choices(case, draws)
        return
    made = choices(case, draws, effort=Effort(pool=asked))
    plain, _ = best_of(case, possible, Oracle(case))
    for d, row in enumerate(rows):
        oracle = oracle_of(case, found, row)
        members, worth = best_of(case, possible, oracle)
        assert made.coalitions[made.best[d]] == members
        assert made.worth[d] == pytest.approx(worth, abs=EXACT)
        assert made.beside[d] == pytest.approx(oracle.worth(plain), abs=EXACT)
    assert made.proven.all()


@pytest.mark.parametrize("seed", [2, 3, 6])
def test_more_coalitions_than_a_plan_lists(seed: int) -> None:
    n = 11
    case = random_case(seed, n)
    case = case.replace(rules=(Size(2, 5),), absent=())
    possible, found = allowed(case), unknowns(case)
    rows = random_rows(found, 4, seed)
    made = choices(case, np.array(rows).reshape(len(rows), -1))
    for d, row in enumerate(rows):
        members, worth = best_of(case, possible, oracle_of(case, found, row))
        assert made.coalitions[made.best[d]] == members
        assert made.worth[d] == pytest.approx(worth, abs=EXACT)
    assert made.proven.all()


@given(seed=SEEDS)
@settings(max_examples=25, derandomize=True)
def test_shares_are_counts_of_the_best(seed: int) -> None:
    case = random_case(seed, 5)
    possible, found = allowed(case), unknowns(case)
    if not possible:
        return
    number = 30
    made = acceptability(case, draws=number, seed=seed % 1000, effort=Effort(pool=4))
    best = [best_of(case, possible, oracle_of(case, found, row))[0]
            for row in drawn(found, number, seed % 1000).tolist()]  # fmt: skip
    expected = {case.names_of(members): best.count(members) / number for members in best}
    assert {one.members: share.share for one, share in made.coalitions} == pytest.approx(expected)
    for name, share in made.candidates.items():
        assert share.share == pytest.approx(sum(name in case.names_of(members) for members in best) / number)
        assert share.standard_error == pytest.approx(math.sqrt(share.share * (1 - share.share) / number))


@given(seed=SEEDS)
@settings(max_examples=25, derandomize=True)
def test_which_value_would_change_the_choice(seed: int) -> None:
    case = random_case(seed, 5)
    possible, found = allowed(case), unknowns(case)
    if not possible:
        return
    plain, _ = best_of(case, possible, Oracle(case))
    made = influences(case, effort=Effort(pool=3))
    assert {one.unknown for one in made} == set(found)
    assert [one.loss for one in made if one.changes] == sorted((one.loss for one in made if one.changes), reverse=True)
    for one in made:
        for end, coalition, loss in (("low", one.at_low, one.loss_low), ("high", one.at_high, one.loss_high)):
            value = getattr(one.unknown.interval, end)
            oracle = oracle_of(case, [one.unknown], [value])
            members, worth = best_of(case, possible, oracle)
            assert loss == pytest.approx(worth - oracle.worth(plain), abs=EXACT)
            assert coalition.members == case.names_of(plain if worth - oracle.worth(plain) <= TIE else members)
        assert one.changes == (max(one.loss_low, one.loss_high) > TIE)
        assert one.proven
