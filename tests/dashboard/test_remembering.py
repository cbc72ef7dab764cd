"""What was answered about a layout answers for the next sheet of it, as long as the session lasts."""

from __future__ import annotations

import io
from collections.abc import Mapping

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from dashboards.texts import plain
from tests.dashboard.test_understand import NEXT_BEST, answered, press, upload
from tests.support.messy_sheet import SECOND, messy_sheet


def changed(content: bytes, **cells: str) -> bytes:
    """The workbook with something else in these cells of its first sheet."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for at, value in cells.items():
        book.worksheets[0][at] = value
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("fault", [{}, {"E8": "#DIV/0!"}], ids=["right", "with a fault"])
def test_answers_stay_when_a_cell_is_mended_and_the_file_has_another_name(
    blank: AppTest, fault: Mapping[str, str]
) -> None:
    app = upload(blank, changed(messy_sheet(), **fault))
    app.radio[0].set_value("0..10")
    press(app, "Accept these answers")
    app.switch_page("views/start.py").run()
    upload(app, messy_sheet(SECOND), "mended.xlsx")
    assert app.session_state["opened"].found.answers == {"zero": "0..10"}
    assert app.header[0].value == plain(NEXT_BEST)
    assert app.info[0].value == plain("You read this layout before, so nothing was asked.")


def test_a_sheet_of_another_layout_is_asked_about_as_ever(blank: AppTest) -> None:
    app = answered(blank)
    app.switch_page("views/start.py").run()
    upload(app, changed(messy_sheet(SECOND), A6="Bereikbaarheid"), "other.xlsx")
    assert app.subheader[0].value == "1 question about your sheet"
