"""Between which ends the difference of two coalitions lies when every uncertain value may be anywhere in its interval.

What only one of the two has is put at its worst or best end. What both have moves both, in one direction only: the
difference of two means, totals, minima or maxima never turns while the shared values rise together, so that their
ends give the extremes. Criteria are independent but for unknown levels of capabilities: there the ends are taken
apart, which can only make the span too wide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from selection.model import CLIENT, Members
from selection.optimisation import Appraiser
from selection.terms import Mean, PairMean, PairWeakest, Strongest, Term, Total, Weakest
from selection.worth import MOST_WORTH, Worth

__all__ = ["span"]

_Ends = tuple[Mapping[str, Term], Mapping[str, Term]]
_Who = tuple[int, ...]


def span(appraiser: Appraiser, one: Members, other: Members) -> tuple[float, float]:
    """The least and the most points that `one` can be worth more than `other`."""
    weights = appraiser.worth.weights
    ends = Worth.of(appraiser.case, "low").terms, Worth.of(appraiser.case, "high").terms
    return _least(ends, weights, one, other), -_least(ends, weights, other, one)


def _least(ends: _Ends, weights: Mapping[str, float], one: Members, other: Members) -> float:
    low, high = ends
    return sum(
        MOST_WORTH * weight * _least_of(low[name], high[name], one, other) for name, weight in weights.items() if weight
    )


def _least_of(low: Term, high: Term, one: Members, other: Members) -> float:
    """The least that one term can differ."""
    at_low, at_high = _values(low), _values(high)
    if at_low is None or at_high is None:
        return low.value(one) - high.value(other)
    found = []
    for shared in (at_low, at_high):
        mixed = {}
        for who in shared:
            has_one, has_other = ({CLIENT, *members}.issuperset(who) for members in (one, other))
            mixed[who] = (shared if has_one == has_other else at_low if has_one else at_high)[who]
        term = _with(low, mixed)
        found.append(term.value(one) - term.value(other))
    return min(found)


def _values(term: Term) -> dict[_Who, float] | None:
    """The values of a term by party or pair; None for a term of which the values are not so simple."""
    found: dict[_Who, float] = {}
    match term:
        case Mean() | Strongest() | Weakest():
            found.update(((i,), value) for i, value in enumerate(term.utilities))
        case Total():
            found.update(((i,), value) for i, value in enumerate(term.quantities))
        case PairMean() | PairWeakest():
            found.update((pair, value) for pair, value in term.pairs.rated.items())
        case _:
            return None
    if isinstance(term, Weakest) and term.client is not None:
        found[CLIENT,] = term.client
    return found


def _with(term: Term, values: Mapping[_Who, float]) -> Term:
    """The same term with these values."""
    each = tuple(value for who, value in values.items() if who != (CLIENT,))
    match term:
        case Weakest():
            return replace(term, utilities=each, client=values.get((CLIENT,)))
        case Mean() | Strongest():
            return replace(term, utilities=each)
        case Total():
            return replace(term, quantities=each)
        case PairMean() | PairWeakest():
            pairs = {(who[0], who[1]): value for who, value in values.items() if len(who) > 1}
            return replace(term, pairs=replace(term.pairs, rated=pairs))
        case _:
            return term
