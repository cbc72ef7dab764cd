"""Corners, mixes and draws of weights, against brute force over the constraints and against known shapes."""

from __future__ import annotations

from itertools import combinations
from math import factorial, sqrt

import numpy as np
import pytest

from selection.errors import CaseError
from selection.weighting import Points, Polytope, Preference, box, draws, hull, intersection, ordered, ratio, vertices
from selection.weighting.simplices import dimensions, simplices, volumes
from selection.weighting.vertices import corners_of
from selection.weighting.weights import Array

ABC = ("A", "B", "C")


def brute_force(polytope: Polytope) -> Array:
    """Every point where as many constraints meet as there are weights, if it satisfies the others."""
    n = len(polytope.labels)
    found = []
    for rows in combinations(range(len(polytope.b_ub)), n - 1):
        a = np.vstack([polytope.a_eq[:1], polytope.a_ub[list(rows)]])
        if np.linalg.matrix_rank(a) < n:
            continue
        point = np.linalg.solve(a, np.concatenate([polytope.b_eq[:1], polytope.b_ub[list(rows)]]))
        if np.all(polytope.a_ub @ point <= polytope.b_ub + 1e-9):
            found.append(point)
    return np.unique(np.round(found, 9), axis=0)


def same(found: Array, expected: Array) -> None:
    assert np.unique(found.round(9) + 0.0, axis=0) == pytest.approx(
        np.unique(expected.round(9) + 0.0, axis=0), abs=2e-9
    )
    assert len(found) == len(expected)


