"""The weakest member: for criteria on which one failing member harms all, such as internal safety culture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from selection.model import CLIENT, Members
from selection.program import Affine, Program
from selection.terms.term import equal_shares
from selection.texts import Text, text

__all__ = ["Weakest"]


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
        """T <= 1 - (1 - u_i) x_i for each candidate, and the cut t <= (1/k) sum u_i x_i."""
        ceiling = 1.0 if self.client is None else self.client
        level = program.column("weakest", upper=ceiling)
        for column, u in zip(x, self.utilities, strict=True):
            if u < ceiling:
                program.at_most(Affine(0.0, {level: 1.0, column: ceiling - u}), ceiling, "weakest link")
        if size:
            mean = {column: -u / size for column, u in zip(x, self.utilities, strict=True)}
            program.at_most(Affine(0.0, {level: 1.0, **mean}), 0.0, "weakest is at most the mean")
        else:
            some = {column: -u for column, u in zip(x, self.utilities, strict=True)}
            program.at_most(Affine(0.0, {level: 1.0, **some}), 0.0, "no weakest link without members")
        return Affine(0.0, {level: 1.0})
