"""Collects every fault and notice of a workbook, so that the user gets them all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TypeVar

from selection.errors import CaseError, Fault, Notice, Place
from selection.tables import Cell
from selection.texts import Text, text

__all__ = ["Findings"]

T = TypeVar("T")


@dataclass(slots=True)
class Findings:
    """The faults and notices found so far."""

    faults: list[Fault] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def fault(self, cell: Cell, demand: Text, remedy: Text, found: Text | None = None) -> None:
        """Add a fault about what stands in `cell`."""
        if found is None:
            found = text('"{raw}"', raw=str(cell)) if not cell.is_empty else text("nothing")
        self.faults.append(Fault(cell.place, demand, found, remedy))

    def notice(self, message: Text, place: Place | None = None) -> None:
        """Add a notice."""
        self.notices.append(Notice(message, place))

    def attempt(self, make: Callable[[], T], places: dict[str, Place] | None = None) -> T | None:
        """What `make` returns, or None when it refuses; its faults are kept, at the places of the labels they name."""
        with self.collecting(places or {}):
            return make()
        return None

    @contextmanager
    def collecting(self, places: dict[str, Place]) -> Iterator[None]:
        """Keep the faults of a refusal instead of passing it on."""
        try:
            yield
        except CaseError as error:
            self.faults += [replace(fault, place=places.get(fault.place.cell, fault.place)) for fault in error.faults]
