"""Withdrawals on fixed and on min-max scales, against looking at every coalition of those who remain."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.model import Aggregator, Case, Panel
from selection.optimisation import optimise
from selection.robustness import withdrawal_test
from selection.rules import Exclude
from tests.support.oracle import TIE, Oracle
from tests.support.oracle_search import enumerated
from tests.support.random_cases import random_case, subsets

SEEDS = st.integers(0, 2**32 - 1)
CLOSE = 1e-7


def gone(case: Case, leaver: str) -> Case:
    """The case without the candidate altogether; rules that name it are those that others can live without."""
    kept = tuple(one for one in case.candidates if one.name != leaver)
    return case.replace(
        candidates=tuple(replace(one, member_of="" if one.member_of == leaver else one.member_of) for one in kept),
        assessments=tuple(entry for entry in case.assessments if entry.party != leaver),
        capabilities=tuple(entry for entry in case.capabilities if entry.party != leaver),
        relations=tuple(entry for entry in case.relations if leaver not in {entry.source, entry.target}),
        absent=tuple(name for name in case.absent if name != leaver),
        rules=tuple(rule for rule in case.rules if leaver not in names_in(rule)),
    )


def names_in(rule: object) -> set[str]:
    return {*getattr(rule, "names", ()), getattr(rule, "a", ""), getattr(rule, "b", "")}


@given(seed=SEEDS, n=st.integers(3, 6))
@settings(max_examples=30, derandomize=True)
def test_no_withdrawal_changes_the_choice_on_fixed_scales(seed: int, n: int) -> None:
    case = random_case(seed, n)
    if not enumerated(case, subsets(n)):
        return
    plan = optimise(case)
    found = withdrawal_test(plan, ())
    with_client = [entry for entry in case.relations if case.client in {entry.source, entry.target}]
    if not with_client:
        assert found.holds
        assert all(one.best.members == plan.best.members for one in found.withdrawals)
    for one in found.withdrawals:
        if any(one.candidate in names_in(rule) for rule in case.rules):
            continue
        smaller = gone(case, one.candidate)
        best = enumerated(smaller, subsets(n - 1))[0]
        own = Oracle(smaller).worth(smaller.members(plan.best.members))
        assert one.less == pytest.approx(best.worth - own if best.worth - own > TIE else 0.0, abs=CLOSE)


def min_max(case: Case, present: list[str]) -> Case:
    """The scored criteria between the worst and the best score of those who are present, the client's own included."""
    criteria = []
    for criterion in case.criteria:
        raws = []
        for name in present:
            values = [entry.value for entry in Oracle(case).given(criterion, name)]
            if values:
                raws.append(float(np.median(values) if criterion.panel is Panel.MEDIAN else np.mean(values)))
        own = [e.value for e in case.assessments if (e.party, e.criterion) == (case.client, criterion.name)]
        raws += [value for value in own if value is not None]
        is_kept = not criterion.aggregator.is_scored or criterion.aggregator is Aggregator.TOTAL or criterion.knots
        if is_kept or not raws or min(raws) == max(raws):
            criteria.append(criterion)
            continue
        worst, best = (1.0, 0.0) if criterion.less_is_better else (0.0, 1.0)
        criteria.append(criterion.replace(knots=((min(raws), worst), (max(raws), best))))
    return case.replace(criteria=tuple(criteria))


@given(seed=SEEDS, n=st.integers(3, 6))
@settings(max_examples=20, derandomize=True)
def test_min_max_withdrawals(seed: int, n: int) -> None:
    case = random_case(seed, n)
    if not enumerated(case, subsets(n)):
        return
    (contrast,) = withdrawal_test(optimise(case), ["min-max"]).contrasts
    present = [name for name in case.names if name not in case.absent]
    before = min_max(case, present)
    listed = enumerated(before, subsets(n))
    if not listed:
        # An average asked for may fall out of reach: a missing score counts as the worst that is there.
        return
    choice = listed[0]
    assert contrast.best.worth == pytest.approx(choice.worth, abs=CLOSE)
    ties = [one for one in listed if choice.worth - one.worth <= 1e-6]
    if len(ties) > 1:
        return
    changed = set()
    for leaver in present:
        if leaver in before.names_of(choice.members):
            continue
        after = min_max(case, [name for name in present if name != leaver])
        after = after.replace(rules=(*after.rules, Exclude((leaver,))))
        best = enumerated(after, subsets(n))
        if best and best[0].worth - Oracle(after).worth(choice.members) > TIE:
            changed.add(leaver)
    assert set(contrast.changed) == changed
    assert contrast.tried == len(set(present) - set(before.names_of(choice.members)))
