"""How far the difference of two coalitions moves when other assessors of the same kind had judged.

On each criterion that m assessors judged, m - 1 of them are drawn again with replacement, the same ones for every
candidate, and both coalitions are valued with their scores. With one fewer than there are, the variance of a mean so
obtained is exactly s^2 / m, unbiased for small panels. All such draws are gone through, each with its chance; for
more than `_MOST_EXACT` assessors as many are drawn. Criteria are drawn independently, and the worth is a sum over
them, so that their variances add up:

    error^2 = sum_j (100 w_j)^2 Var[A_j(S) - A_j(T)],    freedom = error^4 / sum_j v_j^2 / (m_j - 1),

v_j being the terms of the first sum. Members that both have cancel out where the criterion adds up as a mean.

References
----------
Rao & Wu (1988). Resampling inference with complex survey data. Journal of the American Statistical Association
83(401), 231-241. https://doi.org/10.1080/01621459.1988.10478591
Satterthwaite (1946). An approximate distribution of estimates of variance components. Biometrics Bulletin 2(6),
110-114. https://doi.org/10.2307/3002019
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement
from statistics import fmean, median

import numpy as np

from selection.model import Aggregator, Assessment, Case, Criterion, Members, Panel
from selection.normalisation import ratings, utility
from selection.terms import Mean, Strongest, Term, Total, Weakest
from selection.worth import MOST_WORTH, Worth

__all__ = ["Noise", "noise_of", "panels"]

_MOST_EXACT = 7
"""Up to so many assessors every draw is gone through, 924 of them."""

_DRAWS = 1000


@dataclass(frozen=True, slots=True)
class _Redrawn:
    """One criterion: the points it counts for, its number of assessors, and its term in each draw with its chance."""

    points: float
    assessors: int
    terms: tuple[tuple[Term, float], ...]

    def variance(self, one: Members, other: Members) -> float:
        """The variance of the difference of two coalitions, in points of worth squared."""
        found = [(term.value(one) - term.value(other), chance) for term, chance in self.terms]
        mean = math.fsum(value * chance for value, chance in found)
        return self.points**2 * math.fsum((value - mean) ** 2 * chance for value, chance in found)


@dataclass(frozen=True, slots=True)
class Noise:
    """The noise of assessors in a case. `weight` is the part of all weight on criteria that several judged, 0 to 1."""

    criteria: tuple[_Redrawn, ...]
    weight: float

    def error(self, one: Members, other: Members) -> tuple[float, float]:
        """The standard error of the difference of two coalitions, in points, and its degrees of freedom."""
        variances = [criterion.variance(one, other) for criterion in self.criteria]
        total = math.fsum(variances)
        if total <= 0:
            return 0.0, math.inf
        parts = zip(variances, self.criteria, strict=True)
        below = math.fsum(variance**2 / (criterion.assessors - 1) for variance, criterion in parts)
        # A difference whose square is too small for a number is none.
        return math.sqrt(total), total**2 / below if below > 0 else math.inf


def panels(case: Case) -> dict[str, tuple[str, ...]]:
    """The assessors of each criterion that several judged the candidates on, in the order of their scores.

    Criteria of which the assessors agreed on a consensus are not among them: only what was agreed on counts there.
    """
    found: dict[str, dict[str, None]] = {}
    kept = {one.name for one in case.criteria if one.aggregator.is_scored and one.panel is not Panel.CONSENSUS}
    for entry in case.assessments:
        if entry.criterion in kept and entry.party != case.client and entry.value is not None:
            found.setdefault(entry.criterion, {})[entry.assessor] = None
    return {name: tuple(who) for name, who in found.items() if len(who) > 1}


def noise_of(case: Case, weights: Mapping[str, float], seed: int = 0) -> Noise:
    """The noise of the assessors of a case, under weights by criterion; the seed is for panels of more than 7.

    A candidate whom nobody that was drawn again had judged keeps its score.
    """
    worth, judged = Worth.of(case, weights=weights), {name: who for name, who in panels(case).items() if weights[name]}
    criteria = []
    for number, (name, assessors) in enumerate(judged.items()):
        criterion, term = case.criterion(name), worth.terms[name]
        draws = list(_redraws(len(assessors), seed + number))
        scores = _scores(case, name, assessors)
        terms = tuple((_redrawn(case, criterion, term, scores, drawn), chance) for drawn, chance in draws)
        criteria.append(_Redrawn(MOST_WORTH * weights[name], len(assessors), terms))
    return Noise(tuple(criteria), math.fsum(weights[name] for name in judged))


def _redraws(number: int, seed: int) -> Iterator[tuple[tuple[int, ...], float]]:
    """Which assessors are drawn, and the chance of it."""
    if number <= _MOST_EXACT:
        for drawn in combinations_with_replacement(range(number), number - 1):
            ways = math.factorial(number - 1) / math.prod(map(math.factorial, Counter(drawn).values()))
            yield drawn, ways / number ** (number - 1)
        return
    for row in np.random.default_rng(seed).integers(number, size=(_DRAWS, number - 1)).tolist():
        yield tuple(row), 1.0 / _DRAWS


def _scores(case: Case, criterion: str, assessors: tuple[str, ...]) -> list[dict[int, float]]:
    """For each candidate the scores by the place of their assessor."""
    place = {name: i for i, name in enumerate(assessors)}
    scores: list[dict[int, float]] = [{} for _ in case.candidates]
    entries: list[Assessment] = [entry for entry in case.assessments if entry.criterion == criterion]
    for entry in entries:
        if entry.value is not None and entry.party != case.client:
            scores[case.index[entry.party]][place[entry.assessor]] = entry.value
    return scores


def _redrawn(
    case: Case, criterion: Criterion, term: Term, scores: list[dict[int, float]], drawn: tuple[int, ...]
) -> Term:
    """The term as it would be with the scores of those who were drawn, each as often as they were."""
    combine = median if criterion.panel is Panel.MEDIAN else fmean
    values = ratings(case, criterion).mid.tolist()
    for i, given in enumerate(scores):
        raws = [given[who] for who in drawn if who in given]
        if not raws:
            continue
        raw = combine(raws)
        if criterion.aggregator is Aggregator.TOTAL:
            share = case.candidates[i].number(criterion.follow_through) if criterion.follow_through else 1.0
            values[i] = raw * (share or 0.0)
        else:
            values[i] = utility(criterion, raw)
    match term:
        case Mean() | Weakest() | Strongest():
            return replace(term, utilities=tuple(values))
        case Total():
            return replace(term, quantities=tuple(values))
        case _:
            return term
