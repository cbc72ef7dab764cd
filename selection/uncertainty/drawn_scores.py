"""Criteria of which scores are drawn: the mean, the weakest, the strongest, the total."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from selection.model import CLIENT, Aggregator
from selection.uncertainty.pool import Pool, Rise, Table, Values, Which

__all__ = ["DrawnScores"]


@dataclass(frozen=True, slots=True, eq=False)
class DrawnScores:
    """A scored criterion. `has_client` says that the client's own score counts among the weakest."""

    aggregator: Aggregator
    table: Table
    has_client: bool
    need: float

    def values(self, draws: Values, pool: Pool) -> Values:
        """The term in each draw (shape draws x coalitions)."""
        scores = self.table.drawn(draws)
        match self.aggregator:
            case Aggregator.MEAN:
                return pool.over_members(scores, lambda of: of.mean(axis=-1))
            case Aggregator.TOTAL:
                return np.minimum(1.0, pool.over_members(scores, lambda of: of.sum(axis=-1)) / self.need)
            case Aggregator.STRONGEST:
                return pool.over_members(scores, lambda of: of.max(axis=-1))
            case _:
                lowest = pool.over_members(scores, lambda of: of.min(axis=-1))
                return np.minimum(lowest, scores[:, [CLIENT]]) if self.has_client else lowest

    def rise(self, draws: Values, size: int, may: Which) -> Rise:  # noqa: ARG002 - the shape of a drawn term
        """What no coalition of `size` candidates can rise above.

        A mean rises by the mean of the rises. A total rises by no more than the rises that are positive, over the
        need. The weakest rises by no more than whoever was the weakest, and the strongest by no more than whoever
        becomes the strongest: so neither by more than the largest rise of a party that takes part.
        """
        rises = self.table.drawn(draws) - self.table.mid
        own = rises[:, :CLIENT]
        if self.aggregator is Aggregator.MEAN:
            return Rise(np.zeros(len(draws)), own / size)
        if self.aggregator is Aggregator.TOTAL:
            return Rise(np.zeros(len(draws)), np.maximum(own, 0.0) / self.need)
        some = rises if self.has_client else np.column_stack([own, np.full(len(draws), -np.inf)])
        return Rise(np.zeros(len(draws)), np.zeros_like(own), some)
