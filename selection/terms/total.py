"""What the members bring together against what is needed: for money or hours committed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from selection.model import Members
from selection.program import Affine, Program
from selection.texts import Text, text

__all__ = ["Total"]


@dataclass(frozen=True, slots=True)
class Total:
    """min(1, sum q_i / need): full marks once the need is met, no reward for more."""

    quantities: tuple[float, ...]
    need: float
    needs_size: ClassVar[bool] = False
    explanation: ClassVar[Text] = text("total of the members against what is needed")

    def value(self, members: Members) -> float:
        """The part of the need that the members meet, at most 1."""
        return min(1.0, sum(self.quantities[i] for i in members) / self.need)

    def shares(self, members: Members) -> Mapping[int, float]:
        """The value in proportion to what each member brings."""
        brought = sum(self.quantities[i] for i in members)
        value = self.value(members)
        return {i: value * self.quantities[i] / brought if brought else 0.0 for i in members}

    def rows(self, program: Program, x: Sequence[int], size: int | None) -> Affine:  # noqa: ARG002 - the shape of a term
        """Y <= sum q_i x_i / need, y <= 1; who brings more than is needed counts as bringing it all."""
        met = program.column("total")
        brought = {column: -min(1.0, q / self.need) for column, q in zip(x, self.quantities, strict=True)}
        program.at_most(Affine(0.0, {met: 1.0, **brought}), 0.0, "no more than is brought")
        return Affine(0.0, {met: 1.0})
