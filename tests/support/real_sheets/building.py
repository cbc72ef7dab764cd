"""Workbooks laid out cell by cell, as people lay them out: formulas with their values, merges, formats, hidden parts.

A text that starts with "=" is a formula; its value is computed here, as Excel would have stored it.
"""

from __future__ import annotations

import functools
import io
import re
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import xlsxwriter
from openpyxl.utils import column_index_from_string, get_column_letter

__all__ = ["Exact", "Tab", "address", "book", "column_of", "value_table"]

ERRORS = ("#DIV/0!", "#VALUE!", "#N/A", "#REF!", "#NAME?")
_REFERENCE = re.compile(r"(?:(?:'([^']+)'|\b([A-Za-z]\w*))!)?\$?\b([A-Z]{1,2})\$?(\d+)\b(?::\$?([A-Z]{1,2})\$?(\d+))?")


class Exact(str):
    """A text that stays a text, whatever it starts with."""

    __slots__ = ()


@dataclass(frozen=True)
class Tab:
    """One sheet: its rows from A1, then what is special about it; ranges are written "B2:C9"."""

    name: str
    rows: Sequence[Sequence[object]]
    merges: tuple[str, ...] = ()
    formats: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    hidden: bool = False
    tables: tuple[str, ...] = ()
    comments: Mapping[str, str] = field(default_factory=dict)


def column_of(letters: str) -> int:
    """The number of a column, from 1."""
    return int(column_index_from_string(letters))


def address(row: int, column: int) -> str:
    """The name of a cell, rows and columns from 1."""
    return f"{get_column_letter(column)}{row}"


def _corners(area: str) -> tuple[int, int, int, int]:
    """First row, first column, last row, last column, from 1."""
    found = re.findall(r"([A-Z]+)(\d+)", area)
    (left, top), (right, bottom) = found[0], found[-1]
    return int(top), column_of(left), int(bottom), column_of(right)


def _cells(tab: Tab) -> dict[tuple[int, int], Any]:
    cells: dict[tuple[int, int], Any] = {
        (r, c): value
        for r, row in enumerate(tab.rows, start=1)
        for c, value in enumerate(row, start=1)
        if value is not None
    }
    for where, value in tab.extra.items():
        cells[_corners(where)[:2]] = value
    return cells


def _numbers(values: Sequence[Any]) -> list[float]:
    flat = [v for value in values for v in (value if isinstance(value, list) else [value])]
    return [float(v) for v in flat if isinstance(v, (int, float)) and not isinstance(v, bool)]


def _rank(value: float, among: list[Any]) -> int:
    return 1 + sum(other > value for other in _numbers(among))


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "SUM": lambda *v: sum(_numbers(v)),
    "AVERAGE": lambda *v: sum(_numbers(v)) / len(_numbers(v)),
    "MEDIAN": lambda *v: statistics.median(_numbers(v)),
    "MAX": lambda *v: max(_numbers(v), default=0),
    "MIN": lambda *v: min(_numbers(v), default=0),
    "COUNT": lambda *v: len(_numbers(v)),
    "SUMPRODUCT": lambda a, b: sum(
        x * y for x, y in zip(a, b, strict=True) if not isinstance(x, str) and not isinstance(y, str) and x and y
    ),
    "RANK": _rank,
    "ROUND": round,
    "IF": lambda test, yes, no: yes if test else no,
}


class _Values:
    """The value of every cell of a workbook, formulas included."""

    def __init__(self, tabs: Sequence[Tab]) -> None:
        self.cells = {tab.name: _cells(tab) for tab in tabs}
        self.known: dict[tuple[str, int, int], Any] = {}

    def at(self, tab: str, row: int, column: int) -> Any:
        key = (tab, row, column)
        if key not in self.known:
            value = self.cells[tab].get((row, column))
            is_formula = isinstance(value, str) and not isinstance(value, Exact) and value.startswith("=")
            self.known[key] = self._computed(tab, value) if is_formula else value
        return self.known[key]

    def _area(self, tab: str, area: str) -> Any:
        top, left, bottom, right = _corners(area)
        if ":" not in area:
            value = self.at(tab, top, left)
            return 0 if value is None else value
        return [self.at(tab, r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]

    def _computed(self, tab: str, formula: str) -> Any:
        def fetch(match: re.Match[str]) -> str:
            where = match[1] or match[2] or tab
            area = f"{match[3]}{match[4]}" + (f":{match[5]}{match[6]}" if match[5] else "")
            return f"_AREA({where!r}, {area!r})"

        if formula[1:] in ERRORS:
            return formula[1:]
        body = _REFERENCE.sub(fetch, formula[1:]).replace("^", "**")
        try:
            return eval(body, {"__builtins__": {}}, {**_FUNCTIONS, "_AREA": self._area})
        except ZeroDivisionError:
            return "#DIV/0!"
        except TypeError:
            return "#VALUE!"


def value_table(*tabs: Tab) -> Mapping[str, Mapping[str, Any]]:
    """The value of each cell that is not empty, by tab and by the name of the cell."""
    values = _Values(tabs)
    return {tab: {address(*where): values.at(tab, *where) for where in cells} for tab, cells in values.cells.items()}


def book(*tabs: Tab) -> bytes:
    """The workbook as xlsx."""
    stream = io.BytesIO()
    values = _Values(tabs)
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_urls": False}) as target:
        style = functools.cache(lambda code: target.add_format({"num_format": code}) if code else None)
        for tab in tabs:
            _write(target.add_worksheet(tab.name), tab, values, style)
    return stream.getvalue()


def _write(sheet: Any, tab: Tab, values: _Values, style: Callable[[str], Any]) -> None:
    formats = {
        (r, c): code
        for area, code in tab.formats.items()
        for top, left, bottom, right in [_corners(area)]
        for r in range(top, bottom + 1)
        for c in range(left, right + 1)
    }
    for area in tab.merges:
        top, left, bottom, right = _corners(area)
        sheet.merge_range(top - 1, left - 1, bottom - 1, right - 1, "", style("@"))
    for area in tab.tables:
        top, left, bottom, right = _corners(area)
        heads = [{"header": str(values.at(tab.name, top, c))} for c in range(left, right + 1)]
        sheet.add_table(top - 1, left - 1, bottom - 1, right - 1, {"columns": heads})
    for (row, column), value in values.cells[tab.name].items():
        _write_cell(sheet, row, column, value, values.at(tab.name, row, column), style, formats.get((row, column), ""))
    for row in tab.hidden_rows:
        sheet.set_row(row - 1, None, None, {"hidden": True})
    for letter in tab.hidden_columns:
        sheet.set_column(f"{letter}:{letter}", None, None, {"hidden": True})
    for where, comment in tab.comments.items():
        sheet.write_comment(where, comment)
    if tab.hidden:
        sheet.hide()


def _write_cell(
    sheet: Any, row: int, column: int, value: Any, result: Any, style: Callable[[str], Any], code: str
) -> None:
    where = (row - 1, column - 1)
    if isinstance(value, str) and not isinstance(value, Exact) and value.startswith("="):
        sheet.write_formula(*where, value, style(code), result)
    elif isinstance(value, str):
        sheet.write_string(*where, str(value), style(code))
    elif isinstance(value, bool):
        sheet.write_boolean(*where, value)
    elif isinstance(value, date):
        sheet.write_datetime(*where, value, style(code or "d-mmm"))
    else:
        sheet.write_number(*where, float(value), style(code))
