"""Words from an uploaded file stand on the page as they are; an unforeseen failure becomes a sentence."""

from __future__ import annotations

import html
import logging
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from streamlit.testing.v1 import AppTest

from dashboards.texts import plain

MARKDOWN = MarkdownIt("commonmark").enable(["strikethrough", "table"])
ANY = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30)
SIGNS = st.text("*_`~[]()<>#|$:!&\\-+.123 \tab", max_size=12)


@given(st.one_of(ANY, SIGNS))
def test_markdown_shows_exactly_the_words(words: str) -> None:
    expected = html.escape(" ".join(words.split()), quote=False).replace('"', "&quot;")
    assert MARKDOWN.render(plain(words)) == (f"<p>{expected}</p>\n" if expected else "")


def test_streamlit_s_own_marks_are_words_too() -> None:
    assert plain(":red[B.V.] $x$ :material/home:") == r"\:red\[B.V.\] \$x\$ \:material/home\:"


def _failing() -> None:
    from dashboards.server import last_resort

    last_resort(ZeroDivisionError("secret detail"))


def _refused() -> None:
    from dashboards.server import last_resort
    from selection.errors import CaseError
    from selection.texts import text

    last_resort(CaseError(text("Weights: give each criterion one weight.")))


def _page(script: Callable[[], None]) -> AppTest:
    app = AppTest.from_function(script, default_timeout=300).run()
    assert not app.exception
    return app


def test_an_unforeseen_failure_is_a_sentence_with_a_number_that_the_log_has(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "dashboards"):
        app = _page(_failing)
    (record,) = [found for found in caplog.records if found.name == "dashboards"]
    assert record.exc_info is not None
    assert str(record.args[0] if isinstance(record.args, tuple) else "") in app.error[0].value
    assert "secret detail" not in app.error[0].value


def test_a_refusal_of_the_core_is_shown_as_it_is() -> None:
    assert _page(_refused).error[0].value == plain("Weights: give each criterion one weight.")
