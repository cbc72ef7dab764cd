"""The sheet's own totals, weighted cells and ranks, computed again from what was imported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from selection.errors import Place
from selection.texts import Text, text
from selection.understanding.blocks.counts import COUNTED, counted_mark
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.view import Numbers
from selection.understanding.blocks.worked_out import ADDED_UP as ADDED_UP_BEFORE
from selection.understanding.found import Check
from selection.understanding.proof.computed import Cells, Flags, Scored, Sums
from selection.understanding.proof.ranks import HIGHEST, LOWEST
from selection.understanding.proof.rounding import are_same
from selection.understanding.vocabulary.words import Concept, bare, concepts

__all__ = ["ADDED_UP", "OF_WEIGHTED", "checks"]


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to add up: what a sheet may have done, in words, and how it goes; not a number where it cannot be."""

    how: Text
    value: Callable[[Sums], Numbers]


def _where(is_so: Flags, numbers: Numbers) -> Numbers:
    return np.where(is_so, numbers, np.nan)


def _weighted(sums: Sums) -> Numbers:
    return _where((sums.known > 0) & sums.is_weighted, sums.weighted)


def _weighted_mean(sums: Sums) -> Numbers:
    with np.errstate(divide="ignore", invalid="ignore"):
        return _where(sums.weights != 0, _weighted(sums) / sums.weights)


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

_WAYS = (
    _Way(text("score times weight, added up"), _weighted),
    _Way(text("score times weight, added up and divided by 100"), lambda sums: _weighted(sums) / 100.0),
    _Way(text("score times weight, added up and divided by the sum of the weights"), _weighted_mean),
    _Way(ADDED_UP, _sum),
    _Way(text("the mean of the scores"), _mean),
    _Way(text("score times weight, added up and divided by 10"), lambda sums: _weighted(sums) / 10.0),
    _Way(OF_WEIGHTED, _sum_of_weighted),
)
_AMOUNT, _FAR_MORE = 1000.0, 100.0
"""Totals are amounts of something else from the first on, when they are also so many times what any grades come to."""

_RANK_BESIDE = text("the rank of the score before it")
_COUNTING: Mapping[str, Callable[[Sums], Numbers]] = {
    "plus": lambda sums: _where(sums.several > 0, sums.above),
    "minus": lambda sums: _where(sums.several > 0, sums.below),
    "same": lambda sums: _where(sums.several > 0, sums.known - sums.above - sums.below),
}
_CALLED = {
    Concept.TOTAL: _WAYS,
    Concept.WEIGHTED: _WAYS[:4] + _WAYS[5:],
    Concept.AVERAGE: (_WAYS[4], _WAYS[2]),
}


@dataclass(frozen=True, slots=True)
class _Made:
    """Computed cells beside the same from the import, in one way; in those of `as_zero` what is not given is zero."""

    label: str
    cells: Cells
    computed: Numbers
    how: Text
    holds: Flags
    as_zero: Flags | None = None

    @property
    def hits(self) -> int:
        """How many came out the same."""
        return int(self.holds.sum())

    def check(self, place: Place, number: int) -> Check:
        """That of one of the cells, by its position."""
        is_zero = self.as_zero is not None and bool(self.as_zero[number])
        how = text("{how}; a score that an assessor did not give counts as zero", how=self.how) if is_zero else self.how
        return Check(place, self.label, float(self.cells.stated[number]), float(self.computed[number]), how,
                     bool(self.holds[number]))  # fmt: skip


def checks(matrix: Matrix, values: Numbers, weights: Mapping[str, float]) -> tuple[Check, ...]:
    """Every computed cell of a block beside the same from the import.

    `values` are the imported scores of its entries: not a number where there is none, infinite where it was refused.
    `weights` are those of the block by criterion. Of the ways in which totals are made the one that meets most cells
    counts; where none meets any, the first that can be is shown as different.
    """
    scored = Scored(matrix, values, weights)
    made = [_of_line(scored, line, are_columns=are_columns)
            for lines, are_columns in ((matrix.columns, True), (matrix.rows, False))
            for line, why in lines.items() if why != ADDED_UP_BEFORE]  # fmt: skip
    return tuple(_once(matrix, [one for one in made if one is not None]))


