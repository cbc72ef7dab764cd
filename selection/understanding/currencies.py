"""Amounts in several currencies, of which a line of its own says which is in which: they cannot be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from selection.errors import Fault
from selection.texts import text
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.view import Look
from selection.understanding.vocabulary.currencies import CALLED_CURRENCY, IN_MONEY
from selection.understanding.vocabulary.words import bare
from selection.validation.numbers import CURRENCY

__all__ = ["in_several_currencies"]

_CODE = re.compile(r"[A-Z]{3}|[€$£¥]|(?i:euros?|us\$|dollars?|pounds?|kr|zł)")
_MOST_SHOWN = 20


def in_several_currencies(matrices: Sequence[Matrix], graded: frozenset[str]) -> list[Fault]:
    """Each amount of money in another currency than most on the same criterion; `graded` are criteria of grades."""
    return [fault for matrix in matrices for fault in _of_matrix(matrix, graded)][:_MOST_SHOWN]


def _of_matrix(matrix: Matrix, graded: frozenset[str]) -> Iterator[Fault]:
    layout = matrix.layout
    codes = _codes(layout)
    kinds = list(dict.fromkeys(codes.values()))
    if len(kinds) < 2:
        return
    most = max(kinds, key=list(codes.values()).count)
    entries = matrix.entries
    names = [name for name in entries.criteria.kinds if name not in graded and _is_money(name)]
    view = layout.table.view
    for at in entries.criteria.where(names.__contains__).tolist() if names else ():
        entry = entries[at]
        code = codes.get(entry.at[0] if layout.candidates_in_rows else entry.at[1], most)
        if code != most and view.look(*entry.at) is Look.FIGURE:
            shown = text('"{raw}" in {currency}', raw=view.text(*entry.at), currency=code)
            yield Fault(view.place(*entry.at), text("an amount in {currency}, as of most others", currency=most), shown,
                        text("Convert it, so that all are in one currency"))  # fmt: skip


def _is_money(name: str) -> bool:
    """Whether a name is about money and does not say itself in which currency all of it is."""
    return any(part in bare(name) for part in IN_MONEY) and CURRENCY.search(name) is None


def _codes(layout: Layout) -> Mapping[int, str]:
    """The currency of each row (candidates in rows) or column; nothing when no line says it of all that it names."""
    table, view = layout.table, layout.table.view
    if layout.candidates_in_rows:
        scored = frozenset(layout.score_columns())
        lines = [column for column in (*table.labels, *table.columns) if column not in scored]
        named = [column for column in lines if bare(table.heading(column) or table.corner(column)) in CALLED_CURRENCY]
        cells = {row: (row, column) for column in named[:1] for row in layout.score_rows()}
    else:
        lines = [row for row in (*table.headings, *table.rows)
                 if any(bare(view.text(row, column)) in CALLED_CURRENCY for column in table.labels)]  # fmt: skip
        cells = {column: (row, column) for row in lines[:1] for column in layout.score_columns()}
    written = {line: view.text(*at).strip() for line, at in cells.items() if view.is_filled(*at)}
    return written if all(_CODE.fullmatch(one) for one in written.values()) else {}
