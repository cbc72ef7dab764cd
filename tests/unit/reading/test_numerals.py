"""Which texts are numbers, by cases that a Dutch or English reader can judge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selection.reading.child.numerals import find_numerals


@pytest.mark.parametrize(
    ("field", "evidence", "value"),
    [
        ("8", "", 8.0),
        ("-8", "", -8.0),
        (" 8 ", "", 8.0),
        ("0", "", 0.0),
        ("8,5", "", 8.5),
        ("8.5", "", 8.5),
        (",5", "", 0.5),
        ("0,125", "", 0.125),
        ("1234,567", "", 1234.567),
        ("1.234,5", "", 1234.5),
        ("1,234.5", "", 1234.5),
        ("1.234.567", "", 1234567.0),
        ("12.345.678,9", "", 12345678.9),
        ("1.234", "", "1.234"),
        ("1,234", "", "1,234"),
        ("1,234", "8,5", 1.234),
        ("1.234", "8.5", 1.234),
        ("1.234", "8,5", "1.234"),
        ("1.234", "2.345,6", 1234.0),
        ("1,234", "2,345.6", 1234.0),
        ("8,5", "8.5", "8,5"),
        ("1e-05", "", 1e-05),
        ("1e5", "", "1e5"),
        ("1e+999", "", "1e+999"),
    ],
)
def test_a_number_is_read_in_the_one_way_it_can_be(field: str, evidence: str, value: object) -> None:
    assert find_numerals([field, evidence]).value(field) == value


NOT_NUMBERS = (
    *("Acme", "nvt", "7-8", "8/10", "85%", "10,-", "7½", "+", "-", ".", "1.", "١٢", "nan", "inf", "1" * 16),
    *("007", "0612345678", "06.12345678", "1.2.3", "12,34,56", "1.23,4", "1,2,3", "01.05.2026"),
)


@pytest.mark.parametrize("field", ["", "€ 10", "8 à 9", "1 000", "8,5 - 9,5", *NOT_NUMBERS])
def test_what_is_not_a_plain_number_stays_text(field: str) -> None:
    assert find_numerals([field]).value(field) == field


@given(st.floats(-1e9, 1e9).map(lambda number: round(number, 2)), st.sampled_from([",", "."]))
def test_numbers_with_two_decimals_come_back_in_either_country(number: float, mark: str) -> None:
    other = "." if mark == "," else ","
    written = f"{number:,.2f}".replace(",", "x").replace(".", mark).replace("x", other)
    assert find_numerals([written]).value(written) == number
