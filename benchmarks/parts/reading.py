"""Reading a sheet of 100 000 rows and 20 columns, against the raw parse that tells no error cell apart, and pandas."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import xlsxwriter
from python_calamine import CalamineWorkbook

from benchmarks.answer import OURS, Answer, Contestant
from benchmarks.contest import Contest
from benchmarks.part import Effort, Table, tabled
from selection.pipeline import read, understand
from selection.reading import read_workbook

__all__ = ["measure"]

ROWS = (1_000, 10_000, 100_000)
COLUMNS = 20
SCALE = (1.0, 10.0)


def measure(effort: Effort) -> Iterator[Table]:
    """The table, the number of rows growing."""
    rows = [100] if effort.tiny else effort.pick(ROWS, quick=2)
    contestants = (
        Contestant("raw parse, calamine", _raw),
        Contestant("pandas, openpyxl", _pandas),
        Contestant("ours, read alone", _read),
        Contestant(OURS, _validated),
    )
    with (
        TemporaryDirectory() as folder,
        Contest(contestants, effort.limit, _sheet(folder, 50), rivals=["raw parse, calamine"]) as contest,
    ):
        yield from tabled(
            "Reading and validating a sheet of 20 columns, error cells told apart",
            "100 000 rows within 3x of the raw parse, a ratio of 0.33 (stretch 2x, 0.5)",
            contest,
            (({"n": number, "columns": COLUMNS}, [_sheet(folder, number)], "") for number in rows),
        )
    yield from _understood(effort)


def _understood(effort: Effort) -> Iterator[Table]:
    """The table of a supplier sheet in no template: weights in a row, totals in a column, all of it understood."""
    rows = [100] if effort.tiny else effort.pick(ROWS, quick=2)
    contestants = (
        Contestant("raw parse, calamine", _raw),
        Contestant("pandas, openpyxl", _pandas),
        Contestant("ours, read alone", _read),
        Contestant(OURS, _scored),
    )
    with (
        TemporaryDirectory() as folder,
        Contest(contestants, effort.limit, _suppliers(folder, 50), rivals=["raw parse, calamine"]) as contest,
    ):
        yield from tabled(
            "Understanding a sheet of 20 columns that is in no template, totals computed again",
            "100 000 rows within 3x of the raw parse, a ratio of 0.33",
            contest,
            (({"n": number, "columns": COLUMNS}, [_suppliers(folder, number)], "") for number in rows),
        )


def _suppliers(folder: str, rows: int) -> Path:
    """Candidates in rows, a row of weights, grades from 1 to 10 and a column of weighted totals."""
    draw, path = random.Random(rows), Path(folder) / f"suppliers{rows}.xlsx"
    criteria = range(1, COLUMNS - 1)
    weights = [draw.randint(1, 9) for _ in criteria]
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Scores")
        sheet.write_row(0, 0, ["Supplier", *(f"Criterion {c:02d}" for c in criteria), "Total"])
        sheet.write_row(1, 0, ["Weight", *weights])
        for row in range(rows):
            grades = [draw.randint(1, 10) for _ in criteria]
            total = sum(grade * weight for grade, weight in zip(grades, weights, strict=True))
            sheet.write_row(row + 2, 0, [f"Firm {row:06d}", *grades, total])
    return path


def _scored(path: Path, limit: float) -> Callable[[], Answer]:  # noqa: ARG001 - has limits of its own
    # To the others the row of weights is a row like any other.
    return lambda: Answer(len(understand(path).candidates) + 1)


def _sheet(folder: str, rows: int) -> Path:
    draw, path = random.Random(rows), Path(folder) / f"{rows}.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Scores")
        sheet.write_row(0, 0, ["Candidate", *(f"Criterion {c:02d}" for c in range(1, COLUMNS))])
        for row in range(rows):
            sheet.write_row(row + 1, 0, [f"Firm {row:06d}", *(draw.randint(1, 10) for _ in range(1, COLUMNS))])
    return path


def _raw(path: Path, limit: float) -> Callable[[], Answer]:  # noqa: ARG001 - knows no limit
    return lambda: Answer(len(CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()) - 1)


def _pandas(path: Path, limit: float) -> Callable[[], Answer]:  # noqa: ARG001 - knows no limit
    return lambda: Answer(len(pd.read_excel(path, engine="openpyxl")))


def _read(path: Path, limit: float) -> Callable[[], Answer]:  # noqa: ARG001 - has limits of its own
    return lambda: Answer(len(next(iter(read_workbook(path).grids)).rows) - 1)


def _validated(path: Path, limit: float) -> Callable[[], Answer]:  # noqa: ARG001 - has limits of its own
    return lambda: Answer(len(read(path, scale=SCALE).candidates))
