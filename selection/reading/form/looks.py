"""What the cells of the form look like on the screen and on paper."""

from __future__ import annotations

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["FURTHER", "GUIDE_TAB", "KNOWN", "NEEDED_TAB", "REQUIRED", "SHEET_TAB", "heading", "hint", "input_cell",
           "paper", "plain", "section", "table_heading", "title"]  # fmt: skip

# Headings tell three kinds of columns apart; all three keep a contrast of at least 4.5 to 1 with white letters.
REQUIRED = PatternFill("solid", start_color="FF1F3864")
KNOWN = PatternFill("solid", start_color="FF3B6AA0")
FURTHER = PatternFill("solid", start_color="FF3A7563")
GUIDE_TAB, SHEET_TAB, NEEDED_TAB = "7F7F7F", "3B6AA0", "C55A11"

_FONT = "Calibri"
_INPUT = PatternFill("solid", start_color="FFFFFBE8")
_SHADE = PatternFill("solid", start_color="FFE9EEF5")
_LINE = Side(style="thin", color="FFCFC8A8")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TOP = Alignment(horizontal="left", vertical="top", wrap_text=True)
_MIDDLE = Alignment(vertical="center", wrap_text=True)
_INPUT_FONT = Font(name=_FONT, size=11)
_INPUT_ALIGNMENTS = {
    (words, wide): Alignment(horizontal="left" if words else None, indent=int(words), vertical="top", wrap_text=wide)
    for words in (False, True)
    for wide in (False, True)
}
_PAPER_A4 = 9

AnyCell = Cell | MergedCell


def title(cell: AnyCell) -> None:
    """Make a cell the title of its sheet."""
    cell.font = Font(name=_FONT, size=16, bold=True, color="FF1F3864")
    cell.alignment = Alignment(vertical="center")


def section(cell: AnyCell) -> None:
    """Make a cell the title of a part of its sheet."""
    cell.font = Font(name=_FONT, size=13, bold=True, color="FF1F3864")
    cell.alignment = Alignment(vertical="bottom")


def hint(cell: AnyCell, *, small: bool = False, middle: bool = False) -> None:
    """Make a cell an explanation."""
    cell.font = Font(name=_FONT, size=9 if small else 11, italic=small, color="FF595959" if small else "FF000000")
    cell.alignment = Alignment(vertical="center" if middle else "bottom" if small else "top", wrap_text=True)


def heading(cell: AnyCell, fill: PatternFill) -> None:
    """Make a cell the heading of a column of the form."""
    cell.font = Font(name=_FONT, size=11, bold=True, color="FFFFFFFF")
    cell.fill = fill
    cell.alignment = _MIDDLE
    cell.border = _BOX


def table_heading(cell: AnyCell) -> None:
    """Make a cell the heading of a table in the guide."""
    cell.font = Font(name=_FONT, size=11, bold=True)
    cell.fill = _SHADE
    cell.alignment = _MIDDLE


def plain(cell: AnyCell, *, bold: bool = False) -> None:
    """Make a cell running text."""
    cell.font = Font(name=_FONT, size=11, bold=bold)
    cell.alignment = _TOP


def input_cell(cell: AnyCell, number_format: str, *, words: bool = False, wide: bool = False) -> None:
    """Make a cell one to fill in; one for words keeps clear of the number before it, a wide one breaks its lines."""
    cell.font = _INPUT_FONT
    cell.fill = _INPUT
    cell.border = _BOX
    cell.number_format = number_format
    cell.alignment = _INPUT_ALIGNMENTS[words, wide]


def paper(sheet: Worksheet, *, repeat: int | None = None, across: int = 1, down: int = 0) -> None:
    """Set a sheet to print on A4, `across` pages wide and `down` pages high (0: as many as it takes).

    Its first `repeat` rows and, where it is more than one page wide, its first column stand on each page.
    """
    sheet.page_setup.paperSize = _PAPER_A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = across
    sheet.page_setup.fitToHeight = down
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom, sheet.page_margins.footer = 0.5, 0.8, 0.4
    footer = sheet.oddFooter
    if footer is not None:
        footer.left.text, footer.right.text = "&A", "&P / &N"
    if repeat is not None:
        sheet.print_title_rows = f"1:{repeat}"
    if across > 1:
        sheet.print_title_cols = "A:A"
