"""The strongest member: for criteria on which one of us must be excellent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from selection.model import Members
from selection.program import Affine, Program
from selection.terms.term import equal_shares
from selection.texts import Text, text

__all__ = ["Strongest"]


@dataclass(frozen=True, slots=True)
class Strongest:
    """The highest utility among the members."""

    utilities: tuple[float, ...]
    needs_size: ClassVar[bool] = False
    explanation: ClassVar[Text] = text("highest of the members")

    def value(self, members: Members) -> float:
        """The highest utility; 0 without members."""
        return max((self.utilities[i] for i in members), default=0.0)

    def shares(self, members: Members) -> Mapping[int, float]:
        """All of it to the member that is strongest, equally where several are."""
        best = self.value(members)
        return equal_shares(best, [i for i in members if self.utilities[i] == best])

    def rows(self, program: Program, x: Sequence[int], size: int | None) -> Affine:  # noqa: ARG002 - the shape of a term
        """One unit of attention, given to members only: s_i <= x_i, sum s_i <= 1, value sum u_i s_i.

        As strong as a row for each level, and its size does not grow with the number of different utilities.
        """
        chosen = {}
        for column, u in zip(x, self.utilities, strict=True):
            if u > 0:
                attention = program.column("strongest")
                program.at_most(Affine(0.0, {attention: 1.0, column: -1.0}), 0.0, "only members are strongest")
                chosen[attention] = u
        program.at_most(Affine(0.0, dict.fromkeys(chosen, 1.0)), 1.0, "one strongest")
        return Affine(0.0, chosen)
