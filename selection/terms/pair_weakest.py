"""The weakest pair of a coalition: trust on the shop floor (A3.15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from selection.model import CLIENT, Members
from selection.program import Affine, Program
from selection.terms.pairs import Pair, PairTable, both_in
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
        """A step to each level, not taken while a pair stays below it, nor while fewer pairs reach it than there are.

        Where the program has no column for every pair, the first is step + x_i + x_j <= 2 for who stays below, and
        the second is asked above the neutral utility only: there all the pairs that reach a level are rated.
        """
        assert size  # noqa: S101 - `needs_size` promises it
        number, neutral = self.pairs.number(size), self.pairs.neutral
        if not number:
            return Affine(neutral)
        has_all = program.has_products(x)
        at: dict[float, list[Pair]] = {0.0: [], neutral: []}
        for pair, value in (self.pairs.values(tuple(range(len(x)))) if has_all else self.pairs.rated).items():
            at.setdefault(value, []).append(pair)
        gains: dict[int, float] = {}
        for below, level in pairwise(sorted(at)):
            step = program.column(f"weakest pair reaches {level:g}", integer=True)
            for i, j in at[below]:
                alone = {x[j]: 1.0} if i == CLIENT else {x[i]: 1.0, x[j]: 1.0}
                both = {both_in(program, x, (i, j), from_above=False): 1.0} if has_all else alone
                program.at_most(Affine(0.0, {step: 1.0, **both}), float(len(both)), "weakest pair")
            if gains:
                before = next(reversed(gains))
                program.at_most(Affine(0.0, {step: 1.0, before: -1.0}), 0.0, "level after level")
            if has_all or level > neutral:
                enough = [pair for value, pairs in at.items() if value >= level for pair in pairs]
                reaching = dict.fromkeys((both_in(program, x, pair, from_above=True) for pair in enough), -1.0)
                program.at_most(Affine(0.0, {step: float(number), **reaching}), 0.0, "every pair reaches it")
            gains[step] = level - below
        return Affine(0.0, gains)
