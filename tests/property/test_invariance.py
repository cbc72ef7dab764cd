"""What must not matter: the order of rows, the unit of a scale, who did not win, which of two equals comes first."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selection import rules as r
from selection.model import Aggregator, Assessment, Candidate, CapabilityLevel, Case, Criterion, Relation, Rule
from selection.optimisation import Plan, optimise
from selection.worth import Worth
from tests.support.random_cases import random_case, subsets

SEEDS = st.integers(0, 2**32 - 1)
EXACT = 1e-9


def summary(plan: Plan) -> list[tuple[frozenset[str], float]]:
    return [(frozenset(one.members), one.worth) for one in plan.coalitions]


def same(one: Plan, other: Plan) -> None:
    assert [names for names, _ in summary(one)] == [names for names, _ in summary(other)]
    assert [worth for _, worth in summary(one)] == pytest.approx([worth for _, worth in summary(other)], abs=EXACT)
    assert one.complete == other.complete
    assert (one.conflict is None) == (other.conflict is None)
    if one.conflict and other.conflict:
        assert len(one.conflict.rules) == len(other.conflict.rules)


@given(seed=SEEDS, n=st.integers(1, 7))
@settings(max_examples=80, derandomize=True)
def test_the_order_of_rows_and_columns(seed: int, n: int) -> None:
    case, draw = random_case(seed, n), random.Random(seed)

    def shuffled(parts: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(draw.sample(parts, len(parts)))

    fields = ("candidates", "criteria", "assessments", "capabilities", "needs", "joint_results", "relations", "rules")
    mixed = case.replace(**{name: shuffled(getattr(case, name)) for name in fields})
    same(optimise(case, alternatives=4), optimise(mixed, alternatives=4))


@given(
    seed=SEEDS, n=st.integers(1, 7), factor=st.sampled_from((1e-6, 0.01, 3.0, 1e6)), shift=st.sampled_from((0.0, 7.0))
)
@settings(max_examples=80, derandomize=True)
def test_the_unit_of_a_scale(seed: int, n: int, factor: float, shift: float) -> None:
    """Grades become percentages, euros cents, degrees Celsius Fahrenheit: nothing changes."""
    case = random_case(seed, n)
    units = {
        criterion.name: _Unit(factor, 0.0 if criterion.aggregator is Aggregator.TOTAL else shift * _span(criterion))
        for criterion in case.criteria
    }
    same(optimise(case, alternatives=4), optimise(_in_units(case, units), alternatives=4))


class _Unit:
    def __init__(self, factor: float, shift: float) -> None:
        self.factor, self.shift = factor, shift

    def __call__(self, value: float) -> float:
        return (value + self.shift) * self.factor

    def maybe(self, value: float | None) -> float | None:
        return None if value is None else self(value)


def _span(criterion: Criterion) -> float:
    return abs(criterion.best - criterion.worst)


def _in_units(case: Case, units: dict[str, _Unit]) -> Case:
    cost = next(iter(units.values())).factor
    return case.replace(
        candidates=tuple(
            dataclasses.replace(one, attributes={**one.attributes, "Cost": one.attributes["Cost"] * cost})
            for one in case.candidates
        ),
        criteria=tuple(_rescaled(criterion, units[criterion.name]) for criterion in case.criteria),
        assessments=tuple(
            dataclasses.replace(
                one, **{end: units[one.criterion].maybe(getattr(one, end)) for end in ("value", "low", "high")}
            )
            for one in case.assessments
        ),
        relations=tuple(dataclasses.replace(one, value=units[one.criterion](one.value)) for one in case.relations),
        rules=tuple(_rule_in_units(rule, units, cost) for rule in case.rules),
    )


def _rescaled(criterion: Criterion, unit: _Unit) -> Criterion:
    return criterion.replace(
        worst=unit(criterion.worst),
        best=unit(criterion.best),
        gate=unit.maybe(criterion.gate),
        neutral=unit.maybe(criterion.neutral),
        need=unit.maybe(criterion.need),
        knots=tuple((unit(raw), u) for raw, u in criterion.knots),
    )


def _rule_in_units(rule: Rule, units: dict[str, _Unit], cost: float) -> Rule:
    match rule:
        case r.Floor() | r.AverageAtLeast() | r.PairFloor():
            return dataclasses.replace(rule, value=units[rule.criterion](rule.value))
        case r.Budget():
            return dataclasses.replace(rule, max=rule.max * cost)
        case r.TotalAtLeast():
            return dataclasses.replace(rule, need=rule.need * cost)
        case _:
            return rule


@given(seed=SEEDS, n=st.integers(2, 7))
@settings(max_examples=120, derandomize=True)
def test_who_did_not_win(seed: int, n: int) -> None:
    """Taking a row out never changes the choice, nor what any other coalition is worth: anchors are fixed."""
    case = random_case(seed, n)
    plan = optimise(case, alternatives=1)
    assume(plan.coalitions)
    losers = set(case.names) - {name for one in plan.coalitions for name in one.members} - _named_in_rules(case)
    assume(losers)
    loser = min(losers)
    assume(not _speaks_alone_for_the_client(case, loser))
    without = _without(case, loser)
    same(plan, optimise(without, alternatives=1))
    before, after = Worth.of(case), Worth.of(without)
    for members in subsets(n - 1):
        names = without.names_of(members)
        assert after(members) == pytest.approx(before(case.members(names)), abs=EXACT)


def _named_in_rules(case: Case) -> set[str]:
    """Without these a rule would be another rule: it asks for them, or their group would be empty."""
    named = {value for rule in case.rules for value in _words(rule)} | set(case.absent)
    named |= {one.member_of for one in case.candidates}
    for rule in case.rules:
        if isinstance(rule, (r.GroupAtLeast, r.GroupAtMost)):
            group = [one.name for one in case.candidates if one.attributes["Region"] == rule.value.lower()]
            named |= set(group) if len(group) == 1 else set()
    return named


def _words(rule: Rule) -> list[str]:
    values = [getattr(rule, field.name) for field in dataclasses.fields(rule)]  # type: ignore[arg-type]
    return [
        word for value in values for word in (value if isinstance(value, tuple) else (value,)) if isinstance(word, str)
    ]


def _speaks_alone_for_the_client(case: Case, name: str) -> bool:
    """Whether only pairs with this candidate bring the client in at all."""
    for criterion in case.criteria:
        said = [{one.source, one.target} for one in case.relations if one.criterion == criterion.name]
        with_client = [pair for pair in said if case.client in pair]
        if with_client and all(name in pair for pair in with_client):
            return True
    return False


def _without(case: Case, name: str) -> Case:
    def kept(parts: tuple[object, ...], about: Callable[[object], set[str]]) -> tuple[object, ...]:
        return tuple(part for part in parts if name not in about(part))

    return case.replace(
        candidates=kept(case.candidates, lambda one: {one.name}),  # type: ignore[attr-defined]
        assessments=kept(case.assessments, lambda one: {one.party}),  # type: ignore[attr-defined]
        capabilities=kept(case.capabilities, lambda one: {one.party}),  # type: ignore[attr-defined]
        relations=kept(case.relations, lambda one: {one.source, one.target}),  # type: ignore[attr-defined]
    )


@given(seed=SEEDS, n=st.integers(1, 6))
@settings(max_examples=80, derandomize=True)
def test_which_of_two_identical_candidates(seed: int, n: int) -> None:
    """A candidate and its double are worth the same in every coalition, and come out as ties."""
    case = random_case(seed, n)
    twin, case = "Twin", _with_twin(case, "P0", "Twin")
    worth = Worth.of(case)
    original, double = case.index["P0"], case.index[twin]
    for members in subsets(n):
        if original in members:
            swapped = tuple(sorted({*members, double} - {original}))
            assert worth(swapped) == pytest.approx(worth(members), abs=EXACT)
    plan = optimise(case, alternatives=2)
    assume(plan.coalitions and plan.complete)
    if not _named_in_rules(case) & {"P0"}:
        found = {names for names, _ in summary(plan)}
        for names in found:
            if ("P0" in names) != (twin in names):
                assert names ^ {"P0", twin} in found


def _with_twin(case: Case, name: str, twin: str) -> Case:
    """The same case with a second candidate about whom everything was said that was said of the first."""

    def again(party: str) -> str:
        return twin if party == name else party

    first = case.candidates[case.index[name]]
    assessments: list[Assessment] = [
        dataclasses.replace(one, party=twin) for one in case.assessments if one.party == name
    ]
    levels: list[CapabilityLevel] = [
        dataclasses.replace(one, party=twin) for one in case.capabilities if one.party == name
    ]
    relations: list[Relation] = [
        dataclasses.replace(one, source=again(one.source), target=again(one.target))
        for one in case.relations
        if name in {one.source, one.target}
    ]
    return case.replace(
        candidates=(
            *case.candidates,
            Candidate(twin, first.attributes, first.incumbent, first.member_of, first.recovery),
        ),
        assessments=(*case.assessments, *assessments),
        capabilities=(*case.capabilities, *levels),
        relations=(*case.relations, *relations),
    )
