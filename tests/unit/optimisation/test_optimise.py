"""The door: lists, ties, sizes, limits, refusals, on cases that can be solved by hand."""

from __future__ import annotations

import itertools
import time
from itertools import combinations

import pytest

from selection import rules as r
from selection.errors import CaseError, InfeasibleError
from selection.limits import Status
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Relation
from selection.optimisation import Plan, Prover, optimise
from tests.support import hand_case as h

CASE = h.hand_case()
ALL_DAY = 3600.0


def graded(grades: dict[str, float], *rules: r.Size | r.Budget, **attributes: dict[str, float]) -> Case:
    """One criterion, the mean of grades from 0 to 10: a coalition is worth ten times its mean grade."""
    candidates = tuple(
        Candidate(name, {column: values[name] for column, values in attributes.items()}) for name in grades
    )
    scores = tuple(Assessment(name, "Ideas", grade) for name, grade in grades.items())
    return Case(candidates, (Criterion("Ideas", worst=0, best=10),), scores, rules=rules)


def listed(plan: Plan) -> list[str]:
    return [" ".join(one.members) for one in plan.coalitions]


class TestTheCaseSolvedByHand:
    PLAN = optimise(CASE)

    def test_the_five_best_in_order(self) -> None:
        assert [set(one.members) for one in self.PLAN.coalitions] == [names for names, _, _ in h.RANKED]
        assert [one.worth for one in self.PLAN.coalitions] == pytest.approx([worth for _, worth, _ in h.RANKED])
        assert [one.cost / h.THOUSAND for one in self.PLAN.coalitions] == [cost for _, _, cost in h.RANKED]

    def test_it_is_proven(self) -> None:
        assert (self.PLAN.status, self.PLAN.proven, self.PLAN.complete) == (Status.OPTIMAL, True, True)
        assert self.PLAN.bound == pytest.approx(82.0)
        assert self.PLAN.gap <= 2e-6
        proof = "Proven: no other coalition is worth more than 82.0. That holds for these scores, weights and rules."
        assert str(self.PLAN.proof()) == proof
        assert self.PLAN.conflict is None
        assert self.PLAN.notices == ()
        assert self.PLAN.solver.startswith(("partner-selection", "HiGHS"))
        assert 0 < self.PLAN.seconds < ALL_DAY

    def test_value_per_size(self) -> None:
        found = [(value.size, value.best.worth if value.best else None, value.proven) for value in self.PLAN.sizes]
        assert found == [(2, pytest.approx(80.0), True), (3, pytest.approx(82.0), True)]

    def test_more_money_buys_the_better_third(self) -> None:
        richer = CASE.replace(rules=(r.Size(2, 3), r.Budget(420_000.0)))
        assert set(optimise(richer).best.members) == {h.HAVENDATA, h.NOORDSENS, h.DIJKMAN}
        assert optimise(richer).best.worth == pytest.approx(250 / 3)

    def test_rules_come_on_top(self) -> None:
        plan = optimise(CASE, [r.Require((h.BOLWERK,))])
        assert plan.best.worth == pytest.approx(236 / 3)
        assert plan.rules == (r.Size(2, 3), r.Budget(400_000.0), r.Require((h.BOLWERK,)))

    def test_other_weights(self) -> None:
        """By grades of innovation alone the two best ideas win: 10 x 17/2."""
        weights = {h.INNOVATION: 1.0, h.SAFETY: 0.0, h.CAPABILITIES: 0.0, h.JOINT: 0.0}
        plan = optimise(CASE, weights=weights)
        assert set(plan.best.members) == {h.DIJKMAN, h.EEMLAND}
        assert plan.best.worth == pytest.approx(85.0)

    @pytest.mark.parametrize(
        "weights",
        [
            {},
            {h.INNOVATION: 1.0},
            {h.INNOVATION: 0.5, h.SAFETY: 0.5, h.CAPABILITIES: 0.0, h.JOINT: 0.1},
            {h.INNOVATION: 1.5, h.SAFETY: -0.5, h.CAPABILITIES: 0.0, h.JOINT: 0.0},
            {h.INNOVATION: float("nan"), h.SAFETY: 0.0, h.CAPABILITIES: 0.0, h.JOINT: 0.0},
            {h.INNOVATION: 1.0, h.SAFETY: 0.0, h.CAPABILITIES: 0.0, "Jont results": 0.0},
        ],
    )
    def test_weights_that_do_not_fit(self, weights: dict[str, float]) -> None:
        with pytest.raises(CaseError, match="give each criterion one weight of 0 or more, together 1"):
            optimise(CASE, weights=weights)

    def test_an_answer_can_be_checked_and_made_up(self) -> None:
        appraiser = self.PLAN.appraiser
        mine = CASE.members([h.DIJKMAN, h.EEMLAND, h.KADE])
        assert not appraiser.allows(mine)
        checks = {str(check.rule.sentence()): check.slack for check in appraiser.checks(mine)}
        assert checks == {"2 to 3 members": 0, "Cost in all at most 400,000": -10_000}
        assert appraiser.coalition(mine).worth == pytest.approx(4 * 23 / 3 + 2 * 8 + 10)


