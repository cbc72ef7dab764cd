"""What the doors say: order, proof, limits, faults, and points that no weighting of the axes would ever find."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from selection.errors import CaseError
from selection.frontier import SizeAxis, TermAxis, TotalAxis, WorthAxis, frontier, non_dominated
from selection.frontier.answer import unbeaten
from selection.frontier.axes import Axis, grain_of
from selection.limits import Status
from selection.model import Assessment, Candidate, Case, Criterion
from selection.rules import Budget, Require, Size
from tests.support.hand_case import hand_case
from tests.support.knapsacks import TWO_50

ONE = (Size(1, 1),)


def graded(grades: dict[str, tuple[float, float]]) -> Case:
    """Candidates with two grades, 0 to 10."""
    return Case(
        candidates=tuple(Candidate(name, {"Cost": first}) for name, (first, _) in grades.items()),
        criteria=(Criterion("First", worst=0, best=10), Criterion("Second", worst=0, best=10)),
        assessments=tuple(
            Assessment(name, criterion, grade)
            for name, pair in grades.items()
            for criterion, grade in zip(("First", "Second"), pair, strict=True)
        ),
    )


HOLLOW = graded({"Left": (10, 0), "Right": (0, 10), "Hollow": (4, 4), "Beaten": (4, 3)})
"""Hollow is best for no weights: half Left and half Right would be 5 and 5."""


def test_a_point_in_a_hollow_is_found() -> None:
    answer = frontier(HOLLOW, [TermAxis("First"), TermAxis("Second")], ONE)
    assert [(point.members, point.values) for point in answer.points] == [
        (("Left",), (1.0, 0.0)),
        (("Hollow",), (0.4, 0.4)),
        (("Right",), (0.0, 1.0)),
    ]
    assert answer.complete
    assert str(answer.proof()) == "Proven: no coalition beats one of these 3 points, and there is no other such point."


def test_so_is_a_coalition_that_no_weights_make_best() -> None:
    corners = [{"First": 1.0, "Second": 0.0}, {"First": 0.0, "Second": 1.0}]
    answer = non_dominated(HOLLOW, corners, ONE)
    assert [point.members for point in answer.points] == [("Left",), ("Hollow",), ("Right",)]


def test_all_coalitions_at_a_point_are_listed_when_asked_for() -> None:
    case = graded({"A": (5, 5), "B": (5, 5), "C": (1, 1)})
    axes: list[Axis] = [WorthAxis(), SizeAxis()]
    assert [point.coalitions for point in frontier(case, axes, [Size(1, 2)]).points] == [(("A",),)]
    assert [point.coalitions for point in frontier(case, axes, [Size(1, 2)], every=True).points] == [(("A",), ("B",))]


def test_values_a_hair_apart_are_one_point_and_those_further_apart_are_two() -> None:
    case = graded({"A": (5, 5), "B": (5 + 1e-12, 5 - 1e-12), "C": (5 + 1e-6, 5 - 1e-6)})
    answer = frontier(case, [TermAxis("First"), TermAxis("Second")], ONE, every=True)
    assert [point.coalitions for point in answer.points] == [(("C",),), (("A",), ("B",))]


def test_no_coalition_no_point() -> None:
    answer = frontier(HOLLOW, [WorthAxis(), TotalAxis("Cost")], [*ONE, Require(("Left",)), Budget(1.0)])
    assert not answer.points
    assert answer.complete
    assert str(answer.proof()) == "No coalition satisfies all rules."


def test_a_cancelled_frontier_says_that_it_is_not_complete() -> None:
    answer = frontier(TWO_50.case(), TWO_50.axes(), cancel=lambda: True)
    assert not answer.complete
    assert answer.status is Status.CANCELLED
    assert "Not proven" in str(answer.proof())


def test_a_time_limit_gives_what_was_found() -> None:
    answer = frontier(TWO_50.case(), TWO_50.axes(), time_limit=0.0)
    assert answer.status is Status.TIME_LIMIT
    assert all(first.values[0] > later.values[0] for first, later in itertools.pairwise(answer.points))


def test_progress_is_told() -> None:
    told: list[float] = []
    frontier(hand_case(), [WorthAxis(), SizeAxis()], progress=lambda found, _: told.append(found))
    assert told


def test_the_full_coalition_of_a_point() -> None:
    answer = frontier(HOLLOW, [WorthAxis(), TotalAxis("Cost")], ONE)
    for point in answer.points:
        assert answer.coalition(point.members).worth == pytest.approx(point.values[0], abs=1e-9)


@pytest.mark.parametrize(
    ("axis", "message"),
    [
        (TermAxis("Frist"), "Write First if that is what was meant"),
        (TotalAxis("Costs"), "Write Cost if that is what was meant"),
        (WorthAxis({"First": 0.5, "Second": 0.4}), "found 2 weights, together 0.9"),
        (WorthAxis({"First": 1.0}), "Give every criterion of the case a weight"),
    ],
)
def test_an_axis_that_does_not_fit(axis: Axis, message: str) -> None:
    with pytest.raises(CaseError, match="do not fit the case") as caught:
        frontier(HOLLOW, [axis, SizeAxis()], ONE)
    assert message in str(caught.value)


def test_no_axis_at_all() -> None:
    with pytest.raises(CaseError, match="at least one axis"):
        frontier(HOLLOW, [], ONE)


def test_a_direction_that_is_none() -> None:
    with pytest.raises(CaseError, match="expected max or min"):
        TotalAxis("Cost", "down")  # type: ignore[arg-type]  # what a user might write


def test_axes_name_themselves() -> None:
    axes = [WorthAxis(), WorthAxis({}, "Ann"), TermAxis("First"), TotalAxis("Cost"), SizeAxis()]
    assert [str(axis.label()) for axis in axes] == [
        "Worth",
        "Worth by the weights of Ann",
        "First",
        "Cost in all",
        "Number of members",
    ]


def test_by_integer_programs_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on cases that are too large for the search."""
    monkeypatch.setattr("selection.frontier.fits", lambda _: False)
    case = graded({"A": (5, 7), "B": (9, 5), "C": (1, 9)})
    answer = frontier(case, [WorthAxis(), TotalAxis("Cost")], [Size(1, 1), Budget(5.0)])
    assert [point.members for point in answer.points] == [("A",), ("C",)]
    assert "HiGHS" in answer.solver


def test_the_grain_of_numbers() -> None:
    assert grain_of([0.1 * k for k in range(30)]) == pytest.approx(0.1)
    assert grain_of([2.5, 1 / 3]) == 0.0
    assert grain_of([1e308, 1.0]) == grain_of([1e16, 0.5]) == 0.0
    assert grain_of([0.0, 0.0]) == 0.0


@pytest.mark.parametrize("axes", [1, 2, 3, 5])
def test_unbeaten_rows_as_by_comparing_all(axes: int) -> None:
    draw = np.random.default_rng(axes)
    values = draw.integers(0, 6, (200, axes)).astype(float)
    best = {tuple(row) for row in values if not any((o >= row).all() and (o > row).any() for o in values)}
    groups = unbeaten(values, np.full(axes, 1e-9))
    assert {tuple(values[group[0]]) for group in groups} == best
    assert sum(map(len, groups)) == sum(tuple(row) in best for row in values)
