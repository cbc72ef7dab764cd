"""What is known of cells besides their values: merged areas, formulas, number formats, and what is hidden."""

from __future__ import annotations

import io
import pickle
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook as NewWorkbook
from openpyxl import load_workbook

from selection.reading import read_workbook
from selection.reading.child.plain_rows import walk_sheet
from selection.reading.child.sheet_scan import SheetScan
from selection.reading.limits import Limits
from selection.tables import Cell, Formulas, Grid, Rows
from tests.support import office
from tests.support.binary_workbook import Error, xlsb
from tests.support.files import cell_row, number, sheet_xml, xlsx, xlsx_parts, zipped

ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}


def shown(grid: Grid) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in grid.rows]


def said(content: bytes | Path, **options: bool) -> list[str]:
    return [str(notice) for notice in read_workbook(content, **options).notices]


def saved(book: NewWorkbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def sheet_of_xlsxwriter(rows: int) -> bytes:
    """Percentages in B, euros in C, a sum in D that was calculated; a heading over two columns."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("Scores")
        percent, euro = book.add_format({"num_format": 9}), book.add_format({"num_format": "€ #,##0.00"})
        sheet.merge_range("B1:C1", "Offer")
        for row in range(2, rows + 2):
            sheet.write_string(row - 1, 0, f"Firm {row}")
            sheet.write_number(row - 1, 1, 0.5, percent)
            sheet.write_number(row - 1, 2, 12.5, euro)
            sheet.write_formula(row - 1, 3, f"=B{row}+C{row}", None, 13)
    return stream.getvalue()


# openpyxl reads the smaller one, calamine the larger one.
@pytest.mark.parametrize("rows", [3, 51_000])
def test_the_structure_of_a_sheet(rows: int) -> None:
    (grid,) = read_workbook(sheet_of_xlsxwriter(rows)).grids
    assert grid.merges == ((1, 2, 1, 3),)
    assert (grid.formulas[2, 4], grid.formulas[4, 4]) == ("=B2+C2", "=B4+C4")
    assert len(grid.formulas) == rows
    assert (grid.formats[2, 2], grid.formats[2, 3], grid.formats.get((2, 1))) == ("0%", "€ #,##0.00", None)
    assert len(grid.formats) == min(2 * rows, 50_000)
    assert shown(grid)[1] == ["Firm 2", "0.5", "12.5", "13"]
    assert grid.values[1] == ["Firm 2", 0.5, 12.5, 13.0]
    assert (len(grid.rows), len(grid.values)) == (rows + 1, rows + 1)


@pytest.mark.parametrize(
    ("identity", "code"), [(9, "0%"), (10, "0.00%"), (14, "mm-dd-yy"), (22, "m/d/yy h:mm"), (49, "@"), (2, "0.00")]
)
def test_formats_that_every_program_knows_by_number(identity: int, code: str) -> None:
    parts = xlsx_parts(sheet_xml(cell_row(1, '<c r="A1" s="1"><v>1</v></c>', number("B1", 1))))
    parts["xl/styles.xml"] = str(parts["xl/styles.xml"]).replace(
        '<cellXfs count="1"><xf/></cellXfs>', f'<cellXfs count="2"><xf/><xf numFmtId="{identity}"/></cellXfs>'
    )
    assert dict(read_workbook(zipped(parts)).grids[0].formats) == {(1, 1): code}


def test_a_shared_formula_is_known_in_every_cell() -> None:
    rows = cell_row(1, number("A1", 1), '<c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$C$9</f><v>2</v></c>')
    rows += cell_row(2, number("A2", 1), '<c r="B2"><f t="shared" si="0"/><v>3</v></c>')
    (grid,) = read_workbook(xlsx(sheet_xml(rows))).grids
    assert dict(grid.formulas) == {(1, 2): "=A1*$C$9", (2, 2): "=A2*$C$9"}


def test_a_shared_formula_that_would_leave_the_sheet_stands_in_nobodys_way() -> None:
    rows = cell_row(1, number("A1", 1), '<c r="B1"><f t="shared" ref="B1:A2" si="0">A1*2</f><v>2</v></c>')
    rows += cell_row(2, '<c r="A2"><f t="shared" si="0"/><v>3</v></c>')
    (grid,) = read_workbook(xlsx(sheet_xml(rows))).grids
    assert (grid.formulas[2, 1], grid.values[1][0]) == ("=", 3.0)


def test_formulas_beyond_the_first_are_known_by_place() -> None:
    formulas = Formulas({(1, 1): "=B1"}, [(2, 1), (3, 4)])
    assert (formulas[1, 1], formulas[3, 4], (2, 2) in formulas, len(formulas)) == ("=B1", "=", False, 3)
    assert list(formulas) == [(1, 1), (2, 1), (3, 4)]


@pytest.fixture
def hidden() -> NewWorkbook:
    book = NewWorkbook()
    sheet = book.worksheets[0]
    sheet.title = "Scores"
    for row in (["Candidate", "Ideas", "Trust"], ["Acme", 8, 7], ["Bolt", 6, 5], ["Cask", 4, "=B4*2"]):
        sheet.append(row)
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("Old").append([1])
    book["Old"].sheet_state = "hidden"
    return book


def test_what_is_hidden_is_not_read(hidden: NewWorkbook) -> None:
    grid, old = read_workbook(saved(hidden)).grids
    assert shown(grid) == [["Candidate", "", "Trust"], ["Acme", "", "7"], ["Bolt", "", "5"], ["", "", ""]]
    assert (grid.hidden_rows, grid.hidden_columns, dict(grid.formulas), old.hidden) == ({4}, {2}, {}, True)


def test_what_is_hidden_is_read_when_asked_for(hidden: NewWorkbook) -> None:
    book = read_workbook(saved(hidden), hidden=True)
    grid, old = book.grids
    assert shown(grid)[3] == ["Cask", "4", "=B4*2"]
    assert (grid.hidden_rows, grid.hidden_columns, dict(grid.formulas)) == ({4}, {2}, {(4, 3): "=B4*2"})
    assert (old.hidden, shown(old)) == (False, [["1"]])
    assert [str(notice) for notice in book.notices] == [
        "Sheet Old is hidden; it was read as well.",
        "Scores: 1 row is hidden; it was read as well.",
        "Scores: 1 column is hidden; it was read as well.",
    ]


def test_rows_that_a_filter_hides_are_not_read_either(hidden: NewWorkbook) -> None:
    hidden["Scores"].auto_filter.ref = "A1:C4"
    hidden["Scores"].auto_filter.add_filter_column(0, ["Acme", "Bolt"])
    words = "Scores: A filter hides 1 row; it was not read. Clear the filter if it should count."
    assert words in said(saved(hidden))


def test_a_merged_cell_is_read_as_long_as_part_of_it_shows(hidden: NewWorkbook) -> None:
    hidden["Scores"].merge_cells("B1:C1")
    assert shown(read_workbook(saved(hidden)).grids[0])[0] == ["Candidate", "Ideas", ""]


def test_hidden_empty_rows_are_no_news() -> None:
    rows = cell_row(1, number("A1", 1)) + '<row r="2" hidden="1"/>' + cell_row(3, number("A3", 1))
    assert said(xlsx(sheet_xml(rows))) == []


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One workbook with errors, a filterless hidden row and column and a merged area, as LibreOffice saves it."""
    book = NewWorkbook()
    sheet = book.worksheets[0]
    sheet.title = "Scores"
    for row in (
        ["Candidate", "Ideas", "Trust", "Sum"],
        ["Acme", 8, "=1/0", "=SUM(B2:B2)"],
        ["Bolt", "=NA()", 7, "=NOSUCH(1)"],
        ["Cask", 3, "=SQRT(-1)", 4],
        ["Dune", 4, 5, "=1/0"],
        ["note", None, None, None],
    ):
        sheet.append(row)
    sheet.merge_cells("A6:B6")
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["B"].hidden = True
    path = tmp_path_factory.mktemp("office") / "errors.xlsx"
    book.save(path)
    return {
        "xlsx": office.recalculated(path)[0],
        "ods": office.saved_as(path, "ods"),
        "xls": office.saved_as(path, "xls"),
    }


@pytest.mark.parametrize(("form", "root"), [("xlsx", "#NUM!"), ("ods", "Err:502"), ("xls", "#VALUE!")])
def test_errors_are_told_from_blanks_in_every_form(converted: dict[str, Path], form: str, root: str) -> None:
    (grid,) = read_workbook(converted[form], hidden=True).grids
    errors = {cell.place.cell: cell.error for row in grid.rows for cell in row if cell.error is not None}
    assert errors["C4"] in {root, "#VALUE!"}
    assert {place: error for place, error in errors.items() if place != "C4"} == {
        "C2": "#DIV/0!", "B3": "#N/A", "D3": "#NAME?", "D5": "#DIV/0!",
    }  # fmt: skip
    assert shown(grid)[1] == ["Acme", "8", "#DIV/0!", "8"]


@pytest.mark.parametrize("form", ["xlsx", "ods", "xls"])
def test_structure_is_known_in_every_form(converted: dict[str, Path], form: str) -> None:
    book = read_workbook(converted[form])
    (grid,) = book.grids
    assert (grid.merges, grid.hidden_rows, grid.hidden_columns) == (((6, 1, 6, 2),), {5}, {2})
    assert set(grid.formulas) == {(2, 3), (2, 4), (3, 4), (4, 3)}
    assert shown(grid)[4] == ["", "", "", ""]
    assert [str(notice) for notice in book.notices] == [
        "Scores: 1 row is hidden and was not read. Unhide it if it should count.",
        "Scores: 1 column is hidden and was not read. Unhide it if it should count.",
    ]


def test_formulas_of_opendocument_read_like_those_of_excel(converted: dict[str, Path]) -> None:
    assert read_workbook(converted["ods"]).grids[0].formulas[2, 4] == "=SUM(B2:B2)"


def test_a_binary_workbook_tells_errors_from_blanks() -> None:
    rows = [
        ["Candidate", *ERRORS.values()],
        ["Acme", *map(Error, ERRORS)],
        ["Bolt", 8.5, None, Error(0x2A, formula=True)],
    ]
    book = read_workbook(xlsb(rows, hidden_rows=[3]), "scores.xlsb", hidden=True)
    (grid,) = book.grids
    assert [cell.error for cell in grid.rows[1]] == [None, *ERRORS.values()]
    assert [str(cell) for cell in grid.rows[2][:4]] == ["Bolt", "8.5", "", "#N/A"]
    assert (dict(grid.formulas), grid.hidden_rows) == ({(3, 4): "="}, {3})
    assert [str(notice) for notice in book.notices] == ["Scores: 1 row is hidden; it was read as well."]


def test_a_broken_cell_at_the_far_end_is_not_lost() -> None:
    book = read_workbook(xlsb([["Acme", "Bolt", "Cask"], [1.0, 2.0, Error(0x07)]]), "scores.xlsb")
    assert str(book.grids[0].rows[1][2]) == "#DIV/0!"


LINK = '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</externalLink>'


@pytest.mark.parametrize(
    ("part", "content", "words"),
    [
        ("xl/externalLinks/externalLink1.xml", LINK.format("<externalBook/>"), "has links to other files"),
        (
            "xl/externalLinks/externalLink1.xml",
            LINK.format('<ddeLink ddeService="cmd"/>'),
            "(DDE); nothing was fetched",
        ),
        ("xl/connections.xml", "<connections/>", "has queries or connections"),
        ("customXml/item1.xml", '<DataMashup sqmid="1">x</DataMashup>'.encode("utf-16"), "has queries or connections"),
    ],
)
def test_what_the_workbook_would_fetch_is_said_and_not_fetched(part: str, content: str | bytes, words: str) -> None:
    (notice,) = said(zipped(xlsx_parts(sheet_xml(cell_row(1, number("A1", 1)))) | {part: content}))
    assert words in notice


def test_rows_behave_like_a_tuple_of_tuples() -> None:
    (grid,) = read_workbook(b"a;b\n1;#N/B\n", "scores.csv").grids
    assert isinstance(grid.rows, Rows)
    assert grid.rows == tuple(grid.rows)
    assert tuple(grid.rows) == grid.rows
    assert grid.rows[-1] == grid.rows[1] == grid.rows[1:][0]
    assert grid.rows[1][1] == Cell(None, grid.rows[1][1].place, "#N/B")
    assert pickle.loads(pickle.dumps(grid.rows)) == grid.rows
    assert grid.rows != grid.rows[:1]
    with pytest.raises(IndexError):
        grid.rows[2]


def test_numbers_of_openpyxl_and_of_calamine_are_the_same() -> None:
    book = load_workbook(io.BytesIO(sheet_of_xlsxwriter(3)), data_only=True)
    expected = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    assert read_workbook(sheet_of_xlsxwriter(3)).grids[0].values == expected


def test_a_row_that_says_it_is_not_hidden_is_plain() -> None:
    scan = SheetScan([], Limits())
    row = '<row r="1" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0">'
    walk_sheet(io.BytesIO(sheet_xml(f'{row}<c r="A1"><v>1</v></c></row>').encode()), scan, Limits())
    assert (scan.last_row, scan.hidden_rows) == (1, [])
