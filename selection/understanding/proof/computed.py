"""What the scores of a block come to, for all its computed cells at once."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from selection.alike import Codes, Positions
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.view import Numbers
from selection.understanding.found import Role

__all__ = ["Cells", "Scored", "Sums"]

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells of a sheet with the number that each states."""

    rows: Codes
    columns: Codes
    stated: Numbers

    def __len__(self) -> int:
        return len(self.rows)

    def chosen(self, at: Positions | Flags) -> Cells:
        """Some of them."""
        return Cells(self.rows[at], self.columns[at], self.stated[at])


@dataclass(frozen=True, slots=True)
class Sums:
    """Of the scores that each computed cell is about: how many there are, and what they come to.

    `several` counts all of them and `known` those with a number. `weights` is the sum of all their weights, `given` of
    those with a number, and `is_weighted` says whether any has one. `total` adds up the scores as they are, `weighted`
    times their weight, `of_weighted` those with a weight as they are.
    `above` and `below` count the scores above and below zero. A sum that rests on a cell that was refused is no number
    that is finite.
    """

    several: Numbers
    known: Numbers
    is_weighted: Flags
    weights: Numbers
    given: Numbers
    total: Numbers
    weighted: Numbers
    of_weighted: Numbers
    above: Numbers
    below: Numbers


