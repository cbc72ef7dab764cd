"""What holds for every weighting, whatever the numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from selection.weighting import (
    Entry,
    Points,
    Preference,
    Range,
    Rank,
    Weights,
    ahp_weights,
    best_worst_weights,
    centroid_weights,
    critic_weights,
    direct_weights,
    entropy_weights,
    group_weights,
    merec_weights,
    swing_weights,
)
from selection.weighting.completion import connected_parts
from tests.support.weighting import linear_best_worst, names, ratios, shares, square

Array = npt.NDArray[np.float64]

SAATY = [1 / k for k in range(9, 1, -1)] + [float(k) for k in range(1, 10)]
positive = st.lists(st.floats(0.01, 100), min_size=1, max_size=8)
ranks = st.lists(st.integers(1, 6), min_size=1, max_size=8)


def labelled(values: Sequence[float]) -> dict[str, float]:
    return dict(zip(names(len(values)), values, strict=True))


def check(weights: Weights) -> None:
    assert sum(shares(weights)) == pytest.approx(1, abs=1e-9)
    assert min(shares(weights)) >= 0


@st.composite
def comparisons(draw: st.DrawFn, least: int = 2) -> Array:
    """Reciprocal comparisons on Saaty's scale of two to six criteria."""
    n = draw(st.integers(least, 6))
    matrix = np.ones((n, n))
    for i in range(n):
        for j in range(i + 1, n):
            matrix[i, j] = draw(st.sampled_from(SAATY))
            matrix[j, i] = 1 / matrix[i, j]
    return matrix


@st.composite
def holes(draw: st.DrawFn, n: int) -> npt.NDArray[np.bool_]:
    """Pairs that may be left out without leaving any criterion unconnected."""
    missing = np.zeros((n, n), dtype=bool)
    for i in range(n):
        for j in range(i + 1, n):
            missing[i, j] = missing[j, i] = draw(st.booleans())
    assume(len(connected_parts(np.where(missing, np.nan, 1.0))) == 1)
    return missing


@st.composite
def score_tables(draw: st.DrawFn) -> pd.DataFrame:
    """Scores on scales with a true zero, of candidates who really differ on every criterion."""
    shape = draw(st.tuples(st.integers(3, 7), st.integers(2, 5)))
    scores = draw(arrays(float, shape, elements=st.integers(1, 50).map(float), unique=False))
    assume(np.all(np.ptp(scores, axis=0) > 0))
    # two criteria that say exactly the same, or the same turned round, are a case of their own
    correlation = np.corrcoef(scores, rowvar=False)
    assume(np.abs(correlation[np.triu_indices(shape[1], 1)]).max() < 1 - 1e-6)
    return pd.DataFrame(scores, columns=names(shape[1]))


@given(positive)
def test_points_keep_their_proportions(values: list[float]) -> None:
    weights = direct_weights(labelled(values))
    check(weights)
    assert np.array(shares(weights)) * sum(values) == pytest.approx(values)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=8).filter(any))
def test_swing_points_give_weights(values: list[float]) -> None:
    check(swing_weights(labelled(values)))


@given(ranks)
def test_ranks_give_weights_in_that_order(places: list[int]) -> None:
    weights = centroid_weights(labelled(places))
    check(weights)
    for rank, share in zip(places, shares(weights), strict=True):
        for other, its in zip(places, shares(weights), strict=True):
            assert rank >= other or share > its
            assert rank != other or share == its


@given(positive, st.randoms())
def test_the_order_of_entry_does_not_matter(values: list[float], chance: Callable[[], float]) -> None:
    entered = labelled(values)
    shuffled = dict(sorted(entered.items(), key=lambda _: chance.random()))
    assert dict(direct_weights(shuffled).items()) == pytest.approx(dict(direct_weights(entered).items()))


