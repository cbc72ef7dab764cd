"""The order of the layers in pyproject.toml holds."""

from __future__ import annotations

import pytest
from importlinter.cli import lint_imports

from tests.support.repository import ROOT


def test_every_import_goes_down_the_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True) == 0
