"""Amounts that can be read in two ways: what their sign and the others settle, and ends that leave none of them out."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from tests.support.real_sheets.building import Tab, book

NAMES = ("Acme BV", "Bolt BV", "Cone BV", "Dell BV", "Echo BV")


def read(prices: tuple[Any, ...], heading: str = "Price (EUR)") -> sel.Understanding:
    rows = [
        ["Supplier", "Quality (1-10)", heading],
        *([name, 7, price] for name, price in zip(NAMES, prices, strict=True)),
    ]
    return sel.understand(book(Tab("Scores", rows)), "sheet.xlsx")


def keys(found: sel.Understanding) -> list[str]:
    return [one.key for one in found.questions]


def values(found: sel.Understanding) -> list[float | None]:
    return [one.value for one in found.scores if one.criterion != "Quality (1-10)"]


@pytest.mark.parametrize(
    ("written", "amount"),
    [("$0.45m", 450_000), ("£2m", 2_000_000), ("€ 1,5m", 1_500_000), ("$ 12 m", 12_000_000), ("€ 3,25 mln", 3_250_000),
     ("$450k", 450_000)],
)  # fmt: skip
def test_m_k_and_mln_behind_a_sign_of_money_say_which_number_it_is(written: str, amount: float) -> None:
    found = read((written,) * 5)
    assert keys(found) == ["anchors"]
    assert values(found) == [amount] * 5


@pytest.mark.parametrize("written", ["15m €", "1,5m €"])
def test_m_before_the_sign_may_be_thousands(written: str) -> None:
    # 15 m€ is fifteen thousand in Spanish.
    assert "doubtful" in keys(read((written,) * 5))


@pytest.mark.parametrize(
    ("prices", "read_as"),
    [
        ((410000, "€ 365.000", 495000, "298.500", 388000), [410000, 365000, 495000, 298500, 388000]),
        ((410000, "365,000", 495000, 298500, 388000), [410000, 365000, 495000, 298500, 388000]),
        ((1.25, "1.234", 1.3, 1.4, 1.19), [1.25, 1.234, 1.3, 1.4, 1.19]),
    ],
)
def test_what_is_a_thousand_times_off_goes_by_the_size_of_the_others(prices: tuple[Any, ...], read_as: Any) -> None:
    found = read(prices)
    assert keys(found) == ["anchors"]
    assert values(found) == read_as
    assert any("by the size of the others" in str(one) for one in found.notices)


@pytest.mark.parametrize(
    "prices",
    [
        (12, "1.500", 15, 14, 13),  # fifteen hundred is far from the others, one and a half as well
        (410000, "365.000", "495.000", "298.500", "388.000"),  # one number alone shows no size
        (410000, "365.000", 40, 45, 395000),  # there are both
        ("365.000", "495.000", "298.500", "388.000", "410.000"),
    ],
)
def test_without_others_of_one_size_it_is_asked(prices: tuple[Any, ...]) -> None:
    assert "doubtful" in keys(read(prices))


def test_what_was_settled_by_size_is_told_once_for_a_column() -> None:
    found = read((410000, "365.000", 495000, "298.500", 388000))
    assert [str(one.message) for one in found.notices if "the size of" in str(one)] == [
        '2 cells of Price (EUR) are read by the size of the others: "365.000" as 365,000, and so on.'
    ]


def test_no_choice_of_ends_leaves_out_a_price_that_is_in_doubt() -> None:
    # The two numbers that are sure are too few to show a size: 510.000 is the dearest of all, and stays in doubt.
    found = read((410000, "365.000", 495000, "298.500", "510.000"))
    asked = next(one for one in found.questions if one.key == "anchors")
    for number in range(len(asked.choices)):
        answered = found.answered({"anchors": str(number + 1), "doubtful": "0"})
        price = next((one for one in answered.criteria if one.name == "Price (EUR)"), None)
        if price is not None:
            assert price.best <= 298500
            assert price.worst >= 510000
            assert not [one for one in answered.notices if "outside" in str(one)]


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ("500000..200000", "1 value of Price (EUR) lies outside the scale from 200,000 to 500,000"),
        ("450000..300000", "2 values of Price (EUR) lie outside the scale from 300,000 to 450,000"),
        ("510000..298500", None),
        ("600000..0", None),
    ],
)
def test_what_lies_beyond_typed_ends_is_told_with_its_cell(ends: str, said: str | None) -> None:
    found = read((410000, 365000, 400000, 298500, 510000)).answered({"anchors": ends})
    assert not found.questions
    told = [str(one.message) for one in found.notices if "outside" in str(one)]
    if said is None:
        assert not told
    else:
        where = "counts as its end: C6." if said.startswith("1") else "count as its ends: C5 and C6."
        assert told == [f"{said} and {where}"]
