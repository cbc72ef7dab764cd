"""What must hold of the worth of every coalition of every case."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.optimisation import Appraiser, optimise
from selection.rules import all_rules
from selection.worth import Worth
from tests.support.oracle import Oracle
from tests.support.oracle_rules import breaks
from tests.support.random_cases import random_case, subsets

SEEDS = st.integers(0, 2**32 - 1)
EXACT = 1e-9


@given(seed=SEEDS, n=st.integers(1, 6), end=st.sampled_from(("low", "mid", "high")))
@settings(max_examples=150, derandomize=True)
def test_it_is_what_the_definition_says(seed: int, n: int, end: str) -> None:
    case = random_case(seed, n)
    worth, oracle = Worth.of(case, end), Oracle(case, end)  # type: ignore[arg-type]
    for members in subsets(n):
        assert worth(members) == pytest.approx(oracle.worth(members), abs=EXACT)


@given(seed=SEEDS, n=st.integers(1, 6))
@settings(max_examples=100, derandomize=True)
def test_from_0_to_100_and_parts_and_contributions_add_up(seed: int, n: int) -> None:
    case = random_case(seed, n)
    low, mid, high = (Worth.of(case, end) for end in ("low", "mid", "high"))
    for members in subsets(n):
        value = mid(members)
        assert 0 <= value <= 100 + EXACT
        assert low(members) - EXACT <= value <= high(members) + EXACT
        parts, contributions = mid.parts(members), mid.contributions(members)
        assert sum(parts.values()) == pytest.approx(value, abs=EXACT)
        assert set(parts) == set(contributions) == {criterion.name for criterion in case.criteria}
        for name, part in parts.items():
            assert sum(contributions[name].values()) == pytest.approx(part, abs=EXACT)
            assert min(contributions[name].values()) >= 0
            assert set(contributions[name]) <= {-1, *members}


@given(seed=SEEDS, n=st.integers(1, 6))
@settings(max_examples=100, derandomize=True)
def test_every_rule_is_broken_when_its_sentence_says_so(seed: int, n: int) -> None:
    case = random_case(seed, n)
    for rule in all_rules(case):
        for members in subsets(n):
            assert (rule.excess(case, members) > 0) == breaks(case, rule, members)


@given(seed=SEEDS, n=st.integers(1, 6))
@settings(max_examples=60, derandomize=True)
def test_a_plan_an_appraiser_and_the_worth_tell_the_same(seed: int, n: int) -> None:
    case = random_case(seed, n)
    plan = optimise(case, alternatives=3)
    worth, appraiser = Worth.of(case), Appraiser(case, all_rules(case))
    for one in plan.coalitions:
        members = case.members(one.members)
        assert one.worth == pytest.approx(worth(members), abs=EXACT)
        assert one.low - EXACT <= one.worth <= one.high + EXACT
        assert sum(one.parts.values()) == pytest.approx(one.worth, abs=EXACT)
        everything = [points for shares in one.contributions.values() for points in shares.values()]
        assert sum(everything) == pytest.approx(one.worth, abs=EXACT)
        assert appraiser.coalition(members) == one
        assert appraiser.allows(members)
        assert all(check.holds and check.slack >= 0 for check in appraiser.checks(members))
        assert set(one.conditional) <= set(one.members)
