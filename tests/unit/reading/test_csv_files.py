"""Text with columns, as spreadsheet programs in several countries write it."""

from __future__ import annotations

import pytest

from selection.errors import SheetError
from selection.reading import read_workbook
from selection.tables import Workbook

DUTCH = "Naam;Prijs;Kwaliteit\r\nCafé Zuid;1.250,50;8,5\r\nBolt;975,00;7\r\n"
DUTCH_VALUES = [["Naam", "Prijs", "Kwaliteit"], ["Café Zuid", 1250.5, 8.5], ["Bolt", 975.0, 7.0]]


def values(book: Workbook) -> list[list[object]]:
    return [[cell.value for cell in row] for row in book.grids[0].rows]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ],
)
def test_every_encoding_is_found_and_said(encoding: str, name: str) -> None:
    book = read_workbook(DUTCH.encode(encoding), "scores.csv")
    assert values(book) == DUTCH_VALUES
    assert [str(notice) for notice in book.notices] == [
        f"Read as {name} text, columns separated by semicolons, decimals after a comma."
    ]


@pytest.mark.parametrize(
    ("text", "separator", "mark"),
    [
        ("Name,Price,Quality\nAcme,1250.50,8.5\n", "commas", "decimals after a point"),
        ("Name\tPrice\tQuality\nAcme\t1250,50\t8,5\n", "tabs", "decimals after a comma"),
        ('Name,Price,Quality\nAcme,"1.250,50","8,5"\n', "commas", "decimals after a comma"),
        ("Name;Price;Quality\nAcme;1,250.50;8.5\n", "semicolons", "decimals after a point"),
        ("sep=|\nName|Price|Quality\nAcme|1250.5|8.5\n", "upright bars", "decimals after a point"),
    ],
)
def test_separator_and_decimal_mark_are_found_and_said(text: str, separator: str, mark: str) -> None:
    book = read_workbook(text.encode(), "scores.csv")
    assert values(book) == [["Name", "Price", "Quality"], ["Acme", 1250.5, 8.5]]
    assert str(book.notices[0]) == f"Read as UTF-8 text, columns separated by {separator}, {mark}."


def test_a_title_above_the_table_does_not_mislead() -> None:
    text = "Leveranciers, prijzen en cijfers\n\nNaam;Prijs;Cijfer\nAcme;8,5;7,5\nBolt;9,5;6,5\n"
    assert values(read_workbook(text.encode(), "scores.csv"))[3:] == [["Acme", 8.5, 7.5], ["Bolt", 9.5, 6.5]]


def test_one_column() -> None:
    book = read_workbook(b"Name\nAcme\nBolt\n", "names.csv")
    assert values(book) == [["Name"], ["Acme"], ["Bolt"]]
    assert str(book.notices[0]) == "Read as UTF-8 text, one column, no decimals."


def test_a_number_that_can_be_two_numbers_stays_text_and_is_said() -> None:
    book = read_workbook(b"Name;Price\nAcme;1.234\nBolt;5,678\nCask;12\n", "scores.csv")
    assert values(book) == [["Name", "Price"], ["Acme", "1.234"], ["Bolt", "5,678"], ["Cask", 12.0]]
    assert str(book.notices[1]) == "2 values, such as 1.234, can be two numbers and were left as text."


def test_mixed_decimal_marks_stay_text_and_are_said() -> None:
    book = read_workbook(b"Name;Grade\nAcme;8,5\nBolt;7.5\nCask;6\n", "scores.csv")
    assert [row[1] for row in values(book)] == ["Grade", "8,5", "7.5", 6.0]
    assert str(book.notices[1]) == (
        "Decimal commas and decimal points are mixed; 2 numbers, such as 8,5, were left as text."
    )


def test_rows_of_unequal_length_and_blank_rows_keep_their_places() -> None:
    book = read_workbook(b"a;b;c;;\n\n1\n2;3\n;;;\n", "scores.csv")
    assert values(book) == [["a", "b", "c"], [None] * 3, [1.0, None, None], [2.0, 3.0, None]]
    assert str(book.grids[0].rows[3][1].place) == "scores!B4"


def test_quotes_hold_separators_line_ends_and_quotes() -> None:
    book = read_workbook(b'Name;Note\n"Acme; ""the"" firm";"two\nlines"\n', "scores.csv")
    assert values(book)[1] == ['Acme; "the" firm', "two\nlines"]


def test_errors_in_a_text_are_broken_too() -> None:
    row = read_workbook(b"Acme;#N/B;#DIV/0!;8\n", "scores.csv").grids[0].rows[0]
    assert [cell.error for cell in row] == [None, "#N/B", "#DIV/0!", None]


def test_a_name_that_no_sheet_may_have() -> None:
    book = read_workbook(b"a;b\n", "offer [2026]/a:very*long?name of more than thirty-one.csv")
    assert book.grids[0].name == "a_very_long_name of more than t"


def test_the_row_of_an_open_quote_is_named() -> None:
    with pytest.raises(SheetError, match='look for a single " in or before line 3'):
        read_workbook(b'a;b\n1;2\n3;"4\n5;6\n', "scores.csv")


@pytest.mark.parametrize(
    ("text", "separator", "expected"),
    [
        ("Naam|Prijs|Cijfer\nAcme|1250,5|8,5\n", "upright bars", [["Acme", 1250.5, 8.5]]),
        ("Naam;Cijfer;Cijfer\nAcme;8,5;7,5\nBolt;9,5;6,5\n", "semicolons", [["Acme", 8.5, 7.5], ["Bolt", 9.5, 6.5]]),
        ("8,5;7,5\n9,5;6,5\n", "semicolons", [[9.5, 6.5]]),
        ('Name,Note\nAcme,"a|b; c"\nBolt,"d|e; f"\n', "commas", [["Acme", "a|b; c"], ["Bolt", "d|e; f"]]),
        ("Name;Note;\nAcme;good;\nBolt;fair;\n", "semicolons", [["Acme", "good"], ["Bolt", "fair"]]),
    ],
)  # fmt: skip
def test_decimal_commas_and_marks_in_texts_are_no_separators(
    text: str, separator: str, expected: list[list[object]]
) -> None:
    book = read_workbook(text.encode(), "scores.csv")
    assert values(book)[1:] == expected
    assert f"columns separated by {separator}," in str(book.notices[0])


def test_a_number_in_doubt_counts_each_time_that_it_occurs() -> None:
    book = read_workbook(b"Name;Price\nAcme; 1.234\nBolt;1.234\nCask;5,678\n", "scores.csv")
    assert str(book.notices[1]) == "3 values, such as 1.234, can be two numbers and were left as text."


def test_a_hundred_thousand_rows_are_read_in_good_time() -> None:
    lines = "".join(
        f"Firm {row};" + ";".join(f"{(row * c) % 10},5" for c in range(19)) + "\n" for row in range(100_000)
    )
    (grid,) = read_workbook(lines.encode("cp1252"), "scores.csv").grids
    assert grid.values[99_999][:3] == ["Firm 99999", 0.5, 9.5]
