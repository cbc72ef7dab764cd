"""Reading a sheet of 100 000 rows and 20 columns, against the raw parse that tells no error cell apart."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import xlsxwriter
from python_calamine import CalamineWorkbook

from benchmarks.answer import OURS, Answer, Contestant
from benchmarks.contest import Contest
from benchmarks.part import Effort, Table, tabled
from selection.pipeline import read
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


def _read(path: Path, limit: float) -> Callable[[], Answer]:  # noqa: ARG001 - has limits of its own
    return lambda: Answer(len(next(iter(read_workbook(path).grids)).rows) - 1)


def _validated(path: Path, limit: float) -> Callable[[], Answer]:  # noqa: ARG001 - has limits of its own
    return lambda: Answer(len(read(path, scale=SCALE).candidates))
