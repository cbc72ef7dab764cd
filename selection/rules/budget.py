"""What a coalition may cost. Money is a limit, never part of the worth (A2.16)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.rules.amounts import direction, said_amount, unknown
from selection.rules.lookup import beyond, column_faults, limit_faults, numbers, relative
from selection.texts import Text, text

__all__ = ["Budget"]


@dataclass(frozen=True, slots=True)
class Budget:
    """The members' `column` adds up to at most `max`.

    The column may be a criterion, such as a price that is judged as well. Who has no score on it cannot be a member,
    nor who has an amount of which it is written that it is not known: what is not known never fits a budget.
    """

    max: float
    column: str = "Cost"
    place: Place = field(default=Place(), compare=False, repr=False)
    unit: str = field(default="", compare=False, repr=False)
    label: ClassVar[Text] = text("Budget")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("{column} in all at most {max}", column=self.column, max=said_amount(self.max, self.unit))

    def fitted(self, case: Case) -> Budget:
        """The rule with the unit of the price that it limits."""
        return replace(self, unit=direction(case, self.column)[1])

    def faults(self, case: Case) -> list[Fault]:
        """A missing column, a candidate without a number in a column of its own, or no finite limit."""
        columns = column_faults(case, self.column, self.place, scores_too=False)
        return [*limit_faults(self.max, self.label, self.place), *columns]

    def _spent(self, case: Case, members: Members) -> list[float]:
        amounts = numbers(case, self.column)
        return [amounts[i] for i in members]

    def excess(self, case: Case, members: Members) -> float:
        """By how much the sum passes the limit; infinite when the amount of a member is not known."""
        if not set(members).isdisjoint(unknown(case, self.column)):
            return math.inf
        spent = self._spent(case, members)
        return beyond(sum(spent), self.max, spent)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """Sum cost x - max <= 0, in units of the limit, and x_i <= 0 for who has no number."""
        yield relative(Affine(-self.max, dict(zip(x, numbers(case, self.column), strict=True))), self.max)
        for i in unknown(case, self.column):
            yield Affine(0.0, {x[i]: 1.0})

    def widened(self, case: Case, members: Members) -> Budget | None:
        """The limit raised to what these members cost; None when nobody knows."""
        if math.isinf(self.excess(case, members)):
            return None
        return replace(self, max=sum(self._spent(case, members))) if self.excess(case, members) > 0 else self
