"""How sentences are spoken: numbers, lists and plurals in both languages."""

from __future__ import annotations

import math
from datetime import date

import pytest

from selection.texts import Rounded, Text, plural, text


@pytest.mark.parametrize(
    ("value", "pattern", "english", "dutch"),
    [
        (1234.5, "#,##0.0", "1,234.5", "1.234,5"),
        (0.125, "0.0 %", "12.5 %", "12,5 %"),
        (3, "", "3", "3"),
        (math.inf, "0.0", "∞", "∞"),
        (-math.inf, "", "-∞", "-∞"),
        (math.nan, "", "?", "?"),
        (1e25, "#,##0.00", "1E25", "1E25"),
        (10**400, "", "1E400", "1E400"),
        (-3.25, "+0.00;-0.00;0.00", "-3.25", "-3,25"),
        (3.25, "+0.00;-0.00;0.00", "+3.25", "+3,25"),
        (-0.001, "+0.00;-0.00;0.00", "0.00", "0,00"),
        (Rounded(-1.984, 2), "+0.0;-0.0;0.0", "-1.98", "-1,98"),
    ],
)
def test_numbers_follow_the_language(value: float, pattern: str, english: str, dutch: str) -> None:
    sentence = Text("{value:" + pattern + "}", {"value": value})
    assert (sentence.to("en"), sentence.to("nl")) == (english, dutch)


def test_lists_follow_the_language() -> None:
    names = ["Acme", "Bolt", "Cobalt"]
    assert text("{names}", names=names).to("en") == "Acme, Bolt and Cobalt"
    assert text("{names}", names=names).to("nl") == "Acme, Bolt en Cobalt"
    assert text("{names:or}", names=names).to("nl") == "Acme, Bolt of Cobalt"


def test_dates_follow_the_language() -> None:
    day = date(2026, 5, 4)
    assert (text("{day}", day=day).to("en"), text("{day}", day=day).to("nl")) == ("4 May 2026", "4 mei 2026")


def test_plurals_follow_the_number() -> None:
    assert [str(plural("{n} partner", "{n} partners", n)) for n in (0, 1, 2)] == [
        "0 partners",
        "1 partner",
        "2 partners",
    ]


def test_a_sentence_within_a_sentence_is_spoken_in_the_same_language() -> None:
    inner = text("{amount:0.0}", amount=1.5)
    assert text("({inner})", inner=inner).to("nl") == "(1,5)"


def test_braces_in_values_stay_as_they_are() -> None:
    assert str(text("{name}", name="{0} {x}")) == "{0} {x}"


def test_a_name_that_ends_in_a_full_stop_ends_the_sentence() -> None:
    assert str(text("{name} is chosen. So is {other}.", name="Acme B.V.", other="Bolt N.V.")) == (
        "Acme B.V. is chosen. So is Bolt N.V."
    )
    assert str(text("Then {name}.", name="Acme B.V.")) == "Then Acme B.V."
    assert str(text("{path} cannot be read", path="../../x.xlsx")) == "../../x.xlsx cannot be read"
    assert str(text("{name} ...", name="And so on")) == "And so on ..."
