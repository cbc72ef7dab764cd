"""Headings, names and weights that were once read wrongly without a word, and others that look like them."""

from __future__ import annotations

import pytest

from tests.support.desk import ends, keys, names, read, told, weights

# One score a row, with the weight of its criterion again and again.

LONG = [
    ["Supplier", "Criterion", "Weight", "Score"],
    *([firm, criterion, weight, score] for firm, scores in (("Vega", (8, 6)), ("Wolf", (6, 9)), ("Xenon", (7, 7)))
      for (criterion, weight), score in zip((("Support", 30), ("Quality", 70)), scores, strict=True)),
]  # fmt: skip


def test_weights_beside_scores_one_a_row_count() -> None:
    found = read(LONG)
    assert weights(found) == {"Support": 30, "Quality": 70}
    assert "no weights" not in told(found)


def test_weights_one_a_row_that_differ_between_candidates_are_never_taken_for_one_set() -> None:
    rows = [list(row) for row in LONG]
    rows[-1][2], rows[-2][2] = 50, 50
    found = read(rows)
    assert len(found.weighed.sets) == 2


# Two rows of headings of which nothing says who judged.

PANEL = [
    ["Panel scores (1 to 10)"],
    ["Criterion", "Weight", "Alfa Rail", None, "Bravo Signals", None],
    [None, None, "Anne", "Bob", "Anne", "Bob"],
    ["Safety", 60, 8, 7, 6, 5],
    ["Innovation", 40, 5, 6, 9, 8],
]
MERGED = ("C2:D2", "E2:F2")


def test_which_of_two_rows_of_names_judged_is_asked() -> None:
    found = read(PANEL, merges=MERGED)
    assert keys(found) == ["who judged:Sheet"]
    assert names(found) == ["Alfa Rail", "Bravo Signals"]
    other = found.answered({"who judged:Sheet": "upper"})
    assert names(other) == ["Anne", "Bob"]
    assert not other.questions


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (("Alfa Rail B.V.", "Bravo Signals N.V."), ("Anne", "Bob")),
        (("Alfa Rail", "Bravo Signals"), ("Assessor 1", "Assessor 2")),
    ],
)
def test_who_judged_is_not_asked_where_names_tell(upper: tuple[str, str], lower: tuple[str, str]) -> None:
    rows = [list(row) for row in PANEL]
    rows[1][2], rows[1][4] = upper
    rows[2][2:] = [*lower, *lower]
    found = read(rows, merges=MERGED)
    assert names(found) == list(upper)
    assert not found.questions


# Names behind those of criteria in one heading.

BEHIND = [
    ["Supplier", "Safety - Anne", "Safety - Bob", "Service - Anne", "Service - Bob"],
    ["Orion", 7, 8, 9, 8],
    ["Pegasus", 5, 6, 7, 6],
    ["Quasar", 8, 8, 6, 3],
]


def test_assessors_behind_criteria_in_headings_are_asked_about() -> None:
    found = read(BEHIND)
    assert keys(found) == ["who judged:Sheet"]
    assert list(ends(found)) == ["Safety", "Service"]
    assert {one.assessor for one in found.scores} == {"Anne", "Bob"}
    apart = found.answered({"who judged:Sheet": "criteria"})
    assert len(apart.criteria) == 4
    assert not apart.questions


def test_assessors_before_criteria_in_headings_are_asked_about() -> None:
    rows = [["Supplier", "Anne - Safety", "Bob - Safety", "Anne - Service", "Bob - Service"], *BEHIND[1:]]
    assert list(ends(read(rows))) == ["Safety", "Service"]


def test_assessors_behind_criteria_in_rows_are_asked_about() -> None:
    turned = [list(column) for column in zip(*BEHIND, strict=True)]
    turned[0][0] = "Criterion"
    found = read(turned)
    assert list(ends(found)) == ["Safety", "Service"]
    assert names(found) == ["Orion", "Pegasus", "Quasar"]
    assert {one.assessor for one in found.scores} == {"Anne", "Bob"}


@pytest.mark.parametrize(
    "headings",
    [
        ("Price - Setup", "Price - Yearly", "Service", "Support"),
        ("Quality - products", "Quality - processes", "Service - products", "Service - processes"),
        ("Quality (1-10)", "Safety (1-10)", "Service (1-10)", "Support (1-10)"),
    ],
)
def test_other_parts_of_headings_are_no_assessors(headings: tuple[str, ...]) -> None:
    found = read([["Supplier", *headings], *BEHIND[1:]])
    assert "who judged:Sheet" not in keys(found)
    assert len(found.criteria) == 4


