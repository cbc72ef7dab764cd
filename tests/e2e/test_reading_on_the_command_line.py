"""From any sheet to a case, as a user types it: what is shown, asked, answered, kept and written."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

import selection as sel
from selection.cli import app
from tests.support.messy_sheet import FIRST, NAMES, SECOND, messy_sheet
from tests.support.real_sheets import REAL_SHEETS

DONE, FAULTS, WRONG_USE = range(3)
ROOT = Path(__file__).parents[2]
MESSY = ROOT / "data" / "messy-supplier-sheet.xlsx"
READ_AT_ONCE = (
    "dutch grades with title, legend and notes",
    "german csv with criteria down",
    "french marks out of twenty with coefficients",
)


def run(*words: object) -> Result:
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def said(result: Result) -> str:
    """What was printed, without the line breaks of a narrow terminal."""
    return " ".join(result.output.split())


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A sheet that asks one thing: what the zero of the first supplier means."""
    path = tmp_path / "desk.xlsx"
    path.write_bytes(messy_sheet(FIRST))
    return path


def best(file: Path) -> list[str]:
    result = run("select", file, "--rule", "Size(2, 2)", "--json")
    assert result.exit_code == DONE, result.output
    members: list[str] = json.loads(result.stdout)["coalitions"][0]["members"]
    return members


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("4 candidates, 4 criteria, 16 scores", "1. What does a zero mean", "zero=1..10", "(best guess)",
                "with --answer KEY=CHOICE")),
        ("nl", ("4 kandidaten, 4 criteria, 16 scores", "1. Wat betekent een nul", "zero=1..10", "(beste gok)",
                "met --answer SLEUTEL=KEUZE")),
    ],
)  # fmt: skip
def test_what_was_read_and_what_is_asked_is_said(desk: Path, language: str, words: tuple[str, ...]) -> None:
    result = run("read", desk, "--lang", language)
    assert result.exit_code == FAULTS
    # the zero is no grade until somebody says so: 15 scores are certain
    assert [word for word in words if word.replace("16", "15") not in said(result)] == []
    assert "Beoordeling!A3:J9" in said(result)


@pytest.mark.parametrize("name", READ_AT_ONCE)
def test_a_sheet_that_leaves_nothing_open_is_read_at_once(tmp_path: Path, name: str) -> None:
    sheet = next(one for one in REAL_SHEETS if one.name == name)
    content, file = sheet.make()
    (tmp_path / file).write_bytes(content)
    target = tmp_path / "filled.xlsx"
    result = run("read", tmp_path / file, "--template", target)
    assert result.exit_code == DONE, result.output
    filled = sel.read(target)
    entered = {(one.party, one.criterion): one.value for one in filled.assessments}
    assert entered == sheet.expected.scores
    assert filled.weights == pytest.approx(sheet.expected.weights)


def test_an_answer_decides_what_comes_out(desk: Path, tmp_path: Path) -> None:
    no_grade, a_grade = tmp_path / "one.xlsx", tmp_path / "two.xlsx"
    assert run("read", desk, "--answer", "zero=1..10", "--template", no_grade).exit_code == DONE
    assert run("read", desk, "--answer", "zero=0..10", "--template", a_grade).exit_code == DONE
    # solved by hand in tests/support/messy_sheet.py
    assert best(no_grade) == [NAMES[0], NAMES[3]]
    assert best(a_grade) == [NAMES[1], NAMES[3]]


def test_the_filled_template_is_the_case_that_was_understood(desk: Path, tmp_path: Path) -> None:
    target = tmp_path / "filled.xlsx"
    assert run("read", desk, "--accept", "--template", target, "--lang", "nl").exit_code == DONE
    assert run("check", target).exit_code == DONE
    filled, case = sel.read(target), sel.understand(desk).accepted().case()

    def content(one: sel.Case) -> object:
        scores = {(s.party, s.criterion, s.assessor): (s.value, s.low, s.high, s.absence) for s in one.assessments}
        scales = [(c.name, c.group, c.worst, c.best, c.lowest, c.highest, c.aggregator) for c in one.criteria]
        return one.names, scales, scores

    assert content(filled) == content(case)
    assert filled.weights == pytest.approx(case.weights)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
