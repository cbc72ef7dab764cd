"""One count of missing scores everywhere: a score is of a candidate on a criterion, whoever judged it."""

from __future__ import annotations

from selection.analysis import counted
from selection.charts.heat_map import judged
from tests.support.sheets import Frames, accepted, sheet


def panel() -> Frames:
    """Ann and Bo on 2 criteria for 3 candidates: one score nobody gave, one that does not apply, two with one judge."""
    rows = [("Acme", "Ideas", "Ann", 8), ("Acme", "Ideas", "Bo", None), ("Acme", "Safety", "Ann", 7),
            ("Acme", "Safety", "Bo", 6), ("Bolt", "Ideas", "Ann", None), ("Bolt", "Ideas", "Bo", None),
            ("Bolt", "Safety", "Ann", 9), ("Bolt", "Safety", "Bo", "n/a"), ("Cole", "Ideas", "Ann", 5),
            ("Cole", "Ideas", "Bo", 5), ("Cole", "Safety", "Ann", "n/a"), ("Cole", "Safety", "Bo", "n/a")]  # fmt: skip
    return {"Assessments": sheet(("Candidate", "Criterion", "Assessor", "Score"), *rows)}


def test_notes_picture_and_counts_say_the_same() -> None:
    case = accepted(panel(), "1 score is missing", "1 score does not apply", "2 judgements of assessors were not given",
                    "No scale was given", "no weights")  # fmt: skip
    assert sum(one.missing for one in judged(case)) == 2
    assert any(str(said).startswith("4 of 6 scores") for said in counted(case))
