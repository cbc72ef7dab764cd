"""Where rules are tried at their borders: missing scores, averages, pairs, capabilities, groups."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from datetime import date

import pytest

from selection import rules as r
from selection.model import Aggregator, Assessment, Candidate, CapabilityLevel, Case, Criterion, Relation
from selection.optimisation import Appraiser, optimise, solve
from tests.support import hand_case as h
from tests.support.examples import LEAD_TIME, TRUST, example_case
from tests.support.random_cases import subsets

CASE = example_case()


def years(start: float, scores: Sequence[float]) -> Case:
    """Candidates that are ready so many years after the start of a scale of ten years: later is better here."""
    names = [f"Firm {i}" for i in range(len(scores))]
    given = tuple(Assessment(name, "Ready", start + score) for name, score in zip(names, scores, strict=True))
    return Case(tuple(map(Candidate, names)), (Criterion("Ready", worst=start, best=start + 10.0),), given)


class TestFloors:
    def test_a_missing_score_never_passes(self) -> None:
        floor = r.Floor(LEAD_TIME, 52.0)
        assert floor.excess(CASE, CASE.members([h.NOORDSENS])) == math.inf
        assert floor.excess(CASE, CASE.members([h.KADE])) == 0
        assert floor.widened(CASE, CASE.members([h.NOORDSENS, h.KADE])) is None

    def test_where_less_is_better_it_is_a_ceiling(self) -> None:
        floor = r.Floor(LEAD_TIME, 20.0)
        assert floor.excess(CASE, CASE.members([h.EEMLAND, h.BOLWERK])) == 10
        assert floor.widened(CASE, CASE.members([h.EEMLAND, h.BOLWERK])) == r.Floor(LEAD_TIME, 30.0)

    def test_a_recovery_plan_lets_pass_under_condition(self) -> None:
        """Bolwerk's 6 misses the floor of 7 and has a plan; Havendata reaches it."""
        members = CASE.members([h.BOLWERK, h.HAVENDATA])
        strict = Appraiser(CASE, (r.Floor(h.SAFETY, 7.0),))
        assert strict.allows(members)
        assert strict.coalition(members).conditional == (h.BOLWERK,)

    def test_a_plan_that_is_not_needed_makes_nobody_conditional(self) -> None:
        members = CASE.members([h.BOLWERK, h.HAVENDATA])
        assert Appraiser(CASE, (r.Floor(h.SAFETY, 6.0),)).coalition(members).conditional == ()
        assert Appraiser(CASE, ()).coalition(members).conditional == ()

    def test_a_gap_passes_with_a_plan_only(self) -> None:
        criterion = Criterion("Safety", worst=0, best=10, gate=6.0, recovery=True)
        plan = {"Safety": date(2027, 1, 1)}
        case = Case((Candidate("Acme", recovery=plan), Candidate("Bolt")), (criterion,), rules=(r.Size(1, 2),))
        assert [one.members for one in optimise(case).coalitions] == [("Acme",)]
        assert optimise(case).best.conditional == ("Acme",)

    def test_the_panels_value_counts(self) -> None:
        criterion = Criterion("Safety", worst=0, best=10)
        case = Case(
            (Candidate("Acme"),),
            (criterion,),
            tuple(Assessment("Acme", "Safety", value, assessor=who) for who, value in (("A", 5.0), ("B", 8.0))),
        )
        assert r.Floor("Safety", 6.5).excess(case, (0,)) == 0
        assert r.Floor("Safety", 7.0).excess(case, (0,)) == 0.5


