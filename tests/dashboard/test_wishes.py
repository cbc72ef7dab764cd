"""A sentence of the sheet that may be a rule is in sight until somebody enters it."""

from __future__ import annotations

import io

import openpyxl
from streamlit.testing.v1 import AppTest

WISH = "No more than 2 partners, please"
ROWS = (
    ("Supplier", "Ideas", "Quality"),
    ("Weight", 60, 40),
    ("Acme", 8, 7),
    ("Bolt", 6, 9),
    ("Cobalt", 9, 5),
    ("Delta", 5, 6),
)


def sheet() -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "Scores of partners"
    for row in (("Grades from 1 to 10, 10 is best",), (), *ROWS, (), (WISH,)):
        page.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def told(app: AppTest) -> str:
    return "\n".join(one.value for kind in (app.main.warning, app.main.info) for one in kind)


def test_a_wish_is_shown_until_it_is_a_rule(blank: AppTest) -> None:
    blank.session_state["language"] = "en"
    blank.run()
    blank.file_uploader(key="upload").upload("desk.xlsx", sheet())
    blank.run()
    for label in ("Accept these answers", "Use this"):
        button = next((one for one in blank.main.button if one.label == label), None)
        if button is not None:
            if label == "Use this":
                assert WISH in told(blank)
            button.click().run()
    assert not blank.exception
    assert WISH in told(blank)
    size = next(one for one in blank.sidebar.slider if "members" in one.label)
    size.set_value((1, 2)).run()
    assert not blank.exception
    assert WISH not in told(blank)
