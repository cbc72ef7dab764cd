"""The sheet's own totals, weighted cells and ranks, computed again from what was imported."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from selection.errors import Place
from selection.texts import Text, text
from selection.understanding.counts import COUNTED, counted_mark, counting
from selection.understanding.derived import number_in
from selection.understanding.found import Check, Role
from selection.understanding.matrix import Entry, Matrix
from selection.understanding.words import Concept, bare, concepts

__all__ = ["checks", "is_same"]

_At = tuple[int, int]
_Line = Sequence[float | None]


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to add up: what a sheet may have done, in words, and how it goes."""

    how: Text
    value: Callable[[_Line, _Line], float | None]


def _pairs(values: _Line, weights: _Line) -> list[tuple[float, float]]:
    return [(value, weight or 0.0) for value, weight in zip(values, weights, strict=True) if value is not None]


def _weighted(values: _Line, weights: _Line) -> float | None:
    pairs = _pairs(values, weights)
    return sum(value * weight for value, weight in pairs) if pairs and any(weights) else None


def _over(whole: float) -> Callable[[_Line, _Line], float | None]:
    def way(values: _Line, weights: _Line) -> float | None:
        total = _weighted(values, weights)
        return None if total is None else total / whole

    return way


def _weighted_mean(values: _Line, weights: _Line) -> float | None:
    total = sum(weight for weight in weights if weight)
    found = _weighted(values, weights)
    return None if found is None or not total else found / total


def _sum(values: _Line, _: _Line) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _mean(values: _Line, _: _Line) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


_WAYS = (
    _Way(text("score times weight, added up"), _weighted),
    _Way(text("score times weight, added up and divided by 100"), _over(100.0)),
    _Way(text("score times weight, added up and divided by the sum of the weights"), _weighted_mean),
    _Way(text("scores added up"), _sum),
    _Way(text("the mean of the scores"), _mean),
)
_CALLED = {
    Concept.TOTAL: _WAYS,
    Concept.WEIGHTED: _WAYS[:3] + _WAYS[3:4],
    Concept.AVERAGE: (_WAYS[4], _WAYS[2]),
}


def checks(matrix: Matrix, values: Mapping[_At, float | None], weights: Mapping[str, float]) -> tuple[Check, ...]:
    """Every computed cell of a block beside the same from the import.

    `values` are the imported scores by cell, `weights` those of the block by criterion. Of the ways in which totals
    are made the one that meets most cells counts; where none meets any, the first that can be is shown as different.
    """
    found: list[Check] = []
    scored = _Scored(matrix)
    for lines, are_columns in ((matrix.columns, True), (matrix.rows, False)):
        for line in lines:
            found += _of_line(scored, line, are_columns=are_columns, values=values, weights=weights)
    return _once(matrix, found)


def _once(matrix: Matrix, found: Sequence[Check]) -> tuple[Check, ...]:
    """One check a cell, one that holds before one that does not; of a part of the total only what was met.

    A subtotal, or the row of a group, sums up some of the scores: which ones is not known, and no match proves nothing.
    """
    by_place: dict[Place, Check] = {}
    for check in found:
        known = by_place.get(check.place)
        if known is None or (check.holds and not known.holds):
            by_place[check.place] = check
    table = matrix.layout.table
    scored = {entry.at[0] for entry in matrix.entries}
    groups = [row for row in table.rows if row not in scored and row not in matrix.layout.special_rows]
    parts = [*groups, *(row for row in matrix.rows if _is_part(_label(matrix, row)))]
    places = {table.view.place(row, column) for row in parts for column in table.columns}
    return tuple(check for check in by_place.values() if check.holds or check.place not in places)


def _is_part(label: str) -> bool:
    return bare(label).startswith("subt") or not concepts(label) & {*_CALLED, Concept.RANK}


