"""Rules as arrays: which become bans, duties and clashes, which rows, and when a row holds."""

from __future__ import annotations

import pytest

from selection import rules as r
from selection.engine import search
from selection.engine.rows import Rows
from selection.limits import NO_LIMITS
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Rule
from tests.support.sized import Sized

NAMES = ("A", "B", "C", "D")


def graded_case(costs: tuple[float, ...], *rules: Rule) -> Case:
    """Four candidates with grades 9, 8, 7, 6 that count by their mean, and what they cost."""
    grades = (9.0, 8.0, 7.0, 6.0)
    return Case(
        candidates=tuple(Candidate(name, {"Cost": cost}) for name, cost in zip(NAMES, costs, strict=True)),
        criteria=(Criterion("Ideas", Aggregator.MEAN, worst=0.0, best=10.0, weight=1.0),),
        assessments=tuple(Assessment(name, "Ideas", grade) for name, grade in zip(NAMES, grades, strict=True)),
        rules=rules,
    )


def rows_of(*rules: Rule) -> Rows:
    case, rows = graded_case((1.0, 1.0, 1.0, 1.0)), Rows(4)
    for rule in rules:
        for row in rule.rows(case, range(4)):
            rows.add(row.constant, dict(row.coefficients))
    return rows


def found(costs: tuple[float, ...], size: int, *rules: Rule, number: int = 1) -> dict[str, float]:
    """The coalitions that the search lists, those among them that the rules allow, with their points."""
    sized = Sized.of(graded_case(costs, *rules), size)
    points = search(sized.problem, NO_LIMITS, number=number).points
    return {"".join(sized.case.names_of(m)): round(value, 6) for m, value in points.items() if sized.allows(m)}


def test_who_must_and_who_cannot() -> None:
    rows = rows_of(r.Require(("B",)), r.Exclude(("C",)))
    assert (rows.forced.tolist(), rows.allowed.tolist()) == ([0, 1, 0, 0], [1, 1, 0, 1])
    assert not rows.rows
    assert not rows.clashes


def test_who_cannot_go_together() -> None:
    rows = rows_of(r.Apart("D", "A"))
    assert set(rows.clashes) == {(0, 3)}
    assert not rows.rows


@pytest.mark.parametrize(
    "rule", [r.Implies("A", "B"), r.Require(("A", "B")), r.Exclude(("A", "B")), r.Budget(2.0), r.Budget(-1.0)]
)
def test_the_rest_are_rows(rule: Rule) -> None:
    rows = rows_of(rule)
    assert len(rows.rows) == 1
    assert not rows.clashes
    assert rows.forced.tolist() == [0, 0, 0, 0]
    assert rows.allowed.tolist() == [1, 1, 1, 1]


def test_what_nobody_can_break_is_no_row() -> None:
    rows = Rows(4)
    rows.add(-2.0, {0: 1.0, 3: 1.0})
    rows.add(0.0, {})
    rows.add(0.0, {1: 0.0})
    assert not rows.rows
    assert not rows.clashes
    assert rows.forced.sum() == 0
    assert rows.allowed.sum() == 4


def test_what_nobody_can_satisfy_stays_a_row() -> None:
    for constant, coefficients in ((1.0, {}), (2.0, {0: -1.0}), (3.0, {0: -1.0, 1: -1.0})):
        rows = Rows(4)
        rows.add(constant, coefficients)
        assert len(rows.rows) == 1
        arrays = rows.arrays()
        everybody_who_helps = sum(min(0.0, value) for value in arrays["row"][0])
        assert everybody_who_helps - arrays["limit"][0] > arrays["never"][0]


@pytest.mark.parametrize(
    ("rules", "size", "best"),
    [
        ((r.Require(("D",)),), 2, {"AD": 75.0}),
        ((r.Require(("D", "C")),), 2, {"CD": 65.0}),
        ((r.Require(("D",)), r.Require(("C",)), r.Require(("B",))), 2, {}),
        ((r.Require(("D",)), r.Exclude(("D",))), 2, {}),
        ((r.Require(("A",)), r.Require(("B",)), r.Apart("A", "B")), 2, {}),
        ((r.Require(("A",)), r.Require(("B",)), r.Apart("A", "B")), 3, {}),
        ((r.Require(("A",)), r.Apart("A", "B")), 2, {"AC": 80.0}),
        ((r.Require(("A",)), r.Apart("A", "B")), 1, {"A": 90.0}),
        ((r.Apart("A", "B"),), 2, {"AC": 80.0}),
        ((r.Exclude(("A",)),), 3, {"BCD": 70.0}),
        ((r.Exclude(("A",)),), 4, {}),
        ((r.Together("A", "D"),), 1, {"B": 80.0}),
        ((r.Together("A", "D"),), 3, {"ABD": 76.666667}),
        ((r.Implies("A", "D"), r.Exclude(("C",))), 2, {"AD": 75.0}),
    ],
)
def test_best_under_rules(rules: tuple[Rule, ...], size: int, best: dict[str, float]) -> None:
    """From grades 9, 8, 7, 6: the best mean that is allowed."""
    assert found((1.0, 1.0, 1.0, 1.0), size, *rules) == best


def test_more_than_there_are() -> None:
    assert found((1.0, 1.0, 1.0, 1.0), 5) == {}


def test_a_limit_that_is_just_met() -> None:
    """0.1 + 0.2 is a hair above 0.3, which the rule forgives; and one in a million too much, which it does not."""
    assert found((0.1, 0.2, 0.1, 0.1), 2, r.Budget(0.3)) == {"AB": 85.0}
    assert found((0.1, 0.2000003, 0.1, 0.1), 2, r.Budget(0.3)) == {"AC": 80.0}


def test_a_huge_number_of_an_outsider_forgives_nothing() -> None:
    """A and B cost half a thousandth too much: little beside the billion of D, too much for the rule."""
    assert found((50.0, 50.0005, 40.0, 1e9), 2, r.Budget(100.0)) == {"AC": 80.0}
    assert found((50.0005, 50.0, 1e9, 1e9), 2, r.Budget(100.0)) == {}


def test_a_huge_number_takes_no_price_that_drowns_the_points() -> None:
    """The rounding of a price times a number stays far below what tells coalitions apart."""
    rows = Rows(1000)
    rows.add(-5.0, {0: 1e9, **dict.fromkeys(range(1, 1000), 1.0)})
    arrays = rows.arrays()
    assert arrays["price"][0] * abs(arrays["row"]).max() * 2**-52 < 1e-10


def test_between_what_surely_holds_and_what_does_not_the_rule_decides() -> None:
    """Half a thousandth of a millionth of the limit too much is forgiven, ten times that is not: AC is best then."""
    forgiven, refused = 50.000_000_05, 50.000_000_5
    assert max(found((50.0, forgiven, 40.0, 40.0), 2, r.Budget(100.0)).items(), key=lambda one: one[1])[0] == "AB"
    assert found((50.0, refused, 40.0, 40.0), 2, r.Budget(100.0)) == {"AC": 80.0}


def test_a_doubtful_pair_is_a_row() -> None:
    rows = Rows(4)
    rows.add(-1.0, {0: 0.5, 3: 0.5 + 2e-9})
    assert len(rows.rows) == 1
    assert not rows.clashes


def test_a_huge_number_of_the_one_forgives_the_other_nothing() -> None:
    """The second alone is half a thousandth over a limit of 100: nothing beside a billion, yet in doubt."""
    rows = Rows(4)
    rows.add(-100.0, {0: 1e9, 1: 100.0005})
    assert len(rows.rows) == 1
    assert rows.arrays()["sure"][0] < 0.0005 / 1e9
