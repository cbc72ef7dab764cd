"""Lists of sentences, lines that explain a colour, headings over all; expected by hand."""

from __future__ import annotations

import pytest

import selection as sel
from selection.analysis import proposals
from selection.rules import Size
from selection.understanding import BlockKind, Understanding
from tests.support.real_sheets.building import Tab, book

FIRMS = ["Northlight AV", "Garrick Rigging", "Bluebird Events", "Saltire Staging", "Tartan Kitchen"]
CRITERIA = ["Technical quality", "Safety record", "Guest experience", "Reliability"]
SCORES = [[5, 4, 4, 5, 3], [4, 5, 3, 5, 4], [3, 2, 5, 3, 5], [4, 3, 5, 4, 4]]


def read(rows: list[list[object]], *others: Tab, merges: tuple[str, ...] = ()) -> Understanding:
    return sel.understand(book(Tab("Scores", rows, merges=merges), *others), "sheet.xlsx")


def in_columns(note: str) -> list[list[object]]:
    return [
        [note], [],
        [None, None, "Who we saw", *[None] * (len(FIRMS) - 1)],
        ["What we looked at", "Importance", *FIRMS],
        *([name, 3, *own] for name, own in zip(CRITERIA, SCORES, strict=True)),
    ]  # fmt: skip


def in_rows(*below: list[object]) -> list[list[object]]:
    table = [[firm, *own] for firm, own in zip(FIRMS, zip(*SCORES, strict=True), strict=True)]
    return [
        ["Cijfers van 1 tot 10, 10 is best"],
        [],
        ["Partij", *CRITERIA],
        ["Gewicht", 25, 25, 25, 25],
        *table,
        *below,
    ]


def test_a_heading_over_all_candidates_that_says_we_makes_no_survey() -> None:
    found = read(in_columns("Panel scores from 1 to 5, 5 is best"), merges=("C3:G3",))
    assert [one.name for one in found.candidates] == FIRMS
    assert [one.name for one in found.criteria] == CRITERIA
    assert not [one for one in found.blocks if one.kind is BlockKind.SURVEY]


@pytest.mark.parametrize(("note", "worst"), [
    ("Panel scores out of 5 (5 = best, 1 = worst).", 1.0), ("Panel scores out of 5 (1 = poor, 5 = excellent)", 1.0),
    ("Panel scores out of 5 (0 = nothing, 5 = excellent)", 0.0), ("Panel scores out of 5", 0.0),
])  # fmt: skip
def test_points_out_of_five_begin_at_the_one_that_is_said_to_be_worst(note: str, worst: float) -> None:
    case = read(in_columns(note), merges=("C3:G3",)).accepted().case()
    assert {(one.worst, one.best) for one in case.criteria} == {(worst, 5.0)}


@pytest.mark.parametrize("line", ["rood = aandachtspunt, nog uitzoeken", "groen = bezocht"])
def test_a_line_that_says_what_a_colour_means_is_nobody(line: str) -> None:
    average = ["gemiddelde", *(sum(own) / len(own) for own in SCORES)]
    found = read(in_rows([], [line], average))
    assert [one.name for one in found.candidates] == FIRMS


@pytest.mark.parametrize("signs", [("1.", "2."), ("1)", "2)"), ("(1)", "(2)"), (1, 2)])
def test_a_list_with_its_numbers_in_a_column_of_their_own_is_sentences(signs: tuple[object, ...]) -> None:
    said = ["We gaan met drie partijen verder.", "Bluebird Events doet hoe dan ook mee."]
    tab = Tab("Afspraken", [["Wat is afgesproken"], [], *([sign, one] for sign, one in zip(signs, said, strict=True))])
    case = read(in_rows(), tab).accepted().case()
    asked = [one for one in case.notices if one.asks]
    assert [one.said for one in asked] == said
    assert Size(3, 3) in [one.rule for notice in asked for one in proposals(notice, case)]
