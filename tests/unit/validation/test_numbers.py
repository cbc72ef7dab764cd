"""Numbers as people write them: read when they can only mean one thing, refused with a question when not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.validation.numbers import DecimalMark, as_interval, decimal_mark, interval_text
from selection.validation.values import as_number
from tests.support.sheets import accepted, base, only, sheet


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("8", 8), ("-3", -3), ("8,5", 8.5), ("8.5", 8.5), ("7,25", 7.25), ("0,1234", 0.1234), ("85%", 0.85),
        ("85 %", 0.85), ("7,5 %", 0.075), ("€ 1.250,00", 1250), ("EUR 1.250,00", 1250), ("$1,250.00", 1250),
        ("1.234.567", 1234567), ("1,234,567", 1234567), ("1 250", 1250), ("1\u00a0250", 1250), ("10,-", 10),
        ("1.250,-", 1250), (" 8 ", 8), ("7½", 7.5), ("-½", -0.5), ("1 250,00", 1250), ("1'250.50", 1250.5),
        ("0,123", 0.123), ("1234.567", 1234.567), ("1.250,00 €", 1250), ("12,5k", 12500), ("1,2 mln", 1_200_000),
        ("'8,5", 8.5), ("+2", 2), ("−2", -2), ("CHF 10.-", 10), ("85 procent", 0.85),
    ],
)  # fmt: skip
def test_what_can_only_be_one_number_is_read(written: str, meant: float) -> None:
    assert as_number(written) == pytest.approx(meant, abs=1e-12)


@pytest.mark.parametrize(
    "written",
    ["1.234", "1,234", "8 à 9", "8-9", "20,- - 30,-", "8,50 - 12,50", "7+", "+", "", "-", "n.v.t.", "abc", "1e5",
     "1.2.3", "12.34,5.6", "1,23,456", "inf", "nan", "0x10", "8 5"],
)  # fmt: skip
def test_what_could_be_two_numbers_or_none_is_not_read(written: str) -> None:
    assert as_number(written) is None


@pytest.mark.parametrize("written", ["1.234", "1,234", "-1.234"])
def test_a_thousand_or_a_fraction_is_asked_back(written: str) -> None:
    scores = sheet(("Candidate", "Ideas"), ("Acme B.V.", written), ("Bolt", 6))
    place, sentence = only(base(Scores=scores))
    assert place == "Scores!B2"
    assert "a thousand or a fraction" in sentence
    assert f'"{written}"' in sentence


def test_numbers_as_text_count_on_every_sheet() -> None:
    frames = base(
        Candidates=sheet(("Candidate", "Cost"), ("Acme B.V.", "€ 1.250,00"), ("Bolt", "10,-"), ("Cobalt", "85 %")),
        Scores=sheet(("Candidate", "Ideas", "Safety"), ("Acme B.V.", "8,5", "7"), ("Bolt", "6.5", 9)),
        Rules=sheet(("Rule", "What", "Number"), ("Budget", "Cost", "1.500,00")),
    )
    case = accepted(frames)
    assert [candidate.number("Cost") for candidate in case.candidates] == [1250, 10, 0.85]
    assert [entry.value for entry in case.assessments] == [8.5, 7, 6.5, 9]
    assert str(case.rules[0].sentence()) == "Cost in all at most 1,500"


@pytest.mark.parametrize(("word", "value"), [("low", 2.0), ("HIGH", 8.0), ("o", 5.0)])
def test_words_count_when_they_are_explained(word: str, value: float) -> None:
    frames = base(Scores=sheet(("Candidate", "Ideas"), ("Acme B.V.", word)))
    frames["Criteria"].loc[0, "Levels in words"] = "low = 2; o = 5; High = 8"
    (entry,) = accepted(frames).assessments
    assert (entry.value, entry.raw) == (value, word)


def test_a_word_that_is_not_explained_is_refused_with_those_that_are() -> None:
    frames = base(Scores=sheet(("Candidate", "Ideas"), ("Acme B.V.", "middle")))
    frames["Criteria"].loc[0, "Levels in words"] = "low = 2; high = 8"
    place, sentence = only(frames)
    assert place == "Scores!B2"
    assert "low" in sentence
    assert "high" in sentence


@pytest.mark.parametrize("written", ["low = 2; high", "low = 2, high = 8", "= 2", "low = 1.234"])
def test_an_explanation_that_does_not_parse_is_refused(written: str) -> None:
    frames = base()
    frames["Criteria"].loc[0, "Levels in words"] = written
    place, sentence = only(frames)
    assert place.startswith("Criteria!")
    assert "low = 2; high = 8" in sentence


@pytest.mark.parametrize(
    ("written", "mark", "meant"),
    [("1.234", ",", 1234), ("1.234", ".", 1.234), ("1,234", ".", 1234), ("1,234", ",", 1.234), ("8.5", ",", 8.5)],
)
def test_a_known_decimal_mark_settles_it(written: str, mark: DecimalMark, meant: float) -> None:
    assert as_number(written, mark) == meant


@pytest.mark.parametrize(
    ("written", "mark"),
    [("1.250,00", ","), ("1,250.00", "."), ("8,5", ","), ("1.234.567", ","), ("1 250,00", ","),
     ("1.234", None), ("8", None)],
)  # fmt: skip
def test_what_shows_the_decimal_mark(written: str, mark: str | None) -> None:
    assert decimal_mark(written) == mark


@pytest.mark.parametrize(
    "written",
    [
        "8",
        "8/9",
        "8 of 9",
        "9-8",
        "06-07",
        "1.000-2.000",
        "10-15k",
        "10% - 20",
        "€ 5 - $ 6",
        "7-8-2024",
        "8 - ",
        "- 8",
        "a",
    ],
)
def test_what_is_no_interval_for_certain_is_not_read(written: str) -> None:
    assert as_interval(written) is None


@settings(max_examples=30, derandomize=True)
@given(st.tuples(*2 * [st.floats(-1e9, 1e9, allow_subnormal=False)]).map(sorted))
def test_an_interval_that_is_written_is_read_back(ends: list[float]) -> None:
    low, high = ends
    assert as_interval(interval_text(low, high)) == (low, high)


@pytest.mark.parametrize(("low", "high"), [(1.234, 123.456), (0.0, 1e-7), (-3.0, -1.125), (1234.5, 1e15)])
def test_thousandths_and_small_ends_are_read_back(low: float, high: float) -> None:
    assert as_interval(interval_text(low, high)) == (low, high)