class _Scored:
    """The entries of a block by what computed cells can be about."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix
        self.by_line: dict[int, list[Entry]] = {}
        self.by_candidate: dict[str, list[Entry]] = {}
        self.by_pair: dict[tuple[str, str], list[Entry]] = {}
        line = 0 if matrix.layout.candidates_in_rows else 1
        for entry in matrix.entries if matrix.columns or matrix.rows else ():
            self.by_line.setdefault(entry.at[line], []).append(entry)
            self.by_candidate.setdefault(entry.candidate, []).append(entry)
            self.by_pair.setdefault((entry.candidate, entry.criterion), []).append(entry)

    def about(self, at: _At) -> list[Entry]:
        """The scores that a computed cell can be about: those of its candidate, or of its criterion."""
        layout = self.matrix.layout
        candidate = layout.name(Role.CANDIDATE, *at)
        entries = self.by_line.get(at[0 if layout.candidates_in_rows else 1], [])
        if candidate is not None and candidate[0] in self.by_candidate:
            entries = self.by_candidate[candidate[0]]
        criterion = layout.name(Role.CRITERION, *at)
        # The mean over assessors on one criterion, rather than a total over criteria.
        own = [entry for entry in entries if criterion is not None and entry.criterion == criterion[0]]
        return own or entries


def _of_line(
    scored: _Scored, line: int, *, are_columns: bool, values: Mapping[_At, float | None], weights: Mapping[str, float]
) -> list[Check]:
    matrix = scored.matrix
    layout = matrix.layout
    table = layout.table
    label = table.heading(line) if are_columns else _label(matrix, line)
    said = concepts(label)
    if Concept.VERDICT in said and not said & set(_CALLED):
        return []
    # Where a computed row crosses a computed column, the row says what stands there.
    cells = (
        [(row, line) for row in table.rows if row not in matrix.rows]
        if are_columns
        else [(line, column) for column in table.columns]
    )
    stated = {at: number for at in cells if (number := number_in(table.view.cell(*at))) is not None}
    if not stated:
        return []
    if Concept.RANK in said:
        return _ranks(scored, stated, label, values, weights)
    sources = {at: _source(scored, at, values, weights) for at in stated}
    sources = {at: source for at, source in sources.items() if source[0]}
    ways = next((ways for concept, ways in _CALLED.items() if concept in said), _WAYS)
    mark = counted_mark(label)
    ways = (_Way(COUNTED[mark], counting(mark)),) if mark else ways
    best: list[Check] = []
    for way in ways:
        if best and _hits(best) == len(sources):
            break
        made = [_check(table.view.place(*at), label, stated[at], way, source) for at, source in sources.items()]
        known = [check for check in made if check is not None]
        if known and (not best or _hits(known) > _hits(best)):
            best = known
    products = _products(scored, stated, label, values, weights)
    if products and _hits(products) >= _hits(best):
        best = products
    # A formula that goes by no known name may be anything: only where it was met does it prove something.
    is_part = bare(label).startswith("subt")
    return best if (said & set(_CALLED) and not is_part) or _hits(best) else []


def _label(matrix: Matrix, row: int) -> str:
    table = matrix.layout.table
    return next((text for column in reversed(table.labels) if (text := table.view.text(row, column))), "")


def _hits(found: Sequence[Check]) -> int:
    return sum(check.holds for check in found)


def _check(place: Place, label: str, stated: float, way: _Way, source: tuple[_Line, _Line]) -> Check | None:
    computed = way.value(*source)
    if computed is None or math.isnan(computed):
        return None
    return Check(place, label, stated, computed, way.how, is_same(stated, computed))


def is_same(stated: float, computed: float) -> bool:
    """Whether the two are the same number, `stated` perhaps rounded to the digits it shows."""
    digits = max(0, -math.floor(math.log10(abs(stated) or 1.0)) + 2)
    for places in range(digits + 1):
        if round(stated, places) == stated:
            return abs(stated - computed) <= 0.5000001 * 10.0**-places if places else math.isclose(
                stated, computed, abs_tol=0.005)  # fmt: skip
    return math.isclose(stated, computed, rel_tol=1e-6, abs_tol=1e-9)


def _source(
    scored: _Scored, at: _At, values: Mapping[_At, float | None], weights: Mapping[str, float]
) -> tuple[_Line, _Line]:
    """The scores that a computed cell can be about: those of its candidate, or of its criterion, with their weights."""
    entries = scored.about(at)
    return [values.get(entry.at) for entry in entries], [weights.get(entry.criterion) for entry in entries]


def _products(
    scored: _Scored,
    stated: Mapping[_At, float],
    label: str,
    values: Mapping[_At, float | None],
    weights: Mapping[str, float],
) -> list[Check]:
    """Cells that are one score times its weight."""
    found: list[Check] = []
    total = sum(weights.values()) or 1.0
    for whole, how in (
        (1.0, text("score times weight")),
        (100.0, text("score times weight, divided by 100")),
        (total, text("score times weight, divided by the sum of weights")),
    ):
        made = []
        for at, number in stated.items():
            entry = _one_entry(scored, at)
            value = None if entry is None else values.get(entry[0])
            if entry is None or value is None or math.isnan(value) or entry[1] not in weights:
                continue
            computed = value * weights[entry[1]] / whole
            place = scored.matrix.layout.table.view.place(*at)
            made.append(Check(place, label, number, computed, how, is_same(number, computed)))
        if _hits(made) > _hits(found):
            found = made
    return found


def _one_entry(scored: _Scored, at: _At) -> tuple[_At, str] | None:
    """The only score of the same candidate in the same row (or column), and its criterion."""
    layout = scored.matrix.layout
    candidate, criterion = layout.name(Role.CANDIDATE, *at), layout.name(Role.CRITERION, *at)
    if candidate is None or criterion is None:
        return None
    entries = scored.by_pair.get((candidate[0], criterion[0]), [])
    return (entries[0].at, entries[0].criterion) if len(entries) == 1 else None


def _ranks(
    scored: _Scored,
    stated: Mapping[_At, float],
    label: str,
    values: Mapping[_At, float | None],
    weights: Mapping[str, float],
) -> list[Check]:
    """Ranks beside those of the totals: by score times weight when there are weights, else of the scores added up."""
    totals = {}
    for at in stated:
        source = _source(scored, at, values, weights)
        total = (_weighted if any(source[1]) else _sum)(*source)
        if total is not None and not math.isnan(total):
            totals[at] = total
    is_weighted = any(weights.values())
    highest = text("rank of score times weight") if is_weighted else text("rank of the scores added up")
    lowest = (
        text("rank of score times weight, the lowest first")
        if is_weighted
        else text("rank of the scores added up, the lowest first")
    )
    turned = {at: -total for at, total in totals.items()}
    ranked = [_ranked(scored.matrix, stated, label, one, how) for one, how in ((totals, highest), (turned, lowest))]
    return max(ranked, key=_hits)


def _ranked(
    matrix: Matrix,
    stated: Mapping[_At, float],
    label: str,
    totals: Mapping[_At, float],
    how: Text,
) -> list[Check]:
    """The ranks of totals, the highest first."""
    place = matrix.layout.table.view.place
    made = []
    order = sorted(totals.values())
    for at, total in totals.items():
        better = len(order) - bisect_right(order, total + 1e-9)
        ties = len(order) - better - bisect_left(order, total - 1e-9)
        holds = better + 1 <= stated[at] <= better + ties
        made.append(Check(place(*at), label, stated[at], float(better + 1), how, holds))
    return made
