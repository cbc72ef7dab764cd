"""A list of wishes loses none of its lines, whatever their words; titles and notes are no wishes."""

from __future__ import annotations

import pytest

from tests.support.own_sheets import read_sheet

TABLE = [["Supplier", "Quality (1-10)", "Service (1-10)"], ["Weight", 60, 40], ["Acme", 8, 7], ["Bolt", 6, 9],
         ["Cole", 7, 7]]  # fmt: skip


def _told(*lines: str | None, above: str | None = None) -> list[str]:
    rows: list[list[object]] = [
        *([[above], ["Version 3, draft of May"]] if above else []),
        *TABLE,
        [],
        *([one] for one in lines),
    ]
    return [one.said for one in read_sheet(rows).notices if one.asks]


@pytest.mark.parametrize("heading", ["What the board asked:", "Besluit college 4 november:", "Wensen van de directie",
                                     "Randvoorwaarden", "Rahmenbedingungen", "Condiciones del comité"])  # fmt: skip
def test_under_a_heading_that_says_so_every_line_is_told(heading: str) -> None:
    lines = ["- Hold on to the people we know", "- Somebody near Leeds as well"]
    assert _told(heading, *lines) == lines
    assert _told(heading, None, *lines) == lines


def test_the_first_line_of_a_list_is_told_as_the_others_are() -> None:
    lines = ["1. We go to four of these places.", "2. At most 3 suppliers.", "3. Nobody below a 6 on quality."]
    assert _told("Minutes, item 6", None, *lines) == lines


def test_of_marked_lines_one_that_is_a_rule_tells_of_the_others() -> None:
    lines = ["- At most 3 suppliers", "- Somebody near Leeds as well"]
    assert _told(*lines) == lines


@pytest.mark.parametrize("lines", [("Notes:", "- Scores after the meeting of May", "- Prices without tax today"),
                                   ("Scores were agreed in May.", "Prices are without tax today.")])  # fmt: skip
def test_notes_are_no_wishes(lines: tuple[str, ...]) -> None:
    assert _told(*lines) == []


def test_a_title_that_names_the_board_makes_no_wishes_of_what_is_below() -> None:
    assert _told(above="Choice of partners for the board") == []
