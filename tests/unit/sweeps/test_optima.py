"""Plans of many cases and of every scenario are those that each would get by itself."""

from __future__ import annotations

import pytest

from selection.model import Scenario
from selection.optimisation import optimise
from selection.rules import Budget
from selection.sweeps import optimise_many, optimise_scenarios
from selection.sweeps import run as module
from tests.support.hand_case import hand_case
from tests.support.random_cases import random_case


@pytest.mark.parametrize("pays", [1e9, 0.0])
def test_many_cases(pays: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAYS", pays)
    monkeypatch.setattr(module, "EACH", 0.0)
    cases = [random_case(seed, 5) for seed in range(8)]
    plans = optimise_many(cases, alternatives=3).all()
    for case, plan in zip(cases, plans, strict=True):
        alone = optimise(case, alternatives=3)
        assert [one.members for one in plan.coalitions] == [one.members for one in alone.coalitions]
        assert plan.proven == alone.proven


def test_a_rule_that_does_not_fit_one_case_leaves_the_others() -> None:
    sweep = optimise_many([hand_case(), random_case(1, 4)], [Budget(1e9, "FTE")])
    assert sweep.results[0] is not None
    assert [failure.name for failure in sweep.failures] == ["2"]


def test_every_scenario() -> None:
    case = hand_case()
    halved = Scenario("Half the budget", rules=(Budget(200_000.0),))
    gone = Scenario("Havendata withdraws", absent=(hand_case().names[3],))
    plans = optimise_scenarios(case.replace(scenarios=(halved, gone))).all()
    assert [plan.best.members for plan in plans] == [
        optimise(scenario.applied(case)).best.members for scenario in (halved, gone)
    ]
