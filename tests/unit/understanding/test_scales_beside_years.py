"""A year in a title is no end of a scale; a line that says what its lowest and highest grade mean states the scale."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from selection.understanding.values.stated_scale import legend
from tests.support.real_sheets.building import Tab, book


def read(line: str, grades: tuple[float, ...] = (2, 3, 4)) -> Understanding:
    rows = [[firm, one, 3] for firm, one in zip(("Hemubo B.V.", "Talen B.V.", "Dura B.V."), grades, strict=True)]
    return sel.understand(book(Tab("Scores", [[line], [], ["Supplier", "Plan", "Team"], *rows])), "sheet.xlsx")


@pytest.mark.parametrize(
    ("line", "worst", "best"),
    [
        ("Lieferantenbewertung 2024 (Schulnoten: 1 = sehr gut, 6 = ungenügend)", 6, 1),
        ("Supplier review 2025 (1 = poor, 5 = excellent)", 1, 5),
        ("Scoring: 0 = not addressed, 5 = exceeds requirement", 0, 5),
        ("Scores: 0 = no response, 3 = meets requirement, 5 = exceeds all requirements", 0, 5),
    ],
)
def test_the_scale_that_a_line_states_is_not_asked(line: str, worst: float, best: float) -> None:
    found = read(line)
    assert not found.questions
    assert {(one.worst, one.best) for one in found.criteria} == {(worst, best)}


def test_a_year_is_no_level() -> None:
    assert legend(["Review 2024 (grades: 1 = poor, 5 = excellent)"]) == {"poor": 1, "excellent": 5}
    assert legend(["0 = slecht, 1000 = goed"]) == {"slecht": 0, "goed": 1000}


@pytest.mark.parametrize("line", ["Version 2 (final), 5 = copies sent", "Budget 2024: 5 = five offers"])
def test_other_lines_state_no_scale(line: str) -> None:
    assert [one.key for one in read(line).questions] == ["scale"]
