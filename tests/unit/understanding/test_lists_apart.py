"""Lists on other tabs: the most points of each criterion, and the names of candidates that a table calls by a code."""

from __future__ import annotations

import selection as sel
from selection.understanding import Understanding
from tests.support.real_sheets.building import Tab, book

HEADS = ["Bieter", "A1 Konzept", "A2 Team", "B1 Preispunkte"]
ROWS = [["Bieter 1", 8, 7, 30], ["Bieter 2", 10, 6, 24.5], ["Bieter 3", 6, 0, 28], ["Bieter 4", 9, 8, 21]]
LIST = [["Nr.", "Kriterium", "max. Punkte"], ["A1", "Konzept", 10], ["A2", "Team", 10], ["B1", "Preispunkte", 30],
        [None, "Gesamt", 50]]  # fmt: skip
NAMES = [["Kürzel", "Firma", "Ort"], ["Bieter 1", "Campus Catering AG", "München"],
         ["Bieter 2", "Mensa Nord GmbH", "Kiel"], ["Bieter 3", "Apetito", "Rheine"],
         ["Bieter 4", "Sodexo", "Rüsselsheim"]]  # fmt: skip


def read(*tabs: tuple[str, list[list[object]]], rows: list[list[object]] = ROWS) -> Understanding:
    every = [Tab("Matrix", [HEADS, *rows]), *(Tab(name, own) for name, own in tabs)]
    return sel.understand(book(*every), "sheet.xlsx")


def test_the_most_points_in_a_list_are_the_ends_and_the_weights() -> None:
    found = read(("Kriterien", LIST))
    assert not found.questions
    assert {one.name: (one.worst, one.best, one.weight) for one in found.criteria} == {
        "A1 Konzept": (0, 10, 10), "A2 Team": (0, 10, 10), "B1 Preispunkte": (0, 30, 30)}  # fmt: skip


def test_a_list_that_leaves_a_criterion_out_says_nothing_of_the_others() -> None:
    found = read(("Kriterien", [*LIST[:3], ["C1", "Preis", 30]]))
    assert {one.weight for one in found.criteria} == {None}


def test_a_list_of_something_else_to_the_most_is_not_read() -> None:
    other = [["Nr.", "Kriterium", "Seiten"], *LIST[1:]]
    assert {one.weight for one in read(("Kriterien", other)).criteria} == {None}


def test_a_maximum_beside_a_minimum_is_the_end_of_a_scale() -> None:
    scales = [["Nr.", "Kriterium", "Minimum", "Maximum"], ["A1", "Konzept", 1, 10], ["A2", "Team", 1, 10],
              ["B1", "Preispunkte", 0, 30]]  # fmt: skip
    assert {one.weight for one in read(("Skalen", scales)).criteria} == {None}


def test_a_list_of_three_columns_says_who_the_candidates_are() -> None:
    found = read(("Bieterverzeichnis", NAMES))
    assert [one.name for one in found.candidates] == ["Campus Catering AG", "Mensa Nord GmbH", "Apetito", "Sodexo"]
    assert any("Bieter 1 is Campus Catering AG" in str(one) for one in found.notices)


def test_a_list_of_other_codes_renames_nobody() -> None:
    other = [["Kürzel", "Firma", "Ort"], *([f"X{number}", *own[1:]] for number, own in enumerate(NAMES[1:]))]
    assert [one.name for one in read(("Bieterverzeichnis", other)).candidates] == [own[0] for own in ROWS]
    where = [["Kürzel", "Ansprechpartner", "Ort"], *NAMES[1:]]
    assert [one.name for one in read(("Kontakte", where)).candidates] == [own[0] for own in ROWS]


def test_a_total_of_amounts_is_a_fact_of_who_goes_by_a_code() -> None:
    scores = [["Code", "Kwaliteit (1-5)", "Innovatie (1-5)"], ["L1", 5, 4], ["L2", 4, 3], ["L3", 3, 5]]
    costs = [
        ["Kostenpost", "L1", "L2", "L3"],
        ["Aanschaf (€)", 240000, 255000, 198000],
        ["Onderhoud (€)", 36000, 30000, 51000],
        ["Totaal", *(f"=SUM({one}2:{one}3)" for one in "BCD")],
    ]
    names = [
        ["Code", "Leverancier", "Contact"],
        ["L1", "GEA", "Jansen"],
        ["L2", "Marel", "Smit"],
        ["L3", "Meyn", "Bos"],
    ]
    found = sel.understand(book(Tab("Scores", scores), Tab("TCO", costs), Tab("Legenda", names)), "s.xlsx").accepted()
    assert [one.name for one in found.candidates] == ["GEA", "Marel", "Meyn"]
    assert [one.attributes["Totaal"].value for one in found.candidates] == [276000, 285000, 249000]
    assert all(check.holds for check in found.checks)
