"""Why there is no coalition: a smallest conflict and the cheapest ways out, as trying every set of rules says."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selection.model import Case, Members, Rule
from selection.optimisation import Way, conflict_between
from selection.rules import PairFloor, all_rules
from tests.support.oracle_rules import breaks
from tests.support.random_cases import random_case, subsets

SEEDS = st.integers(0, 2**32 - 1)


class Tried:
    """Which coalitions each rule lets in, by trying all."""

    def __init__(self, case: Case, rules: tuple[Rule, ...]) -> None:
        self.case, self.rules = case, rules
        sets = subsets(len(case.candidates))
        self.lets_in = {rule: {members for members in sets if not breaks(case, rule, members)} for rule in rules}
        self.all = set(sets)

    def allowed(self, rules: tuple[Rule, ...]) -> set[Members]:
        return self.all.intersection(*(self.lets_in[rule] for rule in rules))

    def but(self, *dropped: Rule) -> set[Members]:
        return self.allowed(tuple(rule for rule in self.rules if rule not in dropped))


@given(seed=SEEDS, n=st.integers(1, 7))
@settings(max_examples=250, derandomize=True)
def test_every_conflict(seed: int, n: int) -> None:
    case = random_case(seed, n)
    rules = all_rules(case)
    tried = Tried(case, rules)
    conflict = conflict_between(case, rules)
    assert (conflict is None) == bool(tried.allowed(rules))
    assume(conflict is not None)
    assert conflict is not None

    assert not tried.allowed(conflict.rules)
    fewer = combinations(rules, len(conflict.rules) - 1)
    assert all(tried.allowed(some) for some in fewer), "there is a smaller conflict"

    assert conflict.ways
    assert [way.effort for way in conflict.ways] == sorted(way.effort for way in conflict.ways)
    for way in conflict.ways:
        it_works(tried, way)
    singles = {way.changes[0][0]: way for way in conflict.ways if len(way.changes) == 1}
    assert set(singles) == {rule for rule in rules if tried.but(rule)}
    for rule, way in singles.items():
        it_is_the_least(tried, rule, way)
    if not singles:
        (several,) = conflict.ways
        assert not any(tried.but(*some) for some in combinations(rules, len(several.changes) - 1))


def it_works(tried: Tried, way: Way) -> None:
    changed = dict(way.changes)
    looser = [changed.get(rule, rule) for rule in tried.rules]
    members = tried.case.members(way.example)
    assert not any(breaks(tried.case, rule, members) for rule in looser if rule is not None)


def it_is_the_least(tried: Tried, rule: Rule, way: Way) -> None:
    """Of all coalitions that the other rules allow none needs less; of a floor for pairs the limit itself tells."""
    others = tried.but(rule)
    looser = way.changes[0][1]
    if isinstance(rule, PairFloor):
        limits = [wide.value for members in others if (wide := rule.widened(tried.case, members)) is not None]
        falls = tried.case.criterion(rule.criterion).less_is_better
        assert (looser is None) == (not limits)
        if isinstance(looser, PairFloor):
            assert looser.value == (min if falls else max)(limits)
        return
    least = min(rule.excess(tried.case, members) for members in others)
    assert rule.excess(tried.case, tried.case.members(way.example)) == pytest.approx(least, rel=1e-6)
    if all(rule.widened(tried.case, members) is None for members in others):
        assert looser is None
