"""Long sequences of which few members differ, such as the names and the grades of a large sheet."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["Alike", "Codes", "Positions", "firsts"]

Codes = npt.NDArray[np.int32]
Positions = npt.NDArray[np.intp]
T = TypeVar("T", bound=Hashable)
U = TypeVar("U", bound=Hashable)
N = TypeVar("N", bound=np.generic)


def firsts(codes: Codes, number: int) -> Positions:
    """Where each of so many codes stands first; -1 for one that does not occur."""
    found = np.full(number, -1, dtype=np.intp)
    # Written from the last to the first: what stays is the first.
    found[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    return found


class Alike(Sequence[T], Generic[T]):
    """A sequence that keeps each different member once, and for each place only which of them stands there.

    What is done once for each of `kinds` is done for all: a hundred thousand grades are ten different ones.

    Attributes
    ----------
    kinds
        The different members, in the order in which they are met first.
    codes
        For each place the position of its member among them.

    Examples
    --------
    >>> grades = Alike.of(["8", "7", "8"])
    >>> grades.kinds, grades.codes.tolist(), grades.where(lambda grade: grade == "8").tolist()
    (('8', '7'), [0, 1, 0], [0, 2])
    """

    __slots__ = ("codes", "kinds")

    def __init__(self, kinds: Sequence[T], codes: Codes) -> None:
        self.kinds, self.codes = tuple(kinds), codes

    @classmethod
    def of(cls, members: Sequence[T]) -> Alike[T]:
        """The same sequence, packed."""
        if isinstance(members, Alike):
            return members
        known: dict[T, int] = {}
        codes = np.fromiter((known.setdefault(one, len(known)) for one in members), np.int32, len(members))
        return cls(tuple(known), codes)

    @classmethod
    def met(cls, kinds: Sequence[T], codes: npt.NDArray[np.integer]) -> Alike[T]:
        """The sequence of the kinds that `codes` name, whatever their order and also when not all are named."""
        found, order = pd.factorize(codes)
        return cls([kinds[at] for at in order.tolist()], found.astype(np.int32))

    @classmethod
    def chained(cls, parts: Iterable[Alike[T]]) -> Alike[T]:
        """All of them behind each other."""
        known: dict[T, int] = {}
        codes = [part.told([known.setdefault(kind, len(known)) for kind in part.kinds], np.int32) for part in parts]
        return cls(tuple(known), np.concatenate(codes) if codes else np.zeros(0, np.int32))

    def map(self, what: Callable[[T], U]) -> Alike[U]:
        """What `what` makes of each member."""
        known: dict[U, int] = {}
        codes = [known.setdefault(what(kind), len(known)) for kind in self.kinds]
        return Alike(tuple(known), self.codes if len(known) == len(codes) else self.told(codes, np.int32))

    def told(self, of_kinds: Sequence[object], dtype: type[N]) -> npt.NDArray[N]:
        """For each place what is told of its kind, as an array."""
        found: npt.NDArray[N] = np.array(of_kinds, dtype=dtype)[self.codes]
        return found

    def chosen(self, at: Positions) -> Alike[T]:
        """Those at these places, in this order."""
        return self.met(self.kinds, self.codes[at])

    def first(self) -> list[int]:
        """Where each kind is met first."""
        places: list[int] = firsts(self.codes, len(self.kinds)).tolist()
        return places

    def counts(self) -> list[int]:
        """How often each kind occurs."""
        return [int(times) for times in np.bincount(self.codes, minlength=len(self.kinds))]

    def how_often(self, test: Callable[[T], bool]) -> int:
        """How many members pass."""
        return sum(times for kind, times in zip(self.kinds, self.counts(), strict=True) if test(kind))

    def where(self, test: Callable[[T], bool]) -> Positions:
        """The places of the members that pass, in order."""
        return np.flatnonzero(self.told([test(kind) for kind in self.kinds], np.bool_))

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> Alike[T]: ...

    def __getitem__(self, at: int | slice) -> T | Alike[T]:
        if isinstance(at, slice):
            return self.met(self.kinds, self.codes[at])
        return self.kinds[int(self.codes[at])]

    def __iter__(self) -> Iterator[T]:
        return map(self.kinds.__getitem__, self.codes.tolist())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
