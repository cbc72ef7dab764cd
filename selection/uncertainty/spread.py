"""Worth over many draws at once: of the coalitions of a pool, and the most that any other can come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

import numpy as np

from selection.model import CLIENT, MAX_LEVEL, Aggregator, Case, Criterion, JointResult
from selection.normalisation import ratings
from selection.terms import Coverage, Joint, PairMean, PairWeakest
from selection.uncertainty.drawn_capabilities import DrawnCoverage, DrawnJoint, DrawnNeed, DrawnResult
from selection.uncertainty.drawn_pairs import DrawnPairs
from selection.uncertainty.drawn_scores import DrawnScores
from selection.uncertainty.pool import Drawn, Pool, Table, Values, Which
from selection.uncertainty.unknown import Unknown, unknowns
from selection.worth import MOST_WORTH, Worth

__all__ = ["Spread"]


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """What coalitions of a case are worth in draws of its uncertain values.

    A matrix of draws has a row a draw and a column for each of `unknowns`, in their order. `terms` are the criteria
    with such values, each with the points of its weight; `worth` is that of the others.
    """

    n: int
    unknowns: tuple[Unknown, ...]
    terms: tuple[tuple[float, Drawn], ...]
    worth: Worth

    @staticmethod
    def of(case: Case, weights: Mapping[str, float] | None = None) -> Spread:
        """The spread of `case`, under these weights or its own."""
        worth = Worth.of(case, weights=weights)
        found = unknowns(case, worth.weights)
        drawn = {criterion.name: _drawn(case, criterion, worth, found) for criterion in case.criteria
                 if worth.weights[criterion.name]}  # fmt: skip
        terms = {name: term for name, term in drawn.items() if term is not None}
        sure = {name: 0.0 if name in terms else weight for name, weight in worth.weights.items()}
        points = tuple((MOST_WORTH * worth.weights[name], term) for name, term in terms.items())
        return Spread(len(case.candidates), found, points, replace(worth, weights=sure))

    def values(self, draws: Values, pool: Pool) -> Values:
        """The worth of each coalition of the pool in each draw (shape draws x coalitions)."""
        total = np.tile(pool.each(self.worth), (len(draws), 1))
        for points, term in self.terms:
            total += points * term.values(draws, pool)
        return total

    def rise(self, draws: Values, size: int, may: Which) -> Values:
        """How far at most any coalition is above its plain worth in each draw (shape draws), in points.

        Of all coalitions of `size` candidates among those who `may` (shape n); -inf where there are too few.

        Worth is a sum of terms, so what no term can rise above adds up: what counts once, the `size` largest sums of
        what each member brings, and for each of m terms what one member brings. Whoever is not among those `size`
        has to take the place of one that is: what is lost by that is taken off, one m-th in each of the m terms.
        """
        once, each, some = np.zeros(len(draws)), np.zeros((len(draws), self.n)), []
        for points, term in self.terms:
            rise = term.rise(draws, size, may)
            once += points * rise.once
            each += points * rise.each
            some += [] if rise.some is None else [points * rise.some]
        able = each[:, may]
        if able.shape[1] < size:
            return np.full(len(draws), -np.inf)
        top = np.partition(able, -size, axis=1)[:, -size:]
        lost = np.maximum(0.0, top.min(axis=1, keepdims=True) - able) / max(1, len(some))
        for one in some:
            once += np.maximum((one[:, :CLIENT][:, may] - lost).max(axis=1), one[:, CLIENT])
        most: Values = once + top.sum(axis=1)
        return most


def _drawn(case: Case, criterion: Criterion, worth: Worth, found: Sequence[Unknown]) -> Drawn | None:
    """The term of a criterion of which values are drawn; None when nothing of it is uncertain."""
    if criterion.aggregator is Aggregator.COVERAGE:
        return _coverage(case, cast("Coverage", worth.terms[criterion.name]), found)
    if criterion.aggregator is Aggregator.JOINT:
        return _joint(case, cast("Joint", worth.terms[criterion.name]), found)
    mine = {column: one for column, one in enumerate(found) if one.is_about(criterion)}
    if not mine:
        return None
    if criterion.aggregator.is_pairwise:
        term = cast("PairMean | PairWeakest", worth.terms[criterion.name])
        first, second = np.array([one.parties for one in mine.values()], dtype=np.intp).T
        return DrawnPairs(term.pairs, isinstance(term, PairWeakest), np.array([*mine], np.intp), first, second)
    scores = ratings(case, criterion)
    has_client = scores.client is not None and criterion.aggregator is Aggregator.WEAKEST
    mid = np.append(scores.mid, scores.client.mid if scores.client else 1.0)
    return DrawnScores(criterion.aggregator, _table(mid, mine), has_client, criterion.need or 1.0)


def _table(mid: Values, mine: Mapping[int, Unknown]) -> Table:
    parties = np.array([one.parties[0] for one in mine.values()], dtype=np.intp)
    return Table(mid, np.array([*mine], dtype=np.intp), parties)


def _levels(case: Case, capability: str, found: Sequence[Unknown]) -> Table:
    parties = [*range(len(case.candidates)), CLIENT]
    levels = [case.levels.get((party, capability), 0.0) for party in parties]
    mid = np.array([MAX_LEVEL / 2 if level is None else level for level in levels])
    return _table(mid, {c: one for c, one in enumerate(found) if one.is_level and one.subject == capability})


def _coverage(case: Case, term: Coverage, found: Sequence[Unknown]) -> DrawnCoverage | None:
    open_ones = {one.subject for one in found if one.is_level}
    needs = [need for need in term.needs if need.capability in open_ones]
    sure = Coverage(tuple(need for need in term.needs if need.capability not in open_ones))
    drawn = tuple(
        DrawnNeed(_levels(case, need.capability, found), need.level, need.share / need.level) for need in needs
    )
    return DrawnCoverage(drawn, sure.value) if drawn else None


def _joint(case: Case, term: Joint, found: Sequence[Unknown]) -> DrawnJoint | None:
    open_ones = {one.subject for one in found if one.is_level}

    def is_open(result: JointResult) -> bool:
        return not open_ones.isdisjoint(result.requires)

    pairs = list(zip(case.joint_results, term.results, strict=True))
    sure = Joint(tuple(one for result, one in pairs if not is_open(result)))
    drawn = tuple(
        DrawnResult(one.share, tuple((_levels(case, name, found), level) for name, level in result.requires.items()))
        for result, one in pairs
        if is_open(result)
    )
    return DrawnJoint(drawn, sure.value) if drawn else None
