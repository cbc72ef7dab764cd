"""What is needed: capabilities with a level, and results that exist only when several come together."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from selection.errors import Place, refused
from selection.texts import text

__all__ = ["MAX_LEVEL", "JointResult", "Need"]

MAX_LEVEL = 4
"""Capability levels run from 0 (does not have it) to 4 (leading)."""


@dataclass(frozen=True, slots=True)
class Need:
    """A capability that is needed at a level from 1 to 4.

    A `core` need must be held by at least `providers` parties, the client counted among them (A1.7, A4.2).
    `weight` is in points, compared with the other needs.
    """

    capability: str
    level: int
    weight: float = 1.0
    core: bool = False
    providers: int = 1
    place: Place = field(default=Place(), compare=False)

    def __post_init__(self) -> None:
        if not 1 <= self.level <= MAX_LEVEL:
            remedy = text("Choose 1 for some, 4 for leading")
            raise refused(self.capability, self.place, text("a level from 1 to 4"), text("{n}", n=self.level), remedy)
        if not 0 <= self.weight < math.inf:
            remedy = text("Enter 0 or more")
            raise refused(
                self.capability, self.place, text("a weight of 0 or more"), text("{n}", n=self.weight), remedy
            )
        if self.providers < 1:
            remedy = text("Enter how many parties must have it")
            found = text("{n}", n=self.providers)
            raise refused(self.capability, self.place, text("at least one provider"), found, remedy)


@dataclass(frozen=True, slots=True)
class JointResult:
    """A result worth `value` points that exists only when every capability in `requires` is there at its level.

    The definition of working together: contributing to a joint result (A2.5, A2.6); it is how 1 + 1 can be more
    than 3 without invented synergy numbers (A2.22).
    """

    name: str
    value: float
    requires: Mapping[str, int] = field(hash=False)
    place: Place = field(default=Place(), compare=False)

    def __post_init__(self) -> None:
        if not 0 < self.value < math.inf:
            remedy = text("Enter what it is worth beside the other joint results")
            raise refused(self.name, self.place, text("a value above 0"), text("{n}", n=self.value), remedy)
        if not self.requires:
            remedy = text("Enter the level that it needs of each capability")
            raise refused(self.name, self.place, text("at least one capability"), text("none"), remedy)
        if any(not 1 <= level <= MAX_LEVEL for level in self.requires.values()):
            remedy = text("Choose 1 for some, 4 for leading; leave empty what is not needed")
            raise refused(self.name, self.place, text("levels from 1 to 4"), text("another level"), remedy)
