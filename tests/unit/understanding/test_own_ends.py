"""The scale of a criterion said by somebody unasked: it counts before what was read, and is kept for the next sheet."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Profile, Understanding, ends_key
from tests.support.real_sheets.building import Tab, book

STATED = "Scale 1 = poor, 5 = excellent"
ROWS = [[STATED], [], ["Supplier", "Quality", "Risk of supply"], ["Weight", 60, 40],
        ["Acme", 5, 1],
        ["Bolt", 3, 4], ["Cobalt", 4, 2]]  # fmt: skip
PRICED = [["Grades from 1 to 10, 10 is best"], [], ["Supplier", "Quality", "Price EUR"], ["Weight", 60, 40],
          ["Acme", 8, 900],
          ["Bolt", 6, 500], ["Cobalt", 9, 700]]  # fmt: skip


def understood(rows: list[list[object]], answers: dict[str, str] | None = None) -> Understanding:
    return sel.understand(book(Tab("Scores", rows)), "desk.xlsx", answers=answers).accepted()


def test_a_direction_that_was_settled_can_be_turned_round() -> None:
    key = ends_key("Risk of supply")
    before, found = understood(ROWS), understood(ROWS, {key: "5..1"})
    said = next(one for one in found.criteria if one.name == "Risk of supply")
    assert [str(reason) for reason in said.reasons] == ["You said so: 5 is worth nothing and 1 is worth most."]
    assert (said.worst, said.best) == (5, 1)
    assert found.case().criterion("Risk of supply").less_is_better
    other = "Quality"
    assert found.case().criterion(other) == before.case().criterion(other)
    assert not found.questions


def test_it_is_kept_in_the_profile_and_counts_for_the_next_sheet_of_the_layout() -> None:
    key = ends_key("Risk of supply")
    profile = Profile.from_json(understood(ROWS, {key: "5..0"}).profile().to_json())
    again = [*ROWS[:-1], ["Delta", 2, 3]]
    found = sel.understand(book(Tab("Scores", again)), "next.xlsx", profile=profile)
    assert found.answers[key] == "5..0"
    assert (found.case().criterion("Risk of supply").worst, found.case().criterion("Risk of supply").best) == (5, 0)


@pytest.mark.parametrize("said", ["less", "", "5..5", "5..x", "1 to 5"])
def test_what_are_no_two_ends_is_no_answer(said: str) -> None:
    found = understood(ROWS, {ends_key("Quality"): said})
    assert ends_key("Quality") not in found.answers
    assert (found.case().criterion("Quality").worst, found.case().criterion("Quality").best) == (1, 5)


def test_scores_that_are_not_on_it_are_refused_with_their_cells() -> None:
    found = understood(ROWS, {ends_key("Quality"): "1..4"})
    assert [fault.place.cell for fault in found.refusals] == ["B5"]


def test_of_amounts_the_other_ends_are_no_doubt_any_more() -> None:
    before = understood(PRICED)
    assert any("Price EUR" in one.ends for one in before.other_ends)
    found = understood(PRICED, {ends_key("Price EUR"): "1000..500"})
    assert (found.case().criterion("Price EUR").worst, found.case().criterion("Price EUR").best) == (1000, 500)
    assert not any("Price EUR" in one.ends for one in found.other_ends)


def test_what_is_no_criterion_has_no_scale() -> None:
    unweighted = [row for row in PRICED if row[:1] != ["Weight"]]
    found = understood(unweighted, {"anchors": "known only", ends_key("Price EUR"): "1000..500"})
    assert [one.name for one in found.criteria] == ["Quality"]
    assert ends_key("Price EUR") not in found.answers


def test_a_zero_that_was_not_rated_is_a_score_on_a_scale_from_zero() -> None:
    rows = [["Grades from 1 to 10, 0 = not rated"], [], ["Supplier", "Quality", "Service"], ["Acme", 8, 0],
            ["Bolt", 6, 9], ["Cobalt", 9, 5]]  # fmt: skip
    before = {one.candidate: one.value for one in understood(rows).scores if one.criterion == "Service"}
    assert before == {"Acme": None, "Bolt": 9, "Cobalt": 5}
    for said, zero in (("10..1", None), ("0..10", 0)):
        found = understood(rows, {ends_key("Service"): said})
        assert {one.candidate: one.value for one in found.scores if one.criterion == "Service"}["Acme"] == zero
        assert not found.refusals


def test_a_knock_out_is_reached_at_the_end_that_was_said_to_be_best() -> None:
    rows = [["Supplier", "Quality", "Pending claims (knock-out)"], ["Acme", 8, 0], ["Bolt", 6, 1], ["Cobalt", 9, 0]]
    found = understood(rows)
    name = next(one.name for one in found.criteria if one.is_knock_out)
    turned = understood(rows, {ends_key(name): "1..0"})
    assert [(one.gate, one.best) for one in turned.criteria if one.name == name] == [(0, 0)]
    assert not turned.refusals


@pytest.mark.parametrize(("said", "ends"), [("5..1", (5, 1)), ("0..5", (0, 5)), ("2..4", (1, 5))])
def test_of_a_survey_all_answers_that_were_possible_stay_on_the_scale(said: str, ends: tuple[float, float]) -> None:
    rows = [["Timestamp", "Organisation", "I trust my colleagues (1-5)", "We help each other (1-5)",
             "I like to work here (1-5)"],
            ["2024-05-06 12:00", "Acme", 4, 5, 4], ["2024-05-06 12:01", "Acme", 3, 4, 4],
            ["2024-05-06 12:02", "Bolt", 2, 1, 3], ["2024-05-06 12:03", "Bolt", 3, 2, 2]]  # fmt: skip
    before = understood(rows)
    (name,) = (one.name for one in before.criteria)
    found = understood(rows, {ends_key(name): said})
    assert [(one.worst, one.best) for one in found.criteria] == [ends]
    assert (ends_key(name) in found.answers) == (ends != (1, 5))
