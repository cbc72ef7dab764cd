"""The user's own workbook comes back with each fault in its cell and on a first sheet, and nothing else changed."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font

from selection.errors import Fault, Notice, Place, SheetError
from selection.reading import Limits, annotated_copy, read_workbook
from selection.texts import text
from tests.support.files import cell_row, number, sheet_xml, xls, xlsx, xlsx_parts, zipped
from tests.support.hostile import HOSTILE

RED = "FFFFC7CE"


def fault(sheet: str, cell: str, found: str = "the text nvt") -> Fault:
    return Fault(
        Place(sheet, cell), text("a number"), text("{what}", what=found), text("Leave it empty if it was not rated")
    )


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def lines(book: Workbook) -> list[list[object]]:
    return [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]


@pytest.fixture
def own() -> Workbook:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Joop's scores"
    sheet.append(["Candidate", "Quality", "Double"])
    sheet.append(["Acme", "nvt", "=B2*2"])
    sheet["A1"].font = Font(bold=True)
    sheet["B2"].comment = Comment("Ask Joop", "Mia")
    sheet["A3"] = "=cmd|' /C calc'!A0"
    sheet["A3"].data_type = "s"
    return book


def test_each_fault_is_marked_listed_and_linked(own: Workbook) -> None:
    copy, _ = annotated_copy(saved(own), "scores.xlsx", [fault("Joop's scores", "B2")])
    book = opened(copy)
    assert book.sheetnames == ["Faults", "Joop's scores"]
    assert book.active is book["Faults"]
    cell = book["Joop's scores"]["B2"]
    assert cell.fill.start_color.rgb == RED
    assert cell.comment is not None
    assert cell.comment.text.startswith("Ask Joop\n\n")
    assert "Expected a number, found the text nvt. Leave it empty if it was not rated." in cell.comment.text
    page = book["Faults"]
    (row,) = [row for row in page.iter_rows() if row[0].value == "Joop's scores!B2"]
    assert [cell.value for cell in row] == [
        "Joop's scores!B2", "a number", "the text nvt", "Leave it empty if it was not rated",
    ]  # fmt: skip
    assert row[0].hyperlink is not None
    assert row[0].hyperlink.location == "'Joop''s scores'!B2"
    assert row[0].hyperlink.target is None


def test_everything_else_stays(own: Workbook) -> None:
    copy, lost = annotated_copy(saved(own), "scores.xlsx", [fault("Joop's scores", "B2")])
    sheet = opened(copy)["Joop's scores"]
    assert sheet["A1"].font.bold
    assert (sheet["C2"].value, sheet["C2"].data_type) == ("=B2*2", "f")
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=cmd|' /C calc'!A0", "s")
    assert [str(notice).partition(":")[0] for notice in lost] == ["Results of formulas"]


def test_a_second_check_replaces_what_the_first_said(own: Workbook) -> None:
    first, _ = annotated_copy(saved(own), "scores.xlsx", [fault("Joop's scores", "B2", "the text nvt")])
    second, _ = annotated_copy(first, "scores.xlsx", [fault("Joop's scores", "B2", "the text oops")])
    book = opened(second)
    comment = book["Joop's scores"]["B2"].comment
    assert comment is not None
    assert "Ask Joop" in comment.text
    assert "oops" in comment.text
    assert "nvt" not in comment.text
    assert book.sheetnames == ["Faults", "Joop's scores"]


def test_a_sheet_of_the_user_with_the_same_name_stays(own: Workbook) -> None:
    own.create_sheet("faults").append(["Faults", "of our own"])
    book = opened(annotated_copy(saved(own), "scores.xlsx", [])[0])
    assert book.sheetnames == ["Faults (2)", "Joop's scores", "faults"]


def test_two_faults_of_one_cell_share_its_comment(own: Workbook) -> None:
    faults = [fault("Joop's scores", "A2", "this"), fault("Joop's scores", "A2", "that")]
    comment = opened(annotated_copy(saved(own), "s.xlsx", faults)[0])["Joop's scores"]["A2"].comment
    assert comment is not None
    assert "found this" in comment.text
    assert "found that" in comment.text


@pytest.mark.parametrize(
    "place", [Place(), Place("Elsewhere", "B2"), Place("Joop's scores", "row 7"), Place("Joop's scores", "ZZZ9999999")]
)
def test_a_fault_without_a_cell_is_listed_only(own: Workbook, place: Place) -> None:
    one = Fault(place, text("a scores table"), text("none"), text("Add one"))
    book = opened(annotated_copy(saved(own), "scores.xlsx", [one])[0])
    (row,) = [row for row in book["Faults"].iter_rows() if row[1].value == "a scores table"]
    assert row[0].hyperlink is None


def test_a_fault_under_a_merged_area_is_marked_in_its_first_cell(own: Workbook) -> None:
    own.worksheets[0].merge_cells("A4:C5")
    book = opened(annotated_copy(saved(own), "scores.xlsx", [fault("Joop's scores", "B5")])[0])
    assert book["Joop's scores"]["A4"].fill.start_color.rgb == RED


def test_an_area_is_marked_in_its_first_cell(own: Workbook) -> None:
    book = opened(annotated_copy(saved(own), "scores.xlsx", [fault("Joop's scores", "B2:C2")])[0])
    assert book["Joop's scores"]["B2"].fill.start_color.rgb == RED


def test_only_the_first_sheet_is_selected(own: Workbook) -> None:
    own.create_sheet("Second")
    book = opened(annotated_copy(saved(own), "scores.xlsx", [])[0])
    assert [sheet.sheet_view.tabSelected for sheet in book.worksheets] == [True, False, False]
    assert lines(book)[1][0] == "0 faults were found."


def test_notices_are_listed(own: Workbook) -> None:
    notice = Notice(text("Zero was read as not rated."), Place("Scores", "C3"))
    book = opened(annotated_copy(saved(own), "scores.xlsx", [], [notice])[0])
    assert ["Scores!C3: Zero was read as not rated."] in [row[:1] for row in lines(book)]


@pytest.mark.parametrize(
    "attack", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "#REF!", "a\x01b"]
)
def test_no_text_from_outside_becomes_a_formula(attack: str) -> None:
    one = Fault(Place(attack, attack), *(text("{it}", it=attack) for _ in range(3)))
    notice = Notice(text("{it}", it=attack))
    content = f'Name;Grade\n"{attack.replace(chr(34), chr(34) * 2)}";8\n'.encode()
    book = opened(annotated_copy(content, f"{attack}.csv", [one], [notice])[0])
    kinds = {
        cell.data_type
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    assert kinds <= {"s", "n"}


def test_a_csv_comes_back_as_a_workbook_of_the_same_cells() -> None:
    content = "Naam;Cijfer;Prijs\nAcme;nvt;1.250,50\nBolt;#N/B;8,5\n".encode("cp1252")
    place = read_workbook(content, "my [scores].csv").grids[0].rows[1][1].place
    copy, lost = annotated_copy(content, "my [scores].csv", [fault(place.sheet, place.cell)])
    sheet = opened(copy).worksheets[1]
    assert list(sheet.iter_rows(values_only=True)) == [
        ("Naam", "Cijfer", "Prijs"), ("Acme", "nvt", 1250.5), ("Bolt", "#N/B", 8.5),
    ]  # fmt: skip
    assert sheet["B2"].fill.start_color.rgb == RED
    assert [str(notice) for notice in lost] == [
        "The copy is a new workbook with the values only: formulas and formats are not in it."
    ]


def test_an_old_workbook_comes_back_as_a_new_one() -> None:
    copy, lost = annotated_copy(xls([["Acme", 8.5]]), "scores.xls", [fault("Scores", "B1")])
    assert opened(copy)["Scores"]["B1"].fill.start_color.rgb == RED
    assert len(lost) == 1


def test_a_merge_that_would_fill_the_memory_is_copied_as_values() -> None:
    row = cell_row(1, number("A1", 1), number("B1", 2))
    content = xlsx(sheet_xml(row, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'))
    copy, lost = annotated_copy(content, "scores.xlsx", [fault("Sheet1", "A1")])
    assert opened(copy)["Sheet1"]["A1"].value == 1
    assert "values only" in str(lost[0])


def test_what_the_original_holds_and_the_copy_does_not_is_said() -> None:
    drawing = '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:sp macro=""/></xdr:twoCellAnchor></xdr:wsDr>'
    parts = xlsx_parts(
        sheet_xml(cell_row(1, number("A1", 1)), '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"/></extLst>')
    )
    parts |= {
        "xl/media/image1.png": b"\x89PNG",
        "xl/drawings/drawing1.xml": drawing,
        "xl/threadedComments/threadedComment1.xml": "<a/>",
        "xl/ctrlProps/ctrlProp1.xml": "<a/>",
        "xl/vbaProject.bin": b"Shell",
    }
    copy, lost = annotated_copy(zipped(parts), "scores.xlsm", [])
    said = [str(notice) for notice in lost]
    for words in ("Pictures", "Shapes", "Conversations", "Buttons", "Macros", "Sparklines"):
        assert any(sentence.startswith(words) for sentence in said), words
    assert len(said) == 6
    assert {row[0] for row in lines(opened(copy))} >= {*said, "What this copy could not keep"}
    assert "xl/vbaProject.bin" not in zipfile.ZipFile(io.BytesIO(copy)).namelist()


def test_a_chart_is_kept_and_mentioned(own: Workbook) -> None:
    chart = BarChart()
    chart.add_data(Reference(own.worksheets[0], min_col=2, min_row=1, max_row=3))
    own.worksheets[0].add_chart(chart, "E2")
    copy, lost = annotated_copy(saved(own), "scores.xlsx", [])
    assert "Charts are kept, but may look different." in [str(notice) for notice in lost]
    assert any(name.startswith("xl/charts/") for name in zipfile.ZipFile(io.BytesIO(copy)).namelist())


@pytest.mark.parametrize("case", ["empty", "encrypted xlsx", "a billion cells", "billion laughs", "truncated"])
def test_a_hostile_original_is_refused_as_in_reading(case: str) -> None:
    name, content, words = HOSTILE[case]
    with pytest.raises(SheetError, match=words):
        annotated_copy(content, name, [])


def test_too_large_a_workbook_is_not_copied() -> None:
    content = b"a;b;c;d;e;f;g;h;i;j\n" * 50_001
    with pytest.raises(SheetError, match="too many for a copy with comments"):
        annotated_copy(content, "scores.csv", [], limits=Limits())
