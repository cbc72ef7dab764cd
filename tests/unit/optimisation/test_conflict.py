"""Why nothing fits, and what would help, on cases where both can be seen."""

from __future__ import annotations

import itertools
import math

import pytest

from selection import rules as r
from selection.errors import InfeasibleError
from selection.limits import Limits
from selection.model import Assessment, Candidate, Case, Criterion, Rule, fitted
from selection.optimisation import Conflict, conflict_between, optimise
from selection.optimisation.conflict import smallest_conflict
from tests.support import hand_case as h

CASE = h.hand_case()
SIZE = r.Size(2, 3)


def conflict(*rules: Rule, case: Case = CASE) -> Conflict:
    found = conflict_between(case, rules)
    assert found is not None
    return found


def test_none_where_there_is_a_coalition() -> None:
    assert conflict_between(CASE, CASE.rules) is None


def test_money_and_size() -> None:
    """The two cheapest cost 60 and 100 thousand; one alone would do under a smaller size."""
    found = conflict(SIZE, r.Budget(150_000.0), r.Newcomers(1), r.Apart(h.KADE, h.HAVENDATA))
    assert set(found.rules) == {SIZE, r.Budget(150_000.0)}
    budget, size = found.ways
    assert budget.changes == ((r.Budget(150_000.0), r.Budget(160_000.0)),)
    assert set(budget.example) == {h.BOLWERK, h.KADE}
    assert budget.effort == pytest.approx(10 / 150)
    assert size.changes == ((SIZE, r.Size(1, 3)),)
    assert size.effort == pytest.approx(1 / 2)
    assert str(found.sentence()) == (
        "No coalition satisfies all rules. These cannot hold together: "
        '"2 to 3 members" and "Cost in all at most 150,000". '
        'Way out: "Cost in all at most 150,000" -> "Cost in all at most 160,000". '
        "Then Bolwerk Infra and Kade Advies can be chosen, for example."
    )
    with pytest.raises(InfeasibleError) as caught:
        _ = optimise(CASE.replace(rules=(SIZE, r.Budget(150_000.0)))).best
    assert "160,000" in caught.value.to("en")
    assert "160.000" in caught.value.to("nl")


def test_the_smallest_of_several_conflicts() -> None:
    """Three rules clash in a ring, and two others by themselves."""
    found = conflict(
        SIZE,
        r.Require((h.KADE,)),
        r.Implies(h.KADE, h.EEMLAND),
        r.Apart(h.KADE, h.EEMLAND),
        r.Floor(h.SAFETY, 9.0),
        r.Exclude((h.KADE,)),
    )
    assert set(found.rules) == {r.Require((h.KADE,)), r.Exclude((h.KADE,))}


def test_one_rule_alone() -> None:
    found = conflict(SIZE, r.Floor(h.SAFETY, 9.5))
    assert found.rules == (r.Floor(h.SAFETY, 9.5),)
    (way,) = found.ways
    assert way.changes == ((r.Floor(h.SAFETY, 9.5), r.Floor(h.SAFETY, 9.0)),)
    assert set(way.example) == {h.EEMLAND, h.KADE}


def test_what_can_only_be_dropped_comes_last() -> None:
    found = conflict(r.Size(2, 2), r.Require((h.KADE, h.EEMLAND)), r.Apart(h.KADE, h.EEMLAND))
    assert len(found.rules) == 2
    assert found.ways[0].changes[0][0] == r.Require((h.KADE, h.EEMLAND))
    assert found.ways[-1].changes == ((r.Apart(h.KADE, h.EEMLAND), None),)
    assert found.ways[-1].effort == math.inf
    assert 'drop "Kade Advies and Eemland Engineering cannot both take part"' in str(found.ways[-1].sentence())


def test_as_few_names_as_possible_are_given_up() -> None:
    """Of five required and three allowed two must go, whoever they are."""
    found = conflict(SIZE, r.Require(h.NAMES[:5]))
    (change,) = next(way.changes for way in found.ways if way.changes[0][0] != SIZE)
    assert isinstance(change[1], r.Require)
    assert len(change[1].names) == 3
    names = {len(way.changes): way.effort for way in found.ways if way.changes[0][0] != SIZE}
    assert names == {1: 2.0}


def test_as_few_exclusions_as_possible_are_lifted() -> None:
    found = conflict(SIZE, r.Exclude(h.NAMES))
    way = next(way for way in found.ways if way.changes[0][0] != SIZE)
    assert isinstance(way.changes[0][1], r.Exclude)
    assert len(way.changes[0][1].names) == 4


def test_no_floor_is_low_enough_for_who_has_no_score() -> None:
    case = Case(
        tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))),
        (Criterion("Safety", worst=0, best=10),),
        (Assessment("Acme", "Safety", 5.0), Assessment("Bolt", "Safety", 3.0)),
    )
    pair = conflict(r.Size(2, 3), r.Floor("Safety", 6.0), case=case)
    (floor,) = (way for way in pair.ways if isinstance(way.changes[0][0], r.Floor))
    assert floor.changes[0][1] == r.Floor("Safety", 3.0)
    three = conflict(r.Size(3, 3), r.Floor("Safety", 6.0), case=case)
    (floor,) = (way for way in three.ways if isinstance(way.changes[0][0], r.Floor))
    assert floor.changes[0][1] is None


