"""Payoff tables of textbooks: a decision is a coalition of one, a state of nature a scenario with one criterion left.

The condominium project: Anderson, Sweeney, Williams, Camm & Martin (2015). An Introduction to Management Science, 14th
edition, Cengage, chapter 13 (tables 13.1 and 13.4; regret on the medium complex, expected value on the large one).
The investor: the example of "Regret (decision theory)", https://en.wikipedia.org/wiki/Regret_(decision_theory), with
regrets of 7 for stocks, 5 for bonds, 11 for the money market, and the money market as the maximin choice.

Today all states count alike. Its worth is the mean over them, so that its regret is no more than the largest of theirs
and its worth no less than their lowest: today changes neither choice.
"""

from __future__ import annotations

import pytest

from selection.model import Assessment, Candidate, Case, Criterion, Scenario
from selection.optimisation import Plan, optimise
from selection.rules import Size
from selection.scenarios import bold, regret_table, worlds

CONDOMINIUM = {"small": (8.0, 7.0), "medium": (14.0, 5.0), "large": (20.0, -9.0)}
CHANCES = (0.8, 0.2)
INVESTOR = {"stocks": (-4.0, 4.0, 12.0), "bonds": (-2.0, 3.0, 8.0), "money market": (3.0, 2.0, 1.0)}


def plan_of(payoffs: dict[str, tuple[float, ...]], chances: tuple[float | None, ...]) -> tuple[Plan, float, float]:
    """The plan, and the payoff that worth 0 stands for and that one point stands for."""
    low = min(min(row) for row in payoffs.values())
    high = max(max(row) for row in payoffs.values())
    states = [f"state {i}" for i in range(len(chances))]
    case = Case(
        tuple(map(Candidate, payoffs)),
        tuple(Criterion(state, worst=low, best=high) for state in states),
        tuple(
            Assessment(name, state, payoff)
            for name, row in payoffs.items()
            for state, payoff in zip(states, row, strict=True)
        ),
        rules=(Size(1, 1),),
        scenarios=tuple(
            Scenario(f"only {state}", chance, {other: 0.0 for other in states if other != state})
            for state, chance in zip(states, chances, strict=True)
        ),
    )
    return optimise(case), low, (high - low) / 100


def test_the_condominium_project() -> None:
    plan, low, point = plan_of(CONDOMINIUM, CHANCES)
    assert [world.probability for world in worlds(plan)] == [0.0, *CHANCES]
    table = regret_table(plan)
    regrets = {str(row): [outcome.regret * point for outcome in row.outcomes[1:]] for row in table.rows}  # type: ignore[operator]  # possible
    assert regrets["medium"] == pytest.approx([6.0, 2.0])
    assert regrets["large"] == pytest.approx([0.0, 16.0])
    assert regrets["small"] == pytest.approx([12.0, 0.0])
    assert str(table.minimax) == "medium"
    assert table.minimax.largest * point == pytest.approx(6.0)
    expected = {str(row): low + row.expected * point for row in table.rows}
    assert expected == pytest.approx({"small": 7.8, "medium": 12.2, "large": 14.2})
    assert str(table.expected) == "large"
    assert str(bold(plan, 0.0).row) == "small"


def test_the_investor() -> None:
    plan, low, point = plan_of(INVESTOR, (None, None, None))
    table = regret_table(plan)
    assert {str(row): row.largest * point for row in table.rows} == pytest.approx(
        {"stocks": 7.0, "bonds": 5.0, "money market": 11.0}
    )
    assert str(table.minimax) == "bonds"
    careful = bold(plan, 0.0)
    assert str(careful.row) == "money market"
    assert low + careful.row.least * point == pytest.approx(1.0)
    assert str(bold(plan, 1.0).row) == "stocks"
