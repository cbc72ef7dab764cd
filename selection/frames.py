"""A workbook from pandas frames, as if each had been written to a sheet without its index."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pandas as pd

from selection.errors import Place
from selection.tables import Cell, CellValue, Grid, Workbook, cell_name

__all__ = ["workbook_from_frames"]


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
            _cell(_plain(value), Place(sheet, cell_name(row, column), file))
            for column, value in enumerate(line, start=1)
        )
        for row, line in enumerate(lines, start=1)
    )
    return Grid(sheet, rows)


def _cell(value: CellValue, place: Place) -> Cell:
    """The cell, broken when it holds infinity, which only frames can."""
    if isinstance(value, float) and not math.isfinite(value):
        return Cell(None, place, str(value))
    return Cell(value, place)


def _plain(value: Any) -> CellValue:
    if value is None or (not isinstance(value, (str, bool, date)) and bool(pd.isna(value))):
        return None
    if isinstance(value, (bool, datetime, date)):
        return value
    if isinstance(value, (int, float)) or hasattr(value, "__float__"):
        return float(value)
    return str(value).strip() or None
