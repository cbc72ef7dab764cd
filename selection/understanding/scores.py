"""All scores as they were understood. Of a large sheet there are millions, most of them one of a few numbers."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
import numpy.typing as npt

from selection.alike import Alike
from selection.errors import Place
from selection.model import Absence
from selection.understanding.found import FoundScore

__all__ = ["Outcome", "Scores"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one way of writing a score: the part of a `FoundScore` that says neither whose nor where."""

    value: float | None
    written: str
    absence: Absence | None = None
    low: float | None = None
    high: float | None = None


class Scores(Sequence[FoundScore]):
    """The scores, kept by column: a `FoundScore` is made when somebody asks for it.

    Attributes
    ----------
    candidates, criteria, assessors
        The names of each score; no assessor is "".
    outcomes
        The number of each, or why there is none.
    place
        Where the score at a position stands.
    """

    __slots__ = ("assessors", "candidates", "criteria", "outcomes", "place")

    def __init__(
        self,
        candidates: Alike[str],
        criteria: Alike[str],
        assessors: Alike[str],
        outcomes: Alike[Outcome],
        place: Callable[[int], Place],
    ) -> None:
        self.candidates, self.criteria, self.assessors = candidates, criteria, assessors
        self.outcomes, self.place = outcomes, place

    @classmethod
    def of(cls, scores: Sequence[FoundScore]) -> Scores:
        """The same scores, packed."""
        outcomes = [Outcome(one.value, one.written, one.absence, one.low, one.high) for one in scores]
        return cls(
            Alike.of([one.candidate for one in scores]),
            Alike.of([one.criterion for one in scores]),
            Alike.of([one.assessor for one in scores]),
            Alike.of(outcomes),
            [one.place for one in scores].__getitem__,
        )

    def values(self) -> npt.NDArray[np.float64]:
        """The numbers; not a number where none is given."""
        given = [math.nan if one.value is None else one.value for one in self.outcomes.kinds]
        return self.outcomes.told(given, np.float64)

    def given(self) -> int:
        """How many of them are a number."""
        return self.outcomes.how_often(lambda one: one.value is not None)

    def and_also(self, others: Sequence[FoundScore]) -> Scores:
        """These scores and others behind them."""
        return Scores.of([*self, *others]) if others else self

    def __len__(self) -> int:
        return len(self.outcomes)

    @overload
    def __getitem__(self, at: int) -> FoundScore: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[FoundScore, ...]: ...

    def __getitem__(self, at: int | slice) -> FoundScore | tuple[FoundScore, ...]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        at = range(len(self))[at]
        return _found(self.candidates[at], self.criteria[at], self.assessors[at], self.outcomes[at], self.place(at))

    def __iter__(self) -> Iterator[FoundScore]:
        places = map(self.place, range(len(self)))
        return map(_found, self.candidates, self.criteria, self.assessors, self.outcomes, places)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_same, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def _found(candidate: str, criterion: str, assessor: str, outcome: Outcome, place: Place) -> FoundScore:
    return FoundScore(candidate, criterion, outcome.value, place, outcome.written, outcome.absence, assessor,
                      outcome.low, outcome.high)  # fmt: skip


def _same(one: object, other: object) -> bool:
    return one == other
