"""Workbooks as people send them, made with openpyxl, for tests that begin with a file."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import openpyxl

__all__ = ["FAULTY_CELL", "INFEASIBLE", "PLAIN", "Rows", "faulty", "xlsx"]

Rows = Sequence[Sequence[object]]

FAULTY_CELL = "Scores!B3"

_CANDIDATES: Rows = (
    ("Candidate", "Cost", "Region"),
    ("Acme", 100, "north"),
    ("Bolt", 200, "south"),
    ("Cobalt", 300, "north"),
    ("Dune", 150, "south"),
)
_CRITERIA: Rows = (
    ("Criterion", "Weight", "Worst", "Best"),
    ("Ideas", 50, 0, 10),
    ("Trust", 50, 0, 10),
)
_SCORES: Rows = (
    ("Candidate", "Ideas", "Trust"),
    ("Acme", 8, 6),
    ("Bolt", 4, 9),
    ("Cobalt", 9, 3),
    ("Dune", 7, 7),
)
_RULES: Rows = (
    ("Rule", "What", "With", "Number", "Second number"),
    ("Size", None, None, 2, 2),
    ("Budget", "Cost", None, 400, None),
)

PLAIN: Mapping[str, Rows] = {
    "Candidates": _CANDIDATES, "Criteria": _CRITERIA, "Scores": _SCORES, "Rules": _RULES,
}  # fmt: skip
"""Two of four within 400: worth 70 for Acme and Dune; with only Trust, Bolt and Dune win with 80."""

INFEASIBLE: Mapping[str, Rows] = {
    **PLAIN, "Rules": (*_RULES[:2], ("Budget", "Cost", None, 200, None)),
}  # fmt: skip
"""No two cost 200 or less."""


def xlsx(sheets: Mapping[str, Rows]) -> bytes:
    """The bytes of a workbook with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def faulty() -> bytes:
    """A workbook in which `FAULTY_CELL` holds words instead of a score."""
    rows = [list(row) for row in _SCORES]
    rows[2][1] = "rather good"
    return xlsx({**PLAIN, "Scores": rows})
