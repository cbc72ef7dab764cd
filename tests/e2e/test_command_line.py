"""The command line as a user runs it: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from selection.cli import app
from tests.support.printed import words_of

DONE, FAULTS, WRONG_USE, NO_COALITION, NOT_PROVEN = range(5)

SCORES = pd.DataFrame({"Candidate": ["Acme", "Bolt", "Cobalt", "Delta"], "Ideas": [8, 7, 9, 7], "Safety": [7, 9, 5, 8]})


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def said(result: Result) -> str:
    """What was printed, without the line breaks of a narrow terminal."""
    return " ".join(result.output.split())


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    path = tmp_path / "scores.csv"
    SCORES.to_csv(path, index=False)
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "faulty.xlsx"
    SCORES.assign(Safety=[7, "8 of 9", 5, 80]).to_excel(path, sheet_name="Scores", index=False)
    return path


def test_demo_explains_the_coalition_and_writes_its_report(tmp_path: Path) -> None:
    result = run("demo", "--out", tmp_path, "--lang", "en")
    assert result.exit_code == DONE, result.output
    assert "Coalition:" in said(result)
    assert "Proven" in said(result)
    assert "Report:" in said(result)
    (report,) = tmp_path.glob("*.xlsx")
    assert len(load_workbook(report).sheetnames) >= 8


def test_template_is_written_once(tmp_path: Path) -> None:
    target = tmp_path / "new.xlsx"
    assert run("template", target).exit_code == DONE
    assert "Scores" in load_workbook(target).sheetnames
    assert run("template", target).exit_code == WRONG_USE
    assert run("template", target, "--force").exit_code == DONE


def test_check_says_that_a_sheet_can_be_used(scores: Path) -> None:
    result = run("check", scores, "--lang", "en")
    assert result.exit_code == DONE
    assert "No faults" in said(result)


def test_check_names_every_faulty_cell(faulty: Path) -> None:
    result = run("check", faulty, "--lang", "en")
    assert result.exit_code == FAULTS
    assert "Scores!C3" in said(result)
    assert "Scores!C5" in said(result)


def test_check_marks_the_faulty_cells_in_a_copy(faulty: Path, tmp_path: Path) -> None:
    marked = tmp_path / "marked.xlsx"
    assert run("check", faulty, "--annotate", marked).exit_code == FAULTS
    comment = load_workbook(marked)["Scores"]["C3"].comment
    assert comment is not None


def test_check_gives_faults_as_data(faulty: Path) -> None:
    result = run("check", faulty, "--json", "--lang", "en")
    faults = json.loads(result.stdout)["faults"]
    assert {fault["place"] for fault in faults} == {"Scores!C3", "Scores!C5"}
    assert all(fault["demand"] and fault["found"] and fault["remedy"] for fault in faults)


def test_select_gives_the_answer_found_by_hand(scores: Path) -> None:
    # Means: Acme 7.5, Bolt 8, Cobalt 7, Delta 7.5. Acme and Bolt apart: Bolt and Delta, 100 * (7.75 - 1) / 9 = 75.
    result = run("select", scores, "--rule", "Size(2, 3)", "--rule", "Not together: Acme, Bolt", "--json")
    assert result.exit_code == DONE, result.output
    answer = json.loads(result.stdout)
    assert answer["coalitions"][0]["members"] == ["Bolt", "Delta"]
    assert answer["coalitions"][0]["worth"] == pytest.approx(75.0, abs=1e-9)
    assert answer["proven"] is True


def test_weights_change_the_answer(scores: Path) -> None:
    # With all weight on ideas the two best grades are 9 and 8.
    result = run("select", scores, "--rule", "Size(2, 2)", "--weight", "Safety=0", "--json")
    assert json.loads(result.stdout)["coalitions"][0]["members"] == ["Acme", "Cobalt"]


def test_rules_that_contradict_are_named_with_a_way_out(scores: Path) -> None:
    result = run("select", scores, "--rule", "Must take part: Acme", "--rule", "Cannot take part: Acme", "--lang", "en")
    assert result.exit_code == NO_COALITION
    assert "cannot hold together" in said(result)
    assert "Way out" in said(result)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("--rule", "Sise(2, 3)"), "Size"),
        (("--rule", "Apart: Acme, Bold"), "Bolt"),
        (("--weight", "Idees=4"), "Ideas"),
        (("--scale", "ten"), "1:10"),
        (("--scenario", "Peak"), "no scenarios"),
        (("--weights-of", "Board"), "no stakeholders"),
    ],
)
def test_slips_on_the_command_line_get_a_hint(scores: Path, words: tuple[str, str], hint: str) -> None:
    result = run("select", scores, *words, "--lang", "en")
    assert result.exit_code == FAULTS
    assert hint in said(result)
    assert "Traceback" not in said(result)


def test_report_is_written_in_dutch(scores: Path, tmp_path: Path) -> None:
    target = tmp_path / "rapport.xlsx"
    result = run("report", scores, target, "--lang", "nl")
    assert result.exit_code == DONE, result.output
    assert "Rapport" in said(result)
    assert "Kandidaten" in load_workbook(target).sheetnames


def test_a_report_whose_name_ends_in_pdf_is_one_with_all_answers(scores: Path, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    target = tmp_path / "report.pdf"
    result = run("report", scores, target, "--lang", "en")
    assert result.exit_code == DONE, result.output
    words = words_of(target.read_bytes())
    assert "Recommended coalition" in words
    assert "How robust is the choice?" in words


def test_one_candidate_gets_a_pdf_of_its_own_and_nothing_else(scores: Path, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    assert run("report", scores, tmp_path / "own.xlsx", "--recipient", "Acme").exit_code == WRONG_USE
    result = run("report", scores, tmp_path / "own.pdf", "--recipient", "Nobody", "--lang", "en")
    assert result.exit_code == FAULTS
    assert "Traceback" not in said(result)
    assert run("report", scores, tmp_path / "acme.pdf", "--recipient", "Acme").exit_code == DONE
    assert "Bolt" not in words_of((tmp_path / "acme.pdf").read_bytes())


@pytest.mark.parametrize("name", ["missing.xlsx", "empty.xlsx", "picture.xlsx"])
def test_files_that_cannot_be_read_get_a_sentence(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "empty.xlsx":
        path.write_bytes(b"")
    elif name == "picture.xlsx":
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    result = run("select", path)
    assert result.exit_code == FAULTS
    assert "Traceback" not in said(result)
    assert isinstance(result.exception, SystemExit)


def test_an_unknown_language_is_refused(scores: Path) -> None:
    assert run("select", scores, "--lang", "fr").exit_code == WRONG_USE
