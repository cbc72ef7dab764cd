"""The weakest member: for criteria on which one failing member harms all, such as internal safety culture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import ClassVar

from selection.model import CLIENT, Members
from selection.program import Affine, Program
from selection.terms.term import equal_shares
from selection.texts import Text, text

__all__ = ["Weakest"]

MOST_CUTS = 25
"""For about so many levels the cut is added: each is as long as there are candidates."""


@dataclass(frozen=True, slots=True)
class Weakest:
    """The lowest utility among the members, and the client when it was rated (the least-gaining party, A0.9)."""

    utilities: tuple[float, ...]
    client: float | None = None
    needs_size: ClassVar[bool] = False
    explanation: ClassVar[Text] = text("lowest of the members")

    def value(self, members: Members) -> float:
        """The lowest utility; 0 without members."""
        if not members:
            return 0.0
        lowest = min(self.utilities[i] for i in members)
        return lowest if self.client is None else min(lowest, self.client)

    def shares(self, members: Members) -> Mapping[int, float]:
        """An equal part each: a chain is held by all its links."""
        return equal_shares(self.value(members), members if self.client is None else (CLIENT, *members))

    def rows(self, program: Program, x: Sequence[int], size: int | None) -> Affine:
        """A step to each level, not taken while a member stays below: step <= 1 - x_i for who does.

        With the size k known also k step <= the number of members who reach the level. The mean cut
        t <= (1/k) sum u_i x_i is a mixture of these, so they are stronger; where levels are many, some will do.
        """
        ceiling = 1.0 if self.client is None else self.client
        at: dict[float, list[int]] = {0.0: []}
        for column, u in zip(x, self.utilities, strict=True):
            at.setdefault(min(u, ceiling), []).append(column)
        levels = sorted(at)
        cut = {*levels[1 :: 1 + len(levels) // MOST_CUTS]} if size else {*levels[1:2]}
        gains: dict[int, float] = {}
        for below, level in pairwise(levels):
            step = program.column(f"weakest reaches {level:g}", integer=True)
            for column in at[below]:
                program.at_most(Affine(0.0, {step: 1.0, column: 1.0}), 1.0, "weakest link")
            if gains:
                before = next(reversed(gains))
                program.at_most(Affine(0.0, {step: 1.0, before: -1.0}), 0.0, "level after level")
            if level in cut:
                reaching = dict.fromkeys(chain.from_iterable(at[high] for high in levels if high >= level), -1.0)
                program.at_most(Affine(0.0, {step: float(size or 1), **reaching}), 0.0, "every member reaches it")
            gains[step] = level - below
        return Affine(0.0, gains)