class TestLists:
    GRADES = graded({"Acme": 9, "Bolt": 8, "Cobalt": 7, "Delta": 6, "Elm": 5}, r.Size(2, 2))

    def test_as_many_as_asked_for_with_every_tie_of_the_last(self) -> None:
        """Pairs by sum: 17, 16, 15 (twice), 14 (twice), 13 (twice), 12, 11."""
        expected = [1, 2, 4, 4, 6, 6, 8, 8, 9, 10, 10]
        assert [len(optimise(self.GRADES, alternatives=n).coalitions) for n in range(1, 12)] == expected

    @pytest.mark.parametrize(("within", "expected"), [(0.0, 1), (4.9, 1), (5.0, 2), (10.0, 4), (29.0, 9), (100.0, 10)])
    def test_everything_within_so_many_points_of_the_best(self, within: float, expected: int) -> None:
        plan = optimise(self.GRADES, alternatives=1, within=within)
        assert len(plan.coalitions) == expected
        assert plan.within == within
        assert plan.complete

    def test_ties_by_size_then_cost_then_name(self) -> None:
        """Equal grades: smaller first, of these the cheaper, of these by name; three or one are never cheaper here."""
        names = ("Elm", "Bolt", "Acme", "Delta")
        costs = {"Elm": 1.0, "Bolt": 2.0, "Acme": 2.0, "Delta": 3.0}
        case = graded(dict.fromkeys(names, 7.0), r.Size(1, 2), r.Budget(99.0), Cost=costs)
        plan = optimise(case, alternatives=1)
        assert len(plan.ties) == 10
        expected = [
            "Elm",
            "Acme",
            "Bolt",
            "Delta",
            "Acme Elm",
            "Bolt Elm",
            "Acme Bolt",
            "Delta Elm",
            "Acme Delta",
            "Bolt Delta",
        ]
        assert [" ".join(sorted(one.members)) for one in plan.coalitions] == expected
        assert str(plan.proof()) == (
            "Proven: no coalition is worth more than 70.0; 10 are worth that. That holds for these scores, weights "
            "and rules."
        )

    def test_a_hair_is_not_a_tie(self) -> None:
        case = graded({"Acme": 7.0, "Bolt": 7.0 + 1e-7, "Cobalt": 7.0 + 1e-11}, r.Size(1, 1))
        plan = optimise(case, alternatives=3)
        assert listed(plan) == ["Bolt", "Acme", "Cobalt"]
        assert len(plan.ties) == 1
        assert len(optimise(case.replace(absent=("Bolt",)), alternatives=1).ties) == 2

    def test_a_coalition_just_short_of_what_is_asked_does_not_come_back_for_ever(self) -> None:
        """The search looks a ten-thousandth of a point below the last; these lie there to within rounding."""
        for off in (0.0, 1e-15, -1e-15, 1e-12, -1e-12):
            short = 1e-5 + off
            case = graded(
                {"Acme": 6.0, "Bolt": 6.0 + short, "Cobalt": 6.0 - short, "Delta": 6 + 2 * short}, r.Size(1, 3)
            )
            plan = optimise(case, alternatives=1, time_limit=60.0)
            assert plan.proven
            assert listed(plan) == ["Delta"]

    def test_no_more_than_the_most_and_it_says_so(self) -> None:
        case = graded({f"Firm {i}": 7.0 for i in range(21)}, r.Size(2, 2))  # 210 pairs
        plan = optimise(case, alternatives=1)
        assert len(plan.coalitions) == 200
        assert not plan.complete
        assert plan.proven

    def test_a_number_that_makes_no_sense_is_the_nearest_that_does(self) -> None:
        assert len(optimise(self.GRADES, alternatives=0).coalitions) == 1
        assert len(optimise(self.GRADES, alternatives=9999).coalitions) == 10