def test_in_a_terminal_the_questions_are_put_one_after_the_other(desk: Path, tmp_path: Path) -> None:
    target = tmp_path / "filled.xlsx"
    ours, theirs = os.openpty()
    try:
        # no choice at first, and then the second one by its number
        os.write(ours, b"maybe\n2\n")
        words = ["read", str(desk), "--template", str(target), "--lang", "en"]
        command = [sys.executable, "-c", "from selection.cli import main; main()", *words]
        ended = subprocess.run(
            command, stdin=theirs, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False, cwd=ROOT
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert ended.returncode == DONE, ended.stdout + ended.stderr
    assert "maybe is no answer to: What does a zero mean" in " ".join(ended.stderr.split())
    assert best(target) == [NAMES[1], NAMES[3]]


def test_without_answers_no_template_is_written(desk: Path, tmp_path: Path) -> None:
    target = tmp_path / "filled.xlsx"
    assert run("read", desk, "--template", target).exit_code == FAULTS
    assert not target.exists()


def test_a_profile_answers_for_the_next_sheet_of_the_layout(desk: Path, tmp_path: Path) -> None:
    profile, after, target = tmp_path / "layout.json", tmp_path / "next.xlsx", tmp_path / "filled.xlsx"
    after.write_bytes(messy_sheet(SECOND))
    assert run("read", after).exit_code == FAULTS
    assert run("read", desk, "--answer", "zero=0..10", "--save-profile", profile).exit_code == DONE
    result = run("read", after, "--profile", profile, "--template", target)
    assert result.exit_code == DONE, result.output
    assert best(target) == [NAMES[0], NAMES[2]]


def test_a_profile_of_another_layout_is_not_used_and_that_is_said(desk: Path, tmp_path: Path) -> None:
    profile = tmp_path / "layout.json"
    assert run("read", desk, "--accept", "--save-profile", profile).exit_code == DONE
    result = run("read", MESSY, "--profile", profile, "--lang", "en")
    assert "The mapping profile was made for another layout" in said(result)


def test_a_copy_has_every_refused_cell_marked(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(messy_sheet(FIRST)))
    book.active["E6"] = "#DIV/0!"
    broken, marked = tmp_path / "broken.xlsx", tmp_path / "marked.xlsx"
    book.save(broken)
    result = run("read", broken, "--accept", "--annotate", marked, "--lang", "en")
    assert result.exit_code == FAULTS
    assert "Beoordeling!E6" in said(result)
    comment = openpyxl.load_workbook(marked)["Beoordeling"]["E6"].comment
    assert comment is not None
    assert "Expected a score" in comment.text


def test_what_is_hidden_counts_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "hidden.xlsx"
    path.write_bytes(messy_sheet(FIRST, hide_last=True))
    seen = json.loads(run("read", path, "--accept", "--json").stdout)
    every = json.loads(run("read", path, "--accept", "--hidden", "--json").stdout)
    assert [one["name"] for one in seen["candidates"]] == list(NAMES[:3])
    assert [one["name"] for one in every["candidates"]] == list(NAMES)
    assert any("hidden" in notice for notice in seen["notices"])


def test_a_total_that_does_not_come_out_is_said_with_both_numbers(tmp_path: Path) -> None:
    path = tmp_path / "wrong.xlsx"
    path.write_bytes(messy_sheet(FIRST, wrong_total=True))
    result = run("read", path, "--accept", "--lang", "en")
    # 0 x 40 + 6 x 30 + 7 x 20 + 9 x 10, over 100, is 4.1; the sheet says one more
    assert "Beoordeling!D9 says 5.1, the import gives 4.1" in said(result)


@pytest.mark.parametrize(
    "more",
    [
        (),
        ("--accept",),
        ("--accept", "--template", "filled.xlsx"),
        ("--accept", "--save-profile", "layout.json", "--annotate", "marked.xlsx"),
    ],
)
def test_json_is_one_document_with_every_score_in_its_cell(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("read", desk, "--json", "--lang", "en", *more)
    assert result.exit_code == (DONE if more else FAULTS)
    data = json.loads(result.stdout)
    cells = openpyxl.load_workbook(desk)["Beoordeling"]
    assert len(data["scores"]) == 16
    for score in data["scores"]:
        cell = cells[score["place"].removeprefix("Beoordeling!")]
        assert str(cell.value) == score["written"]
        assert cells.cell(cell.row, 1).value == score["criterion"]
        assert cells.cell(3, cell.column).value == score["candidate"]
    assert [question["key"] for question in data["questions"]] == ([] if more else ["zero"])
    assert (data["error"] is None) == bool(more)


@pytest.mark.parametrize("given", ["zero", "=1..10", "zero=maybe", "zer0=1..10"])
def test_an_answer_that_is_none_is_refused(desk: Path, given: str) -> None:
    result = run("read", desk, "--answer", given, "--lang", "en")
    assert result.exit_code == FAULTS
    assert "no answer" in said(result) or "There is no question" in said(result)


@pytest.mark.parametrize("name", [one.name for one in REAL_SHEETS if one.expected.refused])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_what_holds_no_scores_is_refused_in_a_sentence(tmp_path: Path, name: str, language: str) -> None:
    content, file = next(one for one in REAL_SHEETS if one.name == name).make()
    (tmp_path / file).write_bytes(content)
    assert run("read", tmp_path / file, "--accept", "--lang", language).exit_code == FAULTS
    result = run("read", tmp_path / file, "--answer", "zero=1..10", "--json", "--lang", language)
    assert result.exit_code == FAULTS
    assert "zero" not in result.stdout
    json.loads(result.stdout)


def test_a_file_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    result = run("read", tmp_path / "none.xlsx", "--lang", "en")
    assert result.exit_code == FAULTS
    assert "none.xlsx" in said(result)


@pytest.mark.parametrize("content", ["", "[1, 2", "{}", '{"layout": "a", "answers": {}, "headings": []}'])
def test_a_profile_that_is_none_gets_a_sentence(desk: Path, tmp_path: Path, content: str) -> None:
    profile = tmp_path / "layout.json"
    profile.write_text(content, encoding="utf-8")
    result = run("read", desk, "--profile", profile, "--lang", "en")
    assert result.exit_code == FAULTS
    assert "layout.json is not a mapping profile" in said(result)


@pytest.mark.parametrize("option", ["--template", "--save-profile", "--annotate"])
def test_nothing_is_overwritten_and_a_folder_that_is_not_there_gets_a_sentence(
    desk: Path, tmp_path: Path, option: str
) -> None:
    target = tmp_path / "target"
    target.write_text("mine", encoding="utf-8")
    assert run("read", desk, "--accept", option, target).exit_code == WRONG_USE
    assert target.read_text(encoding="utf-8") == "mine"
    assert run("read", desk, "--accept", option, target, "--force").exit_code == DONE
    result = run("read", desk, "--accept", option, tmp_path / "nowhere" / "target.xlsx", "--lang", "en")
    assert result.exit_code == FAULTS
    assert "cannot be written" in said(result)
