"""What every rule can do; the rules themselves live in `selection.rules`, one a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from selection.errors import Fault, Place
from selection.program import Affine
from selection.texts import Text

if TYPE_CHECKING:
    from selection.model.case import Case

__all__ = ["Fitting", "Members", "Rule", "fitted"]

Members = tuple[int, ...]
"""A set of candidates as increasing indices into `Case.candidates`."""


class Rule(Protocol):
    """Something a coalition must satisfy, said twice: as a plain check and as rows of a program.

    The two agree on every set: `excess(case, members) <= 0` exactly when every row is `<= 0`. `label` is what the
    kind of rule is called on a sheet; a row of a sheet fills the fields in their order, words and numbers apart.
    """

    label: ClassVar[Text]

    @property
    def place(self) -> Place:
        """Where the rule stands in the user's workbook."""

    def sentence(self) -> Text:
        """The rule in words."""

    def faults(self, case: Case) -> list[Fault]:
        """What the rule asks of the case and does not find: names, columns, numbers."""

    def excess(self, case: Case, members: Members) -> float:
        """How far `members` go past the rule's limit, in its own unit; it holds when this is at most 0."""

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:
        """Expressions in the membership columns `x` that must each be at most 0."""

    def widened(self, case: Case, members: Members) -> Rule | None:
        """The same rule with the least loosening that lets `members` in; None when it can only be dropped."""


@runtime_checkable
class Fitting(Protocol):
    """A rule of which the sentence depends on what the case says of its criterion: the direction, the unit."""

    def fitted(self, case: Case) -> Rule:
        """The same rule, equal to this one, that says it."""


def fitted(rule: Rule, case: Case) -> Rule:
    """The rule in the words of the case; any other rule as it is."""
    return rule.fitted(case) if isinstance(rule, Fitting) else rule
