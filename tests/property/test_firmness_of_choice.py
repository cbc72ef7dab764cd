"""Draws of weights, noise of assessors, opinions: each against looking at everything."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import partial
from itertools import combinations, product
from math import fsum, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from selection.limits import NO_LIMITS
from selection.model import Assessment, Candidate, Case, Criterion, Members
from selection.optimisation import Appraiser, optimise
from selection.optimisation.listing import listing
from selection.robustness import assessor_spread, firmness, ranking
from selection.robustness.noise import noise_of, panels
from selection.robustness.ranking import most_of_others, ranked
from selection.robustness.span import span
from selection.robustness.weightings import weightings
from selection.uncertainty import unknowns
from tests.support.drawn_oracle import oracle_of, random_rows
from tests.support.oracle import Oracle
from tests.support.oracle_search import enumerated
from tests.support.random_cases import random_case, subsets
from tests.support.weight_space import Everything

SEEDS = st.integers(0, 2**32 - 1)
CLOSE = 1e-7


def pairs(seed: int, n: int, number: int) -> list[tuple[Members, Members]]:
    draw = random.Random(seed)
    return [tuple(draw.sample(subsets(n), 2)) for _ in range(number)]  # type: ignore[misc]


@given(seed=SEEDS, n=st.integers(2, 6), few=st.booleans())
@settings(max_examples=25, derandomize=True)
def test_the_best_under_every_drawn_weighting(seed: int, n: int, few: bool) -> None:
    """Also when the list is so short that most draws must be solved."""
    case = random_case(seed, n)
    everything = Everything(case)
    if not everything.sets:
        return
    plan = optimise(case, alternatives=1, every_size=False)
    weights = np.random.default_rng(seed).dirichlet(np.ones(len(case.criteria)), size=40)
    with pytest.MonkeyPatch.context() as patch:
        if few:
            patch.setattr(ranking, "listing", partial(listing, number=1))
            patch.setattr(ranking, "_NEARBY", 1)
        found = ranked(plan, weights, NO_LIMITS)
    assert found.proven.all()
    for row, weighting in enumerate(weights):
        best = everything.best_at(weighting)
        parts = {case.names_of(members): part[row] for members, part in found.parts.items() if part[row]}
        assert parts == pytest.approx(dict.fromkeys(best, 1 / len(best)))


@given(seed=SEEDS, n=st.integers(1, 6))
@settings(max_examples=30, derandomize=True)
def test_what_others_come_to_is_a_linear_program(seed: int, n: int) -> None:
    random = np.random.default_rng(seed)
    at, weights = random.dirichlet(np.ones(n)), random.dirichlet(np.ones(n), size=5)
    at[random.random(n) < 0.2] = 0.0
    floor = float(random.uniform(0, 100))
    for weighting, most in zip(weights, most_of_others(weights, at, floor), strict=True):
        program = linprog(-weighting, A_ub=[at], b_ub=[floor], bounds=[(0, 100)] * n)
        assert most == pytest.approx(-program.fun, abs=1e-6)


@given(seed=SEEDS, n=st.integers(2, 6))
@settings(max_examples=15, derandomize=True)
def test_shares_are_means_over_the_draws(seed: int, n: int) -> None:
    case = random_case(seed, n)
    everything = Everything(case)
    if not everything.sets:
        return
    plan = optimise(case)
    found = firmness(plan, draws=60, seed=seed % 100)
    drawn = weightings(plan.appraiser, 60, seed % 100).weights
    assert drawn.sum(axis=1) == pytest.approx(np.ones(60))
    best = [everything.best_at(weighting) for weighting in drawn]
    own = [sum(one == plan.best.members for one in ties) / len(ties) for ties in best]
    assert found.acceptability.value == pytest.approx(fsum(own) / 60)
    assert found.acceptability.error == pytest.approx(np.std(own, ddof=1) / sqrt(60))
    for name, share in found.candidates.items():
        assert share.value == pytest.approx(fsum(sum(name in one for one in ties) / len(ties) for ties in best) / 60)
    assert fsum(share.value for _, share in found.coalitions) <= 1 + CLOSE
    assert found.proven
    assert found.sentence().to("nl").startswith("De keuze is de beste in ")


def redrawn(case: Case, criterion: Criterion, who: tuple[str, ...]) -> Case:
    """The case as if these assessors, some perhaps twice, had judged the criterion."""
    kept = [entry for entry in case.assessments if entry.criterion != criterion.name]
    for name in (case.client, *case.names):
        own = [entry for entry in case.assessments if (entry.party, entry.criterion) == (name, criterion.name)]
        given = {entry.assessor: entry for entry in own if entry.value is not None}
        drawn = [one for one in who if one in given]
        if name == case.client or not drawn:
            kept += own
            continue
        kept += [replace(given[one], assessor=str(i), absence=None) for i, one in enumerate(drawn)]
    return case.replace(assessments=tuple(kept))


@given(seed=SEEDS)
@settings(max_examples=25, derandomize=True)
def test_noise_is_the_spread_over_all_panels_that_could_have_been(seed: int) -> None:
    case = random_case(seed, 4)
    judged = panels(case)
    weights = dict(zip((one.name for one in case.criteria), Oracle(case).weights, strict=True))
    noise = noise_of(case, case.weights)
    assert noise.weight == pytest.approx(fsum(weights[name] for name in judged))
    couples = pairs(seed, 4, 4)
    variances: list[list[float]] = [[] for _ in couples]
    for name, who in judged.items():
        criterion = case.criterion(name)
        oracles = [Oracle(redrawn(case, criterion, drawn)) for drawn in product(who, repeat=len(who) - 1)]
        for place, (one, other) in enumerate(couples):
            differences = [100 * weights[name] * (o.term(criterion, one) - o.term(criterion, other)) for o in oracles]
            variances[place].append(float(np.var(differences)))
    sizes = [len(who) for who in judged.values()]
    for (one, other), each in zip(couples, variances, strict=True):
        error, freedom = noise.error(one, other)
        assert error == pytest.approx(sqrt(fsum(each)), abs=CLOSE)
        if error > 1e-3:
            below = fsum(v**2 / (m - 1) for v, m in zip(each, sizes, strict=True))
            assert freedom == pytest.approx(fsum(each) ** 2 / below, rel=1e-5)


@given(seed=SEEDS, n=st.integers(2, 4))
@settings(max_examples=30, derandomize=True)
def test_a_difference_stays_within_its_span(seed: int, n: int) -> None:
    case = random_case(seed, n)
    found = unknowns(case)
    rows = random_rows(found, 12, seed)
    has_levels = any(one.is_level for one in found)
    appraiser = Appraiser(case, ())
    for one, other in pairs(seed, n, 3):
        low, high = span(appraiser, one, other)
        ends = (low, high)
        for row in rows:
            oracle = oracle_of(case, found, row)
            assert low - CLOSE <= oracle.worth(one) - oracle.worth(other) <= high + CLOSE
        if not has_levels and len(found) <= 9:
            corners = [[getattr(u.interval, end) for u, end in zip(found, way, strict=True)]
                       for way in product(("low", "high"), repeat=len(found))]  # fmt: skip
            oracles = [oracle_of(case, found, corner) for corner in corners]
            differences = [o.worth(one) - o.worth(other) for o in oracles]
            assert ends == (pytest.approx(min(differences), abs=CLOSE), pytest.approx(max(differences), abs=CLOSE))


@given(seed=SEEDS, n=st.integers(2, 6))
@settings(max_examples=20, derandomize=True)
def test_opinions(seed: int, n: int) -> None:
    case = random_case(seed, n)
    everything = enumerated(case, subsets(n))
    if not everything:
        return
    plan = optimise(case)
    judged = panels(case)
    found = assessor_spread(plan)
    for one in (*found.alone, *found.without):
        kept = tuple(
            entry
            for entry in case.assessments
            if one.assessor not in judged.get(entry.criterion, ())
            or entry.party == case.client
            or (entry.assessor == one.assessor) == one.alone
        )
        changed = case.replace(assessments=kept)
        listed = enumerated(changed, subsets(n))
        assert one.proven
        assert (one.best is None) == (not listed)
        chosen = case.members(plan.best.members)
        assert one.is_allowed == (chosen in [other.members for other in listed])
        if listed:
            assert one.best is not None
            assert one.best.worth == pytest.approx(listed[0].worth, abs=CLOSE)
            assert one.less == pytest.approx(listed[0].worth - Oracle(changed).worth(chosen), abs=CLOSE)
        assert str(one.sentence())
    assert {one.assessor for one in found.severities} == {name for who in judged.values() for name in who}
    if judged and all(len(scores(case, *place)) in {0, 3} for place in product(judged, case.names)):
        # Everybody judged all of it: deviations from the mean cancel out.
        assert fsum(one.deviation * one.scores for one in found.severities) == pytest.approx(0, abs=CLOSE)


def scores(case: Case, criterion: str, party: str) -> list[Assessment]:
    return [entry for entry in case.assessments
            if (entry.party, entry.criterion) == (party, criterion) and entry.value is not None]  # fmt: skip


def test_combinations_are_used() -> None:
    """With Ann, Bob and Cas a mean has the variance s^2 / 3 of a sample mean, whatever the scores."""
    grades = {"Ann": (7.0, 5.0), "Bob": (6.0, 8.0), "Cas": (9.0, 4.0)}
    case = Case(
        (Candidate("Acme"), Candidate("Bolt")),
        (Criterion("Ideas", worst=0, best=10),),
        tuple(
            Assessment(party, "Ideas", grade, assessor=who)
            for who, both in grades.items()
            for party, grade in zip(("Acme", "Bolt"), both, strict=True)
        ),
    )
    differences = [10 * (one - other) for one, other in grades.values()]
    error, freedom = noise_of(case, case.weights).error((0,), (1,))
    assert error == pytest.approx(np.std(differences, ddof=1) / sqrt(3))
    assert freedom == pytest.approx(2.0)
    for size in range(1, 3):
        assert all(noise_of(case, case.weights).error(one, one)[0] == 0 for one in combinations(range(2), size))
