"""The user's own sheet drawn with a colour for what each cell was taken for. Knows no Streamlit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from html import escape

from dashboards.roles import LOOKS, Look, Mark, Seen
from dashboards.texts import Language, text
from selection.tables import Cell, Grid, column_name
from selection.texts import Text
from selection.understanding import Area, Block, Role

__all__ = ["COLUMNS", "ROWS", "Drawn", "drawn"]

ROWS, COLUMNS = 200, 40
"""As much of a sheet as is drawn."""

_RUNNING, _NARROW = (Look.TEXT, Look.NOT_READ), 16
"""What looks so runs on over blank cells beside it when it has more characters than this."""

_FEW = 2
"""Columns of a sheet that has room for whole sentences."""

_LONGEST = 300
"""Characters of a cell that are shown when it is pointed at."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sheet as HTML, what is to be seen in it, and how much of it was left out."""

    html: str
    seen: tuple[Seen, ...]
    rows: int
    columns: int

    @property
    def is_whole(self) -> bool:
        """Whether all of the sheet is there."""
        return self.rows <= ROWS and self.columns <= COLUMNS


@dataclass(slots=True)
class _Canvas:
    """What is known of each cell that is drawn, by row and column from 1."""

    grid: Grid
    height: int
    width: int
    language: Language
    marks: Mapping[str, Mark]
    roles: dict[tuple[int, int], Role] = field(default_factory=dict)
    spans: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    covered: set[tuple[int, int]] = field(default_factory=set)
    seen: set[Seen] = field(default_factory=set)

    def inside(self, area: Area) -> Iterator[tuple[int, int]]:
        """The cells of an area that are drawn."""
        for row in range(area.top, min(area.bottom, self.height) + 1):
            for column in range(area.left, min(area.right, self.width) + 1):
                yield row, column

    def is_hidden(self, row: int, column: int) -> bool:
        """Whether the cell stands in a hidden row or column, or on a hidden sheet."""
        return self.grid.hidden or row in self.grid.hidden_rows or column in self.grid.hidden_columns


def drawn(grid: Grid, blocks: Iterable[Block], marks: Mapping[str, Mark], language: Language) -> Drawn:
    """The sheet with the role of every cell, and a mark on each cell that `marks` names ("D7")."""
    rows, columns = len(grid.rows), len(grid.rows[0]) if len(grid.rows) else 0
    canvas = _Canvas(grid, min(rows, ROWS), min(columns, COLUMNS), language, marks)
    _fill(canvas, blocks)
    _merge(canvas)
    lines = [_line(canvas, row) for row in range(1, canvas.height + 1)]
    heads = "".join(f'<th scope="col">{column_name(column)}</th>' for column in range(1, canvas.width + 1))
    label = escape(text("The sheet {name}, coloured", name=grid.name).to(language), quote=True)
    kind = "sheet few" if columns <= _FEW else "sheet"
    html = (
        f'<div class="{kind}" role="region" tabindex="0" aria-label="{label}"><table><thead><tr><td></td>{heads}</tr>'
        f"</thead><tbody>{''.join(lines)}</tbody></table></div>"
    )
    return Drawn(html, tuple(one for one in (*LOOKS, *Mark) if one in canvas.seen), rows, columns)


def _fill(canvas: _Canvas, blocks: Iterable[Block]) -> None:
    for block in blocks:
        if block.sheet != canvas.grid.name:
            continue
        for cell in canvas.inside(block.area):
            canvas.roles[cell] = Role.TEXT
        for part in block.parts:
            for cell in canvas.inside(part.area):
                canvas.roles[cell] = part.role


def _merge(canvas: _Canvas) -> None:
    for merge in canvas.grid.merges:
        area = Area(*merge)
        cells = list(canvas.inside(area))
        if cells:
            canvas.spans[cells[0]] = (cells[-1][0] - area.top + 1, cells[-1][1] - area.left + 1)
            canvas.covered.update(cells[1:])


def _line(canvas: _Canvas, row: int) -> str:
    cells = canvas.grid.rows[row - 1]
    made = [f'<th scope="row">{row}</th>']
    written_over = 0
    for column in range(1, canvas.width + 1):
        if (row, column) in canvas.covered or column <= written_over:
            continue
        cell = cells[column - 1]
        look, mark = _look(canvas, row, column, is_empty=cell.is_empty), canvas.marks.get(cell.place.cell)
        canvas.seen.update(one for one in (look, mark) if one is not None)
        words = _written(cell, canvas.grid.formats.get((row, column), ""), canvas.language)[:_LONGEST]
        spans = canvas.spans.get((row, column))
        merged = f' rowspan="{spans[0]}" colspan="{spans[1]}"' if spans else ""
        if spans is None and look in _RUNNING and len(words) > _NARROW:
            written_over = _end_of_blanks(canvas, row, column)
            # Without a width of its own, so that it makes no column wide.
            merged = f' colspan="{written_over - column + 1}" style="max-width:0"' if written_over > column else ""
        made.append(f"<td{_attributes(look, mark, words, canvas.language)}{merged}>{escape(words)}</td>")
    return f"<tr>{''.join(made)}</tr>"


def _end_of_blanks(canvas: _Canvas, row: int, column: int) -> int:
    """The last of the blank columns beside a cell, over which its text runs on as it does in a spreadsheet."""
    cells, last = canvas.grid.rows[row - 1], column
    while last < canvas.width and cells[last].is_empty:
        beside = (row, last + 1)
        if beside in canvas.covered or beside in canvas.spans or cells[last].place.cell in canvas.marks:
            break
        if _look(canvas, *beside, is_empty=True) is not None:
            break
        last += 1
    return last


def _look(canvas: _Canvas, row: int, column: int, *, is_empty: bool) -> Look | None:
    """What the cell looks like; None when nothing stands in it and it is nothing."""
    if canvas.is_hidden(row, column):
        return Look.HIDDEN
    role = canvas.roles.get((row, column))
    if role is None or role is Role.TEXT:
        return None if is_empty else Look.of(role or Role.NOT_READ)
    # An empty cell in a row of scores is a missing score; elsewhere it is only empty.
    return None if is_empty and role is not Role.SCORE else Look.of(role)


def _attributes(look: Look | None, mark: Mark | None, words: str, language: Language) -> str:
    """The look and the mark as classes, and in words for whoever points at the cell."""
    if look is None and mark is None:
        return ""
    classes = " ".join(one.css for one in (look, mark) if one is not None)
    said = ". ".join(_said(one, language) for one in (look, mark) if one is not None)
    return f' class="{classes}" title="{escape(f"{words} ({said})" if words else said, quote=True)}"'


@lru_cache(maxsize=128)
def _said(one: Seen, language: Language) -> str:
    return one.words.to(language)


def _written(cell: Cell, form: str, language: Language) -> str:
    """What the cell shows, about as a spreadsheet would."""
    match cell.value:
        case _ if cell.error is not None:
            return cell.error
        case bool() as yes:
            return (text("TRUE") if yes else text("FALSE")).to(language)
        case float() as figure if "%" in form:
            return f"{_figure(figure * 100, language)}%"
        case float() as figure:
            return _figure(figure, language)
        case datetime() as moment if (moment.hour, moment.minute, moment.second) == (0, 0, 0):
            return moment.date().isoformat()
    return " ".join(str(cell).split())


@lru_cache(maxsize=10_000)
def _figure(value: float, language: Language) -> str:
    return Text("{value}", {"value": round(value, 4)}).to(language)
