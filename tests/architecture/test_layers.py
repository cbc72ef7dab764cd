"""The order of the layers in pyproject.toml holds."""

from __future__ import annotations

import subprocess
import sys

from tests.support.repository import ROOT


def test_every_import_goes_down_the_layers() -> None:
    # In a process of its own: in this one it would silence every logger that is there already.
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    checked = subprocess.run(
        [*command, "--no-cache", "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
