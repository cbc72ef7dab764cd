"""Sheets and columns: which are missing, doubled, unknown, empty; and the least that is enough."""

from __future__ import annotations

import dataclasses

import pandas as pd
import pytest

from selection.frames import workbook_from_frames
from selection.model import Aggregator
from selection.optimisation import optimise
from selection.rules import Size
from selection.validation import case_from_workbook
from tests.support.sheets import accepted, base, only, refused, sheet

HEADINGS = ("Candidate", "Ideas", "Safety")


def test_the_small_workbook_is_valid() -> None:
    case = accepted(base(), "The weights add up to 120")
    assert case.names == ("Acme B.V.", "Bolt", "Cobalt")


def test_a_table_of_scores_is_enough() -> None:
    case = accepted({"Scores": sheet(HEADINGS, ("Acme", 8, 7), ("Bolt", 6, 9))}, "No scale was given", "no weights")
    assert [(one.name, one.worst, one.best) for one in case.criteria] == [("Ideas", 1, 10), ("Safety", 1, 10)]
    assert set(case.weights.values()) == {0.5}


def test_one_candidate_works() -> None:
    case = accepted({"Scores": sheet(HEADINGS, ("Acme", 8, 7))})
    assert optimise(case).best.members == ("Acme",)


def test_two_identical_candidates_are_a_tie() -> None:
    case = accepted({"Scores": sheet(HEADINGS, ("Acme", 8, 7), ("Bolt", 8, 7))})
    assert {one.members for one in optimise(case, [Size(1, 1)]).ties} == {("Acme",), ("Bolt",)}


@pytest.mark.parametrize("name", ["Blad1", "Sheet1", "offertes 2026"])
def test_a_single_unknown_sheet_is_read_as_the_scores(name: str) -> None:
    assert accepted({name: sheet(("Leverancier", "Ideas"), ("Acme", 8), ("Bolt", 6))}, name).names == ("Acme", "Bolt")


def test_headings_may_stand_below_a_title_and_a_hint() -> None:
    rows: list[tuple[object, ...]] = [("Scores of May", None, None), (None, None, None), ("As judged", "1 to 10", None)]
    frame = sheet(("Longlist", None, None), *rows, HEADINGS, ("Acme", 8, 7), ("Bolt", 6, 9))
    assert accepted({"Scores": frame}).names == ("Acme", "Bolt")


def test_numbers_outside_grades_need_a_scale() -> None:
    place, sentence = only({"Scores": sheet(HEADINGS, ("Acme", 180, 70), ("Bolt", 60, 3))})
    assert place == "Scores!B2"
    assert "Add a sheet Criteria" in sentence


def test_a_scale_can_be_given_instead() -> None:
    book = workbook_from_frames({"Scores": sheet(HEADINGS, ("Acme", 180, 70), ("Bolt", 60, 3))})
    assert {(one.worst, one.best) for one in case_from_workbook(book, scale=(0, 200)).criteria} == {(0, 200)}


@pytest.mark.parametrize("keep", [("Candidates", "Criteria", "Scores"), ("Scores",), ("Scores", "Weights", "Rules")])
def test_an_empty_form_is_refused_in_one_sentence(keep: tuple[str, ...]) -> None:
    frames = base(Weights=sheet(("Criterion", "Board"), ("Ideas", 1)))
    place, sentence = only({name: frames[name].iloc[:0] for name in keep})
    assert place == "frames"
    assert "this looks like an empty form" in sentence


def test_candidates_without_a_score_are_refused() -> None:
    place, sentence = only(base(Scores=sheet(HEADINGS)))
    assert (place, "one row for each candidate" in sentence) == ("Scores!B1", True)
    place, sentence = only(base(Scores=sheet(HEADINGS, ("Acme B.V.", None, None), ("Bolt", None, "?"))))
    assert (place, "at least one score" in sentence) == ("Scores!B2", True)
    place, sentence = only(base(Scores=None))
    assert (place, "a sheet Scores or Assessments" in sentence) == ("frames", True)


def test_a_criterion_that_nobody_scored_is_said() -> None:
    frames = base(Scores=sheet(HEADINGS, ("Acme B.V.", 8, None), ("Bolt", 6, None), ("Cobalt", 9, None)))
    accepted(frames, "3 scores are missing", "Criteria!A3: Nobody was scored on Safety")


