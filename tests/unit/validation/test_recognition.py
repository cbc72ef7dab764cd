"""What is the template, filled in with whatever mistakes, and what only has a sheet of the same name."""

from __future__ import annotations

import pytest

import selection as sel
from selection.frames import workbook_from_frames
from selection.validation import is_template
from tests.support.sheets import Frames, base, sheet
from tests.support.workbooks import xlsx

SCORECARD = sheet(
    ("Supplier", "Quality", "Delivery", "Weighted score"), ("Acme", 4, 3, 3.6), ("Bolt", 3, 5, 3.8), ("Cole", 5, 2, 3.8)
)
WEIGHTS = sheet(("Criterion", "Pts"), ("Quality", 3), ("Delivery", 2), ("Total", 5), ("Agreed in May", None))


@pytest.mark.parametrize("name", ["Weights", "Gewichten"])
def test_a_scorecard_beside_a_sheet_called_weights_is_somebodys_own(name: str) -> None:
    assert not is_template(workbook_from_frames({"Scorecard": SCORECARD, name: WEIGHTS}))


def test_it_is_read_without_a_fault_with_the_weights_of_that_sheet() -> None:
    """3 and 2 points are 60 and 40 %."""
    content = xlsx({
        "Scorecard": [tuple(SCORECARD.columns), *SCORECARD.itertuples(index=False)],
        "Weights": [("Criterion", "Pts"), ("Quality", 3), ("Delivery", 2), ("Total", 5)],
    })  # fmt: skip
    case = sel.understand(content, "scorecard.xlsx").accepted().case()
    assert dict(case.weights) == pytest.approx({"Quality": 0.6, "Delivery": 0.4})


@pytest.mark.parametrize("frames", [
    base(Scores=sheet(("Candidate", "Ideas", "Safety"), ("Acme B.V.", "rather good", 7))),
    base(Scores=None),
    base(Scores=sheet(("Who", "Ideas"), ("Acme B.V.", 8))),
    {"Scores": sheet(("Candidate", "Ideas"), ("Acme", 180))},
    {"Criteria": base()["Criteria"], "Beoordeling": SCORECARD},
], ids=["a word for a score", "no scores", "no heading", "scores alone", "criteria as in the template"])  # fmt: skip
def test_a_filled_template_stays_one_with_whatever_mistakes(frames: Frames) -> None:
    assert is_template(workbook_from_frames(frames))
