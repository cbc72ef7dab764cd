"""Coalitions as arrays, and what every term that is drawn can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from selection.model import CLIENT, Members

__all__ = ["Drawn", "Pool", "Rise", "Sure", "Table", "Values", "Which"]

Values = NDArray[np.float64]
Which = NDArray[np.bool_]
Sure = Callable[[Members], float]


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """Coalitions, grouped by size so that whole groups are valued at once.

    Attributes
    ----------
    groups
        For each size the positions of its coalitions (shape p) and their members (shape p x size).
    inside
        Who is in, the client last and always in (shape coalitions x candidates + 1).
    """

    coalitions: tuple[Members, ...]
    groups: tuple[tuple[NDArray[np.intp], NDArray[np.intp]], ...]
    inside: Which

    @staticmethod
    def of(coalitions: Iterable[Members], n: int) -> Pool:
        """The pool of these coalitions of some of `n` candidates."""
        listed = tuple(coalitions)
        inside = np.zeros((len(listed), n + 1), dtype=np.bool_)
        inside[:, CLIENT] = True
        by_size: dict[int, list[int]] = {}
        for position, members in enumerate(listed):
            inside[position, list(members)] = True
            by_size.setdefault(len(members), []).append(position)
        groups = tuple(
            (np.array(positions, dtype=np.intp), np.array([listed[p] for p in positions], dtype=np.intp))
            for positions in by_size.values()
        )
        return Pool(listed, groups, inside)

    def over_members(self, values: Values, combine: Callable[[Values], Values]) -> Values:
        """What `combine` makes, over the last axis, of the members' values (shape draws x coalitions).

        `values` has shape draws x parties.
        """
        out = np.empty((len(values), len(self.coalitions)))
        for positions, members in self.groups:
            out[:, positions] = combine(values[:, members])
        return out

    def each(self, sure: Sure) -> Values:
        """What does not depend on the draw, for each coalition (shape coalitions)."""
        return np.array([sure(members) for members in self.coalitions], dtype=np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The values of all parties, the client last, of which some are drawn.

    `mid` (shape n + 1) are the values as they stand; those of `parties` stand in `columns` of a matrix of draws.
    """

    mid: Values
    columns: NDArray[np.intp]
    parties: NDArray[np.intp]

    def drawn(self, draws: Values) -> Values:
        """The values in each draw (shape draws x n + 1)."""
        values = np.tile(self.mid, (len(draws), 1))
        values[:, self.parties] = draws[:, self.columns]
        return values


class Rise(NamedTuple):
    """An upper bound on how much higher a term can be in each draw than with every value at its middle.

    For any members it is `once` (shape draws), plus the sum of their columns of `each` (shape draws x n), plus the
    highest of the columns of `some` (shape draws x n + 1) of the members and of the client, which stands last.
    """

    once: Values
    each: Values
    some: Values | None = None


class Drawn(Protocol):
    """A term of which some values are drawn. A matrix of draws has a row a draw, a column an uncertain value."""

    def values(self, draws: Values, pool: Pool) -> Values:
        """The term in each draw (shape draws x coalitions)."""

    def rise(self, draws: Values, size: int, may: Which) -> Rise:
        """What no coalition of `size` candidates, each among those who `may` (shape n), can rise above."""
