"""What it takes to measure a rule in cells: something that is counted, said twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol

from selection.model import Members
from selection.reporting.data import DataCells
from selection.reporting.references import Area
from selection.texts import Text, text

__all__ = ["UNSCORED", "Inside", "Measure", "Value"]

UNSCORED = text("not scored")

Value = float | str | Text
"""What a cell shows: a number, nothing ("") when there was nobody to count, or words when it cannot be told."""


@dataclass(frozen=True, slots=True)
class Inside:
    """The cells of one coalition: who is in (1 or 0, one row a candidate), how many, and what is known of them.

    `both` says of each rated pair, by criterion, whether both parties are in. `marks` and `level` belong to the
    rule. `unscored` are the quoted words for a score that is not there.
    """

    x: Area
    size: Area
    data: DataCells
    both: Mapping[str, Area]
    marks: Area | None
    level: Area
    unscored: str


class Measure(Protocol):
    """What a rule counts of a coalition, said twice: as a plain value and as a formula with that value."""

    array: ClassVar[bool]
    """Whether its formula computes with whole columns at once."""

    @property
    def counts(self) -> Text:
        """What is counted, in words."""

    def value(self, members: Members) -> Value:
        """What is counted of `members`."""

    def expression(self, inside: Inside) -> str:
        """The formula of the same."""
