"""What to call a block of scores, and who judged in it when the lines above say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selection.understanding.blocks.matrix import Matrix
from selection.understanding.vocabulary.words import Concept, is_about

__all__ = ["assessors_named", "block_name", "titles_of"]

_NEAR, _PAIR = 6, 2
_LABELLED = re.compile(r"^([^:]{2,30}):\s*(.*)$")


def titles_of(matrices: Sequence[Matrix]) -> list[str]:
    """What to call blocks, with their cells where two would be called the same."""
    names = [block_name(matrix) for matrix in matrices]
    return [name if names.count(name) == 1 else f"{name} {matrix.layout.table.area}"
            for name, matrix in zip(names, matrices, strict=True)]  # fmt: skip


def block_name(matrix: Matrix) -> str:
    """What to call a block: what the label above it names, else its title when it has one, else its sheet."""
    table = matrix.layout.table
    if not table.titles or table.area.top <= 1:
        return table.view.name
    row = table.titles[-1]
    label, value = _pair(matrix, row)
    return value if label and value else table.view.text(row, table.area.left)


def assessors_named(matrices: Sequence[Matrix]) -> list[str] | None:
    """Who judged in each block, when a line above each says so ("Assessor:", "J. Reid") and no two are the same."""
    found = [next((value for row in _above(matrix) for label, value in (_pair(matrix, row),)
                   if value and is_about(label, Concept.ASSESSOR)), "") for matrix in matrices]  # fmt: skip
    return found if all(found) and len(set(found)) == len(found) else None


def _above(matrix: Matrix) -> list[int]:
    """The title lines of a table, and the lines above it, up to the next that is no single line of text."""
    table = matrix.layout.table
    rows = list(table.titles)
    for row in range(table.area.top - 1, max(0, table.area.top - _NEAR), -1):
        filled = sum(table.view.is_filled(row, column) and table.view.is_own(row, column)
                     for column in range(1, table.view.width + 1))  # fmt: skip
        if filled > _PAIR:
            break
        rows += [row] if filled else []
    return rows


def _pair(matrix: Matrix, row: int) -> tuple[str, str]:
    """The label in a line above a table and what stands behind it, in the same cell or in the next that is filled."""
    view, area = matrix.layout.table.view, matrix.layout.table.area
    texts = [view.text(row, column) for column in range(area.left, area.right + 1)
             if view.is_filled(row, column) and view.is_own(row, column)]  # fmt: skip
    match = _LABELLED.match(texts[0]) if texts else None
    if match is None:
        return "", ""
    return match[1], match[2].strip() or (texts[1] if len(texts) == 2 else "")
