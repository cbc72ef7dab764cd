"""A sheet of a few rows, and what was understood of it in short."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import openpyxl

import selection as sel
from selection.understanding import Understanding

__all__ = ["Rows", "ends", "keys", "names", "read", "told", "weights"]

Rows = Sequence[Sequence[Any]]


def read(rows: Rows, answers: dict[str, str] | None = None, merges: Sequence[str] = ()) -> Understanding:
    """What is understood of one sheet with these rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for area in merges:
        sheet.merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    return sel.understand(out.getvalue(), "desk.xlsx", answers=answers)


def ends(found: Understanding) -> dict[str, tuple[float, float]]:
    """The worst and the best of each criterion."""
    return {one.name: (one.worst, one.best) for one in found.criteria}


def weights(found: Understanding) -> dict[str, float | None]:
    """The weight of each criterion."""
    return {one.name: one.weight for one in found.criteria}


def names(found: Understanding) -> list[str]:
    """The candidates."""
    return [one.name for one in found.candidates]


def keys(found: Understanding) -> list[str]:
    """The questions that are open."""
    return [one.key for one in found.questions]


def told(found: Understanding) -> str:
    """All that is said beside the questions."""
    return " | ".join(str(one) for one in found.notices)
