"""What one program writes, the reader reads: every value, of every type, in its place."""

from __future__ import annotations

import csv
import io
from datetime import datetime

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from selection.reading import read_workbook
from selection.reading.child.book import Sheet
from selection.reading.child.read import read_bytes
from selection.reading.child.values import ERROR_TEXTS
from selection.reading.child.writer import put
from selection.reading.limits import Limits

Value = str | float | bool | datetime | None

# Not \r: XML makes a line end of it, as its specification (2.11) demands.
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20)
FIRST, LAST = datetime.fromisoformat("1901-01-01"), datetime.fromisoformat("2199-12-31")
DATES = st.datetimes(FIRST, LAST).map(lambda moment: moment.replace(microsecond=0))
VALUES = st.one_of(
    st.none(),
    TEXTS,
    # openpyxl writes 16 digits of the 17 that a float can need.
    st.floats(-1e300, 1e300).map(lambda number: float(f"{number:.15g}")),
    st.integers(-(10**9), 10**9),
    st.booleans(),
    DATES,
    st.sampled_from(["=1+1", "+x", "@x", *sorted(ERROR_TEXTS)]),
)
GRIDS = st.lists(st.lists(VALUES, min_size=1, max_size=5), min_size=1, max_size=6)


def written(grid: list[list[Value]]) -> bytes:
    book = Workbook()
    for row, values in enumerate(grid, start=1):
        for column, value in enumerate(values, start=1):
            put(book.worksheets[0].cell(row, column), value)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def expected(value: Value) -> object:
    if isinstance(value, str):
        text = value.strip()
        return {"broken": text} if text in ERROR_TEXTS else text or None
    if isinstance(value, datetime):
        return {"date": value.isoformat()}
    return value


def rows_of(sheet: Sheet) -> list[list[object]]:
    return [list(sheet.values[at : at + sheet.width]) for at in range(0, len(sheet.values), sheet.width)]


def trimmed(rows: list[list[object]]) -> list[list[object]]:
    """Rows without what is blank at their ends, so that width and height do not matter."""
    rows = [row[: max((n for n, value in enumerate(row, start=1) if value is not None), default=0)] for row in rows]
    return rows[: max((n for n, row in enumerate(rows, start=1) if row), default=0)]


@settings(max_examples=60)
@given(GRIDS)
def test_a_workbook_of_openpyxl_comes_back(grid: list[list[Value]]) -> None:
    wanted = trimmed([[expected(value) for value in row] for row in grid])
    assume(wanted)
    (sheet,) = read_bytes(written(grid), "scores.xlsx", Limits()).sheets
    assert trimmed(rows_of(sheet)) == wanted


# A child for every example: too slow to look for a smaller one.
@settings(max_examples=5, phases=[Phase.reuse, Phase.generate])
@given(GRIDS)
def test_and_through_the_child_process(grid: list[list[Value]]) -> None:
    wanted = trimmed([[expected(value) for value in row] for row in grid])
    assume(wanted)
    (sheet,) = read_workbook(written(grid), "scores.xlsx").grids
    found: list[list[object]] = [
        [
            {"broken": cell.error}
            if cell.error is not None
            else {"date": cell.value.isoformat()}
            if isinstance(cell.value, datetime)
            else cell.value
            for cell in row
        ]
        for row in sheet.rows
    ]
    assert trimmed(found) == wanted
    assert all(
        str(cell.place) == f"Sheet!{'ABCDE'[c]}{r}"
        for r, row in enumerate(sheet.rows, start=1)
        for c, cell in enumerate(row)
    )


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.text("abcXYZ éü;,'\"\n", max_size=8), st.floats(-1e6, 1e6)), min_size=2, max_size=6),
    st.sampled_from([";", ",", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_csv_comes_back(rows: list[tuple[str, float]], separator: str, encoding: str) -> None:
    mark = "." if separator == "," else ","
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=separator)
    writer.writerow(["Candidate", "Quality"])
    writer.writerows((name, f"{value:.2f}".replace(".", mark)) for name, value in rows)
    (sheet,) = read_bytes(stream.getvalue().encode(encoding), "scores.csv", Limits()).sheets
    assert rows_of(sheet)[1:] == [[name.strip() or None, round(value, 2)] for name, value in rows]
