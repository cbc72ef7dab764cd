"""What the rules allow a second time, straight from their sentences and without the code under test."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Iterator
from itertools import combinations

from selection import rules as r
from selection.model import Candidate, Case, Criterion, Members, Rule
from tests.support.oracle import TIE, Oracle


def breaks(case: Case, rule: Rule, members: Members) -> bool:  # noqa: C901 - one line a rule
    """Whether a coalition breaks a rule, as its sentence says."""
    inside = {case.names[i] for i in members}
    chosen = [case.candidates[i] for i in members]

    match rule:
        case r.Size():
            return not rule.min <= len(members) <= rule.max
        case r.Budget():
            return _less(rule.max, _total(chosen, rule.column))
        case r.TotalAtLeast():
            return _less(_total(chosen, rule.column), rule.need)
        case r.Require():
            return not set(rule.names) <= inside
        case r.AtLeastOf():
            return len(inside & set(rule.names)) < rule.n
        case r.AtMostOf():
            return len(inside & set(rule.names)) > rule.n
        case r.Exclude():
            return not inside.isdisjoint(rule.names)
        case r.Differs():
            return len(inside - set(rule.names)) < rule.by
        case r.Apart():
            return {rule.a, rule.b} <= inside
        case r.Together():
            return (rule.a in inside) != (rule.b in inside)
        case r.Implies():
            return rule.a in inside and rule.b not in inside
        case r.GroupAtMost():
            return sum(str(one.attributes[rule.column]).lower() == rule.value.lower() for one in chosen) > rule.n
        case r.GroupAtLeast():
            return sum(str(one.attributes[rule.column]).lower() == rule.value.lower() for one in chosen) < rule.n
        case r.DifferentGroups():
            return len({str(one.attributes[rule.column]).lower() for one in chosen}) < rule.n
        case r.Covers():
            oracle = Oracle(case, "low")
            return sum(oracle.level(i, rule.capability) >= rule.level for i in (-1, *members)) < rule.by
        case r.Newcomers():
            return sum(not one.incumbent for one in chosen) < rule.at_least
        case r.Floor():
            return any(_below(case, rule, one) for one in chosen)
        case r.AverageAtLeast():
            criterion = case.criterion(rule.criterion)
            scores = [raw_score(case, criterion, one.name) for one in chosen]
            mean = statistics.fmean(criterion.worst if score is None else score for score in scores)
            return _worse(criterion, mean, rule.value)
        case r.PairFloor():
            return _pair_fails(case, rule, inside)
        case _:
            raise AssertionError(rule)


def _less(a: float, b: float) -> bool:
    return a < b and not math.isclose(a, b, rel_tol=TIE)


def _total(chosen: Iterable[Candidate], column: str) -> float:
    return math.fsum(float(one.attributes[column]) for one in chosen)  # type: ignore[arg-type]


def raw_score(case: Case, criterion: Criterion, name: str) -> float | None:
    """The panel's value in the criterion's unit."""
    values = [entry.value for entry in Oracle(case).given(criterion, name)]
    if not values:
        return None
    return float(statistics.median(values) if criterion.panel == "median" else statistics.fmean(values))


def _below(case: Case, rule: r.Floor, one: Candidate) -> bool:
    criterion, score = case.criterion(rule.criterion), raw_score(case, case.criterion(rule.criterion), one.name)
    return rule.criterion not in one.recovery and (score is None or _worse(criterion, score, rule.value))


def _worse(criterion: Criterion, score: float, limit: float) -> bool:
    if math.isclose(score, limit, rel_tol=TIE):
        return False
    return score > limit if criterion.worst > criterion.best else score < limit


def _pair_fails(case: Case, rule: r.PairFloor, inside: Iterable[str]) -> bool:
    criterion = case.criterion(rule.criterion)
    entries = [entry for entry in case.relations if entry.criterion == rule.criterion]
    if any(
        {entry.source, entry.target} <= {case.client, *inside} and _worse(criterion, entry.value, rule.value)
        for entry in entries
    ):
        return True
    rated = {frozenset({entry.source, entry.target}) for entry in entries}
    return any(frozenset(pair) not in rated for pair in combinations(inside, 2))


def implied(case: Case) -> Iterator[Rule]:
    """The rules that a case brings with it, without the usual size."""
    for criterion in case.criteria:
        if criterion.gate is not None:
            kind = r.PairFloor if criterion.aggregator.is_pairwise else r.Floor
            yield kind(criterion.name, criterion.gate)
    for need in case.needs:
        if need.core:
            yield r.Covers(need.capability, need.level, need.providers)
    if case.absent:
        yield r.Exclude(case.absent)
    for candidate in case.candidates:
        if candidate.member_of:
            yield r.Apart(candidate.name, candidate.member_of)
