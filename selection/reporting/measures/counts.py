"""Measures that count members: all of them, those with a mark, amounts of theirs, pairs of names, holders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from selection.model import CLIENT, Case, Members
from selection.reporting.data import DataCells
from selection.reporting.measures.basics import UNSCORED, Inside, Value
from selection.reporting.references import Area
from selection.texts import Text, text

__all__ = ["Amount", "BothIn", "Different", "Holders", "Marked", "Number", "OneOfTwo", "OnlyFirst"]


@dataclass(frozen=True, slots=True)
class Number:
    """How many members there are."""

    counts: ClassVar[Text] = text("members")
    array: ClassVar[bool] = False

    def value(self, members: Members) -> Value:
        """The number of members."""
        return len(members)

    def expression(self, inside: Inside) -> str:
        """The cell with the number."""
        return str(inside.size)


@dataclass(frozen=True, slots=True)
class Amount:
    """The sum of a column of the candidates, or of a criterion such as a price; words where an amount is missing."""

    column: str
    amounts: tuple[float | None, ...]
    array: ClassVar[bool] = False

    @property
    def counts(self) -> Text:
        """The name of the column."""
        return text("{column} in all", column=self.column)

    @property
    def is_partial(self) -> bool:
        """Whether some candidate has no amount."""
        return None in self.amounts

    def value(self, members: Members) -> Value:
        """The sum over the members."""
        parts = self.parts(members)
        return sum(parts) if len(parts) == len(members) else UNSCORED

    def expression(self, inside: Inside) -> str:
        """The sum over who is in."""
        return self.summed(inside.x, inside.data, inside.unscored)

    def summed(self, x: Area, data: DataCells, unscored: str) -> str:
        """The same of whoever has a 1 in `x`."""
        cells = self._cells(data)
        known = f"SUMPRODUCT({x},{cells})"
        return f'IF(SUMPRODUCT({x}*({cells}=""))>0,{unscored},{known})' if self.is_partial else known

    def parts(self, members: Members) -> list[float]:
        """The members' amounts, as far as they are known."""
        return [amount for i in members if (amount := self.amounts[i]) is not None]

    def largest(self, inside: Inside) -> str:
        """The largest amount of who is in."""
        return f"SUMPRODUCT(MAX(ABS({inside.x}*{self._cells(inside.data)})))"

    def _cells(self, data: DataCells) -> Area:
        own = data.candidates.columns.get(self.column)
        return data.scores[self.column].raw if own is None else own


@dataclass(frozen=True, slots=True)
class Marked:
    """How many members carry a mark."""

    counts: Text
    marks: tuple[float, ...]
    array: ClassVar[bool] = False

    def value(self, members: Members) -> Value:
        """The number of marked members."""
        return sum(self.marks[i] for i in members)

    def expression(self, inside: Inside) -> str:
        """The sum of the marks of who is in."""
        return f"SUMPRODUCT({inside.x},{inside.marks})"


@dataclass(frozen=True, slots=True)
class Different:
    """How many different marks members carry; 0 is none."""

    counts: Text
    marks: tuple[float, ...]
    most: int
    array: ClassVar[bool] = False

    def value(self, members: Members) -> Value:
        """The number of different marks."""
        return len({self.marks[i] for i in members} - {0.0})

    def expression(self, inside: Inside) -> str:
        """Of each mark 1 where somebody who is in has it, added up."""
        each = (f"MIN(1,SUMPRODUCT({inside.x}*({inside.marks}={mark})))" for mark in range(1, self.most + 1))
        return "+".join(each) or "0"


@dataclass(frozen=True, slots=True)
class BothIn:
    """1 when both of two candidates are in."""

    a: int
    b: int
    counts: ClassVar[Text] = text("both in")
    array: ClassVar[bool] = False

    def value(self, members: Members) -> Value:
        """1 or 0."""
        return float(self.a in members and self.b in members)

    def expression(self, inside: Inside) -> str:
        """The product of the two cells."""
        return f"{inside.x.cell(self.a)}*{inside.x.cell(self.b)}"


@dataclass(frozen=True, slots=True)
class OneOfTwo:
    """1 when one of two candidates is in without the other."""

    a: int
    b: int
    counts: ClassVar[Text] = text("one in without the other")
    array: ClassVar[bool] = False

    def value(self, members: Members) -> Value:
        """1 or 0."""
        return float((self.a in members) != (self.b in members))

    def expression(self, inside: Inside) -> str:
        """The difference of the two cells."""
        return f"ABS({inside.x.cell(self.a)}-{inside.x.cell(self.b)})"


@dataclass(frozen=True, slots=True)
class OnlyFirst:
    """1 when the first candidate is in without the second."""

    a: int
    b: int
    counts: ClassVar[Text] = text("first in without the second")
    array: ClassVar[bool] = False

    def value(self, members: Members) -> Value:
        """1 or 0."""
        return float(self.a in members and self.b not in members)

    def expression(self, inside: Inside) -> str:
        """The first cell times the absence of the second."""
        return f"{inside.x.cell(self.a)}*(1-{inside.x.cell(self.b)})"


@dataclass(frozen=True, slots=True)
class Holders:
    """How many parties, the client among them, have a capability at a level; an unknown level does not count."""

    capability: str
    level: int
    case: Case
    counts: ClassVar[Text] = text("parties that have it")
    array: ClassVar[bool] = False

    def value(self, members: Members) -> Value:
        """The number of parties."""
        levels = self.case.levels
        return sum((levels.get((party, self.capability)) or 0.0) >= self.level for party in (CLIENT, *members))

    def expression(self, inside: Inside) -> str:
        """The client, and who is in and has it."""
        cells = inside.data.capabilities[self.capability]
        return f"IF({cells.client}>={inside.level},1,0)+SUMPRODUCT({inside.x}*({cells.levels}>={inside.level}))"
