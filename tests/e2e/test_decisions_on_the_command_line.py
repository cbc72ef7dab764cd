"""From all questions to a decision and back, as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from selection.cli import app
from selection.reporting.pdf import can_print
from selection.study import Question

DONE, FAULTS, WRONG_USE, NO_COALITION, NOT_PROVEN = range(5)
HAND = Path(__file__).parents[2] / "data" / "hand.xlsx"
BEST = ["Eemland Engineering", "Havendata", "Noordsens"]


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def said(result: Result) -> str:
    """What was printed, without the line breaks of a narrow terminal."""
    return " ".join(result.output.split())


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("decided") / "decision"
    result = run("decide", HAND, target, "--on", "2026-12-01", "--by", "The board", "--lang", "en")
    assert result.exit_code == DONE, result.output
    assert "On 1 December 2026 The board chose Eemland Engineering, Havendata and Noordsens" in said(result)
    return target


@pytest.mark.parametrize(("language", "words"), [("en", "Who is indispensable?"), ("nl", "Wie is onmisbaar?")])
def test_every_question_is_printed_with_its_answer(language: str, words: str) -> None:
    result = run("study", HAND, "--lang", language, "--draws", 100)
    assert result.exit_code == DONE, result.output
    assert words in said(result)
    assert f"{len(Question)}. " in said(result)
    assert "Traceback" not in said(result)


def test_answers_come_as_data_too() -> None:
    result = run("study", HAND, "--json", "--draws", 100)
    answers = json.loads(result.stdout)
    assert answers["plan"]["coalitions"][0]["members"] == BEST
    assert [answer["question"] for answer in answers["answers"]] == [str(question) for question in Question]
    assert all(answer["sentences"] for answer in answers["answers"])
    assert (answers["draws"], answers["cut_short"]) == (100, False)


def test_the_report_has_the_answers(tmp_path: Path) -> None:
    target = tmp_path / "report.xlsx"
    assert run("study", HAND, "--report", target, "--lang", "en", "--draws", 100).exit_code == DONE
    book = load_workbook(target)
    assert {"Questions", "Why not", "What if", "Robustness", "Scenarios", "What each gets"} <= set(book.sheetnames)
    words = [cell.value for row in book["Questions"].iter_rows() for cell in row if cell.value]
    assert [str(question.words) for question in Question] == [one for one in words if one in
           {str(question.words) for question in Question}]  # fmt: skip
    assert run("study", HAND, "--report", target).exit_code == WRONG_USE


def test_a_decision_has_a_letter_for_everybody_a_calendar_and_a_report(decided: Path) -> None:
    printed = {"report.pdf"} if can_print() else set()
    others = {"decision.json", "evaluation.ics", "letters", "report.xlsx"}
    assert {path.name for path in decided.iterdir()} == others | printed
    assert len(list((decided / "letters").glob("*.docx"))) == 6
    assert (decided / "evaluation.ics").read_text(encoding="utf-8").count("BEGIN:VEVENT") == 4


def test_a_decision_comes_out_the_same_again(decided: Path) -> None:
    result = run("replay", decided, "--lang", "en")
    assert result.exit_code == DONE, result.output
    assert said(result).startswith("The same comes out")


def test_a_decision_that_was_edited_is_found_out(decided: Path, tmp_path: Path) -> None:
    edited = tmp_path / "decision.json"
    edited.write_text(
        (decided / "decision.json").read_text(encoding="utf-8").replace("The board", "The buyer"), "utf-8"
    )
    result = run("replay", edited, "--lang", "en")
    assert result.exit_code == FAULTS
    assert "was changed after it was written" in said(result)


def test_what_was_decided_is_never_overwritten(decided: Path) -> None:
    before = (decided / "decision.json").read_bytes()
    result = run("decide", HAND, decided, "--lang", "en")
    assert result.exit_code == FAULTS
    assert "never overwritten" in said(result)
    assert (decided / "decision.json").read_bytes() == before


def test_another_coalition_than_the_best_needs_a_reason(tmp_path: Path) -> None:
    other = ("--member", "Dijkman Techniek", "--member", "Eemland Engineering", "--lang", "en")
    result = run("decide", HAND, tmp_path / "one", *other)
    assert result.exit_code == FAULTS
    assert "reason" in said(result)
    assert not (tmp_path / "one").exists()
    result = run("decide", HAND, tmp_path / "two", *other, "--reason", "Grades matter most to us.")
    assert result.exit_code == DONE, result.output
    # E + H + N is worth 82, the two highest scorers 60: see data/README.md.
    assert "That costs 22.0 points" in said(result)
    assert run("replay", tmp_path / "two", "--lang", "en").exit_code == DONE


def test_no_decision_without_a_coalition(tmp_path: Path) -> None:
    for words in (("decide", HAND, tmp_path / "none"), ("study", HAND, "--report", tmp_path / "none")):
        result = run(*words, "--rule", "Budget: Cost, 1", "--lang", "en")
        assert result.exit_code == NO_COALITION
        assert "No coalition can satisfy this rule" in said(result)
        assert "Way out" in said(result)
        assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("content", ["", "{}", "[1, 2", '{"kind": "decision"}', "PK\x03\x04"])
def test_a_file_that_is_no_decision_gets_a_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "decision.json"
    path.write_text(content, encoding="utf-8")
    result = run("replay", path, "--lang", "en")
    assert result.exit_code == FAULTS
    assert isinstance(result.exception, SystemExit)
    assert "Traceback" not in said(result)


def test_the_method_is_frozen_before_the_scores_are_seen(tmp_path: Path) -> None:
    record, scores = tmp_path / "method.json", tmp_path / "scores.csv"
    frame = pd.DataFrame({"Candidate": ["Acme", "Bolt"], "Ideas": [8, 7], "Safety": [7, 9]})
    frame.to_csv(scores, index=False)
    first = run("freeze", scores, record, "--by", "A. Buyer", "--scale", "1:10", "--lang", "en")
    assert first.exit_code == DONE, first.output
    assert "A. Buyer froze criteria, scales, weights and rules" in said(first)
    frame.assign(Ideas=[3, 9]).to_csv(scores, index=False)
    same = run("freeze", scores, record, "--by", "A. Buyer", "--scale", "1:10", "--lang", "en")
    assert same.exit_code == DONE, same.output
    changed = run("freeze", scores, record, "--by", "A. Buyer", "--scale", "0:10", "--lang", "en")
    assert changed.exit_code == FAULTS
    assert "reason" in said(changed)
    told = run("freeze", scores, record, "--by", "A. Buyer", "--scale", "0:10", "--reason", "A zero was given.",
               "--lang", "en")  # fmt: skip
    assert told.exit_code == DONE, told.output
    assert "Reason: A zero was given." in said(told)