@st.composite
def preferences(draw: st.DrawFn) -> Preference:
    """Entries that some weights agree with: ranks, points, or ranges around weights."""
    kind = draw(st.sampled_from(["ranks", "points", "ranges"]))
    if kind == "ranks":
        return Preference.of({label: Rank(int(place)) for label, place in labelled(draw(ranks)).items()})
    middle = direct_weights(labelled(draw(positive)))
    if kind == "points":
        return Preference.of({label: Points(7 * share) for label, share in middle.items()})
    entries: dict[str, Entry] = {}
    for label, share in middle.items():
        down, up = draw(st.floats(0, 1)), draw(st.floats(0, 1))
        low, high = 100 * share * down, 100 * (share + (1 - share) * up)
        entries[label] = draw(st.sampled_from([Range(low, max(low, high)), Points(100 * share)]))
    return Preference.of(entries)


@given(preferences())
def test_the_centre_of_a_preference_agrees_with_it(said: Preference) -> None:
    check(said.centre())
    assert said.polytope().contains(said.centre(), tolerance=1e-7)


@given(comparisons())
def test_comparisons_give_weights_and_an_eigenvalue_of_n_or_more(matrix: Array) -> None:
    answer = ahp_weights(square(matrix.tolist()))
    check(answer.weights)
    assert answer.lambda_max >= len(matrix) - 1e-9
    assert answer.consistency_ratio >= 0


@given(comparisons(), st.randoms(), st.sampled_from(["eigenvector", "geometric mean"]))
def test_comparisons_may_stand_in_any_order(matrix: Array, chance: Callable[[], float], method: str) -> None:
    frame = square(matrix.tolist())
    order = sorted(frame.index, key=lambda _: chance.random())
    here, there = ahp_weights(frame, method), ahp_weights(frame.loc[order, order], method)
    assert dict(there.weights.items()) == pytest.approx(dict(here.weights.items()), abs=1e-9)
    assert there.lambda_max == pytest.approx(here.lambda_max)


@given(comparisons())
def test_comparisons_the_other_way_round_turn_the_geometric_mean_round(matrix: Array) -> None:
    here = ahp_weights(square(matrix.tolist()), "geometric mean")
    there = ahp_weights(square(matrix.T.tolist()), "geometric mean")
    product = np.array(shares(here.weights)) * shares(there.weights)
    assert product == pytest.approx(np.full(len(matrix), product[0]))
    assert there.lambda_max == pytest.approx(here.lambda_max)


@given(st.data(), st.lists(st.floats(1, 9), min_size=2, max_size=6))
def test_consistent_comparisons_are_recovered_even_with_gaps(data: st.DataObject, values: list[float]) -> None:
    full = ratios(values)
    gaps = full.mask(data.draw(holes(len(values))))
    expected = np.array(values) / sum(values)
    for method in ("eigenvector", "geometric mean"):
        answer = ahp_weights(gaps, method)
        assert shares(answer.weights) == pytest.approx(expected, abs=1e-6)
        assert answer.consistency_ratio == pytest.approx(0, abs=1e-6)
        assert answer.most_inconsistent is None
        np.testing.assert_allclose(answer.completed, full, rtol=1e-5)


@given(st.data(), comparisons(least=3))
def test_no_filling_has_a_smaller_eigenvalue(data: st.DataObject, matrix: Array) -> None:
    missing = data.draw(holes(len(matrix)))
    answer = ahp_weights(square(np.where(missing, np.nan, matrix).tolist()))
    # what the holes held before is one of the fillings, and so is a small step from the best one
    assert answer.lambda_max <= max(np.linalg.eigvals(matrix).real) + 1e-9
    step = np.triu(np.where(missing, data.draw(st.floats(-0.1, 0.1)), 0), 1)
    nearby = answer.completed.to_numpy() * np.exp(step - step.T)
    assert answer.lambda_max <= max(np.linalg.eigvals(nearby).real) + 1e-9


