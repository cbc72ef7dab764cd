"""The unit that the values of a criterion show, and those that show another."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from selection.alike import Alike
from selection.understanding.values.cells import Written
from selection.understanding.values.headings import Heading

__all__ = ["foreign_units", "unit_of"]

T = TypeVar("T", bound=Hashable)


def unit_of(said: Heading, values: Alike[Written]) -> str:
    """The unit that most values show, else the heading's."""
    shown = _times(values, lambda one: one.unit if one.is_number and one.unit else None)
    return max(shown, key=shown.__getitem__) if shown else said.unit


def foreign_units(values: Alike[Written]) -> tuple[int, ...]:
    """The values in another unit, or with another tax, than most."""
    odd: set[int] = set()
    odd |= _unusual(values, lambda one: one.unit if one.is_number and one.unit else None)
    odd |= _unusual(values, lambda one: one.incl_vat if one.is_number else None)
    return tuple(sorted(odd))


def _unusual(values: Alike[Written], what: Callable[[Written], T | None]) -> set[int]:
    """The positions of the values of which something is known, and is not what it is of most."""
    shown = _times(values, what)
    if len(shown) < 2:
        return set()
    usual = max(shown, key=shown.__getitem__)
    return set(values.where(lambda one: what(one) not in (None, usual)).tolist())


def _times(values: Alike[Written], what: Callable[[Written], T | None]) -> dict[T, int]:
    """How often values are each of what they can be, None left out; the one that is met first comes first."""
    found: dict[T, int] = {}
    for one, times in zip(values.kinds, values.counts(), strict=True):
        key = what(one)
        if key is not None:
            found[key] = found.get(key, 0) + times
    return found
