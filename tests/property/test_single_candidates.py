"""Methods for single candidates: units, order of rows and columns, withdrawals; each beside its plain definition."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from selection.errors import InfeasibleError
from selection.model import Aggregator, Case
from selection.optimisation import optimise
from selection.ranking import Method, Ranking, Scores, comparison, ranking
from selection.ranking.reversal import reversals_of
from tests.support.oracle import Oracle
from tests.support.random_cases import random_case
from tests.support.weight_space import Everything

SEEDS = st.integers(0, 10_000)
MOVES = {Method.MIN_MAX, Method.Z_SCORE, Method.VIKOR, Method.PROMETHEE, Method.FIXED}
"""The methods that do not mind where a scale begins."""


def table(seed: int) -> Scores:
    """Whole scores from 1 to 9 of three to seven candidates on one to four criteria, some where less is better."""
    draw = np.random.default_rng(seed)
    n, m = draw.integers(3, 8), draw.integers(1, 5)
    values = draw.integers(1, 10, (n, m)).astype(float)
    costs = draw.random(m) < 0.3
    utilities = np.where(costs, 10 - values, values - 1) / 9
    weights = draw.integers(1, 6, m) / 1.0
    return Scores(
        tuple(f"P{i}" for i in range(n)), tuple(f"c{j}" for j in range(m)), utilities, values, costs,
        weights / weights.sum(),
    )  # fmt: skip


def gains(found: Ranking) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array(list(found.figures.values())) * (-1 if found.method.lowest_first else 1)


def plain(scores: Scores, method: Method) -> list[float]:
    """Each method once more, one candidate and one criterion at a time, less being better turned into more."""
    n, m = scores.values.shape
    w = scores.weights

    def better(i: int, k: int, j: int) -> float:
        return (scores.values[i, j] - scores.values[k, j]) * (-1 if scores.costs[j] else 1)

    def share(i: int, j: int) -> float:
        column = list(scores.values[:, j])
        match method:
            case Method.FIXED:
                return float(scores.utilities[i, j])
            case Method.MIN_MAX | Method.VIKOR:
                worst = max(range(n), key=lambda k: -better(k, 0, j))
                reach = max(column) - min(column)
                return better(i, worst, j) / reach if reach else 0.0
            case Method.Z_SCORE:
                mean = sum(column) / n
                spread = math.sqrt(sum((x - mean) ** 2 for x in column) / n)
                return (column[i] - mean) / spread * (-1 if scores.costs[j] else 1) if spread else 0.0
            case Method.SUM:
                return 1 - column[i] / sum(column) if scores.costs[j] else column[i] / sum(column)
            case _:
                length = math.sqrt(sum(x * x for x in column))
                return 1 - column[i] / length if scores.costs[j] else column[i] / length

    if method is Method.PROMETHEE:
        wins = [[sum(w[j] for j in range(m) if better(i, k, j) > 0) for k in range(n)] for i in range(n)]
        return [sum(wins[i][k] - wins[k][i] for k in range(n)) / (n - 1) for i in range(n)]
    weighted = [[float(w[j]) * share(i, j) for j in range(m)] for i in range(n)]
    columns = list(zip(*weighted, strict=True))
    if method is Method.TOPSIS:
        up = [math.dist(row, [max(c) for c in columns]) for row in weighted]
        down = [math.dist(row, [min(c) for c in columns]) for row in weighted]
        return [d / (u + d) if u + d > 1e-15 else 0.5 for u, d in zip(up, down, strict=True)]
    if method is Method.VIKOR:
        lost = [[max(c) - x for c, x in zip(columns, row, strict=True)] for row in weighted]
        s, r = [sum(row) for row in lost], [max(row) for row in lost]

        def part(x: float, all_: list[float]) -> float:
            return (x - min(all_)) / (max(all_) - min(all_)) if max(all_) - min(all_) > 1e-9 else 0.0

        return [-(part(a, s) + part(b, r)) / 2 for a, b in zip(s, r, strict=True)]
    return [sum(row) for row in weighted]


@pytest.mark.parametrize("method", Method)
@given(seed=SEEDS)
@settings(max_examples=15, deadline=None)
def test_each_method_beside_its_plain_definition(method: Method, seed: int) -> None:
    scores = table(seed)
    assert gains(ranking(scores, method)).tolist() == pytest.approx(plain(scores, method), abs=1e-9)


@pytest.mark.parametrize("method", Method)
@given(seed=SEEDS, unit=st.sampled_from([1e-6, 0.5, 3.0, 1e6]), shift=st.sampled_from([0.0, 5.0, 100.0]))
@settings(max_examples=15, deadline=None)
def test_units_are_of_no_account(method: Method, seed: int, unit: float, shift: float) -> None:
    scores = table(seed)
    values = scores.values * unit + (shift * unit if method in MOVES else 0.0)
    other = Scores(scores.candidates, scores.criteria, scores.utilities, values, scores.costs, scores.weights)
    assert gains(ranking(other, method)) == pytest.approx(gains(ranking(scores, method)), abs=1e-8)


@pytest.mark.parametrize("method", Method)
@given(seed=SEEDS)
@settings(max_examples=10, deadline=None)
def test_the_order_of_rows_and_columns_is_of_no_account(method: Method, seed: int) -> None:
    scores = table(seed)
    turned = Scores(
        scores.candidates[::-1], scores.criteria[::-1], scores.utilities[::-1, ::-1], scores.values[::-1, ::-1],
        scores.costs[::-1], scores.weights[::-1],
    )  # fmt: skip
    one, other = ranking(scores, method), ranking(turned, method)
    assert dict(other.figures) == pytest.approx(dict(one.figures), abs=1e-9)
    assert [set(tied) for tied in one.order] == [set(tied) for tied in other.order]


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_a_withdrawal_changes_nothing_on_fixed_scales(seed: int) -> None:
    (fixed,) = reversals_of(table(seed), [Method.FIXED])
    assert (fixed.upset, fixed.winner, fixed.pairs) == ((), (), 0)


@given(SEEDS, st.sampled_from(list(Method)))
@settings(max_examples=30, deadline=None)
def test_reversals_are_counted_pair_by_pair(seed: int, method: Method) -> None:
    scores = table(seed)
    (found,) = reversals_of(scores, [method])
    before = dict(zip(scores.candidates, plain(scores, method), strict=True))
    pairs = 0
    for i, name in enumerate(scores.candidates):
        left = scores.without(i)
        after = dict(zip(left.candidates, plain(left, method), strict=True))
        for a, b in combinations(after, 2):
            then, now = before[a] - before[b], after[a] - after[b]
            pairs += abs(then) > 1e-9 and abs(now) > 1e-9 and then * now < 0
        firsts = [{x for x in after if all_[x] >= max(all_[y] for y in after) - 1e-9} for all_ in (before, after)]
        assert (name in found.winner) == (firsts[0] != firsts[1])
    assert found.pairs == pairs
    assert set(found.loser) <= set(found.winner) <= set(found.upset)


@given(SEEDS)
@example(2951)  # the worst score is that of somebody who cannot join
@settings(max_examples=15, deadline=None)
def test_the_best_coalition_on_min_max_scales_is_that_of_everything(seed: int) -> None:
    """Scored criteria between the worst and the best score, by looking at every coalition."""
    case = random_case(seed, 7)
    try:
        found = comparison(optimise(case)).rescaled
    except InfeasibleError:
        return
    everything = Everything(case)
    stretched = Everything(stretch(case))
    worths = dict(zip(everything.sets, stretched_worths(stretched, everything.sets), strict=True))
    assert found.proven
    assert found.best.worth == pytest.approx(max(worths.values()), abs=1e-8)
    assert found.chosen.worth == pytest.approx(worths[case.members(found.chosen.members)], abs=1e-8)
    assert worths[case.members(found.best.members)] == pytest.approx(max(worths.values()), abs=1e-8)


def stretched_worths(stretched: Everything, sets: list[tuple[int, ...]]) -> list[float]:
    oracle = Oracle(stretched.case)
    return [oracle.worth(members) for members in sets]


def stretch(case: Case) -> Case:
    """The case with a line between the worst and the best score of who can join (the oracle says what counts)."""
    criteria = []
    for criterion in case.criteria:
        plain_one = criterion.aggregator.is_scored and criterion.aggregator is not Aggregator.TOTAL
        join = np.median if criterion.panel == "median" else np.mean
        oracle = Oracle(case)
        rows = [[e.value for e in oracle.given(criterion, name)] for name in case.names if name not in case.absent]
        known = [float(join(row)) for row in rows if row]
        known += [
            float(e.value)
            for e in case.assessments
            if (e.party, e.criterion) == (case.client, criterion.name) and e.value is not None
        ]
        if plain_one and not criterion.knots and known and min(known) < max(known):
            low, high = min(known), max(known)
            ends = (1.0, 0.0) if criterion.less_is_better else (0.0, 1.0)
            criterion = criterion.replace(knots=((low, ends[0]), (high, ends[1])))
        criteria.append(criterion)
    return case.replace(criteria=tuple(criteria), rules=())
