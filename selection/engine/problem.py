"""The coalition problem of one size as arrays, in points of worth: what the kernels of the search work on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import singledispatchmethod
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from selection.model import CLIENT, Case, Rule
from selection.rules import Size
from selection.terms import Coverage, Joint, Mean, PairMean, PairTable, PairWeakest, Strongest, Term, Total, Weakest
from selection.worth import MOST_WORTH, Worth

__all__ = ["Problem", "Unfit", "no_problem", "problem_of"]

Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]


class Unfit(Exception):  # noqa: N818 - not an error: the solver takes over
    """The case has a term that the search does not know."""


class Problem(NamedTuple):
    """Choose exactly `size` of n candidates so that the points are most and every row is at most its limit.

    Attributes
    ----------
    constant, linear
        Points whoever is chosen, and those of each candidate (shape n).
    at, gain, reached
        Covers, of which only the highest step that a member reaches counts: the step of each candidate (shape n x c)
        as an index into the steps of all covers, one cover after the other; the points that each step adds to the
        one below, and the points reached with it (shape e). Every cover begins with the step of the client, gain 0.
    first
        The index of the first step of each cover, and the number of all (shape c + 1).
    item_start, item
        The needs of joint results that each candidate meets: those of i stand from `item_start[i]` in `item`.
    item_result, result_needs, result
        The joint result of each need, and the number of needs and the points of each result.
    low
        Terms of the weakest: the points if this candidate is the weakest (shape w x n).
    amount, full
        Totals: the part of the need that each candidate brings (shape t x n), and the points for all of it.
    pair_start, pair_other, pair_value
        The points of each pair beyond those of an unrated one, for either of its members, as `item` is stored.
    bond_start, bond_other, bond_value, bond_neutral, bond_client
        Weakest pairs (at most one term): the points if this pair is the weakest, if an unrated one is, and if the
        pair with the client is (shape n; where the client takes no part, as many as any pair has).
    row, limit, sure, never
        Rows of the rules (shape r x n), and their limits. A sum that passes its limit by at most `sure` surely
        holds, one that passes it by more than `never` does not; between them the rule itself must say.
    clash_start, clash_other
        Who cannot go together with whom, stored as `item` is.
    allowed, forced
        Who may take part, and who must, as 0 and 1 (shape n).
    """

    size: int
    constant: float
    linear: Numbers
    at: Whole
    gain: Numbers
    reached: Numbers
    first: Whole
    item_start: Whole
    item: Whole
    item_result: Whole
    result_needs: Whole
    result: Numbers
    low: Numbers
    amount: Numbers
    full: Numbers
    pair_start: Whole
    pair_other: Whole
    pair_value: Numbers
    bond_start: Whole
    bond_other: Whole
    bond_value: Numbers
    bond_neutral: float
    bond_client: Numbers
    row: Numbers
    limit: Numbers
    sure: Numbers
    never: Numbers
    clash_start: Whole
    clash_other: Whole
    allowed: Whole
    forced: Whole


_SURE = 1e-12
_NEVER = 1e-8
"""How far a sum may pass the limit of its row, as a part of the row's largest number."""


def problem_of(case: Case, worth: Worth, rules: Iterable[Rule], size: int) -> Problem:
    """The problem of choosing exactly `size` candidates under the rules, whatever rule there is on the size.

    Raises
    ------
    Unfit
        If the search does not know a term of the worth, or not as many of its kind.
    """
    parts = _Parts(len(case.candidates), size)
    for name, weight in worth.weights.items():
        if weight:
            parts.add(worth.terms[name], MOST_WORTH * weight)
    limits = _Limits(len(case.candidates))
    for rule in rules:
        if not isinstance(rule, Size):
            for row in rule.rows(case, range(limits.n)):
                limits.add(row.constant, dict(row.coefficients))
    return Problem(size=size, **parts.arrays(), **limits.arrays())


def no_problem() -> Problem:
    """One of two to choose, and nothing to gain."""
    return Problem(size=1, **_Parts(2, 1).arrays(), **_Limits(2).arrays())


