"""A program for other weights: the rows of the last time, the objective anew, and the same answers as from nothing."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from selection.model import Case, Rule
from selection.optimisation import Appraiser, Plan, formulate, solve
from selection.program import Program, Row
from selection.rules import Require, Size, all_rules
from selection.worth import Worth
from tests.support.hand_case import BOLWERK, hand_case
from tests.support.random_cases import random_case

SIZES = (1, 2, 4)


def weighting(draw: random.Random, case: Case) -> dict[str, float]:
    """Weights of sum 1, many of them 0: a term without weight has no part in a program."""
    names = [criterion.name for criterion in case.criteria]
    weights = [draw.choice((0.0, 0.0, 1.0, 2.0, draw.random())) for _ in names]
    weights[draw.randrange(len(names))] += 0.5
    return {name: weight / sum(weights) for name, weight in zip(names, weights, strict=True)}


def program(case: Case, weights: dict[str, float], size: int, *, shorter: bool) -> Program:
    rules = tuple(rule for rule in all_rules(case) if not isinstance(rule, Size))
    return formulate(case, Worth.of(case, "mid", weights), rules[1:] if shorter else rules, size).program


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=40, derandomize=True)
def test_the_program_is_the_one_that_is_made_from_nothing(seed: int) -> None:
    """Whatever was asked of the case before: other weights, other criteria without weight, other rules, other sizes."""
    draw, case = random.Random(seed), random_case(seed, 6)
    for _ in range(12):
        weights, size, shorter = weighting(draw, case), draw.choice(SIZES), draw.random() < 0.3
        fresh = random_case(seed, 6)
        assert program(case, weights, size, shorter=shorter) == program(fresh, weights, size, shorter=shorter)


def found(plan: Plan) -> tuple[list[tuple[tuple[str, ...], float]], bool, bool]:
    return [(one.members, one.worth) for one in plan.coalitions], plan.proven, plan.complete


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=10, derandomize=True)
def test_the_solver_answers_alike_in_whatever_order_it_is_asked(seed: int) -> None:
    draw, case = random.Random(seed), random_case(seed, 6)
    weightings = [weighting(draw, case) for _ in range(5)]
    rules = (*(rule for rule in all_rules(case) if not isinstance(rule, Size)), Size(2, 3))

    def answer(asked: Case, weights: dict[str, float]) -> Plan:
        return solve(Appraiser(asked, rules, weights), alternatives=2, by="solver")

    afresh = [found(answer(random_case(seed, 6), weights)) for weights in weightings]
    assert [found(answer(case, weights)) for weights in weightings] == afresh
    assert [found(answer(case, weights)) for weights in reversed(weightings)] == afresh[::-1]


def test_only_the_objective_is_made_anew() -> None:
    case, rules = hand_case(), (Size(3, 3),)
    worth = Worth.of(case)
    turned = worth.reweighted(dict(zip(worth.weights, [*worth.weights.values()][::-1], strict=True)))
    first, second = (formulate(case, one, rules, 3).program for one in (worth, turned))
    assert [*map(id, first.rows)] == [*map(id, second.rows)]
    assert first.objective != second.objective


def test_what_is_added_to_a_program_is_not_in_the_next_one() -> None:
    case, rules = hand_case(), (Size(3, 3),)
    first = formulate(case, Worth.of(case), rules, 3)
    plain = first.program.text()
    first.program.column("more")
    first.program.rows.append(replace(first.program.rows[0], name="more"))
    first.program.product(*first.x[:2], from_above=True)
    assert formulate(case, Worth.of(case), rules, 3).program.text() == plain


def test_only_the_programs_of_the_last_rules_are_kept() -> None:
    """Whoever leaves out one rule after the other would else fill the memory."""
    case = hand_case()
    worth = Worth.of(case)

    def rows(*rules: Rule) -> list[Row]:
        return [formulate(case, worth, rules, size).program.rows[0] for size in SIZES]

    first = rows()
    assert [*map(id, rows())] == [*map(id, first)]
    rows(Require((BOLWERK,)))
    assert not {*map(id, rows())} & {*map(id, first)}
