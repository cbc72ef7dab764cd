"""Candidates that cannot be members."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.rules.amounts import unknown
from selection.rules.lookup import name_faults
from selection.texts import Text, text

__all__ = ["Exclude", "without_unknown"]


@dataclass(frozen=True, slots=True)
class Exclude:
    """None of `names` is a member."""

    names: tuple[str, ...]
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Cannot take part")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("{names} cannot take part", names=self.names)

    def faults(self, case: Case) -> list[Fault]:
        """Names that are no candidate."""
        return name_faults(case, self.names, self.place)

    def excess(self, case: Case, members: Members) -> float:
        """How many of them are members."""
        return float(sum(case.index[name] in members for name in set(self.names)))

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """Sum x_i <= 0."""
        yield Affine(0.0, {x[case.index[name]]: 1.0 for name in self.names})

    def widened(self, case: Case, members: Members) -> Exclude | None:
        """The exclusion of those who are not members; None when all are."""
        kept = tuple(name for name in self.names if case.index[name] not in members)
        return Exclude(kept, self.place) if kept else None


def without_unknown(case: Case, column: str) -> tuple[Exclude, ...]:
    """The rule that keeps out whoever has no known amount, where totals are compared; none when all are known."""
    names = tuple(case.names[i] for i in unknown(case, column))
    return (Exclude(names),) if names else ()