def _once(matrix: Matrix, made: Sequence[_Made]) -> Iterator[Check]:
    """One check a cell, one that holds before one that does not; of a part of the total only what was met.

    A subtotal, or the row of a group, sums up some of the scores: which ones is not known, and no match proves nothing.
    """
    table = matrix.layout.table
    view = table.view
    by_cell: dict[tuple[int, int], tuple[_Made, int]] = {}
    for one in made:
        cells = zip(one.cells.rows.tolist(), one.cells.columns.tolist(), one.holds.tolist(), strict=True)
        for number, (row, column, holds) in enumerate(cells):
            at = view.anchor(row, column)
            known = by_cell.get(at)
            if known is None or (holds and not known[0].holds[known[1]]):
                by_cell[at] = (one, number)
    scored = set(np.unique(matrix.entries.rows).tolist())
    groups = [row for row in table.rows if row not in scored and row not in matrix.layout.special_rows]
    parts = [*groups, *(row for row in matrix.rows if _is_part(_label(matrix, row)))]
    covered = {view.anchor(row, column) for row in parts if row in view.merged_rows for column in table.columns}
    rows, columns = frozenset(parts), frozenset(table.columns)
    for at, (one, number) in by_cell.items():
        holds = bool(one.holds[number])
        if holds or not (at in covered or (at[0] in rows and at[1] in columns)):
            yield one.check(view.place(*at), number)


def _is_part(label: str) -> bool:
    return bare(label).startswith("subt") or not concepts(label) & {*_CALLED, Concept.RANK}


def _of_line(scored: Scored, line: int, *, are_columns: bool) -> _Made | None:
    table = scored.matrix.layout.table
    label = table.heading(line) if are_columns else _label(scored.matrix, line)
    said = concepts(label)
    if (Concept.VERDICT in said and not said & set(_CALLED)) or _are_ranks_added(label):
        return None
    # Where a computed row crosses a computed column, the row says what stands there.
    if are_columns:
        aside = {row for row, concept in scored.matrix.layout.special_rows.items() if concept is Concept.WEIGHT}
        rows = np.array(
            [row for row in table.rows if row not in scored.matrix.rows and row not in aside], dtype=np.int32
        )
        columns = np.full(len(rows), line, dtype=np.int32)
    else:
        columns = np.array(table.columns, dtype=np.int32)
        rows = np.full(len(columns), line, dtype=np.int32)
    stated = table.view.numbers_at(rows, columns)
    cells = Cells(rows, columns, stated).chosen(~np.isnan(stated))
    if not len(cells):
        return None
    if Concept.RANK in said:
        is_of_column = are_columns and _is_repeated(scored, line)
        return _ranks_of_column(scored, cells, line) if is_of_column else _ranks(scored, cells, label)
    mark = counted_mark(label)
    ways = next((ways for concept, ways in _CALLED.items() if concept in said), _WAYS)
    best = (_added_up((scored.sums(cells),), cells, label, (_Way(COUNTED[mark], _COUNTING[mark]),)) if mark
            else _added_up(scored.sums_with_blanks(cells), cells, label, ways))  # fmt: skip
    products = _products(scored, cells, label)
    if products is not None and (best is None or products.hits >= best.hits):
        best = products
    # A formula that goes by no known name may be anything: only where it was met does it prove something.
    is_part = bare(label).startswith("subt")
    return best if best is not None and ((said & set(_CALLED) and not is_part) or best.hits) else None


def _label(matrix: Matrix, row: int) -> str:
    table = matrix.layout.table
    return next((text for column in reversed(table.labels) if (text := table.view.text(row, column))), "")


