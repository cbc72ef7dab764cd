"""The weakest pair of a coalition: trust on the shop floor (A3.15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from selection.model import CLIENT, Members
from selection.program import Affine, Program
from selection.terms.pairs import PairTable, product
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
        """T <= p_ij + (2 - x_i - x_j)(1 - p_ij) for each rated pair; unrated pairs by counting the rated ones.

        Above the neutral utility t may rise only when the rated pairs among the members are all the pairs there
        are, which takes columns for the rated pairs and none for the many others.
        """
        assert size  # noqa: S101 - `needs_size` promises it
        number, neutral = self.pairs.number(size), self.pairs.neutral
        if not number:
            return Affine(neutral)
        level = program.column("weakest pair")
        for (i, j), p in self.pairs.rated.items():
            if p < 1:
                both = {x[j]: 1 - p} if i == CLIENT else {x[i]: 1 - p, x[j]: 1 - p}
                constant = -1.0 if i == CLIENT else -1.0 - (1 - p)
                program.at_most(Affine(constant, {level: 1.0, **both}), 0.0, "weakest pair")
        every = program.column("every pair is rated", integer=True)
        counted: dict[int, float] = {}
        for pair in self.pairs.rated:
            column = product(program, x, pair, raises=True)
            counted[column] = counted.get(column, 0.0) - 1.0
        program.at_most(Affine(0.0, {every: float(number), **counted}), 0.0, "all pairs counted")
        program.at_most(Affine(-neutral, {level: 1.0, every: neutral - 1.0}), 0.0, "an unrated pair is neutral")
        return Affine(0.0, {level: 1.0})
