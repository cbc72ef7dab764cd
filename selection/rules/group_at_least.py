"""At least so many members from one group: small firms, a region."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.rules.lookup import group, group_faults
from selection.texts import Text, text

__all__ = ["GroupAtLeast"]


@dataclass(frozen=True, slots=True)
class GroupAtLeast:
    """At least `n` members have `value` in `column`."""

    column: str
    value: str
    n: int
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("At least from group")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("At least {n} with {column} {value}", n=self.n, column=self.column, value=self.value)

    def faults(self, case: Case) -> list[Fault]:
        """A column or a value in it that no candidate has."""
        return group_faults(case, self.column, self.value, self.place)

    def excess(self, case: Case, members: Members) -> float:
        """How many too few."""
        inside = set(group(case, self.column, self.value)) & set(members)
        return float(self.n - len(inside))

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """N - sum of x in the group <= 0."""
        yield Affine(float(self.n), {x[i]: -1.0 for i in group(case, self.column, self.value)})

    def widened(self, case: Case, members: Members) -> GroupAtLeast:
        """The limit moved to how many of these members are in the group."""
        return replace(self, n=self.n - max(0, round(self.excess(case, members))))
