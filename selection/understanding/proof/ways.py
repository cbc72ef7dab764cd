"""The ways in which a sheet adds up scores, and which of them its own numbers were made in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from selection.errors import Place
from selection.texts import Text, text
from selection.understanding.blocks.view import Numbers
from selection.understanding.found import Check
from selection.understanding.proof.computed import Cells, Flags, Scored, Sums
from selection.understanding.proof.rounding import are_same
from selection.understanding.vocabulary.words import Concept

__all__ = [
    "ADDED_UP",
    "CALLED",
    "COUNTING",
    "OF_WEIGHTED",
    "TIMES_WEIGHT",
    "WAYS",
    "Made",
    "Way",
    "added_up",
    "products",
    "ranked_by",
]


@dataclass(frozen=True, slots=True)
class Way:
    """A way to add up: what a sheet may have done, in words, and how it goes; not a number where it cannot be.

    `fills` says that a score with a weight that is not there counts as zero.
    """

    how: Text
    value: Callable[[Sums], Numbers]
    fills: bool = False


def _where(is_so: Flags, numbers: Numbers) -> Numbers:
    return np.where(is_so, numbers, np.nan)


def _weighted(sums: Sums) -> Numbers:
    return _where((sums.known > 0) & sums.is_weighted, sums.weighted)


def _weighted_mean(sums: Sums) -> Numbers:
    with np.errstate(divide="ignore", invalid="ignore"):
        return _where(sums.weights != 0, _weighted(sums) / sums.weights)


def _mean_of_given(sums: Sums) -> Numbers:
    with np.errstate(divide="ignore", invalid="ignore"):
        return _where(sums.given != 0, _weighted(sums) / sums.given)


def _in_per_cent(sums: Sums) -> Numbers:
    weighted = _weighted(sums)
    return _where(weighted <= 1.0 + 1e-9, weighted * 100.0)


def _sum(sums: Sums) -> Numbers:
    return _where(sums.known > 0, sums.total)


def _sum_of_weighted(sums: Sums) -> Numbers:
    return _where(sums.is_weighted, sums.of_weighted)


def _mean(sums: Sums) -> Numbers:
    with np.errstate(divide="ignore", invalid="ignore"):
        return sums.total / sums.known


ADDED_UP = text("scores added up")
"""How a total of points comes about."""

OF_WEIGHTED = text("the scores on criteria with a weight added up")
"""How a total of points comes about beside which the amounts stand that they were given for."""

WAYS = (
    Way(text("score times weight, added up"), _weighted, fills=True),
    Way(text("score times weight, added up and divided by 100"), lambda sums: _weighted(sums) / 100.0,
        fills=True),
    Way(text("score times weight, added up and divided by the sum of the weights"), _weighted_mean, fills=True),
    Way(ADDED_UP, _sum),
    Way(text("the mean of the scores"), _mean),
    Way(text("score times weight, added up and divided by 10"), lambda sums: _weighted(sums) / 10.0,
        fills=True),
    Way(OF_WEIGHTED, _sum_of_weighted, fills=True),
    Way(text("score times weight, added up, in per cent"), _in_per_cent, fills=True),
    Way(text("score times weight, added up and divided by the weights of the scores that are there"), _mean_of_given),
    Way(text("score times weight, added up; the weight of a score that is not there goes to the others"),
        lambda sums: _mean_of_given(sums) * sums.weights),
    Way(text("score times weight, added up and divided by 100; the weight of a score that is not there goes to the "
             "others"), lambda sums: _mean_of_given(sums) * sums.weights / 100.0),
)  # fmt: skip
TIMES_WEIGHT = tuple(WAYS[at].how for at in (0, 1, 2, 5))
"""How totals of grades come about: points out of a maximum are not multiplied by it."""

_NOTHING = 1e-9
"""A sum of weights of no more is none."""

_AMOUNT, _FAR_MORE = 1000.0, 100.0
"""Totals are amounts of something else from the first on, when they are also so many times what any grades come to."""

COUNTING: Mapping[str, Callable[[Sums], Numbers]] = {
    "plus": lambda sums: _where(sums.several > 0, sums.above),
    "minus": lambda sums: _where(sums.several > 0, sums.below),
    "same": lambda sums: _where(sums.several > 0, sums.known - sums.above - sums.below),
}
"""What counts the marks of one sign of a Pugh matrix, by what the line is called after."""

CALLED = {
    Concept.TOTAL: WAYS,
    Concept.WEIGHTED: WAYS[:4] + WAYS[5:],
    Concept.AVERAGE: (WAYS[4], WAYS[2], WAYS[7]),
}
"""The ways that a line can go, by what it is called."""


@dataclass(frozen=True, slots=True)
class Made:
    """Computed cells beside the same from the import, in one way; in those of `as_zero` what is not given is zero.

    In those of `filled` a score with a weight is not there, and counts as zero. `turned` says what the scores were
    turned into before they were added up, None when nothing.
    """

    label: str
    cells: Cells
    computed: Numbers
    how: Text
    holds: Flags
    as_zero: Flags | None = None
    filled: Flags | None = None
    turned: Text | None = None

    @property
    def hits(self) -> int:
        """How many came out the same."""
        return int(self.holds.sum())

    def check(self, place: Place, number: int) -> Check:
        """That of one of the cells, by its position."""
        is_zero = self.as_zero is not None and bool(self.as_zero[number])
        how = self.how if self.turned is None else text("{how}; {turned}", how=self.how, turned=self.turned)
        how = text("{how}; a score that an assessor did not give counts as zero", how=how) if is_zero else how
        is_filled = self.filled is not None and bool(self.filled[number] & self.holds[number])
        return Check(place, self.label, float(self.cells.stated[number]), float(self.computed[number]), how,
                     bool(self.holds[number]), self.turned, is_filled)  # fmt: skip


def _made(
    cells: Cells,
    label: str,
    computed: Numbers,
    how: Text,
    others: Sequence[Numbers] = (),
    filled: Flags | None = None,
) -> Made | None:
    """The cells of which there is something to compare with; None when there is none.

    `others` are what they come to as well: with zero for each score that one of the assessors did not give, and
    without it. Where only that is met, it counts.
    """
    usable = np.isfinite(computed)
    if not usable.any():
        return None
    cells, computed = cells.chosen(usable), computed[usable]
    holds = are_same(cells.stated, computed)
    met = []
    for other in others:
        better = ~holds & are_same(cells.stated, other[usable])
        computed, holds = np.where(better, other[usable], computed), holds | better
        met.append(better)
    lacking = None if filled is None else filled[usable]
    return Made(label, cells, computed, how, holds, met[0] if met else None, lacking)


def added_up(sums: Sequence[Sums], cells: Cells, label: str, ways: Sequence[Way]) -> Made | None:
    """The way to add up that meets most cells, of what the scores come to in each way to count those not given."""
    several = int((sums[0].several > 0).sum())
    best: Made | None = None
    largest = 0.0
    for way in ways:
        if best is not None and best.hits == several:
            break
        filled = sums[0].weights - sums[0].given > _NOTHING if way.fills else None
        made = _made(cells, label, way.value(sums[0]), way.how, [way.value(one) for one in sums[1:]], filled)
        if made is not None:
            largest = max(largest, float(np.abs(made.computed).max()))
            best = made if best is None or made.hits > best.hits else best
    if best is not None and not best.hits and float(np.abs(cells.stated).min()) > max(_AMOUNT, _FAR_MORE * largest):
        # Whatever these amounts come from, it is not the grades: nothing is proven by comparing the two.
        return None
    return best


def ranked_by(sums: Sums) -> tuple[Numbers, ...]:
    """The totals that ranks may go by: of scores times weight where there are weights, else of the scores themselves.

    Then the same over what is there.
    """
    weighted, given = _weighted(sums), _mean_of_given(sums)
    return np.where(sums.is_weighted, weighted, _sum(sums)), np.where(sums.is_weighted, given, _mean(sums))


def products(scored: Scored, cells: Cells, label: str) -> Made | None:
    """Cells that are one score times its weight."""
    at, values, weights = scored.products(cells)
    best: Made | None = None
    for whole, how in (
        (1.0, text("score times weight")),
        (100.0, text("score times weight, divided by 100")),
        (sum(scored.weights.values()) or 1.0, text("score times weight, divided by the sum of weights")),
    ):
        made = _made(cells.chosen(at), label, values * weights / whole, how)
        if made is not None and made.hits > (0 if best is None else best.hits):
            best = made
    return best
