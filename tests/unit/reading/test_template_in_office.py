"""The names and limits of the form, computed by a spreadsheet program."""

from __future__ import annotations

import pandas as pd
import pytest
from openpyxl import load_workbook

from selection.reading import write_template
from tests.support.office import recalculated
from tests.support.sheets import base, sheet

pytestmark = pytest.mark.office

SCORES = (
    ("Bolt", "Ideas", 10, True),
    ("Bolt", "Ideas", 10.5, False),
    ("Bolt", "Ideas", 0, False),
    ("Bolt", "Ideas", "n/a", True),
    ("Bolt", "Speed", -5, True),
    ("Bolt", "Unheard of", 99, True),
)


@pytest.fixture(scope="module")
def computed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a spreadsheet program makes of the named lists and of the limit on scores."""
    path = tmp_path_factory.mktemp("form") / "form.xlsx"
    frames = base(Assessments=sheet(("Candidate", "Criterion", "Score"), *(row[:3] for row in SCORES)))
    speed = pd.DataFrame({"Criterion": ["Speed"], "Worst": [0.0], "Best": [-9.0]})
    frames["Criteria"] = pd.concat([frames["Criteria"], speed])
    write_template(path, content=frames)
    book = load_workbook(path)
    page = book["Assessments"]
    (limit,) = (rule.formula1 for rule in page.data_validations.dataValidation if rule.type == "custom")
    for row in range(5, 5 + len(SCORES)):
        page.cell(row, 20).value = "=" + limit.replace("D5", f"D{row}").replace("$B5", f"$B{row}")
    lists = {"T1": "=ROWS(candidates)", "U1": "=ROWS(criteria)", "V1": "=COLUMNS(capabilities)",
             "T2": "=INDEX(candidates,3)", "U2": "=INDEX(criteria,5)", "V2": "=INDEX(capabilities,1,2)"}  # fmt: skip
    for cell, formula in lists.items():
        page[cell] = formula
    book.save(path)
    (again,) = recalculated(path)
    answers = load_workbook(again, data_only=True)["Assessments"]
    return {cell.coordinate: cell.value for row in answers.iter_rows() for cell in row}


def test_the_lists_are_as_long_as_what_is_filled_in(computed: dict[str, object]) -> None:
    assert (computed["T1"], computed["U1"], computed["V1"]) == (3, 5, 2)
    assert (computed["T2"], computed["U2"], computed["V2"]) == ("Cobalt", "Speed", "Steel")


def test_a_score_is_held_to_the_limits_of_its_criterion(computed: dict[str, object]) -> None:
    found = [bool(computed[f"T{row}"]) for row in range(5, 5 + len(SCORES))]
    assert found == [allowed for *_, allowed in SCORES]
