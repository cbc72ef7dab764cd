"""What must hold of every division of every game, and of every rank correlation; by brute force where small."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import chain, combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.sharing import Game, largest_excess, least_core, rank_correlation, shapley

SEEDS = st.integers(0, 2**32 - 1)
EXACT = 1e-9
Value = Callable[[frozenset[str]], float]


def groups(players: tuple[str, ...]) -> list[frozenset[str]]:
    sizes = range(1, len(players) + 1)
    return [frozenset(group) for group in chain.from_iterable(combinations(players, size) for size in sizes)]


def random_game(seed: int, n: int) -> Game:
    draw = random.Random(seed)
    players = tuple("ABCDEFG"[:n])
    worths = {group: float(draw.randint(-3, 12)) for group in groups(players)} | {frozenset[str](): 0.0}
    return Game(players, worths.__getitem__)


def over_orders(game: Game) -> dict[str, float]:
    """The Shapley value by its definition."""
    sums, orders = dict.fromkeys(game.players, 0.0), list(permutations(game.players))
    for order in orders:
        for i, player in enumerate(order):
            sums[player] += game.value(frozenset(order[: i + 1])) - game.value(frozenset(order[:i]))
    return {player: total / len(orders) for player, total in sums.items()}


@given(seed=SEEDS, n=st.integers(1, 5))
@settings(max_examples=30)
def test_shapley_is_the_mean_over_all_orders_and_efficient(seed: int, n: int) -> None:
    game = random_game(seed, n)
    found = shapley(game)
    assert found.values == pytest.approx(over_orders(game), abs=EXACT)
    assert sum(found.values.values()) == pytest.approx(game.total, abs=EXACT)
    assert set(found.errors.values()) == {0.0}


@given(seed=SEEDS, n=st.integers(2, 6))
@settings(max_examples=30)
def test_shapley_is_symmetric_gives_a_dummy_nothing_and_adds_up(seed: int, n: int) -> None:
    game, other = random_game(seed, n), random_game(seed + 1, n)
    both = Game(game.players, lambda group: game.value(group) + other.value(group))
    assert shapley(both).values == pytest.approx(
        {one: shapley(game).values[one] + shapley(other).values[one] for one in game.players}, abs=EXACT
    )
    # Twins: A and a new player Z whom the game takes for each other.
    twins = Game((*game.players, "Z"), lambda group: game.value(group - {"Z"}) + game.value(swapped(group) - {"Z"}))
    assert shapley(twins).values["A"] == pytest.approx(shapley(twins).values["Z"], abs=EXACT)
    dummy = Game((*game.players, "Z"), lambda group: game.value(group - {"Z"}) + 2.0 * ("Z" in group))
    assert shapley(dummy).values["Z"] == pytest.approx(2.0, abs=EXACT)


def swapped(group: frozenset[str]) -> frozenset[str]:
    return frozenset({"A": "Z", "Z": "A"}.get(one, one) for one in group)


@given(seed=SEEDS, n=st.integers(2, 6))
@settings(max_examples=30)
def test_nothing_depends_on_the_order_of_the_players(seed: int, n: int) -> None:
    game = random_game(seed, n)
    turned = Game(game.players[::-1], game.value)
    assert shapley(turned).values == shapley(game).values
    assert least_core(turned) == least_core(game)
    points = dict.fromkeys(game.players, game.total / n)
    excess, again = largest_excess(game, points), largest_excess(turned, points)
    assert set(excess.group) == set(again.group)
    assert excess.points == pytest.approx(again.points, abs=EXACT)


def test_neither_does_what_is_drawn() -> None:
    players = tuple(f"P{i:02}" for i in range(14))
    value: Value = lambda group: float(len(group) ** 2 + 3 * ("P03" in group))  # noqa: E731 - a value in a line
    assert shapley(Game(players, value), 50).values == shapley(Game(players[::-1], value), 50).values


@given(seed=SEEDS, n=st.integers(2, 6))
@settings(max_examples=30)
def test_the_largest_excess_is_the_largest(seed: int, n: int) -> None:
    game, draw = random_game(seed, n), random.Random(seed)
    points = {player: draw.uniform(-2, 5) for player in game.players}
    excesses = {
        group: game.value(group) - sum(points[one] for one in group) for group in groups(game.players) if len(group) < n
    }
    found = largest_excess(game, points)
    assert found.points == pytest.approx(max(excesses.values()), abs=EXACT)
    assert excesses[frozenset(found.group)] == pytest.approx(found.points, abs=EXACT)


@given(seed=SEEDS)
@settings(max_examples=30)
def test_the_least_core_of_three_is_that_of_their_balanced_collections(seed: int) -> None:
    """Bondareva and Shapley: each balanced collection bounds epsilon, and one of the five bounds it tightly."""
    game = random_game(seed, 3)
    a, b, c, ab, ac, bc = (game.value(frozenset(group)) for group in ("A", "B", "C", "AB", "AC", "BC"))
    total = game.total
    bounds = [(a + b + c - total) / 3, (a + bc - total) / 2, (b + ac - total) / 2, (c + ab - total) / 2,
              (ab + ac + bc - 2 * total) / 3]  # fmt: skip
    found = least_core(game)
    assert found.epsilon == pytest.approx(max(bounds), abs=1e-7)
    assert found.is_empty == (max(bounds) > 1e-6)
    assert sum(found.points.values()) == pytest.approx(total, abs=EXACT)
    assert largest_excess(game, found.points).points == pytest.approx(found.epsilon, abs=EXACT)


@given(seed=SEEDS, n=st.integers(2, 7))
@settings(max_examples=20)
def test_a_convex_game_is_stable_under_shapley(seed: int, n: int) -> None:
    draw = random.Random(seed)
    players = tuple("ABCDEFG"[:n])
    results = [(frozenset(draw.sample(players, draw.randint(1, n))), draw.uniform(0, 5)) for _ in range(6)]
    game = Game(players, lambda group: sum(points for needs, points in results if needs <= group))
    assert largest_excess(game, shapley(game).values).points <= EXACT
    assert not least_core(game).is_empty


@given(pairs=st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=3, max_size=6))
@settings(max_examples=30)
def test_the_rank_correlation_and_its_chance_by_counting(pairs: list[tuple[int, int]]) -> None:
    first, second = zip(*pairs, strict=True)
    found = rank_correlation(first, second)
    if len(set(first)) == 1 or len(set(second)) == 1:
        assert found is None
        return
    assert found is not None
    rho = pearson(ranks(first), ranks(second))
    orders = [abs(pearson(ranks(first), ranks(order))) for order in permutations(second)]
    assert found.rho == pytest.approx(rho, abs=EXACT)
    assert found.p == pytest.approx(sum(one >= abs(rho) - EXACT for one in orders) / len(orders), abs=EXACT)


def ranks(values: tuple[int, ...]) -> list[float]:
    return [sum(other < one for other in values) + sum(other == one for other in values) / 2 for one in values]


def pearson(a: list[float], b: list[float]) -> float:
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    top = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
    return top / (sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b)) ** 0.5
