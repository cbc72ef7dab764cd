"""Other answers to what the sheet does not state and was proposed: where scales end, whether the weakest counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["OtherEnds"]


@dataclass(frozen=True, slots=True)
class OtherEnds:
    """Another answer to one question about criteria: `ends` are the worst and the best value by criterion.

    On the criteria that are `averaged` the average of the members counts instead of the weakest of them.
    """

    ends: Mapping[str, tuple[float, float]] = field(default_factory=dict, hash=False)
    averaged: tuple[str, ...] = ()