def test_a_sheet_without_rows_is_as_good_as_none() -> None:
    frames = base(Criteria=base()["Criteria"].iloc[:0], Candidates=None, Capabilities=None, Needs=None, Relations=None,
                  Rules=None, Scenarios=sheet(("Scenario", "Change")))  # fmt: skip
    case = accepted(frames)
    assert [one.aggregator for one in case.criteria] == [Aggregator.MEAN, Aggregator.MEAN]


@pytest.mark.parametrize(
    ("name", "frame", "place", "sense"),
    [
        ("Candidates", sheet(("Name", "Cost"), ("Acme", 1)), "Candidates!A1", "a column Candidate"),
        ("Assessments", sheet(("Candidate", "Criterion"), ("Bolt", "Ideas")), "Assessments!A1", "a column Score"),
        ("Needs", sheet(("Capability", "Weight"), ("Software", 1)), "Needs!A1", "a column Level"),
        ("Rules", sheet(("Rule", "Waht", "Number"), ("Budget", "Cost", 5)), "Rules!B1", "a heading of the sheet Rules"),
    ],
)
def test_a_missing_or_misspelt_heading_is_refused(name: str, frame: pd.DataFrame, place: str, sense: str) -> None:
    faults = refused(base(**{name: frame}))
    assert sense in faults[place]


@pytest.mark.parametrize("again", ["Ideas", "Kandidaat", "Remark"])
def test_a_heading_that_stands_twice_is_refused(again: str) -> None:
    headings = ["Candidate", "Ideas", "Remark", again]
    frame = pd.DataFrame([("Acme B.V.", 8, None, 7), ("Bolt", 6, None, 9)], columns=headings)
    place, sentence = only(base(Scores=frame))
    assert place == "Scores!D1"
    assert "a heading of its own" in sentence


def test_what_stands_below_no_heading_is_said() -> None:
    accepted(base(Scores=sheet(("Candidate", "Ideas", None), ("Acme B.V.", 8, None), ("Bolt", 6, 9))), "Scores!C3")


def test_a_sheet_that_stands_twice_is_refused() -> None:
    frames = {**base(), "scores ": sheet(HEADINGS, ("Bolt", 8, 7))}
    place, sentence = only(frames)
    assert place == "scores !A1"
    assert "a second one" in sentence


def test_unknown_sheets_and_columns_are_said_and_left_out() -> None:
    frames = {**base(), "Notes": sheet(("a",), ("b",)), "Guide": sheet(("how",)), "Meetlat": sheet(("1",))}
    frames["Needs"]["Colour"] = "blue"
    case = accepted(frames, "Sheet Notes was not read", "Column Colour was not read")
    assert not [notice for notice in case.notices if "Guide" in str(notice) or "Meetlat" in str(notice)]


def test_sheets_that_no_criterion_uses_are_said() -> None:
    frames = base(Joint_results=sheet(("Joint result", "Value", "Software"), ("Bridge", 1, 2)))
    frames["Criteria"].loc[2, ["Adds up as", "Worst", "Best"]] = "mean", 1, 10
    accepted(frames, "of the sheet Needs only core needs count", "the sheet Joint results does not count")


def test_hidden_sheets_are_not_read() -> None:
    book = workbook_from_frames({**base(), "Rules": sheet(("Rule", "What", "Number"), ("Budget", "Cost", "x"))})
    hidden = tuple(dataclasses.replace(grid, hidden=grid.name == "Rules") for grid in book.grids)
    assert case_from_workbook(dataclasses.replace(book, grids=hidden)).rules == ()


def test_dutch_headings_mean_the_same() -> None:
    frames = {
        "Kandidaten": sheet(("Kandidaat", "Kosten"), ("Acme", 100), ("Bolt", 200)),
        "Criteria": sheet(("Criterium", "Telt op als", "Slechtste", "Beste"), ("Ideeën", "zwakste lid", 1, 10)),
        "Scores": sheet(("Kandidaat", "Ideeën"), ("Acme", "8,5"), ("Bolt", "n.v.t.")),
        "Regels": sheet(("Regel", "Wat", "Getal"), ("Budget", "Kosten", 250)),
    }
    case = accepted(frames)
    assert (case.criteria[0].aggregator, case.assessments[0].value) == (Aggregator.WEAKEST, 8.5)
    assert case.rules[0].sentence().to("nl") == "Kosten samen hoogstens 250"
