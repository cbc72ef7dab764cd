"""Regions, shares and intervals worked out by hand."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

from selection.errors import CaseError, InfeasibleError
from selection.limits import Status
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion
from selection.robustness import acceptability, exact_acceptability, optimal_coalitions, weight_intervals, weight_space
from selection.rules import Require, Size
from selection.weighting import Polytope, box, draws, ordered
from tests.support.random_cases import random_case
from tests.support.weight_space import Everything

NAMES = ("Ideas", "Safety", "Hours")


def graded(*rows: tuple[float, ...], weights: tuple[float, ...] = (1, 1, 1), size: int = 1) -> Case:
    """Candidates A, B, C ... with grades from 0 to 10 on as many criteria as they have grades."""
    criteria = tuple(
        Criterion(name, worst=0, best=10, weight=weight)
        for name, weight, _ in zip(NAMES, weights, rows[0], strict=False)
    )
    return Case(
        tuple(Candidate("ABCDE"[i]) for i in range(len(rows))),
        criteria,
        tuple(
            Assessment("ABCDE"[i], criterion.name, grade)
            for i, row in enumerate(rows)
            for criterion, grade in zip(criteria, row, strict=True)
        ),
        rules=(Size(size, size),),
    )


def any_weights(n: int) -> Polytope:
    return box(NAMES[:n], [0] * n, [1] * n)


def shares(case: Case, polytope: Polytope) -> dict[str, float]:
    found = exact_acceptability(weight_space(case, polytope))
    assert found is not None
    return {"".join(members): share.value for members, share in found.coalitions.items()}


def test_two_split_a_line_where_they_are_equal() -> None:
    """9 w + 4 (1 - w) = 6 w + 6 (1 - w) at w = 0.4."""
    space = weight_space(graded((9, 4), (6, 6)), any_weights(2))
    ends = {"".join(region.members): sorted(region.corners[:, 0].round(9)) for region in space.regions}
    assert ends == {"A": [0.4, 1.0], "B": [0.0, 0.4]}
    assert shares(graded((9, 4), (6, 6)), any_weights(2)) == pytest.approx({"A": 0.6, "B": 0.4})
    assert str(space.proof()) == "Proven: under all of these weights one of 2 coalitions is best."
    assert space.regions[0].polytope.a_ub.shape[1] == 2
    assert [str(region) for region in space.best_at({"Ideas": 0.4, "Safety": 0.6})] == ["A", "B"]


def test_two_split_a_triangle_in_a_known_ratio() -> None:
    """A has 10 Ideas, B 5 Safety: A is best where Ideas weigh at least half as much as Safety, on 2 of 3 parts."""
    assert shares(graded((10, 0, 0), (0, 5, 0)), any_weights(3)) == pytest.approx({"A": 2 / 3, "B": 1 / 3})


def test_each_best_on_one_thing() -> None:
    case = graded((10, 0, 0), (0, 10, 0), (0, 0, 10))
    assert shares(case, any_weights(3)) == pytest.approx({"A": 1 / 3, "B": 1 / 3, "C": 1 / 3})
    assert shares(case, ordered(NAMES, [2, 1, 3])) == pytest.approx({"A": 0, "B": 1, "C": 0})
    found = exact_acceptability(weight_space(case, any_weights(3)))
    assert found is not None
    # The mean of the four corners of a third by the areas of its two triangles: by symmetry a + 2 b = 1.
    centre = found.centres["A",]
    assert centre["Safety"] == pytest.approx(centre["Hours"])
    assert centre["Ideas"] == pytest.approx(11 / 18)


def test_equals_share() -> None:
    case = graded((8, 2), (8, 2), (2, 8))
    assert shares(case, any_weights(2)) == pytest.approx({"A": 0.25, "B": 0.25, "C": 0.5})
    found = acceptability(weight_space(case, any_weights(2)), 2000, seed=1)
    assert found.coalitions["A",].value == found.coalitions["B",].value
    assert found.coalitions["C",].value == pytest.approx(0.5, abs=5 * found.coalitions["C",].error)
    assert found.candidates["A"] == found.coalitions["A",]
    assert str(found.sentence()) == f"C is best under {found.coalitions['C',].value:.0%} of these weights."


def test_who_only_ties_stands_apart() -> None:
    """B is never better than both others, and equal to them at a half."""
    case = graded((8, 2), (5, 5), (2, 8))
    space = weight_space(case, any_weights(2))
    assert [(str(region), region.is_border) for region in space.regions] == [("A", False), ("C", False), ("B", True)]
    assert space.all_ties
    assert optimal_coalitions(space) == (("A",), ("C",))
    assert optimal_coalitions(space, borders=True) == (("A",), ("C",), ("B",))


def test_the_standard_error_is_that_of_a_share() -> None:
    found = acceptability(weight_space(graded((9, 4), (6, 6)), any_weights(2)), 900, seed=4)
    share = found.coalitions["A",]
    assert share.error == pytest.approx((share.value * (1 - share.value) / 899) ** 0.5)
    assert found.draws == 900
    assert found == acceptability(weight_space(graded((9, 4), (6, 6)), any_weights(2)), 900, seed=4)


def test_one_criterion() -> None:
    case = graded((9,), (6,), weights=(1,))
    assert shares(case, any_weights(1)) == {"A": 1.0}
    (only,) = weight_intervals(case)
    assert (only.low, only.high, only.below, only.above) == (1, 1, None, None)


def test_intervals_by_hand() -> None:
    """Ideas: 9 w + 4 (1 - w) = 6; with Safety 4 w + 9 (1 - w) the same the other way round."""
    ideas, safety = weight_intervals(graded((9, 4), (6, 6), weights=(1, 1)))
    assert (ideas.low, ideas.high) == (pytest.approx(0.4), 1)
    assert (ideas.below, ideas.above) == (("B",), None)
    assert (safety.low, safety.high) == (0, pytest.approx(0.6))
    assert str(ideas.sentence()) == "Ideas (now 50%): the choice stays from 40.0% up; below it becomes B."
    assert str(safety.sentence()) == "Safety (now 50%): the choice stays up to 60.0%; above it becomes B."
    assert ideas.proven


def test_intervals_keep_the_proportions_of_the_others() -> None:
    """Safety and Hours stay 1 to 3. A: 6 w + 5 (1 - w). B: 10 w + 2.25 (1 - w). C: 2 w + 6.75 (1 - w)."""
    case = graded((6, 5, 5), (10, 0, 3), (2, 9, 6), weights=(1, 0.5, 1.5))
    ideas = weight_intervals(case)[0]
    assert ideas.members == ("A",)
    # 4 w = 2.75 (1 - w), and 4 w = 1.75 (1 - w)
    assert (ideas.low, ideas.high) == (pytest.approx(1.75 / 5.75), pytest.approx(2.75 / 6.75))
    assert (ideas.below, ideas.above) == (("C",), ("B",))
    assert str(ideas.sentence()) == (
        "Ideas (now 33%): the choice stays from 30.4% to 40.7%; below it becomes C, above it B."
    )


def test_intervals_of_other_weights_and_of_nothing_else() -> None:
    """All weight on Ideas: the others would share evenly what it gives up."""
    case = graded((9, 0, 2), (6, 6, 6))
    ideas, safety, hours = weight_intervals(case, weights={"Ideas": 1, "Safety": 0, "Hours": 0})
    assert (ideas.low, ideas.high) == (pytest.approx(5 / 8), 1)  # 9 w + 1 (1 - w) = 6
    assert safety.high == pytest.approx(1 / 3)
    assert hours.high == pytest.approx(3 / 7)
    same = weight_intervals(graded((9, 4), (6, 3)))[0]
    assert str(same.sentence()) == "Ideas (now 50%): the choice stays at any weight."


def test_rules_count() -> None:
    case = graded((9, 4), (6, 6), (1, 1))
    space = weight_space(case, any_weights(2), [Require(("C",))])
    assert optimal_coalitions(space) == (("C",),)
    with pytest.raises(InfeasibleError):
        weight_space(case, any_weights(2), [Require(("C", "A"))])


def test_weights_of_other_criteria_are_refused() -> None:
    with pytest.raises(CaseError, match="Ideas and Safety"):
        weight_space(graded((9, 4), (6, 6)), any_weights(3))


def test_more_ties_than_an_answer_can_list() -> None:
    """With the strongest alone every coalition of A is equally good: more than a plan can hold."""
    names = [f"P{i:02d}" for i in range(14)]
    case = Case(
        tuple(map(Candidate, names)),
        (Criterion("Best", Aggregator.STRONGEST, worst=0, best=10), Criterion("Mean", worst=0, best=10)),
        tuple(Assessment(name, kind, 10 - i) for i, name in enumerate(names) for kind in ("Best", "Mean") if i < 10)
        + tuple(Assessment(name, kind, 0) for name in names[10:] for kind in ("Best", "Mean")),
        rules=(Size(4, 4),),
    )
    space = weight_space(case, box(("Best", "Mean"), [0, 0], [1, 1]))
    assert space.complete
    assert not space.all_ties
    assert optimal_coalitions(space) == (("P00", "P01", "P02", "P03"),)


def test_a_stop_leaves_a_gap_that_holds() -> None:
    told: list[tuple[int, float]] = []
    for seed in range(40):
        case = random_case(seed, 7)
        brute = Everything(case)
        names = tuple(criterion.name for criterion in case.criteria)
        if len(brute.sets) < 20 or not 3 <= len(names) <= 5:
            continue
        polytope = box(names, np.zeros(len(names)), np.ones(len(names)))
        told.clear()
        space = weight_space(case, polytope, progress=lambda *told_: told.append(told_), cancel=lambda: len(told) >= 2)
        assert told
        assert told == sorted(told, key=lambda step: (step[0], -step[1]))
        if space.complete:
            continue
        assert space.status is Status.CANCELLED
        assert str(space.proof()).startswith("Not proven: under some of these weights")
        assert not acceptability(space, 10).complete
        weights = draws(polytope, 500, seed)
        best = (weights @ brute.vectors.T).max(axis=1)
        known = (weights @ space.vectors.T).max(axis=1)
        assert (best - known).max() <= space.gap + 1e-9
        assert (best - known).max() > 0 or space.gap > 0
        return
    pytest.fail("no case was stopped")


def test_no_time_at_all() -> None:
    with pytest.raises(InfeasibleError, match="time"):
        weight_space(graded((9, 4), (6, 6)), any_weights(2), time_limit=0)


def test_a_space_can_be_sent() -> None:
    space = weight_space(graded((9, 4), (6, 6)), any_weights(2))
    again = pickle.loads(pickle.dumps(space))
    assert acceptability(again, 100) == acceptability(space, 100)


def test_too_many_dimensions_for_volumes() -> None:
    criteria = tuple(Criterion(f"c{i}", worst=0, best=10) for i in range(8))
    random = np.random.default_rng(2)
    case = Case(
        tuple(Candidate(f"P{i}") for i in range(5)),
        criteria,
        tuple(
            Assessment(f"P{i}", one.name, float(grade))
            for i in range(5)
            for one, grade in zip(criteria, random.integers(0, 11, 8), strict=True)
        ),
        rules=(Size(1, 1),),
    )
    space = weight_space(case, box(tuple(one.name for one in criteria), [0] * 8, [0.2] * 8))
    assert space.complete
    assert exact_acceptability(space) is None
    assert sum(share.value for share in acceptability(space, 500).coalitions.values()) == pytest.approx(1)
