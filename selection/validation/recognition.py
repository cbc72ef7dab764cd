"""From grids to records: which sheet is which, where its headings stand, and its rows by column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from selection.model import closest
from selection.schema import SHEETS, Column, Kind, Sheet, means
from selection.tables import Cell, Grid, Workbook
from selection.texts import LANGUAGES, text
from selection.validation.findings import Findings
from selection.validation.records import Record, Table
from selection.validation.values import Value, cell_value

__all__ = ["heading_row", "is_scores_alone", "is_template", "known_sheets", "tables"]

_HEADING_ROWS = 12
"""How far down headings may stand, below a title or a hint."""

_CLEAR = 3
"""As many headings of one sheet of the template are no accident."""


def is_template(workbook: Workbook) -> bool:
    """Whether a workbook is in the form of the template: its scores are, or several of its sheets, or one clearly.

    A sheet is when it goes by the name and has the headings. Scores alone are not enough when they hold no candidates
    in their first column, nor is one other sheet with hardly a heading: many a sheet is called Scores, or Weights.
    """
    found: dict[str, int] = {}
    for grid in _visible(workbook):
        sheet = _sheet_called(grid.name)
        if sheet is None or sheet.key == "dossier":
            continue
        known = _columns(grid.rows[heading_row(grid, sheet)], sheet).values()
        if any(column.required for column in known):
            found[sheet.key] = len(known)
    return bool(found.keys() & {"scores", "assessments"}) or len(found) > 1 or max(found.values(), default=0) >= _CLEAR


def is_scores_alone(workbook: Workbook) -> bool:
    """Whether the only sheet of the template that a workbook has is that of the scores."""
    return {sheet.key for sheet in known_sheets(workbook).values()} == {"scores"}


def tables(workbook: Workbook, findings: Findings) -> dict[str, Table]:
    """The recognised sheets by key, also those without a row; a single unknown sheet is taken as the scores.

    Hidden sheets are not read, nor what the template holds for readers only.
    """
    visible = _visible(workbook)
    known = known_sheets(workbook)
    unknown = [grid for grid in visible if grid.name not in known and not _is_explanation(grid.name)]
    found: dict[str, Table] = {}
    for name in known:
        if _sheet_called(name) is None:
            findings.notice(text("Sheet {name} was read as the scores: candidates in rows, criteria in columns.",
                                 name=name))  # fmt: skip
    for grid in unknown:
        findings.notice(text("Sheet {name} was not read: its name is not one of the template's.", name=grid.name))
    for grid in visible:
        if grid.name in known:
            sheet = known[grid.name]
            if sheet.key in found:
                demand = text("one sheet {sheet}", sheet=sheet.name)
                remedy = text("Merge the two sheets, or give one a name of its own")
                findings.fault(grid.rows[0][0], demand, remedy, text("a second one"))
                continue
            table = _table(grid, sheet, findings)
            if table is not None:
                found[sheet.key] = table
    return found


def known_sheets(workbook: Workbook) -> dict[str, Sheet]:
    """What each visible sheet is by its name, as far as it is known; a single unknown sheet is taken as the scores."""
    visible = _visible(workbook)
    known = {grid.name: sheet for grid in visible if (sheet := _sheet_called(grid.name)) is not None}
    unknown = [grid.name for grid in visible if grid.name not in known and not _is_explanation(grid.name)]
    if not any(sheet.key in {"scores", "assessments"} for sheet in known.values()) and len(unknown) == 1:
        known[unknown[0]] = next(sheet for sheet in SHEETS if sheet.key == "scores")
    return known


def _visible(workbook: Workbook) -> list[Grid]:
    return [grid for grid in workbook.grids if not grid.hidden and any(map(_has_content, grid.rows))]


def _is_explanation(name: str) -> bool:
    """Whether the sheet of this name explains, or lists faults found before: nothing to read."""
    return any(means(name, title) for title in (text("Guide"), text("Rubric"), text("Faults")))


def _sheet_called(name: str) -> Sheet | None:
    return next((sheet for sheet in SHEETS if means(name, sheet.name)), None)


def _has_content(row: tuple[Cell, ...]) -> bool:
    return any(not cell.is_empty for cell in row)


def _table(grid: Grid, sheet: Sheet, findings: Findings) -> Table | None:
    if sheet.key == "dossier":
        return Table(sheet, tuple(_items(grid, sheet, findings)), {}, grid)
    top = heading_row(grid, sheet)
    headings = grid.rows[top]
    columns = _columns(headings, sheet)
    _missing_columns(headings, sheet, columns, findings)
    if any(_is_needed(column) and column not in columns.values() for column in sheet.columns):
        return None
    further = _further(headings, sheet, columns, findings)
    rows = [at for at in grid.filled() if at > top]
    known = {column.key: at for at, column in columns.items()}
    left = min(columns)
    texts = _texts(grid, rows, columns)
    others = [(column, at) for at, column in columns.items() if column.key not in texts]
    records = []
    for number, row in enumerate(rows):
        values: dict[str, Value] = {key: written[number] for key, written in texts.items()}
        for column, at in others:
            values[column.key] = cell_value(grid.cell(row, at), column, findings)
        records.append(Record(grid, row, values, known, further, left))
    _unread(grid, headings, rows, findings)
    return Table(sheet, tuple(records), {name: headings[at] for name, at in further.items()}, grid, tuple(rows),
                 further)  # fmt: skip


def _texts(grid: Grid, rows: Sequence[int], columns: Mapping[int, Column]) -> dict[str, Sequence[str]]:
    """The columns of text in which every cell holds text, which says what it means without a cell being made."""
    written = {column.key: grid.column(at, rows) for at, column in columns.items() if column.kind is Kind.TEXT}
    return {key: cast("list[str]", values) for key, values in written.items() if set(map(type, values)) == {str}}


def _items(grid: Grid, sheet: Sheet, findings: Findings) -> Iterator[Record]:
    """The rows of a sheet that has its items one below the other: name, value."""
    for at, (label, *rest) in enumerate(grid.rows):
        column = next((column for column in sheet.columns if means(str(label), column.heading)), None)
        if column is not None and rest:
            yield Record(grid, at, {column.key: cell_value(rest[0], column, findings)}, {column.key: 1}, {}, 0)


def heading_row(grid: Grid, sheet: Sheet) -> int:
    """The row with most headings that the sheet knows; the first row with content when none has any."""
    best, most = -1, 0
    for at, row in enumerate(grid.rows[:_HEADING_ROWS]):
        hits = len(_columns(row, sheet))
        if hits > most:
            best, most = at, hits
    return best if most else next(at for at, row in enumerate(grid.rows) if _has_content(row))


def _columns(headings: tuple[Cell, ...], sheet: Sheet) -> dict[int, Column]:
    """The known columns by position. The first column of scores is the candidate, whatever it is called."""
    found: dict[int, Column] = {}
    for at, cell in enumerate(headings):
        column = next((one for one in sheet.columns if means(str(cell), one.heading)), None)
        if column is not None and column not in found.values():
            found[at] = column
    return found


def _missing_columns(headings: tuple[Cell, ...], sheet: Sheet, columns: dict[int, Column], findings: Findings) -> None:
    if sheet.key == "scores" and not any(column.key == "candidate" for column in columns.values()):
        first = next(at for at, cell in enumerate(headings) if not cell.is_empty or at == len(headings) - 1)
        columns[first] = sheet.column("candidate")
    for column in sheet.columns:
        if _is_needed(column) and column not in columns.values():
            demand = text("a column {heading} on the sheet {sheet}", heading=column.heading, sheet=sheet.name)
            findings.fault(headings[0], demand, text("Add the heading, as in the template"))


def _is_needed(column: Column) -> bool:
    """Whether a sheet is of no use without the column; the cells below a column of scores may be empty."""
    return column.required or column.kind is Kind.SCORE


def _further(
    headings: tuple[Cell, ...], sheet: Sheet, columns: dict[int, Column], findings: Findings
) -> dict[str, int]:
    """The positions of the further columns by heading; what the sheet does not know is a notice, or a likely slip."""
    further: dict[str, int] = {}
    for at, cell in enumerate(headings):
        name = str(cell)
        if at in columns or cell.is_empty:
            continue
        twice = any(means(name, column.heading) for column in columns.values())
        if sheet.further is None and not twice:
            _stray(cell, sheet, columns, findings)
        elif twice or name in further:
            findings.fault(cell, text("a heading of its own for each column"), text("Rename or remove one of the two"))
        else:
            further[name] = at
    return further


def _unread(grid: Grid, headings: tuple[Cell, ...], rows: Sequence[int], findings: Findings) -> None:
    """Say which columns hold something although nothing stands above them."""
    for at in (at for at, heading in enumerate(headings) if heading.is_empty):
        below = next((cell for cell in (grid.cell(row, at) for row in rows) if not cell.is_empty), None)
        if below is not None:
            findings.notice(text("What stands here was not read: its column has no heading."), below.place)


def _stray(cell: Cell, sheet: Sheet, columns: dict[int, Column], findings: Findings) -> None:
    missing = [column for column in sheet.columns if column not in columns.values()]
    near = closest(str(cell), [column.heading.to(language) for column in missing for language in LANGUAGES])
    if near is not None:
        findings.fault(
            cell,
            text("a heading of the sheet {sheet}", sheet=sheet.name),
            text("Write {near} if that is what was meant", near=near),
        )
    else:
        findings.notice(text("Column {name} was not read: the sheet does not know it.", name=str(cell)), cell.place)