class TestSizes:
    def test_a_size_without_a_coalition(self) -> None:
        """Everybody costs 4 of 10: three are too many."""
        names = ("Acme", "Bolt", "Cobalt")
        case = graded(dict.fromkeys(names, 7.0), r.Size(1, 3), r.Budget(10.0), Cost=dict.fromkeys(names, 4.0))
        values = {value.size: value for value in optimise(case).sizes}
        assert values[3].best is None
        assert values[3].proven
        assert values[3].status is Status.INFEASIBLE
        assert values[2].best is not None

    def test_without_every_size_the_rest_is_only_shown_to_be_no_better(self) -> None:
        """A mean falls with every member: 90, 85, 80 at most."""
        plan = optimise(graded({"Acme": 9, "Bolt": 8, "Cobalt": 7}, r.Size(1, 3)), alternatives=1, every_size=False)
        assert plan.proven
        assert listed(plan) == ["Acme"]
        assert all(value.proven or value.bound <= 90 for value in plan.sizes)

    @pytest.mark.parametrize("every_size", [True, False])
    def test_more_members_than_there_are(self, every_size: bool) -> None:
        weakest = Criterion("Safety", Aggregator.WEAKEST)
        for criterion in (weakest, Criterion("Ideas")):
            plan = optimise(Case((Candidate("Acme"),), (criterion,), rules=(r.Size(3, 5),)), every_size=every_size)
            assert plan.conflict is not None
            assert plan.conflict.rules == (r.Size(3, 5),)

    def test_one_program_for_all_sizes_where_nothing_depends_on_size(self) -> None:
        case = CASE.replace(
            criteria=(CASE.criteria[1], *CASE.criteria[2:]),
            assessments=tuple(entry for entry in CASE.assessments if entry.criterion == h.SAFETY),
        )
        together, apart = (optimise(case, every_size=every_size) for every_size in (False, True))
        assert together.sizes == ()
        assert listed(together) == listed(apart)
        assert together.best.worth == pytest.approx(apart.best.worth)


class TestBorders:
    def test_one_candidate(self) -> None:
        plan = optimise(graded({"Acme": 7.0}))
        assert listed(plan) == ["Acme"]
        assert [str(notice) for notice in plan.notices] == [
            "No size was stated: 1 to 1 members were considered. Add a rule Size to change that."
        ]

    def test_two_identical_candidates_are_a_tie(self) -> None:
        assert listed(optimise(graded({"Acme": 7.0, "Bolt": 7.0}, r.Size(1, 1)), alternatives=1)) == ["Acme", "Bolt"]

    def test_a_criterion_that_nobody_scored(self) -> None:
        case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas"),))
        best = optimise(case).best
        assert (best.low, best.worth, best.high) == pytest.approx((0, 50, 100))

    def test_a_gate_that_excludes_everybody(self) -> None:
        criteria = tuple(one.replace(gate=9.5) if one.name == h.SAFETY else one for one in CASE.criteria)
        plan = optimise(CASE.replace(criteria=criteria))
        with pytest.raises(InfeasibleError) as caught:
            _ = plan.best
        assert caught.value.to("en") == (
            'No coalition can satisfy this rule: "Every member reaches 9.5 on Safety culture". '
            'Way out: "Every member reaches 9.5 on Safety culture" -> "Every member reaches 9 on Safety culture". '
            "Then Eemland Engineering and Kade Advies can be chosen, for example."
        )
        assert plan.proof() == plan.conflict.sentence()  # type: ignore[union-attr]
        assert plan.status is Status.INFEASIBLE

    def test_incumbents_may_be_left_out_of_reach(self) -> None:
        plan = optimise(CASE.replace(absent=(h.HAVENDATA,)))
        assert all(h.HAVENDATA not in one.members for one in plan.coalitions)


