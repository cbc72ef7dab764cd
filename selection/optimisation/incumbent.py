"""Good coalitions before the solver starts: greedily built, improved by swaps. They prove nothing, but set a mark."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from selection.model import Case, Members, Rule
from selection.rules import Size
from selection.terms import Joining, joining
from selection.worth import MOST_WORTH, Worth

__all__ = ["Climber"]

_Values = NDArray[np.float64]

_ROUNDING = 1e-9

STARTS = 3
"""How many coalitions of each size are improved by swaps, each grown from another first member."""

PATIENCE = 12
"""After so many swaps that led to nothing better a search ends."""

BARRED = 5
"""For so many swaps who was swapped out stays out, so that the search leaves the hill it has climbed."""

_BROKEN = 1e3
"""What a broken rule counts for: more than any worth."""

_CELLS = 1_000_000
"""Numbers that are remembered while climbing, 8 MB: hills meet, and half of what is looked at or more comes back."""


@dataclass(frozen=True, slots=True)
class _Limits:
    """The rows of the rules: `constant` (shape m) plus coefficients (shape z) of candidates, each at most 0."""

    constant: _Values
    row: NDArray[np.intp]
    candidate: NDArray[np.intp]
    value: _Values
    n: int

    @staticmethod
    def of(case: Case, rules: Iterable[Rule]) -> _Limits:
        """The rows of all `rules` but the size, which is fixed here."""
        n = len(case.candidates)
        rows = [row for rule in rules if not isinstance(rule, Size) for row in rule.rows(case, range(n))]
        triples = [(r, i, value) for r, row in enumerate(rows) for i, value in row.coefficients.items()]
        r, i, values = zip(*triples, strict=True) if triples else ((), (), ())
        constant = np.array([row.constant for row in rows], dtype=np.float64)
        return _Limits(constant, np.array(r, np.intp), np.array(i, np.intp), np.array(values, np.float64), n)

    def passed(self, members: Members, *, growing: bool) -> _Values:
        """By how much the members with each candidate (shape n) pass the limits together.

        Of a coalition that is still growing it is not asked yet what no coalition without members can satisfy.
        """
        inside = np.zeros(self.n)
        inside[list(members)] = 1.0
        taken = np.bincount(self.row, weights=self.value * inside[self.candidate], minlength=len(self.constant))
        now = self.constant + taken - _ROUNDING
        if growing:
            now = np.where(self.constant > 0, -np.inf, now)
        over = np.maximum(now, 0.0)
        more = np.maximum(now[self.row] + self.value, 0.0) - over[self.row]
        passed: _Values = over.sum() + np.bincount(self.candidate, weights=more, minlength=self.n)
        return passed


@dataclass(frozen=True, slots=True)
class Climber:
    """Finds good coalitions by the worth and the rules of a case.

    References
    ----------
    Glover (1989). Tabu search, part I. ORSA Journal on Computing 1(3), 190-206. https://doi.org/10.1287/ijoc.1.3.190
    """

    limits: _Limits
    terms: Sequence[tuple[float, Joining]]

    @staticmethod
    def of(case: Case, worth: Worth, rules: Iterable[Rule]) -> Climber:
        """A climber that goes by this worth and these rules."""
        points = {name: MOST_WORTH * weight for name, weight in worth.weights.items() if weight}
        terms = [(points[name], joining(worth.terms[name], len(case.candidates))) for name in points]
        return Climber(_Limits.of(case, rules), terms)

    def best(self, size: int, number: int) -> list[Members]:
        """The best coalitions of `size` members that were seen and keep to the rules' rows, at most `number`."""
        seen: dict[Members, float] = {}

        @lru_cache(maxsize=1 + _CELLS // self.limits.n)
        def completed(rest: Members) -> _Values:
            short = self._short(rest, growing=False)
            _note(rest, short, number, seen)
            return short

        for first in np.argsort(self._short((), growing=True))[:STARTS]:
            members: Members = (int(first),)
            while len(members) < size:
                members = _joined(members, int(self._short(members, growing=True).argmin()))
            _swap(members, completed)
        return heapq.nsmallest(number, seen, key=lambda one: (seen[one], one))

    def _short(self, members: Members, *, growing: bool) -> _Values:
        """The members with each candidate (shape n): their worth turned round, and more where rules are broken."""
        passed = self.limits.passed(members, growing=growing)
        short: _Values = np.where(passed > _ROUNDING, _BROKEN * (1 + passed), 0.0)
        for points, values in self.terms:
            short -= points * values(members)
        short[list(members)] = np.inf
        return short


def _swap(members: Members, completed: Callable[[Members], _Values]) -> None:
    """Swap one member at a time for the best that is not barred, better or not, while that leads somewhere."""
    least, idle = np.inf, 0
    barred: dict[int, int] = {}
    while idle < PATIENCE:
        swaps = []
        for out in members:
            rest = tuple(i for i in members if i != out)
            short = completed(rest).copy()
            short[[out, *(i for i in barred if short[i] >= least)]] = np.inf
            swaps.append((float(short.min()), out, _joined(rest, int(short.argmin()))))
        reached, out, members = min(swaps)
        if np.isinf(reached):
            return
        barred = {i: left - 1 for i, left in barred.items() if left > 1} | {out: BARRED}
        idle = 0 if reached < least - _ROUNDING else idle + 1
        least = min(least, reached)


def _joined(members: Members, i: int) -> Members:
    return tuple(sorted((*members, i)))


def _note(rest: Members, short: _Values, number: int, seen: dict[Members, float]) -> None:
    """Remember the best `number` ways to complete `rest` within the rules."""
    order = np.argpartition(short, number)[:number] if number < len(short) else range(len(short))
    for i in order:
        if short[i] <= 0:
            seen[_joined(rest, int(i))] = float(short[i])
