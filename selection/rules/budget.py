"""What a coalition may cost. Money is a limit, never part of the worth (A2.16)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.rules.lookup import beyond, column_faults, limit_faults, numbers, relative
from selection.texts import Text, text

__all__ = ["Budget"]


@dataclass(frozen=True, slots=True)
class Budget:
    """The members' `column` adds up to at most `max`."""

    max: float
    column: str = "Cost"
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Budget")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("{column} in all at most {max}", column=self.column, max=self.max)

    def faults(self, case: Case) -> list[Fault]:
        """A missing column, a candidate without a number in it, or no finite limit."""
        return [*limit_faults(self.max, self.label, self.place), *column_faults(case, self.column, self.place)]

    def _spent(self, case: Case, members: Members) -> list[float]:
        amounts = numbers(case, self.column)
        return [amounts[i] for i in members]

    def excess(self, case: Case, members: Members) -> float:
        """By how much the sum passes the limit."""
        spent = self._spent(case, members)
        return beyond(sum(spent), self.max, spent)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """Sum cost x - max <= 0, in units of the limit."""
        yield relative(Affine(-self.max, dict(zip(x, numbers(case, self.column), strict=True))), self.max)

    def widened(self, case: Case, members: Members) -> Budget:
        """The limit raised to what these members cost."""
        return replace(self, max=sum(self._spent(case, members))) if self.excess(case, members) > 0 else self
