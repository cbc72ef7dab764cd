"""What a coalition must bring together: capacity in hours, people or money (A0.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.rules.lookup import beyond, column_faults, limit_faults, numbers, relative
from selection.texts import Text, text

__all__ = ["TotalAtLeast"]


@dataclass(frozen=True, slots=True)
class TotalAtLeast:
    """The members' `column` adds up to at least `need`."""

    column: str
    need: float
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Total at least")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("{column} in all at least {need}", column=self.column, need=self.need)

    def faults(self, case: Case) -> list[Fault]:
        """A missing column, a candidate without a number in it, or no finite need."""
        return [*limit_faults(self.need, self.label, self.place), *column_faults(case, self.column, self.place)]

    def _brought(self, case: Case, members: Members) -> list[float]:
        amounts = numbers(case, self.column)
        return [amounts[i] for i in members]

    def excess(self, case: Case, members: Members) -> float:
        """By how much the sum falls short."""
        brought = self._brought(case, members)
        return beyond(self.need, sum(brought), brought)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """Need - sum quantity x <= 0, in units of the need."""
        amounts = numbers(case, self.column)
        row = Affine(self.need, {column: -amount for column, amount in zip(x, amounts, strict=True)})
        yield relative(row, self.need)

    def widened(self, case: Case, members: Members) -> TotalAtLeast:
        """The need lowered to what these members bring."""
        return replace(self, need=sum(self._brought(case, members))) if self.excess(case, members) > 0 else self
