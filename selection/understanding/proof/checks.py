"""The sheet's own totals, weighted cells and ranks, computed again from what was imported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from selection.texts import Text, text
from selection.understanding.blocks.counts import COUNTED, counted_mark
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.said import LineRole
from selection.understanding.blocks.units import most_in
from selection.understanding.blocks.view import Numbers
from selection.understanding.blocks.worked_out import ADDED_UP as ADDED_UP_BEFORE
from selection.understanding.found import Check, FoundCriterion
from selection.understanding.proof.computed import Cells, Scored
from selection.understanding.proof.ranks import HIGHEST, LOWEST
from selection.understanding.proof.shares import turned
from selection.understanding.proof.ways import CALLED, COUNTING, WAYS, Made, Way, added_up, products, ranked_by
from selection.understanding.vocabulary.words import Concept, bare, concepts

__all__ = ["checks"]

_FIRST = 200

_FEWEST = 2
"""So many cells at the least tell that the scores were turned: one may be met by chance."""

_RANK_BESIDE = text("the rank of the score before it")


def checks(
    matrix: Matrix, values: Numbers, weights: Mapping[str, float], scales: Mapping[str, FoundCriterion] | None = None
) -> tuple[Check, ...]:
    """Every computed cell of a block beside the same from the import.

    `values` are the imported scores of its entries: not a number where there is none, infinite where it was refused.
    `weights` are those of the block by criterion, `scales` its criteria as far as their scales are known. Of the ways
    in which totals are made the one that meets most cells counts; where none meets any, the first that can be is shown
    as different.
    """
    lines = [(line, are_columns) for those, are_columns in ((matrix.columns, True), (matrix.rows, False))
             for line, why in those.items() if why != ADDED_UP_BEFORE]  # fmt: skip
    scored = Scored(matrix, values, weights)
    made = [_of_line(scored, line, are_columns=are_columns) for line, are_columns in lines]
    averaged = scored.averaged() if not all(map(_is_met, made)) else None
    if averaged is not None:
        made = [_better(plain, _of_line(averaged, line, are_columns=are_columns))
                for plain, (line, are_columns) in zip(made, lines, strict=True)]  # fmt: skip
        scored = averaged if sum(one.hits for one in made if one is not None) else scored
    if scales and not all(map(_is_all_met, made)):
        others = [(how, scored.instead(other)) for how, other in turned(matrix, values, scales)]
        made = [_turned_or_plain(plain, None if _is_all_met(plain) else _of_turned(others, line, are_columns=is_column))
                for plain, (line, is_column) in zip(made, lines, strict=True)]  # fmt: skip
    return tuple(_once(matrix, [one for one in made if one is not None]))


def _once(matrix: Matrix, made: Sequence[Made]) -> Iterator[Check]:
    """One check a cell, one that holds before one that does not; of a part of the total only what was met.

    A subtotal, or the row of a group, sums up some of the scores: which ones is not known, and no match proves nothing.
    """
    table = matrix.layout.table
    view = table.view
    by_cell: dict[tuple[int, int], tuple[Made, int]] = {}
    for one in made:
        cells = zip(one.cells.rows.tolist(), one.cells.columns.tolist(), one.holds.tolist(), strict=True)
        for number, (row, column, holds) in enumerate(cells):
            at = view.anchor(row, column)
            known = by_cell.get(at)
            if known is None or (holds and not known[0].holds[known[1]]):
                by_cell[at] = (one, number)
    scored = set(np.unique(matrix.entries.rows).tolist())
    groups = [row for row in table.rows if row not in scored and row not in matrix.layout.special_rows]
    parts = [*groups, *(row for row in matrix.rows if _is_part(matrix, row))]
    covered = {view.anchor(row, column) for row in parts if row in view.merged_rows for column in table.columns}
    rows, columns = frozenset(parts), frozenset(table.columns)
    of_groups = frozenset(column for column in matrix.columns if _is_of_group(matrix, column))
    for at, (one, number) in by_cell.items():
        holds = bool(one.holds[number])
        is_in_part = at in covered or at[1] in of_groups or (at[0] in rows and at[1] in columns)
        if holds or not is_in_part:
            yield one.check(view.place(*at), number)


def _is_of_group(matrix: Matrix, column: int) -> bool:
    """Whether a computed column sums up a group: it is named after the heading over it, which not all scores are under.

    Quality total under Quality (60 %), beside scores under Price (40 %).
    """
    layout = matrix.layout
    if not layout.candidates_in_rows or len(layout.table.headings) < 2:
        return False
    path = layout.table.path(column)
    last = max((level for level, name in enumerate(path) if name and most_in(name) is None), default=0)
    over = [level for level, name in enumerate(path[:last]) if set(bare(name).split()) & set(bare(path[last]).split())]
    under = [sum(layout.table.path(one)[level] == path[level] for one in layout.score_columns()) for level in over]
    return any(1 < count < len(layout.score_columns()) for count in under)


def _is_part(matrix: Matrix, row: int) -> bool:
    label = _label(matrix, row)
    said = _about(matrix, row, label, are_columns=False)
    return any(word.startswith("subt") for word in bare(label).split()) or not said & {*CALLED, Concept.RANK}


def _about(matrix: Matrix, line: int, label: str, *, are_columns: bool) -> frozenset[Concept]:
    """What a computed line is called; a total where somebody says that it is worked out, and it is called nothing."""
    said = concepts(label)
    told = matrix.layout.said_columns if are_columns else matrix.layout.said_rows
    is_told = told.get(line) is LineRole.TOTAL and not said & {*CALLED, Concept.RANK}
    return frozenset({Concept.TOTAL}) if is_told else said


def _better(plain: Made | None, other: Made | None) -> Made | None:
    """The one that meets more cells, the first of equals."""
    return other if other is not None and (plain is None or other.hits > plain.hits) else plain


def _is_met(made: Made | None) -> bool:
    """Whether at least half of the cells came out the same: what does not is then a slip of the sheet."""
    return made is not None and 2 * made.hits >= len(made.cells)


def _is_all_met(made: Made | None) -> bool:
    return made is not None and made.hits == len(made.cells)


def _turned_or_plain(plain: Made | None, other: Made | None) -> Made | None:
    """What was turned where the plain scores meet too few, or where it meets all and they do not."""
    return other if other is not None and (not _is_met(plain) or _is_all_met(other)) else plain


def _of_turned(others: Sequence[tuple[Text, Scored]], line: int, *, are_columns: bool) -> Made | None:
    """A computed line beside scores that were turned, where that meets more than half of its cells.

    Of several ways that meet as many the usual way to add up counts: the same number is made in more than one.
    """
    found = []
    for how, other in others:
        # What is not so in the first cells need not be looked at in all.
        made = _of_line(other, line, are_columns=are_columns, first=_FIRST)
        if _tells(made):
            made = _of_line(other, line, are_columns=are_columns)
        if made is not None and _tells(made):
            found.append(replace(made, turned=how))
    usual = [way.how for way in WAYS]
    return max(found, key=lambda one: (one.hits, -usual.index(one.how) if one.how in usual else 0), default=None)


def _tells(made: Made | None) -> bool:
    return made is not None and made.hits >= _FEWEST and 2 * made.hits > len(made.cells)


def _of_line(scored: Scored, line: int, *, are_columns: bool, first: int | None = None) -> Made | None:
    """A computed line in the way that meets most of its cells; of `first` cells alone where they are no ranks."""
    table = scored.matrix.layout.table
    label = table.heading(line) if are_columns else _label(scored.matrix, line)
    said = _about(scored.matrix, line, label, are_columns=are_columns)
    if (Concept.VERDICT in said and not said & set(CALLED)) or _are_ranks_added(label):
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
    cells = cells.chosen(np.arange(len(cells))[:first])
    mark = counted_mark(label)
    ways = next((ways for concept, ways in CALLED.items() if concept in said), WAYS)
    best = (added_up((scored.sums(cells),), cells, label, (Way(COUNTED[mark], COUNTING[mark]),)) if mark
            else added_up(scored.sums_with_blanks(cells), cells, label, ways))  # fmt: skip
    single = products(scored, cells, label)
    if single is not None and (best is None or single.hits >= best.hits):
        best = single
    # A formula that goes by no known name may be anything: only where it was met does it prove something.
    is_part = any(word.startswith("subt") for word in bare(label).split())
    return best if best is not None and ((said & set(CALLED) and not is_part) or best.hits) else None


def _label(matrix: Matrix, row: int) -> str:
    table = matrix.layout.table
    return next((text for column in reversed(table.labels) if (text := table.view.text(row, column))), "")


def _ranks(scored: Scored, cells: Cells, label: str) -> Made | None:
    """Ranks beside those of the totals: by score times weight when there are weights, else of the scores added up."""
    is_weighted = any(scored.weights.values())
    highest, lowest = HIGHEST[is_weighted], LOWEST[is_weighted]
    ranked = []
    for totals in (one for sums in scored.sums_with_blanks(cells) for one in ranked_by(sums)):
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


def _ranks_of_column(scored: Scored, cells: Cells, column: int) -> Made | None:
    """Ranks beside those of the column before them, where that is met by all: of what else they rank is not known."""
    table = scored.matrix.layout.table
    before = table.view.numbers_at(cells.rows, cells.columns - 1)
    if column - 1 not in table.values or np.isnan(before).any():
        return None
    ranked = [_ranked(cells, table.heading(column), one, _RANK_BESIDE) for one in (before, -before)]
    best = max(ranked, key=lambda one: one.hits)
    return best if best.hits == len(cells) else None


def _ranked(cells: Cells, label: str, totals: Numbers, how: Text) -> Made:
    """The ranks of totals, the highest first."""
    order = np.sort(totals)
    better = len(order) - np.searchsorted(order, totals + 1e-9, "right")
    ties = len(order) - better - np.searchsorted(order, totals - 1e-9, "left")
    holds = (better + 1 <= cells.stated) & (cells.stated <= better + ties)
    return Made(label, cells, (better + 1).astype(float), how, holds)