class Scored:
    """The scores of a block by what computed cells can be about.

    Parameters
    ----------
    matrix
        The block.
    values
        The number of each of its entries: not a number where there is none, infinite where it was refused.
    weights
        The weights of criteria under the names of the block.
    known
        What lines of the block are called, as far as they were looked at for other values.
    is_averaged
        Whether what several assessors gave on one criterion counts as one score, their mean.
    """

    def __init__(
        self,
        matrix: Matrix,
        values: Numbers,
        weights: Mapping[str, float],
        known: dict[Role, dict[int, int]] | None = None,
        *,
        is_averaged: bool = False,
    ) -> None:
        self.matrix, self.weights = matrix, weights
        self._is_averaged = is_averaged
        self._values = values
        entries = matrix.entries
        self._instead = _instead(values, self._pairs(entries.candidates.codes))
        kinds = [math.nan if (one := weights.get(name)) is None else one for name in entries.criteria.kinds]
        self._weight = entries.criteria.told(kinds, np.float64)
        self._lines = entries.rows if matrix.layout.candidates_in_rows else entries.columns
        self._known = known or {Role.CANDIDATE: {}, Role.CRITERION: {}}

    def instead(self, values: Numbers) -> Scored:
        """The same with other numbers."""
        return Scored(self.matrix, values, self.weights, self._known, is_averaged=self._is_averaged)

    def averaged(self) -> Scored | None:
        """The same with the mean over assessors as one score; None where no criterion has several, or all as many."""
        _, times = np.unique(self._pairs(self.matrix.entries.candidates.codes), return_counts=True)
        if not len(times) or times.max() == times.min():
            return None
        return Scored(self.matrix, self._values, self.weights, self._known, is_averaged=True)

    def sums(self, cells: Cells) -> Sums:
        """What the scores come to that each of the cells can be about: those of its candidate, or of its criterion."""
        return self._sums(cells, self._values)

    def sums_with_blanks(self, cells: Cells) -> tuple[Sums, ...]:
        """The same where one assessor gave no score and another did, in each way in which a sheet may have counted.

        The mean of the scores that were given stands for the one that is missing, then zero, then nothing; where no
        assessor left out anything these are one.
        """
        return tuple(self._sums(cells, values) for values in (*self._instead, self._values))

    def _sums(self, cells: Cells, numbers: Numbers) -> Sums:
        owners, entries = self._about(cells)
        n = len(cells)
        values, weights = numbers[entries], np.nan_to_num(self._weight[entries])
        parts = self._parts(numbers)[entries] if self._is_averaged else np.ones(len(entries))
        known = ~np.isnan(values)
        weights = weights * parts
        there, own, shares = owners[known], values[known], parts[known]

        def added(at: Positions, numbers: Numbers | None = None) -> Numbers:
            return np.bincount(at, numbers, n).astype(float)

        with np.errstate(invalid="ignore"):
            products = own * weights[known]
        # What was refused is neither.
        above, below = np.isfinite(own) & (own > 0), own < 0
        is_weighted = added(owners[weights != 0]) > 0
        of_weighted = np.where(weights[known] != 0, own * shares, 0.0)
        return Sums(added(owners), added(there, shares), is_weighted, added(owners, weights),
                    added(there, weights[known]), added(there, own * shares), added(there, products),
                    added(there, of_weighted), added(there[above]), added(there[below]))  # fmt: skip

    def _parts(self, numbers: Numbers) -> Numbers:
        """The part of each entry in the mean of those on its criterion that have a number; where none has, of all."""
        _, own = np.unique(self._pairs(self.matrix.entries.candidates.codes), return_inverse=True)
        is_given = ~np.isnan(numbers)
        given, every = np.bincount(own[is_given], minlength=own.max(initial=-1) + 1)[own], np.bincount(own)[own]
        return np.where(is_given, 1.0 / np.maximum(given, 1), np.where(given > 0, 0.0, 1.0 / every))

    def products(self, cells: Cells) -> tuple[Positions, Numbers, Numbers]:
        """The cells that are about one score with a weight: their positions, the scores and the weights."""
        candidates, criteria = self._codes(Role.CANDIDATE, cells), self._codes(Role.CRITERION, cells)
        named = np.flatnonzero((candidates >= 0) & (criteria >= 0))
        entries = self.matrix.entries
        first, times, order = _members(self._pairs(entries.candidates.codes), self._pair(candidates, criteria)[named])
        single = times == 1
        at = order[first[single]]
        values, weights = self._values[at], self._weight[at]
        usable = np.isfinite(values) & ~np.isnan(weights)
        return named[single][usable], values[usable], weights[usable]

    def _about(self, cells: Cells) -> tuple[Positions, Positions]:
        """Which of the entries each cell can be about: the position of the cell, and of the entry."""
        candidates, criteria = self._codes(Role.CANDIDATE, cells), self._codes(Role.CRITERION, cells)
        lines = cells.rows if self.matrix.layout.candidates_in_rows else cells.columns
        owners, found = [np.zeros(0, dtype=np.intp)], [np.zeros(0, dtype=np.intp)]
        for own, wanted, at in (
            (self.matrix.entries.candidates.codes, candidates, np.flatnonzero(candidates >= 0)),
            (self._lines, lines, np.flatnonzero(candidates < 0)),
        ):
            if not len(at):
                continue
            # The mean over assessors on one criterion, rather than a total over criteria.
            first, times, order = _members(self._pairs(own), self._pair(wanted, criteria)[at])
            times = np.where(criteria[at] >= 0, times, 0)
            is_own = times > 0
            owners.append(np.repeat(at[is_own], times[is_own]))
            found.append(order[_runs(first[is_own], times[is_own])])
            first, times, order = _members(own, wanted[at])
            owners.append(np.repeat(at[~is_own], times[~is_own]))
            found.append(order[_runs(first[~is_own], times[~is_own])])
        return np.concatenate(owners), np.concatenate(found)

    def _pairs(self, own: Codes) -> npt.NDArray[np.int64]:
        return self._pair(own, self.matrix.entries.criteria.codes)

    def _pair(self, own: Codes, criteria: Codes) -> npt.NDArray[np.int64]:
        """A number for each pair of a candidate (or a line) and a criterion."""
        return own.astype(np.int64) * (1 + len(self.matrix.entries.criteria.kinds)) + criteria

    def _codes(self, role: Role, cells: Cells) -> Codes:
        """The position among the names of the block of what each cell is called in one respect; -1 when it is none."""
        layout = self.matrix.layout
        entries = self.matrix.entries
        names = entries.candidates if role is Role.CANDIDATE else entries.criteria
        positions = {name: at for at, name in enumerate(names.kinds)}
        lines = cells.rows if role in layout.rows else cells.columns
        found = self._known[role]
        for line, row, column in zip(lines.tolist(), cells.rows.tolist(), cells.columns.tolist(), strict=True):
            if line not in found:
                name = layout.name(role, row, column)
                found[line] = -1 if name is None else positions.get(name[0], -1)
        return np.fromiter(map(found.__getitem__, lines.tolist()), np.int32, len(lines))


def _instead(values: Numbers, pairs: npt.NDArray[np.int64]) -> tuple[Numbers, ...]:
    """The values with the mean of what others gave on the same pair, and with zero, for those not given; else none."""
    _, own = np.unique(pairs, return_inverse=True)
    is_given = ~np.isnan(values)
    how_many = np.bincount(own[is_given], minlength=own.max(initial=-1) + 1)
    is_open = ~is_given & (how_many[own] > 0)
    if not is_open.any():
        return ()
    totals = np.bincount(own[is_given], values[is_given], len(how_many))
    means = totals[own] / np.maximum(how_many[own], 1)
    return np.where(is_open, means, values), np.where(is_open, 0.0, values)


def _members(keys: npt.NDArray[np.integer], wanted: npt.NDArray[np.integer]) -> tuple[Positions, Positions, Positions]:
    """Where the members with each of the wanted keys stand in an order by key, how many there are, and the order."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    first = np.searchsorted(ordered, wanted, "left")
    return first, np.searchsorted(ordered, wanted, "right") - first, order


def _runs(first: Positions, times: Positions) -> Positions:
    """The numbers of runs behind each other: from each of `first` on as many as `times` says."""
    ends = np.cumsum(times)
    return np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - times - first, times)
