"""A workbook as it was read: grids of cells that remember where they stand.

Files, uploads and pandas frames all become a `Workbook`; from here on nobody needs to know which it was.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import pandas as pd
from openpyxl.utils import get_column_letter

from selection.errors import Notice, Place

__all__ = ["Cell", "CellValue", "Grid", "Workbook", "workbook_from_frames"]

CellValue = str | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its value as stored, its place, and what it shows instead of a value when it is broken.

    Numbers are floats (or bools), text is stripped of outer blanks, an empty text is None. `error` holds an
    error value such as "#DIV/0!" or a formula that was never calculated; broken is not empty.
    """

    value: CellValue
    place: Place
    error: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all stands in the cell."""
        return self.value is None and self.error is None

    def __str__(self) -> str:
        if self.error is not None:
            return self.error
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        return "" if self.value is None else str(self.value)


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: rows of cells, all of the same width, the first row being row 1 of the sheet."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets of one file, with the name and the SHA-256 of what was read."""

    file: str
    sha256: str
    grids: tuple[Grid, ...]
    notices: tuple[Notice, ...] = field(default=())


def workbook_from_frames(frames: Mapping[str, pd.DataFrame], name: str = "frames") -> Workbook:
    """A workbook from pandas frames: one grid a frame, its column names as the header row.

    Places read like those of the sheet that the frame would be if it were written without its index.
    The SHA-256 is that of the frames as CSV text, in order of their names.

    Examples
    --------
    >>> book = workbook_from_frames({"Scores": pd.DataFrame({"Candidate": ["Acme"], "Quality": [8]})})
    >>> book.grids[0].rows[1][1].value, str(book.grids[0].rows[1][1].place)
    (8.0, 'Scores!B2')
    """
    digest = hashlib.sha256()
    for key in sorted(frames):
        digest.update(f"{key}\n{frames[key].to_csv(index=False)}".encode())
    grids = tuple(_grid(key, frame, name) for key, frame in frames.items())
    return Workbook(name, digest.hexdigest(), grids)


def _grid(sheet: str, frame: pd.DataFrame, file: str) -> Grid:
    lines = [list(frame.columns), *frame.itertuples(index=False, name=None)]
    rows = tuple(
        tuple(
            Cell(_plain(value), Place(sheet, f"{get_column_letter(column)}{row}", file))
            for column, value in enumerate(line, start=1)
        )
        for row, line in enumerate(lines, start=1)
    )
    return Grid(sheet, rows)


def _plain(value: Any) -> CellValue:
    if value is None or (not isinstance(value, (str, bool, date)) and bool(pd.isna(value))):
        return None
    if isinstance(value, (bool, datetime, date)):
        return value
    if isinstance(value, (int, float)) or hasattr(value, "__float__"):
        return float(value)
    return str(value).strip() or None
