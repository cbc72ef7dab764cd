"""What stands in an OpenDocument spreadsheet that its values alone do not tell: errors, formulas, merged, hidden."""

from __future__ import annotations

import re
import zipfile

from selection.reading.child.facts import Facts
from selection.reading.child.markup import walk
from selection.reading.child.values import ERROR_TEXTS
from selection.reading.limits import Limits

__all__ = ["scan_ods"]

# LibreOffice names a type of its own for errors; the standard has none.
_OWN_TYPE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
_ERROR_START = "Err:"
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_HIDDEN = frozenset({"collapse", "filter"})
_REFERENCE = re.compile(r"\[([^\]]*)\]")
_LONGEST = 100


class _Scan:
    """One walk over the content."""

    def __init__(self, limits: Limits) -> None:
        self.sheets: list[Facts] = []
        self._limits = limits
        self._tables = 0
        self._row = self._rows = self._column = self._columns = 0
        self._across = 1
        self._is_hidden = False
        self._cell: dict[str, str] | None = None
        self._shown: list[str] | None = None
        self._is_remark = False

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items() if key != _OWN_TYPE}
        if name == "table":
            self._open_table()
        elif name == "annotation":
            self._is_remark = True
        elif self._tables != 1:
            return  # A table in a cell is a drawing's.
        elif name == "table-column":
            self._add_columns(plain)
        elif name == "table-row":
            self._row, self._column = self._row + self._rows, 0
            self._rows, self._columns = _times(plain, "rows"), 1
            self._is_hidden = plain.get("visibility") in _HIDDEN
            self.sheets[-1].filtered |= plain.get("visibility") == "filter"
            if self._is_hidden:
                self.sheets[-1].hidden_rows.append((self._row, self._row + self._rows - 1))
        elif name in _CELLS:
            self._column += self._columns
            self._columns = _times(plain, "columns")
            self._cell, self._shown = plain | {"own type": attributes.get(_OWN_TYPE, "")}, []

    def closed(self, name: str) -> None:
        """An element ends."""
        if name == "table":
            self._tables -= 1
        elif name == "annotation":
            self._is_remark = False
        elif name in _CELLS and self._cell is not None and self._tables == 1:
            self._close_cell(self._cell, "".join(self._shown or ()).strip())
            self._cell = self._shown = None

    def said(self, text: str) -> None:
        """Part of a text."""
        if self._shown is not None and not self._is_remark and len(self._shown) < _LONGEST:
            self._shown.append(text)

    def _open_table(self) -> None:
        self._tables += 1
        if self._tables == 1:
            self.sheets.append(Facts(self._limits))
            self._row, self._rows, self._across = 0, 1, 1

    def _add_columns(self, attributes: dict[str, str]) -> None:
        number = _times(attributes, "columns")
        if attributes.get("visibility") in _HIDDEN:
            self.sheets[-1].hidden_columns.append((self._across, self._across + number - 1))
        self._across += number

    def _close_cell(self, cell: dict[str, str], shown: str) -> None:
        sheet, row, column = self.sheets[-1], self._row, self._column
        is_error = cell["own type"] == "error" or shown in ERROR_TEXTS
        if is_error or (shown.startswith(_ERROR_START) and "formula" in cell):
            sheet.add_broken(row, column, self._rows, self._columns, shown[:_LONGEST] or "#N/A")
        if self._is_hidden and (shown or "value-type" in cell):
            sheet.hidden_filled += self._rows
            self._is_hidden = False
        if "formula" in cell:
            sheet.add_formula(row, column, _as_excel(cell["formula"]))
        down, across = int(cell.get("number-rows-spanned", 1)), int(cell.get("number-columns-spanned", 1))
        if down * across > 1:
            sheet.add_merge((row, column, row + down - 1, column + across - 1))


def scan_ods(archive: zipfile.ZipFile, limits: Limits) -> list[Facts]:
    """What was found on each sheet, in their order.

    Raises
    ------
    Refusal
        When the content is harmful or damaged.
    """
    scan = _Scan(limits)
    with archive.open("content.xml") as stream:
        walk(stream, scan, limits)
    return scan.sheets


def _times(attributes: dict[str, str], what: str) -> int:
    return int(attributes.get(f"number-{what}-repeated", 1))


def _as_excel(formula: str) -> str:
    """A formula of OpenDocument the way Excel writes it: "of:=SUM([.A1:.B1];2)" is "=SUM(A1:B1,2)"."""
    start, equals, rest = formula.partition("=")
    if not equals or not start.startswith("of"):
        return f"={rest}" if equals else "="
    return "=" + _REFERENCE.sub(_reference, rest).replace(";", ",")


def _reference(found: re.Match[str]) -> str:
    parts = (part.rpartition(".") for part in found[1].split(":"))
    return ":".join(f"{sheet}!{cell}" if sheet else cell for sheet, _, cell in parts)