def a_polytope(seed: int, n: int) -> Polytope:
    """A box, an order or neither, cut by ratios, around a random point; whole numbers make corners coincide."""
    random = np.random.default_rng(seed)
    labels = tuple("ABCDE"[:n])
    inside = random.integers(1, 5, n).astype(float)
    inside /= inside.sum()
    parts = [box(labels, np.zeros(n), np.ones(n))]
    if seed % 2:
        parts.append(box(labels, inside * 0.5, np.minimum(1, inside * random.choice([1.0, 1.5, 2.0]))))
    if seed % 3:
        parts.append(ordered(labels, random.permutation(n) // 2) if seed % 5 else ordered(labels, -inside.round(9)))
    for _ in range(seed % 4):
        one, other = random.choice(n, 2, replace=False)
        share = inside[one] / inside[other]
        parts.append(ratio(labels, labels[one], labels[other], share * 0.5, share * random.choice([1.0, 2.0])))
    return intersection(*parts)


@pytest.mark.parametrize(("n", "seeds"), [(2, 60), (3, 60), (4, 25)])
def test_as_brute_force_says(n: int, seeds: int) -> None:
    nonempty = 0
    for seed in range(seeds):
        polytope = a_polytope(seed, n)
        expected = brute_force(polytope)
        if not len(expected):
            with pytest.raises(CaseError):
                vertices(polytope)
            continue
        nonempty += 1
        same(vertices(polytope), expected)
    assert nonempty > seeds / 2


def test_no_preference_is_everything() -> None:
    same(vertices(box(ABC, [0, 0, 0], [1, 1, 1])), np.eye(3))


def test_a_single_point() -> None:
    said = Preference.of({"A": Points(20), "B": Points(50), "C": Points(30)}).polytope()
    assert vertices(said) == pytest.approx(np.array([[0.2, 0.5, 0.3]]), abs=1e-9)
    assert draws(said, 3) == pytest.approx(np.array([[0.2, 0.5, 0.3]] * 3), abs=1e-9)


def test_equally_important() -> None:
    same(vertices(ratio(ABC, "A", "B", 1, 1)), np.array([[0.5, 0.5, 0], [0, 0, 1.0]]))


def test_an_order_of_twelve() -> None:
    """The corners of an order are the first of it alone, the first two evenly, and so on."""
    labels = tuple(f"c{i}" for i in range(12))
    same(vertices(ordered(labels, range(12))), np.tril(np.ones((12, 12))) / np.arange(1, 13)[:, None])


def test_a_box_of_twelve() -> None:
    """Between 0 and 1/6 each: the corners have six of twelve at the top."""
    labels = tuple(f"c{i}" for i in range(12))
    assert len(vertices(box(labels, np.zeros(12), np.full(12, 1 / 6)))) == 924


def test_what_cannot_be_is_refused() -> None:
    both = intersection(ratio(ABC, "A", "B", 2, 3), ratio(ABC, "B", "A", 1, 3), box(ABC, [0.1] * 3, [1] * 3))
    with pytest.raises(CaseError, match="together"):
        vertices(both)
    for low, high in ((-1, 2), (3, 2), (float("nan"), 2), (1, float("nan"))):
        with pytest.raises(CaseError, match="ratio"):
            ratio(ABC, "A", "B", low, high)


def test_an_intersection_follows_the_names() -> None:
    one, other = box(("A", "B"), [0.2, 0], [0.5, 1]), box(("B", "A"), [0.6, 0], [1, 1])
    same(vertices(intersection(one, other)), np.array([[0.2, 0.8], [0.4, 0.6]]))


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_a_hull_holds_its_corners_and_no_more(n: int) -> None:
    for seed in range(20):
        random = np.random.default_rng(seed)
        corners = random.dirichlet(np.ones(n), size=1 + seed % (n + 2))
        mixes = random.dirichlet(np.ones(len(corners)), size=5) @ corners
        polytope = hull(tuple("ABCDE"[:n]), np.vstack([mixes, corners]))
        found = vertices(polytope)
        assert np.all(polytope.a_ub @ mixes.T <= polytope.b_ub[:, None] + 1e-9)
        for corner in found:
            assert np.abs(corners - corner).max(axis=1).min() < 1e-7
        assert dimensions(found) == dimensions(corners)


def test_a_hull_of_a_polytope_is_that_polytope() -> None:
    for seed in range(25):
        polytope = a_polytope(seed, 3)
        expected = brute_force(polytope)
        if len(expected):
            same(vertices(hull(polytope.labels, expected)), expected)


def size_of(polytope: Polytope) -> float:
    """The volume as a share of that of all weights."""
    corners = corners_of(polytope)
    parts = simplices(corners.points, corners.active)
    assert parts is not None
    n = len(polytope.labels)
    return float(volumes(corners.points, parts).sum() * factorial(n - 1) / sqrt(n))


def test_known_volumes() -> None:
    labels = tuple("ABCDE")
    assert size_of(box(labels, [0] * 5, [1] * 5)) == pytest.approx(1)
    # One of the 120 orders.
    assert size_of(ordered(labels, range(5))) == pytest.approx(1 / 120)
    # A at least 0.4: a simplex of 0.6 the size. None above 0.5: what remains without the corners, each of 0.5 the size.
    assert size_of(box(labels, [0.4, 0, 0, 0, 0], [1] * 5)) == pytest.approx(0.6**4)
    assert size_of(box(labels, [0] * 5, [0.5] * 5)) == pytest.approx(1 - 5 * 0.5**4)
    # A weighs from 1 to 3 times as much as B: B / (A + B) is even between 0 and 1.
    assert size_of(ratio(("A", "B", "C"), "A", "B", 1, 3)) == pytest.approx(0.5 - 0.25)


@pytest.mark.parametrize(
    ("polytope", "steps"),
    [(box(tuple("ABCD"), [0.1] * 4, [0.35] * 4), "simplices"), (box(tuple("ABCDEFGH"), [0] * 8, [0.25] * 8), "walks")],
)
def test_draws_are_even(polytope: Polytope, steps: str) -> None:
    """Against draws from all weights of which only those inside are kept: the same means and spreads."""
    n = len(polytope.labels)
    everything = np.random.default_rng(5).dirichlet(np.ones(n), size=200_000)
    kept = everything[np.all(everything @ polytope.a_ub.T <= polytope.b_ub, axis=1)]
    drawn = draws(polytope, 5_000, seed=3)
    assert np.all(polytope.a_ub @ drawn.T <= polytope.b_ub[:, None] + 1e-9)
    assert drawn.sum(axis=1) == pytest.approx(1)
    error = kept.std() * (1 / len(kept) + 1 / len(drawn)) ** 0.5
    assert drawn.mean(axis=0) == pytest.approx(1 / n, abs=5 * error)
    assert drawn.std(axis=0) == pytest.approx(kept.std(axis=0), rel=0.05)
    assert np.corrcoef(drawn.T)[0, 1] == pytest.approx(np.corrcoef(kept.T)[0, 1], abs=0.05)
    quarters = np.quantile(kept[:, 0], [0.05, 0.25, 0.5, 0.75, 0.95])
    shares = [float((drawn[:, 0] <= end).mean()) for end in quarters]
    assert shares == pytest.approx([0.05, 0.25, 0.5, 0.75, 0.95], abs=0.03)


def test_draws_follow_the_seed() -> None:
    polytope = box(ABC, [0.1] * 3, [0.6] * 3)
    assert np.array_equal(draws(polytope, 50, seed=7), draws(polytope, 50, seed=7))
    assert not np.array_equal(draws(polytope, 50, seed=7), draws(polytope, 50, seed=8))