def hard_case() -> Case:
    """Eighty candidates with trust between all of them, fifteen to choose: far from proven in a second."""
    names = [f"Firm {i:02}" for i in range(80)]
    trust = Criterion("Trust", Aggregator.PAIR_MEAN, 0, 100, neutral=50.0, weight=1.0)
    values = itertools.cycle(range(7, 97, 13))
    said = tuple(
        Relation(a, b, "Trust", float((next(values) * (i + 3)) % 101))
        for i, (a, b) in enumerate(combinations(names, 2))
    )
    return Case(tuple(map(Candidate, names)), (trust,), relations=said, rules=(r.Size(15, 16),))


class TestLimits:
    CASE = hard_case()

    @pytest.mark.parametrize("by", ["either", "solver"])
    def test_at_a_time_limit_nothing_is_called_proven(self, by: Prover) -> None:
        plan = optimise(self.CASE, alternatives=1, by=by, time_limit=1.5)
        assert plan.status is Status.TIME_LIMIT
        assert not plan.proven
        assert not plan.complete
        assert plan.best.worth < plan.bound <= 100
        assert plan.gap > 0
        assert str(plan.proof()).startswith(
            f"Not proven: the best found is worth {plan.best.worth:.2f}, nothing can be"
        )
        assert not all(value.proven for value in plan.sizes)
        assert all(value.bound <= value.best.worth + 2e-6 for value in plan.sizes if value.proven and value.best)

    def test_without_time_there_is_no_answer_and_no_claim(self) -> None:
        plan = optimise(CASE, time_limit=0.0)
        assert (plan.coalitions, plan.proven, plan.complete, plan.status) == ((), False, False, Status.TIME_LIMIT)
        assert plan.bound == 100
        with pytest.raises(InfeasibleError, match="No coalition was found in the time allowed"):
            _ = plan.best
        assert "time allowed" in str(plan.proof())

    @pytest.mark.parametrize("by", ["either", "solver"])
    def test_cancelling(self, by: Prover) -> None:
        began = time.monotonic()
        plan = optimise(self.CASE, by=by, time_limit=60.0, cancel=lambda: time.monotonic() - began > 1.0)
        assert plan.status is Status.CANCELLED
        assert not plan.proven
        assert plan.coalitions

    def test_progress(self) -> None:
        told: list[tuple[float, float]] = []
        plan = optimise(
            self.CASE, alternatives=1, time_limit=1.5, progress=lambda best, bound: told.append((best, bound))
        )
        assert told
        assert all(best <= bound + 1e-6 for best, bound in told)
        assert max(best for best, _ in told) == pytest.approx(plan.best.worth)

    @pytest.mark.parametrize("seconds", [0.001, 0.02, 0.1, 0.3])
    def test_whatever_the_limit_the_bound_is_above_the_best(self, seconds: float) -> None:
        """The true optimum, found without a limit, lies between them."""
        plan = optimise(CASE, time_limit=seconds)
        assert plan.bound >= 82.0 - 1e-6
        assert all(one.worth <= 82.0 + 1e-6 for one in plan.coalitions)
        assert not plan.proven or plan.best.worth == pytest.approx(82.0)
