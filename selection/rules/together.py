"""Two candidates that come as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members
from selection.program import Affine
from selection.rules.lookup import pair_faults
from selection.texts import Text, text

__all__ = ["Together"]


@dataclass(frozen=True, slots=True)
class Together:
    """`a` and `b` are both members, or neither is."""

    a: str
    b: str
    place: Place = field(default=Place(), compare=False, repr=False)
    label: ClassVar[Text] = text("Only together")

    def sentence(self) -> Text:
        """The rule in words."""
        return text("{a} and {b} take part together or not at all", a=self.a, b=self.b)

    def faults(self, case: Case) -> list[Fault]:
        """Names that are no candidate, or one name twice."""
        return pair_faults(case, self.a, self.b, self.place)

    def excess(self, case: Case, members: Members) -> float:
        """1 when broken, else 0."""
        a, b = (case.index[name] in members for name in (self.a, self.b))
        return float(a != b)

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """x_a - x_b <= 0 and x_b - x_a <= 0."""
        a, b = x[case.index[self.a]], x[case.index[self.b]]
        yield Affine(0.0, {a: 1.0, b: -1.0})
        yield Affine(0.0, {b: 1.0, a: -1.0})

    def widened(self, case: Case, members: Members) -> None:
        """None: it holds or it does not."""
