"""Names and headings with a word in them that elsewhere stands for something else; expected by hand."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import BlockKind, Understanding
from tests.support.real_sheets.building import Tab, book

SCORES = [[9, 3, 8, 4], [2, 9, 5, 9], [4, 6, 9, 7], [9, 6, 7, 6]]
CRITERIA = ["Maaltijd", "Tuinieren", "Lesmateriaal", "Veiligheid"]


def read(rows: list[list[object]], *others: Tab) -> Understanding:
    return sel.understand(book(Tab("Scores", rows), *others), "sheet.xlsx")


@pytest.mark.parametrize("in_rows", [False, True])
def test_a_region_in_the_name_of_a_firm_keeps_nobody_out(*, in_rows: bool) -> None:
    firms = ["De Volle Pan", "VersBrigade Regio Zuid", "Smaaklab", "Kok & Klas"]
    rows: list[list[object]] = [["Cijfers van 1 tot 10, 10 is best"], [], ["Onderdeel", "Gewicht", *firms]]
    rows += [[name, 25, *own] for name, own in zip(CRITERIA, SCORES, strict=True)]
    rows += [["Soort", None, "Maaltijden", "Tuin", "Les", "Tuin"], ["Prijs per jaar (€)", None, 90, 131, 41, 72]]
    if in_rows:
        wide = max(map(len, rows))
        table = [[*row, *[None] * (wide - len(row))] for row in rows[2:]]
        rows = [*rows[:2], *map(list, zip(*table, strict=True))]
    assert [one.name for one in read(rows).candidates] == firms


@pytest.mark.parametrize("heading", ["Import-ance", "Importance", "Points available", "Ge-wicht"])
def test_weights_under_a_heading_that_is_broken_or_another_word(heading: str) -> None:
    rows: list[list[object]] = [
        ["Marks from 0 to 10, 10 is best"], [],
        [None, heading, "Halden", "Corvia", "Pulsegate", "Northbeat"],
        ["What they are", None, "Device maker", "Software", "Device maker", "Device maker"],
        ["Based in", None, "UK", "Ireland", "UK", "Norway"],
        *([name, weight, *own] for name, weight, own in zip(CRITERIA, (40, 30, 20, 10), SCORES, strict=True)),
    ]  # fmt: skip
    found = read(rows)
    assert [one.name for one in found.candidates] == ["Halden", "Corvia", "Pulsegate", "Northbeat"]
    assert {one.name: one.weight for one in found.criteria} == dict(zip(CRITERIA, (40, 30, 20, 10), strict=True))


def test_a_row_of_points_under_the_headings_weighs_and_is_no_candidate() -> None:
    rows: list[list[object]] = [
        ["Each scored 0 to 5, 5 is best"], [],
        ["Organisation", "Based in", "Fee (£)", *CRITERIA], ["Points available", None, None, 40, 30, 20, 10],
        *([name, "Leeds", 100 + n, *own] for n, (name, own) in enumerate(zip(
            ("Loop", "ReStore", "Emmaus", "Fellside"), [[4, 3, 5, 4], [2, 4, 5, 3], [1, 4, 2, 5], [5, 3, 2, 1]],
            strict=True))),
    ]  # fmt: skip
    found = read(rows)
    assert [one.name for one in found.candidates] == ["Loop", "ReStore", "Emmaus", "Fellside"]
    assert {one.name: one.weight for one in found.criteria if one.weight} == dict(
        zip(CRITERIA, (40, 30, 20, 10), strict=True)
    )


def test_a_key_to_colours_below_the_scores_is_no_criterion() -> None:
    rows: list[list[object]] = [
        ["Marks from 0 to 10, 10 is best"], [], ["Criterion", "Weight", "Halden", "Corvia", "Pulsegate", "Northbeat"],
        *([name, 25, *own] for name, own in zip(CRITERIA, SCORES, strict=True)), [],
        ["Key:", "8+", "4 or less"],
    ]  # fmt: skip
    found = read(rows)
    assert [one.name for one in found.criteria] == CRITERIA
    assert not found.refusals
    assert not found.questions


def test_numbered_sentences_are_text_and_no_empty_form() -> None:
    rows: list[list[object]] = [["Criterion", "Weight", "Halden", "Corvia", "Pulsegate", "Northbeat"],
                                *([name, 25, *own] for name, own in zip(CRITERIA, SCORES, strict=True))]  # fmt: skip
    said = ["Three to five partners, please.", "Keep what we pay them under £2.4m.", "I want at least two of them new.",
            "Together they should average 6.5 or better on Maaltijd.", "Halden stays in.",
            "Corvia and Pulsegate come as a pair.", "The chief nurse liked the trial."]  # fmt: skip
    board = Tab("Board", [["What the board said"], [], *([n, one] for n, one in enumerate(said, 1))])
    found = read(rows, board)
    assert {one.kind for one in found.blocks if one.sheet == "Board"} == {BlockKind.TITLE}
    assert set(said) <= {one.said for one in found.accepted().notices}


def test_a_price_that_totals_with_ranks_leave_out_is_not_asked_about() -> None:
    rows: list[list[object]] = [["Each scored 0 to 5, 5 is best"], [], [None, None, 0.4, 0.3, 0.2, 0.1],
                                ["Organisation", "Yearly price (£)", *CRITERIA, "Total", "Rank"]]  # fmt: skip
    own = {"Loop": [4, 3, 5, 4], "ReStore": [2, 4, 5, 3], "Emmaus": [1, 4, 2, 5], "Fellside": [5, 3, 2, 1]}
    totals = {
        name: sum(w * one for w, one in zip((0.4, 0.3, 0.2, 0.1), marks, strict=True)) for name, marks in own.items()
    }
    places = sorted(totals.values(), reverse=True)
    rows += [[name, 900 + n, *marks, totals[name], places.index(totals[name]) + 1]
             for n, (name, marks) in enumerate(own.items())]  # fmt: skip
    found = read(rows)
    assert not found.questions
    assert all("Yearly price (£)" in one.attributes for one in found.candidates)
