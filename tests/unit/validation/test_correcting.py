"""A score corrected after reading: read as a cell is, refused with a sentence, and taken back without a trace."""

from __future__ import annotations

import io

import pandas as pd
import pytest

import selection
from selection.errors import CaseError
from selection.frames import workbook_from_frames
from selection.model import Absence, Aggregator, Assessment, Candidate, Case, Criterion
from selection.reading import read_workbook
from selection.validation import (
    case_from_frames,
    case_from_workbook,
    corrected,
    corrected_frames,
    correction,
    standing_score,
    written,
)

FRAMES = {
    "Criteria": pd.DataFrame(
        {"Criterion": ["Ideas", "Days"], "Worst": [1, 60], "Best": [10, 5], "Lowest allowed": [1, 0],
         "Highest allowed": [10, None], "Levels in words": ["good = 8", None]}
    ),
    "Scores": pd.DataFrame({"Candidate": ["Acme", "Bolt"], "Ideas": [8, None], "Days": [20, 30]}),
    "Assessments": pd.DataFrame(
        {"Candidate": ["Acme"], "Criterion": ["Ideas"], "Assessor": ["Ann"], "Score": [6], "Remark": ["Hasty."]}
    ),
}  # fmt: skip


def case() -> Case:
    return case_from_frames(FRAMES)


@pytest.mark.parametrize(
    ("typed", "value", "low", "high", "absence"),
    [
        ("6,5", 6.5, None, None, None),
        (7, 7.0, None, None, None),
        ("7 - 8", 7.5, 7.0, 8.0, None),
        ("good", 8.0, None, None, None),
        ("n.v.t.", None, None, None, Absence.NOT_APPLICABLE),
        ("", None, None, None, Absence.BLANK),
        ("?", None, None, None, Absence.BLANK),
    ],
)
def test_it_is_read_as_a_cell_is(
    typed: str | float, value: float | None, low: float | None, high: float | None, absence: Absence | None
) -> None:
    stated = case()
    new = correction(stated, standing_score(stated, "Bolt", "Ideas"), typed).new
    assert (new.value, new.low, new.high, new.absence) == (value, low, high, absence)


@pytest.mark.parametrize(
    ("criterion", "typed", "demand"),
    [
        ("Ideas", "12", "a number from 1 to 10"),
        ("Ideas", "0", "a number from 1 to 10"),
        ("Ideas", "8 - 11", "a number from 1 to 10"),
        ("Ideas", "splendid", "a number or one of"),
        ("Days", "-1", "a number of at least 0"),
        ("Days", "1.250 of so", "a number"),
    ],
)
def test_what_is_outside_the_scale_or_no_score_is_refused(criterion: str, typed: str, demand: str) -> None:
    stated = case()
    with pytest.raises(CaseError) as caught:
        correction(stated, standing_score(stated, "Acme", criterion), typed)
    (fault,) = caught.value.faults
    assert str(fault.demand).startswith(demand)
    assert str(fault.place) == ("Scores!B2" if criterion == "Ideas" else "Scores!C2")


def test_the_old_score_its_cell_and_the_reason_are_kept() -> None:
    stated = case()
    found = correction(stated, standing_score(stated, "Acme", "Ideas", "Ann"), 7, "Read the annex", "nl")
    assert found.new.place == found.old.place
    assert found.new.remark == ("Hasty. Verbeterd na het inlezen; het was 6 in Assessments!D2. Read the annex")
    now = corrected(stated, [found])
    assert standing_score(now, "Acme", "Ideas", "Ann").value == 7
    assert standing_score(now, "Acme", "Ideas").value == 8
    assert str(now.notices[-1].message) == ("Acme on Ideas: 6 (in Assessments!D2) became 7, corrected after reading.")


def test_a_score_that_nobody_had_given_is_added() -> None:
    stated = case()
    now = corrected(stated, [correction(stated, standing_score(stated, "Bolt", "Ideas", "Ann"), 9)])
    assert now.assessments[:-1] == stated.assessments
    assert (now.assessments[-1].assessor, now.assessments[-1].value) == ("Ann", 9)


def test_beyond_the_anchors_is_allowed_where_nothing_forbids_it_and_said() -> None:
    stated = case()
    beyond = correction(stated, standing_score(stated, "Acme", "Days"), 90)
    assert str(beyond.beyond(stated)) == "90 lies outside the scale of Days and counts like 60."
    assert correction(stated, standing_score(stated, "Acme", "Days"), 50).beyond(stated) is None


def test_a_total_has_no_such_end() -> None:
    money = Case(
        (Candidate("Acme"),), (Criterion("Money", Aggregator.TOTAL, 0, 100, need=500.0),),
        (Assessment("Acme", "Money", 50.0),),
    )  # fmt: skip
    assert correction(money, money.assessments[0], 300).beyond(money) is None


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_filled_template_holds_the_corrected_case(language: selection.Language) -> None:
    stated = case()
    several = [
        correction(stated, standing_score(stated, "Acme", "Ideas"), "8 - 9"),
        correction(stated, standing_score(stated, "Acme", "Ideas", "Ann"), "good"),
        correction(stated, standing_score(stated, "Bolt", "Days"), ""),
        correction(stated, standing_score(stated, "Bolt", "Ideas", "Ann"), 4.5),
    ]
    buffer = io.BytesIO()
    selection.write_template(buffer, language, corrected_frames(workbook_from_frames(FRAMES), several))
    again = case_from_workbook(read_workbook(buffer.getvalue(), "again.xlsx"))
    expected = corrected(stated, several)
    said = {(e.party, e.criterion, e.assessor): (e.value, e.low, e.high) for e in expected.assessments}
    assert {(e.party, e.criterion, e.assessor): (e.value, e.low, e.high) for e in again.assessments} == said
    assert again.criteria == expected.criteria
    assert "it was 6 in Assessments!D2" in standing_score(again, "Acme", "Ideas", "Ann").remark
    assert "Ideas: Corrected after reading; it was 8 in Scores!B2." in standing_score(again, "Acme", "Ideas").remark


def test_a_score_is_written_as_somebody_would() -> None:
    entries = [
        (Assessment("A", "C", 8.0), "8"),
        (Assessment("A", "C", 7.25), "7.25"),
        (Assessment("A", "C", 0.0001), "0.0001"),
        (Assessment("A", "C", None, absence=Absence.BLANK), ""),
        (Assessment("A", "C", None, absence=Absence.NOT_APPLICABLE), "n/a"),
    ]
    for entry, expected in entries:
        assert written(entry) == expected
