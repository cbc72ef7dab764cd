"""A cooperative game: players, and what each group of them is worth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from selection.errors import Place, refused
from selection.texts import text
from selection.worth import TIE

__all__ = ["MOST_PLAYERS", "Game"]

MOST_PLAYERS = 12
"""Up to so many players every group is looked at: 4,096 groups."""


@dataclass(frozen=True)
class Game:
    """Players, and `value`, what a group of them is worth; nobody is worth 0.

    Raises
    ------
    CaseError
        If a player is named twice, or nobody is worth more or less than 0.

    Examples
    --------
    >>> pair = Game(("Acme", "Bolt"), lambda group: 10.0 if len(group) == 2 else 0.0)
    >>> pair.total, pair.table.tolist()
    (10.0, [0.0, 0.0, 0.0, 10.0])
    """

    players: tuple[str, ...]
    value: Callable[[frozenset[str]], float] = field(repr=False)

    def __post_init__(self) -> None:
        if len(set(self.players)) < len(self.players):
            remedy = text("Name each once")
            raise refused("players", Place(), text("different players"), text("{names}", names=self.players), remedy)
        nobody = self.value(frozenset())
        if not abs(nobody) <= TIE:
            demand, remedy = text("0 for nobody"), text("Count from what is there without players")
            raise refused("value", Place(), demand, text("{value}", value=nobody), remedy)

    @cached_property
    def total(self) -> float:
        """What all players together are worth."""
        return self.value(frozenset(self.players))

    @cached_property
    def table(self) -> NDArray[np.float64]:
        """What each group is worth (shape 2^n), player i being in group g when bit i of g is 1.

        Raises
        ------
        CaseError
            If there are more than `MOST_PLAYERS`.
        """
        n = len(self.players)
        if n > MOST_PLAYERS:
            demand, remedy = text("at most {most} players", most=MOST_PLAYERS), text("Ask it of fewer")
            raise refused("players", Place(), demand, text("{n}", n=n), remedy)
        found = np.array([self.value(self.group(mask)) for mask in range(1 << n)])
        found.setflags(write=False)
        return found

    def group(self, mask: int) -> frozenset[str]:
        """The players whose bit is 1."""
        return frozenset(player for i, player in enumerate(self.players) if mask >> i & 1)

    @cached_property
    def inside(self) -> NDArray[np.float64]:
        """1 where a player (column) is in a group (row), shape (2^n, n): the rows are those of `table`."""
        n = len(self.players)
        return (np.arange(1 << n)[:, None] >> np.arange(n) & 1).astype(np.float64)

    def in_order(self) -> Game:
        """The same game with the players by name, so that no answer depends on who was entered first."""
        return Game(tuple(sorted(self.players)), self.value)
