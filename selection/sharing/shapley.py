"""What each player adds on average, whoever came before."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from selection.sharing.game import MOST_PLAYERS, Game
from selection.weighting.checks import check_whole

__all__ = ["DRAWS", "Shapley", "shapley"]

DRAWS = 1_000
"""So many orders are drawn where the groups are too many to look at all."""


@dataclass(frozen=True, slots=True)
class Shapley:
    """The Shapley value of each player, and its standard error, 0 when it is exact.

    `draws` is the number of orders drawn, 0 when it is exact. The values add up to what all are worth together.
    """

    values: Mapping[str, float] = field(hash=False)
    errors: Mapping[str, float] = field(hash=False)
    draws: int = 0


def shapley(game: Game, draws: int = DRAWS, seed: int = 0) -> Shapley:
    """The mean, over all orders in which the players may join, of what each adds on joining.

    Exact up to `MOST_PLAYERS`. Above that the mean over orders drawn at random, with its standard error.

    Parameters
    ----------
    draws
        How many orders to draw where it is not exact, 2 or more.
    seed
        The same seed, 0 or more, gives the same orders.

    Raises
    ------
    CaseError
        If the draws or the seed are no such number.

    References
    ----------
    Shapley (1953). A value for n-person games. Contributions to the Theory of Games II, 307-317.
    https://doi.org/10.1515/9781400881970-018
    Castro, Gómez & Tejada (2009). Polynomial calculation of the Shapley value based on sampling. Computers & Operations
    Research 36(5), 1726-1730. https://doi.org/10.1016/j.cor.2008.04.004

    Examples
    --------
    >>> gloves = Game(("Left", "Right", "Also right"), lambda group: float("Left" in group and len(group) > 1))
    >>> {player: round(value, 3) for player, value in shapley(gloves).values.items()}
    {'Left': 0.667, 'Right': 0.167, 'Also right': 0.167}
    """
    check_whole("draws", draws, 2)
    check_whole("seed", seed, 0)
    if len(game.players) > MOST_PLAYERS:
        return _sampled(game, draws, seed)
    values = _exact(game.in_order())
    return Shapley({player: values[player] for player in game.players}, dict.fromkeys(game.players, 0.0))


def _exact(game: Game) -> dict[str, float]:
    n, table = len(game.players), game.table
    # A group of s is followed by a given player in s! (n - s - 1)! of the n! orders.
    chances = np.array([1.0 / (n * math.comb(n - 1, size)) for size in range(n)])
    masks = np.arange(len(table))
    sizes = game.inside.sum(axis=1).astype(np.intp)
    values = {}
    for i, player in enumerate(game.players):
        before = masks[masks >> i & 1 == 0]
        values[player] = float((table[before | 1 << i] - table[before]) @ chances[sizes[before]])
    return values


def _sampled(game: Game, draws: int, seed: int) -> Shapley:
    random, value = np.random.default_rng(seed), cache(game.value)
    players = sorted(game.players)
    added = np.zeros((draws, len(players)))
    for row in added:
        group, worth = frozenset[str](), 0.0
        for i in random.permutation(len(players)):
            group |= {players[i]}
            before, worth = worth, value(group)
            row[i] = worth - before
    means = dict(zip(players, added.mean(axis=0).tolist(), strict=True))
    errors = dict(zip(players, (added.std(axis=0, ddof=1) / math.sqrt(draws)).tolist(), strict=True))
    ordered = game.players
    return Shapley({one: means[one] for one in ordered}, {one: errors[one] for one in ordered}, draws)
