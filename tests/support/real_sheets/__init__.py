"""Sheets in the manner of real ones, made by code, each with what a careful person would enter from it."""

from tests.support.real_sheets import (
    apart,
    capable,
    files,
    in_columns,
    in_rows,
    lookalikes,
    more,
    odd_tables,
    other_blocks,
    panels,
    scorecards,
    tenders,
    weights,
    words,
)
from tests.support.real_sheets.expected import Expected, Level, RealSheet

__all__ = ["REAL_SHEETS", "Expected", "Level", "RealSheet"]

REAL_SHEETS: tuple[RealSheet, ...] = tuple(
    sheet
    for part in (
        in_rows,
        in_columns,
        words,
        weights,
        panels,
        other_blocks,
        more,
        lookalikes,
        odd_tables,
        files,
        capable,
        apart,
        scorecards,
        tenders,
    )
    for sheet in part.SHEETS
)
