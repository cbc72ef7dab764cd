"""What stands behind a value in its own cell: marks for footnotes, remarks, a minus; and words of other languages."""

from __future__ import annotations

import pytest

import selection as sel
from selection.errors import Place
from selection.tables import Cell
from selection.understanding import Understanding
from selection.understanding.values.written import Written, WrittenKind, understand_column
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook


def one(written: str) -> Written:
    return understand_column([Cell(written, Place("Sheet", "B2"))])[0]


def read(rows: Rows) -> Understanding:
    return sel.understand(workbook({"Panel": rows}), "sheet.xlsx")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("7*", 7),
        ("9**", 9),
        ("8,5 *", 8.5),
        ("6†", 6),
        ("7 - zie offerte p. 3", 7),
        ("8: see page 12", 8),
        ("9 (ref. from 2023)", 9),
    ],
)
def test_a_number_with_a_footnote_or_a_sentence_behind_it_is_that_number(written: str, value: float) -> None:
    assert (one(written).kind, one(written).value) == (WrittenKind.NUMBER, value)


@pytest.mark.parametrize(
    "written",
    [
        "***",
        "*",
        "1 - level 2",
        "7 - na overleg 8",
        "2 (in 2024) / 3 (in 2025)",
        "8 (vorig jaar 7)",
        "7 - 8",
        "2 x 3 p. 4",
        "7 of 8 dagen",
    ],
)
def test_stars_alone_and_two_numbers_are_no_number_with_an_aside(written: str) -> None:
    found = one(written)
    assert found.kind is not WrittenKind.NUMBER


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("n.v.t. (zie offerte)", WrittenKind.NOT_APPLICABLE),
        ("N/A - new company", WrittenKind.NOT_APPLICABLE),
        ("n.t.b. (volgt in mei)", WrittenKind.UNKNOWN),
        ("? (no reply)", WrittenKind.UNKNOWN),
        ("goed (zie offerte)", WrittenKind.LEVEL),
        ("na verbetering goed", WrittenKind.LEVEL),
    ],
)
def test_what_is_not_there_is_so_with_a_remark_as_well(written: str, kind: WrittenKind) -> None:
    assert one(written).kind is kind


def test_a_minus_behind_an_amount_is_asked_as_a_minus_first() -> None:
    assert one("402.118,00-").readings[0] == (-402118, -402118)
    # Behind a grade it still means a little less.
    assert one("7-").readings[0] == (6.75, 6.75)


def test_footnotes_are_told_and_the_levels_stay_numbers() -> None:
    found = read(
        [
            ["Supplier", "Innovation (1-10)", "Safety (1-10)"],
            ["Ashworth", "7*", 8],
            ["Birkett", 6, "9**"],
            ["Calder", 8, 7],
            ["* provisional, subject to site visit"],
        ]
    )
    assert not found.refusals
    assert {score.value for score in found.scores} == {6, 7, 8, 9}
    assert [str(notice.place) for notice in found.notices if "footnote" in str(notice)] == ["Panel!B2", "Panel!C3"]


def test_numbers_and_addresses_of_suppliers_are_no_criteria() -> None:
    found = read(
        [
            ["Lieferantennr.", "Name 1", "Straße", "PLZ", "Ort", "Qualität (1-5)", "Service (1-5)"],
            [104711, "Kaiser GmbH", "Weg 4", 70565, "Stuttgart", 4, 5],
            [104833, "Presswerk", "Hof 1", 6108, "Halle", 3, 2],
            [105120, "Kovo", "Hlavni 8", 60200, "Brno", 5, 4],
        ]
    )
    assert [one.name for one in found.criteria] == ["Qualität (1-5)", "Service (1-5)"]


@pytest.mark.parametrize("name", ["Índice de siniestralidad", "LTIFR", "Taux de fréquence", "Indice di infortuni"])
def test_rates_of_accidents_are_no_grades_on_the_scale_of_others(name: str) -> None:
    found = read([["Proveedor", "Calidad (1-5)", name], ["Ibor", 4, 2.4], ["Díez", 3, 1.1], ["Anso", 5, 3.0]])
    rate = found.criteria[1]
    assert not rate.is_bounded
    assert "anchors" in {question.key for question in found.questions}


def test_a_german_rating_from_1_to_6_may_be_of_school() -> None:
    rows = [
        ["Lieferant", "Bewertung Einkauf (1-6)", "Service (1-5)"],
        ["Kaiser", 1.8, 4],
        ["Presswerk", 2.7, 3],
        ["Kovo", 2.1, 5],
    ]
    assert [one.key for one in read(rows).questions] == ["direction"]
    rows[0][1] = "Bewertung Einkauf (1-6, 6 = beste)"
    assert not read(rows).questions
