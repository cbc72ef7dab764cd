"""Rectangles of cells, as a sheet would give them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from openpyxl.utils import get_column_letter

from selection.errors import Place
from selection.tables import Cell, CellValue

__all__ = ["cells"]


def cells(rows: Iterable[Sequence[object]], sheet: str = "Tab", top: int = 1) -> list[tuple[Cell, ...]]:
    """The rows as cells, the first of them in row `top` and column A; numbers become floats."""
    return [
        tuple(
            Cell(_plain(value), Place(sheet, f"{get_column_letter(column)}{row}"))
            for column, value in enumerate(line, start=1)
        )
        for row, line in enumerate(rows, start=top)
    ]


def _plain(value: object) -> CellValue:
    if isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value or None if isinstance(value, str) else value  # type: ignore[return-value]  # what a sheet can hold
