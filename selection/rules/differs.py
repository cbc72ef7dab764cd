"""Another coalition than one that is known: the second-best idea, not the second spelling of the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from numbers import Integral
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.rules.lookup import name_faults
from selection.texts import Text, plural, text

__all__ = ["Differs"]


@dataclass(frozen=True, slots=True)
class Differs:
    """At least `by` members are none of `names`."""

    names: tuple[str, ...]
    by: int
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Differs from")

    def sentence(self) -> Text:
        """The rule in words."""
        return plural(
            "At least {n} other member than {names}", "At least {n} other members than {names}", self.by,
            names=self.names,
        )  # fmt: skip

    def faults(self, case: Case) -> list[Fault]:
        """Names that are no candidate, or a number of others that is no whole one."""
        faults = name_faults(case, self.names, self.place)
        if isinstance(self.by, Integral):
            return faults
        where = self.place if str(self.place) else Place(cell=str(self.label))
        found = text("{value}", value=self.by)
        return [*faults, Fault(where, text("a whole number of others"), found, text("Enter a whole number"))]

    def excess(self, case: Case, members: Members) -> float:
        """How many others too few."""
        return float(self.by - len(set(members) - {case.index[name] for name in self.names}))

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """By - sum x_i of the others <= 0."""
        known = {case.index[name] for name in self.names}
        yield Affine(float(self.by), {column: -1.0 for i, column in enumerate(x) if i not in known})

    def widened(self, case: Case, members: Members) -> Differs | None:
        """As many others as these members have; None when that is none."""
        by = self.by - max(0, round(self.excess(case, members)))
        return replace(self, by=by) if by else None
