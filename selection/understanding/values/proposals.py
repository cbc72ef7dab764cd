"""A scale as it is proposed: its ends and levels with their reasons, and the doubts that are left to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from selection.model import Group
from selection.texts import Text, text

__all__ = ["OPEN_END", "Doubt", "DoubtKind", "Option", "ScaleProposal", "both_ways", "ended", "none_first"]

OPEN_END = text("How far the scale goes, and which end is best, is not stated.")
"""The doubt about stars, or a few words of a ladder, on their own."""


class DoubtKind(StrEnum):
    """What about a scale is not certain."""

    SCALE = "scale"
    DIRECTION = "direction"
    LEVELS = "levels"
    ZERO = "zero"
    ANCHORS = "anchors"
    ORDER = "word order"


class Option(NamedTuple):
    """One possible scale. Of a zero: an option with zero inside its scale counts it, the others take it for missing."""

    worst: float
    best: float
    sentence: Text


@dataclass(frozen=True, slots=True)
class Doubt:
    """What only the user knows, best guess first; `words` are the levels that nobody explained.

    `order` is the best guess of how all words of the criterion go, from worst to best; empty when nothing tells.
    """

    kind: DoubtKind
    sentence: Text
    options: tuple[Option, ...]
    words: tuple[str, ...] = ()
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScaleProposal:
    """The proposed scale with its reasons, and what is left to ask; without doubts it is certain.

    `less_is_better` is None where it is in doubt; `worst` and `best` are then the best guess. By their position
    among the values: `outside` the scale that was stated, `contradictions` of a number by the words beside it,
    `foreign` units or taxes. `zero_is_missing` says that the legend calls a zero not rated.
    """

    worst: float
    best: float
    unit: str = ""
    levels: Mapping[str, float] = field(default_factory=dict)
    group: Group = Group.OTHER
    less_is_better: bool | None = False
    reasons: tuple[Text, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    outside: tuple[int, ...] = ()
    contradictions: tuple[int, ...] = ()
    foreign: tuple[int, ...] = ()
    zero_is_missing: bool = False
    is_quantity: bool = False


def both_ways(sentence: Text, worst: float, best: float) -> Doubt:
    """The doubt about which of two ends is best, the likelier way first."""
    return Doubt(DoubtKind.DIRECTION, sentence, (ended(worst, best), ended(best, worst)))


def ended(worst: float, best: float) -> Option:
    """The answer that a scale runs between these ends."""
    return Option(worst, best, text("{worst} is worst, {best} is best.", worst=worst, best=best))


def none_first(found: ScaleProposal) -> ScaleProposal:
    """Of what goes wrong a zero is rather none at all, and the best: that comes first."""
    asked = found.doubts[0]
    none = [one for one in asked.options if one.best == 0]
    doubt = replace(asked, options=(*none[:1], *(one for one in asked.options if one not in none[:1])))
    ends = (none[0].worst, none[0].best) if none else (found.worst, found.best)
    return replace(found, worst=ends[0], best=ends[1], doubts=(doubt, *found.doubts[1:]))