@st.composite
def best_worst(draw: st.DrawFn) -> tuple[int, int, list[int], list[int]]:
    """The best, the worst, and comparisons with both, in no way consistent."""
    n = draw(st.integers(2, 7))
    best, worst, *_ = draw(st.permutations(range(n)))
    top = draw(st.integers(1, 9))
    to_others = draw(st.lists(st.integers(1, top), min_size=n, max_size=n))
    to_worst = draw(st.lists(st.integers(1, top), min_size=n, max_size=n))
    to_others[best] = to_worst[worst] = 1
    to_others[worst] = to_worst[best] = top
    return best, worst, to_others, to_worst


@given(best_worst())
def test_best_worst_is_the_exact_optimum(case: tuple[int, int, list[int], list[int]]) -> None:
    best, worst, to_others, to_worst = case
    labels = names(len(to_others))
    answer = best_worst_weights(labels[best], labels[worst], labelled(to_others), labelled(to_worst))
    check(answer.weights)
    expected, xi = linear_best_worst(*case)
    assert answer.xi == pytest.approx(float(xi), abs=1e-9)
    assert shares(answer.weights) == pytest.approx([float(w) for w in expected], abs=1e-8)
    assert 0 <= answer.input_ratio <= 1
    assert answer.output_ratio >= 0
    assert (answer.input_ratio == 0) == (xi == 0)
    assert (answer.output_ratio == 0) == (xi == 0)


@given(st.lists(st.integers(1, 9), min_size=2, max_size=7))
def test_consistent_best_worst_gives_its_weights(values: list[int]) -> None:
    values = [*values, 1]
    best, worst = values.index(max(values)), len(values) - 1
    assume(best != worst)
    labels = names(len(values))
    answer = best_worst_weights(
        labels[best], labels[worst], labelled([values[best] / v for v in values]), labelled(values)
    )
    assert shares(answer.weights) == pytest.approx(np.array(values) / sum(values))
    assert (answer.xi, answer.input_ratio, answer.output_ratio) == pytest.approx((0, 0, 0), abs=1e-9)


BY_SCORES = pytest.mark.parametrize("method", [entropy_weights, critic_weights, merec_weights])


@BY_SCORES
@given(scores=score_tables(), chance=st.randoms())
def test_scores_may_stand_in_any_order(method: Callable[..., Weights], scores: pd.DataFrame, chance: object) -> None:
    weights = method(scores)
    check(weights)
    shuffled = scores.sample(frac=1, random_state=3)[sorted(scores, key=lambda _: chance.random())]
    assert dict(method(shuffled).items()) == pytest.approx(dict(weights.items()), abs=1e-9)


@BY_SCORES
@given(scores=score_tables())
def test_a_cost_weighs_as_its_data_turned_round(method: Callable[..., Weights], scores: pd.DataFrame) -> None:
    cost = scores.columns[0]
    turned = -scores[cost] if method is critic_weights else 1 / scores[cost]
    expected = method(scores.assign(**{cost: turned}))
    assert shares(method(scores, [cost])) == pytest.approx(shares(expected), abs=1e-9)


@BY_SCORES
@given(scores=score_tables(), factor=st.floats(0.01, 100))
def test_the_unit_does_not_matter(method: Callable[..., Weights], scores: pd.DataFrame, factor: float) -> None:
    scaled = scores.assign(**{scores.columns[-1]: scores[scores.columns[-1]] * factor})
    assert shares(method(scaled)) == pytest.approx(shares(method(scores)), abs=1e-6)


@given(st.lists(st.tuples(st.floats(0.01, 1), st.floats(0.01, 1), st.floats(0.01, 1)), min_size=1, max_size=4))
def test_a_group_lies_between_its_members(rows: list[tuple[float, ...]]) -> None:
    members = {f"member {k}": direct_weights(labelled(row)) for k, row in enumerate(rows)}
    group = group_weights(members)
    check(group)
    check(group_weights(members, mean="geometric"))
    for label in group.labels:
        each = [weights[label] for weights in members.values()]
        assert min(each) - 1e-12 <= group[label] <= max(each) + 1e-12
