"""Harmful, broken and wrong files: each refused in one sentence, in little time, without a trace of how."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from selection.errors import SheetError
from selection.reading import Limits, read_workbook
from tests.support.files import cell_row, number, ods, sheet_xml, xlsx
from tests.support.hostile import HOSTILE

resource = pytest.importorskip("resource", reason="limits on memory and processor time are those of the system")

LONGEST_SECONDS = 20
MUCH_MEMORY = 100_000_000


@pytest.mark.parametrize("case", HOSTILE)
def test_is_refused_in_one_sentence(case: str) -> None:
    name, content, words = HOSTILE[case]
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    with pytest.raises(SheetError) as refusal:
        read_workbook(content, name)
    said = str(refusal.value)
    assert words in said
    assert said.startswith(name)
    assert said.endswith(".")
    assert "Traceback" not in said
    assert "root:" not in said
    assert time.monotonic() - start < LONGEST_SECONDS
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < MUCH_MEMORY


def test_a_number_that_is_not_finite_is_broken_and_not_read() -> None:
    book = read_workbook(xlsx(sheet_xml(cell_row(1, number("A1", "1e999"), number("B1", "-INF"), number("C1", 3)))))
    assert [(cell.value, cell.error) for cell in book.grids[0].rows[0]] == [
        (None, "1e999"),
        (None, "-INF"),
        (3.0, None),
    ]


def test_a_merge_over_the_whole_sheet_costs_nothing() -> None:
    content = xlsx(
        sheet_xml(
            cell_row(1, number("A1", 1), number("B1", 2)), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
        )
    )
    assert [cell.value for cell in read_workbook(content).grids[0].rows[0]] == [1.0, None]


def test_a_coloured_cell_far_away_does_not_count() -> None:
    content = xlsx(sheet_xml(cell_row(1, number("A1", 1)) + '<row r="1048576"><c r="XFD1048576" s="0"/></row>'))
    (grid,) = read_workbook(content).grids
    assert [len(row) for row in grid.rows] == [1]


@pytest.mark.parametrize("rows", [1_048_576, 4_294_967_295])
def test_repeated_cells_of_an_opendocument_stay_within_bounds(rows: int) -> None:
    cell = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>'
    with pytest.raises(SheetError):
        read_workbook(ods([f'{cell}</table:table-row><table:table-row table:number-rows-repeated="{rows}">{cell}']))


def test_too_large_a_file_is_not_even_opened() -> None:
    with pytest.raises(SheetError, match=r"is 2 MB, more than the 1 MB"):
        read_workbook(bytes(2_000_000), "scores.xlsx", limits=Limits(file_bytes=1_000_000))


def test_more_unpacked_than_allowed() -> None:
    content = xlsx(sheet_xml("".join(cell_row(n, number(f"A{n}", n)) for n in range(1, 50_000))))
    with pytest.raises(SheetError, match="would unpack to"):
        read_workbook(content, limits=Limits(unpacked_bytes=1_000_000))


def test_more_cells_than_allowed_in_a_csv() -> None:
    with pytest.raises(SheetError, match="more than the 10 cells"):
        read_workbook(b"a;b;c\n" * 10, "scores.csv", limits=Limits(cells=10))


def test_more_elements_than_allowed() -> None:
    with pytest.raises(SheetError, match="millions of formatted cells"):
        read_workbook(xlsx(sheet_xml('<row r="1"/>' + '<c s="1"/>' * 2000)), limits=Limits(elements=1000))


def test_a_reader_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(SheetError, match="took more than 0 seconds"):
        read_workbook(b"a;b\n1;2\n", limits=Limits(wall_seconds=0.001))


def test_a_reader_that_computes_too_long_is_stopped() -> None:
    content = xlsx(sheet_xml("".join(cell_row(n, *['<c s="0"/>'] * 100) for n in range(1, 40_001))))
    with pytest.raises(SheetError, match="took more than 1 seconds"):
        read_workbook(content, limits=Limits(cpu_seconds=1, ratio=10_000))


def test_a_reader_that_needs_too_much_memory_is_stopped() -> None:
    content = xlsx(sheet_xml("".join(cell_row(n, number(f"A{n}", n)) for n in range(1, 100_000))))
    with pytest.raises(SheetError, match=r"too much memory|read safely"):
        read_workbook(content, limits=Limits(memory_bytes=40_000_000))


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(SheetError, match=r"There is no file nowhere\.xlsx"):
        read_workbook("nowhere.xlsx")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="cannot be opened"):
        read_workbook(tmp_path)
