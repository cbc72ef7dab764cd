"""A sheet to read: titles, paragraphs and tables one below the other, each row as high as its text needs."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from selection.reading.child.writer import put
from selection.reading.form import looks
from selection.texts import Language, Text

__all__ = ["Page", "lines_of"]

_LINE, _TITLE, _SECTION = 15.5, 26.0, 30.0
_LETTERS = 1.05
"""Letters of the usual font that fit in one unit of column width."""

Part = Text | str | float


def lines_of(line: str, letters: float) -> int:
    """The number of lines that words take when they are broken at blanks."""
    count, used = 1, 0
    for word in line.split():
        if used and used + 1 + len(word) > letters:
            count, used = count + 1, 0
        used += len(word) + (1 if used else 0)
    return count


class Page:
    """A sheet that is written from top to bottom."""

    def __init__(self, sheet: Worksheet, widths: Sequence[float], language: Language) -> None:
        self.sheet = sheet
        self.row = 1
        self._language = language
        self._widths = tuple(widths)
        for at, width in enumerate(widths, start=1):
            sheet.column_dimensions[get_column_letter(at)].width = width
        sheet.sheet_view.showGridLines = False
        sheet.sheet_properties.tabColor = looks.GUIDE_TAB

    def title(self, line: Text) -> None:
        """Write the title of the sheet."""
        put(self.sheet.cell(self.row, 1), line.to(self._language))
        looks.title(self.sheet.cell(self.row, 1))
        self._end(_TITLE)

    def section(self, line: Text) -> None:
        """Write the title of a part."""
        put(self.sheet.cell(self.row, 1), line.to(self._language))
        looks.section(self.sheet.cell(self.row, 1))
        self._end(_SECTION)

    def turn(self) -> None:
        """Begin a new page when printed."""
        self.sheet.row_breaks.append(Break(id=self.row - 1))

    def paragraph(self, line: Text) -> None:
        """Write a paragraph as wide as the sheet."""
        self._write((line,), (len(self._widths),), [False])

    def table(
        self,
        headings: Sequence[Part],
        rows: Sequence[Sequence[Part]],
        spans: Sequence[int],
        links: Sequence[str] = (),
        fills: Sequence[PatternFill] = (),
    ) -> tuple[int, int]:
        """Write a table, the rows where its body begins and ends; `links` and `fills` go with its first column.

        `spans` says how many columns of the sheet each column of the table takes.
        """
        if headings:
            self._write(headings, spans, [True] * len(spans), heading=True)
        first = self.row
        for at, row in enumerate(rows):
            cell = self.sheet.cell(self.row, 1)
            self._write(row, spans, [True, *[False] * (len(spans) - 1)])
            if at < len(links):
                cell.hyperlink = Hyperlink(ref=cell.coordinate, location=links[at], display=str(cell.value))
                cell.style = "Hyperlink"
                looks.plain(cell, bold=True)
            if at < len(fills):
                looks.heading(cell, fills[at])
        return first, self.row - 1

    def _write(
        self, parts: Sequence[Part], spans: Sequence[int], bold: Sequence[bool], *, heading: bool = False
    ) -> None:
        at, lines = 1, 1
        for part, span, strong in zip(parts, spans, bold, strict=True):
            cell = self.sheet.cell(self.row, at)
            value = part.to(self._language) if isinstance(part, Text) else part
            put(cell, value)
            cell.number_format = "#,##0" if isinstance(value, float) and value.is_integer() else "General"
            if heading:
                looks.table_heading(cell)
            else:
                looks.plain(cell, bold=strong)
            if span > 1:
                self.sheet.merge_cells(start_row=self.row, end_row=self.row, start_column=at, end_column=at + span - 1)
            width = sum(self._widths[at - 1 : at - 1 + span])
            lines = max(lines, lines_of(str(value), width * _LETTERS))
            at += span
        self._end(lines * _LINE + 3)

    def _end(self, height: float) -> None:
        self.sheet.row_dimensions[self.row].height = height
        self.row += 1
