"""How much a case has, and in what unit its amounts are, against a count by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selection.analysis import counted, unit_sentence
from selection.model import Assessment, Candidate, Case, Criterion
from selection.rules import Size

CASE = Case(
    (Candidate("Acme", {"Cost": 5.0}), Candidate("Bolt", {"Cost": 7.0})),
    (Criterion("Ideas"), Criterion("Safety", gate=5.0)),
    (
        Assessment("Acme", "Ideas", 8, assessor="Ann"),
        Assessment("Acme", "Ideas", 6, assessor="Bob"),
        Assessment("Bolt", "Ideas", 7, assessor="Ann"),
        Assessment("Acme", "Safety", 9),
    ),
    rules=(Size(1, 2),),
)


def test_scores_judgements_and_rules_are_counted_apart() -> None:
    # Four places for a score, that of Bolt on Safety empty; Ann and Bob both judged one; a size and a floor.
    assert [str(one) for one in counted(CASE)] == [
        "2 candidates", "2 criteria", "3 of 4 scores (from 4 judgements)", "2 rules",
    ]  # fmt: skip


def test_a_case_without_gaps_or_panels_has_just_scores() -> None:
    case = CASE.replace(assessments=(
        Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 7), Assessment("Acme", "Safety", 9),
        Assessment("Bolt", "Safety", 6),
    ))  # fmt: skip
    assert str(counted(case)[2]) == "4 scores"


@pytest.mark.parametrize("column", ["Cost (k€)", "Price in euro", "Kosten in EUR", "Fte", "Uren per maand"])
def test_a_heading_that_names_its_unit_says_enough(column: str) -> None:
    assert unit_sentence(CASE, column) is None


@pytest.mark.parametrize("column", ["Cost", "Kosten", "Europe budget", "Perk cost"])
def test_a_heading_without_unit_is_not_taken_for_one(column: str) -> None:
    assert "as they stand in the sheet" in str(unit_sentence(CASE, column))


def test_the_unit_of_the_criterion_of_that_name_counts() -> None:
    case = CASE.replace(criteria=(*CASE.criteria, replace(CASE.criteria[0], name="cost", unit="euro")))
    assert str(unit_sentence(case, "Cost")) == "Amounts of Cost are in euro."
