"""A sheet as it lies on somebody's desk: criteria in rows, two columns for each supplier, a total, a zero."""

from __future__ import annotations

import io
from collections.abc import Sequence

import openpyxl

__all__ = ["FIRST", "NAMES", "SECOND", "messy_sheet"]

NAMES = ("Acme <b>BV</b>", "Bolt & Zn", "Cobalt", "Dune *plus*")

_CRITERIA = (("Kwaliteit plan", 40), ("Veiligheidscultuur", 30), ("Duurzaamheid", 20), ("Prijsstelling", 10))

Grades = Sequence[Sequence[float]]

FIRST: Grades = ((0, 4, 9, 7), (6, 9, 3, 7), (7, 8, 6, 5), (9, 6, 7, 8))
"""By criterion and supplier; the zero of the first supplier may be a grade, or say that nobody gave one.

Two or more take part; safety is their weakest, everything else their mean. With quality from 0 to 10 and the rest
from 1 to 10, Bolt and Dune are best: 40 x 0.55 + 30 x 6/9 + 20 x 5.5/9 + 10 x 6/9 = 60.9 (63 when all is from 0 to
10), Acme and Dune are worth 50.1. When the zero is no grade it counts as the middle, 5.5, and Acme and Dune are best:
40 x 5.25/9 + 30 x 5/9 + 20 x 5/9 + 10 x 7.5/9 = 59.4, Bolt and Dune are worth 58.9.
"""

SECOND: Grades = tuple((dune, acme, bolt, cobalt) for acme, bolt, cobalt, dune in FIRST)
"""The next sheet of the layout: the same grades, each for the next supplier. A grade from 0 to 10, the zero makes Acme
and Cobalt best; no grade, Acme and Bolt.
"""


def messy_sheet(grades: Grades = FIRST, *, wrong_total: bool = False, hide_last: bool = False) -> bytes:
    """An xlsx with weights, weighted cells and totals that it computes itself; `wrong_total` spoils the first total."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Beoordeling"
    sheet["A1"] = "Beoordeling partners regionale batterij"
    sheet["A3"], sheet["B3"] = "Criterium", "Gewicht"
    for row, (criterion, weight) in enumerate(_CRITERIA, start=5):
        sheet.cell(row, 1, criterion)
        sheet.cell(row, 2, weight)
    sheet["A9"], sheet["B9"] = "Totaal", 100
    for at, name in enumerate(NAMES):
        left = 3 + 2 * at
        sheet.cell(3, left, name)
        sheet.merge_cells(start_row=3, start_column=left, end_row=3, end_column=left + 1)
        sheet.cell(4, left, "Score")
        sheet.cell(4, left + 1, "Gewogen")
        total = 0.0
        for row, (_, weight) in enumerate(_CRITERIA, start=5):
            grade = grades[row - 5][at]
            sheet.cell(row, left, grade)
            sheet.cell(row, left + 1, grade * weight / 100)
            total += grade * weight / 100
        sheet.cell(9, left + 1, round(total, 4) + (1 if wrong_total and at == 0 else 0))
    if hide_last:
        sheet.column_dimensions["I"].hidden = sheet.column_dimensions["J"].hidden = True
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
