"""What every method demands of the numbers and the names it is given, and how it says so."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from numbers import Integral

from selection.errors import CaseError, Fault, Place, refused
from selection.texts import Text, text

__all__ = [
    "at",
    "check_labels",
    "check_one_of",
    "check_whole",
    "point_faults",
    "refuse",
    "repeated_faults",
    "same_labels_faults",
]


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


def check_whole(label: str, value: object, least: int) -> None:
    """Nothing when `value` is a whole number of `least` or more.

    Raises
    ------
    CaseError
        When it is not.
    """
    if isinstance(value, Integral) and int(value) >= least:
        return
    demand = text("a whole number of {least} or more", least=least)
    raise refused(label, Place(), demand, text("{value}", value=value), text("Enter a whole number"))


def check_one_of(label: str, value: str, known: Sequence[str]) -> None:
    """Nothing when `value` is one of those known.

    Raises
    ------
    CaseError
        When it is not.
    """
    if value not in known:
        remedy = text("Write one of those")
        raise refused(label, Place(), text("{known:or}", known=known), text('"{name}"', name=value), remedy)


def check_labels(labels: Sequence[str], *asked: str) -> None:
    """Nothing when there are labels, each once, and those asked for are among them.

    Raises
    ------
    CaseError
        When that is not so.
    """
    if not labels:
        raise refused("labels", Place(), text("at least one criterion"), text("none"), text("Name the criteria"))
    refuse(
        text("The weights cannot be used."),
        [
            *repeated_faults(labels),
            *(
                Fault(
                    at(label),
                    text("one of {known}", known=labels),
                    text("an unknown name"),
                    text("Correct the name, or add it everywhere"),
                )
                for label in asked
                if label not in labels
            ),
        ],
    )


def repeated_faults(labels: Sequence[str]) -> list[Fault]:
    """One fault for each label that occurs twice."""
    return [
        Fault(at(label), text("one weight"), text("more than one"), text("Keep one of them"))
        for label in dict.fromkeys(labels)
        if labels.count(label) > 1
    ]
