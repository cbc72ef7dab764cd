"""At most so many members from one group: a region, a sector, a collective."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.rules.lookup import group, group_faults
from selection.texts import Text, text

__all__ = ["GroupAtMost"]


@dataclass(frozen=True, slots=True)
class GroupAtMost:
    """At most `n` members have `value` in `column`."""

    column: str
    value: str
    n: int
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("At most from group")

    def sentence(self) -> Text:
        """The rule in words."""
        if self.n == 0:
            return text("Nobody with {column} {value}", column=self.column, value=self.value)
        return text("At most {n} with {column} {value}", n=self.n, column=self.column, value=self.value)

    def faults(self, case: Case) -> list[Fault]:
        """A column or a value in it that no candidate has."""
        return group_faults(case, self.column, self.value, self.place)

    def excess(self, case: Case, members: Members) -> float:
        """How many too many."""
        inside = set(group(case, self.column, self.value)) & set(members)
        return float(len(inside) - self.n)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """Sum of x in the group - n <= 0."""
        yield Affine(-float(self.n), {x[i]: 1.0 for i in group(case, self.column, self.value)})

    def widened(self, case: Case, members: Members) -> GroupAtMost:
        """The limit moved to how many of these members are in the group."""
        return replace(self, n=self.n + max(0, round(self.excess(case, members))))
