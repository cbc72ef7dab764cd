"""The optimum, the N best, the ties, the near-optimal list, the value per size and the verdict "none".

All as brute force says, which shares no line with the code under test.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.errors import InfeasibleError
from selection.model import Case
from selection.optimisation import Plan, formulate, optimise
from selection.rules import Size, all_rules
from selection.solver import solve
from selection.worth import Worth
from tests.support.oracle_search import Found, enumerated, listed
from tests.support.random_cases import random_case, subsets

SEEDS = st.integers(0, 2**32 - 1)
EXACT = 1e-9
PROVEN = 2e-6
"""A bound may be this far above the best, in points of 100: the gap that counts as proof, and rounding."""

MOST = 200
"""So many coalitions a plan lists at most."""


@given(
    seed=SEEDS,
    n=st.integers(1, 8),
    number=st.integers(1, 6),
    within=st.sampled_from((None, None, 0.0, 1.0, 5.0)),
    every_size=st.booleans(),
)
@settings(max_examples=250, derandomize=True)
def test_small_cases(seed: int, n: int, number: int, within: float | None, every_size: bool) -> None:
    case = random_case(seed, n)
    plan = optimise(case, alternatives=number, within=within, every_size=every_size)
    agrees(case, plan, listed(enumerated(case, subsets(n)), number, within), every_size=every_size)


@pytest.mark.parametrize("n", [12, 13, 14])
@pytest.mark.parametrize("seed", [2, 3, 6, 11])
def test_larger_cases(n: int, seed: int) -> None:
    case = random_case(seed, n)
    plan = optimise(case, alternatives=8, within=0.5)
    agrees(case, plan, listed(enumerated(case, subsets(n)), 8, 0.5), every_size=True)


def agrees(case: Case, plan: Plan, expected: list[Found], *, every_size: bool) -> None:
    if not expected:
        is_refused(plan)
        return
    assert plan.proven
    assert plan.best.worth == pytest.approx(expected[0].worth, abs=EXACT)
    assert plan.best.worth <= plan.bound <= plan.best.worth + PROVEN
    if len(expected) < MOST:
        assert plan.complete
        assert [one.members for one in plan.coalitions] == [one.names for one in expected]
        assert [one.worth for one in plan.coalitions] == pytest.approx([one.worth for one in expected], abs=EXACT)
        ties = [one.names for one in expected if expected[0].worth - one.worth <= EXACT]
        assert [one.members for one in plan.ties] == ties
    else:
        assert len(plan.coalitions) == MOST
        assert not plan.complete
    if every_size:
        agrees_by_size(case, plan)


def agrees_by_size(case: Case, plan: Plan) -> None:
    best: dict[int, float] = {}
    for one in enumerated(case, subsets(len(case.candidates))):
        best.setdefault(len(one.members), one.worth)
    assert {value.size: value.best.worth for value in plan.sizes if value.best} == pytest.approx(best, abs=EXACT)
    for value in plan.sizes:
        assert value.proven
        if value.best:
            assert value.best.size == value.size
            assert value.best.worth <= value.bound + EXACT <= value.best.worth + PROVEN


def is_refused(plan: Plan) -> None:
    assert not plan.coalitions
    assert not plan.proven
    assert plan.conflict is not None
    with pytest.raises(InfeasibleError) as caught:
        _ = plan.best
    assert str(plan.conflict.sentence()) in str(caught.value)


@given(seed=SEEDS, n=st.integers(2, 8))
@settings(max_examples=60, derandomize=True)
def test_a_size_more_or_less_changes_only_what_it_must(seed: int, n: int) -> None:
    """All sizes allowed: the best over all is the best of the sizes, each found by itself."""
    case = random_case(seed, n)
    case = case.replace(rules=tuple(rule for rule in case.rules if not isinstance(rule, Size)))
    together = optimise(case, [Size(1, n)], alternatives=1)
    apart = [optimise(case, [Size(k, k)], alternatives=1) for k in range(1, n + 1)]
    worths = [plan.best.worth for plan in apart if plan.coalitions]
    assert [value.best.worth for value in together.sizes if value.best] == pytest.approx(worths, abs=EXACT)
    assert bool(together.coalitions) == bool(worths)
    if worths:
        assert together.best.worth == pytest.approx(max(worths), abs=EXACT)


@given(seed=SEEDS, n=st.integers(1, 8))
@settings(max_examples=80, derandomize=True)
def test_the_objective_is_the_worth(seed: int, n: int) -> None:
    """The program's value of its solution is what the plain definition says of those members."""
    case = random_case(seed, n)
    worth, rules = Worth.of(case), all_rules(case)
    for size in range(1, n + 1):
        formulation = formulate(case, worth, rules, size)
        outcome = solve(formulation.program)
        if outcome.values is not None:
            assert outcome.objective == pytest.approx(worth(formulation.members(outcome.values)), abs=1e-7)
