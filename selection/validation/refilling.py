"""A workbook that was read, as the frames that the template is filled with: for handing back corrected scores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from selection.errors import Place
from selection.model import Assessment
from selection.schema import SHEETS, Sheet, means
from selection.tables import Cell, CellValue, Grid, Workbook
from selection.texts import Text
from selection.validation.correcting import Correction, written
from selection.validation.numbers import as_number
from selection.validation.recognition import heading_row, known_sheets

__all__ = ["corrected_frames"]

_ITEM, _CONTENT = "Item", "Content"


def corrected_frames(form: Workbook, corrections: Sequence[Correction]) -> dict[str, pd.DataFrame]:
    """The sheets of a workbook in the form of the template, the corrected scores and their remarks filled in.

    Everything else stays as it was written. A score for which there was no cell gets a row on the sheet Assessments.
    The keys are the English names of the sheets, as `write_template` takes them.

    Examples
    --------
    >>> from selection.frames import workbook_from_frames
    >>> from selection.validation import case_from_workbook
    >>> from selection.validation.correcting import correction
    >>> book = workbook_from_frames({"Scores": pd.DataFrame({"Candidate": ["Acme", "Bolt"], "Ideas": [8, 6]})})
    >>> case = case_from_workbook(book)
    >>> found = corrected_frames(book, [correction(case, case.assessments[0], 9)])
    >>> float(found["Scores"].loc[0, "Ideas"]), found["Scores"].loc[0, "Remark"]
    (9.0, 'Ideas: Corrected after reading; it was 8 in Scores!B2.')
    """
    left = {one.place: one for one in corrections if one.place.sheet}
    added = [one.new for one in corrections if not one.place.sheet]
    known = known_sheets(form)
    frames: dict[str, pd.DataFrame] = {}
    for grid in form.grids:
        if grid.name in known and not grid.hidden:
            sheet = known[grid.name]
            frames[str(sheet.name)] = _frame(grid, sheet, left)
    if added:
        _add(frames, added)
    return frames


def _frame(grid: Grid, sheet: Sheet, corrections: dict[Place, Correction]) -> pd.DataFrame:
    if sheet.key == "dossier":
        items = [(str(row[0]), row[1].value) for row in grid.rows if len(row) > 1 and not row[0].is_empty]
        return pd.DataFrame(items, columns=[_ITEM, _CONTENT], dtype=object)
    top = heading_row(grid, sheet)
    columns = [at for at, cell in enumerate(grid.rows[top]) if not cell.is_empty]
    headings = [str(grid.rows[top][at]) for at in columns]
    rows, remarks = [], []
    for row in grid.rows[top + 1 :]:
        if all(cell.is_empty for cell in row):
            continue
        here = {at: corrections[row[at].place] for at in columns if row[at].place in corrections}
        rows.append([_score(here[at].new) if at in here else _value(row[at]) for at in columns])
        remarks.append([_said(one, sheet) for one in here.values()])
    frame = pd.DataFrame(rows, columns=headings, dtype=object)
    if any(remarks):
        _remark(frame, sheet, remarks)
    return frame


def _value(cell: Cell) -> CellValue:
    return cell.value if cell.error is None else cell.error


def _score(entry: Assessment) -> CellValue:
    """What is written in the cell: the word or interval as typed, else the number."""
    is_word = isinstance(entry.raw, str) and as_number(entry.raw) is None
    return entry.raw if is_word else entry.value if entry.low is None else written(entry)


def _said(one: Correction, sheet: Sheet) -> str:
    """The remark of one score; on a sheet with a score in every column it names the criterion."""
    fresh = one.new.remark.removeprefix(one.old.remark).strip()
    return fresh if sheet.key == "assessments" else f"{one.new.criterion}: {fresh}"


def _remark(frame: pd.DataFrame, sheet: Sheet, remarks: Sequence[Sequence[str]]) -> None:
    heading = _heading(frame, sheet, "remark")
    before = frame[heading] if heading in frame else [None] * len(frame)
    frame[heading] = [
        " ".join(map(str, filter(None, [old, *new]))) or None for old, new in zip(before, remarks, strict=True)
    ]


def _add(frames: dict[str, pd.DataFrame], entries: Iterable[Assessment]) -> None:
    sheet = next(one for one in SHEETS if one.key == "assessments")
    frame = frames.get(str(sheet.name), pd.DataFrame())
    keys = ("candidate", "criterion", "assessor", "score", "remark")
    headings = [_heading(frame, sheet, key) for key in keys]
    rows = [(one.party, one.criterion, one.assessor or None, _score(one), one.remark) for one in entries]
    frames[str(sheet.name)] = pd.concat([frame, pd.DataFrame(rows, columns=headings, dtype=object)], ignore_index=True)


def _heading(frame: pd.DataFrame, sheet: Sheet, key: str) -> str:
    """What the column is called in the frame; its English name when it has none yet."""
    heading: Text = sheet.column(key).heading
    return next((str(name) for name in frame.columns if means(str(name), heading)), str(heading))
