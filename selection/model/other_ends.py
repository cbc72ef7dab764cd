"""Other ends that scales may have, where the sheet states none and those in use were taken from its numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["OtherEnds"]


@dataclass(frozen=True, slots=True)
class OtherEnds:
    """Another answer to one question about scales: `ends` are the worst and the best value by criterion."""

    ends: Mapping[str, tuple[float, float]] = field(hash=False)
