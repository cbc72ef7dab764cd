"""A copy of the user's own workbook with a comment and a colour on each faulty cell."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.workbook.properties import CalcProperties

from selection.reading.child.archive import open_archive
from selection.reading.child.book import Book
from selection.reading.child.losses import losses_of
from selection.reading.child.package import scan_package
from selection.reading.child.page import Page, add_page
from selection.reading.child.read import read_bytes
from selection.reading.child.refusal import Refusal
from selection.reading.child.values import sheet_title, writable
from selection.reading.child.writer import put
from selection.reading.limits import Limits

__all__ = ["annotate_bytes"]

_FAULT_FILL = PatternFill("solid", start_color="FFFFC7CE")
_MANY_CELLS = 500_000
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_SIGN = "[partner-selection]"
_COMMENT_WIDTH, _LINE_HEIGHT, _LINE_LENGTH = 320, 18, 45


def annotate_bytes(content: bytes, name: str, page: Page, limits: Limits) -> tuple[list[str], bytes]:
    """Codes of what the copy could not keep, and the copy as an xlsx.

    Raises
    ------
    Refusal
        When the original cannot be read, or is too large to be copied.
    """
    original = read_bytes(content, name, limits, with_hidden=True)
    if sum(len(sheet.values) for sheet in original.sheets) > _MANY_CELLS:
        raise Refusal("copy_size", limit=_MANY_CELLS)
    if original.form in ("xlsx", "xlsm"):
        try:
            return _own_copy(content, page, limits)
        except (Refusal, MemoryError):
            raise
        except Exception:  # noqa: BLE001, S110  # whatever openpyxl could not take, the values can still be copied
            pass
    return _plain_copy(original, page)


def _own_copy(content: bytes, page: Page, limits: Limits) -> tuple[list[str], bytes]:
    """The user's workbook with its formats and formulas."""
    archive = open_archive(content, limits)
    scans = [sheet.scan for sheet in scan_package(archive, limits)]
    # openpyxl makes an object for each cell under a merged area, filled or not.
    merged = sum((bottom - top + 1) * (right - left + 1) for scan in scans for top, left, bottom, right in scan.merges)
    if merged > _MANY_CELLS:
        message = f"{merged} cells under merged areas"
        raise ValueError(message)
    book = load_workbook(io.BytesIO(content), rich_text=True)
    book.template = False
    book.calculation = CalcProperties(fullCalcOnLoad=True)
    losses = losses_of(archive, scans)
    return losses, _annotated(book, page, losses, {sheet.title: sheet.title for sheet in book.worksheets})


def _plain_copy(original: Book, page: Page) -> tuple[list[str], bytes]:
    """A new workbook with the values of any file."""
    book = Workbook()
    book.remove(book.worksheets[0])
    titles = {}
    for sheet in original.sheets:
        target = book.create_sheet(sheet_title(sheet.name))
        target.sheet_state = "hidden" if sheet.hidden else "visible"
        titles[sheet.name] = target.title
        for position, value in enumerate(sheet.values):
            if value is not None:
                row, column = divmod(position, sheet.width)
                _put_plain(target.cell(row + 1, column + 1), value)
    losses = ["formats"]
    return losses, _annotated(book, page, losses, titles)


def _annotated(book: Workbook, page: Page, losses: list[str], titles: Mapping[str, str]) -> bytes:
    """The bytes of a workbook after its faults were marked; `titles` has its name for each sheet of the original."""
    add_page(book, page, losses, _mark(book, page, titles))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _put_plain(cell: Cell | MergedCell, value: str | float | bool | dict[str, str]) -> None:
    match value:
        case {"broken": shown}:
            put(cell, shown)
        case {"date": moment}:
            put(cell, datetime.fromisoformat(moment))
        case str() | float() | int():
            put(cell, value)


def _mark(book: Workbook, page: Page, titles: Mapping[str, str]) -> dict[int, tuple[str, str]]:
    """Colour and comment on every cell with a fault; where each fault's line can link to, by its number."""
    targets: dict[int, tuple[str, str]] = {}
    comments: dict[tuple[str, str], list[str]] = defaultdict(list)
    for number, fault in enumerate(page["faults"]):
        title = titles.get(fault["sheet"], "")
        cell = _cell(book, title, fault["cell"])
        if cell is not None:
            targets[number] = (title, cell.coordinate)
            comments[targets[number]].append(fault["comment"])
    for (sheet, coordinate), lines in comments.items():
        cell = book[sheet][coordinate]
        cell.fill = _FAULT_FILL
        _comment(cell, lines, page["author"])
    return targets


def _cell(book: Workbook, sheet: str, reference: str) -> Cell | None:
    """The cell at a place; the first of an area or of a merged one; None when the place is not a cell."""
    target = book[sheet] if sheet in book.sheetnames else None
    if target is None:
        return None
    try:
        row, column = coordinate_to_tuple(reference.partition(":")[0])
    except ValueError:
        return None
    if row > _LAST_ROW or column > _LAST_COLUMN:
        return None
    cell = target.cell(row, column)
    if isinstance(cell, MergedCell):
        area = next(area for area in target.merged_cells.ranges if cell.coordinate in area)
        cell = target.cell(area.min_row, area.min_col)
    return cell if isinstance(cell, Cell) else None


def _comment(cell: Cell, lines: list[str], author: str) -> None:
    """Add a comment; one that is there already stays on top, without what an earlier check said."""
    kept = cell.comment.text.partition(_SIGN)[0].rstrip() if cell.comment else ""
    text = writable("\n\n".join(filter(None, [kept, f"{_SIGN}\n{lines[0]}", *lines[1:]])))
    height = _LINE_HEIGHT * (2 + sum(1 + len(line) // _LINE_LENGTH for line in text.splitlines()))
    cell.comment = Comment(text, author, height=height, width=_COMMENT_WIDTH)
