"""The weakest pair of a coalition: trust on the shop floor (A3.15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from selection.model import CLIENT, Members
from selection.program import Affine, Program
from selection.terms.pairs import Pair, PairTable, product
from selection.terms.term import equal_shares
from selection.texts import Text, text

__all__ = ["PairWeakest"]


@dataclass(frozen=True, slots=True)
class PairWeakest:
    """The lowest utility of the pairs; the neutral utility where there is no pair yet, 0 without members."""

    pairs: PairTable
    needs_size: ClassVar[bool] = True
    explanation: ClassVar[Text] = text("lowest of the pairs of members, with the client where rated")

    def value(self, members: Members) -> float:
        """The lowest utility of the pairs."""
        if not members:
            return 0.0
        return min(self.pairs.values(members).values(), default=self.pairs.neutral)

    def shares(self, members: Members) -> Mapping[int, float]:
        """An equal part each: a chain is held by all its links."""
        return equal_shares(self.value(members), self.pairs.parties(members))

    def rows(self, program: Program, x: Sequence[int], size: int | None) -> Affine:
        """A step to each level, not taken while a pair stays below it: step + x_i + x_j <= 2 for who does.

        Unrated pairs stay at the neutral utility. Above it a step asks that the rated pairs among the members are
        all the pairs there are, which takes columns for the rated pairs and none for the many others.
        """
        assert size  # noqa: S101 - `needs_size` promises it
        if not self.pairs.number(size):
            return Affine(self.pairs.neutral)
        every = self._every_pair_rated(program, x, size)
        below: dict[float, list[Pair]] = {0.0: []} if every is None else {0.0: [], self.pairs.neutral: []}
        for pair, value in self.pairs.rated.items():
            below.setdefault(value, []).append(pair)
        gains: dict[int, float] = {}
        for low, level in pairwise(sorted(below)):
            step = program.column(f"weakest pair reaches {level:g}", integer=True)
            for i, j in below[low]:
                parties = [x[party] for party in (i, j) if party != CLIENT]
                program.at_most(
                    Affine(0.0, {step: 1.0, **dict.fromkeys(parties, 1.0)}), float(len(parties)), "weakest pair"
                )
            if gains:
                before = next(reversed(gains))
                program.at_most(Affine(0.0, {step: 1.0, before: -1.0}), 0.0, "level after level")
            if every is not None and low == self.pairs.neutral:
                program.at_most(Affine(0.0, {step: 1.0, every: -1.0}), 0.0, "an unrated pair is neutral")
            gains[step] = level - low
        return Affine(0.0, gains)

    def _every_pair_rated(self, program: Program, x: Sequence[int], size: int) -> int | None:
        """The column that says so; None where that goes without saying."""
        parties = len(x) + self.pairs.with_client
        if len(self.pairs.rated) == parties * (parties - 1) // 2:
            return None
        every = program.column("every pair is rated", integer=True)
        counted: dict[int, float] = {}
        for pair in self.pairs.rated:
            column = product(program, x, pair, raises=True)
            counted[column] = counted.get(column, 0.0) - 1.0
        number = float(self.pairs.number(size))
        program.at_most(Affine(0.0, {every: number, **counted}), 0.0, "all pairs counted")
        return every
