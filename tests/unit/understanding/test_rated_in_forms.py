"""Exports of forms in which people rate suppliers on criteria, and marks that are pictures of how much."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import BlockKind, Understanding
from selection.understanding.survey.wording import reversed_by_wording
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

FIRMS = ("Omega", "Sigma", "Tau")


def read(rows: Rows) -> Understanding:
    return sel.understand(workbook({"Answers": rows}), "form.xlsx")


def ratings() -> list[list[int]]:
    """Eighteen people, six for each firm: innovation from 1 to 5, safety the other way round."""
    return [[1 + (n // 3) % 5, 5 - (n // 3) % 5] for n in range(18)]


@pytest.mark.parametrize(
    "headings",
    [
        ("Tijdstempel", "Welke leverancier beoordeelt u?", "Beoordeel de leverancier [Innovatie]",
         "Beoordeel de leverancier [Veiligheid]", "Beoordeel de leverancier [Service]"),
        ("Completion time", "Supplier", "Innovatie", "Veiligheid", "Service"),
    ],
)  # fmt: skip
def test_each_thing_that_a_form_has_rated_is_a_criterion(headings: tuple[str, ...]) -> None:
    given = ratings()
    rows = [list(headings)]
    rows += [[f"{n % 28 + 1}-5-2026 9:0{n % 10}:11", FIRMS[n % 3], *one, 3] for n, one in enumerate(given)]
    found = read(rows)
    assert [block.kind for block in found.blocks] == [BlockKind.SURVEY]
    assert not found.questions
    assert [one.name for one in found.criteria] == ["Innovatie", "Veiligheid", "Service"]
    scores = {(one.candidate, one.criterion): one.value for one in found.scores}
    for at, firm in enumerate(FIRMS):
        own = given[at::3]
        assert scores[firm, "Innovatie"] == pytest.approx(sum(one[0] for one in own) / len(own))
        assert scores[firm, "Veiligheid"] == pytest.approx(sum(one[1] for one in own) / len(own))


@pytest.mark.parametrize(
    ("statement", "is_reversed"),
    [
        ("The supplier reports unsafe situations openly", None), ("Onveilige situaties worden gemeld", None),
        ("Unsichere Handlungen werden angesprochen", None), ("The supplier often delivers late", True),
        ("Leveringen komen te laat", True), ("Working here is unsafe", True),
    ],
)  # fmt: skip
def test_to_speak_of_what_is_unsafe_is_good_and_to_be_late_is_not(statement: str, is_reversed: bool | None) -> None:
    assert reversed_by_wording(statement)[0] is is_reversed


@pytest.mark.parametrize(
    ("marks", "worth"),
    [
        ("○◔◑◕●", [0, 1, 2, 3, 4]), ("◯◔◐◕⬤", [0, 1, 2, 3, 4]), ("○◐●", [0, 1, 2]), ("○●", [0, 1]),
        ("🔴🟡🟢", [1, 2, 3]), (("rouge", "orange", "vert"), [1, 2, 3]), (("rosso", "giallo", "verde"), [1, 2, 3]),
    ],
)  # fmt: skip
def test_circles_filled_more_or_less_and_lights_are_steps(marks: str, worth: list[float]) -> None:
    rows = [["Criteria", *(f"Firm {n}" for n in range(len(marks)))], ["Innovation", *marks], ["Service", *marks[::-1]]]
    found = read(rows)
    assert not found.questions
    assert {(one.worst, one.best) for one in found.criteria} == {(worth[0], worth[-1])}
    assert [one.value for one in found.scores if one.criterion == "Innovation"] == worth


def words(times: int) -> list[list[object]]:
    rungs = ("Poor", "Fair", "Good", "Very good", "Excellent")
    rows: list[list[object]] = [["Supplier", "Innovation", "Service"]]
    return rows + [[FIRMS[n % 3], rungs[n % 5], rungs[(n + n // 3) % 5]] for n in range(3 * times)]


def test_rows_in_which_names_return_are_judgements_if_somebody_says_so() -> None:
    found = read(words(6))
    assert [one.key for one in found.questions] == ["rows"]
    assert not any("lower than the panel" in str(notice) for notice in found.notices)
    # Six judgements of each firm, none lost: n, n + 3, ... of five rungs.
    own = [one.value for one in found.scores if (one.candidate, one.criterion) == ("Omega", "Innovation")]
    assert own == [1 + n % 5 for n in range(0, 18, 3)]
    case = found.accepted().case()
    assert len(case.candidates) == 3
    once = found.answered({"rows": "once"})
    assert [one.key for one in once.questions] == ["twice"]


def test_a_name_that_slipped_in_twice_is_asked_as_before() -> None:
    rows = [["Supplier", "Innovation", "Service"], ["Omega", 4, 3], ["Sigma", 5, 2], ["Tau", 2, 4], ["Omega", 3, 3]]
    assert "rows" not in [one.key for one in read(rows).questions]


def test_one_score_a_row_is_not_a_row_of_judgements() -> None:
    rows: list[list[object]] = [["Supplier", "Criterion", "Score"]]
    rows += [[firm, name, 1 + (at + number) % 5] for at, firm in enumerate(FIRMS)
             for number, name in enumerate(("Innovation", "Service", "Safety culture"))]  # fmt: skip
    found = read(rows)
    assert "rows" not in [one.key for one in found.questions]
    assert len(found.scores) == 9
