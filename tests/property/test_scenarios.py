"""Worth in scenarios, regret and boldness equal what looking at every coalition gives."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selection.model import Case, Scenario
from selection.optimisation import Plan, optimise
from selection.scenarios import bold, boldness, outcomes, outlook, regret_table, worlds
from selection.scenarios.regret import RegretRow
from tests.support.random_cases import random_case
from tests.support.scenario_oracle import PlainScenarios, random_scenarios

SEEDS = st.integers(0, 10_000)
BETAS = (0.0, 0.3, 1.0)


@pytest.fixture(autouse=True, scope="module")
def short_lists() -> Iterator[None]:
    """Lists that begin so short that the bound on what is not listed decides, also in small cases."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(outlook, "_DEPTHS", (1, 2, 4, 8, 1000))
        yield


def drawn(seed: int) -> tuple[Case, Plan]:
    """A case with scenarios of which none is today, and its plan; today's coalition exists."""
    case = random_case(seed, 6)
    case = case.replace(scenarios=random_scenarios(seed, case), weight_factors={})
    plan = optimise(case, alternatives=2, every_size=False)
    assume(plan.coalitions)
    assume(sum(world.is_now and bool(world.name) for world in worlds(plan)) == 0)
    return case, plan


def shares(case: Case) -> list[float]:
    """Who has no probability shares what is left, today among them."""
    given_to = [None, *(scenario.probability for scenario in case.scenarios)]
    known = [one for one in given_to if one is not None]
    rest = (1.0 - sum(known)) / (len(given_to) - len(known))
    return [rest if one is None else one for one in given_to]


def regret(worths: list[float], bests: list[float]) -> float:
    return max(best - worth for best, worth in zip(bests, worths, strict=True))


@settings(max_examples=20)
@given(SEEDS)
def test_choices_equal_those_of_looking_at_every_coalition(seed: int) -> None:
    case, plan = drawn(seed)
    plain = PlainScenarios(case)
    chances, bests = plain.chances(shares(case)), plain.bests()
    known = worlds(plan)
    for waive in (False, True):
        table = plain.table(waive)
        found = regret_table(plan, waive=waive, known=known)
        assert found.proven_minimax
        assert found.proven_expected
        assert found.minimax.largest == pytest.approx(min(regret(one, bests) for one in table.values()), abs=1e-7)
        expected = {key: sum(p * worth for p, worth in zip(chances, one, strict=True)) for key, one in table.items()}
        assert found.expected.expected == pytest.approx(max(expected.values()), abs=1e-7)
        path = boldness(plan, waive=waive, known=known)
        assert [one.low for one in path] == [0.0, *(one.high for one in path[:-1])]
        assert path[-1].high == 1.0
        for beta in BETAS:
            most = max(beta * expected[key] + (1 - beta) * min(one) for key, one in table.items())
            choice = bold(plan, beta, waive=waive, known=known)
            assert choice.proven
            assert choice.value(beta) == pytest.approx(most, abs=1e-7)
            (here, *_) = [one for one in path if one.low <= beta <= one.high]
            assert here.value(beta) == pytest.approx(most, abs=1e-7)


@settings(max_examples=12)
@given(SEEDS)
def test_outcomes_equal_their_definition(seed: int) -> None:
    case, plan = drawn(seed)
    plain = PlainScenarios(case)
    members = case.members(plan.best.members)
    for outcome, world in zip(outcomes(plan), plain.worlds, strict=True):
        assert outcome.worth == pytest.approx(world.worth(members), abs=1e-7)
        assert set(outcome.gone) == world.absent & set(plan.best.members)
        # Who drops out is no longer excluded: the rule that says so cannot be broken by those who are left.
        assert {*outcome.broken, *outcome.missed} >= world.failing(members)
        assert outcome.allowed == (not world.broken(members))
        assert (outcome.regret is None) == (world.best is None)
        if outcome.regret is not None and world.best is not None:
            assert outcome.regret == pytest.approx(world.best - world.worth(members), abs=1e-7)


@settings(max_examples=12)
@given(SEEDS)
def test_regret_is_zero_in_its_own_scenario_and_never_below_where_allowed(seed: int) -> None:
    _, plan = drawn(seed)
    found = regret_table(plan)
    assert found.chosen.outcomes[0].regret == pytest.approx(0.0, abs=1e-9)
    for at, world in enumerate(found.worlds):
        if world.possible:
            own = [row for row in found.rows if row.members == world.plan.best.members]
            assert all(row.outcomes[at].regret == pytest.approx(0.0, abs=1e-9) for row in own)
            there = [row.outcomes[at] for row in found.rows if row.outcomes[at].allowed]
            assert all(one.regret >= -1e-7 for one in there if not one.missed)  # type: ignore[operator]  # possible


@settings(max_examples=8)
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_candidates_and_scenarios_does_not_matter(seed: int, draw: object) -> None:
    case, plan = drawn(seed)
    candidates, scenarios = list(case.candidates), list(case.scenarios)
    draw.shuffle(candidates)  # type: ignore[attr-defined]  # a random.Random
    draw.shuffle(scenarios)  # type: ignore[attr-defined]
    other = optimise(case.replace(candidates=tuple(candidates), scenarios=tuple(scenarios)), every_size=False)
    one, two = regret_table(plan), regret_table(other)
    assert one.minimax.largest == pytest.approx(two.minimax.largest, abs=1e-7)
    assert one.expected.expected == pytest.approx(two.expected.expected, abs=1e-7)


@settings(max_examples=8)
@given(SEEDS)
def test_a_scenario_that_changes_nothing_adds_no_regret(seed: int) -> None:
    case, _ = drawn(seed)
    same = tuple(Scenario(one.name, None, one.weight_factors, one.need_levels, one.need_weights, one.column_factors,
                          one.absent, one.rules) for one in case.scenarios)  # fmt: skip
    plain = optimise(case.replace(scenarios=same), every_size=False)
    named = optimise(case.replace(scenarios=(*same, Scenario("As now"))), every_size=False)

    def bare(row: RegretRow) -> tuple[object, ...]:
        return row.members, row.largest, row.expected

    one, two = regret_table(plain), regret_table(named)
    assert two.worlds[0].name == "As now"
    assert bare(one.minimax) == bare(two.minimax)
    assert bare(one.expected) == bare(two.expected)
