"""How many members a coalition has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from selection.errors import Fault, Place, refused
from selection.model import Case, Members
from selection.program import Affine
from selection.texts import Text, plural, text

__all__ = ["Size"]


@dataclass(frozen=True, slots=True)
class Size:
    """From `min` to `max` members; at least one always."""

    min: int
    max: int
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Size")

    def __post_init__(self) -> None:
        if not 1 <= self.min <= self.max:
            found = text("{low} to {high}", low=self.min, high=self.max)
            remedy = text("Start at 1 or more, the smaller number first")
            raise refused("Size", self.place, text("a range of members"), found, remedy)

    def sentence(self) -> Text:
        """The rule in words."""
        if self.min == self.max:
            return plural("Exactly {n} member", "Exactly {n} members", self.min)
        return text("{low} to {high} members", low=self.min, high=self.max)

    def faults(self, case: Case) -> list[Fault]:  # noqa: ARG002 - the shape of a rule
        """None: the size asks nothing of the case."""
        return []

    def excess(self, case: Case, members: Members) -> float:  # noqa: ARG002 - the shape of a rule
        """How many members too few or too many."""
        return max(self.min - len(members), len(members) - self.max)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:  # noqa: ARG002 - the shape of a rule
        """Min - sum x <= 0, sum x - max <= 0."""
        yield Affine(float(self.min), dict.fromkeys(x, -1.0))
        yield Affine(-float(self.max), dict.fromkeys(x, 1.0))

    def widened(self, case: Case, members: Members) -> Size:  # noqa: ARG002 - the shape of a rule
        """The range stretched to the number of members."""
        return Size(min(self.min, max(1, len(members))), max(self.max, len(members)), self.place)