@dataclass(slots=True)
class _Parts:
    """The arrays of the terms, one term after the other."""

    n: int
    size: int
    constant: float = 0.0
    linear: Numbers = field(init=False)
    steps: list[tuple[Whole, Numbers]] = field(default_factory=list)
    needs: list[tuple[int, int]] = field(default_factory=list)
    needs_of: list[int] = field(default_factory=list)
    result: list[float] = field(default_factory=list)
    low: list[Numbers] = field(default_factory=list)
    amount: list[Numbers] = field(default_factory=list)
    full: list[float] = field(default_factory=list)
    pairs: dict[tuple[int, int], float] = field(default_factory=dict)
    bond: tuple[PairTable, float] | None = None

    def __post_init__(self) -> None:
        self.linear = np.zeros(self.n)

    @singledispatchmethod
    def add(self, term: Term, points: float) -> None:
        """Take in a term that adds `points` at its best."""
        raise Unfit(f"{type(term).__name__}, {points:g} points")

    @add.register
    def _(self, term: Mean, points: float) -> None:
        self.linear += points / self.size * np.array(term.utilities)

    @add.register
    def _(self, term: Weakest, points: float) -> None:
        self.low.append(points * np.minimum(term.utilities, np.inf if term.client is None else term.client))

    @add.register
    def _(self, term: Strongest, points: float) -> None:
        self._cover(points * np.array(term.utilities), 0.0)

    @add.register
    def _(self, term: Total, points: float) -> None:
        self.amount.append(np.array(term.quantities) / term.need)
        self.full.append(points)

    @add.register
    def _(self, term: Coverage, points: float) -> None:
        for need in term.needs:
            each = points * need.share / need.level
            self._cover(each * np.minimum(need.levels, need.level), each * min(need.client, need.level))

    @add.register
    def _(self, term: Joint, points: float) -> None:
        for result in term.results:
            for able, own in zip(result.able, result.client_able, strict=True):
                if not own:
                    self.needs += [(i, len(self.needs_of)) for i in able]
                    self.needs_of.append(len(self.result))
            self.result.append(points * result.share)

    @add.register
    def _(self, term: PairMean, points: float) -> None:
        table, number = term.pairs, term.pairs.number(self.size)
        self.constant += points * table.neutral
        each = points / number if number else 0.0
        for (i, j), value in table.rated.items():
            if i == CLIENT:
                self.linear[j] += each * (value - table.neutral)
            else:
                self.pairs[i, j] = self.pairs.get((i, j), 0.0) + each * (value - table.neutral)

    @add.register
    def _(self, term: PairWeakest, points: float) -> None:
        if not term.pairs.number(self.size):
            self.constant += points * term.pairs.neutral
        elif self.bond is not None:
            raise Unfit("a second term of the weakest pair")
        else:
            self.bond = term.pairs, points

    def _cover(self, points: Numbers, own: float) -> None:
        """A cover of which the highest `points` of a member (shape n) count, or the client's `own`."""
        heights = np.concatenate([[own], np.unique(points[points > own])])
        self.steps.append((np.searchsorted(heights, np.maximum(points, own)), heights))

    def arrays(self) -> dict[str, Any]:
        """The fields of a problem that stand for terms."""
        stairs = [heights for _, heights in self.steps]
        stairs = [heights for _, heights in self.steps]
        first = np.cumsum([0, *map(len, stairs)])
        at = [step + start for (step, _), start in zip(self.steps, first[:-1], strict=True)]
        bonds, points = self.bond if self.bond is not None else (PairTable({}, 0.0), 0.0)
        rated = {pair: points * value for pair, value in bonds.rated.items() if pair[0] != CLIENT}
        most = max([points * bonds.neutral, *rated.values()])
        client = np.full(self.n, points * bonds.neutral if bonds.with_client else most)
        for (i, j), value in bonds.rated.items():
            if i == CLIENT:
                client[j] = points * value
        item_start, item, _ = _by_candidate(self.needs, [0.0] * len(self.needs), self.n)
        pair_start, pair_other, pair_value = _both_ways(self.pairs, self.n)
        bond_start, bond_other, bond_value = _both_ways(rated, self.n)
        return {
            "constant": self.constant,
            "linear": self.linear,
            "at": np.array(at, dtype=np.int64).reshape(len(at), self.n).T.copy(),
            "gain": np.concatenate([np.zeros(0), *(np.diff(heights, prepend=heights[0]) for heights in stairs)]),
            "reached": np.concatenate([np.zeros(0), *stairs]),
            "first": first.astype(np.int64),
            "item_start": item_start,
            "item": item,
            "item_result": np.array(self.needs_of, dtype=np.int64),
            "result_needs": np.bincount(np.array(self.needs_of, np.int64), minlength=len(self.result)).astype(np.int64),
            "result": np.array(self.result, dtype=np.float64),
            "low": np.array(self.low, dtype=np.float64).reshape(len(self.low), self.n),
            "amount": np.array(self.amount, dtype=np.float64).reshape(len(self.amount), self.n),
            "full": np.array(self.full, dtype=np.float64),
            "pair_start": pair_start,
            "pair_other": pair_other,
            "pair_value": pair_value,
            "bond_start": bond_start,
            "bond_other": bond_other,
            "bond_value": bond_value,
            "bond_neutral": points * bonds.neutral,
            "bond_client": client if self.bond is not None else np.zeros(0),
        }


