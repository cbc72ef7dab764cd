"""A sheet as it lies on a desk: criteria in rows, suppliers side by side, everything computed beside the grades."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

__all__ = ["messy"]

_SUPPLIERS = ("Aquaduct Beheer B.V.", "Brink & Plas", "Duikelaar Techniek", "Golfslag Groep", "Waterlijn Installaties")
_GROUPS = (
    ("Innovatie", (("Vernieuwend ontwerp", 20, (9, 6, 7, 9, 5)), ("Digitaal beheer", 10, (8, 7, 6, 9, "n.v.t.")))),
    ("Veiligheid", (("Veiligheidscultuur", 30, (4, 8, 8, 5, 9)),)),
    ("Inzet", (("Eigen investering", 20, (8, 6, 7, 9, 6)), ("Aanvulling op de gemeente", 20, (7, 7, 7, 7, 8)))),
)
_TYPED = {"Aquaduct Beheer B.V.": 7.0}
"""A total that somebody typed over its formula, and that a later grade made wrong."""
_HEADER, _FIRST = 4, 6


class _Sheet:
    """Cells by name, where a formula keeps the value that Excel would have stored with it."""

    def __init__(self, book: Any, title: str) -> None:
        self._sheet = book.add_worksheet(title)
        self._sheet.set_column("A:A", 28)
        self.bold, self.grey = book.add_format({"bold": True}), book.add_format({"italic": True, "color": "#777777"})
        self.head = book.add_format({"bold": True, "align": "center", "bg_color": "#DDEBF7", "border": 1})
        self.two = book.add_format({"num_format": "0.00"})

    def put(self, cell: str, value: object, look: object = None, kept: float | None = None) -> None:
        if kept is None:
            self._sheet.write(cell, value, look)
        else:
            self._sheet.write_formula(cell, value, look, round(kept, 10))

    def merge(self, cells: str, value: str) -> None:
        self._sheet.merge_range(cells, value, self.head)


def messy(path: Path) -> None:
    """Write the sheet."""
    with xlsxwriter.Workbook(path) as book:
        sheet = _Sheet(book, "Beoordeling")
        sheet.put("A1", "Beoordeling partners zwembad De Wielewaal", sheet.bold)
        sheet.put("A2", "versie 0.4, na het overleg van 14 maart", sheet.grey)
        sheet.put(f"A{_HEADER}", "Criterium", sheet.head)
        sheet.put(f"B{_HEADER}", "Gewicht", sheet.head)
        subtotals = _criteria(sheet)
        last = _FIRST + sum(1 + len(criteria) for _, criteria in _GROUPS)
        totals = [_supplier(sheet, at, subtotals, last) for at in range(len(_SUPPLIERS))]
        _ranks(sheet, totals, last + 1)
        sheet.put(f"A{last}", "Totaal", sheet.bold)
        sheet.put(f"B{last}", "=" + "+".join(f"B{row}" for row in subtotals), sheet.bold, 100)
        sheet.put(f"A{last + 1}", "Rang", sheet.bold)
        legend = ("Legenda", "1 = onvoldoende", "6 = voldoende", "10 = uitmuntend")
        for row, line in enumerate(legend, start=last + 3):
            sheet.put(f"A{row}", line)
        sheet.put(f"A{last + 8}", "Let op: het veiligheidsplan van Golfslag is nog niet binnen.", sheet.grey)


def _criteria(sheet: _Sheet) -> list[int]:
    """Write the groups and their criteria with the weights; in which rows the groups are."""
    found, row = [], _FIRST
    for group, criteria in _GROUPS:
        found.append(row)
        sheet.put(f"A{row}", group, sheet.bold)
        sheet.put(f"B{row}", f"=SUM(B{row + 1}:B{row + len(criteria)})", sheet.bold, sum(one[1] for one in criteria))
        for line, (name, weight, _) in enumerate(criteria, start=row + 1):
            sheet.put(f"A{line}", f"  {name}")
            sheet.put(f"B{line}", weight)
        row += 1 + len(criteria)
    return found


def _supplier(sheet: _Sheet, at: int, subtotals: Sequence[int], last: int) -> float:
    """Write both columns of a supplier; its total."""
    score, weighted = ("CD", "EF", "GH", "IJ", "KL")[at]
    sheet.merge(f"{score}{_HEADER}:{weighted}{_HEADER}", _SUPPLIERS[at])
    sheet.put(f"{score}{_HEADER + 1}", "Score", sheet.grey)
    sheet.put(f"{weighted}{_HEADER + 1}", "Gewogen", sheet.grey)
    total = 0.0
    for row, (_, criteria) in zip(subtotals, _GROUPS, strict=True):
        points = 0.0
        for line, (_, weight, grades) in enumerate(criteria, start=row + 1):
            grade: Any = grades[at]
            sheet.put(f"{score}{line}", grade)
            if not isinstance(grade, str):
                points += grade * weight / 100
                sheet.put(f"{weighted}{line}", f"={score}{line}*$B{line}/100", sheet.two, grade * weight / 100)
        sheet.put(f"{weighted}{row}", f"=SUM({weighted}{row + 1}:{weighted}{row + len(criteria)})", sheet.two, points)
        total += points
    if _SUPPLIERS[at] in _TYPED:
        sheet.put(f"{weighted}{last}", _TYPED[_SUPPLIERS[at]], sheet.two)
        return _TYPED[_SUPPLIERS[at]]
    sheet.put(f"{weighted}{last}", "=" + "+".join(f"{weighted}{row}" for row in subtotals), sheet.two, total)
    return total


def _ranks(sheet: _Sheet, totals: Sequence[float], row: int) -> None:
    columns = "DFHJL"
    among = ",".join(f"${column}${row - 1}" for column in columns)
    for column, total in zip(columns, totals, strict=True):
        rank = 1 + sum(other > total for other in totals)
        sheet.put(f"{column}{row}", f"=RANK({column}{row - 1},({among}))", None, rank)
