"""Tables beside the scores that are about other things: a budget, a planning, a list of invoices."""

from __future__ import annotations

from collections.abc import Sequence

from selection.model import closest, name_key
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.units import is_unit
from selection.understanding.names import criterion_key

__all__ = ["is_called_after_sheet", "is_of_other_things"]

_SEVERAL = 2


def is_called_after_sheet(one: Matrix, scored: Sequence[Matrix]) -> bool:
    """Whether the sheet would have to be a name in a table, and cannot: another one on it has the names itself."""
    if one.from_sheet is None:
        return False
    own, role = _keys(one), one.from_sheet
    is_called = any(seen.name == one.sheet for seen in (*one.candidates, *one.criteria))
    beside = [other for other in scored if other is not one and other.sheet == one.sheet]
    return is_called and any(other.from_sheet is not role and not own & _keys(other) for other in beside)


def is_of_other_things(one: Matrix, scored: Sequence[Matrix]) -> bool:
    """Whether a list with a number for each line has no name in common with any table that scores several candidates.

    A budget of items and euros beside the scores is no further candidate called EUR.
    """
    tables = [other for other in scored if other is not one
              and len(other.candidates) >= _SEVERAL and len(other.criteria) >= _SEVERAL]  # fmt: skip
    names = [seen.name for seen in one.candidates]
    if not tables or one.from_sheet is not None or (len(names) > 1 and not all(map(is_unit, names))):
        return False
    others = frozenset[str]().union(*map(_keys, _others(one, scored)))
    known = [seen.name for other in tables for seen in other.candidates]
    return not _keys(one) & others and all(closest(name, known) is None for name in names)


def _others(one: Matrix, scored: Sequence[Matrix]) -> list[Matrix]:
    """The other tables of scores."""
    return [other for other in scored if other is not one]


def _keys(matrix: Matrix) -> set[str]:
    """What a table names, whichever way round it was read."""
    seen = (*matrix.candidates, *matrix.criteria)
    return {name_key(one.name) for one in seen} | {criterion_key(one.name) for one in seen}
