"""The search that docs/engine.md follows is the search as it is."""

from __future__ import annotations

import math
from collections.abc import Iterable

import pytest

from selection.engine.compiled import can_compile
from selection.engine.ready import fits, patience
from selection.rules import Budget
from tests.support.followed import Step, steps
from tests.support.hand_case import BEST, DIJKMAN, EEMLAND, HAVENDATA, KADE, NOORDSENS, hand_case
from tests.support.sized import ROOT, Sized

PAGE = " ".join((ROOT / "docs" / "engine.md").read_text(encoding="utf-8").split())


@pytest.fixture(scope="module")
def three() -> Sized:
    return Sized.of(hand_case(), 3)


@pytest.fixture(scope="module")
def followed(three: Sized) -> list[Step]:
    return list(steps(three.problem))


def short(case_names: tuple[str, ...], members: Iterable[int]) -> list[str]:
    """A company's first word."""
    return [case_names[i].split()[0] for i in members]


def test_the_steps(three: Sized, followed: list[Step]) -> None:
    names = three.case.names
    for number, step in enumerate(followed, 1):
        ways = zip(short(names, (i for i, _ in step.open)), (bound for _, bound in step.open), strict=True)
        cells = (
            str(number),
            ", ".join(short(names, step.members)) or "nobody",
            ", ".join(f"{name} {bound:.2f}" for name, bound in ways) or "-",
            f"{step.best:.2f}" if math.isfinite(step.best) else "-",
        )
        assert f"| {' | '.join(cells)} |" in PAGE
    assert f"The search looks at {len(followed)} partial coalitions" in PAGE
    assert f"| {len(followed) + 1} |" not in PAGE


def test_the_counts(three: Sized) -> None:
    assert f"There are {math.comb(6, 3)} coalitions of three. The budget allows {len(three.worths)} of them." in PAGE


def test_the_story(three: Sized, followed: list[Step]) -> None:
    case = three.case
    free = Sized.of(case.replace(rules=()), 3).worths
    dear = case.members([DIJKMAN, HAVENDATA, NOORDSENS])
    cost = [candidate.number("Cost") or 0.0 for candidate in case.candidates]
    assert max(free, key=lambda members: free[members]) == dear
    assert free[dear] == pytest.approx(250 / 3)
    assert sum(cost[i] for i in dear) == 420_000
    best = case.members(list(BEST[0]))
    assert sum(cost[i] for i in best) == 390_000
    assert next(rule.max for rule in case.rules if isinstance(rule, Budget)) == 400_000
    # 250/3 - 20 price and 82 + 10 price are equal at 2/45.
    assert f"one of the two is at {82 + 10 * 2 / 45:.2f} or more" in PAGE
    assert f"nothing comes to more than {followed[0].open[0][1]:.2f}." in PAGE
    dijkman, eemland = cost[case.names.index(DIJKMAN)], cost[case.names.index(EEMLAND)]
    assert min(cost) > 400_000 - dijkman - eemland == 50_000
    with_dijkman = case.members([DIJKMAN, HAVENDATA, "Bolwerk Infra"])
    assert three.worths[with_dijkman] == pytest.approx(followed[2].best)
    exact = {i: max(v for m, v in three.worths.items() if {i, 3} <= set(m) and 1 not in m) for i in (2, 4, 5, 0)}
    assert dict(followed[5].open) == pytest.approx(exact)
    assert short(case.names, followed[-1].members) == [KADE.split()[0]]


@pytest.mark.skipif(not can_compile(), reason="the numbers are those of the compiled search")
def test_the_limits() -> None:
    assert f"For 200 candidates it gives up after {patience(200):,} partial coalitions" in PAGE
    assert "more than 2,000,000 candidates times members" in PAGE
    assert fits(2_000_000, 1)
    assert not fits(2_000_001, 1)
