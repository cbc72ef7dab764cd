"""One sheet of the form: its title, what it is for, its headings with a hint each, and the cells to fill in."""

from __future__ import annotations

from math import ceil

from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from selection.reading.child.writer import put
from selection.reading.form import looks
from selection.reading.form.content import Filled
from selection.reading.form.layout import FIRST_ROW, FORM_ROWS, HEADING_ROW, HINT_ROW, Layout, Slot, format_of
from selection.reading.form.page import lines_of
from selection.schema import Sheet
from selection.texts import Language

__all__ = ["write_items", "write_rows"]

_SMALL_LINE, _LINE, _TITLE = 12.5, 15.5, 26.0
_SMALL_PER_WIDTH, _PER_WIDTH = 1.15, 1.0
"""Letters of the small and the usual font that fit in one unit of column width."""
_NARROWEST_PAGE, _WIDEST_PAGE = 70.0, 260.0
_ITEM_WIDTHS = (20.0, 70.0, 60.0)


def write_rows(sheet: Worksheet, found: Layout, language: Language) -> None:
    """Write a sheet with one thing a row."""
    for at, slot in enumerate(found.slots, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = slot.width
        _column(sheet, at, slot, found)
    _top(sheet, found.sheet, max(found.width, _reaching(found)), sum(slot.width for slot in found.slots), language)
    _hints(sheet, found, language)
    sheet.row_dimensions[HEADING_ROW].height = 2 * _LINE + 2
    sheet.freeze_panes = f"B{FIRST_ROW}"
    last = FIRST_ROW - 1 + (found.rows or found.height)
    sheet.print_area = f"A1:{get_column_letter(found.width)}{last}"
    across = ceil(sum(slot.width for slot in found.slots) / _WIDEST_PAGE)
    looks.paper(sheet, repeat=HEADING_ROW, across=across, down=1 if found.rows <= FORM_ROWS else 0)


def write_items(sheet: Worksheet, form: Sheet, content: Filled | None, language: Language) -> None:
    """Write the sheet that has its items one below the other: name, what it is, a hint."""
    for letter, width in zip("ABC", _ITEM_WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    _top(sheet, form, len(_ITEM_WIDTHS), sum(_ITEM_WIDTHS), language)
    for row, column in enumerate(form.columns, start=HEADING_ROW):
        name, value, help_ = (sheet.cell(row, at) for at in (1, 2, 3))
        put(name, column.heading.to(language))
        looks.heading(name, looks.KNOWN)
        looks.input_cell(value, "General", words=True, wide=True)
        put(value, next(iter(content.known.get(column.key, ())), None) if content else None)
        put(help_, column.help.to(language))
        looks.hint(help_, small=True, middle=True)
        lines = ceil(len(str(value.value or "")) * _PER_WIDTH / _ITEM_WIDTHS[1])
        sheet.row_dimensions[row].height = max(2, lines) * _LINE
    sheet.print_area = f"A1:C{HEADING_ROW - 1 + len(form.columns)}"
    looks.paper(sheet)


def _reaching(found: Layout) -> int:
    """How many columns it takes to make a line wide enough to read, in a sheet of few columns."""
    width, columns = 0.0, 0
    for slot in found.slots:
        width, columns = width + slot.width, columns + 1
        if width >= _NARROWEST_PAGE:
            break
    return columns


def _top(sheet: Worksheet, form: Sheet, columns: int, width: float, language: Language) -> None:
    put(sheet.cell(1, 1), form.name.to(language))
    looks.title(sheet.cell(1, 1))
    sheet.row_dimensions[1].height = _TITLE
    line = form.help.to(language)
    put(sheet.cell(2, 1), line)
    looks.hint(sheet.cell(2, 1))
    if columns > 1:
        sheet.merge_cells(start_row=2, end_row=2, start_column=1, end_column=columns)
    sheet.row_dimensions[2].height = ceil(len(line) * _PER_WIDTH / width) * _LINE + 4


def _column(sheet: Worksheet, at: int, slot: Slot, found: Layout) -> None:
    top = sheet.cell(HEADING_ROW, at)
    put(top, slot.name or None)
    looks.heading(top, _fill(slot))
    for row in range(FIRST_ROW, FIRST_ROW + found.height):
        looks.input_cell(sheet.cell(row, at), slot.number_format, words=slot.is_for_words, wide=slot.is_wide)
    for row, value in enumerate(slot.values, start=FIRST_ROW):
        put(sheet.cell(row, at), value)
        sheet.cell(row, at).number_format = format_of(value, slot.number_format)
        lines = lines_of(value, slot.width) if isinstance(value, str) and slot.is_wide else 1
        if lines > 1:
            # Excel makes a row as high as its text, other programs do not.
            sheet.row_dimensions[row].height = max(sheet.row_dimensions[row].height or 0, lines * _LINE)


def _fill(slot: Slot) -> PatternFill:
    if slot.column is None:
        return looks.FURTHER
    return looks.REQUIRED if slot.column.required else looks.KNOWN


def _hints(sheet: Worksheet, found: Layout, language: Language) -> None:
    """A hint above each heading; one hint above all further columns together."""
    heights = []
    for at, slot in enumerate(found.slots, start=1):
        if slot.column is not None:
            heights.append(_hint(sheet, at, slot.column.help.to(language), slot.width))
    further = found.further()
    if further is not None and found.sheet.further is not None:
        first, last = further
        width = sum(slot.width for slot in found.slots[first - 1 : last])
        heights.append(_hint(sheet, first, found.sheet.further.to(language), width))
        if last > first:
            sheet.merge_cells(start_row=HINT_ROW, end_row=HINT_ROW, start_column=first, end_column=last)
    sheet.row_dimensions[HINT_ROW].height = max(heights) * _SMALL_LINE + 4


def _hint(sheet: Worksheet, at: int, line: str, width: float) -> int:
    """Write one hint; how many lines it takes."""
    put(sheet.cell(HINT_ROW, at), line)
    looks.hint(sheet.cell(HINT_ROW, at), small=True)
    return lines_of(line, width * _SMALL_PER_WIDTH)
