"""The cells with room for a score: whose, on what, by whom. Of a large sheet there are millions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np

from selection.alike import Alike, Codes, Positions

__all__ = ["At", "Entries", "Entry"]

At = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell that holds a score, or has room for one."""

    candidate: str
    criterion: str
    assessor: str
    at: At


class Entries(Sequence[Entry]):
    """Such cells, kept by column: an entry is made when somebody asks for it.

    Attributes
    ----------
    candidates, criteria, assessors
        The names of each entry; no assessor is "".
    rows, columns
        The cell of each entry, from 1.
    """

    __slots__ = ("assessors", "candidates", "columns", "criteria", "rows")

    def __init__(
        self, candidates: Alike[str], criteria: Alike[str], assessors: Alike[str], rows: Codes, columns: Codes
    ) -> None:
        self.candidates, self.criteria, self.assessors = candidates, criteria, assessors
        self.rows, self.columns = rows, columns

    @classmethod
    def none(cls) -> Entries:
        """No cells at all."""
        nothing, nowhere = Alike[str].of(()), np.zeros(0, np.int32)
        return cls(nothing, nothing, nothing, nowhere, nowhere)

    @classmethod
    def chained(cls, parts: Sequence[Entries]) -> Entries:
        """All of them behind each other."""
        if len(parts) == 1:
            return parts[0]
        if not parts:
            return cls.none()
        return cls(
            Alike.chained(part.candidates for part in parts),
            Alike.chained(part.criteria for part in parts),
            Alike.chained(part.assessors for part in parts),
            np.concatenate([part.rows for part in parts]),
            np.concatenate([part.columns for part in parts]),
        )

    def renamed(self, candidate: Callable[[str], str], criterion: Callable[[str], str]) -> Entries:
        """The same cells under other names."""
        return Entries(self.candidates.map(candidate), self.criteria.map(criterion), self.assessors, self.rows,
                       self.columns)  # fmt: skip

    def chosen(self, at: Positions) -> Entries:
        """Those at these places, in this order."""
        return Entries(self.candidates.chosen(at), self.criteria.chosen(at), self.assessors.chosen(at), self.rows[at],
                       self.columns[at])  # fmt: skip

    def by_criterion(self) -> Iterator[tuple[str, Positions]]:
        """Each criterion with the places of its entries."""
        order = np.argsort(self.criteria.codes, kind="stable")
        ends = np.cumsum(self.criteria.counts())
        # The last part is empty: there are as many ends as criteria.
        yield from zip(self.criteria.kinds, np.split(order, ends), strict=False)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, at: int) -> Entry: ...

    @overload
    def __getitem__(self, at: slice) -> Entries: ...

    def __getitem__(self, at: int | slice) -> Entry | Entries:
        if isinstance(at, slice):
            return self.chosen(np.arange(len(self))[at])
        cell = (int(self.rows[at]), int(self.columns[at]))
        return Entry(self.candidates[at], self.criteria[at], self.assessors[at], cell)

    def __iter__(self) -> Iterator[Entry]:
        cells = zip(self.rows.tolist(), self.columns.tolist(), strict=True)
        return map(Entry, self.candidates, self.criteria, self.assessors, cells)


def firsts(names: Alike[str]) -> Iterable[tuple[str, int]]:
    """Each name with the first place where it stands."""
    first = np.zeros(len(names.kinds), dtype=np.intp)
    first[names.codes[::-1]] = np.arange(len(names) - 1, -1, -1)
    return zip(names.kinds, first.tolist(), strict=True)
