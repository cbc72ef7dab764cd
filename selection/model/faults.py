"""Faults that many parts of a case can have: a name that nobody knows, a number outside its range."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from selection.errors import Fault, Place
from selection.model.names import closest
from selection.texts import Text, text

__all__ = ["in_range", "is_within", "somewhere", "unknown_name"]


def unknown_name(name: str, kind: Text, known: Iterable[str], place: Place) -> Fault:
    """The fault that `name` is not among the `known` names, with the nearest one in the remedy."""
    near = closest(name, known)
    meant = text("Write {near} if that is what was meant", near=near)
    remedy = meant if near else text("Correct the name, or add it first")
    return Fault(somewhere(place, name), kind, text('"{name}"', name=name), remedy)


def somewhere(place: Place, label: str) -> Place:
    """The place, or the label where there is none."""
    return place if str(place) else Place(cell=label)


def is_within(value: float, lowest: float | None, highest: float | None) -> bool:
    """Whether a number is finite and between two others, as far as they are given."""
    return math.isfinite(value) and (lowest is None or lowest <= value) and (highest is None or value <= highest)


def in_range(value: float, lowest: float | None, highest: float | None, place: Place) -> Iterator[Fault]:
    """The fault that a number is outside its range; none when it is within."""
    if is_within(value, lowest, highest):
        return
    if lowest is not None and highest is not None:
        demand = text("a number from {low} to {high}", low=lowest, high=highest)
    elif lowest is not None:
        demand = text("a number of at least {low}", low=lowest)
    else:
        demand = text("a number") if highest is None else text("a number of at most {high}", high=highest)
    remedy = text("Correct the score, or leave the cell empty if there is none")
    yield Fault(place, demand, text("{value}", value=value) if math.isfinite(value) else text("no number"), remedy)
