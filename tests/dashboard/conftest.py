"""The dashboard on the real core, without a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboards import finding, studies
from dashboards.state import Opened, Source
from selection.model import Case
from selection.texts import Language
from tests.support.repository import ROOT

Open = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page waits for its answer as long as a busy machine needs, instead of showing that it searches."""
    monkeypatch.setattr(finding, "_PATIENCE", 50.0)
    monkeypatch.setattr(studies, "_PATIENCE", 50.0)


@pytest.fixture
def blank() -> AppTest:
    """The app as somebody finds it."""
    return AppTest.from_file(str(ROOT / "dashboards" / "app.py"), default_timeout=300)


@pytest.fixture
def open_case(blank: AppTest) -> Open:
    """The app with a case open, on one of its pages, in a language."""

    def opened(case: Case, page: str = "answer", language: Language = "en") -> AppTest:
        blank.session_state["opened"] = Opened(Source.of("regional.xlsx", repr(case).encode()), case=case)
        blank.session_state["language"] = language
        blank.run()
        blank.switch_page(f"views/{page}.py").run()
        assert not blank.exception
        return blank

    return opened
