"""Messy but honest workbooks: everything that stands in them comes out, with its cell, and doubts are said."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook as NewWorkbook

from selection.errors import SheetError
from selection.reading import read_workbook
from selection.tables import Cell, Workbook
from tests.support.files import MAIN, cell_row, number, ods, sheet_xml, xls, xlsx, xlsx_parts, zipped

# Namespaces of the two variants of the format: ISO/IEC 29500-4 (transitional) and 29500-1 (strict).
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
DAY = datetime.fromisoformat("2026-08-07")


def saved(book: NewWorkbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def values(book: Workbook, sheet: int = 0) -> list[list[object]]:
    return [[cell.value for cell in row] for row in book.grids[sheet].rows]


def shown(book: Workbook, sheet: int = 0) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in book.grids[sheet].rows]


def said(book: Workbook) -> list[str]:
    return [str(notice) for notice in book.notices]


@pytest.fixture
def new() -> NewWorkbook:
    book = NewWorkbook()
    book.worksheets[0].title = "Scores"
    return book


def test_values_keep_their_types_and_places(new: NewWorkbook) -> None:
    sheet = new["Scores"]
    sheet.append(["  Candidate ", "Quality", None, True])
    sheet.append(["Acme", 8.5, "   ", DAY])
    sheet["E2"] = 0.85
    sheet["E2"].number_format = "0%"
    sheet["F2"] = "007"
    book = read_workbook(saved(new), "suppliers.xlsx")
    assert values(book) == [
        ["Candidate", "Quality", None, True, None, None],
        ["Acme", 8.5, None, DAY, 0.85, "007"],
    ]
    cell = book.grids[0].rows[1][1]
    assert (str(cell.place), cell.place.file, type(cell.value)) == ("Scores!B2", "suppliers.xlsx", float)
    assert book.notices == ()


def test_the_table_need_not_begin_at_a1(new: NewWorkbook) -> None:
    new["Scores"]["C4"] = 8
    book = read_workbook(saved(new))
    assert values(book) == [[None] * 3] * 3 + [[None, None, 8.0]]
    assert str(book.grids[0].rows[3][2].place) == "Scores!C4"


def test_errors_and_uncalculated_formulas_are_broken_and_not_empty() -> None:
    row = cell_row(
        1,
        '<c r="A1" t="e"><v>#N/A</v></c>',
        '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        '<c r="C1" t="e"><v>#SPILL!</v></c>',
        '<c r="D1"><f>SUM(A2:A5)</f></c>',
        '<c r="E1"><f>SUM(A2:A5)</f><v>12</v></c>',
        '<c r="F1" t="str"><f>IF(A2=1,"yes","")</f><v></v></c>',
        '<c r="G1" t="inlineStr"><is><t>#DEEL/0!</t></is></c>',
    )
    (cells,) = read_workbook(xlsx(sheet_xml(row))).grids[0].rows
    assert [(cell.value, cell.error) for cell in cells] == [
        (None, "#N/A"),
        (None, "#DIV/0!"),
        (None, "#SPILL!"),
        (None, "=SUM(A2:A5)"),
        (12.0, None),
        (None, None),
        (None, "#DEEL/0!"),
    ]


def test_a_shared_formula_is_shown_as_it_stands_in_its_own_cell() -> None:
    rows = cell_row(1, number("A1", 1), '<c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c>')
    rows += cell_row(2, number("A2", 1), '<c r="B2"><f t="shared" si="0"/></c>')
    assert read_workbook(xlsx(sheet_xml(rows))).grids[0].rows[1][1].error == "=A2*2"


def test_formulas_of_openpyxl_were_never_calculated(new: NewWorkbook) -> None:
    new["Scores"].append([8, 6, "=SUM(A1:B1)"])
    assert shown(read_workbook(saved(new))) == [["8", "6", "=SUM(A1:B1)"]]


def test_only_the_first_cell_of_a_merged_area_has_a_value() -> None:
    row = cell_row(1, number("A1", 1), number("B1", 2), number("C1", 3))
    content = xlsx(sheet_xml(row, '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'))
    assert values(read_workbook(content)) == [[1.0, None, 3.0]]


def test_hidden_sheets_rows_and_columns_are_not_read_and_said(new: NewWorkbook) -> None:
    new["Scores"].append(["Acme", 8, 7])
    new["Scores"].append(["Bolt", 7, 6])
    new["Scores"].row_dimensions[2].hidden = True
    new["Scores"].column_dimensions["B"].hidden = True
    for name, state in (("Old", "hidden"), ("Secret", "veryHidden")):
        new.create_sheet(name).append([1])
        new[name].sheet_state = state
    book = read_workbook(saved(new))
    assert [(grid.name, grid.hidden) for grid in book.grids] == [("Scores", False), ("Old", True), ("Secret", True)]
    assert said(book) == [
        "Sheets Old and Secret are hidden and were not read. Unhide what should count.",
        "Scores: 1 row is hidden and was not read. Unhide it if it should count.",
        "Scores: 1 column is hidden and was not read. Unhide it if it should count.",
    ]
    assert values(book) == [["Acme", None, 7.0], [None, None, None]]
    assert (book.grids[0].hidden_rows, book.grids[0].hidden_columns) == ({2}, {2})


def test_an_empty_sheet_stays_in_its_place(new: NewWorkbook) -> None:
    new.create_sheet("Empty", 0)
    new["Scores"].append([1])
    assert [(grid.name, grid.rows == ()) for grid in read_workbook(saved(new)).grids] == [
        ("Empty", True),
        ("Scores", False),
    ]


def test_macros_are_not_run() -> None:
    parts = xlsx_parts(sheet_xml(cell_row(1, number("A1", 1))))
    book = read_workbook(zipped(parts | {"xl/vbaProject.bin": b"Shell"}), "scores.xlsm")
    assert values(book) == [[1.0]]
    assert said(book) == ["The workbook has macros; they were not run."]


def test_parts_that_openpyxl_cannot_take_do_not_stand_in_the_way() -> None:
    parts = xlsx_parts(sheet_xml(cell_row(1, number("A1", 8), '<c r="B1" t="e"><v>#N/A</v></c>')))
    styles = f'<styleSheet xmlns="{MAIN}"><fonts><font><sz val="large"/></font></fonts></styleSheet>'
    book = read_workbook(zipped(parts | {"xl/styles.xml": styles}))
    assert shown(book) == [["8", "#N/A"]]
    assert said(book) == ["Parts of the workbook are out of order; its values were read, its formats were not."]


@pytest.mark.parametrize("everywhere", [True, False])
def test_the_strict_variant_of_the_format_is_not_read_as_empty(everywhere: bool) -> None:
    parts = xlsx_parts(sheet_xml(cell_row(1, number("A1", 8))))
    for name in parts if everywhere else ["xl/worksheets/sheet1.xml"]:
        parts[name] = str(parts[name]).replace(MAIN, STRICT_MAIN).replace(OFFICE, STRICT_OFFICE)
    assert values(read_workbook(zipped(parts))) == [[8.0]]


def test_a_large_sheet_shows_its_broken_cells_as_a_small_one_does() -> None:
    rows = "".join(
        cell_row(n, *(number(f"{c}{n}", n) for c in "ABCDEFGHIJKLMNOPQRST")) for n in range(1, 10_100)
    ) + cell_row(10_100, '<c r="A10100" t="e"><v>#N/A</v></c>', '<c r="B10100"><f>A1</f></c>', number("C10100", 1.5))
    (grid,) = read_workbook(xlsx(sheet_xml(rows))).grids
    assert len(grid.rows) == 10_100
    assert [str(cell) for cell in grid.rows[-1][:4]] == ["#N/A", "=A1", "1.5", ""]
    assert grid.rows[10_098][19] == Cell(10_099.0, grid.rows[10_098][19].place)
    assert str(grid.rows[10_098][19].place) == "Sheet1!T10099"


def test_characters_that_cannot_be_written_again_are_left_out() -> None:
    content = b"Candidate;Quality\nAc\x01me;8\n"
    assert values(read_workbook(content, "scores.csv"))[1] == ["Acme", 8.0]


def test_an_old_workbook_is_read() -> None:
    book = read_workbook(xls([["Candidate", "Quality"], ["Café", 8.5]]), "scores.xls")
    assert values(book) == [["Candidate", "Quality"], ["Café", 8.5]]
    assert book.notices == ()


def test_an_opendocument_spreadsheet_is_read() -> None:
    cells = (
        '<table:table-cell office:value-type="string"><text:p>Acme</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="8.5"/>'
    )
    book = read_workbook(ods([cells]), "scores.ods")
    assert values(book) == [["Acme", 8.5]]
    assert book.notices == ()


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("scores.xlsx", b"Candidate;Quality\nAcme;8,5\n", "a text with columns (csv)"),
        ("scores.csv", xlsx(sheet_xml(cell_row(1, number("A1", 1)))), "an Excel workbook (.xlsx)"),
        ("scores.xlsx", xls([["Acme", 8.5]]), "an old Excel workbook (.xls)"),
    ],
)
def test_a_wrong_ending_is_said_and_no_obstacle(name: str, content: bytes, form: str) -> None:
    book = read_workbook(content, name)
    assert said(book)[0] == f"The name ends in .{name[-4:].lstrip('.')}, but the file is {form}; it was read as that."


def test_the_hash_is_that_of_the_bytes() -> None:
    content = b"Candidate;Quality\nAcme;8\n"
    # printf 'Candidate;Quality\nAcme;8\n' | sha256sum
    assert read_workbook(content, "a.csv").sha256 == (
        "729bef01cd2b462683e9a097efb30b1a550d63f5dc9b23177e644a3a90b7ab27"
    )


def test_the_name_is_that_of_the_path(tmp_path: Path) -> None:
    path = tmp_path / "my scores.csv"
    path.write_bytes(b"Candidate;Quality\nAcme;8\n")
    book = read_workbook(path)
    assert (book.file, str(book.grids[0].rows[1][1].place)) == ("my scores.csv", "my scores!B2")


def test_a_workbook_of_charts_only_has_no_cells(new: NewWorkbook) -> None:
    new.create_chartsheet("Chart")
    new.remove(new["Scores"])
    with pytest.raises(SheetError, match="no sheet with cells"):
        read_workbook(saved(new))
