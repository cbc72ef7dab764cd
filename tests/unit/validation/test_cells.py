"""What can stand in a cell that should hold something else: each is refused where it stands, with what to do."""

from __future__ import annotations

from datetime import datetime

import pytest

from selection.model import Absence
from tests.support.sheets import accepted, base, only, refused, sheet, with_broken

AUGUST = datetime.fromisoformat("2026-08-07")


@pytest.mark.parametrize(
    ("found", "sense"),
    [
        ("good", "Leave it empty if Acme B.V. was not rated"),
        ("8 of 9", "Type one number"),
        ("9 à 8", "Type one number"),
        (18, "a number from 1 to 10, found 18"),
        (0, "a number from 1 to 10, found 0"),
        (AUGUST, "the date 7 August 2026"),
        (True, "a number from 1 to 10"),
        (float("inf"), 'found "inf"'),
    ],
)
def test_what_is_no_score_is_refused_in_its_cell(found: object, sense: str) -> None:
    place, sentence = only(base(Scores=sheet(("Candidate", "Ideas"), ("Acme B.V.", found), ("Bolt", 6))))
    assert place == "Scores!B2"
    assert sense in sentence


def test_every_fault_comes_at_once() -> None:
    scores = sheet(("Candidate", "Ideas", "Safety"), ("Acme B.V.", "good", 70), ("Blot", 6, 9), ("Cobalt", 9, "1.234"))
    assert set(refused(base(Scores=scores))) == {"Scores!B2", "Scores!C2", "Scores!A3", "Scores!C4"}


@pytest.mark.parametrize("shown", ["#DIV/0!", "#N/A", "#REF!", "=SUM(A1:A3)"])
@pytest.mark.parametrize(
    ("place", "sense"),
    [
        ("Scores!B3", "leave it empty if Bolt was not rated"),
        ("Criteria!C2", "a number"),
        ("Capabilities!B3", "a capability level"),
        ("Relations!D2", "Mend the formula"),
        ("Rules!D2", "Mend the formula"),
        ("Needs!B2", "a whole number"),
    ],
)
def test_a_broken_cell_is_not_an_empty_one(shown: str, place: str, sense: str) -> None:
    faults = refused(with_broken(base(), place, shown))
    assert f'found "{shown}"' in faults[place]
    assert sense in faults[place]


def test_a_broken_name_or_column_is_refused_too() -> None:
    assert '"#N/A"' in refused(with_broken(base(), "Candidates!A3", "#N/A"))["Candidates!A3"]
    assert '"#REF!"' in refused(with_broken(base(), "Scores!B1", "#REF!"))["Scores!B1"]


def test_the_three_kinds_of_empty_stay_apart() -> None:
    rows = (("Acme B.V.", None, "n.v.t."), ("Bolt", "?", 9), ("Cobalt", 9, "N/A"))
    frames = base(Scores=sheet(("Candidate", "Ideas", "Safety"), *rows))
    case = accepted(frames, "2 scores are missing", "2 scores do not apply")
    found = {(entry.party, entry.criterion): (entry.value, entry.absence) for entry in case.assessments}
    assert found["Acme B.V.", "Ideas"] == found["Bolt", "Ideas"] == (None, Absence.BLANK)
    assert found["Acme B.V.", "Safety"] == found["Cobalt", "Safety"] == (None, Absence.NOT_APPLICABLE)
    assert found["Bolt", "Safety"] == (9, None)


def test_zero_is_a_score_where_the_scale_has_it() -> None:
    frames = base(Scores=sheet(("Candidate", "Ideas"), ("Acme B.V.", 0)))
    frames["Criteria"].loc[0, ["Worst", "Lowest allowed"]] = 0
    assert accepted(frames).assessments[0].value == 0


def test_an_empty_level_is_none_and_a_question_mark_is_unknown() -> None:
    levels = sheet(("Party", "Software", "Steel"), ("Acme B.V.", None, "?"), ("Bolt", 3, 2))
    case = accepted(base(Capabilities=levels), "1 empty cell on the sheet Capabilities counts as level 0")
    assert {entry.capability: entry.level for entry in case.capabilities if entry.party == "Acme B.V."} == {
        "Software": 0.0, "Steel": None,
    }  # fmt: skip


def test_what_is_empty_for_the_client_was_not_asked() -> None:
    rows = (("Client", None, 8), ("Acme B.V.", 7, 7), ("Bolt", 6, 9), ("Cobalt", 8, 6))
    case = accepted(base(Scores=sheet(("Candidate", "Ideas", "Safety"), *rows)))
    assert [entry.criterion for entry in case.assessments if entry.party == "Client"] == ["Safety"]
    assert not [notice for notice in case.notices if "missing" in str(notice)]


