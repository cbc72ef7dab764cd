"""What stands in a report, read back without an office: values that are stored beside the formulas."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from selection.decision import decision_of
from selection.errors import CaseError
from selection.model import Assessment, Candidate, Case, Criterion
from selection.optimisation import Plan, optimise
from selection.pipeline import report
from selection.reporting import write_report
from selection.rules import Budget, Size
from tests.support.office import cell_formulas
from tests.support.plans import plan_of
from tests.support.report_cells import row_values, words
from tests.support.rich_case import CLIENT, CRITERIA, rich_case

MOMENT = datetime(2026, 11, 21, 16, 0, tzinfo=UTC)
SHEETS = ["Summary", "Coalitions", "Contributions", "Candidates", "Weights", "Rules", "Method and audit", "Data",
          "Calculation", "Sources"]  # fmt: skip


@pytest.fixture(scope="module")
def case() -> Case:
    return rich_case()


@pytest.fixture(scope="module")
def plan(case: Case) -> Plan:
    return optimise(case)


@pytest.fixture(scope="module")
def path(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "rich.xlsx"
    write_report(path, plan, compare=[plan.case.names[:2]], moment=MOMENT)
    return path


@pytest.fixture(scope="module")
def stored(path: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(path, data_only=True)


def text_of(book: openpyxl.Workbook, sheet: str) -> str:
    return "\n".join(str(cell.value) for row in book[sheet].iter_rows() for cell in row if cell.value is not None)


def test_the_sheets(stored: openpyxl.Workbook) -> None:
    assert stored.sheetnames == SHEETS


def test_the_summary_says_what_a_board_asks(stored: openpyxl.Workbook, plan: Plan) -> None:
    summary = text_of(stored, "Summary")
    assert "With which partners do we renew" in summary
    assert "Recommended coalition" in summary
    assert "Aalberts Sensoriek B.V. (on condition)" in summary
    assert str(plan.proof()) in summary
    assert "Aalberts Sensoriek B.V. must prove Safety culture before 1 June 2027" in summary
    assert "has the highest scores of its own" in summary
    assert "Scores!F9: Two scores of Friese Wals N.V. were read from text." in summary


def test_more_than_the_sum_is_claimed_only_when_it_is(plan: Plan, tmp_path: Path) -> None:
    claim = "More than the sum"
    ratio = plan.synergy()
    assert ratio is not None
    for one in plan.coalitions:
        path = tmp_path / "one.xlsx"
        alone = plan_of(plan.case, [plan.case.members(one.members)])
        write_report(path, alone)
        said = any(claim in line for line in words(openpyxl.load_workbook(path)))
        assert said == ((alone.synergy() or 0.0) > 1)


def test_worth_and_its_parts_are_those_of_the_plan(path: Path, plan: Plan) -> None:
    worths = row_values(path, "Coalitions", "Worth")
    assert worths[: len(plan.coalitions)] == pytest.approx([one.worth for one in plan.coalitions])
    lows = row_values(path, "Coalitions", "Worth, pessimistic")
    assert lows[: len(plan.coalitions)] == pytest.approx([one.low for one in plan.coalitions])
    for criterion in CRITERIA:
        points = row_values(path, "Coalitions", criterion.name, after="Points on each criterion")[1:]
        assert points[: len(plan.coalitions)] == pytest.approx([one.parts[criterion.name] for one in plan.coalitions])


def test_contributions_are_those_of_the_coalition(path: Path, plan: Plan) -> None:
    for party in (*plan.best.members, CLIENT):
        found = row_values(path, "Contributions", party)
        expected = [plan.best.contributions[criterion.name].get(party, 0.0) for criterion in CRITERIA]
        assert found == pytest.approx([*expected, sum(expected)])


def test_every_candidate_has_a_reason(stored: openpyxl.Workbook, case: Case) -> None:
    sheet = stored["Candidates"]
    rows = {row[0].value: [cell.value for cell in row] for row in sheet.iter_rows(min_row=5)}
    assert set(rows) == set(case.names)
    assert all(row[1] and row[2] for row in rows.values())
    assert rows["Gouwe Consult"][2] == "Safety culture is 2, below the floor of 2.5."
    assert rows["Eemland Robotica"][9] == "Lead time and Investment"


def test_every_rule_stands_with_its_check(stored: openpyxl.Workbook, plan: Plan) -> None:
    rules = [str(row[1].value) for row in stored["Rules"].iter_rows(min_row=5)]
    assert rules == [str(rule.sentence()) for rule in plan.rules]


def test_missing_scores_stay_empty(path: Path, case: Case) -> None:
    found = row_values(path, "Data", "Deltastaal", after="Scores")
    # Five scores and five utilities; the lead time of Deltastaal is not known.
    assert len(found) == 9


def test_the_sources_name_their_cells(stored: openpyxl.Workbook, case: Case) -> None:
    places = {str(cell.value) for cell in stored["Sources"]["H"]}
    assert {str(entry.place) for entry in case.assessments} <= places
    assert {str(entry.place) for entry in case.capabilities} <= places


def test_the_audit_names_the_input(stored: openpyxl.Workbook, case: Case, plan: Plan) -> None:
    audit = text_of(stored, "Method and audit")
    for fact in (case.source, case.sha256, plan.solver, "21 November 2026 16:00", "not applicable"):
        assert fact in audit


def test_coalitions_to_compare_stand_beside_the_best(stored: openpyxl.Workbook) -> None:
    heads = [cell.value for cell in stored["Coalitions"][4]]
    assert heads[2:] == [*(f"Coalition {i}" for i in range(1, 6)), "To compare 1", "Your own try"]


def test_a_listed_coalition_is_not_compared_with_itself(plan: Plan) -> None:
    target = io.BytesIO()
    write_report(target, plan, compare=[plan.best.members, plan.best.members[::-1]])
    heads = [cell.value for cell in openpyxl.load_workbook(target)["Coalitions"][4]]
    assert "To compare 1" not in heads


def test_a_decision_stands_on_the_first_sheet_with_who_took_it_and_why(plan: Plan) -> None:
    decision = decision_of(plan, on=MOMENT.date(), by="The works council", reason="They know the river")
    target = io.BytesIO()
    report(target, plan, decision=decision, moment=MOMENT)
    summary = text_of(openpyxl.load_workbook(target, data_only=True), "Summary")
    assert "Decided by: The works council" in summary
    assert "Reason: They know the river." in summary
    for sentence in decision.record():
        assert str(sentence) in summary


def test_a_client_without_a_name_is_not_named() -> None:
    target = io.BytesIO()
    grades = (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4))
    bare = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),), grades)
    write_report(target, optimise(bare, [Size(1, 1)]))
    assert "Client" not in text_of(openpyxl.load_workbook(target), "Summary")


def test_an_unknown_name_to_compare_is_refused(plan: Plan) -> None:
    with pytest.raises(CaseError) as caught:
        write_report(io.BytesIO(), plan, compare=[("Aalberts", "Nobody")])
    assert "Nobody" in caught.value.to("en")


def test_without_a_coalition_it_says_why_and_what_would_help(case: Case) -> None:
    plan = optimise(case, [Budget(100_000)])
    assert not plan.coalitions
    target = io.BytesIO()
    write_report(target, plan)
    book = openpyxl.load_workbook(target, data_only=True)
    summary = text_of(book, "Summary")
    assert "No coalition" in summary
    assert plan.conflict is not None
    for rule in plan.conflict.rules:
        assert str(rule.sentence()) in summary
    assert "Way out" in summary
    assert book["Coalitions"]["C4"].value == "Your own try"
    assert "Best coalition of each size" not in text_of(book, "Coalitions")


def test_when_nothing_was_found_in_time_it_says_so(case: Case) -> None:
    target = io.BytesIO()
    write_report(target, plan_of(case, []))
    assert "was found in the time allowed" in text_of(openpyxl.load_workbook(target), "Summary")


def test_it_is_written_in_dutch_too(plan: Plan, path: Path) -> None:
    target = io.BytesIO()
    write_report(target, plan, "nl")
    book = openpyxl.load_workbook(target)
    assert len(set(book.sheetnames)) == len(SHEETS)
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_it_prints_landscape_as_wide_as_the_page(path: Path) -> None:
    for sheet in openpyxl.load_workbook(path):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert "&P" in sheet.oddFooter.right.text
        assert "Renewal of the lock" in sheet.oddHeader.left.text


def test_the_same_plan_at_the_same_moment_is_the_same_file(plan: Plan) -> None:
    first, second = io.BytesIO(), io.BytesIO()
    for target in (first, second):
        write_report(target, plan, moment=MOMENT)
    assert first.getvalue() == second.getvalue()


def test_heads_are_repeated_and_panes_frozen(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    for name in ("Coalitions", "Contributions", "Candidates", "Weights", "Rules", "Sources", "Calculation"):
        assert book[name].print_title_rows, name
        assert book[name].freeze_panes, name


def test_what_may_be_changed_looks_so(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    entered = {book["Weights"]["C5"].fill.fgColor.rgb, book["Data"]["E7"].fill.fgColor.rgb}
    assert entered == {"FFDCE6F1"}
    assert book["Weights"]["D5"].fill.fgColor.rgb not in entered


def test_no_function_is_newer_than_excel_2010(path: Path) -> None:
    import re

    names = {name for formula in cell_formulas(path) for name in re.findall(r"([A-Z][A-Z.]+)\(", formula)}
    assert names <= {"ABS", "AVERAGE", "COUNT", "COUNTIF", "IF", "INDEX", "ISNUMBER", "MATCH", "MAX", "MIN", "ROWS",
                     "SUM", "SUMPRODUCT"}  # fmt: skip


def test_the_worths_of_a_plan_with_other_weights(case: Case) -> None:
    weights = {criterion.name: 1 / len(CRITERIA) for criterion in CRITERIA}
    plan = plan_of(case, [(0, 5, 9)], weights)
    target = io.BytesIO()
    write_report(target, plan)
    book = openpyxl.load_workbook(target, data_only=True)
    assert book["Coalitions"]["C5"].value == pytest.approx(plan.best.worth)
    assert "set for this calculation" in text_of(book, "Weights")
