"""The terms of the worth as arrays, in points."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import singledispatchmethod
from typing import Any

import numpy as np

from selection.engine.arrays import Numbers, Whole, both_ways, by_candidate
from selection.model import CLIENT
from selection.terms import Coverage, Joint, Mean, PairMean, PairTable, PairWeakest, Strongest, Term, Total, Weakest

__all__ = ["Points", "Unfit"]


class Unfit(Exception):  # noqa: N818 - not an error: the solver takes over
    """The case has a term that the search does not know."""


@dataclass(slots=True)
class Points:
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
        item_start, item, _ = by_candidate(self.needs, [0.0] * len(self.needs), self.n)
        pair_start, pair_other, pair_value = both_ways(self.pairs, self.n)
        bond_start, bond_other, bond_value = both_ways(rated, self.n)
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
