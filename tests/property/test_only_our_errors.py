"""Whatever a case holds, it is refused in a sentence or decided; nothing else is ever raised."""

from __future__ import annotations

import dataclasses
import math
import random
from enum import Enum
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from selection.errors import SelectionError
from selection.model import Absence, Case, Evidence
from selection.optimisation import optimise
from selection.worth import Worth
from tests.support.random_cases import random_case

PARTS = (
    "candidates",
    "criteria",
    "assessments",
    "capabilities",
    "needs",
    "joint_results",
    "relations",
    "rules",
    "absent",
)
NUMBERS = (math.nan, math.inf, -math.inf, -1.0, -0.0, 0.0, 0.5, 1.0, 4.0, 1e-30, 1e-12, 1e15, 1e308, -1e308)
WORDS = ("", "P0", "p1", "Client", "mean", "sensors", "Cost", "no such thing", "{braces}", "Zoë B.V.", " ")
KINDS = {"evidence": tuple(Evidence), "absence": tuple(Absence)}
WHOLE = (-1, 0, 1, 2, 7, 10**9)


def weird(draw: random.Random, value: Any) -> Any:
    """Another value of the same kind, as odd as that kind can be."""
    match value:
        case bool():
            return not value
        case Enum():
            return draw.choice(list(type(value)))
        case int():
            return draw.choice(WHOLE)
        case float():
            return draw.choice(NUMBERS)
        case str():
            return draw.choice(WORDS)
        case dict():
            return {draw.choice(WORDS): draw.choice((*NUMBERS, *WHOLE))} if draw.random() < 0.5 else {}
        case tuple():
            return draw.choice(((), value[:1], value + value))
        case None:
            return draw.choice((None, *NUMBERS))
        case _:
            return value


def spoilt(draw: random.Random, part: Any) -> Any:
    """The same part of a case with one field changed."""
    if isinstance(part, str):
        return draw.choice(WORDS)
    names = [entry.name for entry in dataclasses.fields(part) if entry.name not in {"place", "cells"}]
    name = draw.choice(names)
    if name in KINDS:
        return dataclasses.replace(part, **{name: draw.choice((None, *KINDS[name]))})
    return dataclasses.replace(part, **{name: weird(draw, getattr(part, name))})


def spoil(draw: random.Random, case: Case) -> Case:
    """The same case with one part changed, left out or doubled."""
    name = draw.choice(PARTS)
    parts = list(getattr(case, name))
    if not parts:
        return case
    i = draw.randrange(len(parts))
    match draw.randrange(6):
        case 0:
            del parts[i]
        case 1:
            parts.append(parts[i])
        case _:
            parts[i] = spoilt(draw, parts[i])
    return case.replace(**{name: tuple(parts)})


@given(seed=st.integers(0, 2**32 - 1), n=st.integers(1, 5), times=st.integers(1, 3))
@settings(max_examples=600, derandomize=True)
def test_spoilt_cases(seed: int, n: int, times: int) -> None:
    draw, refusal = random.Random(seed), None
    try:
        case = random_case(seed, n)
        for _ in range(times):
            case = spoil(draw, case)
        decides(case)
    except SelectionError as error:
        refusal = error
    if refusal is not None:
        assert refusal.to("en").strip()
        assert refusal.to("nl").strip()


def decides(case: Case) -> None:
    plan = optimise(case, alternatives=2, within=1.0, time_limit=10.0)
    for one in plan.coalitions:
        members = case.members(one.members)
        assert plan.appraiser.allows(members)
        assert 0 <= Worth.of(case)(members) <= 100 + 1e-9
    assert str(plan.proof())
    assert plan.best.members
