"""Criteria computed from capabilities of which levels are drawn: coverage and joint results."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from selection.model import CLIENT
from selection.uncertainty.pool import Pool, Rise, Sure, Table, Values, Which

__all__ = ["DrawnCoverage", "DrawnJoint", "DrawnNeed", "DrawnResult"]


@dataclass(frozen=True, slots=True, eq=False)
class DrawnNeed:
    """A need of a capability of which a level is drawn; `gain` is its share of the criterion, a level."""

    table: Table
    asked: float
    gain: float

    def reached(self, levels: Values) -> Values:
        """What each candidate reaches with the client, no higher than asked (shape ... x n), times the gain."""
        reached: Values = self.gain * np.minimum(self.asked, np.maximum(levels[..., :CLIENT], levels[..., [CLIENT]]))
        return reached


@dataclass(frozen=True, slots=True, eq=False)
class DrawnCoverage:
    """The needs of which a level is drawn; `sure` is the part of the other needs."""

    needs: tuple[DrawnNeed, ...]
    sure: Sure

    def values(self, draws: Values, pool: Pool) -> Values:
        """The term in each draw (shape draws x coalitions)."""
        total = np.tile(pool.each(self.sure), (len(draws), 1))
        for need in self.needs:
            total += pool.over_members(need.reached(need.table.drawn(draws)), lambda of: of.max(axis=-1))
        return total

    def rise(self, draws: Values, size: int, may: Which) -> Rise:
        """What no coalition of `size` candidates can rise above.

        The best level of a need rises by no more than the member who then has it best, so by no more than the
        largest rise: of all who may join, need by need, or of the members, all their needs together. Whichever is
        less holds.
        """
        once, each = np.zeros(len(draws)), np.zeros((len(draws), len(may)))
        for need in self.needs:
            rises = need.reached(need.table.drawn(draws)) - need.reached(need.table.mid)
            once += rises[:, may].max(axis=1, initial=-1.0)
            each += np.maximum(rises, 0.0)
        return _lesser(once, each, size, may)


@dataclass(frozen=True, slots=True, eq=False)
class DrawnResult:
    """A joint result that hangs on levels that are drawn; `needs` are tables with the level that each must reach."""

    share: float
    needs: tuple[tuple[Table, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class DrawnJoint:
    """The joint results that hang on levels that are drawn; `sure` is the part of the other results."""

    results: tuple[DrawnResult, ...]
    sure: Sure

    def values(self, draws: Values, pool: Pool) -> Values:
        """The term in each draw (shape draws x coalitions)."""
        total = np.tile(pool.each(self.sure), (len(draws), 1))
        for result in self.results:
            exists = np.ones(total.shape, dtype=np.bool_)
            for table, asked in result.needs:
                reaches = _with_client(table.drawn(draws), asked).astype(np.float64)
                exists &= pool.over_members(reaches, lambda of: of.max(axis=-1)) > 0
            total += result.share * exists
        return total

    def rise(self, draws: Values, size: int, may: Which) -> Rise:
        """What no coalition of `size` candidates can rise above.

        A result that did not exist and now does has a capability that somebody only now has at its level: the
        client, or a member. Its share counts once, or for each candidate who has such a capability; whichever is less.
        """
        once, each = np.zeros(len(draws)), np.zeros((len(draws), len(may)))
        for result in self.results:
            newly = np.zeros_like(each, dtype=np.bool_)
            for table, asked in result.needs:
                newly |= _with_client(table.drawn(draws), asked) & ~_with_client(table.mid, asked)
            once += result.share * newly[:, may].any(axis=1)
            each += result.share * newly
        return _lesser(once, each, size, may)


def _with_client(levels: Values, asked: float) -> Which:
    """Whether each candidate, together with the client, reaches the level that is asked (shape ... x n)."""
    return np.maximum(levels[..., :CLIENT], levels[..., [CLIENT]]) >= asked


def _lesser(once: Values, each: Values, size: int, may: Which) -> Rise:
    """In each draw the bound by parts that count once, or the one by members, whichever is lower."""
    able = each[:, may]
    most = np.partition(able, -size, axis=1)[:, -size:].sum(axis=1) if able.shape[1] > size else able.sum(axis=1)
    by_members = most < once
    return Rise(np.where(by_members, 0.0, once), np.where(by_members[:, None], each, 0.0))
