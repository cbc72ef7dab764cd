"""Candidates that go by a letter, with their names in a line of text; and lines that explain something else."""

from __future__ import annotations

import pytest

import selection as sel
from tests.support.own_sheets import read_sheet

CODES = ("A", "B", "C")


def _read(*around: list[object], codes: tuple[str, ...] = CODES, above: bool = False) -> sel.Understanding:
    table: list[list[object]] = [["Criterion", "Weight", *codes], ["Quality (1-10)", 60, 8, 7, 6],
                                 ["Plan (1-10)", 40, 7, 7, 7]]  # fmt: skip
    return read_sheet([*around, [], *table] if above else [*table, [], *around]).accepted()


@pytest.mark.parametrize("above", [False, True])
@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("A = Schneider, B = Siemens, C = ABB", ("Schneider", "Siemens", "ABB")),
        ("A = Schneider Electric B.V.; B = Siemens N.V. and C = ABB.",
         ("Schneider Electric B.V.", "Siemens N.V.", "ABB")),
        ("Bids are anonymous: A: Schneider, B: Siemens en C: Acme B.V. Scores run from 1 to 10.",
         ("Schneider", "Siemens", "Acme B.V.")),
    ],
)  # fmt: skip
def test_a_line_of_text_names_them(line: str, names: tuple[str, ...], above: bool) -> None:
    found = _read([line], above=above)
    assert found.case().names == names
    assert {(one.candidate, one.value) for one in found.scores if one.criterion == "Quality (1-10)"} == {
        *zip(names, (8, 7, 6), strict=True)}  # fmt: skip
    (told,) = [str(one) for one in found.notices if "go by their names" in str(one)]
    assert told.startswith(f"Sheet!A{1 if above else 5}: ")
    assert f"A is {names[0]}" in told


def test_one_cell_each_and_a_list_with_a_title() -> None:
    for lines in ([["A = Schneider"], ["B = Siemens"], ["C = ABB"]], [["A = Schneider", "B = Siemens", "C = ABB"]],
                  [["Legend"], ["A", "Schneider"], ["B", "Siemens"], ["C", "ABB"]]):  # fmt: skip
        assert _read(*lines).case().names == ("Schneider", "Siemens", "ABB")


def test_numbered_parties() -> None:
    found = _read(["Partner A = Schneider, Partner B = Siemens, Partner C = ABB"],
                  codes=("Partner A", "Partner B", "Partner C"))  # fmt: skip
    assert found.case().names == ("Schneider", "Siemens", "ABB")


@pytest.mark.parametrize(
    "lines",
    [
        [["A = Schneider, B = Siemens"]], [["A = excellent, B = good, C = poor"]],
        [["A = voldoet, B = voldoet deels, C = voldoet niet"]], [["A = new here, B = known well, C = start-up"]],
        [["A = Schneider, B = Siemens, C = ABB"], ["A = Bosch"]],
    ],
)  # fmt: skip
def test_nobody_is_renamed_by_another_line(lines: list[list[object]]) -> None:
    assert _read(*lines).case().names == CODES


def test_names_stay_names() -> None:
    found = _read(["Acme = a firm from Delft, Bolt = one from Gent"], codes=("Acme", "Bolt", "Cole"))
    assert found.case().names == ("Acme", "Bolt", "Cole")


def test_letters_that_are_scores_name_nobody() -> None:
    found = read_sheet([["Supplier", "Quality", "Plan"], ["Acme", "A", "B"], ["Bolt", "C", "A"], [],
                        ["A = Excellent, B = Good, C = Poor"]])  # fmt: skip
    assert [one.name for one in found.candidates] == ["Acme", "Bolt"]
