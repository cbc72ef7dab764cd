"""`import selection` means this project: an unrelated distribution uses the same import name."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path

import pytest

import selection
from tests.support.repository import ROOT


def test_selection_here_is_ours() -> None:
    assert Path(selection.__file__).resolve() == ROOT / "selection" / "__init__.py"


def test_no_other_distribution_provides_selection() -> None:
    assert set(packages_distributions().get("selection", [])) <= {"partner-selection"}


def test_selection_elsewhere_is_ours(tmp_path: Path) -> None:
    try:
        distribution("partner-selection")
    except PackageNotFoundError:
        pytest.skip("partner-selection is not installed here, only its folder is on the path")
    command = [sys.executable, "-I", "-c", "import selection; print(selection.__file__)"]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.strip()
    assert Path(found).resolve() == ROOT / "selection" / "__init__.py"
