"""Members from so many different groups: two regions, three disciplines (A0.30, A2.20)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from math import comb
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members, unknown_name
from selection.program import Affine
from selection.rules.lookup import group, groups
from selection.texts import Text, text

__all__ = ["DifferentGroups"]

_MOST_ROWS = 3000


@dataclass(frozen=True, slots=True)
class DifferentGroups:
    """The members have at least `n` different values in `column`; of a list each value counts."""

    column: str
    n: int
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Different groups")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("At least {n} different values of {column} among the members", n=self.n, column=self.column)

    def faults(self, case: Case) -> list[Fault]:
        """A column that no candidate has, or one with so many values that no program could hold the rule."""
        columns = dict.fromkeys(name for candidate in case.candidates for name in candidate.attributes)
        if self.column not in columns:
            return [unknown_name(self.column, text("a column of the candidates"), list(columns), self.place)]
        found = len(groups(case, self.column))
        if comb(found, min(self.n - 1, found)) <= _MOST_ROWS:
            return []
        where = self.place if str(self.place) else Place(cell=str(self.label))
        remedy = text("Ask for fewer, or put candidates in fewer groups")
        return [Fault(where, text("a column with fewer values"), text("{n} values", n=found), remedy)]

    def excess(self, case: Case, members: Members) -> float:
        """How many groups too few."""
        inside = set(members)
        return float(self.n - sum(not inside.isdisjoint(group(case, self.column, one))
                                  for one in groups(case, self.column)))  # fmt: skip

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """For each n - 1 groups: 1 - sum of x that are in another one <= 0."""
        found = {one: group(case, self.column, one) for one in groups(case, self.column)}
        for left_out in combinations(found, min(max(self.n - 1, 0), len(found))) if self.n > 0 else ():
            others = {i for one, own in found.items() if one not in left_out for i in own}
            yield Affine(1.0, {x[i]: -1.0 for i in sorted(others)})

    def widened(self, case: Case, members: Members) -> DifferentGroups | None:
        """As many groups as these members are from; None when that is none."""
        n = self.n - max(0, round(self.excess(case, members)))
        return replace(self, n=n) if n > 0 else None
