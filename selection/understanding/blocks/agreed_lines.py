"""Columns of marks on which assessors agreed, beside those of each of them: typed marks are no computed ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from selection.understanding.blocks.table import Table
from selection.understanding.blocks.view import Numbers
from selection.understanding.found import Role
from selection.understanding.vocabulary.agreed import is_agreed, is_final
from selection.understanding.vocabulary.words import Concept, looks_like_criterion

__all__ = ["agreed_below", "all_or_none", "with_agreed"]

_FEWEST = 2
_MOST_DECIMALS = 4
_MOST_COLUMNS = 2000


def agreed_below(table: Table, special_columns: Mapping[int, Concept], level: int, main: Role) -> bool:
    """Whether the names in a row of headings are those of assessors, since one says what they agreed on.

    Beside criteria in rows nothing else can be called so. A criterion may: beside candidates in rows the numbers have
    to lie between those beside them.
    """
    names = {column: table.path(column)[level] for column in table.columns[:_MOST_COLUMNS]}
    called = [column for column, name in names.items() if is_agreed(name) or is_final(name)]
    if not called or (main is not Role.CANDIDATE and any(column in special_columns for column in called)):
        return False
    if main is Role.CANDIDATE:
        return True
    others = [column for column in names if column not in special_columns and column not in called]
    return not any(looks_like_criterion(names[one]) for one in others) and all(
        _lie_between(table, column, _beside(table, others, column, level)) for column in called
    )


def with_agreed(table: Table, special_columns: dict[int, Concept], levels: Mapping[Role, int]) -> dict[int, Concept]:
    """The special columns without those of final marks that somebody typed: such as Eindcijfer behind assessors.

    Formulas, and what is the mean of the assessors wherever it stands, are computed and stay special.
    """
    level = levels.get(Role.ASSESSOR)
    if level is None:
        return special_columns
    names = {column: table.path(column)[level] for column in special_columns if column in table.columns}
    called = [column for column, name in names.items() if is_final(name)]
    scores = [column for column in table.columns if column not in special_columns] if called else []
    beside = {column: _beside(table, scores, column, level) for column in called}
    formulas = table.view.formula_cells() if called else {}
    if not called or any(len(others) < _FEWEST for others in beside.values()):
        return special_columns
    if any(column in formulas.get(row, ()) for row in table.rows for column in called):
        return special_columns
    filled = [column for column in called if column in table.values]
    if not filled or all(_is_mean(table, column, beside[column]) for column in filled):
        return special_columns
    if not all(_lie_between(table, column, beside[column]) for column in filled):
        return special_columns
    return {column: concept for column, concept in special_columns.items() if column not in called}


def all_or_none(table: Table, level: int | None, computed: Iterable[int], kept: Sequence[int]) -> frozenset[int]:
    """The columns of `kept` that are called agreed, when some of them are `computed` and not all of them are means.

    What was agreed on counts for all candidates and criteria or for none: that it is the mean of one is chance.
    """
    called = [column for column in kept if level is not None and is_agreed(table.path(column)[level])]
    if level is None or not called or not set(called) & set(computed):
        return frozenset()
    others = [column for column in kept if column not in called]
    means = all(_is_mean(table, column, _beside(table, others, column, level)) for column in called)
    return frozenset() if means else frozenset(called)


def _beside(table: Table, others: Sequence[int], column: int, level: int) -> list[int]:
    """The columns under the same headings but for those in this row."""
    own = _without(table, column, level)
    return [other for other in others if _without(table, other, level) == own]


def _without(table: Table, column: int, level: int) -> tuple[str, ...]:
    path = table.path(column)
    return (*path[:level], *path[level + 1 :])


def _numbers(table: Table, column: int, beside: Sequence[int]) -> tuple[Numbers, Numbers]:
    """The numbers of a column and of those beside it, in the rows in which it and any of them has one."""
    own = table.view.numbers(table.rows, column)
    others = np.array([table.view.numbers(table.rows, other) for other in beside]).reshape(len(beside), len(own))
    known = ~np.isnan(own) & ~np.isnan(others).all(axis=0)
    return own[known], others[:, known]


def _is_mean(table: Table, column: int, beside: Sequence[int]) -> bool:
    """Whether a column holds the mean of those beside it in every row, rounded to the decimals that it has."""
    own, others = _numbers(table, column, beside)
    if not len(own):
        return False
    means = np.nanmean(others, axis=0)
    places = next((n for n in range(_MOST_DECIMALS) if np.allclose(own, np.round(own, n), atol=1e-9)), None)
    # Whole numbers may be what was agreed on near the mean: only means that are whole themselves are theirs.
    room = 0.5000001 * 10.0**-places if places else 1e-6
    return bool((np.abs(own - means) <= room).all())


def _lie_between(table: Table, column: int, beside: Sequence[int]) -> bool:
    """Whether most numbers of a column lie between the least and the most of those beside it, or none is known."""
    own, others = _numbers(table, column, beside)
    if not len(own):
        return True
    least, most = np.nanmin(others, axis=0), np.nanmax(others, axis=0)
    return 2 * int(((own >= least) & (own <= most)).sum()) > len(own)