def test_several_years_of_one_criterion_are_asked_about() -> None:
    rows = [["Vendor", "Quality 2023", "Quality 2024", "Delivery 2023", "Delivery 2024"], *BEHIND[1:]]
    found = read(rows)
    assert keys(found) == ["years:Sheet"]
    assert len(found.criteria) == 4
    last = found.answered({"years:Sheet": "2024"})
    assert list(ends(last)) == ["Quality 2024", "Delivery 2024"]
    assert not last.questions
    assert "Quality 2023 and Delivery 2023" in told(last)


def test_one_year_in_headings_is_nothing_to_ask() -> None:
    rows = [["Vendor", "Quality 2024", "Delivery 2024", "Service 2024", "Support 2024"], *BEHIND[1:]]
    assert not read(rows).questions


# Notes that belong to one heading.

RISKS = [
    ["Partner", "Expertise", "Delivery risk*", "Culture fit"],
    ["Nimbus", 4, 2, 3],
    ["Opal", 5, 4, 4],
    ["Pyrite", 3, 1, 5],
    [],
]


def test_a_note_with_the_sign_of_a_heading_is_about_it_alone() -> None:
    found = read([*RISKS, ["* 1 = low risk, 5 = high risk; other scores 1 (poor) to 5 (excellent)"]])
    assert ends(found) == {"Expertise": (1, 5), "Delivery risk*": (5, 1), "Culture fit": (1, 5)}
    assert not found.questions


def test_a_line_with_a_star_that_no_heading_has_is_about_all() -> None:
    rows = [["Partner", "Expertise", "Support", "Culture fit"], *RISKS[1:]]
    found = read([*rows, ["* 1 = poor, 5 = excellent"]])
    assert set(ends(found).values()) == {(1, 5)}
    assert not found.questions


# Candidates and criteria whose names begin like a special word.


@pytest.mark.parametrize("firm", ["ScaleWorks", "Totaalbouw", "TotalEnergies", "Remarkable", "Medianetwork"])
def test_a_firm_whose_name_begins_like_a_total_is_a_candidate(firm: str) -> None:
    found = read([["Supplier", "Quality", "Service"], ["Acme", 8, 6], ["Bolt", 5, 9], [firm, 6, 7]])
    assert names(found) == ["Acme", "Bolt", firm]


@pytest.mark.parametrize("firm", ["ScaleWorks", "Totaalbouw"])
def test_such_a_firm_over_a_column_is_a_candidate(firm: str) -> None:
    found = read([["Criterion", "Weight", "Acme", "Bolt", firm], ["Quality", 60, 8, 5, 6], ["Service", 40, 6, 9, 7]])
    assert names(found) == ["Acme", "Bolt", firm]


@pytest.mark.parametrize(
    ("label", "row"),
    [
        ("Totaalscore", (19, 22)),
        ("Gemiddelde", (6.3, 7.3)),
        ("Maximum", (10, 10)),
        ("Maximaal", (10, 10)),
        ("Gesamtpunktzahl", (19, 22)),
    ],
)
def test_lines_below_candidates_stay_what_they_are_called(label: str, row: tuple[float, float]) -> None:
    found = read([["Supplier", "Quality", "Service"], ["Acme", 8, 6], ["Bolt", 5, 9], ["Core", 6, 7], [label, *row]])
    assert names(found) == ["Acme", "Bolt", "Core"]


QUESTIONS = [
    ["Section", "ID", "Question", "Max points", "Solaris", "GreenWire", "PowerNode"],
    ["Environment", "E1", "CO2 reduction target (SBTi)?", 10, 8, 10, 4],
    [None, "E2", "Share of renewable energy", 5, 5, 4, 3],
    ["Social", "S1", "Living wage policy", 10, 6, 6, 8],
    [None, "S2", "Supplier code of conduct signed", 5, 5, 0, 5],
]


def test_a_criterion_about_a_target_is_one() -> None:
    found = read(QUESTIONS)
    assert len(found.criteria) == 4
    assert [one.value for one in found.scores if one.criterion.startswith("CO2")] == [8, 10, 4]


def test_a_line_of_targets_is_no_criterion_and_no_candidate() -> None:
    rows = [["Supplier", "Quality", "Service"], ["Acme", 8, 6], ["Bolt", 5, 9], ["Target", 7, 7]]
    assert names(read(rows)) == ["Acme", "Bolt"]
    beside = [["Criterion", "Target", "Acme", "Bolt"], ["Quality", 7, 8, 5], ["Service", 7, 6, 9], ["Price", 7, 8, 8]]
    assert names(read(beside)) == ["Acme", "Bolt"]


def test_maxima_are_weights_where_the_sheet_adds_the_points_up_whatever_their_sum() -> None:
    found = read([*QUESTIONS, ["Total", None, None, 30, 24, 20, 20]])
    assert weights(found) == {"CO2 reduction target (SBTi)?": 10, "Share of renewable energy": 5,
                              "Living wage policy": 10, "Supplier code of conduct signed": 5}  # fmt: skip
    assert all(check.holds for check in found.checks)
