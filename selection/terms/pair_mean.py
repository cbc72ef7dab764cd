"""The mean over the pairs of a coalition: trust, joint problem solving, working norms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from selection.model import Members
from selection.program import Affine, Program
from selection.terms.pairs import PairTable, both_in
from selection.texts import Text, text

__all__ = ["PairMean"]


@dataclass(frozen=True, slots=True)
class PairMean:
    """The mean utility of the pairs; the neutral utility where there is no pair yet, 0 without members."""

    pairs: PairTable
    needs_size: ClassVar[bool] = True
    explanation: ClassVar[Text] = text("mean over the pairs of members, with the client where rated")

    def value(self, members: Members) -> float:
        """The mean utility of the pairs."""
        if not members:
            return 0.0
        values = self.pairs.values(members).values()
        return sum(values) / len(values) if values else self.pairs.neutral

    def shares(self, members: Members) -> Mapping[int, float]:
        """Each pair's part of the mean, half to either party."""
        values = self.pairs.values(members)
        if not values:
            return dict.fromkeys(members, self.pairs.neutral)
        parts = dict.fromkeys(self.pairs.parties(members), 0.0)
        for (i, j), value in values.items():
            parts[i] += value / len(values) / 2
            parts[j] += value / len(values) / 2
        return parts

    def rows(self, program: Program, x: Sequence[int], size: int | None) -> Affine:
        """The neutral utility plus each rated pair's deviation from it: products for rated pairs only."""
        assert size  # noqa: S101 - `needs_size` promises it
        number = self.pairs.number(size)
        if not number:
            return Affine(self.pairs.neutral)
        deviations: dict[int, float] = {}
        for pair, value in self.pairs.rated.items():
            deviation = value - self.pairs.neutral
            if deviation:
                deviations[both_in(program, x, pair, from_above=deviation > 0)] = deviation / number
        return Affine(self.pairs.neutral, deviations)
