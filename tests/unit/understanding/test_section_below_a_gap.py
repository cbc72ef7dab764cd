"""Scores below an empty row, with the name of a section before them: they go on with the table above."""

from __future__ import annotations

import selection as sel
from selection.understanding import Understanding
from tests.support.real_sheets.building import Tab, book

FIRMS = ["Kestrel", "Marlowe", "Northgate", "Dunmore"]
TOP: list[list[object]] = [["Criterion", "Weight", *FIRMS], ["Area", None, "Coast", "Vale", "Uplands", "Vale"],
                           ["Employees (FTE)", None, 420, 160, 240, 95]]  # fmt: skip
SCORES: list[list[object]] = [["A. Technical", 60], ["Response time", 40, 9, 7, 8, 6], ["Fleet", 20, 9, 8, 6, 7],
                              ["B. Delivery", 40], ["Planning", 40, 7, 8, 9, 6]]  # fmt: skip


def read(*rows: list[object]) -> Understanding:
    return sel.understand(book(Tab("Scores", [["Moderated scores 0-10"], [], *rows])), "sheet.xlsx")


def test_an_empty_row_between_facts_and_scores_loses_no_score() -> None:
    whole, parted = read(*TOP, *SCORES), read(*TOP, [], *SCORES)
    for found in (whole, parted):
        weights = {one.name: one.weight for one in found.criteria if one.weight}
        assert weights == {"Response time": 40, "Fleet": 20, "Planning": 40}
        assert [one.value for one in found.scores if one.criterion == "Response time"] == [9, 7, 8, 6]
    assert [one.name for one in parted.accepted().case().candidates] == FIRMS


def test_a_table_of_its_own_below_a_gap_is_not_joined() -> None:
    other: list[list[object]] = [["Price list", "2026"], ["Kestrel", 545000], ["Marlowe", 410000]]
    found = read(*TOP, *SCORES, [], *other)
    assert {one.name for one in found.criteria if one.weight} == {"Response time", "Fleet", "Planning"}
    assert len([one for one in found.scores if one.criterion in {"Response time", "Fleet", "Planning"}]) == 12


PANEL: list[list[object]] = [["Scoring matrix (panel scores, 0-100)"], [], ["Criterion", "Weight %", *FIRMS],
                             ["Print quality", 40, 82, 70, 92, 75], ["Lead time", 35, 75, 90, 80, 65],
                             ["Damage in transit tests", 25, 88, 78, 90, 70],
                             ["Weighted total", None, 81.05, 79, 87.3, 71]]  # fmt: skip
FACTS: list[list[object]] = [["Region", None, "North", "South", "North", "North"],
                             ["FSC", None, "yes", "no", "yes", "no"],
                             ["Price (£k per year)", None, 410, 355, 480, 330]]  # fmt: skip


def panel(*rows: list[object]) -> Understanding:
    return sel.understand(book(Tab("Scores", [*PANEL, *rows])), "sheet.xlsx")


def test_facts_below_the_totals_and_an_empty_row_are_facts() -> None:
    """Regions that occur twice are no headings; the last total is typed over (72.25 comes of the scores)."""
    for rows in ([[], *FACTS], [[], ["C. Facts"], *FACTS], FACTS):
        found = panel(*rows)
        case = found.accepted().case()
        assert not found.questions
        assert list(case.names) == FIRMS
        assert [one.attributes["Region"] for one in case.candidates] == ["North", "South", "North", "North"]
        assert [one.attributes["Price (£k per year)"] for one in case.candidates] == [410, 355, 480, 330]
        assert {(one.worst, one.best) for one in found.criteria if one.weight} == {(0, 100)}


def test_another_table_below_whose_headings_differ_stays_one() -> None:
    """Each of its headings stands once: these are names, and rows of it are other firms."""
    other = [
        ["Town", None, "Leeds", "York", "Hull", "Bath"],
        ["Branch A", None, 4, 5, 6, 7],
        ["Branch B", None, 3, 4, 5, 6],
    ]
    assert not any("Branch A" in {c.name for c in found.criteria} for found in [panel([], *other)])


STUDIO: list[list[object]] = [
    ["Studio", "Weight", *FIRMS], ["THE STUDIO"], ["Based in", None, "London", "Leeds", "London", "Bath"],
    ["Accredited", None, "yes", "no", "yes", "yes"], ["Fee per year (£k)", None, 128, 96, 74, 110],
    ["Staff", None, 14, 6, 4, 19], [], ["THE WORK (1-10)"], ["Reporting", "40%", 7, 8, 6, 9],
    ["Handling", "60%", 8, 7, 6, 7], [], ["Our total", None, 7.6, 7.4, 6, 7.8],
]  # fmt: skip


def test_where_firms_are_based_judges_nobody() -> None:
    """Texts below the names, beside weights, are facts; by hand 0.4 x 7 + 0.6 x 8 = 7.6, 7.4, 6 and 7.8."""
    found = sel.understand(book(Tab("Scoring", STUDIO)), "sheet.xlsx")
    case = found.accepted().case()
    assert not found.questions
    assert [one.attributes["Based in"] for one in case.candidates] == ["London", "Leeds", "London", "Bath"]
    assert [one.attributes["Staff"] for one in case.candidates] == [14, 6, 4, 19]
    assert {one.name for one in found.criteria if one.weight} == {"Reporting", "Handling"}
    assert len(found.checks) == 4
    assert all(check.holds for check in found.checks)


def test_people_below_the_names_of_criteria_still_judge() -> None:
    rows: list[list[object]] = [
        ["Supplier", "Plan", None, "Team", None], [None, "Ann", "Bob", "Ann", "Bob"], ["Weight", 40, None, 60, None],
        ["Kestrel Ltd", 7, 8, 6, 9], ["Marlowe Ltd", 8, 7, 6, 7], ["Northgate Ltd", 6, 6, 7, 8],
    ]  # fmt: skip
    found = sel.understand(book(Tab("Scoring", rows)), "sheet.xlsx").accepted()
    assert {one.assessor for one in found.scores} == {"Ann", "Bob"}
