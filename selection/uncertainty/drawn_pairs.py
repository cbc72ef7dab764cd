"""Criteria of pairs of which values are drawn: their mean and the weakest of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from selection.model import CLIENT, Members
from selection.terms import PairTable
from selection.uncertainty.pool import Pool, Rise, Values, Which

__all__ = ["DrawnPairs"]


@dataclass(frozen=True, slots=True, eq=False)
class DrawnPairs:
    """A criterion of pairs. The values of the pairs `first`, `second` stand in `columns` of a matrix of draws."""

    pairs: PairTable
    is_weakest: bool
    columns: NDArray[np.intp]
    first: NDArray[np.intp]
    second: NDArray[np.intp]

    def values(self, draws: Values, pool: Pool) -> Values:
        """The term in each draw (shape draws x coalitions)."""
        holds = pool.inside[:, self.first] & pool.inside[:, self.second]
        if self.is_weakest:
            return self._weakest(draws, pool, holds)
        numbers = np.array([max(1, self.pairs.number(len(members))) for members in pool.coalitions])
        mid = pool.each(lambda members: self._sum(members) / max(1, self.pairs.number(len(members))))
        values: Values = mid + self._rises(draws) @ (holds / numbers[:, None]).T
        return values

    def _sum(self, members: Members) -> float:
        # Of no pair at all the value is the neutral one.
        return sum(self.pairs.values(members).values()) if self.pairs.number(len(members)) else self.pairs.neutral

    def _weakest(self, draws: Values, pool: Pool, holds: Which) -> Values:
        drawn = set(zip(self.first.tolist(), self.second.tolist(), strict=True))

        def sure(members: Members) -> float:
            values = self.pairs.values(members)
            return min((value for pair, value in values.items() if pair not in drawn),
                       default=1.0 if values else self.pairs.neutral)  # fmt: skip

        lowest = np.tile(pool.each(sure), (len(draws), 1))
        values = draws[:, self.columns]
        for position in np.flatnonzero(holds.any(axis=1)):
            lowest[:, position] = np.minimum(lowest[:, position], values[:, holds[position]].min(axis=1))
        return lowest

    def _rises(self, draws: Values) -> Values:
        mid = np.array([self.pairs.rated[pair] for pair in zip(self.first.tolist(), self.second.tolist(), strict=True)])
        rises: Values = draws[:, self.columns] - mid
        return rises

    def rise(self, draws: Values, size: int, may: Which) -> Rise:
        """What no coalition of `size` candidates can rise above.

        The weakest pair rises by no more than whichever pair was the weakest. In the mean each pair of members is
        divided equally between the two: a member then brings no more than half of its size - 1 largest rises, and
        its own rise with the client.
        """
        rises = self._rises(draws)
        zero, each = np.zeros(len(draws)), np.zeros((len(draws), len(may)))
        counts = np.append(may, True)
        counted = counts[self.first] & counts[self.second]
        if self.is_weakest:
            some = np.zeros((len(draws), len(counts)))
            for side in (self.first, self.second):
                for column in np.flatnonzero(counted & (side != CLIENT)):
                    some[:, side[column]] = np.maximum(some[:, side[column]], rises[:, column])
            return Rise(zero, each, some)
        for i in np.flatnonzero(may):
            mine = counted & (self.first != CLIENT) & ((self.first == i) | (self.second == i))
            gains = np.maximum(rises[:, mine], 0.0)
            if gains.shape[1] >= size > 1:
                gains = np.partition(gains, 1 - size, axis=1)[:, 1 - size :]
            with_client = rises[:, (self.first == CLIENT) & (self.second == i)]
            each[:, i] = with_client.sum(axis=1) + (gains.sum(axis=1) / 2 if size > 1 else 0.0)
        return Rise(zero, each / max(1, self.pairs.number(size)))
