"""A candidate that takes part only with another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.rules.lookup import pair_faults
from selection.texts import Text, text

__all__ = ["Implies"]


@dataclass(frozen=True, slots=True)
class Implies:
    """If `a` is a member, so is `b`."""

    a: str
    b: str
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Only with")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("{a} takes part only with {b}", a=self.a, b=self.b)

    def faults(self, case: Case) -> list[Fault]:
        """Names that are no candidate, or one name twice."""
        return pair_faults(case, self.a, self.b, self.place)

    def excess(self, case: Case, members: Members) -> float:
        """1 when broken, else 0."""
        a, b = (case.index[name] in members for name in (self.a, self.b))
        return float(a and not b)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """x_a - x_b <= 0."""
        a, b = x[case.index[self.a]], x[case.index[self.b]]
        yield Affine(0.0, {a: 1.0, b: -1.0})

    def widened(self, case: Case, members: Members) -> None:
        """None: it holds or it does not."""
