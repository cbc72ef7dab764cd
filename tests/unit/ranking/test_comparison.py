from __future__ import annotations

import numpy as np
import pytest

from selection.analysis import own_utilities
from selection.model import Absence, Aggregator, Assessment, Candidate, Case, Criterion, JointResult, Need
from selection.model import CapabilityLevel as Level
from selection.optimisation import Plan, optimise
from selection.ranking import Method, comparison, reversals, scores_of
from selection.rules import AverageAtLeast, Size
from tests.support.hand_case import hand_case
from tests.support.regional import regional_case


def plan_of(grades: dict[str, tuple[float | None, ...]], *criteria: Criterion, size: int = 1) -> Plan:
    case = Case(
        tuple(map(Candidate, grades)),
        criteria,
        tuple(
            Assessment(who, criterion.name, grade, absence=Absence.BLANK if grade is None else None)
            for who, row in grades.items()
            for criterion, grade in zip(criteria, row, strict=True)
        ),
    )
    return optimise(case, [Size(size, size)])


IDEAS, WEEKS = Criterion("Ideas", worst=0, best=10, weight=1), Criterion("Weeks", worst=40, best=0, weight=1)


def test_the_table_by_hand() -> None:
    scores = scores_of(plan_of({"A": (8, 10), "B": (4, 30)}, IDEAS, WEEKS))
    assert scores is not None
    assert scores.utilities == pytest.approx(np.array([[0.8, 0.75], [0.4, 0.25]]))
    assert scores.values.tolist() == [[8, 10], [4, 30]]
    assert scores.costs.tolist() == [False, True]
    assert scores.weights.tolist() == [0.5, 0.5]
    assert (scores.left_out, scores.missing, scores.notices()) == ((), (), ())


def test_a_missing_score_stands_in_the_middle_and_is_said() -> None:
    found = comparison(plan_of({"A": (None, 10), "B": (4, None), "C": (9, 20)}, IDEAS, WEEKS))
    assert list(found.rankings[0].figures.values()) == pytest.approx([0.625, 0.45, 0.7])
    assert [str(one) for one in found.notices] == ["2 scores are missing; the middle of the scale stands for each."]
    scores = scores_of(plan_of({"A": (None, 10), "B": (4, 30)}, IDEAS, WEEKS))
    assert scores is not None
    assert scores.values[0, 0] == 5
    assert scores.missing == (("A", "Ideas"),)
    assert scores.without(0).missing == ()


def test_where_a_value_function_bends_its_utility_is_the_value() -> None:
    """More is not always better there: 5 is worth most."""
    bent = Criterion("Trust", worst=0, best=10, knots=((0, 0), (5, 1), (10, 0.2)), weight=1)
    found = comparison(plan_of({"A": (5,), "B": (10,), "C": (0,)}, bent))
    assert all(one.first == ("A",) for one in found.rankings)


def test_a_quantity_counts_alone_as_its_part_of_the_need() -> None:
    money = Criterion("Money", Aggregator.TOTAL, 0, 100, need=200.0, weight=1)
    scores = scores_of(plan_of({"A": (50,), "B": (300,)}, money, size=2))
    assert scores is not None
    assert scores.utilities.ravel().tolist() == [0.25, 1]
    assert scores.values.ravel().tolist() == [50, 300]


@pytest.mark.parametrize("case", [hand_case(), regional_case()])
def test_the_weighted_sum_on_fixed_scales_is_own_utility(case: Case) -> None:
    plan = optimise(case)
    own = own_utilities(case, "mid", plan.appraiser.worth.weights)
    assert own is not None
    assert list(comparison(plan).rankings[0].figures.values()) == pytest.approx(list(own), abs=1e-12)


def test_what_is_judged_of_sets_is_left_out_and_said() -> None:
    found = comparison(optimise(hand_case()))
    expected = "Left out: Capabilities and Joint results, which are not judged of single candidates."
    assert str(found.notices[0]) == expected


def test_nothing_scored_nothing_ranked() -> None:
    case = Case(
        (Candidate("A"), Candidate("B")),
        (Criterion("Joint", Aggregator.JOINT, 0, 1),),
        capabilities=(Level("A", "legal", 3.0),),
        needs=(Need("legal", 2),),
        joint_results=(JointResult("Permit", 1.0, {"legal": 2}),),
    )
    plan = optimise(case, [Size(1, 1)])
    found = comparison(plan)
    assert found.rankings == ()
    assert "single candidates cannot be put in order" in str(found.sentence())
    assert reversals(plan) == ()


