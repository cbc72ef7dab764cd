"""The decomposition of the weights on bare vectors, against looking at every vector."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.robustness.envelope import Answer, Envelope, decompose
from selection.weighting import Polytope, box, hull, ordered
from selection.weighting.vertices import corners_of
from selection.weighting.weights import Array

NEVER = 10_000


def polytope_of_kind(kind: str, n: int, seed: int) -> Polytope:
    labels = tuple(f"c{i}" for i in range(n))
    random = np.random.default_rng(seed)
    if kind == "all":
        return box(labels, np.zeros(n), np.ones(n))
    if kind == "order":
        return ordered(labels, random.permutation(n))
    if kind == "box":
        return box(labels, np.full(n, 0.5 / n), np.full(n, min(1.0, 1.6 / n)))
    return hull(labels, random.dirichlet(np.ones(n), size={"point": 1, "line": 2, "triangle": 3}[kind]))


class Brute:
    """Answers from a list of all vectors: the `listed` best and every tie with the last."""

    def __init__(self, vectors: Array, listed: int) -> None:
        self.vectors, self.listed, self.asked = vectors, listed, 0

    def __call__(self, weights: Array) -> Answer:
        self.asked += 1
        worths = self.vectors @ weights
        last = np.sort(worths)[::-1][min(self.listed, len(worths)) - 1]
        return Answer(self.vectors[worths >= last - 1e-9], float(last) if self.listed < len(worths) else 0.0)


@given(
    kind=st.sampled_from(["all", "order", "box", "point", "line", "triangle"]),
    n=st.integers(2, 5),
    seed=st.integers(0, 10**6),
    number=st.integers(1, 60),
    listed=st.sampled_from([1, 3, 20]),
    whole=st.booleans(),
)
@settings(max_examples=60, derandomize=True)
def test_the_envelope_is_the_most_of_all(kind: str, n: int, seed: int, number: int, listed: int, whole: bool) -> None:
    """Whole numbers make ties and vectors that are equal; draws of the weights see the whole polytope."""
    random = np.random.default_rng(seed)
    vectors = random.integers(0, 6, (number, n)) * 20.0 if whole else 100 * random.random((number, n)) ** 0.5
    base = corners_of(polytope_of_kind(kind, n, seed))
    brute = Brute(vectors, listed)
    envelope = decompose(base, brute, lambda envelope: brute.asked > NEVER)
    assert envelope.gap <= 1e-9
    weights = random.dirichlet(np.ones(len(base.points)), size=200) @ base.points
    best = (weights @ vectors.T).max(axis=1)
    if envelope.pieces:
        assert (weights @ np.array(envelope.pieces).T).max(axis=1) == pytest.approx(best, abs=1e-8)
    else:
        assert best == pytest.approx(0, abs=1e-8)
    low = ~envelope.at_roof
    assert envelope.heights[low] == pytest.approx((envelope.weights[low] @ vectors.T).max(axis=1), abs=1e-8)


@given(n=st.integers(2, 4), seed=st.integers(0, 10**6), asked=st.integers(0, 12), listed=st.sampled_from([1, 5]))
@settings(max_examples=40, derandomize=True)
def test_a_gap_is_never_too_small(n: int, seed: int, asked: int, listed: int) -> None:
    """Stopped at any moment: nothing that was missed adds more than the gap, anywhere."""
    random = np.random.default_rng(seed)
    vectors = 100 * random.random((80, n))
    base = corners_of(polytope_of_kind("all", n, seed))
    brute = Brute(vectors, listed)
    envelope = decompose(base, brute, lambda envelope: brute.asked >= asked)
    weights = random.dirichlet(np.ones(n), size=500)
    known = (weights @ np.array(envelope.pieces).T).max(axis=1) if envelope.pieces else np.zeros(500)
    missed = (weights @ vectors.T).max(axis=1) - known
    assert missed.max() <= envelope.gap + 1e-9
    unlisted = envelope.ceiling(weights)
    assert np.all(np.maximum(unlisted, known) >= (weights @ vectors.T).max(axis=1) - 1e-7)


def test_many_ask_little() -> None:
    """Far fewer solves than the corners of all pieces: lists of good ones prove what lies around."""
    vectors = 100 * np.random.default_rng(1).random((2000, 4)) ** 0.3
    base = corners_of(polytope_of_kind("all", 4, 0))
    one, fifty = Brute(vectors, 1), Brute(vectors, 50)
    envelope = decompose(base, one, lambda envelope: False)
    again = decompose(base, fifty, lambda envelope: False)
    corners = int(np.count_nonzero(~envelope.at_roof))
    assert corners <= one.asked
    assert fifty.asked < corners / 3
    assert sorted(map(tuple, _best(envelope))) == sorted(map(tuple, _best(again)))


def _best(envelope: Envelope) -> Array:
    """The pieces that are left somewhere with room of their own."""
    n = envelope.weights.shape[1]
    return np.array([piece for piece, cell in zip(envelope.pieces, envelope.cells(), strict=True) if len(cell) >= n])


def test_without_a_proof_it_ends() -> None:
    base = corners_of(polytope_of_kind("all", 3, 0))
    envelope = decompose(base, lambda weights: None, lambda envelope: False)
    assert envelope.gap == 100
