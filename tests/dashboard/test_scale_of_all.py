"""What every criterion has in common is one line; where they differ the table is in sight."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.test_understand import upload
from tests.support.real_sheets.building import Tab, book

FIRMS = ("Acme", "Bolt", "Core", "Dune")


def sheet(last: str, grades: tuple[object, ...]) -> bytes:
    rows: list[list[object]] = [["Cijfers 1-10, hoger is beter"], [], ["Leverancier", "Plan", "Team", last],
                                ["Gewicht", 50, 30, 20]]  # fmt: skip
    rows += [list(one) for one in zip(FIRMS, (7, 6, 8, 5), (6, 9, 7, 8), grades, strict=True)]
    return book(Tab("Scores", rows))


@pytest.mark.parametrize(("language", "line"), [
    ("en", "3 criteria, and how they are scored: 1 to 10, more is better"),
    ("nl", "3 criteria, en hoe ze zijn beoordeeld: 1 tot 10, meer is beter"),
])  # fmt: skip
def test_one_scale_for_all_is_said_in_one_line(blank: AppTest, language: str, line: str) -> None:
    app = upload(blank, sheet("Aanpak", (8, 5, 7, 6)), language=language)  # type: ignore[arg-type]  # one of two
    assert line in [one.label.replace("\\", "") for one in app.main.expander]


def test_where_one_differs_the_table_is_in_sight(blank: AppTest) -> None:
    app = upload(blank, sheet("Veiligheidscultuur", (8, 5, 7, 6)))
    assert not [one for one in app.main.expander if "how they are scored" in one.label]
    assert "The criteria, and how they are scored" in [one.value for one in app.main.subheader]
