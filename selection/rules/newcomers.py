"""Room for parties one does not work with yet: the present supplier need not be the best (A4.9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.texts import Text, plural, text

__all__ = ["Newcomers"]


@dataclass(frozen=True, slots=True)
class Newcomers:
    """At least `at_least` members are not incumbent."""

    at_least: int
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Newcomers")

    def sentence(self) -> Text:
        """The rule in words."""
        return plural("At least {n} newcomer", "At least {n} newcomers", self.at_least)

    def faults(self, case: Case) -> list[Fault]:  # noqa: ARG002 - the shape of a rule
        """None: whoever is not marked incumbent is a newcomer."""
        return []

    def excess(self, case: Case, members: Members) -> float:
        """How many newcomers too few."""
        return float(self.at_least - sum(not case.candidates[i].incumbent for i in members))

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """at_least - sum of x that are newcomers <= 0."""
        new = {x[i]: -1.0 for i, candidate in enumerate(case.candidates) if not candidate.incumbent}
        yield Affine(float(self.at_least), new)

    def widened(self, case: Case, members: Members) -> Newcomers:
        """As many newcomers as there are among these members."""
        return replace(self, at_least=self.at_least - max(0, round(self.excess(case, members))))