class TestAverages:
    def test_a_missing_score_counts_as_the_worst_anchor(self) -> None:
        members = CASE.members([h.DIJKMAN, h.NOORDSENS])
        assert r.AverageAtLeast(LEAD_TIME, 32.0).excess(CASE, members) == 0
        assert r.AverageAtLeast(LEAD_TIME, 31.0).excess(CASE, members) == 1
        assert r.AverageAtLeast(LEAD_TIME, 31.0).widened(CASE, members) == r.AverageAtLeast(LEAD_TIME, 32.0)

    @pytest.mark.parametrize("start", [0.0, 2020.0, -1e6])
    def test_what_is_forgiven_does_not_depend_on_where_the_scale_starts(self, start: float) -> None:
        """A year is not the more forgiving for being a large number; decimals that do not fit a float are forgiven."""
        case = years(start, (0.1, 0.2, 0.3, 9.0))
        for value, missed in ((0.2, 0.0), (0.2 + 1e-7, 1e-7), (0.201, 1e-3)):
            excess = r.AverageAtLeast("Ready", start + value).excess(case, (0, 1, 2))
            assert excess == (pytest.approx(missed, rel=1e-2) if missed else 0.0)

    def test_scores_that_all_meet_the_demand_but_for_rounding_meet_it(self) -> None:
        case = years(2020.0, (0.1 + 0.2, 0.3, 0.1 + 0.2))
        for members in ((0,), (0, 2), (0, 1, 2)):
            assert r.AverageAtLeast("Ready", 2020.3).excess(case, members) == 0
            assert r.AverageAtLeast("Ready", 2020.1 + 0.2).excess(case, members) == 0

    @pytest.mark.parametrize("seed", range(40))
    def test_search_solver_and_check_draw_the_line_alike(self, seed: int) -> None:
        """Averages that meet the demand, miss it by next to nothing or pass it by as little, of years."""
        draw = random.Random(seed)
        steps = [step for size in (1.0, 1e-3, 1e-6, 1e-7) for step in (size, -size)]
        case = years(2020.0, [5.3 + draw.choice(steps) for _ in range(7)])
        rules = (r.Size(3, 3), r.AverageAtLeast("Ready", 2025.3))
        allowed = {members for members in subsets(7) if len(members) == 3 and Appraiser(case, rules).allows(members)}
        for prover in ("search", "solver"):
            plan = solve(Appraiser(case, rules), alternatives=100, by=prover)
            assert {case.members(one.members) for one in plan.coalitions} == allowed


class TestPairs:
    FLOOR = r.PairFloor(TRUST, 5.0)

    @pytest.mark.parametrize(
        ("names", "failing"),
        [
            ((h.EEMLAND, h.HAVENDATA), 0),
            ((h.EEMLAND, h.HAVENDATA, h.NOORDSENS), 0),
            ((h.BOLWERK, h.DIJKMAN), 1),  # 4 in one direction, 9 in the other
            ((h.DIJKMAN, h.EEMLAND), 1),  # not rated
            ((h.KADE,), 1),  # 3 from the client
            ((h.BOLWERK,), 0),  # not rated by the client, which is no matter
            ((h.BOLWERK, h.DIJKMAN, h.KADE), 4),
        ],
    )
    def test_both_directions_and_the_client(self, names: tuple[str, ...], failing: int) -> None:
        assert self.FLOOR.excess(CASE, CASE.members(names)) == failing

    def test_it_is_lowered_to_the_lowest_pair(self) -> None:
        assert self.FLOOR.widened(CASE, CASE.members([h.BOLWERK, h.DIJKMAN])) == r.PairFloor(TRUST, 4.0)
        assert self.FLOOR.widened(CASE, CASE.members([h.KADE])) == r.PairFloor(TRUST, 3.0)
        assert self.FLOOR.widened(CASE, CASE.members([h.DIJKMAN, h.EEMLAND])) is None

    def test_where_less_is_better(self) -> None:
        criterion = Criterion("Conflicts", Aggregator.PAIR_MEAN, 10, 0, neutral=5.0)
        said = (Relation("Acme", "Bolt", "Conflicts", 4.0),)
        case = Case((Candidate("Acme"), Candidate("Bolt")), (criterion,), relations=said)
        assert r.PairFloor("Conflicts", 4.0).excess(case, (0, 1)) == 0
        assert r.PairFloor("Conflicts", 3.0).excess(case, (0, 1)) == 1
        assert r.PairFloor("Conflicts", 3.0).widened(case, (0, 1)) == r.PairFloor("Conflicts", 4.0)


class TestCovers:
    def test_the_client_counts_and_an_unknown_level_does_not(self) -> None:
        case = CASE.replace(capabilities=(*CASE.capabilities, CapabilityLevel(h.EEMLAND, "robots", None)))
        assert r.Covers("permits", 2, 2).excess(case, CASE.members([h.BOLWERK])) == 0
        assert r.Covers("permits", 2, 2).excess(case, CASE.members([h.KADE])) == 1
        assert r.Covers("robots", 1).excess(case, CASE.members([h.EEMLAND])) == 1


def test_group_values_are_the_same_in_capitals() -> None:
    assert r.GroupAtMost("Region", "ZUID", 1).excess(CASE, (0, 1)) == 1
