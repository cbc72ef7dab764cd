"""A long list is no reason to give up: five thousand candidates."""

from __future__ import annotations

import heapq
import random

import pytest

from selection.model import Aggregator, Assessment, Candidate, Case, Criterion
from selection.optimisation import optimise
from selection.rules import Size

N = 5_000


def test_five_thousand_candidates() -> None:
    """Two of those that pass the gate. Fixed by hand: the weakest link is the lower of the two scores on safety."""
    draw = random.Random(1)
    names = [f"Firm {i:04}" for i in range(N)]
    ideas = {name: round(draw.uniform(0, 10), 2) for name in names}
    safety = {name: round(draw.uniform(0, 10), 2) for name in names}
    case = Case(
        tuple(map(Candidate, names)),
        (
            Criterion("Ideas", worst=0, best=10, weight=2.0),
            Criterion("Safety", Aggregator.WEAKEST, worst=0, best=10, weight=1.0, gate=3.0),
        ),
        tuple(
            Assessment(name, criterion, scores[name])
            for criterion, scores in (("Ideas", ideas), ("Safety", safety))
            for name in names
        ),
        rules=(Size(2, 2),),
    )
    plan = optimise(case, alternatives=1)
    assert plan.proven
    # For each lowest safety the two best ideas of who reaches it: all pairs that can be best.
    best, two = 0.0, [0.0, 0.0]
    for name in sorted((name for name in names if safety[name] >= 3), key=lambda name: -safety[name]):
        two = heapq.nlargest(2, [*two, ideas[name]])
        if two[1]:
            best = max(best, (10 * 2 * sum(two) / 2 + 10 * safety[name]) / 3)
    assert plan.best.worth == pytest.approx(best)
