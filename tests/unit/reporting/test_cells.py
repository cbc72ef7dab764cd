"""The one writer of cells: what becomes a formula, what stays text, how high rows are."""

from __future__ import annotations

import io
import math
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from selection.reporting.book import page_breaks
from selection.reporting.cells import Extent, Formats, Formula, Page, clean, lines_of, quoted, wide_enough
from selection.reporting.looks import TEXT, figure, plain
from selection.reporting.references import Area
from selection.texts import text

RISKY = ["=1+1", "@SUM(A1)", "+cmd|'/c calc'!A0", "-2", "\t=1", "\r=1+1", "\n=1", "={1,2}", "#REF!", "'=1", "=", "-"]


def written(contents: list[object], tmp_path: Path) -> openpyxl.Workbook:
    path = tmp_path / "cells.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        page = Page("Data", workbook.add_worksheet("Data"), "en", Formats(workbook))
        for row, content in enumerate(contents):
            page.put(row, 0, content)  # type: ignore[arg-type]  # whatever a test has in mind
    return openpyxl.load_workbook(path)


@pytest.mark.parametrize("words", RISKY)
def test_text_of_a_user_stays_text(words: str, tmp_path: Path) -> None:
    cell = written([words], tmp_path)["Data"]["A1"]
    assert cell.data_type == "s"
    assert cell.value == clean(words)


@pytest.mark.parametrize("words", ["=1+1", "@SUM(A1)", "+1", "-2", "\t=1", "\r=1"])
def test_it_stays_text_when_it_is_edited(words: str, tmp_path: Path) -> None:
    assert written([words], tmp_path)["Data"]["A1"].quotePrefix


def test_ordinary_text_is_left_alone(tmp_path: Path) -> None:
    assert not written(["Acme"], tmp_path)["Data"]["A1"].quotePrefix


def test_numbers_formulas_and_nothing(tmp_path: Path) -> None:
    sheet = written([1, 2.5, None, Formula("A1+A2", 3.5), float("-inf"), text("{n} of us", n=3)], tmp_path)["Data"]
    assert [sheet.cell(row, 1).value for row in range(1, 7)] == [1, 2.5, None, "=A1+A2", "-∞", "3 of us"]


def test_a_nought_has_no_sign(tmp_path: Path) -> None:
    path = tmp_path / "cells.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        page = Page("Data", workbook.add_worksheet("Data"), "en", Formats(workbook))
        page.put(0, 0, -0.0)
        page.put(1, 0, Formula("A1", -0.0))
        page.put(2, 0, -0.5)
    cells = [cell.value for (cell,) in openpyxl.load_workbook(path, data_only=True)["Data"]["A1:A3"]]
    assert [math.copysign(1, cell) for cell in cells] == [1, 1, -1]


def test_a_formula_on_its_own_sheet_needs_no_name(tmp_path: Path) -> None:
    other = Area.at("Other Data", 0, 0)
    formula = Formula(f"{Area.at('Data', 0, 0)}+{other}+MyData!A1", 0.0)
    assert written([formula], tmp_path)["Data"]["A1"].value == "=$A$1+'Other Data'!$A$1+MyData!A1"


def test_control_characters_do_not_break_the_file(tmp_path: Path) -> None:
    nasty = "a\x00b\x0bc\x1fd￾e"
    sheet = written([nasty, Formula('"x"', nasty)], tmp_path)["Data"]
    assert sheet["A1"].value == "abcde"


def test_text_is_cut_where_a_cell_ends() -> None:
    assert len(clean("x" * 40_000)) == 32_767


def test_words_of_ours_are_quoted() -> None:
    assert quoted('a "b"') == '"a ""b"""'
    assert max(len(piece) for piece in quoted("x" * 700).split("&")) <= 255


@pytest.mark.parametrize(
    ("value", "pattern"),
    [(3, "General"), (0.5, "0.00"), (-1200.0, "#,##0"), ("x", "General"), (float("inf"), "General")],
)
def test_a_number_is_shown_as_it_is(value: object, pattern: str) -> None:
    assert plain(value) == pattern


def test_more_words_take_more_lines() -> None:
    assert lines_of("short", 20) == 1
    assert lines_of("word " * 20, 20) > 2
    assert lines_of("one\ntwo\nthree", 50) == 3
    assert lines_of("MMMMMMMMMMMM", 13) > lines_of("iiiiiiiiiiii", 13)


def test_parts_stay_whole_where_a_page_can_hold_them() -> None:
    # Some 491 points fit on a page: of parts of 300, 100, 300 and 100 the third begins a new page.
    heights = [100.0] * 8
    assert page_breaks(Extent(50.0, heights, [0, 3, 4, 7])) == [4]
    assert page_breaks(Extent(50.0, heights, [0])) == []
    # On a sheet twice as wide everything is printed half as large.
    assert page_breaks(Extent(290.0, heights, [0, 3, 4, 7])) == []


def test_areas() -> None:
    area = Area("My sheet", 2, 1, 5, 3)
    assert (area.rows, area.columns) == (4, 3)
    assert str(area) == "'My sheet'!$B$3:$D$6"
    assert str(area.row(1)) == "'My sheet'!$B$4:$D$4"
    assert str(area.column(2).below(1)) == "'My sheet'!$D$4:$D$6"
    assert str(area.column(0).beside(4)) == "'My sheet'!$F$3:$F$6"
    assert str(area.cell(3, 2)) == "'My sheet'!$D$6"


def test_a_look_becomes_one_format() -> None:
    with xlsxwriter.Workbook(io.BytesIO()) as workbook:
        workbook.add_worksheet()
        formats = Formats(workbook)
        assert formats.of(TEXT) is formats.of(TEXT)
        assert formats.of(figure("0.0")) is not formats.of(figure("0.00"))


def test_a_row_is_never_higher_than_a_sheet_allows(tmp_path: Path) -> None:
    path = tmp_path / "high.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        page = Page("Data", workbook.add_worksheet("Data"), "en", Formats(workbook))
        page.put(0, 0, "word " * 5_000)
        assert max(page.settle().heights) == 409
    assert openpyxl.load_workbook(path)["Data"].row_dimensions[1].height <= 409


def test_headings_widen_their_columns_within_reason() -> None:
    assert wide_enough(["Cost"], 11) == 11
    assert 16 < wide_enough(["Cost", "Veiligheidscultuur"], 11) < 22
    assert wide_enough(["x" * 80], 11) == 22
