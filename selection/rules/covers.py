"""A capability that must be there, held by enough parties for continuity (A1.7, A1.25)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import CLIENT, Case, Members, unknown_name
from selection.program import Affine
from selection.texts import Text, plural, text

__all__ = ["Covers"]


@dataclass(frozen=True, slots=True)
class Covers:
    """At least `by` parties, the client counted among them, have `capability` at `level` or above.

    An unknown level does not count.
    """

    capability: str
    level: int
    by: int = 1
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Capability covered")

    def sentence(self) -> Text:
        """The rule in words."""
        return plural(
            "{capability} at level {level} by at least {n} party",
            "{capability} at level {level} by at least {n} parties",
            self.by,
            capability=self.capability,
            level=self.level,
        )

    def faults(self, case: Case) -> list[Fault]:
        """A capability of which no level is known."""
        known = {entry.capability for entry in case.capabilities}
        if self.capability in known:
            return []
        kind = text("a capability that stands on the sheet Capabilities")
        return [unknown_name(self.capability, kind, known, self.place)]

    def _has(self, case: Case, party: int) -> bool:
        return (case.levels.get((party, self.capability)) or 0.0) >= self.level

    def excess(self, case: Case, members: Members) -> float:
        """How many parties too few."""
        return float(self.by - sum(self._has(case, party) for party in (CLIENT, *members)))

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """By - client - sum of x that have it <= 0."""
        able = {x[i]: -1.0 for i in range(len(case.candidates)) if self._has(case, i)}
        yield Affine(float(self.by - self._has(case, CLIENT)), able)

    def widened(self, case: Case, members: Members) -> Covers | None:
        """As many parties as these members give; None when that is none."""
        by = self.by - max(0, round(self.excess(case, members)))
        return replace(self, by=by) if by else None
