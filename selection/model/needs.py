"""What is needed: capabilities with a level, and results that exist only when several come together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from selection.errors import CaseError, Place
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
            raise CaseError(
                text("Need {name}: the level {level} is not one of 1 to 4.", name=self.capability, level=self.level)
            )
        if self.weight < 0 or self.providers < 1:
            raise CaseError(
                text("Need {name}: weight and number of providers cannot be negative or zero.", name=self.capability)
            )


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
        if self.value <= 0 or not self.requires:
            raise CaseError(
                text("Joint result {name}: it needs a value above 0 and at least one capability.", name=self.name)
            )
        if any(not 1 <= level <= MAX_LEVEL for level in self.requires.values()):
            raise CaseError(text("Joint result {name}: levels run from 1 to 4.", name=self.name))
