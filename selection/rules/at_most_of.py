"""At most so many of these candidates: of the two without a certificate only one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from numbers import Integral
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.rules.lookup import name_faults
from selection.texts import Text, text

__all__ = ["AtMostOf"]


@dataclass(frozen=True, slots=True)
class AtMostOf:
    """At most `n` of `names` are members."""

    names: tuple[str, ...]
    n: int = 1
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("At most so many of these")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("At most {n} of {names}", n=self.n, names=self.names)

    def faults(self, case: Case) -> list[Fault]:
        """Names that are no candidate, or a number that is no whole one, less than one or more than there are names."""
        faults = name_faults(case, self.names, self.place)
        most = len(set(self.names))
        if isinstance(self.n, Integral) and 0 < self.n <= most:
            return faults
        where = self.place if str(self.place) else Place(cell=str(self.label))
        demand = text("a whole number from 1 to the {most} that are named", most=most)
        remedy = text("Enter such a number; who cannot take part at all has a rule of its own")
        return [*faults, Fault(where, demand, text("{n}", n=self.n), remedy)]

    def excess(self, case: Case, members: Members) -> float:
        """How many too many."""
        return float(sum(case.index[name] in members for name in set(self.names)) - self.n)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """Sum of x_i of these - n <= 0."""
        yield Affine(-float(self.n), {x[case.index[name]]: 1.0 for name in self.names})

    def widened(self, case: Case, members: Members) -> AtMostOf:
        """As many as these members have of them."""
        return replace(self, n=self.n + max(0, round(self.excess(case, members))))