def test_an_average_is_lowered_to_the_best_average_not_to_the_smallest_shortfall() -> None:
    """Alone Acme misses 8 by 1; the three others, who come together, by 0.5 each: more in sum, less on average."""
    grades = {"Acme": 7.0, "Bolt": 7.5, "Cobalt": 7.5, "Delta": 7.5}
    case = Case(
        tuple(map(Candidate, grades)),
        (Criterion("Ideas", worst=0, best=10),),
        tuple(Assessment(name, "Ideas", grade) for name, grade in grades.items()),
    )
    rules = (
        r.Size(1, 3),
        r.Together("Bolt", "Cobalt"),
        r.Together("Cobalt", "Delta"),
        r.Apart("Acme", "Bolt"),
        r.AverageAtLeast("Ideas", 8.0),
    )
    found = conflict(*rules, case=case)
    assert found.rules == (rules[-1],)
    assert found.ways[0].changes[0][1] == r.AverageAtLeast("Ideas", 7.5)


def test_a_few_cents_too_many_are_too_many() -> None:
    candidates = tuple(Candidate(name, {"Cost": 150_000.05}) for name in ("Acme", "Bolt"))
    case = Case(candidates, (Criterion("Ideas"),), rules=(r.Size(2, 2), r.Budget(300_000.0)))
    plan = optimise(case)
    assert plan.conflict is not None
    budgets = [new for way in plan.conflict.ways for old, new in way.changes if isinstance(old, r.Budget)]
    assert budgets == [r.Budget(300_000.1)]


def test_two_clashes_at_once_take_two_changes() -> None:
    rules = (
        r.Size(2, 2),
        r.Require((h.KADE,)),
        r.Exclude((h.KADE,)),
        r.Floor(h.SAFETY, 9.5),
    )
    found = conflict(*rules)
    assert found.rules == (r.Floor(h.SAFETY, 9.5),)
    (way,) = found.ways
    assert len(way.changes) == 2
    assert {type(old) for old, _ in way.changes} >= {r.Floor}
    assert way.effort == math.inf
    assert str(way.sentence()).count("->") + str(way.sentence()).count("drop") == 2


def test_limits_end_the_search() -> None:
    stopped = Limits.within(None, lambda: True)
    assert conflict_between(CASE, (SIZE, r.Budget(1.0)), stopped) is None


def test_no_time_to_say_why() -> None:
    """The conflict is known; there was only no time to look for ways out."""

    def after(questions: int) -> Conflict | None:
        asked = itertools.count()
        return conflict_between(CASE, (SIZE, r.Budget(150_000.0)), Limits.within(None, lambda: next(asked) > questions))

    found = next(conflict for questions in range(1, 99) if (conflict := after(questions)) is not None)
    assert found.ways == ()
    assert set(found.rules) == {SIZE, r.Budget(150_000.0)}
    assert str(found.sentence()).startswith("No coalition satisfies all rules")


@pytest.mark.parametrize(
    ("clashes", "smallest"),
    [
        ([{0}], 1),
        ([{0, 1}, {1, 2}, {2, 3, 4}], 2),
        ([{0, 1, 2}, {2, 3, 4}, {0, 3, 5}], 3),
        ([{0, 1, 2, 3, 4, 5}], 6),
    ],
)
def test_the_smallest_conflict_of_any_kind(clashes: list[set[int]], smallest: int) -> None:
    """Rules stand for numbers here; a set is impossible when it holds one of the clashes."""
    rules = tuple(r.Budget(float(i)) for i in range(6))

    def possible(some: object) -> bool:
        inside = {int(rule.max) for rule in some}  # type: ignore[attr-defined]
        return not any(clash <= inside for clash in clashes)

    found = {int(rule.max) for rule in smallest_conflict(rules, possible)}  # type: ignore[attr-defined]
    assert len(found) == smallest
    assert found in clashes


def test_a_looser_limit_is_said_in_hundredths_that_do() -> None:
    """8 and 7.005 average 7.5025, so 7.5 is asked; 0.1 and 0.2 cost 0.30000000000000004, and 100.004 rounds up."""
    names, price = ("Ann", "Bob"), {"Ann": 100.004, "Bob": 0.1}
    case = Case(
        tuple(Candidate(name, {"Price": price[name]}) for name in names),
        (Criterion("Ideas", worst=0.0, best=10.0),),
        (Assessment("Ann", "Ideas", 8.0), Assessment("Bob", "Ideas", 7.005)),
    )
    small = case.replace(candidates=(Candidate("Ann", {"Price": 0.1}), Candidate("Bob", {"Price": 0.2})))
    tried: list[tuple[Case, Rule, Rule]] = [
        (case, r.AverageAtLeast("Ideas", 9.0), r.AverageAtLeast("Ideas", 7.5)),
        (case, r.Budget(50.0, "Price"), r.Budget(100.11, "Price")),
        (small, r.Budget(0.05, "Price"), r.Budget(0.3, "Price")),
    ]
    for one, rule, looser in tried:
        changes = [way.changes for way in conflict(r.Require(("Ann", "Bob")), rule, case=one).ways]
        assert ((rule, looser),) in changes


def test_a_yes_that_nobody_else_has_is_given_up_in_words() -> None:
    """Two are asked for and one has a yes: less of the certificate is the way out, whatever words stand for it."""
    criterion = Criterion("ISO", worst=0, best=10, levels={"no": 0.0, "pending": 5.0, "yes": 10.0})
    case = Case(
        (Candidate("Acme"), Candidate("Bolt")),
        (criterion,),
        (Assessment("Acme", "ISO", 10), Assessment("Bolt", "ISO", 5)),
    )
    floor = fitted(r.Floor("ISO", 10), case)
    found = conflict(floor, r.Size(2, 2), case=case)
    ways = [way for way in found.ways if any(isinstance(old, r.Floor) for old, _ in way.changes)]
    assert [way.changes for way in ways] == [((floor, r.Floor("ISO", 5)),)]
    assert ways[0].effort == pytest.approx(0.5)
