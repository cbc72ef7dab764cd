"""When to look back together, planned on the day of the decision (A3.19)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from selection.decision.words import Words
from selection.errors import Place, refused
from selection.texts import text

__all__ = ["Moment", "check_day", "moments_after", "moments_on"]

_SATURDAY = 5
_FIRST, _LAST = date(1970, 1, 1), date(2200, 12, 31)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day of evaluation, and what it is called."""

    words: Words
    on: date

    def __post_init__(self) -> None:
        check_day(str(self.words), self.on)


def moments_after(start: date) -> tuple[Moment, ...]:
    """The usual four: 6 weeks, 3, 6 and 12 months after the start; on the Monday after, where that is in a weekend.

    Examples
    --------
    >>> [str(one.on) for one in moments_after(date(2026, 11, 30))]
    ['2027-01-11', '2027-03-01', '2027-05-31', '2027-11-30']
    """
    after = (
        (text("Evaluation after 6 weeks"), pd.DateOffset(weeks=6)),
        (text("Evaluation after 3 months"), pd.DateOffset(months=3)),
        (text("Evaluation after 6 months"), pd.DateOffset(months=6)),
        (text("Evaluation after a year"), pd.DateOffset(years=1)),
    )
    check_day("start", start)
    return tuple(Moment(Words.of(name), _on_a_weekday(start, offset)) for name, offset in after)


def _on_a_weekday(start: date, offset: pd.DateOffset) -> date:
    day: pd.Timestamp = pd.Timestamp(start) + offset
    return (day if day.weekday() < _SATURDAY else day + pd.DateOffset(days=7 - day.weekday())).date()


def moments_on(days: Sequence[date]) -> tuple[Moment, ...]:
    """Evaluations on days of one's own choosing, in order, each day once."""
    ordered = sorted(set(days))
    return tuple(Moment(Words.of(text("Evaluation {n}", n=i)), day) for i, day in enumerate(ordered, start=1))


def check_day(label: str, day: date) -> None:
    """Nothing when `day` is a day that a calendar of ours can hold.

    Raises
    ------
    CaseError
        If it is before 1970 or after 2200.
    """
    if not _FIRST <= day <= _LAST:
        demand = text("a day from {first} to {last}", first=_FIRST, last=_LAST)
        raise refused(label, Place(), demand, text("{value}", value=day), text("Enter the day that is meant"))
