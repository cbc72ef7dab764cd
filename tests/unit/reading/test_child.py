"""The throw-away process stays small, and its start does not depend on where we are."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from selection.reading import child, read_workbook

ALLOWED = ("selection.reading.child", "selection.reading.limits")
SLOW = ("pandas", "numpy", "scipy", "pulp", "babel")


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize("path", sorted(Path(child.__file__).parent.glob("*.py")), ids=lambda path: path.name)
def test_the_child_knows_nothing_of_the_package_around_it(path: Path) -> None:
    for name in imported(path):
        assert not name.startswith("selection") or name.startswith(ALLOWED)
        assert not name.startswith(SLOW)


def test_it_starts_from_any_folder_and_any_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise RuntimeError")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", "nowhere")
    assert read_workbook(b"a;b\n1;2\n").grids[0].rows[1][1].value == 2.0
