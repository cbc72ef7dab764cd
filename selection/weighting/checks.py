"""What every weighting method demands of the numbers it is given, and how it says so."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from selection.errors import CaseError, Fault, Place
from selection.texts import Text, text

__all__ = ["at", "point_faults", "refuse", "same_labels_faults"]


def at(*labels: str) -> Place:
    """The place of a number that is known by labels only: "Safety", or "Safety / Price" for a pair."""
    return Place(cell=" / ".join(labels))


def refuse(message: Text, faults: Iterable[Fault]) -> None:
    """Nothing when there are no faults.

    Raises
    ------
    CaseError
        With `message` and all faults at once.
    """
    found = tuple(faults)
    if found:
        raise CaseError(message, found)


def point_faults(points: Mapping[str, float]) -> list[Fault]:
    """Every reason why these points cannot be shared out: none, negative, no number, or all zero."""
    if not points:
        return [
            Fault(
                Place(),
                text("at least one weight"),
                text("none"),
                text("Give every criterion a weight"),
            )
        ]
    faults = [fault for label, value in points.items() for fault in _point_fault(label, value)]
    if not faults and not any(points.values()):
        faults = [
            Fault(
                at(", ".join(points)),
                text("at least one weight above 0"),
                text("only zeros"),
                text("Give the most important one the highest weight"),
            )
        ]
    return faults


def _point_fault(label: str, value: float) -> list[Fault]:
    if not math.isfinite(value):
        found, remedy = text("no number"), text("Enter a number, or 0 if it should not count")
    elif value < 0:
        found = text("a weight of {value}", value=float(value))
        remedy = text("Enter 0 if it should not count; whether less is better belongs to the scale, not to the weight")
    else:
        return []
    return [Fault(at(label), text("a weight of 0 or more"), found, remedy)]


def same_labels_faults(expected: Iterable[str], given: Iterable[str], *who: str) -> list[Fault]:
    """One fault for each label that is missing from, or unknown in, what `who` gave."""
    expected, given = tuple(expected), tuple(given)
    missing = [
        Fault(at(*who, label), text("a value"), text("none"), text("Add it, or leave it out everywhere"))
        for label in expected
        if label not in given
    ]
    unknown = [
        Fault(
            at(*who, label),
            text("one of {known}", known=expected),
            text("an unknown name"),
            text("Correct the name, or add it everywhere"),
        )
        for label in given
        if label not in expected
    ]
    return missing + unknown
