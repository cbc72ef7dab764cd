"""Candidates, and what was said of them: assessments, capability levels, relations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from selection.errors import Place

__all__ = ["Absence", "Assessment", "Attribute", "Candidate", "CapabilityLevel", "Evidence", "Relation"]

Attribute = str | float | bool | date


class Evidence(StrEnum):
    """How well a score is founded; it widens the score's interval and never moves its middle (A0.5)."""

    CLAIM = "E1"
    DOCUMENT = "E2"
    REFERENCE = "E3"
    OBSERVED = "E4"

    @property
    def half_width(self) -> float:
        """Half the width of the interval around a score, in utility."""
        return {"E1": 0.15, "E2": 0.10, "E3": 0.05, "E4": 0.02}[self.value]


class Absence(StrEnum):
    """Why there is no value; neither of the two is zero."""

    BLANK = "blank"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible partner: a firm, a person or a collective.

    `attributes` are the further columns of its row (region, sector, size, cost); an empty cell is absent.
    `incumbent` marks a present supplier or customer (A4.9). `member_of` names the collective candidate it belongs
    to; the two never count twice (A1.17). `recovery` maps a criterion whose floor it misses to the date before
    which it must be proven: the candidate is then conditional. `written` is the text of a sheet that an attribute was
    read from, such as "£84,200", where the attribute alone does not show it.
    """

    name: str
    attributes: Mapping[str, Attribute] = field(default_factory=dict, hash=False)
    incumbent: bool = False
    member_of: str = ""
    recovery: Mapping[str, date] = field(default_factory=dict, hash=False)
    place: Place = field(default=Place(), compare=False)
    cells: Mapping[str, Place] = field(default_factory=dict, hash=False, compare=False)
    written: Mapping[str, str] = field(default_factory=dict, hash=False, compare=False)

    def number(self, column: str) -> float | None:
        """The number in `column`, or None where there is none; yes and no count as 1 and 0."""
        value = self.attributes.get(column)
        return float(value) if isinstance(value, (int, float)) else None


@dataclass(frozen=True, slots=True)
class Assessment:
    """What one assessor said of one party on one criterion; never overwritten.

    `raw` is what stands in the cell, `value` the number it means on the criterion's scale, None with the reason
    in `absence` when there is no score. `low` and `high` are the ends when an interval was given, such as 8 to 9:
    `value` is then its middle.
    """

    party: str
    criterion: str
    value: float | None
    raw: str | float | None = None
    absence: Absence | None = None
    assessor: str = ""
    evidence: Evidence | None = None
    remark: str = ""
    place: Place = field(default=Place(), compare=False)
    low: float | None = None
    high: float | None = None

    @property
    def least(self) -> float | None:
        """The lowest value that the score may be: the value itself unless an interval was given."""
        return self.value if self.low is None else self.low

    @property
    def most(self) -> float | None:
        """The highest value that the score may be."""
        return self.value if self.high is None else self.high


@dataclass(frozen=True, slots=True)
class CapabilityLevel:
    """How far a party has a capability: 0 (not) to 4 (leading), or None when unknown."""

    party: str
    capability: str
    level: float | None
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Relation:
    """What one party says of another on a criterion of pairs, in the criterion's unit.

    The pair (a, b) is ordered: trust is asked in both directions (A0.17).
    """

    source: str
    target: str
    criterion: str
    value: float
    evidence: Evidence | None = None
    remark: str = ""
    place: Place = field(default=Place(), compare=False)
