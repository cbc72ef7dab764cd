"""The terms of a question taken apart: plain sums on every axis, and parts made of slots."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import singledispatchmethod

import numpy as np

from selection.frontier.tree import HIGHEST, LOWEST, SUM, Numbers
from selection.model import CLIENT
from selection.terms import Coverage, Joint, Mean, PairMean, PairWeakest, Strongest, Term, Total, Weakest

__all__ = ["Part", "Pieces", "Slot", "Unfit"]


class Unfit(Exception):  # noqa: N818 - not an error: the solver takes over
    """A term that the search does not know."""


@dataclass(frozen=True, slots=True)
class Slot:
    """How a number grows with the members: by what each brings (shape n), and by what their pairs do (shape n x n)."""

    grows: int
    begin: float
    bring: Numbers
    gain: float = 1.0
    pairs: Numbers | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The sum of the slots, each times its gain, at most `cap`; of a `joint` one the least of them times its gain.

    `points` is what it counts for on each axis (shape p).
    """

    points: Numbers
    slots: tuple[Slot, ...]
    cap: float = np.inf
    joint: bool = False


@dataclass(slots=True)
class Pieces:
    """What coalitions of `size` members of `n` candidates (any number when 0) come to on `axes` axes.

    `base` (shape p) and `value` (shape p x n) are the plain sums.
    """

    n: int
    size: int
    axes: int
    base: Numbers = field(init=False)
    value: Numbers = field(init=False)
    parts: list[Part] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.base, self.value = np.zeros(self.axes), np.zeros((self.axes, self.n))

    @singledispatchmethod
    def add(self, term: Term, points: Numbers) -> None:
        """Take in a term that counts for `points` on each axis (shape p) at its best."""
        raise Unfit(f"{type(term).__name__}, {points} points")

    @add.register
    def _(self, term: Mean, points: Numbers) -> None:
        self.value += np.outer(points, np.array(term.utilities) / self.size)

    @add.register
    def _(self, term: Weakest, points: Numbers) -> None:
        low = np.minimum(term.utilities, np.inf if term.client is None else term.client)
        self.parts.append(Part(points, (Slot(LOWEST, 1.0, low),)))

    @add.register
    def _(self, term: Strongest, points: Numbers) -> None:
        self.parts.append(Part(points, (Slot(HIGHEST, 0.0, np.array(term.utilities)),)))

    @add.register
    def _(self, term: Total, points: Numbers) -> None:
        self.parts.append(Part(points, (Slot(SUM, 0.0, np.array(term.quantities) / term.need),), cap=1.0))

    @add.register
    def _(self, term: Coverage, points: Numbers) -> None:
        slots = []
        for need in term.needs:
            own = float(min(need.client, need.level))
            slots.append(Slot(HIGHEST, own, np.clip(need.levels, own, need.level), need.share / need.level))
        self.parts.append(Part(points, tuple(slots)))

    @add.register
    def _(self, term: Joint, points: Numbers) -> None:
        for result in term.results:
            missing = [able for able, own in zip(result.able, result.client_able, strict=True) if not own]
            has = [np.array([float(i in able) for i in range(self.n)]) for able in missing]
            if has:
                self.parts.append(
                    Part(points * result.share, tuple(Slot(HIGHEST, 0.0, one) for one in has), joint=True)
                )
            else:
                self.base += points * result.share

    @add.register
    def _(self, term: PairMean, points: Numbers) -> None:
        table, number = term.pairs, term.pairs.number(self.size)
        self.base += points * table.neutral
        if not number:
            return
        alone, pairs = np.zeros(self.n), np.zeros((self.n, self.n))
        for (i, j), value in table.rated.items():
            if i == CLIENT:
                alone[j] = (value - table.neutral) / number
            else:
                pairs[i, j] = pairs[j, i] = (value - table.neutral) / number
        self.value += np.outer(points, alone)
        if pairs.any():
            self.parts.append(Part(points, (Slot(SUM, 0.0, np.zeros(self.n), pairs=pairs),)))

    @add.register
    def _(self, term: PairWeakest, points: Numbers) -> None:
        table = term.pairs
        if not table.number(self.size):
            self.base += points * table.neutral
            return
        alone = np.full(self.n, table.neutral if table.with_client else 1.0)
        pairs = np.full((self.n, self.n), table.neutral)
        for (i, j), value in table.rated.items():
            if i == CLIENT:
                alone[j] = value
            else:
                pairs[i, j] = pairs[j, i] = value
        self.parts.append(Part(points, (Slot(LOWEST, 1.0, alone, pairs=pairs),)))
