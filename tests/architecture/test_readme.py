"""What README and the pages show runs as it stands there."""

from __future__ import annotations

import importlib
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from selection.cli import app

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"


def test_the_python_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = re.search(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert code is not None
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    exec(compile(code[1], "README.md", "exec"), {})
    said = capsys.readouterr().out
    # by hand: the means are Acme 7.5, Bolt 8, Cobalt 7, Delta 7.5, and Acme and Bolt may not both take part, so
    # Bolt and Delta with 7.75 on the scale from 1 to 10: 100 * 6.75 / 9
    assert "('Bolt', 'Delta') 75.0" in said
    assert "Proven" in said
    assert (tmp_path / "out" / "choice.xlsx").is_file()


def test_the_second_python_example_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(ROOT)
    exec(compile(first.replace("sel.report(", "(lambda *_, **__: None)(") + second, "README.md", "exec"), {})
    assert "Who is indispensable?" in capsys.readouterr().out


def test_the_example_of_the_questions_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    monkeypatch.chdir(ROOT)
    exec(compile(code, "docs/questions.md", "exec"), {})
    said = capsys.readouterr().out
    assert "Why this coalition?" in said
    # by hand: 300 000 does not buy Eemland, Havendata and Noordsens, which cost 390 000 together
    assert "Cost: with 300,000 instead of 400,000" in said


def test_the_page_of_questions_names_functions_that_exist() -> None:
    """Every function in the table of docs/questions.md can be imported from where the table says it is."""
    page = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    table = page.split("| question | functions |")[1].split("\n\n")[0]
    module, found = "", []
    for name in re.findall(r"`([\w.]+)`", table):
        module, _, function = name.rpartition(".") if "." in name else (module, "", name)
        found.append(getattr(importlib.import_module(f"selection.{module}"), function))
    assert len(found) > 20


def test_the_messy_sheet_goes_in_and_the_coalition_comes_out_as_the_page_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The two commands of "Your own sheet" print every line that stands below them."""
    page = README.read_text(encoding="utf-8").split("## Your own sheet")[1].split("\n## ")[0]
    commands = re.findall(r"^    \.venv/bin/partner-selection (.*)$", page, re.MULTILINE)
    shown = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    assert len(commands) == len(shown) == 2
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    for command, lines in zip(commands, shown, strict=True):
        result = CliRunner().invoke(app, [*shlex.split(command), "--lang", "en"], env={"COLUMNS": "120"})
        assert result.exit_code == 0, result.output
        said = " ".join(result.output.split())
        assert [line for line in lines.splitlines() if " ".join(line.split()) not in said] == []


def test_the_example_of_reading_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    (tmp_path / "data").symlink_to(ROOT / "data")
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "docs/reading.md", "exec"), {})
    said = capsys.readouterr().out
    assert "Veiligheidscultuur 1.0 10.0 30.0 Beoordeling!A10" in said
    # by hand: 9 x 20 + 8 x 10 + 4 x 30 + 8 x 20 + 7 x 20 is 680
    assert "7.0 6.8 False" in said
    assert "('Brink & Plas', 'Duikelaar Techniek')" in said
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"layout.json", "filled.xlsx"}


def test_every_option_on_the_page_about_reading_exists() -> None:
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    used = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", page))
    known = CliRunner().invoke(app, ["read", "--help"], env={"COLUMNS": "200"}).output
    assert {"--accept", "--hidden"} <= used
    assert {option for option in used if option not in known} == set()


def test_the_page_about_reading_names_questions_that_are_asked() -> None:
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    table = page.split("| key | what only you know |")[1].split("\n\n")[0]
    keys = [key.split(":")[0].removesuffix(" ...") for line in table.splitlines()[2:]
            for key in re.findall(r"`([^`]+)`", line.split("|")[1])]  # fmt: skip
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "selection" / "understanding").rglob("*.py"))
    assert len(keys) > 12
    assert [key for key in keys if not re.search(rf'"{key}[":{{ ]', source)] == []
