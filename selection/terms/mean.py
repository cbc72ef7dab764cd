"""The mean of the members: for criteria on which each member counts alike, such as innovation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from selection.model import Members
from selection.program import Affine, Program
from selection.texts import Text, text

__all__ = ["Mean"]


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean utility of the members: (1/k) sum u_i. `utilities` has one entry a candidate."""

    utilities: tuple[float, ...]
    needs_size: ClassVar[bool] = True
    explanation: ClassVar[Text] = text("mean of the members")

    def value(self, members: Members) -> float:
        """The mean utility; 0 without members."""
        return sum(self.utilities[i] for i in members) / len(members) if members else 0.0

    def shares(self, members: Members) -> Mapping[int, float]:
        """Each member's own utility over the number of members."""
        return {i: self.utilities[i] / len(members) for i in members}

    def rows(self, program: Program, x: Sequence[int], size: int | None) -> Affine:  # noqa: ARG002 - the shape of a term
        """Coefficient u_i / k on each member."""
        assert size  # noqa: S101 - `needs_size` promises it
        return Affine(0.0, {column: u / size for column, u in zip(x, self.utilities, strict=True)})
