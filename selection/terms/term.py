"""What every term can do; the terms themselves live beside this file, one aggregator a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Protocol

from selection.model import Members
from selection.program import Affine, Program
from selection.texts import Text

__all__ = ["Term", "equal_shares"]


class Term(Protocol):
    """One criterion's part in the worth of a coalition, said twice: as a plain value and as rows of a program.

    For every set of members that the program allows, the largest value that its expression can take is the plain
    value. Both are in [0, 1].
    """

    needs_size: ClassVar[bool]
    explanation: ClassVar[Text]

    def value(self, members: Members) -> float:
        """The coalition's value on the criterion, in [0, 1]; 0 for the empty coalition where nothing else is known."""

    def shares(self, members: Members) -> Mapping[int, float]:
        """Which part of the value each party brings, by index; the parts add up to `value`."""

    def rows(self, program: Program, x: Sequence[int], size: int | None) -> Affine:
        """The value as an expression, after adding the columns and rows it needs to `program`.

        `x` are the membership columns. `size` is the number of members, which a term with `needs_size` must have.
        """


def equal_shares(value: float, parties: Sequence[int]) -> dict[int, float]:
    """`value` divided equally over `parties`."""
    return {party: value / len(parties) for party in parties}
