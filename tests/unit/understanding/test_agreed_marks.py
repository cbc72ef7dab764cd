"""What assessors agreed on beside their own marks is the score, and no further assessor."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import fmean

import pytest

import selection as sel
from selection.model import Panel
from selection.normalisation import ratings
from selection.understanding import Understanding
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

FIRMS = ("Acme", "Bolt", "Core")
Marks = Mapping[str, tuple[tuple[object, ...], ...]]
CRITERIA = ("Plan of work", "Quality of the team", "Sustainability")
# For each firm and criterion the marks of Ann and Bob, and what they agreed on: never always their mean.
MARKS: Mapping[str, tuple[tuple[int, int, int], ...]] = {
    "Acme": ((8, 5, 8), (7, 7, 7), (6, 9, 9)),
    "Bolt": ((6, 7, 6), (9, 6, 6), (5, 5, 5)),
    "Core": ((4, 6, 6), (8, 9, 8), (7, 4, 4)),
}


def read(rows: Rows, **others: Rows) -> Understanding:
    return sel.understand(workbook({"Sheet": rows, **others}), "sheet.xlsx")


def by_criterion(name: str, *below: list[object]) -> Rows:
    """Candidates in rows, each criterion over Ann, Bob and what they agreed on."""
    over: list[object] = [None, *(cell for criterion in CRITERIA for cell in (criterion, None, None))]
    rows: list[list[object]] = [["Marks from 1 to 10, 10 is best"], [], over, ["Supplier", *("Ann", "Bob", name) * 3]]
    rows += [[firm, *(mark for marks in MARKS[firm] for mark in marks)] for firm in FIRMS]
    return [*rows, *below]


def by_firm(name: str, *below: list[object], marks: Marks | None = None) -> Rows:
    """Criteria in rows, each candidate over Ann, Bob and what they agreed on."""
    own = marks or MARKS
    over: list[object] = ["Criterion", "Weight", *(cell for firm in FIRMS for cell in (firm, None, None))]
    rows: list[list[object]] = [["Marks from 1 to 10, 10 is best"], [], over, [None, None, *("Ann", "Bob", name) * 3]]
    for number, criterion in enumerate(CRITERIA):
        marked = (mark for firm in FIRMS for mark in own[firm][number])
        rows.append([criterion, (50, 30, 20)[number], *marked])
    return [*rows, *below]


def values(found: Understanding) -> list[float]:
    """What counts as the score of each firm on each criterion, firm by firm."""
    case = found.case()
    at = {one.name: number for number, one in enumerate(case.candidates)}
    return [float(ratings(case, case.criterion(name)).raw[at[firm]]) for firm in FIRMS for name in CRITERIA]


AGREED = [float(marks[2]) for firm in FIRMS for marks in MARKS[firm]]
AVERAGE = [fmean(marks[:2]) for firm in FIRMS for marks in MARKS[firm]]
OF_ALL = [fmean(marks) for firm in FIRMS for marks in MARKS[firm]]

NAMES = ("Consensus", "Consensusscore", "Eindoordeel", "Agreed", "Moderated", "Konsens", "Consenso", "Eindcijfer",
         "Eindscore", "Final score", "Final", "Endnote", "Nota final")  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sheet", [by_criterion, by_firm])
def test_it_is_asked_and_what_was_agreed_is_the_best_guess(sheet, name: str) -> None:  # type: ignore[no-untyped-def]
    found = read(sheet(name))
    (question,) = [one for one in found.questions if one.key == "agreed"]
    assert [one.key for one in question.choices] == ["agreed", "assessor", "aside"]
    assert question.places
    assert values(found.accepted()) == AGREED
    assert values(found.answered({"agreed": "assessor"}).accepted()) == pytest.approx(OF_ALL)
    assert values(found.answered({"agreed": "aside"}).accepted()) == pytest.approx(AVERAGE)


def test_the_marks_of_the_assessors_are_kept_and_it_is_said() -> None:
    found = read(by_firm("Consensus")).accepted()
    assert {one.assessor for one in found.scores} == {"Ann", "Bob", "Consensus"}
    assert {one.panel for one in found.case().criteria} == {Panel.CONSENSUS}
    assert any("Consensus" in str(one) and "Ann" in str(one) and "do not count" in str(one) for one in found.notices)


@pytest.mark.parametrize("expected", [AGREED, OF_ALL, AVERAGE])
def test_totals_of_the_sheet_settle_it(expected: list[float]) -> None:
    """Weights 50, 30 and 20: the totals are of what was agreed, of the mean of all three, or of the two assessors."""
    totals: list[object] = []
    for number in range(0, 9, 3):
        total = sum(w * mark for w, mark in zip((0.5, 0.3, 0.2), expected[number : number + 3], strict=True))
        totals += [None, None, round(total, 6)]
    found = read(by_firm("Consensus", ["Weighted total", None, *totals]))
    assert not [one for one in found.questions if one.key == "agreed"]
    assert values(found.accepted()) == pytest.approx(expected)
    assert found.checks
    assert all(check.holds for check in found.checks)


def test_an_empty_agreed_mark_is_said_and_not_filled_in() -> None:
    marks = {**MARKS, "Bolt": ((6, 7, None), *MARKS["Bolt"][1:]), "Core": ((4, None, None), *MARKS["Core"][1:])}
    found = read(by_firm("Consensus", marks=marks)).accepted()
    said = [one for one in found.notices if "H5" in str(one) and "K5" in str(one)]
    assert len(said) == 1
    case = found.case()
    raw = ratings(case, case.criterion(CRITERIA[0])).raw
    # Of Core one assessor alone gave a mark: that is not what was agreed either.
    assert [value == value for value in raw.tolist()] == [True, False, False]


@pytest.mark.parametrize("name", ["Consensus", "Eindcijfer"])
def test_a_firm_on_which_nothing_was_agreed_yet_stays_open(name: str) -> None:
    marks: Marks = {
        **MARKS, "Core": tuple((one[0], None, None) for one in MARKS["Core"])}  # fmt: skip
    found = read(by_firm(name, marks=marks)).accepted()
    case = found.case()
    assert any("says nothing on 3 scores" in str(one) for one in found.notices)
    for number, criterion in enumerate(case.criteria):
        raw = ratings(case, criterion).raw.tolist()
        assert raw[:2] == [MARKS["Acme"][number][2], MARKS["Bolt"][number][2]]
        assert raw[2] != raw[2]


def test_a_firm_that_the_tab_of_agreed_marks_leaves_out_stays_open() -> None:
    tabs = {
        who: [["Supplier", *CRITERIA], *([firm, *(marks[at] for marks in MARKS[firm])] for firm in FIRMS)]
        for at, who in enumerate(("Ann", "Bob", "Consensus"))
    }
    tabs["Consensus"].pop()
    tabs["Bob"].pop()
    case = sel.understand(workbook(tabs), "sheet.xlsx").accepted().case()
    assert [one.name for one in case.candidates] == list(FIRMS)
    assert all(ratings(case, one).raw.tolist()[2] != ratings(case, one).raw.tolist()[2] for one in case.criteria)


def test_nothing_agreed_on_at_all_leaves_the_average_and_says_so() -> None:
    marks = {firm: tuple((*one[:2], None) for one in own) for firm, own in MARKS.items()}
    found = read(by_firm("Consensus", marks=marks))
    assert not [one for one in found.questions if one.key == "agreed"]
    assert values(found.accepted()) == pytest.approx(AVERAGE)
    assert any("Consensus is empty" in str(one) for one in found.notices)


@pytest.mark.parametrize("name", ["Eindcijfer", "Final score", "Endnote"])
def test_final_marks_that_are_the_mean_everywhere_are_computed(name: str) -> None:
    marks = {firm: tuple((*one[:2], fmean(one[:2])) for one in own) for firm, own in MARKS.items()}
    found = read(by_firm(name, marks=marks))
    assert not [one for one in found.questions if one.key == "agreed"]
    assert {one.assessor for one in found.scores} == {"Ann", "Bob"}
    assert values(found.accepted()) == pytest.approx(AVERAGE)


def test_final_marks_by_formula_are_computed() -> None:
    letters = (("C", "D"), ("F", "G"), ("I", "J"))
    rows = [list(row) for row in by_firm("Eindcijfer")]
    for number in range(4, 7):
        for place, (one, other) in enumerate(letters):
            rows[number][4 + 3 * place] = f"=ROUND(AVERAGE({one}{number + 1}:{other}{number + 1}),0)"
    found = read(rows)
    assert not [one for one in found.questions if one.key == "agreed"]
    assert {one.assessor for one in found.scores} == {"Ann", "Bob"}


def test_what_is_the_mean_for_one_firm_by_chance_is_still_agreed() -> None:
    marks = {**MARKS, "Acme": ((8, 5, 6.5), (7, 7, 7), (6, 9, 7.5))}
    found = read(by_firm("Consensus", marks=marks)).accepted()
    assert values(found) == [6.5, 7.0, 7.5, *AGREED[3:]]


def test_a_tab_of_agreed_marks_beside_those_of_assessors() -> None:
    tabs = {
        who: [["Supplier", *CRITERIA], *([firm, *(marks[at] for marks in MARKS[firm])] for firm in FIRMS)]
        for at, who in enumerate(("Ann", "Bob", "Consensus"))
    }
    found = sel.understand(workbook(tabs), "sheet.xlsx")
    assert [one.key for one in found.questions if one.key in ("blocks", "agreed")] == ["agreed"]
    assert values(found.accepted()) == AGREED


def test_agreed_marks_one_a_row() -> None:
    rows: list[list[object]] = [["Supplier", "Criterion", "Assessor", "Score"]]
    for at, who in enumerate(("Ann", "Bob", "Consensus")):
        rows += [[firm, criterion, who, MARKS[firm][number][at]]
                 for firm in FIRMS for number, criterion in enumerate(CRITERIA)]  # fmt: skip
    found = read(rows)
    assert "agreed" in [one.key for one in found.questions]
    assert values(found.accepted()) == AGREED


@pytest.mark.parametrize("name", ["M. Consensi", "Finalborn", "Cees", "Agreedson", "Consent Mokoena"])
def test_somebody_whose_name_looks_like_it_is_an_assessor(name: str) -> None:
    found = read(by_criterion(name))
    assert "agreed" not in [one.key for one in found.questions]
    assert {one.assessor for one in found.scores} == {"Ann", "Bob", name}
    assert values(found.accepted()) == pytest.approx(OF_ALL)


def test_a_criterion_called_consensus_is_a_criterion() -> None:
    plain = read([["Supplier", "Price level", "Consensus", "Team"], ["Acme", 8, 5, 7], ["Bolt", 6, 9, 4],
                  ["Core", 7, 7, 9]])  # fmt: skip
    assert [one.name for one in plain.criteria] == ["Price level", "Consensus", "Team"]
    names = ("Cohesion", "Drive", "Consensus")
    over = [None, *(cell for who in ("Ann", "Bob") for cell in (who, None, None))]
    own = [["Acme", 2, 3, 9, 4, 5, 8], ["Bolt", 8, 7, 2, 9, 6, 3], ["Core", 5, 4, 9, 6, 6, 9]]
    found = read([over, ["Supplier", *names * 2], *own])
    assert "agreed" not in [one.key for one in found.questions]
    assert [one.name for one in found.criteria] == list(names)


def test_a_panel_without_agreed_marks_is_averaged_as_before() -> None:
    found = read(by_criterion("Cees")).accepted()
    assert {one.panel for one in found.case().criteria} == {Panel.MEAN}
    assert values(found) == pytest.approx(OF_ALL)
