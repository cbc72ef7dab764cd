"""Candidates that must be members."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.rules.lookup import name_faults
from selection.texts import Text, text

__all__ = ["Require"]


@dataclass(frozen=True, slots=True)
class Require:
    """All of `names` are members."""

    names: tuple[str, ...]
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Must take part")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("{names} must take part", names=self.names)

    def faults(self, case: Case) -> list[Fault]:
        """Names that are no candidate."""
        return name_faults(case, self.names, self.place)

    def excess(self, case: Case, members: Members) -> float:
        """How many of them are missing."""
        return float(sum(case.index[name] not in members for name in set(self.names)))

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """Their number - sum x_i <= 0."""
        names = set(self.names)
        yield Affine(float(len(names)), {x[case.index[name]]: -1.0 for name in names})

    def widened(self, case: Case, members: Members) -> Require | None:
        """The demand for those who are members; None when none is."""
        kept = tuple(name for name in self.names if case.index[name] in members)
        return Require(kept, self.place) if kept else None