def test_all_methods_agree() -> None:
    found = comparison(plan_of({"A": (9, 5), "B": (4, 30), "C": (1, 38)}, IDEAS, WEEKS))
    assert str(found.sentence()).startswith("All 8 methods put A first.")
    assert set(found.kendall.values()) == {1.0}


def test_the_winner_depends_on_the_scale() -> None:
    """By hand. Fixed: A (0.7 + 0.725) / 2 = 0.7125, B (0.6 + 0.75) / 2 = 0.675, so A. Min-max of two: all equal."""
    weeks = Criterion("Weeks", worst=400, best=0, weight=1)
    found = comparison(plan_of({"A": (7, 110), "B": (6, 100)}, IDEAS, weeks))
    by = {one.method: one for one in found.rankings}
    assert by[Method.FIXED].first == ("A",)
    assert by[Method.MIN_MAX].first == ("A", "B")
    assert len(found.winners) > 1
    assert "which single candidate is best depends on the method" in str(found.sentence())
    assert sum(len(methods) for methods in found.winners.values()) == 8


def test_the_best_coalition_may_depend_on_the_scale() -> None:
    """Fixed: A (0.9 + 0.50) / 2 beats B (0.5 + 0.56) / 2. Min-max makes six weeks as much as eight points of ideas.

    There A is worth (1 + 0) / 2, B (1/2 + 1) / 2.
    """
    weeks = Criterion("Weeks", worst=100, best=0, weight=1)
    found = comparison(plan_of({"A": (9, 50), "B": (5, 44), "C": (1, 50)}, IDEAS, weeks)).rescaled
    assert found.proven
    assert not found.is_same
    assert found.best.members == ("B",)
    assert (found.best.worth, found.chosen.worth) == pytest.approx((75, 50))
    assert "B would be worth 25.0 points more than the chosen one" in str(found.sentence())


def test_the_best_coalition_may_not_depend_on_it() -> None:
    found = comparison(plan_of({"A": (9, 5), "B": (4, 30)}, IDEAS, WEEKS)).rescaled
    assert found.is_same
    assert "also the best on min-max scales" in str(found.sentence())


def test_rules_mean_the_same_on_other_scales() -> None:
    """A missing score counts for the worst anchor in the rule, 0, and not for the worst score given, 6."""
    plan = plan_of({"A": (None, 0), "B": (6, 30), "C": (8, 40)}, IDEAS, WEEKS)
    ruled = optimise(plan.case, [Size(2, 2), AverageAtLeast("Ideas", 5)])
    assert ruled.best.members == ("B", "C")
    assert comparison(ruled).rescaled.best.members == ("B", "C")


def test_out_of_time_nothing_is_claimed() -> None:
    found = comparison(plan_of({"A": (9, 5), "B": (4, 30)}, IDEAS, WEEKS), time_limit=0.0)
    assert not found.rescaled.proven
    assert "not proven in the time allowed" in str(found.rescaled.sentence())


def test_figures_below_0_leave_a_method_out() -> None:
    profit = Criterion("Profit", worst=-10, best=10, weight=1)
    found = comparison(plan_of({"A": (-2,), "B": (4,)}, profit))
    assert found.unfit == (Method.SUM,)
    assert "Not used, since scores below 0 make no sense to them" in " ".join(map(str, found.sentences()))
    assert len(found.rankings) == 7


def test_a_single_candidate() -> None:
    plan = plan_of({"A": (9, 5)}, IDEAS, WEEKS)
    found = comparison(plan)
    assert all(one.order == (("A",),) for one in found.rankings)
    assert found.kendall[Method.FIXED] is None
    assert all(one.upset == () for one in reversals(plan))


def test_a_loser_that_decides_who_wins_on_min_max_scales() -> None:
    """By hand, each criterion half the weight: A (8, 4), B (5, 8), and the loser C (0, 3).

    The three on min-max: A (8/8 + 1/5) / 2 = 0.6, B (5/8 + 5/5) / 2 = 0.8125, C 0. Without C, A and B are each the best
    on one and the worst on the other: equal, so that B is no longer first alone. On fixed scales B stays first.
    """
    plan = plan_of({"A": (8, 4), "B": (5, 8), "C": (0, 3)}, IDEAS, Criterion("Safety", worst=0, best=10, weight=1))
    found = {one.method: one for one in reversals(plan)}
    assert found[Method.MIN_MAX].winner == ("C",)
    assert found[Method.MIN_MAX].loser == ("C",)
    assert found[Method.FIXED].upset == ()
    expected = "Weighted sum on min-max scales: 1 of 3 withdrawals changes the order of the others, and who is first."
    assert str(found[Method.MIN_MAX].sentence()).startswith(expected)
    assert "no withdrawal changes the order of the others" in str(found[Method.FIXED].sentence())
