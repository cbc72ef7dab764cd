"""What rules ask of a case, what they say, and their borders: floats, units, gaps, recovery plans."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from selection import rules as r
from selection.errors import CaseError, Place
from selection.model import Assessment, Candidate, Case, Criterion, Need, Rule
from selection.optimisation import Appraiser, optimise
from selection.program import Affine
from selection.rules.lookup import beyond, graded, group, groups, relative
from tests.support import hand_case as h
from tests.support.examples import TRUST, example_case

CASE = example_case()


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (r.Apart("Acme", "Bolt"), "Acme and Bolt cannot both take part"),
        (r.AtLeastOf(("Acme", "Bolt")), "At least 1 of Acme and Bolt"),
        (r.AtLeastOf(("Acme", "Bolt", "Cobalt"), 2), "At least 2 of Acme, Bolt and Cobalt"),
        (r.AtMostOf(("Acme", "Bolt", "Cobalt"), 2), "At most 2 of Acme, Bolt and Cobalt"),
        (r.AverageAtLeast("Ideas", 7.5), "The members reach 7.5 on Ideas on average"),
        (r.Budget(400_000), "Cost in all at most 400,000"),
        (r.Covers("data", 2), "data at level 2 by at least 1 party"),
        (r.Covers("data", 2, 3), "data at level 2 by at least 3 parties"),
        (r.Exclude(("Acme", "Bolt")), "Acme and Bolt cannot take part"),
        (r.Floor("Safety", 6), "Every member reaches 6 on Safety"),
        (r.GroupAtLeast("Region", "Zuid", 1), "At least 1 with Region Zuid"),
        (r.GroupAtMost("Region", "Zuid", 2), "At most 2 with Region Zuid"),
        (r.Implies("Acme", "Bolt"), "Acme takes part only with Bolt"),
        (r.Newcomers(1), "At least 1 newcomer"),
        (r.Newcomers(2), "At least 2 newcomers"),
        (r.PairFloor("Trust", 4), "Every pair reaches 4 on Trust"),
        (r.Require(("Acme",)), "Acme must take part"),
        (r.Size(2, 2), "Exactly 2 members"),
        (r.Size(1, 1), "Exactly 1 member"),
        (r.Size(2, 4), "2 to 4 members"),
        (r.Together("Acme", "Bolt"), "Acme and Bolt take part together or not at all"),
        (r.TotalAtLeast("FTE", 100), "FTE in all at least 100"),
    ],
)
def test_sentences(rule: Rule, sentence: str) -> None:
    assert str(rule.sentence()) == sentence


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (r.Apart(h.KADE, "Havendatta"), '"Havendatta". Write Havendata if that is what was meant'),
        (r.Apart(h.KADE, h.KADE), "two different candidates, found Kade Advies twice"),
        (r.Together(h.KADE, h.KADE), "two different candidates"),
        (r.Implies("Nobody", h.KADE), 'the name of a candidate, found "Nobody"'),
        (r.Require((h.KADE, h.CLIENT)), 'the name of a candidate, found "Waterschap Zwaluwe"'),
        (r.Exclude(("Nobody", "Noone")), 'the name of a candidate, found "Nobody"'),
        (r.AtLeastOf((h.KADE, "Nobody")), 'the name of a candidate, found "Nobody"'),
        (r.AtLeastOf((h.KADE, h.KADE), 2), "a whole number, at most the 1 that are named, found 2"),
        (r.AtLeastOf((h.KADE, h.EEMLAND), 1.5), "a whole number, at most the 2 that are named, found 1.5"),  # type: ignore[arg-type]
        (r.AtLeastOf((), 1), "at most the 0 that are named"),
        (r.AtMostOf((h.KADE, h.EEMLAND), 0), "a whole number from 1 to the 2 that are named, found 0"),
        (r.Budget(1.0, "Price"), 'a column of the candidates, found "Price"'),
        (r.Budget(1.0, "Region"), 'Bolwerk Infra, Region: expected a number in Region, found "Zuid"'),
        (r.Budget(math.nan), "Budget: expected a finite number"),
        (r.Budget(math.inf, place=Place("Rules", "C4")), "Rules!C4: expected a finite number"),
        (r.TotalAtLeast("FTE", math.nan), "Total at least: expected a finite number"),
        (r.TotalAtLeast("Hours", 1.0), 'a column of the candidates, found "Hours"'),
        (r.AverageAtLeast(h.CAPABILITIES, 1.0), 'a criterion with a score for each candidate, found "Capabilities"'),
        (r.AverageAtLeast(h.SAFETY, -math.inf), "Average at least: expected a finite number"),
        (r.Floor(TRUST, 1.0), 'a criterion with a score for each candidate, found "Trust"'),
        (r.Floor(h.SAFETY, math.nan), "Floor: expected a finite number"),
        (r.PairFloor(h.SAFETY, 1.0), 'a criterion that judges pairs, found "Safety culture"'),
        (r.PairFloor(TRUST, math.nan), "expected a finite number"),
        (r.Covers("datta", 1), 'a capability that stands on the sheet Capabilities, found "datta". Write data'),
        (r.GroupAtMost("Regio", "Zuid", 1), 'a column of the candidates, found "Regio". Write Region'),
        (r.GroupAtLeast("Region", "Zuit", 1), 'a value that stands in Region, found "Zuit". Write Zuid'),
    ],
)
def test_faults(rule: Rule, said: str) -> None:
    faults = "\n".join(map(str, rule.faults(CASE)))
    assert said in faults
    with pytest.raises(CaseError) as caught:
        optimise(CASE, [rule])
    assert said in caught.value.to("en")


def test_every_missing_number_is_named() -> None:
    candidates = (Candidate("Acme", {"Cost": 1.0}), Candidate("Bolt"), Candidate("Cobalt", {"Cost": math.nan}))
    case = Case(candidates, (Criterion("Ideas"),))
    assert [str(fault.place) for fault in r.Budget(5.0).faults(case)] == ["Bolt, Cost", "Cobalt, Cost"]


def test_yes_and_no_count_as_1_and_0() -> None:
    case = Case((Candidate("Acme", {"SME": True}), Candidate("Bolt", {"SME": False})), (Criterion("Ideas"),))
    assert r.TotalAtLeast("SME", 1.0).faults(case) == []
    assert r.TotalAtLeast("SME", 1.0).excess(case, (0, 1)) == 0


class TestBeyond:
    def test_rounding_is_nothing(self) -> None:
        assert beyond(0.1 + 0.2, 0.3) == 0
        assert beyond(0.3, 0.1 + 0.2) == 0
        assert beyond(0.1 + 0.2 - 0.3, 0.0, (0.1, 0.2, -0.3)) == 0

    @pytest.mark.parametrize("unit", [1e-9, 1.0, 1e9])
    def test_a_real_difference_counts_in_every_unit(self, unit: float) -> None:
        assert beyond(1.001 * unit, unit) == pytest.approx(0.001 * unit)
        assert beyond(0.999 * unit, unit) == pytest.approx(-0.001 * unit)

    def test_of_a_limit_of_0(self) -> None:
        assert beyond(1e-300, 0.0) == 1e-300
        assert beyond(0.0, 0.0) == 0

    def test_graded_and_relative(self) -> None:
        assert [graded(short, 4.0) for short in (1e-12, 1.0, 4.0, math.inf)] == pytest.approx([1.0, 1.25, 2.0, 3.0])
        assert relative(Affine(-4.0, {0: 2.0}), -4.0) == Affine(-1.0, {0: 0.5})
        assert relative(Affine(0.0, {0: 2.0, 1: 4.0}), 0.0) == Affine(0.0, {0: 0.5, 1: 1.0})
        assert relative(Affine(-1e-320, {0: 2.0}), 1e-320).coefficients == {0: 1.0}
        assert relative(Affine(5.0, {0: 0.0}), 0.0) == Affine(5.0, {0: 0.0})


@pytest.mark.parametrize("unit", [1e-7, 1e-3, 1.0, 1e3, 1e7])
class TestUnits:
    """A limit is a limit whatever the unit: a safety floor in accidents an hour as well as a budget in yen."""

    def test_floor(self, unit: float) -> None:
        criterion = Criterion("Accidents", worst=10 * unit, best=0.0, weight=1.0)
        scores = [Assessment(name, "Accidents", value * unit) for name, value in (("Acme", 5.5), ("Bolt", 9.0))]
        case = Case((Candidate("Acme"), Candidate("Bolt")), (criterion,), tuple(scores), rules=(r.Size(1, 2),))
        assert optimise(case, [r.Floor("Accidents", 5.5 * unit)]).best.members == ("Acme",)
        assert optimise(case, [r.Floor("Accidents", 5.4 * unit)]).coalitions == ()
        assert [Appraiser(case, (r.Floor("Accidents", 5.5 * unit),)).allows(members) for members in ((0,), (1,))] == [
            True,
            False,
        ]

    def test_budget_and_total(self, unit: float) -> None:
        candidates = tuple(Candidate(name, {"Cost": cost * unit}) for name, cost in (("Acme", 0.1), ("Bolt", 0.2)))
        case = Case(candidates, (Criterion("Ideas"),), rules=(r.Size(2, 2),))
        assert optimise(case, [r.Budget(0.3 * unit), r.TotalAtLeast("Cost", 0.3 * unit)]).best.size == 2
        assert optimise(case, [r.Budget(0.2999 * unit)]).coalitions == ()
        assert optimise(case, [r.TotalAtLeast("Cost", 0.3001 * unit)]).coalitions == ()

    def test_average(self, unit: float) -> None:
        criterion = Criterion("Ideas", worst=0.0, best=10 * unit, weight=1.0)
        scores = [Assessment(name, "Ideas", value * unit) for name, value in (("Acme", 5.9), ("Bolt", 6.1))]
        case = Case((Candidate("Acme"), Candidate("Bolt")), (criterion,), tuple(scores), rules=(r.Size(2, 2),))
        assert optimise(case, [r.AverageAtLeast("Ideas", 6.0 * unit)]).best.size == 2
        assert optimise(case, [r.AverageAtLeast("Ideas", 6.001 * unit)]).coalitions == ()


def test_a_budget_that_is_reached_exactly_is_kept() -> None:
    candidates = tuple(Candidate(f"Firm {i}", {"Cost": 0.1}) for i in range(10))
    case = Case(candidates, (Criterion("Ideas"),), rules=(r.Size(10, 10), r.Budget(1.0)))
    assert optimise(case).best.size == 10


def test_one_typing_error_of_a_billion_does_not_blind_a_budget() -> None:
    costs = {"Acme": 1e9, "Bolt": 200.0, "Cobalt": 150.0, "Delta": 140.0}
    scores = tuple(Assessment(name, "Ideas", value) for name, value in zip(costs, (9, 8, 7, 2), strict=True))
    candidates = tuple(Candidate(name, {"Cost": cost}) for name, cost in costs.items())
    case = Case(candidates, (Criterion("Ideas", worst=0, best=10),), scores, rules=(r.Size(2, 2), r.Budget(345.0)))
    assert optimise(case).best.members == ("Bolt", "Delta")


class TestImplied:
    def kinds(self, case: Case) -> list[Rule]:
        return list(r.all_rules(case))

    def test_the_usual_size_when_nobody_states_one(self) -> None:
        assert self.kinds(CASE) == [r.Size(2, 5)]
        assert r.Size(2, 5) not in r.all_rules(CASE, [r.Size(1, 2)])
        assert optimise(CASE).notices
        assert not optimise(CASE, [r.Size(2, 5)]).notices

    def test_as_far_as_there_are_candidates(self) -> None:
        assert self.kinds(Case((Candidate("Acme"),), (Criterion("Ideas"),))) == [r.Size(1, 1)]

    def test_gates_core_needs_absence_and_collectives(self) -> None:
        criteria = (
            CASE.criteria[0],
            CASE.criteria[1].replace(gate=7.0),
            *CASE.criteria[2:4],
            CASE.criteria[4].replace(gate=4.0),
        )
        case = h.hand_case().replace(
            candidates=(*h.hand_case().candidates, Candidate("Kade Groep", member_of=h.KADE)),
            criteria=criteria,
            needs=(Need("data", 2, core=True, providers=2), Need("sensing", 1)),
            absent=(h.EEMLAND,),
            rules=(r.Size(2, 3),),
        )
        assert self.kinds(case) == [
            r.Floor(h.SAFETY, 7.0),
            r.PairFloor(TRUST, 4.0),
            r.Covers("data", 2, 2),
            r.Exclude((h.EEMLAND,)),
            r.Apart("Kade Groep", h.KADE),
            r.Size(2, 3),
        ]

    def test_what_is_said_twice_counts_once(self) -> None:
        twice = r.Apart(h.KADE, h.EEMLAND, Place("Rules", "A3"))
        assert r.all_rules(CASE.replace(rules=(r.Size(1, 2), twice)), [r.Apart(h.KADE, h.EEMLAND)]) == (
            r.Size(1, 2),
            twice,
        )


@pytest.mark.parametrize(
    ("rule", "names", "looser"),
    [
        (r.Budget(300_000.0), (h.DIJKMAN, h.EEMLAND), r.Budget(350_000.0)),
        (r.Budget(350_000.0), (h.DIJKMAN, h.EEMLAND), r.Budget(350_000.0)),
        (r.TotalAtLeast("FTE", 120.0), (h.DIJKMAN, h.EEMLAND), r.TotalAtLeast("FTE", 105.0)),
        (r.AverageAtLeast(h.SAFETY, 9.0), (h.DIJKMAN, h.EEMLAND), r.AverageAtLeast(h.SAFETY, 8.5)),
        (r.Size(3, 4), (h.DIJKMAN, h.EEMLAND), r.Size(2, 4)),
        (r.Size(1, 1), (h.DIJKMAN, h.EEMLAND), r.Size(1, 2)),
        (r.Require((h.KADE, h.EEMLAND)), (h.DIJKMAN, h.EEMLAND), r.Require((h.EEMLAND,))),
        (r.Require((h.KADE,)), (h.DIJKMAN, h.EEMLAND), None),
        (r.AtLeastOf((h.KADE, h.EEMLAND), 2), (h.DIJKMAN, h.EEMLAND), r.AtLeastOf((h.KADE, h.EEMLAND), 1)),
        (r.AtLeastOf((h.KADE, h.EEMLAND)), (h.DIJKMAN, h.BOLWERK), None),
        (r.AtLeastOf((h.KADE, h.EEMLAND)), (h.DIJKMAN, h.EEMLAND), r.AtLeastOf((h.KADE, h.EEMLAND))),
        (r.AtMostOf((h.DIJKMAN, h.EEMLAND)), (h.DIJKMAN, h.EEMLAND), r.AtMostOf((h.DIJKMAN, h.EEMLAND), 2)),
        (r.Exclude((h.KADE, h.EEMLAND)), (h.DIJKMAN, h.EEMLAND), r.Exclude((h.KADE,))),
        (r.Exclude((h.EEMLAND,)), (h.DIJKMAN, h.EEMLAND), None),
        (r.Newcomers(2), (h.BOLWERK, h.EEMLAND), r.Newcomers(1)),
        (r.GroupAtMost("Region", "Zuid", 0), (h.BOLWERK, h.DIJKMAN), r.GroupAtMost("Region", "Zuid", 2)),
        (r.GroupAtLeast("Region", "Noord", 2), (h.BOLWERK, h.EEMLAND), r.GroupAtLeast("Region", "Noord", 1)),
        (r.Covers("data", 2, 2), (h.HAVENDATA, h.EEMLAND), r.Covers("data", 2, 1)),
        (r.Covers("data", 2, 2), (h.EEMLAND,), None),
        (r.Apart(h.DIJKMAN, h.EEMLAND), (h.DIJKMAN, h.EEMLAND), None),
        (r.Together(h.DIJKMAN, h.EEMLAND), (h.DIJKMAN,), None),
        (r.Implies(h.DIJKMAN, h.EEMLAND), (h.DIJKMAN,), None),
    ],
)  # fmt: skip
def test_the_least_loosening(rule: Rule, names: tuple[str, ...], looser: Rule | None) -> None:
    assert rule.widened(CASE, CASE.members(names)) == looser


def test_rules_carry_their_place() -> None:
    makers: list[Callable[[Place], Rule]] = [
        lambda place: r.Require((h.KADE, h.EEMLAND), place),
        lambda place: r.Exclude((h.KADE, h.DIJKMAN), place),
        lambda place: r.Size(3, 4, place),
    ]
    for make in makers:
        looser = make(Place("Rules", "B7")).widened(CASE, CASE.members([h.DIJKMAN, h.EEMLAND]))
        assert looser is not None
        assert looser.place == Place("Rules", "B7")


def test_a_cell_with_a_list_puts_its_candidate_in_every_group_of_it() -> None:
    written = ("ISO 9001, ISO 14001", "iso 14001; ISO 27001", "ISO 9001", "1,5")
    case = Case(
        tuple(Candidate(name, {"Certificates": said}) for name, said in zip("ABCD", written, strict=True)),
        (Criterion("Ideas", worst=0, best=10),),
        tuple(Assessment(name, "Ideas", 5) for name in "ABCD"),
    )
    assert groups(case, "Certificates") == ("1,5", "ISO 14001", "ISO 27001", "ISO 9001")
    assert group(case, "Certificates", "ISO 14001") == [0, 1]
    assert group(case, "Certificates", "ISO 9001, ISO 14001") == [0]
    assert group(case, "Certificates", "5") == []
    (one,) = optimise(case, [r.GroupAtLeast("Certificates", "ISO 14001", 2), r.Size(2, 2)]).coalitions
    assert one.members == ("A", "B")


def test_different_groups_by_hand() -> None:
    """A list counts for each of its values, nothing counts for nothing, and more groups than there are hold never."""
    case = Case(
        (Candidate("Acme", {"Region": "North"}), Candidate("Bolt", {"Region": "north"}),
         Candidate("Cobalt", {"Region": "South; East"}), Candidate("Dune")),
        (Criterion("Ideas"),),
    )  # fmt: skip
    two, three, four = (r.DifferentGroups("Region", n) for n in (2, 3, 4))
    assert not two.faults(case)
    assert [two.excess(case, members) for members in [(), (0, 1), (0, 3), (0, 2), (2,)]] == [2, 1, 1, -1, 0]
    assert [three.excess(case, members) <= 0 for members in [(0, 2), (2, 3), (0, 1)]] == [True, False, False]
    assert four.excess(case, (0, 1, 2, 3)) == 1
    assert [(row.constant, dict(row.coefficients)) for row in four.rows(case, range(4))] == [(1, {})]
    assert sorted(sorted(row.coefficients) for row in two.rows(case, range(4))) == [[0, 1, 2], [0, 1, 2], [2]]
    assert three.widened(case, (2,)) == two
    assert two.widened(case, (3,)) is None


def test_different_groups_of_a_column_nobody_has_or_with_too_many_values() -> None:
    names = tuple(Candidate(f"Firm {i}", {"Town": f"Town {i}"}) for i in range(40))
    case = Case(names, (Criterion("Ideas"),))
    assert "a column of the candidates" in str(r.DifferentGroups("Region", 2).faults(case)[0].sentence())
    assert not r.DifferentGroups("Town", 2).faults(case)
    assert "40 values" in str(r.DifferentGroups("Town", 10).faults(case)[0].sentence())