@dataclass(slots=True)
class _Limits:
    """The rows of the rules, sorted by what the search can do with them."""

    n: int
    rows: list[tuple[Numbers, float]] = field(default_factory=list)
    clashes: dict[tuple[int, int], float] = field(default_factory=dict)
    allowed: Whole = field(init=False)
    forced: Whole = field(init=False)

    def __post_init__(self) -> None:
        self.allowed = np.ones(self.n, dtype=np.int64)
        self.forced = np.zeros(self.n, dtype=np.int64)

    def add(self, constant: float, coefficients: dict[int, float]) -> None:
        """Take in that `constant` plus the coefficients of the members is at most 0."""
        coefficients = {i: value for i, value in coefficients.items() if value}
        unit = max(map(abs, (constant, *coefficients.values())), default=0.0)
        # The row's sum with none in, with one, with all: of rows of up to two candidates that is all there is.
        sums = [constant, *(constant + value for value in coefficients.values()), constant + sum(coefficients.values())]
        if len(coefficients) > 2 or any(_SURE * unit < total <= _NEVER * unit for total in sums):
            kind = "row"
        else:
            kind = _kind([total <= _SURE * unit for total in sums])
        if kind == "banned":
            self.allowed[list(coefficients)] = 0
        elif kind == "forced":
            self.forced[list(coefficients)] = 1
        elif kind == "clash":
            i, j = sorted(coefficients)
            self.clashes[i, j] = 1.0
        elif kind == "row":
            row = np.zeros(self.n)
            row[list(coefficients)] = list(coefficients.values())
            self.rows.append((row, -constant))

    def arrays(self) -> dict[str, Any]:
        """The fields of a problem that stand for rules."""
        row = np.array([row for row, _ in self.rows], dtype=np.float64).reshape(len(self.rows), self.n)
        limit = np.array([limit for _, limit in self.rows], dtype=np.float64)
        largest = np.maximum(np.abs(row).max(axis=1, initial=0.0), np.abs(limit))
        # In units of an ordinary coefficient, so that one step of a multiplier suits all rows.
        unit = np.where(largest > 0, np.abs(row).sum(axis=1) / np.maximum(1, np.count_nonzero(row, axis=1)), 1.0)
        unit = np.where(unit > 0, unit, np.maximum(largest, 1.0))
        start, other, _ = _both_ways(self.clashes, self.n)
        return {
            "row": row / unit[:, None],
            "limit": limit / unit,
            "sure": _SURE * largest / unit,
            "never": _NEVER * largest / unit,
            "clash_start": start,
            "clash_other": other,
            "allowed": self.allowed,
            "forced": self.forced,
        }


def _kind(holds: list[bool]) -> str:
    """What a row of at most two candidates says, by whether it holds with none, with each one alone, with all in."""
    none, *alone, both = holds
    if all(holds):
        return "nothing"
    if len(alone) == 1 and none != both:
        return "banned" if none else "forced"
    return "clash" if len(alone) > 1 and none and all(alone) else "row"


def _both_ways(pairs: dict[tuple[int, int], float], n: int) -> tuple[Whole, Whole, Numbers]:
    """For each candidate the others that it makes a pair with, and the value of the pair."""
    ends = [*pairs, *((j, i) for i, j in pairs)]
    return _by_candidate(ends, [*pairs.values(), *pairs.values()], n)


def _by_candidate(entries: Sequence[tuple[int, int]], values: Sequence[float], n: int) -> tuple[Whole, Whole, Numbers]:
    """Entries of a candidate and something, sorted by candidate: where each one's start, the things, the values."""
    ends = np.array(entries, dtype=np.int64).reshape(-1, 2)
    order = np.lexsort((ends[:, 1], ends[:, 0]))
    start = np.searchsorted(ends[order, 0], np.arange(n + 1)).astype(np.int64)
    return start, ends[order, 1], np.array(values, dtype=np.float64)[order]
