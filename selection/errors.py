"""What can be wrong, as data: where it is, what was needed, what was found, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selection.texts import Language, Text, text

__all__ = ["CaseError", "Fault", "InfeasibleError", "Notice", "Place", "SelectionError", "SheetError", "SolverError"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a value stands: a sheet and a cell in it ("D7"), or a description when there is no sheet."""

    sheet: str = ""
    cell: str = ""
    file: str = ""

    def __str__(self) -> str:
        return "!".join(part for part in (self.sheet, self.cell) if part) or self.file


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that must be mended before a case can be made.

    `demand` and `found` complete the sentence "expected ..., found ..."; `remedy` is a sentence of its own
    without its full stop.
    """

    place: Place
    demand: Text
    found: Text
    remedy: Text

    def sentence(self) -> Text:
        """The whole fault as one line: place if there is one, demand, found, remedy."""
        values: dict[str, object] = {"demand": self.demand, "found": self.found, "remedy": self.remedy}
        if not str(self.place):
            return text("Expected {demand}, found {found}. {remedy}.", **values)
        return text("{place}: expected {demand}, found {found}. {remedy}.", place=str(self.place), **values)

    def __str__(self) -> str:
        return str(self.sentence())


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader should know although nothing has to be mended: an assumption, a doubt.

    `asks` are the kinds of rule (money, count, ties, in, out, cover, floor, must) that would answer it, or `other`
    where no kind is known; `said` is the sentence of the sheet that it is about, and `about` the candidate that the
    sentence stands beside or names, if it is about one. One that `doubts` stands beside the proof, until what it says
    is mended or somebody sets it aside with a reason.
    """

    message: Text
    place: Place | None = None
    asks: tuple[str, ...] = ()
    said: str = ""
    about: str = ""
    doubts: bool = False

    def sentence(self) -> Text:
        """The notice as one line, with its place when it has one."""
        if self.place is None or not str(self.place):
            return self.message
        return text("{place}: {message}", place=str(self.place), message=self.message)

    def __str__(self) -> str:
        return str(self.sentence())


class SelectionError(Exception):
    """Anything this package raises on purpose; `to(language)` is the message for a reader."""

    def __init__(self, message: Text, faults: Iterable[Fault] = ()) -> None:
        self.message = message
        self.faults = tuple(faults)
        super().__init__(message)

    def to(self, language: Language) -> str:
        """The message, and every fault on a line of its own, in `language`."""
        return "\n".join([self.message.to(language), *(f"- {fault.sentence().to(language)}" for fault in self.faults)])

    def __str__(self) -> str:
        return self.to("en")

    def __reduce__(self) -> tuple[type, tuple[Text, tuple[Fault, ...]]]:
        return type(self), (self.message, self.faults)


class CaseError(SelectionError):
    """A case, or a part of it, that contradicts itself."""


def refused(label: str, place: Place, demand: Text, found: Text, remedy: Text) -> CaseError:
    """The error with one fault, at `place` or else at what is called `label`."""
    where = place if str(place) else Place(cell=label)
    return CaseError(text("This cannot be used as it is:"), [Fault(where, demand, found, remedy)])


class SheetError(SelectionError):
    """A file that cannot be read as a case; `faults` holds every reason at once."""


class InfeasibleError(SelectionError):
    """No coalition satisfies all rules; the message names the conflict and the ways out."""


class SolverError(SelectionError):
    """The solver failed in a way that is not the user's doing."""
