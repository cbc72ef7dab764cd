"""What README shows runs as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"


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
