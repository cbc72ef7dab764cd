"""The form of the template that comes out: every cell with the place that it came from."""

from __future__ import annotations

import io
import pickle
from dataclasses import replace
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
from tests.support.workbooks import xlsx

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


def in_words(*, by: str = "") -> tuple[FoundScore, ...]:
    """Scores on four candidates, three of them 2: a colour, a number that stands as text, a number, and one unknown."""
    said = (("Acme", 2.0, "Amber"), ("Bolt", 2.0, "2,0"), ("Cobalt", 2.0, "2"), ("Delta", None, "tbc"))
    return tuple(FoundScore(name, "Ideas", value, Place("S", f"B{row}"), written,
                            None if value else Absence.BLANK, by)
                 for row, (name, value, written) in enumerate(said, start=2))  # fmt: skip


@pytest.mark.parametrize("by", ["", "Ann"])
def test_what_the_sheet_says_stays_beside_what_it_means(by: str) -> None:
    names = [FoundCandidate(name, Place("S", "A2")) for name in ("Acme", "Bolt", "Cobalt", "Delta")]
    made = form_of(Workbook("desk.xlsx", "", ()), names, (IDEAS,), Scores.of(in_words(by=by)))
    case = case_from_workbook(pickle.loads(pickle.dumps(made)) if by else made)
    found = {one.party: (one.value, one.raw, one.absence) for one in case.assessments}
    assert found == {
        "Acme": (2.0, "Amber", None),
        "Bolt": (2.0, "2,0", None),
        "Cobalt": (2.0, 2.0, None),
        "Delta": (None, "tbc", Absence.BLANK),
    }
    # A template that is written from it must be readable by itself: the numbers, and nothing where there is none.
    frame = frames_of(made)["Assessments" if by else "Scores"]
    assert list(frame[frame.columns[-1]]) == [2.0, 2.0, 2.0, None]


def test_intervals_and_what_does_not_apply_keep_their_words() -> None:
    place = Place("S", "B2")
    never = FoundScore("Acme", "Ideas", None, place, "n.v.t. (zie offerte)", Absence.NOT_APPLICABLE)
    between = FoundScore("Acme", "Ideas", 7.5, place, "7 à 8", low=7.0, high=8.0)
    blank = FoundScore("Acme", "Ideas", None, place, "", Absence.BLANK)
    names = [FoundCandidate(name, place) for name in ("Acme", "Bolt", "Cobalt")]
    scores = [replace(one, candidate=who.name) for one, who in zip((never, between, blank), names, strict=True)]
    made = form_of(Workbook("desk.xlsx", "", ()), names, (IDEAS,), Scores.of(scores))
    entries = case_from_workbook(made).assessments
    assert [one.raw for one in entries] == ["n.v.t. (zie offerte)", "7 à 8", None]
    assert [(one.value, one.absence) for one in entries] == [
        (None, Absence.NOT_APPLICABLE), (7.5, None), (None, Absence.BLANK)]  # fmt: skip


def test_an_amount_that_is_a_fact_keeps_its_words_as_well() -> None:
    rows = [["Supplier", "Ideas", "Safety", "Price"], ["Weight", 60, 40, None], ["Acme", 8, 7, "£84,200"],
            ["Bolt", 7, 9, "£91,000"], ["Cobalt", 9, 5, "£70,500"], ["Delta", 6, 8, "£66,000"]]  # fmt: skip
    case = sel.understand(xlsx({"Scores": rows}), "desk.xlsx").accepted().case()
    acme = next(one for one in case.candidates if one.name == "Acme")
    assert (acme.number("Price"), acme.written["Price"]) == (84200.0, "£84,200")
    assert "Ideas" not in acme.written