@pytest.mark.parametrize(("worst", "best"), [(10, 10), (0, 0)])
def test_anchors_that_coincide_are_refused(worst: float, best: float) -> None:
    frames = base()
    frames["Criteria"].loc[1, ["Worst", "Best"]] = worst, best
    place, sentence = only(frames)
    assert place == "Criteria!A3"
    assert "two different anchors" in sentence


def test_a_missing_anchor_is_pointed_at() -> None:
    frames = base()
    frames["Criteria"].loc[1, "Best"] = None
    place, sentence = only(frames)
    assert place == "Criteria!D3"
    assert "both anchors" in sentence


@pytest.mark.parametrize(
    ("column", "value", "sense"),
    [
        ("Weight", -5, "a weight of 0 or more, found -5"),
        ("Lowest allowed", 11, "the lowest allowed value below the highest"),
        ("Value function", "1 = 0; 1 = 1", "points of the value function that increase"),
        ("Value function", "1 = 0; 10 = 2", "utilities from 0 to 1"),
        ("Value function", "1 = 0", "a value function of 2 to 5 points"),
    ],
)
def test_a_criterion_that_contradicts_itself_is_refused(column: str, value: object, sense: str) -> None:
    frames = base(Scores=sheet(("Candidate", "Safety"), ("Acme B.V.", 7)))
    frames["Criteria"].loc[0, column] = value
    place, sentence = only(frames)
    assert place == "Criteria!A2"
    assert sense in sentence


def test_a_total_needs_a_quantity_and_pairs_a_neutral_value() -> None:
    frames = base(Relations=None)
    frames["Criteria"].loc[0, "Adds up as"] = "total"
    frames["Criteria"].loc[3, "Neutral value"] = None
    faults = refused(frames)
    assert "how much the coalition needs in all" in faults["Criteria!A2"]
    assert "a neutral value" in faults["Criteria!A5"]


@pytest.mark.parametrize(
    ("column", "value", "sense"),
    [("Level", 5, "a level from 1 to 4"), ("Level", 2.5, "a whole number"), ("Weight", -1, "0 or more"),
     ("Core", "maybe", "yes or no"), ("Providers", 0, "at least one provider")],
)  # fmt: skip
def test_a_need_that_cannot_be_is_refused(column: str, value: object, sense: str) -> None:
    frames = base()
    frames["Needs"].loc[0, column] = value
    place, sentence = only(frames)
    assert place.startswith("Needs!")
    assert place.endswith("2")
    assert sense in sentence


@pytest.mark.parametrize("level", [7, 1.5, -1, "x", "3-4"])
def test_a_level_is_a_whole_number_up_to_four(level: object) -> None:
    levels = sheet(("Party", "Software", "Steel"), ("Acme B.V.", level, 0), ("Bolt", 3, 4))
    place, sentence = only(base(Capabilities=levels))
    assert place == "Capabilities!B2"
    assert "a capability level" in sentence


def test_a_recovery_plan_needs_a_date_and_leave() -> None:
    frames = base()
    frames["Candidates"]["Recovery plan for"] = ["safety", "Ideas", None]
    frames["Candidates"]["To be proven before"] = [None, "31-12-2027", None]
    frames["Criteria"]["Recovery allowed"] = ["no", "yes", None, None]
    faults = refused(frames)
    assert set(faults) == {"Candidates!F2", "Candidates!A3"}
    assert "Enter a date" in faults["Candidates!F2"]
    assert "Allow recovery" in faults["Candidates!A3"]


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("8 à 9", 8, 9), ("8-9", 8, 9), ("7,5 tot 8", 7.5, 8), ("8,50 - 9,50", 8.5, 9.5), ("7½-8", 7.5, 8)],
)
def test_a_score_between_two_numbers_is_an_interval(written: str, low: float, high: float) -> None:
    (entry,) = accepted(base(Scores=sheet(("Candidate", "Ideas"), ("Acme B.V.", written)))).assessments
    assert (entry.low, entry.high, entry.value, entry.raw) == (low, high, (low + high) / 2, written)
    several = sheet(("Candidate", "Criterion", "Score"), ("Acme B.V.", "Ideas", written))
    (entry,) = accepted(base(Scores=None, Assessments=several)).assessments
    assert (entry.low, entry.high) == (low, high)


@pytest.mark.parametrize("written", ["8 - 11", "0 à 1"])
def test_an_interval_that_leaves_the_scale_is_refused_once(written: str) -> None:
    place, sentence = only(base(Scores=sheet(("Candidate", "Ideas"), ("Acme B.V.", written))))
    assert place == "Scores!B2"
    assert "a number from 1 to 10" in sentence


def test_a_word_that_looks_like_an_interval_is_the_word_when_it_is_explained() -> None:
    frames = base(Scores=sheet(("Candidate", "Ideas"), ("Acme B.V.", "8-9")))
    frames["Criteria"].loc[0, "Levels in words"] = "8-9 = 4; 9-10 = 6"
    (entry,) = accepted(frames).assessments
    assert (entry.value, entry.low) == (4, None)
