"""A line that is called as one that is set apart is a criterion where the weights are whole only with its own."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.real_sheets.building import Tab, book

FIRMS = ("Acme", "Bolt", "Core", "Dune", "Elco")
PLAN, TEAM, OWN = (5, 6, 7, 8, 9), (9, 8, 7, 6, 5), (4, 7, 4, 7, 5)
HEADINGS = ["Totaaloplossing", "Totaalconcept", "Advies", "Status", "Result", "Kenmerk", "Rangorde wensen",
            "Gewicht product", "Weight handling", "Sum of experience"]  # fmt: skip


def in_rows(heading: str, weights: list[Any], own: tuple[float, ...] = OWN) -> Understanding:
    rows: list[list[Any]] = [["Supplier", "Plan", "Team", heading], ["Weight", *weights]]
    rows += [list(one) for one in zip(FIRMS, PLAN, TEAM, own, strict=True)]
    return sel.understand(book(Tab("Scores", rows)), "sheet.xlsx")


def in_columns(heading: str, weights: list[Any]) -> Understanding:
    rows: list[list[Any]] = [["Criterion", "Weight", *FIRMS]]
    named = zip(("Plan", "Team", heading), weights, (PLAN, TEAM, OWN), strict=True)
    rows += [[name, weight, *grades] for name, weight, grades in named]
    return sel.understand(book(Tab("Scores", rows)), "sheet.xlsx")


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("weights", [[50, 30, 20], [0.5, 0.3, 0.2]])
def test_scores_under_a_weight_that_completes_the_others_are_scores(heading: str, weights: list[Any]) -> None:
    found = in_rows(heading, weights)
    assert [one.name for one in found.criteria] == ["Plan", "Team", heading]
    assert [one.value for one in found.scores if one.criterion == heading] == list(OWN)


@pytest.mark.parametrize("heading", ["Totaaloplossing", "Advies", "Kenmerk"])
def test_they_are_in_rows_as_well(heading: str) -> None:
    found = in_columns(heading, [50, 30, 20])
    assert [one.name for one in found.criteria] == ["Plan", "Team", heading]


@pytest.mark.parametrize(
    ("heading", "weights", "own"),
    [
        ("Totaal", [60, 40, 100], (6.6, 6.8, 7.0, 7.2, 7.4)),  # the sum of the weights above the total
        ("Totaal", [0.6, 0.4, 1.0], (6.6, 6.8, 7.0, 7.2, 7.4)),
        ("Totaal", [60, 40, None], (6.6, 6.8, 7.0, 7.2, 7.4)),
        ("Rang", [60, 40, None], (5, 4, 3, 2, 1)),
        ("Subtotaal", [60, 40, 60], OWN),
        ("Advies", [50, 30, 10], OWN),  # not whole with it either
        ("Advies", [60, 40, 20], OWN),  # whole without it
    ],
)
def test_what_is_set_apart_rightly_stays_so(heading: str, weights: list[Any], own: tuple[float, ...]) -> None:
    assert [one.name for one in in_rows(heading, weights, own).criteria] == ["Plan", "Team"]