def _made(cells: Cells, label: str, computed: Numbers, how: Text, others: Sequence[Numbers] = ()) -> _Made | None:
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
    return _Made(label, cells, computed, how, holds, met[0] if met else None)


def _added_up(sums: Sequence[Sums], cells: Cells, label: str, ways: Sequence[_Way]) -> _Made | None:
    """The way to add up that meets most cells, of what the scores come to in each way to count those not given."""
    several = int((sums[0].several > 0).sum())
    best: _Made | None = None
    largest = 0.0
    for way in ways:
        if best is not None and best.hits == several:
            break
        made = _made(cells, label, way.value(sums[0]), way.how, [way.value(one) for one in sums[1:]])
        if made is not None:
            largest = max(largest, float(np.abs(made.computed).max()))
            best = made if best is None or made.hits > best.hits else best
    if best is not None and not best.hits and float(np.abs(cells.stated).min()) > max(_AMOUNT, _FAR_MORE * largest):
        # Whatever these amounts come from, it is not the grades: nothing is proven by comparing the two.
        return None
    return best


def _products(scored: Scored, cells: Cells, label: str) -> _Made | None:
    """Cells that are one score times its weight."""
    at, values, weights = scored.products(cells)
    best: _Made | None = None
    for whole, how in (
        (1.0, text("score times weight")),
        (100.0, text("score times weight, divided by 100")),
        (sum(scored.weights.values()) or 1.0, text("score times weight, divided by the sum of weights")),
    ):
        made = _made(cells.chosen(at), label, values * weights / whole, how)
        if made is not None and made.hits > (0 if best is None else best.hits):
            best = made
    return best


def _ranks(scored: Scored, cells: Cells, label: str) -> _Made | None:
    """Ranks beside those of the totals: by score times weight when there are weights, else of the scores added up."""
    is_weighted = any(scored.weights.values())
    highest, lowest = HIGHEST[is_weighted], LOWEST[is_weighted]
    ranked = []
    for sums in scored.sums_with_blanks(cells):
        totals = np.where(sums.is_weighted, _weighted(sums), _sum(sums))
        known = np.isfinite(totals)
        ranked += [_ranked(cells.chosen(known), label, one, how)
                   for one, how in ((totals[known], highest), (-totals[known], lowest))]  # fmt: skip
    return max(ranked, key=lambda one: one.hits)


def _is_repeated(scored: Scored, column: int) -> bool:
    """Whether other columns are called like this one: each then ranks what stands before it."""
    table = scored.matrix.layout.table
    return sum(table.path(other)[-1:] == table.path(column)[-1:] for other in scored.matrix.columns) > 1


_SUMS_OF_RANKS = re.compile(
    r"rangsum|ranksum|rangensom|som van (?:de )?rang|sum of (?:the )?rank|suma de rang|somme des rang"
)


def _are_ranks_added(label: str) -> bool:
    """Whether a line adds up ranks, which nothing imported comes to."""
    return _SUMS_OF_RANKS.search(bare(label)) is not None


def _ranks_of_column(scored: Scored, cells: Cells, column: int) -> _Made | None:
    """Ranks beside those of the column before them, where that is met by all: of what else they rank is not known."""
    table = scored.matrix.layout.table
    before = table.view.numbers_at(cells.rows, cells.columns - 1)
    if column - 1 not in table.values or np.isnan(before).any():
        return None
    ranked = [_ranked(cells, table.heading(column), one, _RANK_BESIDE) for one in (before, -before)]
    best = max(ranked, key=lambda one: one.hits)
    return best if best.hits == len(cells) else None


def _ranked(cells: Cells, label: str, totals: Numbers, how: Text) -> _Made:
    """The ranks of totals, the highest first."""
    order = np.sort(totals)
    better = len(order) - np.searchsorted(order, totals + 1e-9, "right")
    ties = len(order) - better - np.searchsorted(order, totals - 1e-9, "left")
    holds = (better + 1 <= cells.stated) & (cells.stated <= better + ties)
    return _Made(label, cells, (better + 1).astype(float), how, holds)
