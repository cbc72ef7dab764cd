"""The one definition of what a coalition is worth; solver, checker, report and dashboard all rest on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from selection.model import CLIENT, MAX_LEVEL, Aggregator, Case, Criterion, Members, once_per_case
from selection.normalisation import At, pair_values, ratings, utility
from selection.terms import (
    Coverage,
    Joint,
    Mean,
    Needed,
    PairMean,
    PairTable,
    PairWeakest,
    Strongest,
    Term,
    Together,
    Total,
    Weakest,
)
from selection.texts import Rounded

__all__ = ["MOST_WORTH", "SHOWN", "TIE", "Worth", "apart", "decimals_beside", "synergy_ratio", "term_of"]

TIE = 1e-9
"""Coalitions whose worth differs by no more than this are equally good."""

SHOWN = 0.05
"""A difference in points below this reads as 0.0, and no sentence calls it a difference."""

_POINT, _TENTH = 1.0, 0.1
_DIGITS, _IN_A_LIST = 12, 2

MOST_WORTH = 100.0
"""What a coalition is worth that is best on every criterion."""


def apart(one: float, other: float, decimals: int | None = None) -> tuple[Rounded, Rounded, Rounded]:
    """Two worths and how far they are apart, as they are said beside each other.

    One decimal where a point or more is between them, two from 0.1 point on, three below, so that what little there is
    can be seen. What is said to be between them is the difference of what is said. Where that is not, rounded, what
    there truly is, and one more decimal makes it so, there is one more: no other sentence that rounds the same
    difference contradicts it then. With `decimals` given it is as many as that.

    Examples
    --------
    >>> [f"{number:.{number.decimals}f}" for number in apart(66.1515, 66.0275)]
    ['66.15', '66.03', '0.12']
    >>> [f"{number:.{number.decimals}f}" for number in apart(82.0, 80.04)]
    ['82.0', '80.0', '2.0']
    >>> [f"{number:.{number.decimals}f}" for number in apart(74.444, 72.46)]
    ['74.44', '72.46', '1.98']
    """
    exact, near = (Decimal(f"{worth:.{_DIGITS}g}") for worth in (one, other))
    between = abs(exact - near)
    least = 1 if between >= _POINT or between <= TIE else 2 if between >= _TENTH else 3
    for tried in (least, least + 1, least) if decimals is None else [decimals]:
        first, second, distance = (_rounded(number, tried) for number in (exact, near, between))
        if abs(first - second) == distance:
            break
    return Rounded(float(first), tried), Rounded(float(second), tried), Rounded(float(abs(first - second)), tried)


def _rounded(number: Decimal, decimals: int) -> Decimal:
    """As it is said: a half is rounded up."""
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def decimals_beside(best: float, others: Sequence[float]) -> int:
    """With how many decimals the best worth and these, from the next one on, are said beside each other.

    Enough for the best and the next (`apart`), and two where one would not do for another.
    """
    needed = [apart(best, one)[2].decimals for one in others]
    return max(needed[0], min(_IN_A_LIST, max(needed))) if needed else 1


@dataclass(frozen=True, slots=True)
class Worth:
    """What coalitions of a case are worth: `worth(members)` is 100 times the weighted sum of the terms.

    `terms` and `weights` go by the name of the criterion; the weights add up to 1, so worth is in [0, 100].

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4)))
    >>> round(Worth.of(case)((0, 1)), 6)
    60.0
    """

    terms: Mapping[str, Term]
    weights: Mapping[str, float]

    @staticmethod
    def of(case: Case, at: At = "mid", weights: Mapping[str, float] | None = None) -> Worth:
        """The worth in `case`, with every uncertain value at one end of its interval."""
        return Worth(_terms(case, at), weights or case.weights)

    def __call__(self, members: Members) -> float:
        """The worth of a coalition, 0 to 100."""
        return sum(self.parts(members).values())

    def parts(self, members: Members) -> dict[str, float]:
        """The points that each term adds to the worth, by criterion; they add up to it."""
        return {
            name: MOST_WORTH * self.weights[name] * term.value(members) if self.weights[name] else 0.0
            for name, term in self.terms.items()
        }

    def points(self, members: Members) -> NDArray[np.float64]:
        """What a coalition reaches on each criterion, in points from 0 to 100 whatever its weight, shape (terms,)."""
        return MOST_WORTH * np.array([term.value(members) for term in self.terms.values()], dtype=np.float64)

    def contributions(self, members: Members) -> dict[str, dict[int, float]]:
        """The points that each party adds to each term, by criterion and party; they add up to the worth."""
        return {
            name: {party: MOST_WORTH * self.weights[name] * share for party, share in term.shares(members).items()}
            for name, term in self.terms.items()
        }

    @property
    def needs_size(self) -> bool:
        """Whether the number of members must be fixed for the worth to be linear."""
        return any(term.needs_size for name, term in self.terms.items() if self.weights[name])

    def reweighted(self, weights: Mapping[str, float]) -> Worth:
        """The same terms under other weights (of sum 1)."""
        return replace(self, weights=weights)


@once_per_case
def _terms(case: Case, at: At) -> Mapping[str, Term]:
    return MappingProxyType({criterion.name: term_of(case, criterion, at) for criterion in case.criteria})


def term_of(case: Case, criterion: Criterion, at: At = "mid") -> Term:
    """The term of one criterion, with every uncertain value at one end of its interval."""
    build: Mapping[Aggregator, Callable[[], Term]] = {
        Aggregator.MEAN: lambda: Mean(_values(case, criterion, at)),
        Aggregator.WEAKEST: lambda: Weakest(_values(case, criterion, at), _client(case, criterion, at)),
        Aggregator.STRONGEST: lambda: Strongest(_values(case, criterion, at)),
        Aggregator.TOTAL: lambda: Total(_values(case, criterion, at), criterion.need or 1.0),
        Aggregator.COVERAGE: lambda: _coverage(case, at),
        Aggregator.JOINT: lambda: _joint(case, at),
        Aggregator.PAIR_MEAN: lambda: PairMean(_pairs(case, criterion, at)),
        Aggregator.PAIR_WEAKEST: lambda: PairWeakest(_pairs(case, criterion, at)),
    }
    return build[criterion.aggregator]()


def synergy_ratio(
    case: Case, members: Members, at: At = "low", weights: Mapping[str, float] | None = None
) -> float | None:
    """How much the members cover together over the sum of what each covers alone, beyond the client's own.

    Above 1 the coalition is more than the sum of its members; None when no member covers anything alone. Only
    coverage and joint results count, with pessimistic levels unless `at` says otherwise, and the weights of the case
    unless others are given.
    """
    worth = Worth.of(case, at, weights)
    names = [criterion.name for criterion in case.with_aggregator(Aggregator.COVERAGE, Aggregator.JOINT)]

    def gain(group: Members) -> float:
        return sum(
            worth.weights[name] * (worth.terms[name].value(group) - worth.terms[name].value(())) for name in names
        )

    alone = sum(gain((i,)) for i in members)
    return gain(members) / alone if alone > TIE else None


def _values(case: Case, criterion: Criterion, at: At) -> tuple[float, ...]:
    return tuple(float(value) for value in ratings(case, criterion).at(at))


def _client(case: Case, criterion: Criterion, at: At) -> float | None:
    client = ratings(case, criterion).client
    return None if client is None else {"low": client.low, "mid": client.mid, "high": client.high}[at]


def _level(case: Case, party: int, capability: str, at: At) -> float:
    """The level of a party: 0 when not claimed; when unknown anything from 0 to 4, the middle being 2."""
    level = case.levels.get((party, capability), 0.0)
    return {"low": 0.0, "mid": MAX_LEVEL / 2, "high": float(MAX_LEVEL)}[at] if level is None else level


def _levels(case: Case, capability: str, at: At) -> tuple[float, ...]:
    return tuple(_level(case, party, capability, at) for party in range(len(case.candidates)))


def _shares(points: Iterable[float]) -> list[float]:
    values = list(points)
    return [value / sum(values) for value in values]


def _coverage(case: Case, at: At) -> Coverage:
    needs = [need for need in case.needs if need.weight]
    return Coverage(
        tuple(
            Needed(
                need.capability,
                share,
                need.level,
                _levels(case, need.capability, at),
                _level(case, CLIENT, need.capability, at),
            )
            for need, share in zip(needs, _shares(need.weight for need in needs), strict=True)
        )
    )


def _joint(case: Case, at: At) -> Joint:
    shares = _shares(result.value for result in case.joint_results)
    results = []
    for result, share in zip(case.joint_results, shares, strict=True):
        able = tuple(
            frozenset(i for i, have in enumerate(_levels(case, capability, at)) if have >= level)
            for capability, level in result.requires.items()
        )
        own = tuple(_level(case, CLIENT, name, at) >= level for name, level in result.requires.items())
        results.append(Together(result.name, share, able, own))
    return Joint(tuple(results))


def _pairs(case: Case, criterion: Criterion, at: At) -> PairTable:
    neutral = utility(criterion, criterion.worst if criterion.neutral is None else criterion.neutral)
    return PairTable(pair_values(case, criterion, at), neutral)
