"""How far an answer is: told on the way, never backwards, and in plain words."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from selection.optimisation import optimise
from selection.study import Advance, Counted, Question, study
from tests.support.regional import regional_case
from tests.support.rich_case import rich_case

TOLD = {
    Question.WHY_NOT, Question.BUDGET, Question.ROBUST, Question.UNKNOWN, Question.SCENARIOS, Question.INDISPENSABLE,
    Question.RULES, Question.WITHDRAWAL,
}  # fmt: skip
"""The questions that take over a second with many candidates, and that this case gives reason for."""


def advances(question: Question) -> list[Advance]:
    told: list[Advance] = []
    study(optimise(rich_case()), [question], draws=50, advance=told.append)
    return told


def by_step(told: Sequence[Advance]) -> list[list[Advance]]:
    return [list(part) for _, part in itertools.groupby(told, key=lambda one: one.step)]


@pytest.mark.parametrize("question", sorted(TOLD))
def test_what_is_counted_never_falls_and_ends_at_all_of_it(question: Question) -> None:
    told = advances(question)
    assert told
    assert [part[0].step for part in by_step(told)] == sorted({one.step for one in told})
    for part in by_step(told):
        assert {one.steps for one in part} == {part[0].steps}
        done = [one.done for one in part]
        assert done == sorted(done)
        counted = [one for one in part if one.total is not None]
        for one in counted:
            assert one.share is not None
            assert 0 <= one.share <= 1
        if counted:
            assert counted[-1].done == counted[-1].total
            assert len({one.total for one in counted}) == 1


def test_the_bound_is_never_below_the_best_and_both_only_close_in() -> None:
    """Without the exact search, so that the solver has many programs to solve, one for each size."""
    told: list[tuple[float, float]] = []
    plan = optimise(regional_case(), by="solver", progress=lambda best, bound: told.append((best, bound)))
    assert told
    best, bounds = [one[0] for one in told], [one[1] for one in told]
    assert all(low <= high for low, high in told)
    assert best == sorted(best)
    assert bounds == sorted(bounds, reverse=True)
    # Whatever was said on the way was true of the whole search.
    assert max(best) <= plan.best.worth + 1e-9
    assert min(bounds) >= plan.best.worth - 1e-9


def test_in_words() -> None:
    assert str(Advance(1, 1, Counted.DRAWS, 320, 1000).sentence()) == "320 of 1,000 draws"
    assert Advance(1, 1, Counted.DRAWS, 320, 1000).share == pytest.approx(0.32)
    assert str(Advance(2, 3, Counted.CANDIDATES, 12, 194).sentence()) == "Step 2 of 3 – 12 of 194 candidates"
    # (61.9 - 61.2) / 61.2 = 1.14%.
    assert str(Advance(1, 1, best=61.2, bound=61.9).sentence()) == (
        "Best so far 61.2 points; it cannot be more than 61.9 (gap 1.1%)."
    )


def test_in_dutch() -> None:
    said = Advance(1, 1, Counted.DRAWS, 320, 1000).sentence()
    assert said is not None
    assert said.to("nl") == "320 van 1.000 proeven"


@pytest.mark.parametrize("counted", list(Counted))
def test_everything_that_is_counted_has_words(counted: Counted) -> None:
    total = None if counted is Counted.OUTCOMES else 3
    said = Advance(1, 1, counted, 1, total).sentence()
    assert said is not None
    assert str(said).startswith("1 ")


def test_nobody_makes_up_a_share() -> None:
    """Where the total is not known there is no share; where nothing is found there is no gap."""
    assert Advance(1, 1, Counted.OUTCOMES, 17).share is None
    assert Advance(1, 1, best=61.2, bound=61.9).share is None
    nothing = Advance(1, 1, best=0.0, bound=100.0)
    assert nothing.gap is None
    assert str(nothing.sentence()) == "Nothing found yet; it cannot be more than 100.0 points."
    assert Advance(1, 1).sentence() is None
