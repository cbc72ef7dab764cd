"""What damaged sheets brought to light, each as small as it can be; a careful person reads them as it stands here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

import selection as sel
from selection.errors import Place
from selection.understanding.asking import Asker
from selection.understanding.names import unified
from selection.understanding.values.headings import about, nearly_less
from selection.understanding.values.stated_scale import legend, stated_scale
from tests.unit.understanding.test_practice import workbook

Rows = Sequence[Sequence[Any]]
FIRMS = ("Alpha BV", "Beta BV", "Gamma BV", "Delta BV")


def read(rows: Rows, *merges: str) -> sel.Understanding:
    return sel.understand(workbook({"Scores": rows}, merges), "damaged.xlsx")


def names(found: sel.Understanding) -> list[str]:
    return [one.name for one in found.candidates]


def values(found: sel.Understanding, criterion: str, assessor: str = "") -> list[float | None]:
    return [s.value for s in found.scores if s.criterion == criterion and s.assessor == assessor]


@pytest.mark.parametrize("numbers", [[1, 2, 2, 3], [4, 2, 1, 3], [10, 20, 30, 40]])
def test_a_row_of_numbers_over_the_candidates_names_no_assessors(numbers: list[int]) -> None:
    rows = [["Nr", *numbers], ["Criterion", "Alpha BV", "Beta BV", "Beta BV", "Gamma BV"],
            ["Innovation", 7, 8, 8, 6], ["Safety culture", 5, 9, 9, 7]]  # fmt: skip
    found = read(rows)
    assert names(found) == ["Alpha BV", "Beta BV", "Gamma BV"]
    assert {score.assessor for score in found.scores} == {""}
    assert values(found, "Innovation") == [7, 8, 6]


def test_a_table_about_other_things_makes_no_candidate_of_its_tab() -> None:
    scores = [["Supplier", "Innovation", "Safety culture"],
              *([firm, 5 + n, 9 - n] for n, firm in enumerate(FIRMS))]  # fmt: skip
    for budget in ([["", "2025"], ["Budget", 135000], ["FTE", 14]],
                   [["", "2024", "2025"], ["Budget", 120000, 135000], ["FTE", 12, 14]]):  # fmt: skip
        found = read([*scores, [""], [""], *budget])
        assert names(found) == list(FIRMS)
        assert [one.name for one in found.criteria] == ["Innovation", "Safety culture"]
        assert any("A8" in str(notice) and "not read" in str(notice) for notice in found.notices)


@pytest.mark.parametrize("slip", ["Preis (UER)", "Prei s(EUR)", "Pries (EUR)", "PREIS (EUR)"])
def test_a_heading_with_a_slip_in_the_block_of_one_assessor_is_the_same_criterion(slip: str) -> None:
    rows = [
        ["", "Annika", "", "Bernd", ""],
        ["Anbieter", "Innovation", slip, "Innovation", "Preis (EUR)"],
        *([f"{stem} GmbH", 5 + n, 3000.5 + 700 * n, 9 - n, 2500.25 + 900 * n]
          for n, stem in enumerate(("Ritter", "Lindner", "Kramer"))),
    ]  # fmt: skip
    found = read(rows, "B1:C1", "D1:E1").accepted()
    price = next(one for one in found.criteria if one.name != "Innovation")
    assert len(found.criteria) == 2
    assert price.worst > price.best
    assert values(found, price.name, "Annika") == [3000.5, 3700.5, 4400.5]
    assert values(found, price.name, "Bernd") == [2500.25, 3400.25, 4300.25]


def test_letters_that_changed_places_are_near_whatever_the_order_of_the_words() -> None:
    asker = Asker({})
    goes_by, _ = unified([{"Preis (EUR)": Place()}, {"Preis (UER)": Place()}], "criteria", asker, are_parties=False)
    assert len(set(goes_by.values())) == 1
    assert [one.key for one in asker.open] == ["criteria"]
    apart, _ = unified([{"Supplier A": Place()}, {"Supplier B": Place()}], "names", Asker({}), are_parties=True)
    assert apart == {"Supplier A": "Supplier A", "Supplier B": "Supplier B"}


@pytest.mark.parametrize(
    ("heading", "word"),
    [("Prjis (euro)", "prijs"), ("Prei s(EUR)", "preis"), ("Prcio (EUR)", "precio"), ("Prce (GBP)", "price"),
     ("Omzet (euro)", ""), ("Budget (EUR)", ""), ("Omvang (m2)", "")],
)  # fmt: skip
def test_a_word_for_which_less_is_better_is_known_with_one_slip(heading: str, word: str) -> None:
    assert nearly_less(heading) == word


def test_of_a_misspelt_price_the_best_guess_is_that_less_is_better_and_it_is_asked() -> None:
    rows = [["Leverancier", "Innovatie", "Prjis (euro)"],
            *([firm, 5 + n, 3000.5 + 800 * n] for n, firm in enumerate(FIRMS))]  # fmt: skip
    found = read(rows)
    price = found.criteria[1]
    assert price.worst > price.best
    question = next(one for one in found.questions if one.key == "anchors")
    turned = found.answered({"anchors": "3"}).criteria[1]
    assert len(question.choices) > 2
    assert turned.worst < turned.best


def test_customers_are_no_costs() -> None:
    assert about("Customer focus").less == ""
    assert about("Custo total").less == "custo"


def test_percentages_on_a_sheet_with_points_from_0_to_100_are_shares_of_the_whole() -> None:
    rows = [["Supplier", "Innovation", "On-time delivery"],
            *([firm, 40 + 15 * n, f"{92 - n} %"] for n, firm in enumerate(FIRMS)),
            [""], ["0 = poor, 100 = excellent"]]  # fmt: skip
    found = read(rows).accepted()
    by_name = {one.name: (one.worst, one.best) for one in found.criteria}
    assert by_name == {"Innovation": (0, 100), "On-time delivery": (0, 1)}
    assert values(found, "On-time delivery") == pytest.approx([0.92, 0.91, 0.90, 0.89])


@pytest.mark.parametrize(
    "line",
    ["Stand: 12. Mai 2026", "Datum: 12 mei 2026", "Fecha: 12 de mayo de 2026", "Date: 12-5-2026", "Date: 2026-05-12",
     "Datum: 12.5.2026"],
)  # fmt: skip
def test_a_date_is_no_level(line: str) -> None:
    assert legend([line]) == {}


@pytest.mark.parametrize("line", ["Versie: 12", "Stand: 12. Mai 2026", "Offertes: 25"])
def test_a_number_in_the_title_is_no_end_of_the_scale_that_the_legend_states(line: str) -> None:
    found = stated_scale("Innovatie", [line, "1 = slecht, 10 = uitstekend"])
    assert found is not None
    assert (found.low, found.high) == (1, 10)


def test_a_level_that_goes_on_from_the_known_ones_belongs_to_the_scale() -> None:
    found = stated_scale("Innovatie", ["1 = slecht", "2 = redelijk", "3 = goed", "4 = wow"])
    assert found is not None
    assert (found.low, found.high) == (1, 4)


def test_assessors_named_once_above_their_rows_are_no_levels() -> None:
    rows = ["Criterium;Alpha BV;Beta BV;Gamma BV", "Anouk;Innovatie;7;8;6", ";Samenwerking;5;9;7", ";Vakkennis;6;6;8",
            "Bas;Innovatie;6;7;5", ";Samenwerking;8;8;4", ";Vakkennis;9;5;7"]  # fmt: skip
    content = "\r\n".join([f";{rows[0]}", *rows[1:]]).encode("cp1252")
    found = sel.understand(content, "damaged.csv")
    assert values(found, "Innovatie", "Anouk") == [7, 8, 6]
    assert values(found, "Vakkennis", "Bas") == [9, 5, 7]


def test_an_empty_row_may_stand_between_headings_and_table() -> None:
    heads = ["Supplier", "Innovation", "", "Planning", ""]
    kinds = ["", "score", "weighted", "score", "weighted"]
    body = [[firm, 5 + n, 0.4 * (5 + n), 9 - n, 0.6 * (9 - n)] for n, firm in enumerate(FIRMS)]
    found = read([heads, kinds, ["Weight", 0.4, "", 0.6, ""], [""], *body], "B1:C1", "D1:E1")
    assert not found.refusals
    assert {one.name: one.weight for one in found.criteria} == {"Innovation": 0.4, "Planning": 0.6}
    assert values(found, "Planning") == [9, 8, 7, 6]


def test_numbered_headings_with_an_empty_row_below_them_belong_to_the_table() -> None:
    rows = [["", "Nr", 2, 1, 3], ["", "Criteria", *FIRMS[:3]], [""],
            ["Abigail", "Innovation", 3, 3, 5], ["", "Planning", 1, 5, 1],
            ["Brendan", "Innovation", 1, 4, 5], ["", "Planning", 3, 2, 1]]  # fmt: skip
    found = read(rows, "A4:A5", "A6:A7")
    assert names(found) == list(FIRMS[:3])
    assert values(found, "Planning", "Brendan") == [3, 2, 1]


def test_scores_that_happen_to_be_in_order_are_no_legend() -> None:
    rows = [["Supplier", "Innovation", "Safety culture"], *([firm, 5 + n, 9 - n] for n, firm in enumerate(FIRMS))]
    found = read(rows)
    assert names(found) == list(FIRMS)
    assert values(found, "Safety culture") == [9, 8, 7, 6]
    stems = ["Alpha", "Beta", "Gamma", "Delta"]
    found = sel.understand(
        workbook({"Innovation": [["Supplier", "Score"], *zip(stems, [9, 8, 7, 5], strict=True)]}, [])
    )
    assert names(found) == stems
    assert [one.value for one in found.scores] == [9, 8, 7, 5]


def test_words_with_the_numbers_from_and_to_which_they_go_are_a_legend() -> None:
    rows = [["Supplier", "Innovation", "Planning"], *([firm, 50 + 7 * n, 90 - 12 * n] for n, firm in enumerate(FIRMS)),
            [""], [""], ["poor", 0, 40], ["fair", 41, 70], ["good", 71, 100]]  # fmt: skip
    assert names(read(rows)) == list(FIRMS)


def test_a_letter_left_out_of_a_unit_is_a_slip() -> None:
    asker = Asker({})
    unified([{"Price (GP)": Place()}, {"Price (GBP)": Place()}], "criteria", asker, are_parties=False)
    assert [one.key for one in asker.open] == ["criteria"]


def test_percentages_beside_grades_with_a_legend_are_better_when_they_are_high() -> None:
    rows = [["Supplier", "Innovation", "Availability"],
            *([firm, 9 - 2 * n, f"{92 - n} %"] for n, firm in enumerate(FIRMS)), [""], [""],
            ["1 = poor, 10 = excellent"]]  # fmt: skip
    ends = {one.name: (one.worst, one.best) for one in read(rows).criteria}
    assert ends == {"Innovation": (1, 10), "Availability": (0, 1)}


def test_scales_in_doubt_with_the_same_best_guess_are_one_question() -> None:
    rows = [["Supplier", "Innovation", "Planning", "Sustainability"], ["Alpha BV", 4, 3, 4.5], ["Beta BV", 2, 2, 2.5],
            ["Gamma BV", 4, 2, 3]]  # fmt: skip
    found = read(rows)
    assert [(one.key, [choice.key for choice in one.choices]) for one in found.questions] == [
        ("scale", ["1..5", "1..10"])
    ]
    for answer, ends in (("1..10", (1, 10)), ("0..5", (0, 5))):
        assert {(one.worst, one.best) for one in found.answered({"scale": answer}).criteria} == {ends}
    one = found.answered({"scale": "Planning: 1..4; 1..5"}).criteria
    assert [(criterion.worst, criterion.best) for criterion in one] == [(1, 5), (1, 4), (1, 5)]


def test_two_equal_words_that_were_merged_are_two_scores_and_no_names_of_assessors() -> None:
    rows = [
        ["", "Future", "", "Delivery", "", "", ""],
        ["Supplier", "Innovation (45%)", "", "Investment (15%)", "", "Quality (40%)", ""],
        ["", "Points", "Remark", "Points", "Remark", "Points", "Remark"],
        ["Alpha BV", "fair", "no findings", "poor", "", "good", "visit planned"],
        ["Beta BV", "excellent", "", "excellent", "no findings", "", ""],
        ["Gamma BV", "good", "good talk", "excellent", "good talk", "excellent", ""],
    ]
    found = read(rows, "B1:C1", "D1:G1", "B2:C2", "D2:E2", "F2:G2", "F4:F5")
    assert {one.name: one.weight for one in found.criteria} == {"Innovation": 0.45, "Investment": 0.15, "Quality": 0.4}
    assert [one.written for one in found.scores if one.criterion == "Quality"] == ["good", "good", "excellent"]


def test_a_row_of_words_behind_a_gap_goes_on_with_the_table_beside_figures_too() -> None:
    rows = [
        ["Supplier", "Availability", "Quality", "Planning"],
        ["Alpha BV", 0.68, "good", "excellent"],
        ["Beta BV", 0.4, "good", "fair"],
        ["Gamma BV", 0.94, "excellent", "good"],
        [""],
        ["Delta BV", "n/a", "fair", "excellent"],
        ["Weight", 0.2, 0.5, 0.3],
    ]
    found = read(rows)
    assert names(found) == list(FIRMS)
    assert {one.name: one.weight for one in found.criteria} == {"Availability": 0.2, "Quality": 0.5, "Planning": 0.3}


def test_years_beside_the_headings_head_another_table() -> None:
    rows = [
        ["", "Eva", "", "", "", "see minutes", "", "", ""],
        ["Supplier", "Innovation (0-100)", "Safety (0-100)", "Quality (0-100)", "", "", "", 2024, 2025],
        ["", "", "", "", "", "", "", "", ""],
        ["Alpha BV", 62, 88, 31, "", "", "FTE", 12, 14],
        ["Beta BV", 36, 87, 49, "", "", "", "", ""],
        ["Gamma BV", 66, 50, 83, "", "", "", "", ""],
    ]
    assert [one.name for one in read(rows).criteria] == ["Innovation (0-100)", "Safety (0-100)", "Quality (0-100)"]


def test_row_numbers_below_a_gap_are_no_list_of_headings_though_a_row_of_scores_holds_them() -> None:
    rows = [
        ["No", "Supplier", "Innovation", "Investment", "Quality"],
        [1, "Alpha BV", 2, 3, 9],
        [""],
        [2, "Beta BV", 5, 7, 10],
        [3, "Gamma BV", 6, 6.5, 8],
        [4, "Delta BV", 4, 7.5, 5],
        ["", "Weight", 50, 20, 30],
    ]
    found = read(rows)
    assert names(found) == list(FIRMS)
    assert {one.name: one.weight for one in found.criteria} == {"Innovation": 50, "Investment": 20, "Quality": 30}


def test_a_sign_for_and_is_the_word() -> None:
    here, there = {"Calder & Sons": Place()}, {"Calder and Sons": Place("Chidi", "E5")}
    asker = Asker({})
    goes_by, told = unified([here, there], "names", asker, are_parties=True)
    assert goes_by == {"Calder & Sons": "Calder & Sons", "Calder and Sons": "Calder & Sons"}
    assert not asker.open
    assert [str(one) for one in told] == ['Chidi!E5: "Calder and Sons" was taken to be "Calder & Sons".']
    goes_by, _ = unified([{"Safety and care": Place()}, {"Safety & care": Place()}], "names", asker, are_parties=False)
    assert goes_by["Safety & care"] == "Safety and care"
    # At the end of a name it is none, and where one sheet tells two apart somebody is asked.
    goes_by, _ = unified([{"Team": Place()}, {"Team Y": Place()}], "names", asker, are_parties=True)
    assert goes_by["Team Y"] == "Team Y"
    assert not asker.open
    unified([here, {**there, "Calder en Sons": Place()}], "names", asker, are_parties=True)
    assert asker.open
