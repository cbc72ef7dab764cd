"""What is counted for each rule, against the rule itself on every coalition of small cases."""

from __future__ import annotations

import pytest

from selection.model import Case, Members, Rule
from selection.reporting.measures import Measured, measured, room_of
from selection.rules import RULES, Floor, all_rules
from selection.texts import Text, text
from tests.support.random_cases import random_case, subsets
from tests.support.rich_case import rich_case


def rooms(case: Case, rule: Rule, members: Members) -> tuple[float | str | Text, float]:
    """The room that the report computes, and the one that the rule leaves."""
    found = measured(rule, case)
    assert found is not None
    return room_of(found, members), -rule.excess(case, members)


def agree(rule: Rule, room: float | str | Text, slack: float) -> bool:
    if not isinstance(room, (int, float)):
        return slack < 0
    # Above its floor a gate only says that it holds; the report says by how much.
    if (room >= 0) != (slack >= 0):
        return False
    return isinstance(rule, Floor) or room == pytest.approx(slack)


@pytest.mark.parametrize("seed", range(30))
def test_the_room_is_that_of_the_rule(seed: int) -> None:
    case = random_case(seed, 5)
    for members in [(), *subsets(5)]:
        for rule in all_rules(case):
            room, slack = rooms(case, rule, members)
            assert agree(rule, room, slack), (str(rule.sentence()), members, room, slack)


def test_every_kind_of_rule_is_measured() -> None:
    case = rich_case()
    assert {type(rule) for rule in all_rules(case)} == set(RULES)
    for members in [(), (0,), *subsets(12)[12:290:7], (0, 5, 9), (0, 4, 7, 8)]:
        for rule in all_rules(case):
            room, slack = rooms(case, rule, members)
            assert agree(rule, room, slack), (str(rule.sentence()), members, room, slack)


def test_a_gate_shows_how_much_room_is_left() -> None:
    case = rich_case()
    # Lead time of Friese Wals is at most 29 weeks: the room is in weeks.
    found = measured(Floor("Lead time", 29.0), case)
    assert found == Measured(found.measure, most=29.0)  # type: ignore[union-attr]  # it is measured
    weeks = next(a.value for a in case.assessments if a.party == case.names[5] and a.criterion == "Lead time")
    assert room_of(found, (5,)) == 29.0 - (weeks or 0.0)


def test_a_missing_score_is_said_not_counted() -> None:
    case = rich_case()
    assert str(measured(Floor("Lead time", 29.0), case).measure.value((0, 3))) == "not scored"  # type: ignore[union-attr]  # it is measured


def test_an_unknown_kind_of_rule_is_not_measured() -> None:
    class Unheard:
        def sentence(self) -> Text:
            return text("Unheard of")

    assert measured(Unheard(), rich_case()) is None  # type: ignore[arg-type]  # only its kind is looked at
