"""Fifteen projects, three criteria and a budget: the portfolios that no other dominates, and the core indexes.

Tervonen, T. (2014). rpm: Robust Portfolio Modeling R library 1.0, https://github.com/tommite/rrpm (its test data:
the projects, and the portfolios with no information and with an order of the weights).
Method: Liesiö, Mild & Salo (2007). Preference programming for robust portfolio modeling and project selection. European
Journal of Operational Research 181(3), 1488-1505. https://doi.org/10.1016/j.ejor.2005.12.041
"""

from __future__ import annotations

import pytest

from selection.frontier import non_dominated
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion
from selection.robustness import core_index, roles
from selection.rules import Budget, Size
from selection.weighting import Polytope, box, ordered, vertices

CRITERIA = ("Cri1", "Cri2", "Cri3")

# scores on the three criteria, and the cost
PROJECTS = [
    (46, 55, 31, 79),
    (61, 49, 49, 32),
    (22, 65, 57, 31),
    (43, 88, 42, 73),
    (8, 82, 51, 19),
    (60, 92, 71, 32),
    (72, 62, 38, 94),
    (92, 78, 100, 22),
    (81, 75, 37, 44),
    (85, 23, 22, 10),
    (50, 17, 53, 27),
    (9, 37, 83, 100),
    (64, 32, 51, 51),
    (98, 57, 17, 98),
    (9, 16, 13, 2),
]
BUDGET = 300

# each portfolio by a 1 for every project in it
WITHOUT_INFORMATION = [
    "011011011110101",
    "010011011110011",
    "011011011100011",
    "011111011110001",
    "010101011110101",
    "111011011110001",
    "011001011110011",
    "011111010110101",
    "110001011110101",
]
WITH_AN_ORDER = [
    "011011011110101",
    "010011011110011",
    "011111011110001",
    "010101011110101",
    "111011011110001",
    "011001011110011",
]

CORE = {2, 6, 8, 9, 10, 11, 15}
"""In every portfolio of the second list."""

EXTERIOR = {7, 12}
"""In none of either list."""


def _name(number: int) -> str:
    return f"Project {number:02d}"


NAMES = [_name(number) for number in range(1, 16)]


def _case() -> Case:
    """A portfolio's score is the sum of its projects' scores: all projects together are not too much on any scale."""
    enough = float(sum(max(scores) for *scores, _ in PROJECTS))
    return Case(
        tuple(Candidate(name, {"Cost": float(project[3])}) for name, project in zip(NAMES, PROJECTS, strict=True)),
        tuple(Criterion(name, Aggregator.TOTAL, worst=0, best=100, need=enough) for name in CRITERIA),
        tuple(
            Assessment(name, criterion, score)
            for name, project in zip(NAMES, PROJECTS, strict=True)
            for criterion, score in zip(CRITERIA, project[:3], strict=True)
        ),
        rules=(Size(1, 15), Budget(BUDGET)),
    )


def _found(polytope: Polytope) -> list[tuple[str, ...]]:
    weightings = [dict(zip(CRITERIA, corner, strict=True)) for corner in vertices(polytope).tolist()]
    answer = non_dominated(_case(), weightings)
    assert answer.complete
    return [one for point in answer.points for one in point.coalitions]


def _members(portfolio: str) -> tuple[str, ...]:
    return tuple(name for name, is_in in zip(NAMES, portfolio, strict=True) if is_in == "1")


POLYTOPES = {
    "no information": (box(CRITERIA, [0, 0, 0], [1, 1, 1]), WITHOUT_INFORMATION),
    "first before second before third": (ordered(CRITERIA, [1, 2, 3]), WITH_AN_ORDER),
}


@pytest.mark.parametrize("what", POLYTOPES)
def test_the_portfolios_that_no_other_dominates(what: str) -> None:
    polytope, published = POLYTOPES[what]
    assert sorted(_found(polytope)) == sorted(map(_members, published))


@pytest.mark.parametrize("what", POLYTOPES)
def test_the_core_index_of_each_project(what: str) -> None:
    polytope, published = POLYTOPES[what]
    counted = [sum(portfolio[i] == "1" for portfolio in published) / len(published) for i in range(15)]
    assert list(core_index(NAMES, _found(polytope)).values()) == pytest.approx(counted, abs=1e-12)


def test_who_to_choose_and_who_to_leave() -> None:
    found = roles(NAMES, _found(POLYTOPES["first before second before third"][0]))
    assert set(found.necessary) == set(map(_name, CORE))
    assert set(found.never) == set(map(_name, EXTERIOR))
