"""What was read wrongly, said on the command line: it counts, is kept in the profile, or is refused in a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from selection.cli import app
from tests.support.real_sheets.building import Tab, book

ROWS = [["Supplier", "Quality", "Price = EUR"], ["Weight", 60, 40], ["Acme", 8, 7], ["Bolt", 6, 9], ["Sector", 7, 7]]


def read(*words: object) -> Result:
    result = CliRunner().invoke(app, ["read", *(str(word) for word in words)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "desk.xlsx"
    path.write_bytes(book(Tab("Scores", ROWS)))
    return path


def test_it_counts_and_is_kept(sheet: Path) -> None:
    kept = sheet.with_name("layout.json")
    said = ["--answer", "role: Sector=left out", "--answer", "role: Price = EUR=fact"]
    assert read(sheet, *said, "--save-profile", kept).exit_code == 0
    data = json.loads(read(sheet, "--profile", kept, "--json").stdout)
    assert [one["name"] for one in data["candidates"]] == ["Acme", "Bolt"]
    assert [one["name"] for one in data["criteria"]] == ["Quality"]
    lines = {one["name"]: (one["role"], one["where"], one["keys"]) for one in data["lines"]}
    assert lines["Price = EUR"] == ("fact", ["column C"], ["role: Price = EUR"])
    assert lines["Sector"] == ("left out", ["row 5"], ["role: Sector"])


@pytest.mark.parametrize(("said", "why"), [
    ("role: Nobody=fact", "What was said of Nobody was not used"),
    ("role: Quality=nonsense", "Choose candidate, criterion, fact, weights, total or left out."),
    ("names: Scores=first", "such as row 4 or column B"),
    ("names: Scores=row 90", "What was said of Scores was not used"),
])  # fmt: skip
def test_what_cannot_be_is_refused(sheet: Path, said: str, why: str) -> None:
    result = read(sheet, "--answer", said)
    assert result.exit_code == 1
    assert why in " ".join(result.output.split())
