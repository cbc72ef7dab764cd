"""The form of the template that comes out: every cell with the place that it came from."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import openpyxl
import pytest

import selection as sel
from selection.errors import Place, SheetError
from selection.model import Absence
from selection.tables import Workbook
from selection.understanding.form import form_of, frames_of
from selection.understanding.found import FoundCandidate, FoundCriterion, FoundScore
from selection.understanding.scores import Scores
from selection.validation import case_from_workbook
from tests.support.messy_sheet import FIRST, NAMES, messy_sheet
from tests.support.real_sheets import REAL_SHEETS

READABLE = [one for one in REAL_SHEETS if not one.expected.refused and not one.office and one.expected.scores]
ACME, IDEAS = FoundCandidate("Acme", Place("S", "A2")), FoundCriterion("Ideas", Place("S", "B1"), 1.0, 10.0)


def form(*scores: FoundScore, criteria: tuple[FoundCriterion, ...] = (IDEAS,)) -> Workbook:
    return form_of(Workbook("desk.xlsx", "", ()), [ACME], criteria, Scores.of(scores))


def grid(workbook: Workbook, name: str) -> list[list[Any]]:
    return next([[cell.value for cell in row] for row in one.rows] for one in workbook.grids if one.name == name)


@cache
def accepted(name: str) -> sel.Understanding:
    return sel.understand(*next(one for one in READABLE if one.name == name).make()).accepted()


@pytest.mark.parametrize("name", [one.name for one in READABLE])
def test_every_score_of_the_form_stands_where_it_stood_in_the_sheet(name: str) -> None:
    found = accepted(name)
    places = {(one.candidate, one.criterion, one.assessor): one.place for one in found.scores}
    scores = [one for one in found.form().grids if one.name in ("Scores", "Assessments")]
    assert len(scores) == 1
    header, *rows = scores[0].rows
    for row in rows:
        values = [cell.value for cell in row]
        if scores[0].name == "Scores":
            keys = [((str(values[0]), str(cell.value), ""), at) for at, cell in enumerate(header) if at]
        else:
            keys = [((str(values[0]), str(values[1]), str(values[2] or "")), 3)]
        for key, at in keys:
            if key in places:
                assert row[at].place == places[key], key


def test_names_weights_and_grades_point_at_the_cells_of_the_original() -> None:
    content = messy_sheet(FIRST)
    cells = openpyxl.load_workbook(io.BytesIO(content), data_only=True)["Beoordeling"]
    found = sel.understand(content, "desk.xlsx").answered({"zero": "0..10"}).form()
    seen = 0
    for one in found.grids:
        for row in one.rows[1:]:
            for at, cell in enumerate(row):
                heading = one.rows[0][at].value
                if heading in ("Candidate", "Criterion", "Weight") or one.name == "Scores":
                    assert cell.place.file == "desk.xlsx"
                    assert cell.place.sheet == "Beoordeling"
                    assert cells[cell.place.cell].value == cell.value
                    seen += 1
    # 4 names of candidates; 4 criteria with a weight; 4 candidates with 4 grades
    assert seen == 4 + 4 * 2 + 4 * (1 + 4)
    assert [row[0] for row in grid(found, "Scores")[1:]] == list(NAMES)


def test_a_fault_in_the_form_points_at_the_original() -> None:
    """A score beyond the scale, of which the template says the bounds: the place is the user's own."""
    bounded = FoundScore("Acme", "Ideas", 12.0, Place("S", "B2", "desk.xlsx"), "12")
    with pytest.raises(SheetError) as caught:
        case_from_workbook(form(bounded))
    assert "S!B2" in {str(fault.place) for fault in caught.value.faults}


def test_missing_not_applicable_and_intervals_are_written_apart() -> None:
    place = Place("S", "B2")
    blank = FoundScore("Acme", "Ideas", None, place, "", Absence.BLANK)
    never = FoundScore("Acme", "Ideas", None, place, "n.v.t.", Absence.NOT_APPLICABLE)
    between = FoundScore("Acme", "Ideas", 7.5, place, "7 a 8", low=7.0, high=8.0)
    assert grid(form(blank), "Scores")[1][1] is None
    assert grid(form(never), "Scores")[1][1] == "n/a"
    assert grid(form(between), "Scores")[1][1] == "7 - 8"


def test_where_nobody_weighed_all_count_alike_and_else_what_is_not_weighed_is_empty() -> None:
    cost = FoundCriterion("Cost", Place("S", "C1"), 10.0, 1.0, weight=30.0)
    unweighed = grid(form(), "Criteria")
    at = unweighed[0].index("Weight")
    assert [row[at] for row in unweighed[1:]] == [1.0]
    assert [row[at] for row in grid(form(criteria=(IDEAS, cost)), "Criteria")[1:]] == [None, 30.0]


def test_the_frames_have_what_the_form_has() -> None:
    made = form(FoundScore("Acme", "Ideas", 7.0, Place("S", "B2"), "7"))
    frames = frames_of(made)
    assert set(frames) == {"Candidates", "Criteria", "Scores"}
    for name, frame in frames.items():
        header, *rows = grid(made, name)
        assert list(frame.columns) == header
        assert [list(row) for row in frame.itertuples(index=False)] == rows


def test_assessors_come_one_a_row() -> None:
    scores = [FoundScore("Acme", "Ideas", value, Place("S", cell), "", assessor=who)
              for who, value, cell in (("Ann", 7.0, "B2"), ("Bob", 8.0, "C2"))]  # fmt: skip
    assert grid(form(*scores), "Assessments")[1:] == [["Acme", "Ideas", "Ann", 7.0], ["Acme", "Ideas", "Bob", 8.0]]
