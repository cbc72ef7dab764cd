"""What is needed of the capabilities in a table: how far, by how many parties, and what is only wished."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from selection.errors import Notice, Place
from selection.texts import text
from selection.understanding.blocks.entries import Entries, firsts
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.names import row_name
from selection.understanding.capabilities.levels import CAN, Levels
from selection.understanding.found import FoundNeed
from selection.understanding.values.written import Written, WrittenKind, understand_cell
from selection.understanding.vocabulary.demands import KNOCK_OUT, NO_BOUND
from selection.understanding.vocabulary.skills import COUNTED, is_need, is_wish
from selection.understanding.vocabulary.words import bare

__all__ = ["need_lines", "needs_of"]


@dataclass(frozen=True, slots=True)
class _Stated:
    """What a cell says of a need; `level` is None when it does not say how far, `stated` is it on the sheet's scale."""

    level: int | None = None
    providers: int = 1
    is_core: bool = True
    stated: float | None = None


def need_lines(matrix: Matrix) -> Mapping[int, str]:
    """The rows (parties in rows) or columns that say what is needed, with their names."""
    layout, table = matrix.layout, matrix.layout.table
    if layout.candidates_in_rows:
        names = {row: row_name(layout, row) for row in table.rows}
    else:
        beside = [*layout.attributes, *table.columns]
        names = {column: table.heading(column) or table.corner(column) for column in beside}
    return {line: name for line, name in names.items() if is_need(name)}


def needs_of(matrix: Matrix, own: Entries, levels: Levels) -> tuple[list[FoundNeed], list[Notice]]:
    """Every capability that the table says is needed, and what of that could not be read."""
    view = matrix.layout.table.view
    lines = need_lines(matrix)
    weights = next(iter(matrix.weight_sets.values()), {})
    usual = 1 if levels.is_graded else CAN
    needs: list[FoundNeed] = []
    notices: list[Notice] = []
    for capability, first in firsts(own.criteria):
        found: list[_Stated] = []
        row, column = own[first].at
        places = []
        for line, name in lines.items():
            at = (line, column) if matrix.layout.candidates_in_rows else (row, line)
            one = understand_cell(view.cell(*at), view.format(*at))
            stated = _stated(one, name, levels)
            if stated is not None:
                found.append(stated)
                places.append(view.cell(*at).place)
            elif not _says_no(one):
                notices.append(Notice(text("{written} was not understood as a need.", written=one.written),
                                      view.cell(*at).place))  # fmt: skip
        if found:
            weight = weights[capability][0] if capability in weights else None
            needs.append(_need(capability, found, usual, weight, places[0]))
    return needs, notices


def _need(capability: str, found: Sequence[_Stated], usual: int, weight: float | None, place: Place) -> FoundNeed:
    """All that the lines say of one capability: the highest level, and the most parties, that any of them asks."""
    graded = max((one for one in found if one.level is not None), key=lambda one: one.level or 0, default=_Stated())
    return FoundNeed(capability, graded.level or usual, place, weight, any(one.is_core for one in found),
                     max(one.providers for one in found), graded.stated)  # fmt: skip


def _stated(one: Written, name: str, levels: Levels) -> _Stated | None:
    """What a cell of a line of needs says; None when it says that nothing is needed, or nothing."""
    is_core = not is_wish(name)
    if one.kind is WrittenKind.NUMBER and one.value is not None and one.value > 0:
        is_level = levels.is_graded and levels.low <= one.value <= levels.high
        if COUNTED.search(bare(name)) or not is_level:
            return _Stated(providers=math.ceil(one.value), is_core=is_core)
        return _Stated(max(1, levels.of_number(one.value)), is_core=is_core, stated=one.value)
    word = bare(one.written)
    if word in NO_BOUND or word in KNOCK_OUT:
        return _Stated(is_core=word in KNOCK_OUT)
    level = levels.words.get(one.word)
    if level is not None:
        return _Stated(level, is_core=is_core) if level else None
    return _Stated(is_core=is_core) if _YES & {one.word, word} else None


_YES = frozenset({"yes", "y", "ja", "oui", "si", "sim", "tak", "true", "x", "v", "✓", "✔", "√", "☑", "●"})
_NO = frozenset({"no", "n", "nee", "neen", "nein", "non", "nao", "nie", "false", "-", "0", "✗", "✘", "☐", "○"})


def _says_no(one: Written) -> bool:
    """Whether a cell says that something is not needed: a no, a zero, nothing at all."""
    return one.is_missing or one.value == 0 or one.word in _NO or bare(one.written) in _NO
