"""The scores of a table with a row for each party: of a large one there are millions, most of them one of a few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, overload

import numpy as np

from selection.alike import Alike, firsts
from selection.errors import Place
from selection.model.parties import Absence, Assessment, Evidence

__all__ = ["Beside", "Meant", "ScoreMatrix", "different"]


class Meant(NamedTuple):
    """What one way of writing a score means: the part of an `Assessment` that says neither whose nor where."""

    value: float | None
    raw: str | float | None = None
    absence: Absence | None = None
    low: float | None = None
    high: float | None = None

    def of(self, party: str, criterion: str, beside: Beside, place: Place) -> Assessment:
        """The score that says this of a party."""
        value, raw, absence, low, high = self
        return Assessment(party, criterion, value, raw, absence, *beside, place, low, high)


class Beside(NamedTuple):
    """What a row says of all its scores."""

    assessor: str = ""
    evidence: Evidence | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class _Column:
    criterion: str
    scores: Alike[Meant]


class ScoreMatrix(Sequence[Assessment]):
    """The scores row by row; an `Assessment` is made when somebody asks for it.

    Parameters
    ----------
    parties
        The party of each row, each once.
    columns
        Each criterion with what is said of the parties, in the order of the rows.
    beside
        What each row says of its scores.
    place
        Where the score in a row and a column stands, both counted from 0.
    left_out
        Rows and columns where nothing was asked: no score stands there, not even a missing one.

    Examples
    --------
    >>> ideas = Alike.of([Meant(8.0), Meant(7.0)])
    >>> found = ScoreMatrix(["Acme", "Bolt"], [("Ideas", ideas)], Alike.of([Beside()] * 2), lambda row, column: Place())
    >>> len(found), found[1].party, found[1].value
    (2, 'Bolt', 7.0)
    """

    __slots__ = ("_beside", "_columns", "_left_out", "_parties", "_place")

    def __init__(
        self,
        parties: Sequence[str],
        columns: Iterable[tuple[str, Alike[Meant]]],
        beside: Alike[Beside],
        place: Callable[[int, int], Place],
        left_out: Iterable[tuple[int, int]] = (),
    ) -> None:
        self._parties, self._beside, self._place = tuple(parties), beside, place
        self._columns = tuple(_Column(name, scores) for name, scores in columns)
        width = len(self._columns)
        self._left_out = tuple(sorted(row * width + column for row, column in left_out))

    @property
    def parties(self) -> tuple[str, ...]:
        """The party of each row."""
        return self._parties

    @property
    def criteria(self) -> tuple[str, ...]:
        """The criterion of each column."""
        return tuple(column.criterion for column in self._columns)

    def different(self) -> Iterator[tuple[Assessment, int]]:
        """The first score of each kind on each criterion, with how many there are of it."""
        width = len(self._columns)
        gone = np.array(self._left_out, dtype=np.intp)
        for at, column in enumerate(self._columns):
            asked = np.delete(np.arange(len(self._parties)), gone[gone % width == at] // width)
            codes, number = column.scores.codes[asked], len(column.scores.kinds)
            first, times = firsts(codes, number), np.bincount(codes, minlength=number)
            for kind in np.flatnonzero(times).tolist():
                yield self._made(int(asked[first[kind]]), at), int(times[kind])

    def __len__(self) -> int:
        return len(self._parties) * len(self._columns) - len(self._left_out)

    @overload
    def __getitem__(self, at: int) -> Assessment: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Assessment, ...]: ...

    def __getitem__(self, at: int | slice) -> Assessment | tuple[Assessment, ...]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        at = range(len(self))[at]
        for gone in self._left_out:
            at += gone <= at
        return self._made(*divmod(at, len(self._columns)))

    def __iter__(self) -> Iterator[Assessment]:
        gone, width = set(self._left_out), len(self._columns)
        everything = range(len(self._parties) * width)
        return (self._made(*divmod(at, width)) for at in everything if at not in gone)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def _made(self, row: int, column: int) -> Assessment:
        said = self._columns[column]
        return said.scores[row].of(self._parties[row], said.criterion, self._beside[row], self._place(row, column))


def different(assessments: Sequence[Assessment]) -> Iterator[tuple[Assessment, int]]:
    """Scores of which every other one is a copy but for its party and place, with how many there are of each."""
    if isinstance(assessments, ScoreMatrix):
        return assessments.different()
    return ((entry, 1) for entry in assessments)
